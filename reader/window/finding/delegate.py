"""How what was found in a set is drawn: an article as a small heading, a match in its words."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.window.finding.matches import COUNT, HEADLINE, PLACE, SNIPPET, Index, Snippet
from reader.window.looks.direction import runs_right_to_left
from reader.window.looks.positions import Units, unit_length
from reader.window.looks.theme import Theme, reading_font, tint
from reader.window.words.finding import matches_words

_SIDE = 16
_NARROW = 420
"""Pixels below which rows have two lines."""
_LEAST = 30
"""Pixels that a headline is worth beginning in."""
_SHARE_BEFORE = 0.4
"""Share of a row that the words before a match may take."""


class MatchDelegate(QStyledItemDelegate):
    """Rows are all of one height: of a line where there is room, and of two where there is not."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme

    @property
    def lines(self) -> int:
        return 2 if self._view.viewport().width() < _NARROW else 1

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(100, round(QFontMetricsF(self._reading()).height()) * self.lines + 12)

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
            painter.fillRect(area.left() + _SIDE, area.top(), area.width() - 2 * _SIDE, 1, colours.line)
        strong, plain = QFont(self._view.font()), QFont(self._view.font())
        strong.setWeight(QFont.Weight.DemiBold)
        plain.setPointSizeF(plain.pointSizeF() * 0.9)
        inner = QRectF(area.adjusted(_SIDE, 4, -_SIDE, -2))
        first = QRectF(inner.left(), inner.top(), inner.width(), inner.height() / self.lines)
        count = int(index.data(COUNT))
        number = QLocale().toString(count) if self.lines > 1 else matches_words(count)
        end = _write(painter, first, number, plain, colours.dim, Qt.AlignmentFlag.AlignRight)
        room = first.adjusted(0, 0, -end - 12, 0)
        taken = _write(painter, room, str(index.data()), strong, colours.ink)
        if self.lines > 1:
            room = first.translated(0, first.height())
        else:
            room.adjust(taken + 14, 0, 0, 0)
        # Isolated, so that one that runs the other way keeps its marks where they belong.
        headline = f"\u2068{index.data(HEADLINE)}\u2069"
        if room.width() > _LEAST:
            _write(painter, room, headline, self._reading(), colours.dim)

    def _paint_match(self, painter: QPainter, area: QRect, state: QStyle.StateFlag, index: Index) -> None:
        colours = self._theme.colours
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(colours.accent if chosen and self._view.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(colours.selection if chosen else tint(colours.line, 0.5))
            painter.drawRoundedRect(QRectF(area.adjusted(8, 1, -8, -1)), 6, 6)
        inner = QRectF(area.adjusted(_SIDE + 8, 0, -_SIDE, 0))
        layout = self._set(index.data(SNIPPET), inner.width())
        painter.setPen(colours.ink)
        height = layout.lineCount() * layout.lineAt(0).height()
        layout.draw(painter, QPointF(inner.left(), inner.top() + (inner.height() - height) / 2))

    def _set(self, snippet: Snippet, width: float) -> QTextLayout:
        """A snippet in as many lines as there are, its match marked."""
        font = self._reading()
        metrics = QFontMetricsF(font)
        found = _fitted(snippet, metrics, width * _SHARE_BEFORE)
        words = "".join(found)
        if self.lines > 1:
            # Its line lives no longer than the layout does.
            layout = _laid_out(words, font, width, 1)
            first = Units(words).point(layout.lineAt(0).textLength())
            rest = metrics.elidedText(words[first:], Qt.TextElideMode.ElideRight, width)
            words = words[:first] + rest
        else:
            words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
        marked = QTextLayout.FormatRange()
        marked.start, marked.length = unit_length(found.before), unit_length(found.match)  # type: ignore[attr-defined]
        look = QTextCharFormat()
        look.setBackground(self._theme.colours.find)
        look.setFontUnderline(True)
        marked.format = look  # type: ignore[attr-defined]
        return _laid_out(words, font, width, self.lines, marked)


def _write(
    painter: QPainter,
    room: QRectF,
    words: str,
    font: QFont,
    colour: QColor,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> float:
    """Write words on one line, cut where there is no more room; how wide they are."""
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, shown)
    return metrics.horizontalAdvance(shown)


def _laid_out(
    words: str, font: QFont, width: float, lines: int, marked: QTextLayout.FormatRange | None = None
) -> QTextLayout:
    layout = QTextLayout(words, font)
    option = QTextOption()
    if runs_right_to_left(words):
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    layout.setTextOption(option)
    if marked is not None:
        layout.setFormats([marked])
    layout.beginLayout()
    top = 0.0
    for _ in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout


def _fitted(found: Snippet, metrics: QFontMetricsF, room: float) -> Snippet:
    """A snippet with no more words before the match than there is room for."""
    before = found.before
    while metrics.horizontalAdvance(before) > room and " " in before.strip("… "):
        before = "… " + before.removeprefix("… ").lstrip().partition(" ")[2]
    return found._replace(before=before)
