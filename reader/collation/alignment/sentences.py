"""Where sentences end, and differences cut there: sentence stands against sentence."""

from __future__ import annotations

from collections.abc import Iterator

from reader.collation.alignment.blocks import Block, Part
from reader.collation.text.words import Words

_LONG_CHANGE = 200
_COMPARABLE = 2.5
"""How many times longer a sentence may be than another that stands for it."""


def cut_at_sentence_ends(a: Words, b: Words, blocks: list[Block]) -> Iterator[Block]:
    """The blocks, each change of words on both sides cut where sentences end in it, as far as these pair.

    As many sentences on either side are taken in order. Where a text has more of them after the last words
    in common, or before the first, those farthest off are its own: the other outlet cut them.
    """
    for block in blocks:
        ours, theirs = block.i2 - block.i1, block.j2 - block.j1
        if block.part is not Part.CHANGE or not 0 < min(ours, theirs) <= max(ours, theirs) <= _LONG_CHANGE:
            yield block
            continue
        ends_a = a.sentences(block.i1, block.i2)
        ends_b = b.sentences(block.j1, block.j2)
        if not ends_a and not ends_b:
            yield block
            continue
        if ends_a and len(ends_a) == len(ends_b):
            yield from _paired(block, ends_a, ends_b)
            continue
        inner_a = [i for i in ends_a if block.i1 < i < block.i2]
        inner_b = [j for j in ends_b if block.j1 < j < block.j2]
        if block.i2 == len(a) and block.j2 == len(b):
            yield from _cut_tail(block, inner_a, inner_b)
        elif block.i1 == 0 and block.j1 == 0:
            yield from _cut_head(block, inner_a, inner_b)
        else:
            yield block


def _paired(block: Block, ends_a: list[int], ends_b: list[int]) -> Iterator[Block]:
    i, j = block.i1, block.j1
    for i2, j2 in zip([*ends_a, block.i2], [*ends_b, block.j2], strict=True):
        if i < i2 or j < j2:
            yield Block(Part.CHANGE, i, i2, j, j2)
            i, j = i2, j2


def _cut_tail(block: Block, inner_a: list[int], inner_b: list[int]) -> Iterator[Block]:
    """The block, the sentences that only one side has after the others told from them."""
    same = min(len(inner_a), len(inner_b))
    i = inner_a[same] if len(inner_a) > same else block.i2
    j = inner_b[same] if len(inner_b) > same else block.j2
    if not _comparable(i - block.i1, j - block.j1):
        yield block
        return
    yield from _paired(Block(Part.CHANGE, block.i1, i, block.j1, j), inner_a[:same], inner_b[:same])
    if i < block.i2 or j < block.j2:
        yield Block(Part.CHANGE, i, block.i2, j, block.j2)


def _cut_head(block: Block, inner_a: list[int], inner_b: list[int]) -> Iterator[Block]:
    """The block, the sentences that only one side has before the others told from them."""
    same = min(len(inner_a), len(inner_b))
    i = inner_a[-1 - same] if len(inner_a) > same else block.i1
    j = inner_b[-1 - same] if len(inner_b) > same else block.j1
    if not _comparable(block.i2 - i, block.j2 - j):
        yield block
        return
    if i > block.i1 or j > block.j1:
        yield Block(Part.CHANGE, block.i1, i, block.j1, j)
    yield from _paired(
        Block(Part.CHANGE, i, block.i2, j, block.j2),
        inner_a[len(inner_a) - same :],
        inner_b[len(inner_b) - same :],
    )


def _comparable(ours: int, theirs: int) -> bool:
    return max(ours, theirs) <= _COMPARABLE * min(ours, theirs)
