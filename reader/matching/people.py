"""Whether two names can be one speaker's."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache

import regex

from reader.matching import lexicon
from reader.matching.words import fold, skeleton

_NAME = regex.compile(r"[\p{L}\p{M}\p{Nd}]+")


class Identity(Enum):
    """What two quotes' speakers say of one another."""

    SAME = "same speaker"
    COMPATIBLE = "speakers may be the same"
    UNKNOWN = "speaker unknown"
    DIFFERENT = "different speakers"


@lru_cache(maxsize=1 << 14)
def name_parts(name: str) -> tuple[str, ...]:
    """The name's words without titles, in one romanisation."""
    parts = [fold(part) for part in _NAME.findall(name)]
    told = [part for part in parts if part not in lexicon.titles()] or parts
    return tuple(skeleton(part) for part in told)


@lru_cache(maxsize=1 << 16)
def identity(first: str | None, second: str | None) -> Identity:
    """Compare two speakers' names; None is a speaker nobody named."""
    if first is None or second is None:
        return Identity.UNKNOWN
    one, two = name_parts(first), name_parts(second)
    if not one or not two:
        return Identity.UNKNOWN
    if set(one) == set(two):
        return Identity.SAME
    if set(one) <= set(two) or set(two) <= set(one):
        return Identity.COMPATIBLE if min(len(one), len(two)) == 1 else Identity.SAME
    if one[-1] == two[-1] and one[0][:1] == two[0][:1]:
        return Identity.SAME if min(len(one[0]), len(two[0])) == 1 else Identity.COMPATIBLE
    return Identity.DIFFERENT
