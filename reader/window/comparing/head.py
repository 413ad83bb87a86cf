"""The line above two articles: how much they share, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from reader.window.looks.lines import draw_line


class Summary(QLabel):
    """A sentence or two, on as many lines as they take or, shortened, on what there is of one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._short = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def say(self, sentence: str) -> None:
        self.setText(sentence)
        self.setToolTip(sentence if self._short else "")

    def shorten(self, short: bool) -> None:
        """Take no more than one line, the whole of which is told to who points at it."""
        self._short = short
        self.setWordWrap(not short)
        across = QSizePolicy.Policy.Ignored if short else QSizePolicy.Policy.Preferred
        self.setSizePolicy(across, QSizePolicy.Policy.Preferred)
        self.say(self.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._short:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        draw_line(painter, self.contentsRect(), self.text())


class Head(QWidget):
    """A summary, and the controls beside it, or below it where there is no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.summary = Summary()
        self.previous = arrow("↑", self.tr("The shared passage before this (P)"))
        self.next = arrow("↓", self.tr("The next shared passage (N)"))
        self.read_on = QPushButton(self.tr("Read on here"))
        self.read_on.setToolTip(self.tr("Open the article at this quote, with its renderings (Enter)"))
        self.together = QCheckBox(self.tr("Scroll together"))
        self.together.setChecked(True)
        self.together.setToolTip(self.tr("Keep what the two share beside one another"))
        self.listed = QCheckBox(self.tr("List the passages"))
        self.listed.setChecked(True)
        controls = QHBoxLayout()
        controls.setSpacing(6)
        for control in (self.previous, self.next, self.read_on, self.together, self.listed):
            controls.addWidget(control)
        controls.addStretch(1)
        self._line = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._line.setContentsMargins(16, 0, 16, 10)
        self._line.setSpacing(6)
        self._line.addWidget(self.summary, 1)
        self._line.addLayout(controls)

    def fit(self, wide: bool, low: bool) -> None:
        """Put the controls beside the summary or below it; where the view is ``low``, before a short one."""
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._line.setDirection(QBoxLayout.Direction.RightToLeft if low else way)
        self._line.setContentsMargins(16, 0, 16, 6 if low else 10)
        self.summary.shorten(low)

    def enable(self, shared: bool, quoted: bool) -> None:
        """Allow what can be done where there are passages, and where the current one holds a quote."""
        self.previous.setEnabled(shared)
        self.next.setEnabled(shared)
        self.read_on.setEnabled(quoted)


def arrow(sign: str, words: str) -> QPushButton:
    """A button whose sign is explained by ``words``."""
    button = QPushButton(sign)
    button.setAccessibleName(words)
    button.setToolTip(words)
    return button
