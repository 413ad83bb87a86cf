"""Previews of exports of one set, and pages, as a process that is kept makes them. It knows nothing of Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.export import ExportError
from reader.export.preview import Preview, preview
from reader.export.sheets import Page, Sheets
from reader.model import Analysis
from reader.source import Source
from reader.window.work.tasks import Refusal

if TYPE_CHECKING:
    from reader.export import Choice, Options


def previews(analysis: Analysis, name: str, source: Source) -> Callable[..., Preview]:
    """What can be asked again and again of a set called ``name``."""

    def answer(width: int, form: str, choice: Choice, options: Options) -> Preview:
        """How such an export begins, its pages ``width`` pixels wide. Raises Refusal."""
        try:
            return preview(
                analysis, form, name=name, choice=choice, options=options, source=source, width=width
            )
        except ExportError as error:
            raise Refusal(str(error)) from error

    return answer


def sheets(pdf: bytes) -> Callable[..., tuple[int, int, Page]]:
    """What can be asked again and again of the pages of a PDF."""
    pages = Sheets(pdf)

    def answer(number: int, width: int) -> tuple[int, int, Page]:
        """The page of a number, counted from 0, so many pixels wide, after its number and that of all."""
        return number, len(pages), pages.page(number, width)

    return answer
