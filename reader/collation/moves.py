"""Phrases that both texts have, at different places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from reader.collation.blocks import Block, Part
from reader.collation.lexicon import word_set
from reader.collation.words import Words

_MOST_MOVES = 5_000
_LONG = 4
_BESIDE = 2
"""Light words that one text may have beside a word that moved ("and")."""
_TELLING = 4


class _Run(NamedTuple):
    """``n`` words from ``i`` and from ``j`` on, within these changes."""

    i: int
    j: int
    n: int
    ours: Block
    theirs: Block


def moves(a: Words, b: Words, blocks: list[Block], islands: list[Block]) -> list[tuple[int, int, int]]:
    """Phrases that both texts have, at different places: first word in each, and how many words.

    ``islands`` are what the changes share at the same place.
    """
    changes = [block for block in blocks if block.part is Part.CHANGE]
    if not _may_move(a, b, changes):
        return []
    pairs = (zip(range(i1, i2), range(j1, j2), strict=False) for _, i1, i2, j1, j2 in islands)
    in_place = set(chain.from_iterable(pairs))
    told = [run for run in _runs(a, b, changes) if (run.i, run.j) not in in_place and _tells(a, b, run)]
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    moved: list[tuple[int, int, int]] = []
    for i, j, n, _, _ in sorted(told, key=lambda run: (-_weight(a, run), run.i, run.j)):
        if taken_a.isdisjoint(range(i, i + n)) and taken_b.isdisjoint(range(j, j + n)):
            taken_a.update(range(i, i + n))
            taken_b.update(range(j, j + n))
            moved.append((i, j, n))
    return sorted(moved)


def _may_move(a: Words, b: Words, changes: list[Block]) -> bool:
    """Whether the changes on both sides share a word that tells, or one that faces nothing."""
    keys_a = {key for _, i1, i2, _, _ in changes for key in a.keys[i1:i2]}
    both = keys_a.intersection([key for _, _, _, j1, j2 in changes for key in b.keys[j1:j2]])
    if not both:
        return False
    return not both <= word_set("function") or any(
        (i1 == i2 and not both.isdisjoint(b.keys[j1:j2])) for _, i1, i2, j1, j2 in changes
    )


def _runs(a: Words, b: Words, changes: list[Block]) -> list[_Run]:
    """The runs of words that changes share, none where they are too many for any to tell."""
    there: defaultdict[str, list[tuple[int, Block]]] = defaultdict(list)
    for block in changes:
        for j in range(block.j1, block.j2):
            there[b.keys[j]].append((j, block))
    runs: list[_Run] = []
    pairs = 0
    for ours in changes:
        for i in range(ours.i1, ours.i2):
            for j, theirs in there.get(a.keys[i], ()):
                pairs += 1
                if i > ours.i1 and j > theirs.j1 and a.keys[i - 1] == b.keys[j - 1]:
                    continue
                n = 1
                while i + n < ours.i2 and j + n < theirs.j2 and a.keys[i + n] == b.keys[j + n]:
                    n += 1
                runs.append(_Run(i, j, n, ours, theirs))
        if pairs > _MOST_MOVES:
            return []
    return runs


def _weight(a: Words, run: _Run) -> int:
    return run.n + sum(not form.light for form in a.forms[run.i : run.i + run.n])


def _tells(a: Words, b: Words, run: _Run) -> bool:
    """Whether the words were moved, and do not stand in two other phrases by chance."""
    n, ours, theirs = run[2:]
    size_a, size_b = ours.i2 - ours.i1, theirs.j2 - theirs.j1
    alone = ours.j1 == ours.j2, theirs.i1 == theirs.i2
    content = _weight(a, run) - n
    most = 2 * n >= min(size_a, size_b)
    if content >= 2:
        return n >= _LONG or most or any(alone)
    if content and n >= _LONG - 1:
        return (most or any(alone)) and _once(a, b, run)
    return all(alone) and max(size_a, size_b) - n <= (_BESIDE if content else 0) and _once(a, b, run)


def _once(a: Words, b: Words, run: _Run) -> bool:
    """Whether the weightiest word of the run, by its length, stands but once in either text."""
    key = max(a.keys[run.i : run.i + run.n], key=len)
    return len(key) >= _TELLING and a.keys.count(key) == b.keys.count(key) == 1


def stand_alone(blocks: list[Block], moved: list[tuple[int, int, int]]) -> bool:
    """Whether nothing faces the moved words at either place."""
    ours = {i for i, _, _ in moved}
    theirs = {j for _, j, _ in moved}
    return all(
        ours.isdisjoint(range(i1, i2)) and theirs.isdisjoint(range(j1, j2))
        for part, i1, i2, j1, j2 in blocks
        if part is Part.CHANGE and i1 < i2 and j1 < j2
    )


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
