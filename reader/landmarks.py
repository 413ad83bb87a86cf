"""Long texts cut where they surely correspond, so that what lies between can be compared in full.

Patience diff's idea (B. Cohen, in the Bazaar version control system, 2005): what stands once in either text
and in the same order in both.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple


class Run(NamedTuple):
    """Words in a row that are equal: where they begin in either text, and how many."""

    first: int
    second: int
    size: int


def landmarks(a: Sequence[str], b: Sequence[str], phrase: int) -> list[Run]:
    """Runs that two texts have in common, in order.

    Each holds ``phrase`` words in a row that stand but once in either text: single words that do may
    correspond by chance.
    """
    ours, theirs = _once(a, phrase), _once(b, phrase)
    shared = sorted((i, theirs[words]) for words, i in ours.items() if words in theirs)
    runs: list[Run] = []
    i_end = j_end = 0
    for i, j in _in_order(shared):
        if i < i_end or j < j_end:
            continue
        first_i, first_j = i, j
        while first_i > i_end and first_j > j_end and a[first_i - 1] == b[first_j - 1]:
            first_i, first_j = first_i - 1, first_j - 1
        i_end, j_end = i + phrase, j + phrase
        while i_end < len(a) and j_end < len(b) and a[i_end] == b[j_end]:
            i_end, j_end = i_end + 1, j_end + 1
        runs.append(Run(first_i, first_j, i_end - first_i))
    return runs


def _once(words: Sequence[str], phrase: int) -> dict[tuple[str, ...], int]:
    """The phrases that stand once in the text, and where."""
    places: dict[tuple[str, ...], int] = {}
    for at, found in enumerate(zip(*(words[shift:] for shift in range(phrase)), strict=False)):
        places[found] = -1 if found in places else at
    return {found: at for found, at in places.items() if at >= 0}


def _in_order(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The most pairs, of those given by their first number, whose second numbers rise too."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for number, (_, j) in enumerate(pairs):
        place = bisect_left(ends, j)
        before.append(last[place - 1] if place else -1)
        if place == len(ends):
            ends.append(j)
            last.append(number)
        else:
            ends[place], last[place] = j, number
    kept: list[tuple[int, int]] = []
    number = last[-1] if last else -1
    while number >= 0:
        kept.append(pairs[number])
        number = before[number]
    return kept[::-1]
