"""Whether two names can be one speaker's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from enum import Enum
from functools import cache

import regex
from rapidfuzz.distance import Levenshtein

from reader.matching import lexicon
from reader.matching.remembering import remembered
from reader.matching.words import fold, skeleton

_SHORTEST, _ALIKE = 4, 0.66
"""Letters that a name must have, and the share of them that must be the same, to be spelt in two ways."""
_GENERATIONS = frozenset(("jr", "sr", "junior", "senior", "ii", "iii"))
"""Words that tell a father from a son, where they are not left out."""
_NAME = regex.compile(r"[\p{L}\p{M}\p{Nd}]+")


class Identity(Enum):
    """What two quotes' speakers say of one another."""

    SAME = "same speaker"
    COMPATIBLE = "speakers may be the same"
    UNKNOWN = "speaker unknown"
    DIFFERENT = "different speakers"


@remembered(1 << 14)
def name_parts(name: str) -> tuple[str, ...]:
    """The name's words without titles, in one romanisation."""
    return tuple(part if len(part) == 1 else skeleton(part) or part for part in _spelt(name))


@remembered(1 << 14)
def _spelt(name: str) -> tuple[str, ...]:
    parts = tuple(fold(part) for part in _NAME.findall(name))
    return tuple(part for part in parts if part not in lexicon.titles()) or parts


@remembered(1 << 16)
def identity(first: str | None, second: str | None) -> Identity:
    """Compare two speakers' names; None is a speaker nobody named.

    Somebody may speak for a ministry or a company, so what names no one contradicts no name.
    """
    if first is None or second is None:
        return Identity.UNKNOWN
    one, two = name_parts(first), name_parts(second)
    if not one or not two:
        return Identity.UNKNOWN
    if one == two:
        return Identity.SAME
    if _GENERATIONS & (set(_spelt(first)) ^ set(_spelt(second))):
        return Identity.UNKNOWN
    if set(one) <= set(two) or set(two) <= set(one):
        whole = min(len(one), len(two)) > 1 and one[-1] == two[-1]
        return Identity.SAME if whole else Identity.COMPATIBLE
    if one[-1] == two[-1] and _one_given_name(_spelt(first)[0], _spelt(second)[0]):
        return Identity.SAME
    if len(one) == len(two) > 1 and all(map(_spelt_alike, one, two)):
        return Identity.COMPATIBLE
    if _spelt_alike(one[-1], two[-1]) and (len(one) == 1 or len(two) == 1):
        return Identity.UNKNOWN
    return Identity.UNKNOWN if is_role(first) or is_role(second) else Identity.DIFFERENT


def _one_given_name(one: str, two: str) -> bool:
    if min(len(one), len(two)) == 1:
        return one[0] == two[0]
    return not _given(one).isdisjoint(_given(two))


def _given(name: str) -> frozenset[int]:
    return _given_names().get(skeleton(name), frozenset())


@cache
def _given_names() -> Mapping[str, frozenset[int]]:
    found: defaultdict[str, frozenset[int]] = defaultdict(frozenset)
    for name, sets in lexicon.given_names().items():
        found[skeleton(name)] |= sets
    return found


def _spelt_alike(one: str, two: str) -> bool:
    """Whether two words can be one name, inflected or transliterated in two ways."""
    return one[:1] == two[:1] and (
        one == two
        or (min(len(one), len(two)) >= _SHORTEST and Levenshtein.normalized_similarity(one, two) >= _ALIKE)
    )


def is_role(name: str) -> bool:
    """Whether the words name no one: "the ministry", "an official"."""
    return name == name.lower() != name.upper()
