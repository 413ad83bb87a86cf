"""Between the two articles: a band joins each passage to its counterpart, numbered at either end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.window.looks.theme import Theme, interface_font, tint

_LINE = 3.0
"""The width of the bar that a passage has at either edge."""


@dataclass(frozen=True)
class Band:
    """Where a passage begins and ends on the left and on the right, in pixels from the gutter's top."""

    number: int
    left: tuple[float, float]
    right: tuple[float, float]
    quote: bool
    moved: bool


class Gutter(QWidget):
    """Paints bands; says which was clicked. What it shows is said in the list of passages too."""

    passage_clicked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bands: Sequence[Band] = ()
        self._current: int | None = None
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def show_bands(self, bands: Sequence[Band], current: int | None) -> None:
        self._bands = bands
        self._current = current
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(QFontMetricsF(interface_font()).horizontalAdvance("0") * 8), 0)

    def band_at(self, place: QPointF) -> int | None:
        """The number of the band at a place, the current one before others."""
        hit = [band.number for band in self._bands if self._shape(band).contains(place)]
        return self._current if self._current in hit else hit[-1] if hit else None

    def _shape(self, band: Band) -> QPainterPath:
        width = float(self.width())
        bend = width / 2
        (top, bottom), (there_top, there_bottom) = band.left, band.right
        path = QPainterPath(QPointF(0, top))
        path.cubicTo(bend, top, bend, there_top, width, there_top)
        path.lineTo(width, there_bottom)
        path.cubicTo(bend, there_bottom, bend, bottom, 0, bottom)
        path.closeSubpath()
        return path

    # Qt's events

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colours.paper)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for band in sorted(self._bands, key=lambda band: band.number == self._current):
            self._paint_band(painter, band)
        for band in self._bands:
            self._paint_numbers(painter, band)

    def _paint_band(self, painter: QPainter, band: Band) -> None:
        colours = self._theme.colours
        current = band.number == self._current
        colour = colours.moved if band.moved else colours.accent
        pen = QPen(tint(colour, 0.8 if current else 0.28), 1.0)
        if band.moved:
            pen.setDashPattern([4, 2])
        painter.setPen(pen)
        painter.setBrush(tint(colour, 0.17 if current else 0.08))
        painter.drawPath(self._shape(band))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint(colour, 0.9 if current else 0.5))
        for x, (top, bottom) in ((0.0, band.left), (self.width() - _LINE, band.right)):
            painter.drawRect(QRectF(x, top, _LINE, bottom - top))

    def _paint_numbers(self, painter: QPainter, band: Band) -> None:
        font = interface_font()
        font.setPointSizeF(font.pointSizeF() * 0.85)
        font.setBold(band.number == self._current)
        painter.setFont(font)
        colours = self._theme.colours
        painter.setPen(colours.ink if band.number == self._current else colours.dim)
        words = f"{band.number + 1}{'”' if band.quote else ''}"
        metrics = QFontMetricsF(font)
        room = metrics.horizontalAdvance(words)
        left, right = (self._number_at(end, metrics.height()) for end in (band.left, band.right))
        painter.drawText(QPointF(_LINE + 3, left + metrics.ascent() + 1), words)
        if abs(left - right) > metrics.height() / 2:
            painter.drawText(QPointF(self.width() - room - _LINE - 3, right + metrics.ascent() + 1), words)

    def _number_at(self, end: tuple[float, float], height: float) -> float:
        """Where the number stands: of a passage that begins above the pane's edge, at the edge if it can."""
        top, bottom = end
        return min(max(top, 0.0), max(bottom - height, top))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        number = self.band_at(event.position())
        if number is not None:
            self.passage_clicked.emit(number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        hit = self.band_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if hit else Qt.CursorShape.ArrowCursor)
