"""How a remark's row is drawn: its words in the reading face, and what differs with the mark it has there."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from reader.folding import places_of
from reader.model import Span
from reader.window.looks.direction import has_right_to_left
from reader.window.looks.marks import Stroke, paint_stroke, stretches
from reader.window.looks.positions import Units, showable
from reader.window.looks.strokes import found_stroke, stroke_of
from reader.window.looks.theme import Theme, interface_font, reading_font
from reader.window.quotes.model import COLUMNS, DIGEST, LOOKED_FOR, Index, alignment
from reader.window.words.remarks import apart_words, first_words, isolated, speaker_words
from reader.window.words.renderings import renderings_words

if TYPE_CHECKING:
    from reader.collation.remarks.digests import Digest

PADDING = 8
"""Pixels beside a cell's words; the first column has twice as many, as the window's other lists have."""

_ENDLESS = 1e6
"""Pixels of a line that is not to be broken."""
_LONGEST = 600
"""Code points of which two lines are made."""


_ISOLATED = re.compile("\u2068[^\u2069]*\u2069?")
_WRAPPED = QTextOption()
_WRAPPED.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)


class RemarkDelegate(QStyledItemDelegate):
    """Cells of two lines; under a remark's words a third, which tells what is in the ``folded`` columns."""

    def __init__(self, view: QTableView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self.folded: tuple[str, ...] = ()
        self.set_zoom(1.0)

    def set_zoom(self, zoom: float) -> None:
        base = interface_font()
        points = base.pointSizeF() * zoom
        self.words_font = reading_font(None, points * 1.08)
        self.plain, self.detail = QFont(base), QFont(base)
        self.plain.setPointSizeF(points * 0.95)
        self.detail.setPointSizeF(points * 0.88)

    @property
    def em(self) -> float:
        """Pixels by which widths are measured."""
        return QFontMetricsF(self.plain).horizontalAdvance("m")

    @property
    def row_height(self) -> int:
        height = 2 * _leading(self.words_font) + 2 * PADDING + 2
        return height + _leading(self.detail) + 2 if self.folded else height

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(0, self.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        digest, column = index.data(DIGEST), COLUMNS[index.column()]
        colours = self._theme.colours
        area: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(area, colours.selection if chosen else colours.paper)
        painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), colours.line)
        if index.row() == self._view.currentIndex().row() and self._view.hasFocus():
            self._frame(painter, area, column)
        inner = area.adjusted(2 * PADDING if column == "place" else PADDING, PADDING, -PADDING, -PADDING)
        quiet = colours.ink if chosen else colours.dim
        words = " ".join(str(index.data())[:_LONGEST].split())
        painter.setPen(colours.ink)
        if column == "place":
            painter.setFont(self.words_font)
            marked = _finder(index.data(LOOKED_FOR)), found_stroke(colours)
            inner.setTop(_draw(painter, inner, words, marked=marked) + 2)
            if self.folded:
                painter.setFont(self.detail)
                painter.setPen(quiet)
                _draw(painter, inner, _said(digest, self.folded), 1)
        elif column == "gravest":
            painter.setFont(self.plain)
            _draw(painter, inner, words, marked=(_all, stroke_of(digest.departure, colours)))
        else:
            painter.setFont(self.plain)
            known = {"speaker": digest.speaker, "first": digest.first}.get(column, True)
            painter.setPen(colours.ink if known else quiet)
            _draw(painter, inner, words, align=alignment(column))
        painter.restore()

    def _frame(self, painter: QPainter, area: QRect, column: str) -> None:
        """The present row's part of the line around it."""
        shown = [each for each in COLUMNS if each not in self.folded]
        edges = [
            QRect(area.left(), area.top(), area.width(), 1),
            QRect(area.left(), area.bottom(), area.width(), 1),
        ]
        if column == shown[0]:
            edges.append(QRect(area.left(), area.top(), 1, area.height()))
        if column == shown[-1]:
            edges.append(QRect(area.right(), area.top(), 1, area.height()))
        for edge in edges:
            painter.fillRect(edge, self._theme.colours.accent)


def _said(digest: Digest, folded: tuple[str, ...]) -> str:
    """What the columns tell that are folded away."""
    said = [speaker_words(digest.speaker), renderings_words(len(digest.quotes), len(digest.outlets))]
    if "first" in folded:
        said.append(first_words(digest.first))
    if "distance" in folded:
        said.append(apart_words(digest.distance))
    return " · ".join(map(isolated, said))


def _draw(
    painter: QPainter,
    area: QRect,
    words: str,
    most: int = 2,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    marked: tuple[Callable[[str], list[Span]], Stroke] | None = None,
) -> int:
    """Draw words in ``most`` lines, from the right where they run so; returns where the next would begin.

    ``marked`` finds in a line what is to be marked, and says how.
    """
    font = painter.font()
    metrics = QFontMetricsF(font)
    backwards = runs_from_right(words)
    painter.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if backwards else Qt.LayoutDirection.LeftToRight
    )
    top = area.top()
    for line in lines_of(showable(words), font, area.width(), most):
        width = metrics.horizontalAdvance(line)
        at_right = backwards or align == Qt.AlignmentFlag.AlignRight
        left = area.right() + 1 - width if at_right else area.left()
        baseline = top + metrics.ascent()
        if marked is not None:
            find, stroke = marked
            for start, end in _edges(line, font, find(line)):
                paint_stroke(painter, left + start, left + end, baseline, stroke)
        painter.drawText(QPointF(left, baseline), line)
        top += _leading(font)
    return top


def _finder(words: str) -> Callable[[str], list[Span]]:
    """What finds the words of a filter in a line."""
    if not words:
        return lambda _: []
    return partial(places_of, words)


def _all(line: str) -> list[Span]:
    return [Span(0, len(line))]


def _edges(line: str, font: QFont, places: list[Span]) -> Iterator[tuple[float, float]]:
    """Where places in a line begin and end on the screen, in pixels from its left."""
    if not places:
        return
    units, layout = Units(line), QTextLayout(line, font)
    layout.beginLayout()
    laid = layout.createLine()
    laid.setLineWidth(_ENDLESS)
    layout.endLayout()
    left = laid.naturalTextRect().left()
    mixed = has_right_to_left(line)
    for place in places:
        for start, end in stretches(laid, units.of(place.start), units.of(place.end), mixed):
            yield start - left, end - left


def runs_from_right(text: str) -> bool:
    """Whether the first letter that runs in some direction runs from right to left, isolated names apart.

    So the Unicode Bidirectional Algorithm tells the direction of a paragraph (UAX #9, rules P2 and P3).
    """
    ways = map(unicodedata.bidirectional, _ISOLATED.sub("", text))
    return next((way != "L" for way in ways if way in ("L", "R", "AL")), False)


def lines_of(text: str, font: QFont, width: float, most: int) -> list[str]:
    """``text`` in ``most`` lines of ``width`` pixels, the last cut with an ellipsis where there is more."""
    text = text[:_LONGEST]
    metrics, units = QFontMetricsF(font), Units(text)
    layout = QTextLayout(text, font)
    layout.setTextOption(_WRAPPED)
    lines: list[str] = []
    start = 0
    layout.beginLayout()
    while len(lines) < most - 1 and start < len(text):
        line = layout.createLine()
        line.setLineWidth(max(width, 40))
        end = units.point(line.textStart() + line.textLength())
        lines.append(text[start:end].strip())
        start = end
    layout.endLayout()
    rest = text[start:].strip()
    return [*lines, metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)] if rest else lines


def _leading(font: QFont) -> int:
    return round(QFontMetricsF(font).ascent() * 1.32)
