"""What to look for: a line for the words, and how strictly they are meant."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QToolButton, QWidget

from reader.window.finding.search import Query

_SHORTEST = 14
"""Letters that can be seen of what is looked for, or the buttons stand below it."""


class QueryField(QWidget):
    """``changed`` tells that anything of the query has."""

    changed = Signal()
    stepped = Signal(int)
    """Enter or Down (+1), Shift+Enter or Up (-1) was pressed."""
    left = Signal()
    """Escape was pressed."""

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = _Line(self)
        self.line.setPlaceholderText(placeholder)
        self.line.setAccessibleName(placeholder)
        self.line.setClearButtonEnabled(True)
        self.line.setAcceptDrops(False)
        self._toggles = QHBoxLayout()
        self._toggles.setSpacing(2)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2)
        self._row.addWidget(self.line, 1)
        self._row.addLayout(self._toggles)
        self._row.setAlignment(self._toggles, Qt.AlignmentFlag.AlignLeft)
        self.case = self.add_toggle(self.tr("Aa"), self.tr("Match case"))
        self.whole = self.add_toggle(self.tr("|ab|"), self.tr("Whole words"))
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self.changed)
        self.line.stepped.connect(self.stepped)
        self.line.left.connect(self.left)

    def add_toggle(self, sign: str, words: str) -> QToolButton:
        """A button that says how the query is meant."""
        toggle = QToolButton()
        toggle.setObjectName("toggle")
        toggle.setText(sign)
        toggle.setCheckable(True)
        toggle.setToolTip(words)
        toggle.setAccessibleName(words)
        toggle.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        toggle.toggled.connect(self.changed)
        self._toggles.addWidget(toggle)
        return toggle

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() - self._toggles.sizeHint().width()
        self._row.setDirection(
            QBoxLayout.Direction.LeftToRight
            if beside >= _SHORTEST * self.fontMetrics().averageCharWidth()
            else QBoxLayout.Direction.TopToBottom
        )

    @property
    def query(self) -> Query:
        return Query(self.line.text(), self.case.isChecked(), self.whole.isChecked())

    def set_query(self, query: Query) -> None:
        """Show a query, and say once that it changed, if it did."""
        if query == self.query:
            return
        blocked = self.blockSignals(True)
        self.line.setText(query.words)
        self.case.setChecked(query.match_case)
        self.whole.setChecked(query.whole_words)
        self.blockSignals(blocked)
        self.changed.emit()


def keep_from_shortcuts(event: QEvent, *keys: Qt.Key) -> None:
    """Let these keys reach the widget that has the focus, though they are a shortcut of the window's too."""
    if (
        isinstance(event, QKeyEvent)
        and event.type() is QEvent.Type.ShortcutOverride
        and event.key() in keys
        and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier & ~Qt.KeyboardModifier.KeypadModifier
    ):
        event.accept()


class _Line(QLineEdit):
    stepped = Signal(int)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(-1 if shift else 1)
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
