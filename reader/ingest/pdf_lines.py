"""The lines of a PDF's pages with their places, as pdfium knows them.

A line is what stands side by side in one column. Each question to pdfium costs as much as reading ten letters,
so only what tells columns, headings and hidden text apart is asked, and once a line.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from reader.ingest.limits import PDF_PAGE_OBJECTS
from reader.ingest.pdf_box import Box
from reader.ingest.pdf_leftward import leftward_text

BREAK = "\ufffe"
"""What pdfium writes for a hyphen at the end of a line."""

_LINES = re.compile(f"[^\r\n{BREAK}]*{BREAK}|[^\r\n{BREAK}]+")
_BOLD = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
_BOLD_WEIGHT = 600
_WIDE = re.compile("[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]")
# In heights of the type: words of one line are less far apart than columns.
_GUTTER, _SURE_GUTTER = 0.7, 4.0
_COLUMN_LETTERS = 14
_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u2010\u00ad]$")
_LETTERS_APART = re.compile(r"(?:[^\W\d_]\W? {1,4}){4,}[^\W\d_]\W?")
_NEARLY_WHITE = 250
_ASCENT, _DESCENT = 0.8, 0.2
_WORD = re.compile(r"\S+")
_TINY = 2.0
_MOST_LANES = 500
_PICTURE = 40.0
SCANT_LETTERS = 60


@dataclass(slots=True)
class Line:
    """A line of type. ``size`` is the height of its font from the lowest to the highest letter, in points.

    ``spaced`` says that a space closes it, ``turned`` that it does not stand upright on its page, ``hidden``
    that it is too small to be seen, off the page, or white on white; ``unmapped`` that its font does not tell
    its letters.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    bold: bool = False
    spaced: bool = False
    turned: bool = False
    hidden: bool = False
    unmapped: bool = False

    @property
    def width(self) -> float:
        return self.right - self.left


@dataclass(slots=True)
class Page:
    """A page: its lines in the order in which they are drawn, and the boxes of its pictures."""

    number: int
    box: Box
    lines: list[Line] = field(default_factory=list)
    pictures: list[Box] = field(default_factory=list)
    objects: int = 0

    @property
    def letters(self) -> int:
        return sum(len(line.text) for line in self.lines)

    @property
    def is_picture(self) -> bool:
        """Whether a picture fills the page, and next to no text."""
        filled = any(box.width * box.height > 0.5 * self.box.width * self.box.height for box in self.pictures)
        return filled and self.letters < SCANT_LETTERS


class _Piece(NamedTuple):
    """The characters ``[start, end)`` of a text page, and the box around them."""

    start: int
    end: int
    box: Box


def read_page(document: Any, number: int) -> Page | None:
    """The page ``number``, from 0 on, of pdfium's ``document``; None where it is too damaged to be opened."""
    handle = pdfium.FPDF_LoadPage(document, number)
    if not handle:
        return None
    try:
        page = Page(number, _page_box(handle))
        text = pdfium.FPDFText_LoadPage(handle)
        if text:
            try:
                _TextPage(text, page).read(bool(pdfium.FPDFPage_GetRotation(handle)))
            finally:
                pdfium.FPDFText_ClosePage(text)
        _look_at_objects(page, handle)
        return page
    finally:
        pdfium.FPDF_ClosePage(handle)


def _page_box(handle: Any) -> Box:
    found = pdfium.FS_RECTF()
    if pdfium.FPDF_GetPageBoundingBox(handle, found) and found.right > found.left and found.top > found.bottom:
        return Box(found.left, -found.top, found.right, -found.bottom)
    return Box(0, -792, 612, 0)


class _TextPage:
    """A text page of pdfium's, whose characters are known by their numbers."""

    def __init__(self, handle: Any, page: Page) -> None:
        self._handle = handle
        self._page = page
        self._sides = tuple(ctypes.c_double() for _ in range(4))
        self._side_addresses = tuple(map(ctypes.byref, self._sides))
        self._loose = pdfium.FS_RECTF()
        self._loose_address = ctypes.byref(self._loose)
        self._matrix = pdfium.FS_MATRIX()
        self._matrix_address = ctypes.byref(self._matrix)
        self._colour = tuple(ctypes.c_uint() for _ in range(4))
        self._colour_addresses = tuple(map(ctypes.byref, self._colour))
        self._text = self._read()

    def read(self, rotated: bool) -> None:
        """Put the lines into the page, as they stand when it is held upright."""
        page = self._page
        rows: list[list[_Piece]] = []
        for found in _LINES.finditer(self._text):
            words = found.group()
            start = found.start() + len(words) - len(words.lstrip())
            end = found.end() - len(words) + len(words.rstrip())
            if start < end:
                rows.append(self._pieces(start, end))
        angles = Counter[int]()
        drawn: list[tuple[Line, int]] = []
        for piece in _columns(rows, self._text):
            angle = self._angle(piece, rotated)
            line = self._line(piece, angle)
            angles[angle] += len(line.text)
            drawn.append((line, angle))
        upright = max(angles, key=lambda angle: (angles[angle], angle == 0), default=0)
        for line, angle in drawn:
            line.turned = angle != upright
            page.lines.append(line)
        if upright in (90, 180, 270):
            _turn(page, upright)

    def _read(self) -> str:
        count = pdfium.FPDFText_CountChars(self._handle)
        if count <= 0:
            return ""
        buffer = (ctypes.c_ushort * (count + 1))()
        written = pdfium.FPDFText_GetText(self._handle, 0, count, buffer)
        text = bytes(buffer)[: 2 * max(0, written - 1)].decode("utf-16-le", "surrogatepass")
        if len(text) == count:
            return text
        # Some characters are no text, or two signs of it: here each is asked for, so that the numbers agree.
        ask = pdfium.FPDFText_GetUnicode
        codes = (ask(self._handle, at) for at in range(count))
        text = "".join(chr(code) if 0 < code <= 0x10FFFF else "\x01" for code in codes)
        return text.replace("\x02", BREAK)

    def _pieces(self, start: int, end: int) -> list[_Piece]:
        """The characters, in pieces between which the paper is empty for so long that they may be columns."""
        count = pdfium.FPDFText_CountRects(self._handle, start, end - start)
        words = self._text.count(" ", start, end) + 1
        # Where each letter is drawn by itself, the ends of the words say as much.
        boxes = self._words(start, end) if count > 2 * words else [self._rect(at) for at in range(count)]
        box = boxes[0] if boxes else self._char(start)
        if count < 2:
            return [_Piece(start, end, box)]
        size = self._size(start, box)
        whole = True
        for one, other in pairwise(boxes):
            gap = max(other.left - one.right, one.left - other.right)
            level = min(one.bottom, other.bottom) > max(one.top, other.top) - 0.5 * size
            whole = whole and level and gap < _GUTTER * size
            box = _union(box, other)
        return [_Piece(start, end, box)] if whole else list(self._cut(start, end, size))

    def _rect(self, number: int) -> Box:
        left, top, right, bottom = self._side_addresses
        pdfium.FPDFText_GetRect(self._handle, number, left, top, right, bottom)
        one, two, three, four = self._sides
        return Box(one.value, -two.value, three.value, -four.value)

    def _words(self, start: int, end: int) -> list[Box]:
        boxes = []
        for found in _WORD.finditer(self._text, start, end):
            boxes.append(_union(self._char(found.start()), self._char(found.end() - 1)))
        return boxes

    def _char(self, at: int) -> Box:
        left, top, right, bottom = self._side_addresses
        pdfium.FPDFText_GetCharBox(self._handle, at, left, right, bottom, top)
        one, two, three, four = self._sides
        return Box(one.value, -two.value, three.value, -four.value)

    def _cell(self, at: int) -> Box:
        """The box of a character with the paper that it takes up on both sides."""
        pdfium.FPDFText_GetLooseCharBox(self._handle, at, self._loose_address)
        loose = self._loose
        return Box(loose.left, -loose.top, loose.right, -loose.bottom)

    def _cut(self, start: int, end: int, size: float) -> Iterator[_Piece]:
        box: Box | None = None
        first = last = start
        for at in range(start, end):
            if self._text[at].isspace():
                continue
            cell, shape = self._cell(at), self._char(at)
            other = Box(cell.left, shape.top, cell.right, shape.bottom)
            if box is not None:
                gap = max(other.left - box.right, box.left - other.right)
                level = min(box.bottom, other.bottom) > max(box.top, other.top) - 0.5 * size
                if not level or gap > _GUTTER * size:
                    yield _Piece(first, last + 1, box)
                    box, first = None, at
            box = other if box is None else _union(box, other)
            last = at
        if box is not None:
            yield _Piece(first, last + 1, box)

    def _size(self, at: int, box: Box) -> float:
        """The size in which a letter is set, in points; ``box`` is that of the letters beside it."""
        pdfium.FPDFText_GetMatrix(self._handle, at, self._matrix_address)
        size = pdfium.FPDFText_GetFontSize(self._handle, at) * math.hypot(self._matrix.c, self._matrix.d)
        # Fonts that are drawings have a size of their own reckoning.
        told = 0.5 * min(box.height, box.width) < size and (size < 100 or size < 9 * box.height)
        return size if told else box.height

    def _line(self, piece: _Piece, angle: int) -> Line:
        start, end, box = piece
        middle = (start + end) // 2
        while middle > start and self._text[middle].isspace():
            middle -= 1
        size = self._size(middle, box)
        box = self._on_baseline(middle, box, size, angle)
        text = self._text[start:end]
        if _RTL.search(text):
            letters = [(self._text[at], self._cell(at)) for at in range(start, end)]
            text = leftward_text(letters, size)
            if not angle:
                inked = [cell for letter, cell in letters if not letter.isspace()]
                ends = min(cell.left for cell in inked), max(cell.right for cell in inked)
                box = Box(ends[0], box.top, ends[1], box.bottom)
        if _LETTERS_APART.fullmatch(text):
            text = self._closed_up(start, end)
        return Line(
            _HYPHEN.sub(BREAK, _whole(text)),
            *box,
            size,
            bold=all(map(self._is_bold, (middle, start, end - 1))),
            spaced=self._text[end : end + 1] == " ",
            hidden=self._is_hidden(middle, box, size),
            unmapped=self._is_unmapped(middle) and self._is_unmapped(start),
        )

    def _on_baseline(self, at: int, box: Box, size: float, angle: int) -> Box:
        """``box``, as high as its type is above the line and below it."""
        x, y = self._side_addresses[:2]
        pdfium.FPDFText_GetCharOrigin(self._handle, at, x, y)
        across, down = self._sides[0].value, -self._sides[1].value
        above, below = _ASCENT * size, _DESCENT * size
        match angle:
            case 0:
                return Box(box.left, down - above, box.right, down + below)
            case 90:
                return Box(across - below, box.top, across + above, box.bottom)
            case 180:
                return Box(box.left, down - below, box.right, down + above)
            case 270:
                return Box(across - above, box.top, across + below, box.bottom)
            case _:
                return box

    def _closed_up(self, start: int, end: int) -> str:
        """The letters of a line that is set "H E A D", with spaces only where the gap is wider than others."""
        places = [at for at in range(start, end) if not self._text[at].isspace()]
        boxes = [self._char(at) for at in places]
        gaps = [max(other.left - one.right, one.left - other.right) for one, other in pairwise(boxes)]
        usual = median(gaps)
        spaces = ["", *(" " * (gap > 1.7 * usual) for gap in gaps)]
        return "".join(space + self._text[at] for space, at in zip(spaces, places, strict=True))

    def _is_bold(self, at: int) -> bool:
        weight = pdfium.FPDFText_GetFontWeight(self._handle, at)
        if weight > 0:
            return weight >= _BOLD_WEIGHT
        name = ctypes.create_string_buffer(128)
        pdfium.FPDFText_GetFontInfo(self._handle, at, name, 128, ctypes.c_int())
        return _BOLD.search(name.value) is not None

    def _is_unmapped(self, at: int) -> bool:
        return pdfium.FPDFText_HasUnicodeMapError(self._handle, at) == 1

    def _is_hidden(self, at: int, box: Box, size: float) -> bool:
        page = self._page.box
        if size < _TINY or not (page.left < box.right and box.left < page.right):
            return True
        if not (page.top < box.bottom and box.top < page.bottom):
            return True
        red, green, blue, alpha = self._colour_addresses
        if not pdfium.FPDFText_GetFillColor(self._handle, at, red, green, blue, alpha):
            return False
        # Whether something dark lies under it is found out with the page's objects.
        return self._colour[3].value == 0 or all(part.value >= _NEARLY_WHITE for part in self._colour[:3])

    def _angle(self, piece: _Piece, rotated: bool) -> int:
        """By how many degrees the line is turned, clockwise: 0, 90, 180, 270, or 45 for anything else."""
        start, end, box = piece
        if not rotated and (end - start < 3 or box.height < 0.6 * box.width):
            return 0
        degrees = math.degrees(pdfium.FPDFText_GetCharAngle(self._handle, (start + end) // 2)) % 360
        nearest = round(degrees / 90) * 90
        return nearest % 360 if abs(degrees - nearest) < 15 else 45


def _union(one: Box, other: Box) -> Box:
    return Box(
        min(one.left, other.left),
        min(one.top, other.top),
        max(one.right, other.right),
        max(one.bottom, other.bottom),
    )


def _columns(rows: list[list[_Piece]], text: str) -> Iterator[_Piece]:
    """The pieces of ``rows``, those joined again that no column parts.

    A gap between columns is as wide as no gap between words, or has others above or below it that no line
    crosses. Cells of a table stay in their row: they are shorter than a column's lines.
    """
    lanes = [_lane(*gap) for row in rows for gap in pairwise(row) if _are_level(*gap)]
    boxes = [piece.box for row in rows for piece in row] if lanes else []
    counted = [_letters(text[piece.start : piece.end]) for row in rows if len(row) > 1 for piece in row]
    cells = bool(counted) and median(counted) < _COLUMN_LETTERS
    for row in rows:
        current = row[0]
        for piece in row[1:]:
            if _are_level(current, piece) and (cells or not _parts_columns(_lane(current, piece), lanes, boxes)):
                current = _Piece(current.start, piece.end, _union(current.box, piece.box))
            else:
                yield current
                current = piece
        yield current


def _are_level(one: _Piece, other: _Piece) -> bool:
    return min(one.box.bottom, other.box.bottom) > max(one.box.top, other.box.top)


def _lane(one: _Piece, other: _Piece) -> Box:
    """The empty paper between two pieces of a row."""
    left, right = sorted((one.box, other.box))
    return Box(left.right, min(one.box.top, other.box.top), right.left, max(one.box.bottom, other.box.bottom))


def _parts_columns(lane: Box, lanes: list[Box], boxes: list[Box]) -> bool:
    """Whether ``lane``, one of the ``lanes`` of a page, lies between columns; ``boxes`` are all of its lines."""
    if lane.width > _SURE_GUTTER * lane.height:
        return True
    left, right, top, bottom = lane.left, lane.right, lane.top, lane.bottom
    beside = 0
    for other in lanes[:_MOST_LANES]:
        if min(right, other.right) - max(left, other.left) > 0.4 * lane.height:
            left, right = max(left, other.left), min(right, other.right)
            top, bottom = min(top, other.top), max(bottom, other.bottom)
            beside += 1
    middle = (left + right) / 2
    crossing = sum(
        box.left < middle < box.right and top <= box.top and box.bottom <= bottom
        for box in boxes[: 4 * _MOST_LANES]
    )
    return beside >= 3 and crossing < 0.3 * beside


def _whole(text: str) -> str:
    """``text`` with the halves of each pair of surrogates put together."""
    if any("\ud800" <= character < "\ue000" for character in text):
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def _letters(text: str) -> int:
    """The length of ``text``, as wide as Latin letters would make it."""
    return len(text) + len(_WIDE.findall(text))


def _turn(page: Page, degrees: int) -> None:
    """Turn all that is on ``page`` by ``degrees`` against the clock, so that its lines stand upright."""

    def turned(box: Box) -> Box:
        left, top, right, bottom = box
        if degrees == 90:
            return Box(top, -right, bottom, -left)
        return Box(-right, -bottom, -left, -top) if degrees == 180 else Box(-bottom, left, -top, right)

    page.box = turned(page.box)
    for line in page.lines:
        box = turned(Box(line.left, line.top, line.right, line.bottom))
        line.left, line.top, line.right, line.bottom = box
    page.pictures = [turned(box) for box in page.pictures]


def _look_at_objects(page: Page, handle: Any) -> None:
    """Find the pictures of ``page``, and whether what is white stands on something dark."""
    page.objects = pdfium.FPDFPage_CountObjects(handle)
    white = [line for line in page.lines if line.hidden]
    sizes = [line.size for line in page.lines]
    if not white and page.letters >= SCANT_LETTERS and min(sizes) > 0.95 * max(sizes):
        return
    for at in range(min(page.objects, PDF_PAGE_OBJECTS)):
        thing = pdfium.FPDFPage_GetObject(handle, at)
        kind = pdfium.FPDFPageObj_GetType(thing)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT or (kind == pdfium.FPDF_PAGEOBJ_PATH and not white):
            continue
        box = _bounds(thing)
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE or (kind == pdfium.FPDF_PAGEOBJ_FORM and _has_picture(thing)):
            if box.width >= _PICTURE and box.height >= _PICTURE:
                page.pictures.append(box)
        elif kind == pdfium.FPDF_PAGEOBJ_FORM or (kind == pdfium.FPDF_PAGEOBJ_PATH and not _is_dark(thing)):
            continue
        for line in white:
            if box.holds((line.left + line.right) / 2, (line.top + line.bottom) / 2) and line.size >= _TINY:
                line.hidden = False


def _bounds(thing: Any) -> Box:
    sides = tuple(ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(thing, *map(ctypes.byref, sides))
    left, bottom, right, top = (side.value for side in sides)
    return Box(left, -top, right, -bottom)


def _has_picture(form: Any) -> bool:
    count = min(pdfium.FPDFFormObj_CountObjects(form), PDF_PAGE_OBJECTS)
    return any(
        pdfium.FPDFPageObj_GetType(pdfium.FPDFFormObj_GetObject(form, at)) == pdfium.FPDF_PAGEOBJ_IMAGE
        for at in range(count)
    )


def _is_dark(path: Any) -> bool:
    """Whether the area of ``path`` is filled with something that is not white."""
    mode, colour = ctypes.c_int(), tuple(ctypes.c_uint() for _ in range(4))
    pdfium.FPDFPath_GetDrawMode(path, mode, ctypes.c_int())
    pdfium.FPDFPageObj_GetFillColor(path, *map(ctypes.byref, colour))
    red, green, blue, alpha = (part.value for part in colour)
    return mode.value != 0 and alpha > 0 and min(red, green, blue) < _NEARLY_WHITE
