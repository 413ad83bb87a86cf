"""The line above two articles: how much they share, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QHBoxLayout, QLabel, QPushButton, QWidget


class Head(QWidget):
    """A summary, and the controls beside it, or below it where there is no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.summary = QLabel()
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)
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

    def widen(self, wide: bool) -> None:
        """Put the controls beside the summary, or below it."""
        self._line.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )

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
