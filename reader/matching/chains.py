"""The words that two long texts have in common in the same order, in time that grows with their length.

Patience diff's idea (B. Cohen, in the Bazaar version control system, 2005): phrases that stand once in either
text part them into stretches that surely correspond. Within these the longest common subsequence is taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import isqrt
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from reader.landmarks import Run, landmarks

PHRASE = 4
"""Words in a row that may stand but once: shorter phrases are met in any two long texts."""
_COARSE = 100_000_000
"""Pairs of words up to which their longest common subsequence is affordable: its table has a bit a pair.
More words are cut into as many pieces on either side, each compared with its fellow."""


class Chain(NamedTuple):
    """``runs`` in the order of both texts. ``cut_short``: somewhere the texts were too long and too
    repetitive to be searched but piece by piece."""

    runs: list[Run]
    cut_short: bool


def chain(a: Sequence[str], b: Sequence[str]) -> Chain:
    """What two texts have in common in the same order."""
    shorter = min(len(a), len(b))
    head = next((at for at in range(shorter) if a[at] != b[at]), shorter)
    rest = shorter - head
    tail = next((at for at in range(rest) if a[-1 - at] != b[-1 - at]), rest)
    ends = len(a) - tail, len(b) - tail
    inner = landmarks(a[head : ends[0]], b[head : ends[1]], PHRASE)
    known = [
        Run(0, 0, head),
        *(Run(i + head, j + head, size) for i, j, size in inner),
        Run(*ends, tail),
    ]
    found: list[Run] = []
    cut_short = False
    i = j = 0
    for run in known:
        pieces = isqrt((run.first - i) * (run.second - j) // _COARSE) + 1
        cut_short = cut_short or pieces > 1
        for piece in range(pieces):
            found += _subsequence(
                a, b, _piece(i, run.first, piece, pieces), _piece(j, run.second, piece, pieces)
            )
        if run.size:
            found.append(run)
        i, j = run.first + run.size, run.second + run.size
    return Chain(_joined(found), cut_short)


def _piece(start: int, end: int, number: int, pieces: int) -> tuple[int, int]:
    size = end - start
    return start + size * number // pieces, start + size * (number + 1) // pieces


def _subsequence(
    a: Sequence[str], b: Sequence[str], here: tuple[int, int], there: tuple[int, int]
) -> Iterator[Run]:
    """The runs of the longest common subsequence of a stretch of either text."""
    if here[0] < here[1] and there[0] < there[1]:
        for code in LCSseq.opcodes(a[slice(*here)], b[slice(*there)]):
            if code.tag == "equal":
                yield Run(here[0] + code.src_start, there[0] + code.dest_start, code.src_end - code.src_start)


def _joined(runs: Sequence[Run]) -> list[Run]:
    """The runs, those that touch in both texts made one."""
    joined: list[Run] = []
    for run in runs:
        before = joined[-1] if joined else None
        if before and (before.first + before.size, before.second + before.size) == run[:2]:
            joined[-1] = before._replace(size=before.size + run.size)
        else:
            joined.append(run)
    return joined
