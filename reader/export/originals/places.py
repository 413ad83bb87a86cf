"""Where the words of an article stand on the pages of the PDF that it was read from."""

from __future__ import annotations

import ctypes
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import pypdfium2
import regex
from pypdfium2 import raw as pdfium

from reader.model import Span

_FEWEST, _FEWEST_BESIDE = 6, 2
"""Letters in a row that are taken for those of a quote which stands in pieces: anywhere, and soon after
others of it.
"""

_MOST_MISSED = 400
"""Letters of a quote that are not there, after which the rest is not looked for: other words stand there."""

_AROUND = 200
"""Letters on each side that tell two places of the same words apart."""

_MOST_PLACES = 200
"""Places of the same words that are looked at."""

_LEFTWARDS = regex.compile(r"[\p{Hebrew}\p{Arabic}\p{Syriac}\p{Thaana}\p{Nko}]")


class Box(NamedTuple):
    """A rectangle on the page, in points from its lower left corner, as the file itself counts them."""

    left: float
    bottom: float
    right: float
    top: float


class Stretch(NamedTuple):
    """Letters of one line, on the ``page``-th page, from 0."""

    page: int
    box: Box


def letters(text: str) -> Iterator[tuple[str, int]]:
    """The letters and digits of ``text`` without case or ligatures, each with the place it comes from.

    Spaces, hyphens and marks are left out: whether a page has them depends on where its lines end.
    """
    for place, character in enumerate(text):
        for letter in unicodedata.normalize("NFKC", character).casefold():
            if letter.isalnum():
                yield letter, place


class Printed:
    """The letters of all pages of a PDF, in the order in which its file has them.

    ``pause`` is called often, and may raise what ends the work.
    """

    def __init__(self, document: pypdfium2.PdfDocument, pause: Callable[[], None]) -> None:
        self._pause = pause
        self._pages: list[Any] = []
        signs: list[str] = []
        self._places: list[tuple[int, int]] = []
        """The page and the character's number on it, of each letter."""
        for number in range(len(document)):
            pause()
            text_page = _text_page(document, number)
            self._pages.append(text_page)
            for letter, place in letters(_text(text_page)) if text_page else ():
                signs.append(letter)
                self._places.append((number, place))
        self._signs = "".join(signs)

    def find(self, text: str, span: Span) -> list[Stretch]:
        """The lines on which ``span`` of the article's ``text`` is printed; none where it is not found.

        Where it is interrupted, as by the foot of a page, only its own letters are given.
        """
        around = list(letters(text[max(0, span.start - 2 * _AROUND) : span.end + 2 * _AROUND]))
        offset = max(0, span.start - 2 * _AROUND)
        signs = "".join(letter for letter, _ in around)
        first = bisect_left(around, span.start - offset, key=lambda each: each[1])
        last = bisect_left(around, span.end - offset, key=lambda each: each[1])
        if first == last:
            return []
        wanted = signs[first:last]
        found = self._best(wanted, signs[max(0, first - _AROUND) : first], signs[last : last + _AROUND])
        runs = [found] if found else list(self._in_pieces(wanted))
        return [stretch for start, end in runs for stretch in self._stretches(start, end)]

    def _best(self, wanted: str, before: str, after: str) -> tuple[int, int] | None:
        """Where all of ``wanted`` stands in a row, with the most of what stands around it."""
        best: tuple[int, int] | None = None
        most = -1
        place = self._signs.find(wanted)
        for _ in range(_MOST_PLACES):
            if place < 0:
                break
            end = place + len(wanted)
            alike = _shared(reversed(before), reversed(self._signs[max(0, place - _AROUND) : place]))
            alike += _shared(after, self._signs[end : end + _AROUND])
            if alike > most:
                best, most = (place, end), alike
            place = self._signs.find(wanted, place + 1)
        return best

    def _in_pieces(self, wanted: str) -> Iterator[tuple[int, int]]:
        """Where the longest parts of ``wanted`` that stand in a row do, one after the other.

        A line that is written from right to left may be there letter by letter from left to right.
        """
        done = near = missed = 0
        backwards = _LEFTWARDS.search(wanted) is not None
        while done < len(wanted) and missed < _MOST_MISSED:
            self._pause()
            length = self._longest(wanted, done, backwards=False)
            turned = self._longest(wanted, done, backwards=True) if backwards else 0
            most = max(length, turned)
            piece = wanted[done : done + most]
            piece = piece[::-1] if turned > length else piece
            place = self._signs.find(piece, near)
            if most < _FEWEST and not (near and most >= _FEWEST_BESIDE and 0 <= place < near + _AROUND):
                done += 1
                missed += 1
                continue
            place = place if place >= 0 else self._signs.find(piece)
            yield place, place + most
            near = place + most
            done += most

    def _longest(self, wanted: str, start: int, *, backwards: bool) -> int:
        """How many letters of ``wanted`` from ``start`` on stand in a row somewhere."""
        least, most = 0, len(wanted) - start
        while least < most:
            middle = (least + most + 1) // 2
            piece = wanted[start : start + middle]
            if self._signs.find(piece[::-1] if backwards else piece) >= 0:
                least = middle
            else:
                most = middle - 1
        return least

    def _stretches(self, start: int, end: int) -> Iterator[Stretch]:
        """The letters from ``start`` to ``end`` line by line."""
        current: Stretch | None = None
        last: Box | None = None
        for page, place in self._places[start:end]:
            box = _box(self._pages[page], place)
            if box is None:
                continue
            if current and last and current.page == page and _are_beside(last, box):
                current = Stretch(page, _union(current.box, box))
            else:
                if current:
                    yield current
                current = Stretch(page, box)
            last = box
        if current:
            yield current


def _text_page(document: pypdfium2.PdfDocument, number: int) -> Any:
    """The text page of a page; None where it is damaged."""
    try:
        return document[number].get_textpage()
    except pypdfium2.PdfiumError:
        return None


def _text(text_page: Any) -> str:
    """One character for each that the text page counts."""
    codes = (pdfium.FPDFText_GetUnicode(text_page, place) for place in range(text_page.count_chars()))
    return "".join(chr(code) if 0 < code <= 0x10FFFF else " " for code in codes)


def _shared(one: Iterator[str] | str, other: Iterator[str] | str) -> int:
    """How many letters both begin with."""
    count = 0
    for first, second in zip(one, other, strict=False):
        if first != second:
            break
        count += 1
    return count


def _box(text_page: Any, place: int) -> Box | None:
    """The room that the type has for a character, as high as its line."""
    loose = pdfium.FS_RECTF()
    if not pdfium.FPDFText_GetLooseCharBox(text_page, place, ctypes.byref(loose)):
        return None
    box = Box(loose.left, loose.bottom, loose.right, loose.top)
    return box if box.left < box.right and box.bottom < box.top else None


def _are_beside(one: Box, other: Box) -> bool:
    """Whether two boxes stand in one line, upright or turned, with no more than a space between them."""
    across = min(one.top, other.top) - max(one.bottom, other.bottom)
    along = min(one.right, other.right) - max(one.left, other.left)
    height = min(one.top - one.bottom, other.top - other.bottom)
    width = min(one.right - one.left, other.right - other.left)
    level = across > height / 2 and along > -2 * height
    return level or (along > width / 2 and across > -2 * width and width > height / 2)


def _union(one: Box, other: Box) -> Box:
    return Box(
        min(one.left, other.left),
        min(one.bottom, other.bottom),
        max(one.right, other.right),
        max(one.top, other.top),
    )
