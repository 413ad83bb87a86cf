"""Whether one text says "we" where the other says "they", or names whom a speaker calls "we"."""

from __future__ import annotations

from collections.abc import Iterator

from reader.collation import lexicon
from reader.collation.correspondence import Correspondence
from reader.collation.findings import Finding, both, contrast
from reader.collation.reading import Reading
from reader.collation.segment import Alert
from reader.collation.tongues import Mark

_SPEAKS = ("first", "second")
_NEUTER = "third-neuter"
_NEAR = 4
_OWN_STEM = 3


def persons_changed(c: Correspondence) -> Iterator[Finding]:
    """The pronouns in which the texts differ, and those against a name or a noun."""
    if c.a.tongue is not c.b.tongue:
        return
    left_a, left_b = _unpaired(c)
    yield from _of_endings(c)
    if not left_a and not left_b:
        return
    turned = c.turned()
    alone = _alone(left_a) and _alone(left_b)
    for by_verb in (True, False):
        for mark in list(left_a):
            facing = c.facing(mark.start, reach=4) if left_b else set()
            for other in left_b:
                if _told_apart(mark, other) and (
                    _cases_meet(mark, other) and _before_one_word(c, mark, other)
                    if by_verb
                    else (_cases_meet(mark, other) or alone)
                    and not (_is_neuter(mark) or _is_neuter(other))
                    and (other.start in facing or mark.start in turned.facing(other.start, reach=4))
                ):
                    yield contrast(Alert.PERSON, c.a, (mark.start, mark.end), c.b, (other.start, other.end))
                    left_a.remove(mark)
                    left_b.remove(other)
                    break
    for mark in left_a:
        phrase = _noun_for(c, mark)
        if phrase:
            (start, end), shown = phrase, c.b.shown(*phrase)
            del end
            yield Finding(
                Alert.PERSON, both(c.a.shown(mark.start), shown), c.a.owner[mark.start], c.b.owner[start]
            )
    for mark in left_b:
        phrase = _noun_for(turned, mark)
        if phrase:
            shown = c.a.shown(*phrase)
            yield Finding(
                Alert.PERSON,
                both(shown, c.b.shown(mark.start)),
                c.a.owner[phrase[0]],
                c.b.owner[mark.start],
            )


def _unpaired(c: Correspondence) -> tuple[list[Mark], list[Mark]]:
    """The pronouns of either text that none of the other's of one person stands for.

    One of another case does only where the verb has turned round with it: "he gave us", "we were given".
    """
    left_a, left_b = list(c.a.pronouns), list(c.b.pronouns)
    if not left_a or not left_b:
        return left_a, left_b
    for alike in (_at_one_place, _before_one_word, _of_one_case):
        for mark in list(left_a):
            fellow = next((other for other in left_b if alike(c, mark, other)), None)
            if fellow is not None and fellow.roles.person == mark.roles.person:
                left_a.remove(mark)
                left_b.remove(fellow)
    rest_a, rest_b = list(left_a), list(left_b)
    for mark in left_a:
        fellow = next((other for other in rest_b if other.roles.person == mark.roles.person), None)
        if fellow is not None:
            rest_a.remove(mark)
            rest_b.remove(fellow)
    if all(map(_is_neuter, rest_a)) or all(map(_is_neuter, rest_b)):
        return rest_a, rest_b
    return left_a, left_b


def _is_neuter(mark: Mark) -> bool:
    return mark.roles.person == _NEUTER


def _at_one_place(c: Correspondence, mark: Mark, other: Mark) -> bool:
    return c.there.get(mark.start) == other.start


def _before_one_word(c: Correspondence, mark: Mark, other: Mark) -> bool:
    """Whether the content word after the two corresponds."""
    ours, theirs = _following(c.a, mark.end), _following(c.b, other.end)
    return ours is not None and c.there.get(ours) == theirs


def _following(side: Reading, place: int) -> int | None:
    stop = min(side.sentence(place - 1).stop, place + _NEAR)
    return next((at for at in range(place, stop) if side.stems[at]), None)


def _of_one_case(c: Correspondence, mark: Mark, other: Mark) -> bool:
    del c
    return mark.roles.person == other.roles.person and _cases_meet(mark, other)


def _cases_meet(mark: Mark, other: Mark) -> bool:
    return not {*mark.roles.case.split()}.isdisjoint(other.roles.case.split())


def _alone(marks: list[Mark]) -> bool:
    return sum(not _is_neuter(mark) for mark in marks) == 1


def _told_apart(mark: Mark, other: Mark) -> bool:
    persons = {mark.roles.person, other.roles.person}
    return len(persons) == 2 and persons != {_NEUTER, "third-plural"}


def _noun_for(c: Correspondence, mark: Mark) -> tuple[int, int] | None:
    """The places of the name or noun that the other text has where the first has "we", "our" or "you"."""
    if not mark.roles.person.startswith(_SPEAKS) or "object" in mark.roles.case.split()[:1]:
        return None
    a, b = c.a, c.b
    sentence = a.sentence(mark.start)
    verb = next(
        (at for at in range(mark.end, min(sentence.stop, mark.end + _NEAR)) if a.stems[at] and at in c.there),
        None,
    )
    if verb is None:
        return None
    other = c.there[verb]
    theirs = b.sentence(other)
    owned = mark.roles.case.split()[0] == "possessive"
    for place in range(other - 1, max(theirs.start - 1, other - (2 if owned else _NEAR) - 1), -1):
        role = b.role(place)
        if role.person:
            return None
        if not b.stems[place] or place in c.here:
            continue
        owner = b.owner[place]
        if b.is_name(owner):
            return place, place + 1
        before = b.parts[place - 1] if place > theirs.start else ""
        if owned and not b.shown(place).endswith(("'s", "’s", "'", "’")):
            return None
        if before in lexicon.word_set("articles"):
            return place - 1, place + 1
    return None


def _of_endings(c: Correspondence) -> Iterator[Finding]:
    """Two forms of one verb, where the language tells the person by the ending: "vamos", "van"."""
    endings = c.a.tongue.endings
    if not endings:
        return
    for place in c.alone_a:
        word = c.a.parts[place]
        for other in c.alone_b:
            fellow = c.b.parts[other]
            if word == fellow or word[:_OWN_STEM] != fellow[:_OWN_STEM]:
                continue
            ours, theirs = _person(word, fellow, endings), _person(fellow, word, endings)
            if ours and theirs and ours != theirs and not {ours, theirs} <= {"third-plural", "third-singular"}:
                yield contrast(Alert.PERSON, c.a, (place, place + 1), c.b, (other, other + 1))
                return


def _person(word: str, fellow: str, endings: dict[str, tuple[str, ...]]) -> str:
    """The person that the end of ``word`` tells, when its beginning is that of ``fellow``."""
    for person, its in endings.items():
        for ending in sorted(its, key=len, reverse=True):
            stem = word.removesuffix(ending)
            if stem != word and len(stem) >= _OWN_STEM - 1 and fellow.startswith(stem[:-1] or stem):
                return person
    return ""
