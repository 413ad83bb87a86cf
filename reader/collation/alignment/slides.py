"""Where words that one text lacks are shown, when they could as well stand a little earlier or later.

"We came, we saw" against "We saw" lacks "came, we" or "We came,": the latter, as a clause ends there.
"""

from __future__ import annotations

from reader.collation.alignment.blocks import Block, Part
from reader.collation.kinds import ELLIPSIS
from reader.collation.text.words import Words

_FARTHEST = 8


def settled(a: Words, b: Words, blocks: list[Block]) -> list[Block]:
    """The blocks, words on one side only moved to where they make the better phrase."""
    found: list[Block] = []
    rest = [*blocks]
    for number, block in enumerate(blocks):
        by = 0
        if block.part is Part.CHANGE and (block.i1 < block.i2) != (block.j1 < block.j2):
            before = found[-1] if found and found[-1].part is Part.MATCH else None
            after = rest[number + 1] if number + 1 < len(rest) else None
            by = _best_step(a, b, block, before, after if after and after.part is Part.MATCH else None)
        if not by:
            found.append(rest[number])
            continue
        _, i1, i2, j1, j2 = block
        moved = Block(Part.CHANGE, i1 + by, i2 + by, j1 + by, j2 + by)
        if by < 0:
            before = found.pop()
            found.append(before._replace(i2=i1 + by, j2=j1 + by))
            found += [moved, Block(Part.MATCH, i2 + by, i2, j2 + by, j2)]
        else:
            found += [Block(Part.MATCH, i1, i1 + by, j1, j1 + by), moved]
            rest[number + 1] = rest[number + 1]._replace(i1=i2 + by, j1=j2 + by)
    return _joined(found) if found != blocks else blocks


def _best_step(a: Words, b: Words, block: Block, before: Block | None, after: Block | None) -> int:
    """By how many words the block had better stand later, or earlier if negative."""
    _, i1, i2, j1, j2 = block
    mine, other, start, end, place = (a, b, i1, i2, j1) if i1 < i2 else (b, a, j1, j2, i1)
    keys = mine.keys
    left = right = 0
    farthest = min(before.i2 - before.i1, _FARTHEST) if before else 0
    while left < farthest and keys[start - 1 - left] == keys[end - 1 - left]:
        left += 1
    farthest = min(after.i2 - after.i1, _FARTHEST) if after else 0
    while right < farthest and keys[start + right] == keys[end + right]:
        right += 1
    if not left and not right:
        return 0

    def fitness(step: int) -> tuple[bool, int, int, int]:
        first, last, at = start + step, end + step, place + step
        here, there, facing = mine.gaps[first], mine.gaps[last], other.gaps[at]
        opens = not first or bool(mine.sentences(first, first))
        closes = last == len(mine) or bool(mine.sentences(last, last))
        as_written = sum(
            mine.written[start + n if n < step else end + n] == other.written[place + n]
            for n in range(-left, right)
        )
        set_off = (here != " ") + (there != " ")
        return ELLIPSIS.search(facing) is not None, 2 * (opens and closes) + set_off, as_written, -abs(step)

    return max(range(-left, right + 1), key=fitness)


def _joined(blocks: list[Block]) -> list[Block]:
    """The blocks without empty ones, matches that touch made one."""
    joined: list[Block] = []
    for block in blocks:
        if block.i1 == block.i2 and block.j1 == block.j2:
            continue
        if joined and block.part is joined[-1].part is Part.MATCH:
            joined[-1] = joined[-1]._replace(i2=block.i2, j2=block.j2)
        else:
            joined.append(block)
    return joined
