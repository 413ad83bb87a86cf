"""Runs of common words merged over small gaps: edited prose is one passage, not a dozen shreds.

Local alignment over runs in place of letters (T. F. Smith and M. S. Waterman, 1981): a run adds to a chain
what it tells, a gap takes away for each word of it, and a chain that is worth nothing is begun anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import inf

from reader.collation.articles.matter import Matter
from reader.collation.articles.runs import Run

_REACH = 25
"""Words of a gap, on the longer side, that a passage may go on after: an inserted sentence."""
_GAP, _BOTH = 0.12, 0.1
"""What a word of a gap takes away on the longer side, and one that has another in its place besides."""
_SENTENCE = 3.0
"""What a sentence's end in it does: an ordinary phrase is not of the passage before or after for that."""
_LOOKED_BACK = 64


def chains(a: Matter, b: Matter, runs: Sequence[Run]) -> Iterator[Sequence[Run]]:
    """The chains of runs, which no two have one in common, the worthiest first."""
    worths: list[float] = []
    before: list[int] = []
    for number, run in enumerate(runs):
        best, link = 0.0, -1
        for other in range(number - 1, max(number - 1 - _LOOKED_BACK, -1), -1):
            gained = worths[other] - _cost(a, b, runs[other], run)
            if gained > best:
                best, link = gained, other
        worths.append(a.weight(run.i, run.i + run.n) + best)
        before.append(link)
    taken = [False] * len(runs)
    for number in sorted(range(len(runs)), key=lambda number: (-worths[number], number)):
        chain: list[Run] = []
        at = number
        while at >= 0 and not taken[at]:
            taken[at] = True
            chain.append(runs[at])
            at = before[at]
        if chain:
            yield chain[::-1]


def worth(a: Matter, b: Matter, chain: Sequence[Run], weights: Sequence[float]) -> float:
    """What the words of a chain tell, less what its gaps take away. ``weights``: those of all words of the
    first article before each."""
    told = sum(weights[run.i + run.n] - weights[run.i] for run in chain)
    return told - sum(_cost(a, b, *pair) for pair in pairwise(chain))


def _cost(a: Matter, b: Matter, run: Run, after: Run) -> float:
    """What the gap between two runs takes away; infinite where the second does not follow on the first."""
    i, j = run.i + run.n, run.j + run.n
    overlap = max(i - after.i, j - after.j, 0)
    if after.i <= run.i or after.j <= run.j or overlap >= min(after.n, run.n):
        return inf
    gap_i, gap_j = after.i + overlap - i, after.j + overlap - j
    if max(gap_i, gap_j) > _REACH or a.is_broken(i, i + gap_i) or b.is_broken(j, j + gap_j):
        return inf
    cost = _GAP * max(gap_i, gap_j) + _BOTH * min(gap_i, gap_j) + a.weight(after.i, after.i + overlap)
    ours, theirs = a.sentences, b.sentences
    if ours[i - 1] != ours[i + gap_i] or theirs[j - 1] != theirs[j + gap_j]:
        cost += _SENTENCE
    return cost
