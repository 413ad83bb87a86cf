"""Which words of one text stand for which of another.

Gestalt pattern matching aligns the words by their keys; then words that differ only in how they are written
are paired, chance agreements between two changes are given up, and phrases that stand elsewhere in the other
text are told from those that are in one text only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from operator import itemgetter
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from reader.collation.alignment.blocks import Block, Part, turned, with_changes
from reader.collation.alignment.brackets import with_brackets
from reader.collation.alignment.characters import has_no_spaces, in_whole_words
from reader.collation.alignment.ellipses import cut_at_ellipses, marks_cuts
from reader.collation.alignment.gestalt import matching_runs, shared_ends
from reader.collation.alignment.islands import without_islands
from reader.collation.alignment.moves import moves, stand_alone, with_moves
from reader.collation.alignment.sentences import cut_at_sentence_ends
from reader.collation.alignment.slides import settled
from reader.collation.alignment.writings import marks_told, with_variants
from reader.collation.text.words import Words
from reader.landmarks import landmarks

_FULL_COMPARISON = 40_000
"""Pairs of equal words up to which the full search is affordable: it takes time and memory for each."""
_COARSE_COMPARISON = 100_000_000
"""Pairs of words up to which their longest common subsequence is, whose table has a bit a pair."""
_PHRASE = 3
"""Words in a row that a landmark is made of."""
_EFFORT = {Part.VARIANT: (0.2, 0.0), Part.CHANGE: (1.0, 0.25), Part.MOVE: (0.8, 0.04)}
"""For a block and for each of its words."""


class Alignment(NamedTuple):
    """``blocks`` cover all words of both texts in order. ``moved`` pairs the moved ranges. ``islands``: words
    that two changes share by chance, within the blocks of both. ``cut_short``: the texts were too long and
    repetitive for the full comparison."""

    blocks: list[Block]
    moved: list[Block]
    islands: list[Block]
    cut_short: bool


def align(a: Words, b: Words) -> Alignment:
    """The alignment of two texts, the same whichever comes first."""
    if (len(a), a.text) > (len(b), b.text):
        blocks, moved, islands, cut_short = align_in_order(b, a)
        blocks, moved, islands = (list(map(turned, each)) for each in (blocks, moved, islands))
        return Alignment(blocks, moved, islands, cut_short)
    return align_in_order(a, b)


def align_in_order(a: Words, b: Words) -> Alignment:
    matches, cut_short = _matches(a.keys, b.keys)
    blocks, islands = _aligned(a, b, matches)
    moved = [] if cut_short else moves(a, b, blocks, islands)
    if moved:
        unmoved, blocks = blocks, list(with_moves(blocks, moved))
        # The longest run first may take words for moved where a plainer reading keeps their order.
        runs = _common_subsequence(a.keys, b.keys)
        plain, plain_islands = _aligned(a, b, [Block(Part.MATCH, i, i + n, j, j + n) for i, j, n in runs])
        settled_so = plain == unmoved and stand_alone(unmoved, moved)
        if not settled_so and sum(map(_effort, plain)) < sum(map(_effort, blocks)):
            blocks, moved, islands = plain, [], plain_islands
    return Alignment(marks_told(a, b, with_brackets(a, b, blocks)), moved, islands, cut_short)


def _aligned(a: Words, b: Words, matches: list[Block]) -> tuple[list[Block], list[Block]]:
    """The blocks of two texts that have these words in common, and the islands in them."""
    shared = with_variants(a, b, matches)
    anchors = without_islands(a, b, shared)
    islands = sorted(set(shared).difference(anchors), key=itemgetter(1)) if len(anchors) < len(shared) else []
    blocks = settled(a, b, with_changes(anchors, len(a), len(b)))
    if has_no_spaces(a) and has_no_spaces(b):
        blocks = in_whole_words(a, b, blocks)
    if marks_cuts(a) or marks_cuts(b):
        blocks = list(cut_at_ellipses(a, b, blocks, shared))
    if a.sentences(1, len(a) - 1) or b.sentences(1, len(b) - 1):
        blocks = list(cut_at_sentence_ends(a, b, blocks))
    return blocks, islands


def _effort(block: Block) -> float:
    """How much of a reader's attention a block takes: less where the words are known from elsewhere."""
    if block.part is Part.MATCH:
        return 0.0
    once, each = _EFFORT[block.part]
    return once + each * (block.i2 - block.i1 + block.j2 - block.j1)


def _matches(a: Sequence[str], b: Sequence[str]) -> tuple[list[Block], bool]:
    """The runs of equal keys, in order, and whether they were found by the coarser search."""
    head, tail = shared_ends(a, b)
    found = [Block(Part.MATCH, 0, head, 0, head)] if head else []
    inner_a, inner_b = a[head : len(a) - tail], b[head : len(b) - tail]
    runs, cut_short = _runs(inner_a, inner_b)
    found += [Block(Part.MATCH, i + head, i + head + n, j + head, j + head + n) for i, j, n in runs]
    if tail:
        found.append(Block(Part.MATCH, len(a) - tail, len(a), len(b) - tail, len(b)))
    return found, cut_short


def _runs(a: Sequence[str], b: Sequence[str]) -> tuple[list[tuple[int, int, int]], bool]:
    """The same without the words that both begin and end with. Long texts are cut at landmarks first."""
    if _affordable(a, b):
        return matching_runs(a, b), False
    runs: list[tuple[int, int, int]] = []
    cut_short = False
    i = j = 0
    for mark in [*landmarks(a, b, _PHRASE), (len(a), len(b), 0)]:
        ours, theirs = a[i : mark[0]], b[j : mark[1]]
        if _affordable(ours, theirs):
            between = matching_runs(ours, theirs)
        else:
            cut_short = True
            between = _common_subsequence(ours, theirs)
        runs += [(i + first, j + second, n) for first, second, n in between]
        if mark[2]:
            runs.append(mark)
        i, j = mark[0] + mark[2], mark[1] + mark[2]
    return runs, cut_short


def _affordable(a: Sequence[str], b: Sequence[str]) -> bool:
    return len(a) * len(b) <= _FULL_COMPARISON or _agreements(a, b) <= _FULL_COMPARISON


def _agreements(a: Sequence[str], b: Sequence[str]) -> int:
    counts = Counter(b)
    return sum(counts[key] for key in a)


def _common_subsequence(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int, int]]:
    if len(a) * len(b) > _COARSE_COMPARISON:
        return []
    return [
        (code.src_start, code.dest_start, code.src_end - code.src_start)
        for code in LCSseq.opcodes(a, b)
        if code.tag == "equal"
    ]
