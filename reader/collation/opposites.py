"""Words that turn a statement round when one stands in place of the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

import regex

from reader.collation import lexicon
from reader.collation.correspondence import Correspondence
from reader.collation.findings import Finding, contrast
from reader.collation.pairing import unpaired_negations
from reader.collation.segment import Alert
from reader.collation.tongues import Mark
from reader.collation.verbs import lemmas
from reader.collation.words import spelling_key

_FREE = ("un", "non", "dis", "anti", "mis", "de")
_BOUND = ("in", "im", "il", "ir")
# Before these letters and endings in-, im-, il-, ir- deny; "inform" and "import" have none of them.
_DENIED = regex.compile(
    r"\p{L}{3,}(?:able|ible|ant|ent|al|ate|ect|ive|ar|ous|ity|ance|ence|ancy|ency|ice|ite|ete|ure|ly|ment|ational)"
)
_NOT_DENIED = frozenset(
    {
        *("cover", "play", "count", "patch", "pose", "charge", "ease", "tension", "miss", "cuss", "like", "tail"),
        *("part", "posit", "sign", "mand", "bate", "fence", "light", "liver", "fine", "grade", "rail", "mean"),
        *("land", "take", "pend", "press", "scribe", "serve", "tract", "claim", "course", "close", "tour", "til"),
    }
)
_LONG_ENOUGH = 4
_DEGREES = ("er", "est", "ier", "iest", "r", "st", "ly", "ily")
_NEAR = 3
_DENIED_WITHIN = 6
_PARTICLES = frozenset({"on", "off", "in", "out"})
_SWITCHED = frozenset(
    "turn turned turning turns switch switched switches switching call called log logged power powered".split()
)


@lru_cache(maxsize=16_384)
def are_opposites(word: str, other: str) -> bool:
    """Whether two plain forms are opposites, in any of their forms ("supports", "opposed", "safest")."""
    if word == other:
        return False
    pairs = _pairs()
    for first in _bases(word):
        fellows = pairs.get(first)
        if fellows and not fellows.isdisjoint(_bases(other)):
            return True
    short, long = sorted((word, other), key=len)
    return _denied(long, short) or _lacking(word, other) or _lacking(other, word)


@lru_cache(maxsize=16_384)
def _bases(word: str) -> frozenset[str]:
    found = {spelling_key(base) for base in {word, *lemmas(word)}}
    for ending in _DEGREES:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _LONG_ENOUGH - 1:
            found.add(f"{stem}y" if ending.startswith("i") else stem)
            if ending in ("er", "est") and stem[-1] == stem[-2]:
                found.add(stem[:-1])
    return frozenset(found)


@lru_cache(maxsize=1)
def _pairs() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in lexicon.antonyms():
        left, _, right = line.partition("/")
        for one in map(spelling_key, left.split()):
            for other in map(spelling_key, right.split()):
                found.setdefault(one, set()).add(other)
                found.setdefault(other, set()).add(one)
    return {word: frozenset(fellows) for word, fellows in found.items()}


def _denied(long: str, short: str) -> bool:
    if len(short) < _LONG_ENOUGH or not long.endswith(short) or short in _NOT_DENIED:
        return False
    prefix = long[: -len(short)].removesuffix("-")
    return prefix in _FREE or (prefix in _BOUND and _DENIED.fullmatch(short) is not None)


def _lacking(word: str, other: str) -> bool:
    """ "useful" and "useless", "hopeful" and "hopelessly"."""
    stem = word.removesuffix("ly").removesuffix("ful")
    return stem != word and stem + "less" == other.removesuffix("ly") and len(stem) >= _NEAR


def opposite_words(c: Correspondence, place: int, other: int) -> bool:
    """Whether the two words are opposites in the language that both texts are in."""
    word, fellow = c.a.parts[place], c.b.parts[other]
    if c.a.english:
        return are_opposites(word, fellow)
    return (word, fellow) in c.a.tongue.antonyms or _foreign(word, fellow, c.a.tongue.language)


_FOREIGN_PREFIXES = {
    "de": ("un",), "fr": ("in", "im", "il", "ir", "dés", "mal"), "es": ("in", "im", "des", "ir"),
    "it": ("in", "im", "dis", "s"), "pt": ("in", "im", "des", "ir"), "nl": ("on",), "ru": ("не",),
    "uk": ("не",), "pl": ("nie",), "cs": ("ne",), "sv": ("o",), "no": ("u",),
}  # fmt: skip


def _foreign(word: str, fellow: str, language: str) -> bool:
    short, long = sorted((word, fellow), key=len)
    return len(short) > _LONG_ENOUGH and any(
        long == prefix + short for prefix in _FOREIGN_PREFIXES.get(language, ())
    )


def polarity_changed(c: Correspondence) -> Iterator[Finding]:
    """The words of one text that stand in place of their opposites in the other."""
    if c.a.tongue is not c.b.tongue:
        return
    ours, theirs = _own(c)
    if not ours or not theirs:
        return
    denied_a, denied_b = unpaired_negations(c) if c.a.negations or c.b.negations else ([], [])
    taken: set[int] = set()
    for place in ours:
        for other in theirs:
            if other not in taken and opposite_words(c, place, other) and _face(c, place, other):
                if _denied_before(denied_a, place) or _denied_before(denied_b, other):
                    # "does not support" and "opposes" say the same.
                    continue
                yield contrast(Alert.POLARITY, c.a, (place, place + 1), c.b, (other, other + 1))
                taken.add(other)
                break


def _denied_before(marks: list[Mark], place: int) -> bool:
    return any(0 <= place - mark.end < _DENIED_WITHIN for mark in marks)


def _own(c: Correspondence) -> tuple[list[int], list[int]]:
    """The places of words that one text has and the other has not, wherever."""
    ours = [place for place in c.alone_a if place not in c.there]
    theirs = [place for place in c.alone_b if place not in c.here]
    again = Counter(c.a.parts[place] for place in ours) & Counter(c.b.parts[place] for place in theirs)
    if not again:
        return ours, theirs
    return _without(c.a.parts, ours, again), _without(c.b.parts, theirs, again)


def _without(parts: object, places: list[int], again: Counter[str]) -> list[int]:
    left = Counter(again)
    found: list[int] = []
    for place in places:
        word = parts[place]  # type: ignore[index]
        if left[word]:
            left[word] -= 1
        else:
            found.append(place)
    return found


def _face(c: Correspondence, place: int, other: int) -> bool:
    """Whether the two stand in the same place of what both texts say."""
    if c.a.parts[place] in _PARTICLES or c.b.parts[other] in _PARTICLES:
        return c.there.get(place - 1) == other - 1 and c.a.parts[place - 1] in _SWITCHED
    return any(abs(there - other) <= _NEAR for _, there in c.anchors(place, _NEAR)) or any(
        abs(there - place) <= _NEAR for _, there in c.turned().anchors(other, _NEAR)
    )
