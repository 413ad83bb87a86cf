"""Which passages stand in another order in the second article than in the first."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def out_of_order(passages: Sequence[tuple[int, int]]) -> set[int]:
    """The numbers of those that have moved, of passages given by their places in the second article and size.

    They come in the order of the first article. As few words as can be are taken to have moved: the
    others are the heaviest rising subsequence (G. Jacobson and K.-P. Vo, *Heaviest Increasing/Common
    Subsequence Problems*, 1992).
    """
    ends: list[int] = []
    """Where subsequences end in the second article, rising, as are the words that they hold."""
    totals: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for number, (at, words) in enumerate(passages):
        place = bisect_left(ends, at)
        before.append(last[place - 1] if place else -1)
        total = words + (totals[place - 1] if place else 0)
        outdone = place
        while outdone < len(ends) and totals[outdone] <= total:
            outdone += 1
        ends[place:outdone], totals[place:outdone], last[place:outdone] = [at], [total], [number]
    moved = set(range(len(passages)))
    number = last[-1] if last else -1
    while number >= 0:
        moved.remove(number)
        number = before[number]
    return moved
