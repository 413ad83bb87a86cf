"""Alerts of long texts, found stage by stage: a rule that holds all words against all others stays cheap."""

from __future__ import annotations

from collections.abc import Iterator

from reader.collation.alerts.findings import Finding
from reader.collation.alerts.rules import alerts_of
from reader.collation.alignment.blocks import Block, Part
from reader.collation.text.words import Words

_SHORT = 600
"""Words up to which a text is looked at as a whole."""
_MOST_CHANGES = 100_000
"""Pairs of changed words up to which a rule may ask of each whether one is the other's opposite."""
_AROUND = 60
"""Words that both texts have in common, kept before a change and after it for what they tell of it."""


def alerts_in_stages(a: Words, b: Words, blocks: list[Block]) -> tuple[dict[int, list[Finding]], bool]:
    """The alerts of the changes among ``blocks``, by index, the gravest first; whether all were looked for.

    Where hardly anything is the same over a long stretch, nothing is.
    """
    if max(len(a), len(b)) <= _SHORT:
        return ({}, False) if _too_much_changed(blocks) else (alerts_of(a, b, blocks), True)
    found: dict[int, list[Finding]] = {}
    complete = True
    for first, stage in _stages(blocks):
        if _too_much_changed(stage):
            complete = False
            continue
        (_, i1, _, j1, _), (_, _, i2, _, j2) = stage[0], stage[-1]
        if i1 == i2 or j1 == j2 or all(block.part is Part.MATCH for block in stage):
            continue
        moved = [Block(part, i - i1, k - i1, j - j1, m - j1) for part, i, k, j, m in stage]
        for index, findings in alerts_of(_part(a, i1, i2), _part(b, j1, j2), moved).items():
            found[first + index] = [_shifted(finding, i1, j1) for finding in findings]
    return found, complete


def _too_much_changed(blocks: list[Block]) -> bool:
    ours = sum(block.i2 - block.i1 for block in blocks if block.part is Part.CHANGE)
    theirs = sum(block.j2 - block.j1 for block in blocks if block.part is Part.CHANGE)
    return ours * theirs > _MOST_CHANGES


def _stages(blocks: list[Block]) -> Iterator[tuple[int, list[Block]]]:
    """The blocks in stages, each with the index of its first; of long ones in common the ends."""
    first, stage = 0, list[Block]()
    for index, block in enumerate(blocks):
        if block.part is not Part.MATCH or block.i2 - block.i1 <= 2 * _AROUND:
            stage.append(block)
            continue
        if stage:
            yield first, [*stage, block._replace(i2=block.i1 + _AROUND, j2=block.j1 + _AROUND)]
        first, stage = index, [block._replace(i1=block.i2 - _AROUND, j1=block.j2 - _AROUND)]
    yield first, stage


def _part(words: Words, first: int, last: int) -> Words:
    start = 0 if first == 0 else words.starts[first]
    end = len(words.text) if last == len(words) else words.ends[last - 1]
    return words.part(first, last, start, end)


def _shifted(finding: Finding, i: int, j: int) -> Finding:
    return finding._replace(
        i=None if finding.i is None else finding.i + i, j=None if finding.j is None else finding.j + j
    )
