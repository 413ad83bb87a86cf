"""The command palette: every command that can be had now, found by a few letters of its name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from reader.window.shell.dialogs import give_size
from reader.window.shell.menus import commands_of, keys_in_words, plain

Index = QModelIndex | QPersistentModelIndex

_STEPS = {
    Qt.Key.Key_Down.value: 1,
    Qt.Key.Key_Up.value: -1,
    Qt.Key.Key_PageDown.value: 8,
    Qt.Key.Key_PageUp.value: -8,
}
"""Rows that keys go."""

_LIKE = 60
"""Score, 0..100, from which a command is like the words that were typed."""


class CommandModel(QAbstractTableModel):
    """Commands with the menus that lead to them, and their keys. ``narrow`` lists those that words name."""

    def __init__(self, commands: Sequence[tuple[tuple[str, ...], QAction]], parent: QObject) -> None:
        super().__init__(parent)
        self._commands = commands
        self._names = [" › ".join((*path, plain(action.text()).rstrip("…"))) for path, action in commands]
        self._shown = list(range(len(commands)))

    def narrow(self, words: str) -> None:
        from rapidfuzz import fuzz, process

        wanted = words.strip().casefold()
        self.beginResetModel()
        folded = [name.casefold() for name in self._names]
        holding = [
            number for number, name in enumerate(folded) if all(word in name for word in wanted.split())
        ]
        near = process.extract(wanted, folded, scorer=fuzz.partial_ratio, limit=None, score_cutoff=_LIKE)
        own = [name.rpartition(" › ")[2] for name in folded]
        # A command whose own name begins with the words comes before one that is merely of that menu.
        holding.sort(key=lambda number: (not own[number].startswith(wanted), wanted not in own[number]))
        self._shown = holding or [number for _, _, number in near]
        self.endResetModel()

    def command(self, row: int) -> QAction:
        return self._commands[self._shown[row]][1]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        number = self._shown[index.row()]
        action = self._commands[number][1]
        keys = keys_in_words(action)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (self._names[number], keys) if part)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if index.column() == 1:
            return keys
        on = action.isCheckable() and action.isChecked()
        return f"{self._names[number]}  ✓" if on else self._names[number]


class Palette(QDialog):
    """Asks for a command and runs it. The arrow keys choose while the words keep the cursor."""

    def __init__(self, bar: QMenuBar, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Commands"))
        commands = [
            found
            for menu in bar.actions()
            if isinstance(top := menu.menu(), QMenu)
            for found in commands_of(top)
            if found[1].isEnabled() and found[1].isVisible()
        ]
        self.model = CommandModel(commands, self)
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("What would you like to do?"))
        self.words.setAccessibleName(self.tr("Command"))
        self.words.setClearButtonEnabled(True)
        self.list = QTreeView()
        self.list.setModel(self.model)
        self.list.setUniformRowHeights(True)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setAllColumnsShowFocus(True)
        self.list.setObjectName("commands")
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("Commands"))
        self._none = QLabel(self.tr("No command is called so."))
        column = QVBoxLayout(self)
        column.setSpacing(8)
        for widget in (self.words, self._none, self.list):
            column.addWidget(widget)
        self.words.textChanged.connect(self._narrow)
        self.words.returnPressed.connect(self._run)
        self.words.installEventFilter(self)
        self.list.clicked.connect(lambda _: self._run())
        self._narrow("")
        self.words.setFocus()
        give_size(self, 560, 420)

    def _narrow(self, words: str) -> None:
        self.model.narrow(words)
        found = self.model.rowCount() > 0
        self._none.setVisible(not found)
        if found:
            self.list.setCurrentIndex(self.model.index(0, 0))

    def _run(self) -> None:
        row = self.list.currentIndex().row()
        if row >= 0:
            command = self.model.command(row)
            self.accept()
            command.trigger()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.words and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            by = _STEPS.get(event.key())
            if by is not None and self.model.rowCount():
                row = min(max(self.list.currentIndex().row() + by, 0), self.model.rowCount() - 1)
                self.list.setCurrentIndex(self.model.index(row, 0))
                return True
        return super().eventFilter(watched, event)
