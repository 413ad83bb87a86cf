"""A marked cut, and the words that it stands for, among words that differ."""

from __future__ import annotations

from collections.abc import Iterator

from reader.collation.alignment.blocks import Block, Part, turned
from reader.collation.kinds import ELLIPSIS
from reader.collation.text.words import Words


def marks_cuts(words: Words) -> bool:
    """Whether the text may hold dots that mark a cut, as a glance tells."""
    text = words.text
    return "…" in text or ".." in text or ". ." in text or "⋯" in text


def cut_at_ellipses(a: Words, b: Words, blocks: list[Block], shared: list[Block]) -> Iterator[Block]:
    """The blocks, each change with a marked cut in it parted: what stands before the cut against what stands
    there on the other side, what stands after it likewise, and the rest against the cut.

    ``shared``: all words that both texts have in this order, those within the changes too.
    """
    for block in blocks:
        if block.part is Part.CHANGE and block.i1 < block.i2 and block.j1 < block.j2:
            cuts_a, cuts_b = _cuts(a, block.i1, block.i2), _cuts(b, block.j1, block.j2)
            if len(cuts_b) == 1 and not cuts_a:
                yield from _parted(a, b, block, cuts_b[0], shared)
                continue
            if len(cuts_a) == 1 and not cuts_b:
                parts = _parted(b, a, turned(block), cuts_a[0], [turned(island) for island in shared])
                yield from map(turned, parts)
                continue
        yield block


def _cuts(words: Words, start: int, end: int) -> list[int]:
    return [index for index in range(start, end + 1) if ELLIPSIS.search(words.gaps[index])]


def _parted(a: Words, b: Words, block: Block, cut: int, shared: list[Block]) -> list[Block]:
    """The block cut before the word ``cut`` of ``b``; whole where no words are left for the dots."""
    _, i1, i2, j1, j2 = block
    inside = [island for island in shared if i1 <= island.i1 and island.i2 <= i2 and j1 <= island.j1]
    heads = [island for island in inside if island.j2 <= cut]
    tails = [island for island in inside if cut <= island.j1 and island.j2 <= j2]
    i_head = heads[-1].i2 + cut - heads[-1].j2 if heads else i1 + cut - j1
    i_tail = tails[0].i1 - (tails[0].j1 - cut) if tails else i2 - (j2 - cut)
    if i_tail <= i_head:
        return [block]
    return [
        *_trimmed(a, b, i1, i_head, j1, cut),
        Block(Part.CHANGE, i_head, i_tail, cut, cut),
        *_trimmed(a, b, i_tail, i2, cut, j2),
    ]


def _trimmed(a: Words, b: Words, i1: int, i2: int, j1: int, j2: int) -> list[Block]:
    """A change, and the words that it has in common with the other side at its ends."""
    head = tail = 0
    while i1 + head < i2 and j1 + head < j2 and a.keys[i1 + head] == b.keys[j1 + head]:
        head += 1
    while i2 - tail > i1 + head and j2 - tail > j1 + head and a.keys[i2 - tail - 1] == b.keys[j2 - tail - 1]:
        tail += 1
    blocks = [
        Block(Part.MATCH, i1, i1 + head, j1, j1 + head),
        Block(Part.CHANGE, i1 + head, i2 - tail, j1 + head, j2 - tail),
        Block(Part.MATCH, i2 - tail, i2, j2 - tail, j2),
    ]
    return [block for block in blocks if block.i1 < block.i2 or block.j1 < block.j2]
