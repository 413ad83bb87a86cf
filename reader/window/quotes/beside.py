"""Two groups of controls beside one another, or below where there is no room for both."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

_SPACING = 6


class Beside(QWidget):
    """``stretch`` says how the two share the width."""

    def __init__(
        self,
        first: QHBoxLayout,
        second: QHBoxLayout,
        stretch: tuple[int, int] = (0, 0),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._parts = first, second
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_SPACING)
        for part, share in zip(self._parts, stretch, strict=True):
            part.setSpacing(_SPACING)
            self._row.addLayout(part, share)

    def minimumSizeHint(self) -> QSize:
        """That of the wider part, since the other can go below."""
        sizes = [part.minimumSize() for part in self._parts]
        return QSize(max(size.width() for size in sizes), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        wanted = sum(part.sizeHint().width() for part in self._parts) + _SPACING
        fits = event.size().width() >= wanted
        way = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        if way != self._row.direction():
            self._row.setDirection(way)
        super().resizeEvent(event)
