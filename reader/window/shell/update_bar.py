"""The bar that says that the set has changed on disk, and offers to read it anew."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.window.looks.theme import Theme, tint
from reader.window.words.work import change_words


class UpdateBar(QWidget):
    """Hidden until ``offer``; ``accepted`` says that the reader wants the set read anew."""

    accepted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.update_now = QPushButton(self.tr("&Update"))
        self.later = QPushButton(self.tr("&Not Now"))
        row = QHBoxLayout()
        row.setContentsMargins(16, 6, 12, 6)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.update_now)
        row.addWidget(self.later)
        rule = QFrame()
        rule.setObjectName("rule")
        rule.setFixedHeight(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(rule)
        self.update_now.clicked.connect(self.accepted)
        self.later.clicked.connect(self.hide)
        theme.changed.connect(self._restyle)
        self.setAutoFillBackground(True)
        self._restyle()
        self.hide()

    def offer(self, added: int, removed: int, altered: int) -> None:
        """Say what has changed; no more is said once nothing has."""
        self.words.setText(change_words(added, removed, altered))
        self.setVisible(bool(added or removed or altered))

    def _restyle(self) -> None:
        palette = self.palette()
        palette.setColor(self.backgroundRole(), tint(self._theme.colours.accent, 0.12))
        self.setPalette(palette)
