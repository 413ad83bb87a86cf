"""What stands around an article: its runs are folded to one line each until the reader opens them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from reader.model import SectionKind, Span

translate = QCoreApplication.translate

Paragraph = tuple[SectionKind, list[Span]]
"""A paragraph's kind and its lines."""

_FOLDED = {SectionKind.BOILERPLATE, SectionKind.COMMENT}
_LONG = 160
"""Code points from which even a single paragraph takes more lines than the one that would stand for it."""


@dataclass(frozen=True, slots=True)
class Fold:
    """A line ``[at, end)`` of the document that stands for, or above, ``hidden``: a run of the text."""

    kind: SectionKind
    hidden: Span
    paragraphs: int
    opened: bool
    at: int = 0
    end: int = 0


def foldable(paragraphs: Iterable[Paragraph]) -> Iterator[tuple[Span | None, list[Paragraph]]]:
    """The paragraphs in runs of one kind, each with its span if it is better folded."""
    for kind, run in groupby(paragraphs, key=lambda paragraph: paragraph[0]):
        found = list(run)
        span = Span(found[0][1][0].start, found[-1][1][-1].end)
        worth = len(found) > 1 or span.end - span.start > _LONG
        yield (span if kind in _FOLDED and worth else None), found


def fold_words(fold: Fold) -> str:
    """The line that stands for a run of the page that is not the article's own text."""
    if fold.kind is SectionKind.COMMENT:
        words = (
            translate("Wording", "Reader’s comment")
            if fold.paragraphs == 1
            else translate("Wording", "Readers’ comments, {n} paragraphs").format(n=fold.paragraphs)
        )
    else:
        words = (
            translate("Wording", "Page furniture")
            if fold.paragraphs == 1
            else translate("Wording", "Page furniture, {n} lines").format(n=fold.paragraphs)
        )
    return f"{'▾' if fold.opened else '▸'}  {words}"


def fold_help(fold: Fold) -> str:
    """What the line of a fold is for."""
    if fold.opened:
        return translate("Wording", "Not the article’s own text. Click, or press Enter, to fold it away.")
    return translate("Wording", "Not the article’s own text. Click, or press Enter, to show it.")
