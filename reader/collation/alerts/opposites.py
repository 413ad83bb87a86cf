"""Words that turn a statement round when one stands in place of the other."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

import regex

from reader.collation.alerts.reading import Reading
from reader.collation.alerts.stems import stem
from reader.collation.alerts.verbs import lemmas
from reader.collation.text import lexicon
from reader.collation.text.tongues import Tongue
from reader.collation.text.words import spelling_key

if TYPE_CHECKING:
    from reader.collation.alerts.correspondence import Correspondence

_FREE = ("un", "non", "dis", "anti", "mis", "de")
_BOUND = ("in", "im", "il", "ir")
# Before these letters and endings in-, im-, il-, ir- deny; "inform" and "import" have none of them.
_DENIED = regex.compile(
    r"\p{L}{3,}(?:able|ible|ant|ent|al|ate|ect|ive|ar|ous|enced|ed|ity|ance|ence|ancy|ency|ice|ite|ete|ure|ly|ment|ational)"
)
_LONG_ENOUGH = 4
_DEGREES = ("er", "est", "ier", "iest", "r", "st", "ly", "ily")


def are_opposites(word: str, other: str) -> bool:
    """Whether two plain forms are opposites, in any of their forms ("supports", "opposed", "safest")."""
    return word != other and (
        not listed_against(word).isdisjoint(bases_of(other))
        or other in undenied(word)
        or word in undenied(other)
    )


@lru_cache(maxsize=32_768)
def listed_against(word: str) -> frozenset[str]:
    """The base forms of the listed opposites of ``word``."""
    pairs = _pairs()
    return frozenset(other for base in bases_of(word) for other in pairs.get(base, ()))


@lru_cache(maxsize=32_768)
def undenied(word: str) -> tuple[str, ...]:
    """What a prefix, or "-less", denies in ``word``: "safe" in "unsafe", "useful" in "useless"."""
    stem = word.removesuffix("ly").removesuffix("less")
    found = [f"{stem}ful", f"{stem}fully"] if stem + "less" in (word, word.removesuffix("ly")) else []
    for prefix in (*_FREE, *_BOUND):
        rest = word.removeprefix(prefix).removeprefix("-")
        known = prefix in _FREE or _DENIED.fullmatch(rest) is not None
        if (
            known
            and rest != word
            and len(rest) >= _LONG_ENOUGH
            and rest not in lexicon.word_set("not-denied")
        ):
            found.append(rest)
    return tuple(found)


@lru_cache(maxsize=16_384)
def bases_of(word: str) -> frozenset[str]:
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
    return _paired(lexicon.antonyms())


def _paired(lines: Iterable[str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in lines:
        left, _, right = line.partition("/")
        for one in map(spelling_key, left.split()):
            for other in map(spelling_key, right.split()):
                found.setdefault(one, set()).add(other)
                found.setdefault(other, set()).add(one)
    return {word: frozenset(fellows) for word, fellows in found.items()}


def complement(word: str, other: str) -> bool:
    """Whether a denial of one of the two English words says the other: "not far" and "near"."""
    pairs = _complements()
    for first in bases_of(word):
        fellows = pairs.get(first)
        if fellows and not fellows.isdisjoint(bases_of(other)):
            return True
    return False


@lru_cache(maxsize=1)
def _complements() -> dict[str, frozenset[str]]:
    return _paired(lexicon.complements())


def opposite_words(c: Correspondence, place: int, other: int) -> bool:
    """Whether the two words are opposites in the language that both texts are in."""
    word, fellow = c.a.parts[place], c.b.parts[other]
    if c.a.english:
        return are_opposites(said(c.a, place), said(c.b, other))
    tongue = c.a.tongue
    if (word, fellow) in tongue.antonyms or _foreign(word, fellow, tongue.language):
        return True
    ours, theirs = stem(word, tongue.language), stem(fellow, tongue.language)
    return ours != theirs and (ours, theirs) in _stems_of_opposites(tongue)


@lru_cache(maxsize=32)
def _stems_of_opposites(tongue: Tongue) -> frozenset[tuple[str, str]]:
    """The pairs of a language by their stems, for their other forms."""
    return frozenset(
        (stem(one, tongue.language), stem(other, tongue.language))
        for one, other in tongue.antonyms
        if min(len(one), len(other)) > _LONG_ENOUGH
    )


def said(side: Reading, place: int) -> str:
    """The verb at ``place``, or what it means with the particle after it: "turned down", "reject"."""
    parts = side.parts
    word = parts[place]
    if place + 1 == len(parts) or (particle := parts[place + 1]) not in lexicon.particles():
        return word
    return next(
        (meant for base in lemmas(word) if (meant := lexicon.phrasal_verbs().get(f"{base} {particle}"))), word
    )


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


@lru_cache(maxsize=16_384)
def alike(word: str, other: str) -> bool:
    """Whether the two have an opposite in common."""
    pairs = _pairs()
    ours = frozenset().union(*(pairs.get(base, frozenset()) for base in bases_of(word)))
    theirs = frozenset().union(*(pairs.get(base, frozenset()) for base in bases_of(other)))
    return bool(ours & theirs) and not are_opposites(word, other)
