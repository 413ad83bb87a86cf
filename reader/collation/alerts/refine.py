"""A difference with several alerts in it, cut so that each stands at its own words."""

from __future__ import annotations

from reader.collation.alerts.findings import Finding
from reader.collation.alignment.blocks import Block, Part

_LONGEST = 8


def refined(
    blocks: list[Block], findings: dict[int, list[Finding]]
) -> tuple[list[Block], dict[int, list[Finding]]]:
    """The blocks and their findings, "will accept 5,000" against "may take 500" as three changes, not one.

    A change stays whole where a part of it would have words on one side only.
    """
    if all(len(found) < 2 for found in findings.values()):
        return blocks, findings
    new_blocks: list[Block] = []
    new_findings: dict[int, list[Finding]] = {}
    for index, block in enumerate(blocks):
        found = findings.get(index, [])
        for part, its in _parts(block, found) if len(found) > 1 else [(block, found)]:
            if its:
                new_findings[len(new_blocks)] = its
            new_blocks.append(part)
    return new_blocks, new_findings


def _parts(block: Block, found: list[Finding]) -> list[tuple[Block, list[Finding]]]:
    whole = [(block, found)]
    if max(block.i2 - block.i1, block.j2 - block.j1) > _LONGEST:
        return whole
    placed: dict[tuple[int, int], list[Finding]] = {}
    for finding in found:
        if finding.i is None or finding.j is None:
            return whole
        if not (block.i1 <= finding.i < block.i2 and block.j1 <= finding.j < block.j2):
            return whole
        placed.setdefault((finding.i, finding.j), []).append(finding)
    parts: list[tuple[Block, list[Finding]]] = []
    i, j = block.i1, block.j1
    for (at_i, at_j), its in sorted(placed.items()):
        if at_i < i or at_j < j or (at_i == i) != (at_j == j):
            return whole
        if at_i > i:
            parts.append((Block(Part.CHANGE, i, at_i, j, at_j), []))
        parts.append((Block(Part.CHANGE, at_i, at_i + 1, at_j, at_j + 1), its))
        i, j = at_i + 1, at_j + 1
    if (i == block.i2) != (j == block.j2):
        return whole
    if i < block.i2:
        parts.append((Block(Part.CHANGE, i, block.i2, j, block.j2), []))
    return parts
