"""The files that are still to be read: one that the reader chooses is read before the others."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from reader.folding import folded
from reader.window.articles.fold import FoldLine
from reader.window.looks.tips import in_role

Index = QModelIndex | QPersistentModelIndex

_MANY = 200
"""So many files are listed without being asked for: they take a while to read."""


class WaitingModel(QStringListModel):
    """Paths in order, those of them in which all the words stand that are looked for.

    The view asks for the number of rows at each of them, which is too much to answer in Python.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._waiting: set[str] = set()
        self._listed: list[str] = []
        self._words: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        """How many are waiting, listed or not."""
        return len(self._waiting)

    def wait_for(self, paths: Iterable[str]) -> None:
        self._waiting = set(paths)
        self._list()

    def narrow(self, words: str) -> None:
        self._words = tuple(folded(words).split())
        self._list()

    def _list(self) -> None:
        self._listed = sorted(
            path for path in self._waiting if all(word in folded(path) for word in self._words)
        )
        self.setStringList(self._listed)

    def remove(self, path: str) -> None:
        """Wait no longer for the file that what is called ``path`` is, or lies in."""
        while path and path not in self._waiting:
            path = path.rpartition("/")[0]
        if not path:
            return
        self._waiting.remove(path)
        row = bisect_left(self._listed, path)
        if self._listed[row : row + 1] == [path]:
            del self._listed[row]
            self.removeRows(row, 1)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) & ~Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        path = super().data(index, Qt.ItemDataRole.DisplayRole)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole) and path is not None:
            return in_role(path, role)
        return path if role == Qt.ItemDataRole.DisplayRole else None


class _View(QListView):
    chosen = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex().data())
        else:
            super().keyPressEvent(event)


class WaitingList(QWidget):
    """A line that says how many files are still to be read; it opens and folds the list of them."""

    wanted = Signal(str)
    """The path of a file that the reader would see now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.files = WaitingModel(self)
        self.fold = FoldLine()
        self.fold.toggled.connect(self._fold)
        self.view = _View()
        self.view.setModel(self.files)
        self.view.setUniformItemSizes(True)
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.view.setSpacing(1)
        self.view.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setAccessibleName(self.tr("Files still to be read"))
        self.view.setMinimumSize(QSize(0, 120))
        self.view.clicked.connect(lambda index: self.wanted.emit(index.data()))
        self.view.chosen.connect(self.wanted)
        rule = QFrame()
        rule.setObjectName("rule")
        rule.setFixedHeight(1)
        inner = QVBoxLayout()
        inner.setContentsMargins(13, 5, 12, 6)
        inner.setSpacing(2)
        inner.addWidget(self.fold)
        inner.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule)
        column.addLayout(inner)
        self.wait_for(())

    def wait_for(self, paths: Iterable[str]) -> None:
        """List the files that are to be read; no list is shown of none."""
        self.files.wait_for(paths)
        many = self.files.total >= _MANY
        self.fold.setChecked(many)
        self._fold(many)

    def remove(self, paths: Iterable[str]) -> None:
        """Take away the files of articles that have been read, by the articles' paths."""
        for path in paths:
            self.files.remove(path)
        self._tell()

    def narrow(self, words: str) -> None:
        """List only the files in whose paths all ``words`` stand."""
        self.files.narrow(words)

    def _fold(self, opened: bool) -> None:
        self.view.setVisible(opened)
        self._tell()

    def _tell(self) -> None:
        number = self.files.total
        words = (
            self.tr("1 file still to be read")
            if number == 1
            else self.tr("{n} files still to be read").format(n=QLocale().toString(number))
        )
        self.fold.tell(words)
        self.setVisible(number > 0)
