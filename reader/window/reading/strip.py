"""The strip beside the scroll bar: where on the page the lit quotes stand, and what was found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QScrollBar, QSizePolicy, QToolTip, QWidget

from reader.model import Departure
from reader.window.looks.theme import Colours, Theme, tint
from reader.window.reading.hint import hint

_WIDTH = 20
_TOGETHER = 9
"""Pixels within which ticks are painted as one."""
_NEAR = 5
"""Pixels above or below a tick at which the mouse still means it."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A lit quote: where it begins, as a share 0..1 of the page's height."""

    share: float
    departure: Departure
    quote: str


class Heap(NamedTuple):
    """Ticks that are painted as one: their heights in pixels, how many they are, the gravest of them."""

    top: float
    bottom: float
    number: int
    departure: Departure


class HeatStrip(QWidget):
    """``chosen`` is the quote of a tick that was clicked; ``place_chosen`` a share of the page, elsewhere."""

    chosen = Signal(str)
    place_chosen = Signal(float)

    def __init__(self, theme: Theme, describe: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._describe = describe
        self._ticks: Sequence[Tick] = ()
        self._found: Sequence[float] = ()
        self._current: float | None = None
        self._view = (0.0, 1.0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Shared quotes on the page"))
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, 100)

    @property
    def ticks(self) -> Sequence[Tick]:
        return self._ticks

    @property
    def found(self) -> Sequence[float]:
        return self._found

    def show_ticks(self, ticks: Sequence[Tick]) -> None:
        self._ticks = ticks
        self.update()

    def show_found(self, shares: Sequence[float], current: float | None) -> None:
        """Show where on the page words that were looked for stand, and the one gone to."""
        self._found, self._current = shares, current
        self.update()

    def show_view(self, top: float, bottom: float) -> None:
        """Show which part of the page is in view, both shares of its height."""
        self._view = (top, bottom)
        self.update()

    def tick_at(self, y: float) -> Tick | None:
        """The tick at a height in pixels: the nearest, and of those the gravest."""
        off = {tick: round(abs(self._y(tick.share) - y)) for tick in self._ticks}
        near = [tick for tick in self._ticks if off[tick] <= _NEAR]
        return min(near, key=lambda tick: (off[tick], -tick.departure), default=None)

    def heaps(self) -> list[Heap]:
        """The ticks as they are painted, from the top: those that would touch are one heap."""
        found: list[Heap] = []
        for tick in sorted(self._ticks, key=lambda tick: tick.share):
            y = self._y(tick.share)
            if found and y - found[-1].top < _TOGETHER:
                heap = found.pop()
                found.append(Heap(heap.top, y, heap.number + 1, max(heap.departure, tick.departure)))
            else:
                found.append(Heap(y, y, 1, tick.departure))
        return found

    def _y(self, share: float) -> float:
        return _NEAR + share * (self.height() - 2 * _NEAR)

    # Qt's events

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        colours = self._theme.colours
        painter = QPainter(self)
        painter.fillRect(self.rect(), colours.paper)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top, bottom = (self._y(share) for share in self._view)
        if self._view != (0.0, 1.0):
            painter.setPen(QPen(colours.line, 1))
            painter.setBrush(tint(colours.line, 0.35))
            painter.drawRoundedRect(QRectF(0.5, top - 2, self.width() - 1, max(bottom - top, 6) + 4), 4, 4)
        room = QRectF(8, 0, self.width() - 12, self.height())
        for y in sorted({round(self._y(share)) for share in self._found}):
            _paint_found(painter, QRectF(0.5, y - 1.5, 5, 3), colours, False)
        for heap in self.heaps():
            _paint_heap(painter, room, heap, colours)
        if self._current is not None:
            y = self._y(self._current)
            _paint_found(painter, QRectF(0.5, y - 2.5, self.width() - 1, 5), colours, True)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        y = event.position().y()
        tick = self.tick_at(y)
        if tick is not None:
            self.chosen.emit(tick.quote)
        else:
            self.place_chosen.emit(min(max((y - _NEAR) / max(self.height() - 2 * _NEAR, 1), 0.0), 1.0))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        on_tick = self.tick_at(event.position().y()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if on_tick else Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            tick = self.tick_at(event.pos().y())
            words = hint(self._describe(tick.quote), tick.departure, self._theme.colours) if tick else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)


def _paint_heap(painter: QPainter, room: QRectF, heap: Heap, colours: Colours) -> None:
    """The mark of the gravest tick; of several in a band, the wider, the more they are."""
    middle = (heap.top + heap.bottom) / 2
    if heap.number > 1:
        width = room.width() * (1 - 1 / heap.number)
        high = max(heap.bottom - heap.top, 5) + 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint(colours.of(heap.departure), 0.25))
        painter.drawRect(QRectF(room.center().x() - width / 2, middle - high / 2, width, high))
    _paint_tick(painter, room, middle, heap.departure, colours)


def _paint_tick(painter: QPainter, room: QRectF, y: float, departure: Departure, colours: Colours) -> None:
    """The farther a quote departs, the wider its tick; each step has a shape of its own."""
    left, width = room.left(), room.width()
    painter.setBrush(colours.of(departure))
    painter.setPen(Qt.PenStyle.NoPen)
    if departure is Departure.VERBATIM:
        painter.drawRect(QRectF(left + width * 0.25, y - 1, width * 0.5, 2))
    elif departure is Departure.EDITED:
        painter.drawRect(QRectF(left + width * 0.1, y - 1.25, width * 0.3, 2.5))
        painter.drawRect(QRectF(left + width * 0.6, y - 1.25, width * 0.3, 2.5))
    elif departure is Departure.SUBSTANTIVE:
        painter.drawRect(QRectF(left, y - 2.5, width, 1.8))
        painter.drawRect(QRectF(left, y + 0.7, width, 1.8))
    else:
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(left - 2, y),
                    QPointF(left + width / 2, y - 3.5),
                    QPointF(left + width + 2, y),
                    QPointF(left + width / 2, y + 3.5),
                ]
            )
        )


def _paint_found(painter: QPainter, box: QRectF, colours: Colours, current: bool) -> None:
    painter.setPen(QPen(colours.ink if current else colours.dim, 1))
    painter.setBrush(colours.find)
    painter.drawRect(box)


class QuietScrollBar(QScrollBar):
    """Keeps its place, but shows nothing where there is nothing to scroll."""

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.maximum() > self.minimum():
            super().paintEvent(event)
