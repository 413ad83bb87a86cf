"""The line at the pane's foot: what the quote in focus is, or how many of the article's are shared."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.window.looks.positions import showable
from reader.window.looks.theme import Theme
from reader.window.looks.tips import set_tip

_SIDE = 16
_BETWEEN = "   ·   "


class Foot(QWidget):
    """Says lines on one: the first and the last before those between, for which there may be no room.

    All of them are in its tool tip.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    @property
    def words(self) -> str:
        return self._words

    def say(self, lines: str) -> None:
        first, *rest = lines.split("\n")
        self._words = showable(_BETWEEN.join((first, *rest[-1:], *rest[:-1])))
        self.setAccessibleName(lines)
        set_tip(self, lines)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, round(QFontMetrics(self.font()).height() * 1.2) + 9)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        colours = self._theme.colours
        painter = QPainter(self)
        painter.fillRect(self.rect(), colours.paper)
        painter.fillRect(0, 0, self.width(), 1, colours.line)
        painter.setPen(colours.dim)
        room = self.rect().adjusted(_SIDE, 1, -_SIDE, 0)
        words = QFontMetrics(self.font()).elidedText(self._words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
