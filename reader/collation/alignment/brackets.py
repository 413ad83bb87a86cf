"""Words that an outlet put in brackets, as one with what they stand for."""

from __future__ import annotations

from reader.collation.alignment.blocks import Block, Part, turned
from reader.collation.text.words import Words

_CLOSING = {"[": "]", "(": ")"}
_LONGEST = 12
_MOST_LOOKS = 1_000_000
"""Brackets times blocks, of which each bracket may make two more, up to which each is looked for."""
_REWORDED = 4
"""Words on both sides from which a passage with a parenthesis in it is left whole."""


def with_brackets(a: Words, b: Words, blocks: list[Block]) -> list[Block]:
    """The blocks, what stands in brackets in one text only in a block of its own.

    Against "[the new mayor]" stands all of "the mayor", although both have "the" and "mayor".
    """
    ours, theirs = _bracketed(a), _bracketed(b)
    brackets = len(ours) + len(theirs)
    if brackets * (len(blocks) + 2 * brackets) > _MOST_LOOKS:
        return blocks
    for bracket, start, end in theirs:
        blocks = _apart(a, blocks, bracket, start, end)
    if ours:
        blocks = [turned(block) for block in blocks]
        for bracket, start, end in ours:
            blocks = _apart(b, blocks, bracket, start, end)
        blocks = [turned(block) for block in blocks]
    return blocks


def _bracketed(words: Words) -> list[tuple[str, int, int]]:
    """The bracket that opens right before each word and closes right after one soon after it."""
    if "[" not in words.text and "(" not in words.text:
        return []
    found: list[tuple[str, int, int]] = []
    opened: tuple[str, int] | None = None
    for index, gap in enumerate(words.gaps):
        if opened and gap[:1] == _CLOSING[opened[0]] and index - opened[1] <= _LONGEST:
            found.append((*opened, index))
        if gap[:1] in (")", "]"):
            opened = None
        if gap[-1:] in _CLOSING:
            opened = gap[-1], index
    return found


def _long(block: Block) -> bool:
    return min(block.i2 - block.i1, block.j2 - block.j1) >= _REWORDED


def _apart(a: Words, blocks: list[Block], bracket: str, start: int, end: int) -> list[Block]:
    """The blocks, the words ``[start, end)`` of the second text in one of their own."""
    first = next(n for n, block in enumerate(blocks) if block.j1 <= start < block.j2)
    last = next(n for n, block in enumerate(blocks) if block.j1 < end <= block.j2)
    head, tail = blocks[first], blocks[last]
    touched = blocks[first : last + 1]
    parts = {block.part for block in touched}
    if Part.MOVE in parts or (bracket == "(" and (Part.MATCH in parts or _long(head))):
        return blocks
    if any(block.part is Part.VARIANT for block in (head, tail)) and not (
        head.j1 == start and tail.j2 == end
    ):
        return blocks
    i_start = head.i1 + min(start - head.j1, head.i2 - head.i1)
    i_end = tail.i2 - min(tail.j2 - end, tail.i2 - tail.i1)
    if head is tail and head.part is Part.CHANGE:
        i_end = max(i_start, i_end)
    if i_start < i_end and (a.gaps[i_start][-1:] in _CLOSING or a.gaps[i_end][:1] in (")", "]")):
        return blocks
    if parts == {Part.MATCH}:
        inner = Block(Part.VARIANT, i_start, i_end, start, end)
    else:
        inner = Block(Part.CHANGE, i_start, i_end, start, end)
    new = [
        head._replace(i2=i_start, j2=start),
        inner,
        tail._replace(i1=i_end, j1=end),
    ]
    kept = [block for block in new if block.i1 < block.i2 or block.j1 < block.j2]
    return [*blocks[:first], *kept, *blocks[last + 1 :]]
