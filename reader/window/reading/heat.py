"""A scroll bar that shows where an article's lit quotes are, each in the colour of its departure."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

_TICK = 3.0
"""The height of a tick, in pixels."""


class HeatBar(QScrollBar):
    """``show_heat`` takes the places as shares, 0..1, of the page's height."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._heat: Sequence[tuple[float, QColor]] = ()

    def show_heat(self, heat: Sequence[tuple[float, QColor]]) -> None:
        self._heat = heat
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        # On a page that is wholly in view there is nothing to grasp.
        if self.maximum() > self.minimum():
            super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        room = self.height() - _TICK
        for share, colour in self._heat:
            painter.setBrush(colour)
            painter.drawRoundedRect(QRectF(3, share * room, self.width() - 6, _TICK), 1.5, 1.5)
