"""Long texts cut where they surely correspond, so that what lies between can be compared in full.

Patience diff's idea (B. Cohen, in the Bazaar version control system, 2005): what stands once in either text
and in the same order in both.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

_PHRASE = 3
"""Words in a row that a landmark is made of: single words that occur once may correspond by chance."""

_Run = tuple[int, int, int]


def landmarks(a: Sequence[str], b: Sequence[str]) -> list[_Run]:
    """Runs that two texts have in common, in order: where each begins in ``a`` and in ``b``, and its length.

    Each holds a phrase that stands but once in either text.
    """
    ours, theirs = _once(a), _once(b)
    shared = sorted((i, theirs[phrase]) for phrase, i in ours.items() if phrase in theirs)
    runs: list[_Run] = []
    i_end = j_end = 0
    for i, j in _in_order(shared):
        if i < i_end or j < j_end:
            continue
        first_i, first_j = i, j
        while first_i > i_end and first_j > j_end and a[first_i - 1] == b[first_j - 1]:
            first_i, first_j = first_i - 1, first_j - 1
        i_end, j_end = i + _PHRASE, j + _PHRASE
        while i_end < len(a) and j_end < len(b) and a[i_end] == b[j_end]:
            i_end, j_end = i_end + 1, j_end + 1
        runs.append((first_i, first_j, i_end - first_i))
    return runs


def _once(words: Sequence[str]) -> dict[tuple[str, ...], int]:
    """The phrases that stand once in the text, and where."""
    places: dict[tuple[str, ...], int] = {}
    for at in range(len(words) - _PHRASE + 1):
        phrase = tuple(words[at : at + _PHRASE])
        places[phrase] = -1 if phrase in places else at
    return {phrase: at for phrase, at in places.items() if at >= 0}


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
