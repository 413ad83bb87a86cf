"""Gestalt pattern matching (Ratcliff and Metzener, *Dr. Dobb's Journal*, July 1988), as ``difflib`` does it.

The longest run that both sequences have is taken, then the longest before it and the longest after it, and so
on. ``difflib`` searches each stretch anew; here all runs are gathered once and divided among the stretches,
and runs of equal length are taken together, so that no repetition makes it quadratic in their number.
"""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter

_Run = tuple[int, int, int]
_LENGTH = itemgetter(2)
_FAR = sys.maxsize


def matching_runs(a: Sequence[str], b: Sequence[str]) -> list[_Run]:
    """The runs of equal items: where each begins in ``a`` and in ``b``, and its length.

    They are those of ``difflib.SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()``, but for
    the empty one that ends that list.
    """
    found: list[_Run] = []
    stretches = [_longest_runs(a, b)]
    while stretches:
        runs = stretches.pop()
        if not runs:
            continue
        longest = max(map(_LENGTH, runs))
        if longest == 1 and len(runs) == 1:
            found += runs
            continue
        taken: list[_Run] = []
        i_end = j_end = 0
        for run in runs:
            i, j, n = run
            if n == longest and i >= i_end and j >= j_end:
                taken.append(run)
                i_end, j_end = i + n, j + n
        found += taken
        if longest > 1 and len(runs) > len(taken):
            stretches += _divided(runs, taken, longest)
    found.sort()
    return _joined(found)


def shared_ends(a: Sequence[str], b: Sequence[str]) -> tuple[int, int]:
    """How many items two sequences share at their head, and how many of the others at their tail."""
    shorter = min(len(a), len(b))
    head = 0
    while head < shorter and a[head] == b[head]:
        head += 1
    tail = 0
    while tail < shorter - head and a[-1 - tail] == b[-1 - tail]:
        tail += 1
    return head, tail


def _longest_runs(a: Sequence[str], b: Sequence[str]) -> list[_Run]:
    """All runs that can be made no longer, in order."""
    there: dict[str, list[int]] = {}
    for j, item in enumerate(b):
        if item in there:
            there[item].append(j)
        else:
            there[item] = [j]
    i_end, j_end = len(a), len(b)
    runs: list[_Run] = []
    for i, item in enumerate(a):
        for j in there.get(item, ()):
            if i and j and a[i - 1] == b[j - 1]:
                continue
            n = 1
            while i + n < i_end and j + n < j_end and a[i + n] == b[j + n]:
                n += 1
            runs.append((i, j, n))
    return runs


def _divided(runs: list[_Run], taken: list[_Run], longest: int) -> list[list[_Run]]:
    """The runs, as far as they lie before, between and after those taken on both sides.

    None lies on both sides of one taken, as none is longer.
    """
    starts = [i for i, _, _ in taken]
    stretches: list[list[_Run]] = [[] for _ in range(len(taken) + 1)]
    bounds = [(-longest, -longest, 0), *taken, (_FAR, _FAR, 0)]
    for i, j, n in runs:
        place = bisect_right(starts, i)
        before_i, before_j, _ = bounds[place]
        after_i, after_j, _ = bounds[place + 1]
        head = max(before_i + longest - i, before_j + longest - j, 0)
        left = n - head - max(i + n - after_i, j + n - after_j, 0)
        if left > 0:
            stretches[place].append((i + head, j + head, left))
    for stretch in stretches:
        stretch.sort()
    return stretches


def _joined(runs: list[_Run]) -> list[_Run]:
    joined: list[_Run] = []
    i_end = j_end = -1
    for i, j, n in runs:
        if i == i_end and j == j_end:
            first_i, first_j, length = joined[-1]
            joined[-1] = first_i, first_j, length + n
        else:
            joined.append((i, j, n))
        i_end, j_end = i + n, j + n
    return joined
