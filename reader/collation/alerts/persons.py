"""Whether one text says "we" where the other says "they", or names whom a speaker calls "we"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from reader.collation.alerts.correspondence import Correspondence
from reader.collation.alerts.findings import Finding, contrast
from reader.collation.alerts.reading import Reading
from reader.collation.segment import Alert
from reader.collation.text import lexicon
from reader.collation.text.tongues import Mark

_SPEAKS = ("first", "second")
_NEUTER = "third-neuter"
_NEAR = 4
_OWN_STEM = 3
_FEWEST = 2
_LEAST_SHARED = 0.4


def persons_changed(c: Correspondence) -> Iterator[Finding]:
    """The pronouns in which the texts differ, and those against a name or a noun."""
    if c.a.tongue is not c.b.tongue:
        return
    left_a, left_b = _unpaired(c)
    yield from _of_endings(c)
    if not left_a and not left_b:
        return
    turned = c.turned
    alone = _alone(left_a) and _alone(left_b)
    for by_verb in (True, False):
        for mark in list(left_a):
            facing = c.facing(mark.start, 4, 4) if left_b else set()
            for other in left_b:
                if (
                    _told_apart(mark, other)
                    and not _of_each(c, mark, other)
                    and not _by_gender(c, mark, other)
                    and not _with_others(c, mark, other)
                    and _is_reflexive(c.a, mark) == _is_reflexive(c.b, other)
                    and (
                        _cases_meet(mark, other) and _before_one_word(c, mark, other)
                        if by_verb
                        else (_cases_meet(mark, other) or (alone and _speaker_told(mark, other)))
                        and (not _owns(mark, other) or _in_one_change(c, mark, other))
                        and (
                            other.start in facing
                            or mark.start in turned.facing(other.start, 4, 4)
                            or _in_one_change(c, mark, other)
                        )
                        and not _both_in_each(c, mark, other)
                    )
                ):
                    yield contrast(Alert.PERSON, c.a, (mark.start, mark.end), c.b, (other.start, other.end))
                    left_a.remove(mark)
                    left_b.remove(other)
                    break
    if _alone(left_a) and _alone(left_b):
        mark, other = (next(its for its in left if not _is_neuter(its)) for left in (left_a, left_b))
        if _subjects_of_one_sentence(c, mark, other):
            yield contrast(Alert.PERSON, c.a, (mark.start, mark.end), c.b, (other.start, other.end))
            return
    for mark in left_a:
        phrase = _noun_for(c, mark) or _name_for(c, mark)
        if phrase:
            yield contrast(Alert.PERSON, c.a, (mark.start, mark.end), c.b, phrase)
    for mark in left_b:
        phrase = _noun_for(turned, mark) or _name_for(turned, mark)
        if phrase:
            yield contrast(Alert.PERSON, c.a, phrase, c.b, (mark.start, mark.end))


def _unpaired(c: Correspondence) -> tuple[list[Mark], list[Mark]]:
    """The pronouns of either text that none of the other's of one person stands for.

    One of another case does only where the verb has turned round with it: "he gave us", "we were given".
    """
    left_a, left_b = list(c.a.pronouns), list(c.b.pronouns)
    if not left_a or not left_b:
        return left_a, left_b
    apart_a: list[Mark] = []
    apart_b: list[Mark] = []
    for alike in (_at_one_place, _before_one_word, _through_the_passive, _of_one_case):
        for mark in list(left_a):
            fellow = next(
                (
                    other
                    for other in left_b
                    if alike(c, mark, other) and other.roles.person == mark.roles.person
                ),
                None,
            )
            if fellow is not None:
                left_a.remove(mark)
                left_b.remove(fellow)
        if not left_a or not left_b:
            break
        if alike is _through_the_passive:
            # "We warned them" against "they warned us": what says "we" elsewhere stands for neither.
            for mark in list(left_a):
                fellow = next(
                    (
                        other
                        for other in left_b
                        if _told_apart(mark, other)
                        and _cases_meet(mark, other)
                        and _before_one_word(c, mark, other)
                    ),
                    None,
                )
                if fellow is not None:
                    left_a.remove(mark)
                    left_b.remove(fellow)
                    apart_a.append(mark)
                    apart_b.append(fellow)
    if apart_a:
        return apart_a + left_a, apart_b + left_b
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
    return ours is not None and theirs is not None and c.fellow(ours) == theirs


def _through_the_passive(c: Correspondence, mark: Mark, other: Mark) -> bool:
    """Whether one is the object of a verb that the other is the subject of: "put him", "he was put"."""
    if "object" in mark.roles.case and "subject" in other.roles.case:
        verb, its = _preceding(c.a, mark.start), _following(c.b, other.end)
        passive, at = c.b, its
    elif "subject" in mark.roles.case and "object" in other.roles.case:
        verb, its = _following(c.a, mark.end), _preceding(c.b, other.start)
        passive, at = c.a, verb
    else:
        return False
    if verb is None or at is None or c.there.get(verb) != its:
        return False
    return not lexicon.word_set("be").isdisjoint(passive.parts[max(0, at - 3) : at])


@lru_cache(maxsize=32_768)
def _preceding(side: Reading, place: int) -> int | None:
    start = max(side.sentence(place).start, place - _NEAR)
    return next((at for at in range(place - 1, start - 1, -1) if side.stems[at]), None)


@lru_cache(maxsize=32_768)
def _following(side: Reading, place: int) -> int | None:
    stop = min(side.sentence(place - 1).stop, place + _NEAR)
    for at in range(place, stop):
        if side.stems[at]:
            return at
        if side.english and side.parts[at] == "that":
            break
    return None


def _of_one_case(c: Correspondence, mark: Mark, other: Mark) -> bool:
    del c
    return mark.roles.person == other.roles.person and _cases_meet(mark, other)


def _cases_meet(mark: Mark, other: Mark) -> bool:
    return not {*mark.roles.case.split()}.isdisjoint(other.roles.case.split())


def _alone(marks: list[Mark]) -> bool:
    return sum(not _is_neuter(mark) for mark in marks) == 1


def _of_each(c: Correspondence, mark: Mark, other: Mark) -> bool:
    """Whether "his" and "their" are said of each of several: "every driver"."""
    persons = {mark.roles.person, other.roles.person}
    if "third-plural" not in persons or not persons & {"third-masculine", "third-feminine"}:
        return False
    return any(
        part in lexicon.word_set("each")
        for side, its in ((c.a, mark), (c.b, other))
        for part in (side.parts[p] for p in side.sentence(its.start))
    )


def _speaker_told(mark: Mark, other: Mark) -> bool:
    """Whether one of the two is the speaker's side or the hearer's, and neither owns anything."""
    return (mark.roles.person.startswith(_SPEAKS) or other.roles.person.startswith(_SPEAKS)) and not (
        "possessive" in mark.roles.case or "possessive" in other.roles.case
    )


def _owns(mark: Mark, other: Mark) -> bool:
    return mark.roles.case == other.roles.case == "possessive"


def _in_one_change(c: Correspondence, mark: Mark, other: Mark) -> bool:
    i, j = c.a.owner[mark.start], c.b.owner[other.start]
    return any(block.i1 <= i < block.i2 and block.j1 <= j < block.j2 for block in c.blocks)


def _subjects_of_one_sentence(c: Correspondence, mark: Mark, other: Mark) -> bool:
    """Whether each is the subject of a sentence that says what the other's says."""
    if (
        not ("subject" in mark.roles.case and "subject" in other.roles.case)
        or not (mark.roles.person.startswith(_SPEAKS) or other.roles.person.startswith(_SPEAKS))
        or not _told_apart(mark, other)
        or _by_gender(c, mark, other)
        or _with_others(c, mark, other)
        or _both_in_each(c, mark, other)
    ):
        return False
    ours, theirs = c.a.sentence(mark.start), c.b.sentence(other.start)
    contents = [place for place in ours if c.a.stems[place]]
    both = sum(c.fellow(place) in theirs for place in contents)
    fewer = min(len(contents), sum(1 for place in theirs if c.b.stems[place]))
    return both >= _FEWEST and both >= _LEAST_SHARED * fewer


def _with_others(c: Correspondence, mark: Mark, other: Mark) -> bool:
    """Whether one says "we" and the other "my colleagues and I"."""
    return {mark.roles.person, other.roles.person} == {"first-singular", "first-plural"} and any(
        _is_second_of_two(side, its.start)
        for side, its in ((c.a, mark), (c.b, other))
        if its.roles.person == "first-singular"
    )


def _is_second_of_two(side: Reading, place: int) -> bool:
    return (
        place >= 2
        and side.parts[place - 1] == "and"
        and bool(side.stems[place - 2])
        and not side.words.gap(side.owner[place - 1]).strip()
    )


def _both_in_each(c: Correspondence, mark: Mark, other: Mark) -> bool:
    """Whether either sentence has a pronoun like the other's too."""
    return _has_alike(c.a, mark.start, other) or _has_alike(c.b, other.start, mark)


def _has_alike(side: Reading, place: int, mark: Mark) -> bool:
    sentence = side.sentence(place)
    return any(
        its.start in sentence
        and its.roles.person == mark.roles.person
        and (mark.roles.case == "object" or _cases_meet(its, mark))
        for its in side.pronouns
    )


def _is_reflexive(side: Reading, mark: Mark) -> bool:
    return side.english and side.parts[mark.start].endswith(("self", "selves"))


def _told_apart(mark: Mark, other: Mark) -> bool:
    return mark.roles.person != other.roles.person and not (_is_neuter(mark) or _is_neuter(other))


def _by_gender(c: Correspondence, mark: Mark, other: Mark) -> bool:
    """Whether the two differ as languages with genders for things make them differ."""
    return not c.a.english and not (
        mark.roles.person.startswith("first") or other.roles.person.startswith("first")
    )


def _noun_for(c: Correspondence, mark: Mark) -> tuple[int, int] | None:
    """The places of the name or noun that the other text has where the first has "we", "our" or "us"."""
    if not mark.roles.person.startswith(_SPEAKS) or c.omitted(mark.start):
        return None
    case = mark.roles.case.split()[0]
    if case == "object":
        return _object_for(c, mark)
    a, b = c.a, c.b
    verb = next(
        (at for at in range(mark.end, min(a.sentence(mark.start).stop, mark.end + _NEAR)) if a.stems[at]),
        None,
    )
    if verb is None or verb not in c.there or a.stems[verb].startswith("#"):
        return None
    other = c.there[verb]
    start = b.sentence(other).start
    owned = case == "possessive"
    for place in range(other - 1, max(start - 1, other - (2 if owned else _NEAR) - 1), -1):
        if not owned and b.words.gap(b.owner[place + 1]).strip():
            return None
        if b.role(place).person:
            return None
        if not b.stems[place] or place in c.here or b.role(place).modality:
            continue
        if owned and not b.shown(place).endswith(("'s", "’s", "'", "’")):
            return None
        first = place
        while first > start and b.is_name(b.owner[first - 1]) and b.is_name(b.owner[first]):
            first -= 1
        if first > start and b.parts[first - 1] in lexicon.word_set("articles"):
            first -= 1
        elif not b.is_name(b.owner[place]):
            return None
        return (first, place + 1) if owned or _opens_clause(b, first, start) else None
    return None


def _name_for(c: Correspondence, mark: Mark) -> tuple[int, int] | None:
    """The name that begins the sentence of the other text which stands for one that says "we"."""
    a, b = c.a, c.b
    if mark.roles.person != "first-plural" or "subject" not in mark.roles.case or not b.english:
        return None
    if not _opens_clause(a, mark.start, a.sentence(mark.start).start):
        return None
    starts = {b.sentence(other).start for place in a.sentence(mark.start) if (other := c.fellow(place))}
    for start in sorted(starts):
        after = b.parts[start + 1 : start + 2]
        if (
            start not in c.here
            and start not in c.turned.meant
            and b.is_name(b.owner[start])
            and after
            and after[0] in lexicon.word_set("helpers")
            and not _has_alike(b, start, mark)
        ):
            return start, start + 1
    return None


def _opens_clause(side: Reading, place: int, start: int) -> bool:
    """Whether what begins at ``place`` may be a subject: nothing, a mark or a conjunction is before it."""
    if place == start or side.words.gap(side.owner[place]).strip():
        return True
    return side.parts[place - 1] in lexicon.word_set("before-subjects") or (
        not side.stems[place - 1] and side.role(place - 1).tense != ""
    )


def _object_for(c: Correspondence, mark: Mark) -> tuple[int, int] | None:
    """What follows, in the other text, the word that the first has before "us" or "me"."""
    if not mark.start or mark.start - 1 not in c.there:
        return None
    b, first = c.b, c.there[mark.start - 1] + 1
    if first >= len(b.parts) or first in c.here or b.words.gap(b.owner[first]).strip():
        return None
    if b.is_name(b.owner[first]):
        return first, first + 1
    last = first + 1
    if b.parts[first] in lexicon.word_set("articles") and last < len(b.parts) and last not in c.here:
        return (first, last + 1) if b.stems[last] and not b.role(last).date[0] else None
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
            if (
                ours
                and theirs
                and ours != theirs
                and not {ours, theirs} <= {"third-plural", "third-singular"}
            ):
                yield contrast(Alert.PERSON, c.a, (place, place + 1), c.b, (other, other + 1))
                return


def _person(word: str, fellow: str, endings: Mapping[str, tuple[str, ...]]) -> str:
    """The person that the end of ``word`` tells, when its beginning is that of ``fellow``."""
    for person, its in endings.items():
        for ending in sorted(its, key=len, reverse=True):
            stem = word.removesuffix(ending)
            if stem != word and len(stem) >= _OWN_STEM - 1 and fellow.startswith(stem[:-1] or stem):
                return person
    return ""
