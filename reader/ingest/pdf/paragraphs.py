"""The paragraphs of a PDF: lines that run on, over columns and pages, and what is set apart from them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from reader.ingest.pdf.layout import Block, ends_sentence
from reader.ingest.pdf.page import BREAK, Box, Line, Page

_BULLET = re.compile(r"[•▪◦‣●■–—*]\s|\d{1,2}[.)]\s")
_WIDE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
_LIST_BULLET = re.compile(r"[•▪◦‣●■]")
_SAME_SIZE = 0.06
_HEADING = 1.15
_LOOK_AHEAD = 12
# In sizes of the type: no paragraph is indented more, and text keeps no more away from what it runs around.
_INDENT, _CLEARANCE = 2.2, 2.0


@dataclass(slots=True)
class Paragraph:
    """The lines of a paragraph. ``start`` and ``room`` are those of its first and its last line, in points:
    how far in it begins, and how much of its measure is left.
    """

    lines: list[Line]
    first_page: int
    page: int
    start: float = 0.0
    room: float = 0.0
    caption: bool = False
    note: bool = False
    quoted: bool = False

    @property
    def size(self) -> float:
        return self.lines[0].size if len(self.lines) == 1 else median(line.size for line in self.lines)

    @property
    def bold(self) -> bool:
        return self.lines[0].bold and self.lines[-1].bold

    @property
    def text(self) -> str:
        """The last of its words."""
        return self.lines[-1].text


@dataclass(slots=True)
class Measures:
    """What the lines of a document have in common: in points the ``size`` of most of its type, and the shares
    of it from line to line (``pitch``); ``leftwards`` where one reads so; ``indented`` where paragraphs are.
    """

    size: float
    pitch: float
    leftwards: bool
    width: float
    indented: bool = False
    counts: Counter[str] = field(default_factory=Counter)


def measures_of(pages: list[list[Block]], size: float, leftwards: bool) -> Measures:
    steps, widths = [], []
    for blocks in pages:
        for block in blocks:
            if len(block.lines) > 3:
                widths.append(block.right - block.left)
            steps += [
                (following.bottom - line.bottom) / size
                for line, following in pairwise(block.lines)
                if abs(line.size - size) < _SAME_SIZE * size
            ]
    return Measures(size, median(steps) if steps else 1.2, leftwards, median(widths) if widths else 0.0)


class _Column:
    """The measure of a block: where its lines begin and where they end, in points along the line."""

    def __init__(self, block: Block, blocks: list[Block], pictures: list[Box], measures: Measures) -> None:
        self._leftwards = measures.leftwards
        begins = [self.begin(line) for line in block.lines]
        ends = [self.end(line) for line in block.lines]
        self.first, self.last = min(begins), max(ends)
        beside = [
            (first, last)
            for other in blocks
            if len(other.lines) > 2 and other is not block
            for first, last in [self._reach(other)]
            if abs(first - self.first) < 2.5 * block.size and not self._is_barred(block, last, blocks)
        ]
        if len(block.lines) < 4:
            self.first = min([self.first, *(first for first, _ in beside)])
            if not beside and not self._is_barred(block, self.first + measures.width, blocks):
                self.last = max(self.last, self.first + measures.width)
        self.last = max([self.last, *(last for _, last in beside)])
        around = [
            *pictures,
            *(Box(one.left, one.top, one.right, one.bottom) for one in blocks if one is not block),
        ]
        self._obstacles = [
            self._limited(block, box)
            for box in around
            if min(block.bottom, box.bottom) > max(block.top, box.top) - _CLEARANCE * block.size
        ]
        steps = [
            following.bottom - line.bottom
            for line, following in pairwise(block.lines)
            if abs(line.size - following.size) < _SAME_SIZE * line.size
        ]
        usual = measures.pitch * block.size
        self.pitch = min(median(steps), 1.15 * usual) if len(steps) > 2 else usual
        close = sum(self.last - end < 0.25 * block.size for end in ends)
        self.justified = close >= 0.6 * len(ends) and len(ends) > 3

    def _reach(self, block: Block) -> tuple[float, float]:
        return (-block.right, -block.left) if self._leftwards else (block.left, block.right)

    def _is_barred(self, block: Block, end: float, blocks: list[Block]) -> bool:
        """Whether something stands beside ``block`` before ``end``, up to which its lines might have run."""
        return any(
            self.last < self._reach(other)[1]
            and self._reach(other)[0] < end
            and min(block.bottom, other.bottom) > max(block.top, other.top)
            for other in blocks
            if other is not block
        )

    def _limited(self, block: Block, box: Box) -> tuple[Box, float]:
        """``box``, and where the lines of ``block`` end that stand beside it, or else a little before it."""
        start = -box.right if self._leftwards else box.left
        ends = [
            end
            for line in block.lines
            for end in [self.end(line)]
            if end - line.size < start and _is_beside(line, box)
        ]
        return box, max(ends) if len(ends) > 1 else start - 1.5 * block.size

    def room(self, line: Line) -> float:
        """How much room is left behind ``line``: to the end of the measure, or to what stands beside it."""
        end, last = self.end(line), self.last
        for box, limit in self._obstacles:
            start = -box.right if self._leftwards else box.left
            if end - line.size < start < last and _is_beside(line, box):
                last = min(last, limit)
        return last - end

    def begin(self, line: Line) -> float:
        return -line.right if self._leftwards else line.left

    def end(self, line: Line) -> float:
        return -line.left if self._leftwards else line.right


def _is_beside(line: Line, box: Box) -> bool:
    return min(line.bottom, box.bottom) > max(line.top, box.top) - _CLEARANCE * line.size


def paragraphs_of(blocks: list[Block], page: Page, measures: Measures) -> Iterator[Paragraph]:
    """The paragraphs of the ``blocks`` of ``page``, each within its block."""
    for block in blocks:
        column = _Column(block, blocks, page.pictures, measures)
        current: list[Line] = []
        for line in block.lines:
            if current and _begins(line, current, column, measures):
                yield _paragraph(current, column, block, page.number, measures)
                current = []
            current.append(line)
        yield _paragraph(current, column, block, page.number, measures)


def _paragraph(lines: list[Line], column: _Column, block: Block, page: int, measures: Measures) -> Paragraph:
    start = column.begin(lines[0]) - column.first
    small = block.size < 0.93 * measures.size
    inset = min(column.begin(line) - column.first for line in lines) > 0.7 * block.size
    short = min(column.last - column.end(line) for line in lines) > 0.7 * block.size
    return Paragraph(
        lines,
        page,
        page,
        start,
        column.room(lines[-1]),
        caption=block.caption,
        note=small and not block.caption,
        quoted=inset
        and short
        and len(lines) > 1
        and lines[0].size < _HEADING * measures.size
        and column.justified,
    )


def _begins(line: Line, current: list[Line], column: _Column, measures: Measures) -> bool:
    """Whether ``line`` begins a paragraph, and does not go on with that of the ``current`` lines."""
    last = current[-1]
    size = min(line.size, last.size)
    if abs(line.size - last.size) > _SAME_SIZE * size or line.bold != last.bold:
        return True
    if line.bottom - last.bottom > 1.18 * column.pitch + 0.5:
        measures.counts["gap"] += 1
        return True
    if last.text.endswith(BREAK):
        return False
    if _LIST_BULLET.match(line.text):
        return True
    begin, before = column.begin(line), column.begin(last)
    large = line.size > _HEADING * measures.size
    if not large:
        listed = len(current) == 1 and _BULLET.match(last.text)
        if begin - before > 0.6 * size and not listed and not _centred(current, line, column):
            measures.counts["indent"] += 1
            return True
        if len(current) > 1 and before - begin > 0.6 * size and not _centred(current, line, column):
            return True
        return _would_have_fitted(line, last, column) and not _centred(current, line, column)
    return False


def _centred(current: list[Line], line: Line, column: _Column) -> bool:
    """Whether the lines leave as much of the measure before as behind them."""
    return all(
        abs((column.begin(one) - column.first) - (column.last - column.end(one))) < 0.3 * one.size
        for one in (current[-1], line)
    ) and any(column.begin(one) - column.first > _INDENT * one.size for one in (current[-1], line))


def _would_have_fitted(line: Line, last: Line, column: _Column) -> bool:
    """Whether the first word of ``line`` had room behind ``last``, which ended for another reason then."""
    room = column.room(last)
    if _WIDE.match(line.text):
        return room > 2.3 * line.size
    word = len(line.text.split(maxsplit=1)[0]) + 1
    return room > word * last.width / max(1, len(last.text)) + 0.4 * line.size


def flowing(paragraphs: list[Paragraph], measures: Measures) -> list[Paragraph]:
    """``paragraphs`` with those made one that a column or a page broke.

    What stands between the two parts, a caption, a note, a box, comes behind the whole.
    """
    measures.indented = measures.counts["indent"] > measures.counts["gap"]
    whole: list[Paragraph] = []
    waiting: list[Paragraph] = []
    for place, paragraph in enumerate(paragraphs):
        last = whole[-1] if whole else None
        if last and _same_kind(last, paragraph) and _goes_on(last, paragraph, measures):
            last.lines = [*last.lines, *paragraph.lines]
            last.room, last.page = paragraph.room, paragraph.page
        elif last and _interrupts(paragraph, last, paragraphs[place + 1 : place + _LOOK_AHEAD], measures):
            waiting.append(paragraph)
        else:
            whole += [*waiting, paragraph]
            waiting = []
    return whole + waiting


def _interrupts(
    paragraph: Paragraph, last: Paragraph, following: list[Paragraph], measures: Measures
) -> bool:
    """Whether ``last`` goes on behind ``paragraph``, which is a caption, a note, or a box beside the text."""
    if last.caption or last.size > _HEADING * measures.size:
        return False
    other = next((one for one in following if not one.caption and _same_kind(last, one)), None)
    if other is None:
        return False
    if paragraph.caption or paragraph.note:
        return _goes_on(last, other, measures)
    closed = ends_sentence(paragraph.text) and not paragraph.lines[0].text[:1].islower()
    return (
        closed
        and not ends_sentence(last.text)
        and other.lines[0].text[:1].islower()
        and _goes_on(last, other, measures)
    )


def _same_kind(one: Paragraph, other: Paragraph) -> bool:
    return (
        abs(one.size - other.size) < _SAME_SIZE * one.size
        and one.bold == other.bold
        and one.caption == other.caption
        and one.note == other.note
    )


def _goes_on(one: Paragraph, other: Paragraph, measures: Measures) -> bool:
    """Whether ``other``, in the next column or on the next page, goes on with ``one``."""
    last, first = one.lines[-1], other.lines[0]
    if (
        one.page == other.page
        and first.top > last.top
        and first.left < last.right
        and last.left < first.right
    ):
        # The same column, which has a reason to break.
        return last.text.endswith(BREAK) or (not ends_sentence(last.text) and first.text[:1].islower())
    if last.text.endswith(BREAK):
        return True
    if _LIST_BULLET.match(first.text) or last.size > _HEADING * measures.size:
        return False
    indented = other.start > 0.6 * first.size
    if not ends_sentence(last.text) and first.text[:1].islower():
        return True
    word = len(first.text.split(maxsplit=1)[0]) + 1
    needed = 2.3 * first.size if _WIDE.match(first.text) else word * last.width / max(1, len(last.text))
    full = one.room < needed + 0.4 * last.size
    if not full or indented:
        return False
    if ends_sentence(last.text):
        return measures.indented or one.room < 0.15 * last.size
    return True
