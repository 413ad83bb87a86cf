"""Whether a word stands in place of its opposite."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from reader.collation.alerts.correspondence import Correspondence
from reader.collation.alerts.findings import Finding, contrast, quoted
from reader.collation.alerts.measured import measured
from reader.collation.alerts.opposites import (
    alike,
    bases_of,
    listed_against,
    opposite_words,
    said,
    undenied,
)
from reader.collation.alerts.pairing import unpaired_negations
from reader.collation.alerts.reading import Reading
from reader.collation.alerts.verbs import lemmas, tense
from reader.collation.alignment.blocks import Part
from reader.collation.segment import Alert
from reader.collation.text import lexicon
from reader.collation.text.tongues import Mark

_NEAR = 3
_DENIED_WITHIN = 6
_SIGNS = 6
_SHORT = 4
_NOTHING = frozenset({"nothing", "none", "nobody", "no", "never", "nowhere"})
_WAYS = frozenset({"from", "to", "by", "against"})
_BEING = frozenset({"is", "are", "was", "were", "be", "been"})
_LESS = frozenset({"less", "least"})
_CONVERSES = (
    *(("sell", "buy"), ("win", "lose"), ("lend", "borrow"), ("give", "receive"), ("give", "take")),
    *(("teach", "learn"), ("send", "receive"), ("precede", "follow"), ("beat", "lose"), ("defeat", "lose")),
    *(("export", "import"), ("come", "go"), ("sell", "purchase"), ("pay", "receive")),
)


def polarity_changed(c: Correspondence) -> Iterator[Finding]:
    """The words of one text that stand in place of their opposites in the other."""
    if c.a.tongue is not c.b.tongue:
        return
    if c.a.tongue.language in ("zh", "ja"):
        yield from _of_signs(c)
        return
    ours, theirs = _own(c)
    if not ours or not theirs:
        return
    pairs = _opposite_places(c, ours, theirs)
    if not pairs:
        return
    bounds_a, bounds_b = _bounds(c.a), _bounds(c.b)
    pairs = [pair for pair in pairs if pair[0] not in bounds_a or pair[1] not in bounds_b]
    kept_a, kept_b = map(frozenset, _without_synonyms(c, ours, theirs))
    denied_a, denied_b = unpaired_negations(c) if c.a.negations or c.b.negations else ([], [])
    taken: set[int] = set()
    for place, other in pairs:
        if place not in kept_a or other not in kept_b or not taken.isdisjoint((place, ~other)):
            continue
        # "does not support" and "opposes" say the same.
        evened = (
            _denied_before(denied_a, place)
            or _denied_before(denied_b, other)
            or _nothing_after(c.a, place) != _nothing_after(c.b, other)
            or _lessened(c, place, other)
            or _seen_from_the_other(c, place, other)
            or _stayed(c.a, place, c.b.parts[other])
            or _stayed(c.b, other, c.a.parts[place])
        )
        if not evened and _face(c, place, other):
            yield contrast(Alert.POLARITY, c.a, (place, place + 1), c.b, (other, other + 1))
            taken.update((place, ~other))


def _bounds(side: Reading) -> frozenset[int]:
    """The places of "more than" and the like before numbers, which are told as numbers."""
    items = (item for item in measured(side) if item.family == "bound")
    return frozenset(place for item in items for place in range(item.start, item.end))


def _opposite_places(c: Correspondence, ours: list[int], theirs: list[int]) -> list[tuple[int, int]]:
    """The places of words, among those, that are opposites, from the head of the texts on."""
    if c.a.english:
        said_b = [(other, _opposable(said(c.b, other))) for other in theirs]
        found = {
            (place, other)
            for place, mine in ((place, _opposable(said(c.a, place))) for place in ours)
            for other, its in said_b
            if not mine.against.isdisjoint(its.bases) or mine.word in its.denied or its.word in mine.denied
        }
    else:
        found = {(place, other) for place in ours for other in theirs if opposite_words(c, place, other)}
    return sorted(found, key=lambda pair: (pair[0] + pair[1], abs(pair[0] - pair[1])))


class _Opposable(NamedTuple):
    """A word, its base forms, those of its opposites, and what a prefix denies in it."""

    word: str
    bases: frozenset[str]
    against: frozenset[str]
    denied: tuple[str, ...]


@lru_cache(maxsize=32_768)
def _opposable(word: str) -> _Opposable:
    return _Opposable(word, bases_of(word), listed_against(word), undenied(word))


@lru_cache(maxsize=1_024)
def _with_opposites(side: Reading) -> frozenset[int]:
    """The places of the words of an English text that may have opposites by themselves."""
    found = ((place, _opposable(said(side, place))) for place in range(len(side.parts)))
    return frozenset(place for place, its in found if its.against or its.denied)


def _without_synonyms(c: Correspondence, ours: list[int], theirs: list[int]) -> tuple[list[int], list[int]]:
    """The places without the words that say the same as one at the same place: "began" and "started"."""
    if not c.a.english or len(ours) + len(theirs) <= 2:
        return ours, theirs
    gone: set[int] = set()
    left: list[int] = []
    for place in ours:
        word = c.a.parts[place]
        fellow = next(
            (at for at in theirs if at not in gone and alike(word, c.b.parts[at]) and _face(c, place, at)),
            None,
        )
        if fellow is None:
            left.append(place)
        else:
            gone.add(fellow)
    return left, [at for at in theirs if at not in gone]


def _denied_before(marks: list[Mark], place: int) -> bool:
    return any(0 <= place - mark.end < _DENIED_WITHIN for mark in marks)


def _nothing_after(side: Reading, place: int) -> bool:
    """Whether what follows denies it: "admits nothing"."""
    return any(
        0 < mark.start - place <= _NEAR and side.parts[mark.start] in _NOTHING for mark in side.negations
    )


def _lessened(c: Correspondence, place: int, other: int) -> bool:
    """Whether one of the two is lessened: "less expensive" and "cheaper"."""
    ours, theirs = c.a.parts[max(0, place - 1) : place], c.b.parts[max(0, other - 1) : other]
    return _LESS.isdisjoint(ours) != _LESS.isdisjoint(theirs)


def _stayed(side: Reading, place: int, other: str) -> bool:
    """Whether "left" is what remained: "what was left of it"."""
    if not side.english or side.parts[place] != "left" or lemmas(other).isdisjoint(("remain", "stay")):
        return False
    return not _BEING.isdisjoint(side.parts[max(0, place - _NEAR) : place]) or (
        tense(side.parts, place, "leave") != "past"
    )


def _converse(word: str, other: str) -> bool:
    return any(
        (one in lemmas(word) and its in lemmas(other)) or (its in lemmas(word) and one in lemmas(other))
        for one, its in _CONVERSES
    )


def _seen_from_the_other(c: Correspondence, place: int, other: int) -> bool:
    """Whether the two verbs tell one deed of its two parties: "X sold it to Y", "Y bought it from X"."""
    if not c.a.english or not _converse(c.a.parts[place], c.b.parts[other]):
        return False
    if _is_party(c, place, other) or _is_party(c.turned, other, place):
        return True
    subject = next((at for at in _back(c.a, place) if c.a.stems[at]), None)
    if subject in c.there:
        return c.there[subject] > other
    its = next((at for at in _back(c.b, other) if c.b.stems[at]), None)
    if its in c.here:
        return c.here[its] > place
    ways = {"from", "to"}
    here = ways & {*c.a.parts[place : c.a.sentence(place).stop]}
    there = ways & {*c.b.parts[other : c.b.sentence(other).stop]}
    return len(here) == len(there) == 1 and here != there and c.a.parts[place - 1] != c.b.parts[other - 1]


def _is_party(c: Correspondence, place: int, other: int) -> bool:
    """Whether a word before ``place`` stands, in the other text, behind ``other`` and a "from" or "to"."""
    return any(
        other < c.there[at] <= other + 2 * _DENIED_WITHIN
        and not _WAYS.isdisjoint(c.b.parts[max(other, c.there[at] - _NEAR) : c.there[at]])
        for at in _back(c.a, place)
        if at in c.there and c.a.stems[at]
    )


def _back(side: Reading, place: int) -> range:
    """The places before ``place`` in its sentence, the nearest first, where its subject may be."""
    return range(place - 1, max(side.sentence(place).start, place - _DENIED_WITHIN) - 1, -1)


def _of_signs(c: Correspondence) -> Iterator[Finding]:
    """Opposites in scripts without spaces: words that a change's signs are, or are a part of."""
    a, b = c.a.words, c.b.words
    for block in c.blocks:
        if block.part is not Part.CHANGE or not (
            0 < block.i2 - block.i1 <= _SIGNS >= block.j2 - block.j1 > 0
        ):
            continue
        ours = a.phrase(max(0, block.i1 - 1), min(len(a), block.i2 + 1))
        theirs = b.phrase(max(0, block.j1 - 1), min(len(b), block.j2 + 1))
        own, its = a.phrase(block.i1, block.i2), b.phrase(block.j1, block.j2)
        for one, other in c.a.tongue.antonyms:
            if (
                one in ours
                and other in theirs
                and one not in theirs
                and other not in ours
                and (len(one) > 1 or own == one)
                and (len(other) > 1 or its == other)
            ):
                yield Finding(Alert.POLARITY, quoted(one), quoted(other), block.i1, block.j1)
                break


def _own(c: Correspondence) -> tuple[list[int], list[int]]:
    """The places of words that may have opposites and that one text has and the other has not, wherever."""
    ours = [place for place in c.alone_a if place not in c.there]
    theirs = [place for place in c.alone_b if place not in c.here]
    if c.a.english:
        known_a, known_b = _with_opposites(c.a), _with_opposites(c.b)
        some_a = [place for place in ours if place in known_a]
        some_b = [place for place in theirs if place in known_b]
        denied_a = {stem for place in some_a for stem in _opposable(c.a.parts[place]).denied}
        denied_b = {stem for place in some_b for stem in _opposable(c.b.parts[place]).denied}
        if denied_b:
            some_a = [place for place in ours if place in known_a or c.a.parts[place] in denied_b]
        if denied_a:
            some_b = [place for place in theirs if place in known_b or c.b.parts[place] in denied_a]
        ours, theirs = some_a, some_b
    if not ours or not theirs:
        return [], []
    again = Counter(c.a.parts[place] for place in ours) & Counter(c.b.parts[place] for place in theirs)
    if not again:
        return ours, theirs
    return _without(c.a.parts, ours, again), _without(c.b.parts, theirs, again)


def _without(parts: Sequence[str], places: list[int], again: Counter[str]) -> list[int]:
    left = Counter(again)
    found: list[int] = []
    for place in places:
        word = parts[place]
        if left[word]:
            left[word] -= 1
        else:
            found.append(place)
    return found


def _face(c: Correspondence, place: int, other: int) -> bool:
    """Whether the two stand in the same place of what both texts say."""
    ours, theirs = c.a.parts[place], c.b.parts[other]
    if _in_one_change(c, place, other) and not {ours, theirs} <= lexicon.word_set(
        "of-many-senses"
    ) | lexicon.word_set("particles"):
        return True
    if ours in lexicon.word_set("of-many-senses") and theirs in lexicon.word_set("of-many-senses"):
        if "now" in (*c.a.parts[place + 1 : place + 2], *c.b.parts[other + 1 : other + 2]):
            return False
        return c.there.get(place - 1) == other - 1 or c.there.get(place + 1) == other + 1
    if ours in lexicon.word_set("particles") or theirs in lexicon.word_set("particles"):
        return c.there.get(place - 1) == other - 1 and c.a.parts[place - 1] in lexicon.word_set("switched")
    return any(abs(there - other) <= _NEAR for _, there in c.anchors(place, _NEAR)) or any(
        abs(there - place) <= _NEAR for _, there in c.turned.anchors(other, _NEAR)
    )


def _in_one_change(c: Correspondence, place: int, other: int) -> bool:
    i, j = c.a.owner[place], c.b.owner[other]
    return any(
        block.i1 <= i < block.i2 <= block.i1 + _SHORT and block.j1 <= j < block.j2 <= block.j1 + _SHORT
        for block in c.blocks
    )
