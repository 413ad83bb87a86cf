"""A piece of work in the status bar: what is being done, how far it is, and a way to stop it."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from reader.model import Progress
from reader.window.words.work import is_counted, progress_words
from reader.window.work.pace import Pace


class Activity(QWidget):
    """Hidden while nothing is being done."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pace = Pace()
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(140, 4)
        self._bar.setAccessibleName(self.tr("Progress"))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setObjectName("link")
        self.cancel.setAutoDefault(True)
        # A click would leave the keys to whatever comes next when this is hidden.
        self.cancel.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 4, 0)
        row.setSpacing(10)
        for widget in (self._label, self._bar, self.cancel):
            row.addWidget(widget)
        self.hide()

    @property
    def text(self) -> str:
        return self._label.text()

    def begin(self, what: str) -> None:
        """Show that something has begun of which no end can be told yet."""
        self._pace = Pace()
        self._label.setText(what)
        self._bar.setRange(0, 0)
        self.show()

    def show_progress(self, progress: Progress) -> None:
        self._label.setText(progress_words(progress, self._pace.left(progress, monotonic())))
        self._bar.setRange(0, progress.total if is_counted(progress) else 0)
        self._bar.setValue(progress.done)
