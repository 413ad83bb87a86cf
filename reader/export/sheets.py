"""Pages of a PDF as pictures: one at a time, for a screen or a printer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2

from reader.export import phrases
from reader.export.formats import ExportError

_POINTS = 72
"""To an inch."""


@dataclass(frozen=True, slots=True)
class Page:
    """A picture of a page, ``width`` by ``height`` pixels, in rows of ``stride`` bytes: blue, green, red and
    one that says nothing. ``label`` is the number that the page bears.
    """

    label: str
    width: int
    height: int
    stride: int
    pixels: bytes


class Sheets:
    """The pages of a PDF. Raises ExportError, then or when one is asked for."""

    def __init__(self, pdf: bytes) -> None:
        try:
            self._document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError as error:
            raise ExportError(phrases.PREVIEW_FAILED.format(cause=error)) from error

    def __len__(self) -> int:
        return len(self._document)

    def close(self) -> None:
        self._document.close()

    def begins(self) -> frozenset[int]:
        """The numbers of the pages, counted from 0, on which a part begins, by the bookmarks."""
        try:
            targets = [each.get_dest() for each in self._document.get_toc() if each.level == 0]
            numbers = [target.get_index() for target in targets if target is not None]
        except pypdfium2.PdfiumError as error:
            raise ExportError(phrases.PREVIEW_FAILED.format(cause=error)) from error
        return frozenset(number for number in numbers if number is not None)

    def page(self, number: int, width: int) -> Page:
        """The page of that number, counted from 0, so many pixels wide."""
        return self._page(number, width / self._document[number].get_width())

    def at(self, number: int, resolution: float, grey: bool = False) -> Page:
        """The page of that number at so many dots to the inch; if ``grey``, each a byte: how light it is."""
        return self._page(number, resolution / _POINTS, grey)

    def _page(self, number: int, scale: float, grey: bool = False) -> Page:
        try:
            bitmap = self._document[number].render(
                scale=scale,  # type: ignore[arg-type]
                prefer_bgrx=not grey,
                grayscale=grey,
            )
            label = self._document.get_page_label(number) or str(number + 1)
        except pypdfium2.PdfiumError as error:
            raise ExportError(phrases.PREVIEW_FAILED.format(cause=error)) from error
        return Page(label, bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))


def bands(page: Page, least: int) -> Iterator[tuple[int, int]]:
    """What of a page is not blank, in parts of at least so many rows that each end at a blank one: the first
    row of each, and the one after its last.
    """
    wide = page.width * (page.stride // page.width)
    blank = b"\xff" * wide
    rows = (page.pixels[start : start + wide] == blank for start in range(0, len(page.pixels), page.stride))
    begun = None
    for row, is_blank in enumerate(rows):
        if begun is None and not is_blank:
            begun = row
        elif begun is not None and is_blank and row - begun >= least:
            yield begun, row
            begun = None
    if begun is not None:
        yield begun, page.height
