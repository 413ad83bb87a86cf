"""The parts of an alignment: runs of words that match, differ or have moved."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

GLUE = frozenset(
    {
        "of", "the", "a", "an", "in", "on", "at", "by", "for", "to", "from", "with", "and", "or", "its",
        "his", "her", "their", "our", "my",
    }
)  # fmt: skip
"""Words that hold a phrase together and mean little without it."""


class Part(Enum):
    MATCH = auto()
    """As many words on both sides, each with the other's key."""
    VARIANT = auto()
    """The same words written in another way."""
    CHANGE = auto()
    """Different words, or words on one side only."""
    MOVE = auto()
    """Words on one side whose fellows stand elsewhere on the other."""


class Block(NamedTuple):
    """The words ``[i1, i2)`` of the first text and ``[j1, j2)`` of the second."""

    part: Part
    i1: int
    i2: int
    j1: int
    j2: int


def turned(block: Block) -> Block:
    """The block with the second text first."""
    part, i1, i2, j1, j2 = block
    return Block(part, j1, j2, i1, i2)


def with_changes(anchors: list[Block], i_end: int, j_end: int) -> list[Block]:
    """The anchors and the changes around them, of texts of ``i_end`` and ``j_end`` words."""
    blocks: list[Block] = []
    i = j = 0
    for anchor in anchors:
        if i < anchor.i1 or j < anchor.j1:
            blocks.append(Block(Part.CHANGE, i, anchor.i1, j, anchor.j1))
        blocks.append(anchor)
        i, j = anchor.i2, anchor.j2
    if i < i_end or j < j_end:
        blocks.append(Block(Part.CHANGE, i, i_end, j, j_end))
    return blocks


def within(block: Block, islands: list[Block]) -> list[Block]:
    """The islands that lie in ``block``, as far as they do, counted from its first words."""
    found: list[Block] = []
    for part, i1, i2, j1, j2 in islands:
        if part is Part.MATCH:
            head = max(block.i1 - i1, block.j1 - j1, 0)
            tail = max(i2 - block.i2, j2 - block.j2, 0)
            i1, i2, j1, j2 = i1 + head, i2 - tail, j1 + head, j2 - tail
        if block.i1 <= i1 < i2 <= block.i2 and block.j1 <= j1 < j2 <= block.j2:
            found.append(Block(part, i1 - block.i1, i2 - block.i1, j1 - block.j1, j2 - block.j1))
    return found
