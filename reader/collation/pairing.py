"""Which negations of two texts stand for each other."""

from __future__ import annotations

from reader.collation.correspondence import Correspondence
from reader.collation.tongues import Mark


def unpaired_negations(c: Correspondence) -> tuple[list[Mark], list[Mark]]:
    """The negations of either text that none of the other's stands for."""
    left_a, left_b = [], list(c.b.negations)
    for mark in c.a.negations:
        at = c.there.get(mark.start)
        fellow = next((other for other in left_b if other.start == at), None)
        if fellow is None:
            left_a.append(mark)
        else:
            left_b.remove(fellow)
    for mark in list(left_a):
        facing = c.facing(mark.start)
        fellow = next((other for other in left_b if other.start in facing), None)
        if fellow is not None:
            left_a.remove(mark)
            left_b.remove(fellow)
    common = min(len(left_a), len(left_b))
    return left_a[common:], left_b[common:]
