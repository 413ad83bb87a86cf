"""The files that are still to be read: one that the reader chooses is read before the others."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from reader.folding import folded
from reader.window.articles.fold import FoldedList
from reader.window.looks.tips import in_role
from reader.window.words.articles import never_read_words, waiting_words

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


class WaitingList(FoldedList):
    """A line that says how many files are still to be read, or never were; it opens and folds the list."""

    wanted = Signal(str)
    """The path of a file that the reader would see now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.files = WaitingModel()
        self.view = _View()
        super().__init__(self.view, parent)
        self.files.setParent(self)
        self.total = 0
        """How many files there were to read."""
        self.given_up = False
        """Whether nothing reads them any more."""
        self.view.setModel(self.files)
        self.view.setUniformItemSizes(True)
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.view.setSpacing(1)
        self.view.clicked.connect(lambda index: self.wanted.emit(index.data()))
        self.view.chosen.connect(self.wanted)
        self.wait_for(())

    def wait_for(self, paths: Iterable[str]) -> None:
        """List the files that are to be read; no list is shown of none."""
        self.files.wait_for(paths)
        self.total, self.given_up = self.files.total, False
        self.fold.setChecked(self.total >= _MANY)
        self._tell()

    def give_up(self) -> None:
        """Say of the files that are listed that they were not read."""
        self.given_up = True
        self._tell()

    def remove(self, paths: Iterable[str]) -> None:
        """Take away the files of articles that have been read, by the articles' paths."""
        for path in paths:
            self.files.remove(path)
        self._tell()

    def narrow(self, words: str) -> None:
        """List only the files in whose paths all ``words`` stand."""
        self.files.narrow(words)

    def _tell(self) -> None:
        left = self.files.total
        self.view.setAccessibleName(
            self.tr("Files that were not read") if self.given_up else self.tr("Files still to be read")
        )
        self.fold.tell(never_read_words(left) if self.given_up else waiting_words(left))
        self.setVisible(left > 0)
