"""Words in a row that two articles have in common, found by shared n-grams of words.

The way of passim (D. A. Smith, R. Cordell and E. M. Dillon, *Infectious Texts: Modeling Text Reuse in
Nineteenth-Century Newspapers*, 2013): a phrase that stands in both is a seed, unless it stands in one of them
so often that it tells nothing, and grows as far as the words agree (as in BLAST, S. F. Altschul and others,
1990). No pair of words is looked at twice, so that the time is bounded by the texts' length.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from reader.collation.alignment.gestalt import shared_ends
from reader.collation.articles.matter import Matter

_SEED, _UNSPACED_SEED = 3, 6
"""Words in a row from which two articles are taken to agree; characters, in scripts without spaces."""
_TELLS = 1.25
"""What they must tell together: "one of the" is the seed of nothing."""
_OFTEN = 8
"""Places in one article from which on a phrase tells nothing."""
_MOST = 20_000
"""Runs that are looked at, the longest first."""
_SENTENCE = 20
"""Phrases in a row that it is worth telling of that they were skipped."""


class Run(NamedTuple):
    """The words ``[i, i + n)`` of the first article and ``[j, j + n)`` of the second, which are the same."""

    i: int
    j: int
    n: int


def common_runs(a: Matter, b: Matter) -> tuple[list[Run], bool]:
    """The runs that can be made no longer, in the order of the first article.

    And whether there may be more: of phrases that stand often in an article none is found that does not touch
    a rarer one, unless both articles begin or end with it.
    """
    head, tail = shared_ends(a.keys, b.keys)
    runs = [Run(0, 0, head)] if head else []
    reached = {0: head}
    size = _UNSPACED_SEED if a.unspaced or b.unspaced else _SEED
    seeds, skipped = _seeds(a, b, size)
    for i, j in seeds:
        if reached.get(i - j, 0) <= i:
            run = _grown(a.keys, b.keys, i, j, size)
            reached[i - j] = run.i + run.n
            runs.append(run)
    last = Run(len(a.keys) - tail, len(b.keys) - tail, tail)
    if tail and reached.get(last.i - last.j, 0) <= last.i:
        runs.append(last)
    cut_short = _left_out(skipped, runs) or len(runs) > _MOST
    return sorted(sorted(runs, key=lambda run: -run.n)[:_MOST]), cut_short


def _seeds(a: Matter, b: Matter, size: int) -> tuple[list[tuple[int, int]], list[int]]:
    """The places of telling phrases that stand in both, and the first article's places of frequent ones."""
    ours, theirs = _phrases(a, size), _phrases(b, size)
    pairs: list[tuple[int, int]] = []
    skipped: list[int] = []
    for phrase, places in ours.items():
        there = theirs.get(phrase, ())
        if len(places) > _OFTEN or len(there) > _OFTEN:
            skipped += places if there else ()
        else:
            pairs += [(i, j) for i in places for j in there]
    return sorted(pairs), sorted(skipped)


def _left_out(skipped: Sequence[int], runs: Sequence[Run]) -> bool:
    """Whether a whole sentence of phrases in a row was skipped, and is in no run."""
    ends = sorted((run.i, run.i + run.n) for run in runs)
    number = covered = length = 0
    before = -2
    for at in skipped:
        while number < len(ends) and ends[number][0] <= at:
            covered = max(covered, ends[number][1])
            number += 1
        length = (length + 1 if at <= before + _UNSPACED_SEED else 1) if at >= covered else 0
        before = at
        if length == _SENTENCE:
            return True
    return False


def _phrases(matter: Matter, size: int) -> dict[tuple[str, ...], list[int]]:
    found: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    keys, weights = matter.keys, matter.weights
    for at, phrase in enumerate(zip(*(keys[k:] for k in range(size)), strict=False)):
        if weights[at + size] - weights[at] >= _TELLS:
            found[phrase].append(at)
    return found


def _grown(a: Sequence[str], b: Sequence[str], i: int, j: int, n: int) -> Run:
    start = 0
    while i > start and j > start and a[i - start - 1] == b[j - start - 1]:
        start += 1
    while i + n < len(a) and j + n < len(b) and a[i + n] == b[j + n]:
        n += 1
    return Run(i - start, j - start, n + start)
