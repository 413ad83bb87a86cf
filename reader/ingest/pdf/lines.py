"""The lines of a PDF's pages with their places, as pdfium knows them.

A line is what stands side by side in one column. Each question to pdfium costs as much as reading ten
letters, so only what tells columns, headings and hidden text apart is asked, and once a line.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from statistics import median
from typing import Any

import pypdfium2.raw as pdfium

from reader.ingest.pdf.gaps import Piece, columns, union
from reader.ingest.pdf.leftward import leftward_text
from reader.ingest.pdf.objects import NEARLY_WHITE, TINY, look_at_objects
from reader.ingest.pdf.page import BREAK, RIGHT_TO_LEFT, Box, Line, Page, turn

_LINES = re.compile(f"[^\r\n{BREAK}]*{BREAK}|[^\r\n{BREAK}]+")
_BOLD = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
_BOLD_WEIGHT = 600
# In heights of the type: words of one line are less far apart than columns.
_GUTTER = 0.7
_HYPHENS = "-\u2010\u00ad"
_SURROGATE = re.compile("[\ud800-\udfff]")
_MOST_SAME = 50
_LETTERS_APART = re.compile(r"(?:[^\W\d_]\W? {1,4}){4,}[^\W\d_]\W?")
_STRANGE = re.compile("[\ue000-\uf8ff\ufffd\x00-\x08\x0e-\x1f\U000f0000-\U0010ffff]")
_STRANGE_SHARE = 0.3
_ASCENT, _DESCENT = 0.8, 0.2
_WORD = re.compile(r"\S+")


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
        look_at_objects(page, handle)
        return page
    finally:
        pdfium.FPDF_ClosePage(handle)


def _page_box(handle: Any) -> Box:
    found = pdfium.FS_RECTF()
    if (
        pdfium.FPDF_GetPageBoundingBox(handle, found)
        and found.right > found.left
        and found.top > found.bottom
    ):
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
        self._name = ctypes.create_string_buffer(100)
        self._flags = ctypes.c_int()
        self._matrix = pdfium.FS_MATRIX()
        self._matrix_address = ctypes.byref(self._matrix)
        self._colour = tuple(ctypes.c_uint() for _ in range(4))
        self._colour_addresses = tuple(map(ctypes.byref, self._colour))
        self._text = self._read()
        self._leftwards = RIGHT_TO_LEFT.search(self._text) is not None
        self._paired = _SURROGATE.search(self._text) is not None
        self._strange = _STRANGE.search(self._text) is not None

    def read(self, rotated: bool) -> None:
        """Put the lines into the page, as they stand when it is held upright."""
        page = self._page
        rows: list[list[Piece]] = []
        for found in _LINES.finditer(self._text):
            words = found.group()
            start = found.start() + len(words) - len(words.lstrip())
            end = found.end() - len(words) + len(words.rstrip())
            if start < end:
                rows.append(self._pieces(start, end))
        pieces = [(piece, self._angle(piece, rotated)) for piece in columns(rows, self._text)]
        angles = Counter[int]()
        for piece, angle in pieces:
            angles[angle] += piece.end - piece.start
        upright = max(angles, key=lambda angle: (angles[angle], angle == 0), default=0)
        for piece, angle in pieces:
            if piece.end - piece.start < 3 and not rotated:
                angle = upright
            line = self._line(piece, angle)
            line.turned = angle != upright
            page.lines.append(line)
        outside = [line for line in page.lines if _is_outside(line, page.box)]
        # Where all of a page's text lies outside of it, it is the page's measures that are wrong.
        for line in outside if len(outside) < len(page.lines) else ():
            line.hidden = True
        page.stacked = upright == 90 and not rotated
        if upright in (90, 180, 270):
            turn(page, upright)
        page.lines = list(_drawn_once(page.lines))

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

    def _pieces(self, start: int, end: int) -> list[Piece]:
        """The characters, in pieces between which the paper is empty for so long that they may be columns."""
        count = pdfium.FPDFText_CountRects(self._handle, start, end - start)
        shapes = list(self._shapes(start, end, count))
        if len(shapes) < 2:
            return [Piece(start, end, Box(*shapes[0]) if shapes else self._char(start))]
        lefts, tops, rights, bottoms = zip(*shapes, strict=True)
        box = Box(min(lefts), min(tops), max(rights), max(bottoms))
        size = self._size(start, box)
        gutter = _GUTTER * size
        if box.height < 1.8 * size and not any(
            other[0] - one[2] > gutter or one[0] - other[2] > gutter for one, other in pairwise(shapes)
        ):
            return [Piece(start, end, box)]
        return list(self._cut(start, end, size))

    def _shapes(self, start: int, end: int, count: int) -> Iterator[tuple[float, float, float, float]]:
        """The boxes of the ``count`` runs of letters; of the words' ends where each letter is a run."""
        one, two, three, four = self._sides
        left, top, right, bottom = self._side_addresses
        handle, ask, box_of = self._handle, pdfium.FPDFText_GetRect, pdfium.FPDFText_GetCharBox
        if count <= 2 * self._text.count(" ", start, end) + 2:
            for number in range(count):
                ask(handle, number, left, top, right, bottom)
                yield one.value, -two.value, three.value, -four.value
            return
        for found in _WORD.finditer(self._text, start, end):
            box_of(handle, found.start(), left, right, bottom, top)
            shape = one.value, -two.value, three.value, -four.value
            if found.end() - found.start() > 1:
                box_of(handle, found.end() - 1, left, right, bottom, top)
                shape = (
                    min(shape[0], one.value),
                    min(shape[1], -two.value),
                    max(shape[2], three.value),
                    max(shape[3], -four.value),
                )
            yield shape

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

    def _cut(self, start: int, end: int, size: float) -> Iterator[Piece]:
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
                    yield Piece(first, last + 1, box)
                    box, first = None, at
            box = other if box is None else union(box, other)
            last = at
        if box is not None:
            yield Piece(first, last + 1, box)

    def _size(self, at: int, box: Box) -> float:
        """The size in which a letter is set, in points; ``box`` is that of the letters beside it."""
        pdfium.FPDFText_GetMatrix(self._handle, at, self._matrix_address)
        size = pdfium.FPDFText_GetFontSize(self._handle, at) * math.hypot(self._matrix.c, self._matrix.d)
        # Fonts that are drawings have a size of their own reckoning.
        told = 0.5 * min(box.height, box.width) < size and (size < 100 or size < 9 * box.height)
        return size if told else box.height

    def _line(self, piece: Piece, angle: int) -> Line:
        start, end, box = piece
        middle = (start + end) // 2
        while middle > start and self._text[middle].isspace():
            middle -= 1
        size = self._size(middle, box)
        box = self._on_baseline(middle, box, size, angle)
        text = self._text[start:end]
        if self._leftwards and RIGHT_TO_LEFT.search(text):
            letters = [(self._text[at], self._cell(at)) for at in range(start, end)]
            text = leftward_text(letters, size)
            if not angle:
                inked = [cell for letter, cell in letters if not letter.isspace()]
                ends = min(cell.left for cell in inked), max(cell.right for cell in inked)
                box = Box(ends[0], box.top, ends[1], box.bottom)
        if text[1:2] == " " and _LETTERS_APART.fullmatch(text):
            text = self._closed_up(start, end)
        if text[-1] in _HYPHENS and text[-2:-1].isalpha():
            text = text[:-1] + BREAK
        return Line(
            _whole(text) if self._paired else text,
            *box,
            size,
            bold=all(map(self._is_bold, (middle, start, end - 1))),
            spaced=self._text[end : end + 1] == " ",
            hidden=self._is_hidden(middle, size),
            unmapped=(self._is_unmapped(middle) and self._is_unmapped(start))
            or (self._strange and len(_STRANGE.findall(text)) > _STRANGE_SHARE * len(text)),
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
        """The letters of a line set "H E A D", with spaces only where a gap is wider than others."""
        places = [at for at in range(start, end) if not self._text[at].isspace()]
        boxes = [self._char(at) for at in places]
        gaps = [max(other.left - one.right, one.left - other.right) for one, other in pairwise(boxes)]
        usual = median(gaps)
        spaces = ["", *(" " * (gap > 1.7 * usual) for gap in gaps)]
        return "".join(space + self._text[at] for space, at in zip(spaces, places, strict=True))

    def _is_bold(self, at: int) -> bool:
        # Few fonts tell their weight rightly, more are called after it.
        pdfium.FPDFText_GetFontInfo(self._handle, at, self._name, len(self._name), self._flags)
        if _BOLD.search(self._name.value):
            return True
        return pdfium.FPDFText_GetFontWeight(self._handle, at) >= _BOLD_WEIGHT

    def _is_unmapped(self, at: int) -> bool:
        return pdfium.FPDFText_HasUnicodeMapError(self._handle, at) == 1

    def _is_hidden(self, at: int, size: float) -> bool:
        if size < TINY:
            return True
        red, green, blue, alpha = self._colour_addresses
        if not pdfium.FPDFText_GetFillColor(self._handle, at, red, green, blue, alpha):
            return False
        # Whether something dark lies under it is found out with the page's objects.
        return self._colour[3].value == 0 or all(part.value >= NEARLY_WHITE for part in self._colour[:3])

    def _angle(self, piece: Piece, rotated: bool) -> int:
        """By how many degrees the line is turned, clockwise: 0, 90, 180, 270, or 45 for anything else.

        One whose upright letters stand below one another, as in Japanese newspapers, counts as turned by 90.
        """
        start, end, box = piece
        if not rotated and (end - start < 3 or box.height < 0.6 * box.width):
            return 0
        degrees = math.degrees(pdfium.FPDFText_GetCharAngle(self._handle, (start + end) // 2)) % 360
        nearest = round(degrees / 90) * 90
        if nearest % 360 == 0 and box.height > 0.6 * (end - start) * box.width > 0:
            return 90
        return nearest % 360 if abs(degrees - nearest) < 15 else 45


def _is_outside(line: Line, page: Box) -> bool:
    across = page.left < line.right and line.left < page.right
    return not (across and page.top < line.bottom and line.top < page.bottom)


def _drawn_once(lines: list[Line]) -> Iterator[Line]:
    """``lines`` without those drawn a second time, a hair's breadth beside the first, to look bold."""
    known: dict[str, list[Line]] = {}
    for line in lines:
        same = known.setdefault(line.text, [])
        near = 0.2 * line.size
        if len(same) > _MOST_SAME or not any(
            abs(one.left - line.left) < near and abs(one.top - line.top) < near for one in same
        ):
            same.append(line)
            yield line


def _whole(text: str) -> str:
    """``text`` with the halves of each pair of surrogates put together."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
