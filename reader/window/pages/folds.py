"""What stands around an article: a line for each run of it, with which it is folded away and shown again.

What is not the article's own text is folded until the reader opens it; captions are shown until then.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from reader.model import SectionKind, Span

translate = QCoreApplication.translate

Paragraph = tuple[SectionKind, list[Span]]
"""A paragraph's kind and its lines."""

_FOLDED = {SectionKind.BOILERPLATE, SectionKind.COMMENT}
"""What is folded unless the reader opens it."""
_LONG = 160
"""Code points from which even a single paragraph takes more lines than the one that would stand for it."""


@dataclass(frozen=True, slots=True)
class Fold:
    """Words ``[at, end)`` of the document that stand for, or before, ``hidden``: a run of the text."""

    kind: SectionKind
    hidden: Span
    paragraphs: int
    opened: bool
    at: int = 0
    end: int = 0


def is_open(kind: SectionKind, hidden: Span, toggled: Collection[int]) -> bool:
    """Whether a run is shown; ``toggled`` are the beginnings of those that are not as they usually are."""
    return (kind not in _FOLDED) is not (hidden.start in toggled)


def foldable(paragraphs: Iterable[Paragraph]) -> Iterator[tuple[Span | None, list[Paragraph]]]:
    """The paragraphs in runs of one kind, each with its span if it can be folded."""
    for kind, run in groupby(paragraphs, key=lambda paragraph: paragraph[0]):
        found = list(run)
        span = Span(found[0][1][0].start, found[-1][1][-1].end)
        worth = len(found) > 1 or span.end - span.start > _LONG
        yield (span if kind is SectionKind.CAPTION or (kind in _FOLDED and worth) else None), found


def fold_words(fold: Fold, right_to_left: bool = False) -> str:
    """The words that stand for a run of the page, or before it; before a caption a sign is enough."""
    sign = "▾" if fold.opened else "◂" if right_to_left else "▸"
    if fold.kind is SectionKind.CAPTION and fold.opened:
        return f"{sign}\u00a0 "
    return f"{sign}  {fold_name(fold)}"


def fold_name(fold: Fold) -> str:
    """What a run of the page is."""
    if fold.kind is SectionKind.CAPTION:
        words = (
            translate("Wording", "Caption")
            if fold.paragraphs == 1
            else translate("Wording", "{n} captions").format(n=fold.paragraphs)
        )
    elif fold.kind is SectionKind.COMMENT:
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
    return words


def fold_help(fold: Fold) -> str:
    """What the words of a fold are for."""
    if fold.kind is SectionKind.CAPTION:
        if fold.opened:
            return translate("Wording", "A caption. Click, or press Enter, to fold it away.")
        return translate("Wording", "A caption. Click, or press Enter, to show it.")
    if fold.opened:
        return translate("Wording", "Not the article’s own text. Click, or press Enter, to fold it away.")
    return translate("Wording", "Not the article’s own text. Click, or press Enter, to show it.")
