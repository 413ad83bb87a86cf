"""The order in which the lines of a page are read: its columns, and what stands across or beside them.

Lines one below the other are a block. Blocks are put in order by two rules (T. M. Breuel, High performance
document layout analysis, 2003): a block is read before those below it that share its width, and before those
beside it on the side to which one reads, unless something stands across both between them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.ingest.limits import PDF_PAGE_LINES
from reader.ingest.pdf.page import RIGHT_TO_LEFT, Box, Line, Page

_MOST_BLOCKS = 250
_LTR = re.compile(r"[A-Za-z\u00c0-\u024f\u0370-\u052f]")
_BULLET = re.compile(r"[•▪◦‣●■–—*-]|\(?\w{1,2}[.)]")
_WIDE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]{2}")
_CLOSING, _OPENING = "、。，．」』）", "「『（"  # These take up half of their square.
_ENDS = ".!?。！？؟…:;"
_CLOSERS = "\"'”’“»«›‹)]」』〉》"


class Block:
    """Lines of one column that stand one below the other.

    ``caption`` says that a picture stands above them, ``cuts`` that they are a heading at which all columns
    of the page end.
    """

    __slots__ = ("bottom", "caption", "cuts", "left", "lines", "right", "size", "top")

    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines
        self.left = min(line.left for line in lines)
        self.right = max(line.right for line in lines)
        self.top = min(line.top for line in lines)
        self.bottom = max(line.bottom for line in lines)
        self.size = lines[len(lines) // 2].size
        self.caption = self.cuts = False


def reads_leftwards(lines: Sequence[Line]) -> bool:
    """Whether the text of ``lines`` is in a script that is read from right to left."""
    sample = "".join(line.text for line in lines[:200])
    return len(RIGHT_TO_LEFT.findall(sample)) > len(_LTR.findall(sample))


def blocks_of(page: Page, body: float, leftwards: bool) -> list[Block]:
    """The blocks of ``page`` in the order in which they are read; ``body`` is the size of most type."""
    lines = page.lines
    if not lines:
        return []
    if len(lines) > PDF_PAGE_LINES:
        return [Block(lines)]
    lines = _with_initials(_rows(lines, leftwards, page.stacked))
    blocks = _apart(_chains(lines))
    if len(blocks) == 1:
        return blocks
    if len(blocks) > _MOST_BLOCKS:
        return blocks
    for block in blocks:
        block.caption = _is_caption(block, page.pictures, body)
        block.cuts = block.size > 1.15 * body and not any(
            other.top < block.top - 1 and block.top + 1 < other.bottom for other in blocks
        )
    order = _ordered(blocks, leftwards, [block for block in blocks if not block.caption])
    if any(block.caption for block in blocks):
        other = _ordered(blocks, leftwards, blocks)
        order = min((order, other), key=_interruptions)
    return order


def ends_sentence(text: str) -> bool:
    """Whether ``text`` may be the end of a paragraph by its last sign."""
    # The number of a note may stand behind the full stop.
    return text.rstrip("0123456789").rstrip(_CLOSERS)[-1:] in _ENDS


def _interruptions(order: list[Block]) -> int:
    """How often the text of ``order`` breaks off between two blocks, in the small or without a full stop."""
    texts = [block for block in order if not block.caption]
    return sum(
        following.lines[0].text[:1].islower() == ends_sentence(block.lines[-1].text)
        for block, following in pairwise(texts)
        if abs(block.size - following.size) < 0.1 * block.size
    )


def _rows(lines: list[Line], leftwards: bool, stacked: bool) -> list[Line]:
    """``lines``, those that stand close side by side as one."""
    order = sorted(range(len(lines)), key=lambda at: (lines[at].bottom, lines[at].left))
    partner: dict[int, int] = {}
    for place, at in enumerate(order):
        line = lines[at]
        for next_place in range(place + 1, min(place + 12, len(order))):
            other = lines[order[next_place]]
            if other.bottom - line.bottom > 0.35 * line.size:
                break
            left, right = (line, other) if line.left <= other.left else (other, line)
            gap = right.left - left.right
            if _BULLET.fullmatch(left.text) and 0 < gap < 3 * right.size:
                left.spaced = True
                partner.setdefault(at, order[next_place])
                break
            half = stacked and (left.text[-1] in _CLOSING or right.text[0] in _OPENING)
            near = 1.0 if half else 0.5
            if -0.3 * line.size < gap < near * min(line.size, other.size) and _ratio(line, other) < 1.3:
                partner.setdefault(at, order[next_place])
    if not partner:
        return lines
    rows: dict[int, list[Line]] = {}
    for at, line in enumerate(lines):
        rows.setdefault(_root(at, partner), []).append(line)
    return [_joined(row, leftwards) if len(row) > 1 else row[0] for row in rows.values()]


def _root(at: int, partner: dict[int, int]) -> int:
    """The last of those that ``at`` leads to."""
    while at in partner:
        at = partner[at]
    return at


def _joined(row: list[Line], leftwards: bool) -> Line:
    row.sort(key=lambda line: -line.right if leftwards else line.left)
    text, before = row[0].text, row[0]
    for line in row[1:]:
        gap = before.left - line.right if leftwards else line.left - before.right
        apart = before.spaced or (gap > 0.12 * line.size and not _WIDE.match(text[-1] + line.text[0]))
        text += " " * apart + line.text
        before = line
    longest = max(row, key=lambda line: len(line.text))
    return Line(
        text,
        min(line.left for line in row),
        longest.top,
        max(line.right for line in row),
        longest.bottom,
        longest.size,
        all(line.bold for line in row),
        before.spaced,
        unmapped=longest.unmapped,
    )


def _with_initials(lines: list[Line]) -> list[Line]:
    """``lines`` with each large first letter put before the line that it begins."""
    initials = [line for line in lines if len(line.text) == 1 and line.text.isalpha()]
    for initial in initials:
        beside = [
            line
            for line in lines
            if initial.size > 1.7 * line.size
            and -0.2 * line.size <= line.left - initial.right < 2 * line.size
            and initial.top - line.size < line.top < initial.bottom
        ]
        if beside:
            first = min(beside, key=lambda line: line.top)
            first.text = initial.text + first.text
            # The line begins where the letter does: it is not indented.
            first.left = initial.left
            for line in beside:
                line.left = initial.left
            lines = [line for line in lines if line is not initial]
    return lines


def _ratio(one: Line, other: Line) -> float:
    small, large = sorted((one.size, other.size))
    return large / max(small, 0.1)


def _follows(line: Line, other: Line) -> bool:
    """Whether ``other`` may be the next line of the block that ``line`` is in."""
    down = other.bottom - line.bottom
    if not 0.3 * other.size < down < 1.9 * max(line.size, other.size) or _ratio(line, other) > 1.12:
        return False
    shared = min(line.right, other.right) - max(line.left, other.left)
    return shared > 0.5 * min(line.width, other.width)


def _chains(lines: list[Line]) -> list[list[Line]]:
    """Lines one below the other: first as they are drawn, then as they stand."""
    chains: list[list[Line]] = [[lines[0]]]
    for line, following in pairwise(lines):
        if _follows(line, following):
            chains[-1].append(following)
        else:
            chains.append([following])
    if len(chains) < 2:
        return chains
    heads = sorted(range(len(chains)), key=lambda at: chains[at][0].bottom)
    heights = [chains[at][0].bottom for at in heads]
    claims: dict[int, list[int]] = {}
    for at, chain in enumerate(chains):
        line = chain[-1]
        below = []
        for place in range(bisect_left(heights, line.bottom), len(heads)):
            other = chains[heads[place]][0]
            if other.bottom - line.bottom > 2 * line.size or (
                below and other.bottom > below[0][0] + 0.3 * line.size
            ):
                break
            if heads[place] != at and _follows(line, other):
                below.append((other.bottom, heads[place]))
        if len(below) == 1:
            claims.setdefault(below[0][1], []).append(at)
    following = {tails[0]: head for head, tails in claims.items() if len(tails) == 1}
    joined: list[list[Line]] = []
    for at in range(len(chains)):
        if at in following.values():
            continue
        chain, current = list(chains[at]), at
        while current in following:
            current = following[current]
            chain += chains[current]
        joined.append(chain)
    return joined


def _apart(chains: list[list[Line]]) -> list[Block]:
    """The chains as blocks, cut where another's lines stand within the width of theirs."""
    waiting = [Block(chain) for chain in chains]
    if len(waiting) > _MOST_BLOCKS:
        return waiting
    for _ in range(3):
        cut: list[Block] = []
        for block in waiting:
            edges = sorted(
                edge
                for other in waiting
                if other is not block and _cross(block, other)
                for edge in (other.top, other.bottom)
                if block.top < edge < block.bottom
            )
            cut += _cut(block, edges) if edges else [block]
        if len(cut) == len(waiting):
            return cut
        waiting = cut
    return waiting


def _cross(block: Block, other: Block) -> bool:
    """Whether a line of ``other`` stands within the box around ``block``."""
    return (
        _level(block, other) > 1
        and _share(block, other) > 1
        and any(_level(block, line) > 1 and _share(block, line) > 1 for line in other.lines)
    )


def _cut(block: Block, edges: list[float]) -> Iterator[Block]:
    """``block``, cut where one of the ``edges`` lies between two of its lines."""
    part = [block.lines[0]]
    for line, following in pairwise(block.lines):
        if any(
            line.top < edge <= (following.top + following.bottom) / 2 and edge > line.bottom - 0.4 * line.size
            for edge in edges
        ):
            yield Block(part)
            part = []
        part.append(following)
    yield Block(part)


def _is_caption(block: Block, pictures: list[Box], body: float) -> bool:
    """Whether ``block`` is set in small type just below a picture, or beside it."""
    if block.size > 0.95 * body or sum(len(line.text) for line in block.lines) > 900:
        return False
    for box in pictures:
        shared = min(box.right, block.right) - max(box.left, block.left)
        below = -0.5 * block.size < block.top - box.bottom < 2 * block.size
        within = box.top + 0.4 * box.height < block.top and block.bottom < box.bottom + 2
        if (below or within) and shared > 0.5 * (block.right - block.left):
            return True
        beside = min(abs(block.left - box.right), abs(box.left - block.right)) < 1.5 * block.size
        if beside and box.top - 2 < block.top and block.bottom < box.bottom + 2 * block.size:
            return True
    return False


def _ordered(blocks: list[Block], leftwards: bool, across: list[Block]) -> list[Block]:
    """``blocks`` as they are read; those of ``across`` part what is above them from what is below."""
    count = len(blocks)
    waits: list[set[int]] = [set() for _ in range(count)]
    for at, block in enumerate(blocks):
        for place in range(at + 1, count):
            first = _first(block, blocks[place], leftwards, across)
            if first is block:
                waits[place].add(at)
            elif first is not None:
                waits[at].add(place)
    order: list[Block] = []
    left = set(range(count))
    last: Block | None = None
    while left:
        ready = [at for at in left if not waits[at] & left]
        # Where the rules run in a circle, the uppermost block is read first.
        chosen = min(ready or left, key=lambda at: _rank(blocks[at], last, leftwards))
        left.remove(chosen)
        last = blocks[chosen]
        order.append(last)
    return order


def _rank(block: Block, last: Block | None, leftwards: bool) -> tuple[bool, float, float]:
    """Blocks below the last one come first, then those further to the side where lines begin."""
    below = last is not None and block.top >= last.bottom - 2 and _share(block, last) > 0
    return (not below, -block.right if leftwards else block.left, block.top)


def _share(one: Block | Line, other: Block | Line) -> float:
    right = one.right if one.right < other.right else other.right
    return right - (one.left if one.left > other.left else other.left)


def _level(one: Block | Line, other: Block | Line) -> float:
    bottom = one.bottom if one.bottom < other.bottom else other.bottom
    return bottom - (one.top if one.top > other.top else other.top)


def _first(one: Block, other: Block, leftwards: bool, across: list[Block]) -> Block | None:
    """Which of the two is read before the other; None where that does not matter."""
    if _share(one, other) > 1 or one.cuts or other.cuts:
        upper, lower = sorted((one, other), key=lambda block: (block.top + block.bottom, block.top))
        return upper if upper.top <= lower.top else lower
    left, right = sorted((one, other), key=lambda block: block.left)
    before, after = (right, left) if leftwards else (left, right)
    for block in across:
        if (
            block is not before
            and block is not after
            and after.bottom <= block.top + 2
            and block.bottom <= before.top + 2
            and (block.cuts or min(_share(block, before), _share(block, after)) > 1)
        ):
            return after
    return before
