"""Whether a verb stands in another tense."""

from __future__ import annotations

from collections.abc import Iterator

from reader.collation.correspondence import Correspondence
from reader.collation.findings import Finding
from reader.collation.reading import Reading
from reader.collation.segment import Alert
from reader.collation.verbs import FINITE, lemmas, tense
from reader.collation.words import spelling_key

_HELPERS = frozenset("am is are was were be been being have has had do does did will shall used going".split())
_LEAST_STEM = 4
_NEAR = 4


def tenses_changed(c: Correspondence) -> Iterator[Finding]:
    """The first verb that both texts have, in one tense here, in another there."""
    if c.a.tongue is not c.b.tongue:
        return
    yield from _english(c) if c.a.english else _by_forms(c)


def _english(c: Correspondence) -> Iterator[Finding]:
    a, b = c.a, c.b
    helped_a, helped_b = _beside_helpers(a, c.alone_a), _beside_helpers(b, c.alone_b)
    for place, other in c.there.items():
        if not a.stems[place]:
            continue
        word, fellow = a.parts[place], b.parts[other]
        if word == fellow and place not in helped_a and other not in helped_b:
            continue
        for lemma in lemmas(word) & lemmas(fellow):
            here, there = _tense(a, place, lemma), _tense(b, other, lemma)
            if here and there and here != there:
                yield _told(c, place, here, other, there)
                return
    yield from _copulas(c)


def _tense(side: Reading, place: int, lemma: str) -> str | None:
    sentence = side.sentence(place)
    asks = "?" in side.after(sentence.stop - 1)
    return tense(side.parts, place, lemma, start=sentence.start, asks=asks)


def _beside_helpers(side: Reading, alone: list[int]) -> set[int]:
    """The places before which, not far off, an auxiliary stands that the other text has not there."""
    return {
        place + step
        for place in alone
        if side.parts[place] in _HELPERS
        for step in range(1, _NEAR + 1)
    }


def _copulas(c: Correspondence) -> Iterator[Finding]:
    """Forms of "be", "have" and "do" by themselves, said of the same."""
    a, b = c.a, c.b
    ours = [place for place in c.alone_a if a.parts[place] in FINITE]
    theirs = [place for place in c.alone_b if b.parts[place] in FINITE]
    if not ours or not theirs:
        return
    for place in ours:
        lemma, here = FINITE[a.parts[place]]
        for other in theirs:
            its, there = FINITE[b.parts[other]]
            if its == lemma and here != there and _of_the_same(c, place, other):
                yield _told(c, place, here, other, there)
                return


def _of_the_same(c: Correspondence, place: int, other: int) -> bool:
    """Whether the next content word after, or the last before, corresponds."""
    return _beyond(c, place, other, 1) or _beyond(c, place, other, -1)


def _beyond(c: Correspondence, place: int, other: int, step: int) -> bool:
    ours = _next_content(c.a, place, step)
    if ours is None or ours not in c.there:
        return False
    # In a question the subject stands after its verb.
    return c.there[ours] in (_next_content(c.b, other, step), _next_content(c.b, other, -step))


def _next_content(side: Reading, place: int, step: int) -> int | None:
    sentence = side.sentence(place)
    for at in range(place + step, place + step * (_NEAR + 1), step):
        if at not in sentence:
            return None
        if side.stems[at]:
            return at
    return None


def _told(c: Correspondence, place: int, here: str, other: int, there: str) -> Finding:
    shown, shown_too = _verb(c.a, place), _verb(c.b, other)
    if shown == shown_too:
        phrase = f"{here} here, {there} there"
    else:
        phrase = f"{here} here (‘{shown}’), {there} there (‘{shown_too}’)"
    return Finding(Alert.TENSE, phrase, c.a.owner[place], c.b.owner[other])


def _verb(side: Reading, place: int) -> str:
    """The verb with the auxiliary right before it."""
    start = place - 1 if place and side.parts[place - 1] in _HELPERS else place
    return side.shown(start, place + 1)


def _by_forms(c: Correspondence) -> Iterator[Finding]:
    """Other languages: what auxiliaries and endings tell, where each text has one tense only of its own."""
    ours = {t: place for place in c.alone_a if (t := _form_tense(c.a, place))}
    theirs = {t: place for place in c.alone_b if (t := _form_tense(c.b, place))}
    if len(ours) == 1 and len(theirs) == 1 and ours.keys() != theirs.keys():
        (here, place), (there, other) = next(iter(ours.items())), next(iter(theirs.items()))
        if c.shared(place, 8)[0]:
            yield _told(c, place, here, other, there)
        return
    if len(ours) + len(theirs) == 1:
        # A past form against a form of the same verb that is none.
        first = bool(ours)
        side = c if first else c.turned()
        (told, place) = next(iter((ours or theirs).items()))
        word = spelling_key(side.a.parts[place])
        for other in side.alone_b:
            fellow = spelling_key(side.b.parts[other])
            if len(word) > _LEAST_STEM and word[:_LEAST_STEM] == fellow[:_LEAST_STEM] and word != fellow:
                there = "present or future" if told == "past" else "present"
                if not side.b.tongue.is_finite(side.b.parts[other]):
                    continue
                if first:
                    yield _told(c, place, told, other, there)
                else:
                    yield _told(c, other, there, place, told)
                return


def _form_tense(side: Reading, place: int) -> str:
    role = side.role(place)
    return role.tense or side.tongue.tense_of(side.parts[place])
