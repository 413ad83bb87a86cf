"""Phrases that both texts have, at different places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from reader.collation.blocks import Block, Part
from reader.collation.words import Words

_MOST_MOVES = 5_000


def moves(a: Words, b: Words, blocks: list[Block]) -> list[tuple[int, int, int]]:
    """Phrases that both texts have, at different places: first word in each, and how many words."""
    changes = [block for block in blocks if block.part is Part.CHANGE]
    keys_a = {key for block in changes for key in a.keys[block.i1 : block.i2]}
    if keys_a.isdisjoint([key for block in changes for key in b.keys[block.j1 : block.j2]]):
        return []
    there: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for block in changes:
        for j in range(block.j1, block.j2):
            there[b.keys[j]].append((j, block.j2))
    pairs = [
        (i, block.i2, j, end)
        for block in changes
        for i in range(block.i1, block.i2)
        for j, end in there.get(a.keys[i], ())
    ]
    if len(pairs) < 2 or len(pairs) > _MOST_MOVES:
        return []
    candidates: list[tuple[int, int, int, int]] = []
    for i, i_end, j, j_end in pairs:
        n = 0
        while i + n < i_end and j + n < j_end and a.keys[i + n] == b.keys[j + n]:
            n += 1
        content = sum(not form.light for form in a.forms[i : i + n])
        if content >= 2 or (content and n >= 3):
            candidates.append((-(content + n), i, j, n))
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    moved: list[tuple[int, int, int]] = []
    for _, i, j, n in sorted(candidates):
        if taken_a.isdisjoint(range(i, i + n)) and taken_b.isdisjoint(range(j, j + n)):
            taken_a.update(range(i, i + n))
            taken_b.update(range(j, j + n))
            moved.append((i, j, n))
    return sorted(moved)


def with_moves(blocks: list[Block], moved: list[tuple[int, int, int]]) -> Iterator[Block]:
    """The blocks, each change that holds moved words cut at them."""
    for block in blocks:
        if block.part is not Part.CHANGE:
            yield block
            continue
        ours = list(_cut(block.i1, block.i2, sorted((i, i + n) for i, _, n in moved)))
        theirs = list(_cut(block.j1, block.j2, sorted((j, j + n) for _, j, n in moved)))
        if len(ours) <= 1 and len(theirs) <= 1 and not any(is_moved for *_, is_moved in ours + theirs):
            yield block
            continue
        yield from _interleaved(ours, theirs, block.i1, block.j1)


def _cut(start: int, end: int, ranges: list[tuple[int, int]]) -> Iterator[tuple[int, int, bool]]:
    """``[start, end)`` in pieces: those within ``ranges``, which are moved, and those between them."""
    for low, high in ranges:
        if start <= low and high <= end:
            if start < low:
                yield start, low, False
            yield low, high, True
            start = high
    if start < end:
        yield start, end, False


def _interleaved(
    ours: list[tuple[int, int, bool]], theirs: list[tuple[int, int, bool]], i: int, j: int
) -> Iterator[Block]:
    """Both sides' pieces in order, what stays on one side facing what stays on the other."""
    while ours or theirs:
        if ours and ours[0][2]:
            i1, i, _ = ours.pop(0)
            yield Block(Part.MOVE, i1, i, j, j)
        elif theirs and theirs[0][2]:
            j1, j, _ = theirs.pop(0)
            yield Block(Part.MOVE, i, i, j1, j)
        else:
            i1, i, _ = ours.pop(0) if ours else (i, i, False)
            j1, j, _ = theirs.pop(0) if theirs else (j, j, False)
            yield Block(Part.CHANGE, i1, i, j1, j)
