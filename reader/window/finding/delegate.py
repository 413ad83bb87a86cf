"""How what was found in a set is drawn: an article as a small heading, a match in its words."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.window.finding.matches import COUNT, HEADLINE, PLACE, SNIPPET, Index, Snippet
from reader.window.looks.direction import runs_right_to_left
from reader.window.looks.positions import unit_length
from reader.window.looks.theme import Theme, reading_font, tint

_SIDE = 16


class MatchDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(100, round(QFontMetricsF(self._reading()).height()) + 12)

    def _reading(self) -> QFont:
        return reading_font(None, self._view.font().pointSizeF() * 1.08)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(PLACE) is None:
            self._paint_heading(painter, area, index)
        else:
            self._paint_match(painter, area, state, index)
        painter.restore()

    def _paint_heading(self, painter: QPainter, area: QRect, index: Index) -> None:
        colours = self._theme.colours
        if index.row():
            painter.fillRect(
                QRect(area.left() + _SIDE, area.top(), area.width() - 2 * _SIDE, 1), colours.line
            )
        strong, plain = QFont(self._view.font()), QFont(self._view.font())
        strong.setWeight(QFont.Weight.DemiBold)
        plain.setPointSizeF(plain.pointSizeF() * 0.9)
        inner = QRectF(area.adjusted(_SIDE, 3, -_SIDE, 0))
        parts = [
            (str(index.data()), strong, colours.ink),
            # Isolated, so that one that runs the other way keeps its marks where they belong.
            (f"\u2068{index.data(HEADLINE)}\u2069", self._reading(), colours.dim),
        ]
        count = str(index.data(COUNT))
        wide = QFontMetricsF(plain).horizontalAdvance(count)
        painter.setFont(plain)
        painter.setPen(colours.dim)
        baseline = inner.top() + (inner.height() + QFontMetricsF(strong).capHeight()) / 2
        painter.drawText(QPointF(inner.right() - wide, baseline), count)
        room, x = inner.width() - wide - 12, inner.left()
        for words, font, colour in parts:
            metrics = QFontMetricsF(font)
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
            painter.setFont(font)
            painter.setPen(colour)
            painter.drawText(QPointF(x, baseline), shown)
            taken = metrics.horizontalAdvance(shown) + 14
            room, x = room - taken, x + taken
            if room < 30:
                break

    def _paint_match(self, painter: QPainter, area: QRect, state: QStyle.StateFlag, index: Index) -> None:
        colours = self._theme.colours
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(colours.accent if chosen and self._view.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(colours.selection if chosen else tint(colours.line, 0.5))
            painter.drawRoundedRect(QRectF(area.adjusted(8, 1, -8, -1)), 6, 6)
        found: Snippet = index.data(SNIPPET)
        inner = QRectF(area.adjusted(_SIDE + 8, 0, -_SIDE, 0))
        words = "".join(found)
        font = self._reading()
        shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, inner.width())
        layout = QTextLayout(shown, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if runs_right_to_left(words) else Qt.LayoutDirection.LeftToRight
        )
        layout.setTextOption(option)
        marked = QTextLayout.FormatRange()
        marked.start, marked.length = unit_length(found.before), unit_length(found.match)  # type: ignore[attr-defined]
        look = QTextCharFormat()
        look.setBackground(colours.find)
        look.setFontUnderline(True)
        marked.format = look  # type: ignore[attr-defined]
        layout.setFormats([marked])
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(inner.width())
        layout.endLayout()
        painter.setPen(colours.ink)
        layout.draw(painter, QPointF(inner.left(), inner.top() + (inner.height() - line.height()) / 2))
