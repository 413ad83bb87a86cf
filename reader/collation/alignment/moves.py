"""Phrases that both texts have, at different places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from operator import itemgetter
from typing import NamedTuple

from reader.collation.alignment.blocks import GLUE, Block, Part
from reader.collation.text.lexicon import word_set
from reader.collation.text.words import Words

_MOST_MOVES = 5_000
_LONG = 4
_BESIDE = 2
"""Words that one text may have beside or within what moved ("and")."""
_TELLING = 4


class _Run(NamedTuple):
    """The words ``[i1, i2)`` and ``[j1, j2)`` within these changes, ``same`` of them alike."""

    i1: int
    i2: int
    j1: int
    j2: int
    same: int
    content: int
    ours: Block
    theirs: Block


def moves(a: Words, b: Words, blocks: list[Block], islands: list[Block]) -> list[Block]:
    """Phrases that both texts have, at different places, though they may differ in an article.

    ``islands`` are what the changes share at the same place.
    """
    changes = [block for block in blocks if block.part is Part.CHANGE]
    if not _may_move(a, b, changes):
        return []
    pairs = (zip(range(i1, i2), range(j1, j2), strict=False) for _, i1, i2, j1, j2 in islands)
    in_place = set(chain.from_iterable(pairs))
    runs = [run for run in _runs(a, b, changes) if (run.i1, run.j1) not in in_place]
    told = [run for run in (*runs, *_chained(a, b, runs)) if _tells(a, b, run)]
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    moved: list[Block] = []
    for run in sorted(told, key=lambda run: (-run.same - run.content, run.i1, run.j1)):
        here, there = range(run.i1, run.i2), range(run.j1, run.j2)
        if taken_a.isdisjoint(here) and taken_b.isdisjoint(there):
            taken_a.update(here)
            taken_b.update(there)
            moved.append(Block(Part.MOVE, run.i1, run.i2, run.j1, run.j2))
    return sorted(moved, key=itemgetter(1))


def _chained(a: Words, b: Words, runs: list[_Run]) -> Iterator[_Run]:
    """Runs of the same two changes made one, where they follow each other with hardly an article between."""
    held: _Run | None = None
    for run in sorted(runs, key=lambda run: (run.ours.i1, run.theirs.j1, run.i1, run.j1)):
        if (
            held is not None
            and run.ours == held.ours
            and run.theirs == held.theirs
            and 0 <= run.i1 - held.i2 <= _BESIDE
            and 0 <= run.j1 - held.j2 <= _BESIDE
            and GLUE.issuperset(a.keys[held.i2 : run.i1])
            and GLUE.issuperset(b.keys[held.j2 : run.j1])
        ):
            same, content = held.same + run.same, held.content + run.content
            held = held._replace(i2=run.i2, j2=run.j2, same=same, content=content)
            yield held
        elif held is None or run.i1 >= held.i2 or run.ours != held.ours or run.theirs != held.theirs:
            held = run


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
                content = sum(not form.light for form in a.forms[i : i + n])
                runs.append(_Run(i, i + n, j, j + n, n, content, ours, theirs))
        if pairs > _MOST_MOVES:
            return []
    return runs


def _tells(a: Words, b: Words, run: _Run) -> bool:
    """Whether the words were moved, and do not stand in two other phrases by chance."""
    ours, theirs, size = run.ours, run.theirs, run.same
    size_a, size_b = ours.i2 - ours.i1, theirs.j2 - theirs.j1
    alone = ours.j1 == ours.j2, theirs.i1 == theirs.i2
    most = 2 * size >= min(size_a, size_b)
    if run.content >= _BESIDE:
        return size >= _LONG or most or any(alone)
    if run.content and size >= _LONG - 1:
        return (most or any(alone)) and _once(a, b, run)
    beside = max(size_a, size_b) - size
    return all(alone) and beside <= (_BESIDE if run.content else 0) and _once(a, b, run)


def _once(a: Words, b: Words, run: _Run) -> bool:
    """Whether the weightiest word of the run, by its length, stands but once in either text."""
    key = max(a.keys[run.i1 : run.i2], key=len)
    return len(key) >= _TELLING and a.keys.count(key) == b.keys.count(key) == 1


def stand_alone(blocks: list[Block], moved: list[Block]) -> bool:
    """Whether nothing faces the moved words at either place."""
    ours = {block.i1 for block in moved}
    theirs = {block.j1 for block in moved}
    return all(
        ours.isdisjoint(range(i1, i2)) and theirs.isdisjoint(range(j1, j2))
        for part, i1, i2, j1, j2 in blocks
        if part is Part.CHANGE and i1 < i2 and j1 < j2
    )


def with_moves(blocks: list[Block], moved: list[Block]) -> Iterator[Block]:
    """The blocks, each change that holds moved words cut at them."""
    for block in blocks:
        if block.part is not Part.CHANGE:
            yield block
            continue
        ours = list(_cut(block.i1, block.i2, sorted((move.i1, move.i2) for move in moved)))
        theirs = list(_cut(block.j1, block.j2, sorted((move.j1, move.j2) for move in moved)))
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
