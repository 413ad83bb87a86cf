"""Where two writings of one word differ, character by character."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from reader.collation.text.words import CLUSTER

_ALIKE = 0.5
_LONGEST = 64


class Stretch(NamedTuple):
    """Code points ``[a1, a2)`` of one writing and ``[b1, b2)`` of the other, the same or not."""

    same: bool
    a1: int
    a2: int
    b1: int
    b2: int


@lru_cache(maxsize=8192)
def letters_apart(a: str, b: str) -> tuple[Stretch, ...]:
    """The stretches of two writings in order; none where so few characters are the same that it is no help.

    Characters are what a reader takes for one (extended grapheme clusters), so no mark is cut from its
    letter. The same stretches, turned, for the writings turned.
    """
    if (len(a), a) > (len(b), b):
        return tuple(Stretch(same, a1, a2, b1, b2) for same, b1, b2, a1, a2 in letters_apart(b, a))
    if len(b) > _LONGEST:
        return ()
    ours, theirs = CLUSTER.findall(a), CLUSTER.findall(b)
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    codes = matcher.get_opcodes()
    if 2 * sum(i2 - i1 for tag, i1, i2, _, _ in codes if tag == "equal") < _ALIKE * (len(ours) + len(theirs)):
        return ()
    at_a, at_b = [0, *accumulate(map(len, ours))], [0, *accumulate(map(len, theirs))]
    return tuple(
        Stretch(tag == "equal", at_a[i1], at_a[i2], at_b[j1], at_b[j2]) for tag, i1, i2, j1, j2 in codes
    )
