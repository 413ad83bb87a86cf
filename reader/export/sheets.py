"""Pages of a PDF as pictures: one at a time, for a screen or a printer."""

from __future__ import annotations

import pypdfium2

from reader.export import phrases
from reader.export.formats import ExportError
from reader.export.preview import Page

_POINTS = 72
"""To an inch."""


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
