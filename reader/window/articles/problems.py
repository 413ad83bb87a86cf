"""The files that could not be read, and why: folded away until the reader asks."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QListView, QMenu, QVBoxLayout, QWidget

from reader.model import Problem
from reader.window.articles.fold import FoldLine
from reader.window.looks.tips import in_role
from reader.window.words.core import core_words

Index = QModelIndex | QPersistentModelIndex

_BATCH = 100
"""So many rows are laid out before the window does anything else: each takes as long as its words are."""


class ProblemModel(QAbstractListModel):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.problems: tuple[Problem, ...] = ()

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        self.beginResetModel()
        self.problems = problems
        self.endResetModel()

    def words(self, row: int) -> tuple[str, str]:
        """What could not be read, and why."""
        problem = self.problems[row]
        return problem.path, core_words(problem.reason)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.problems)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return "\n".join(self.words(index.row()))
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return in_role(": ".join(self.words(index.row())), role)
        return None


class ProblemView(QListView):
    """The list itself, of which rows can be chosen and copied."""

    file_wanted = Signal(str)
    """The path of what could not be read, which the reader would see in its folder."""

    def __init__(self, problems: ProblemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problems = problems
        self.setModel(problems)
        self.setWordWrap(True)
        self.setSpacing(3)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAccessibleName(self.tr("Files that could not be read"))
        self.setMinimumSize(QSize(0, 120))

    def copy(self) -> None:
        """Copy the paths and the reasons that are chosen, as a table with tabs."""
        ranges = self.selectionModel().selection()
        chosen = sorted(
            (each.top(), each.bottom()) for each in (ranges.at(place) for place in range(ranges.count()))
        )
        lines = [
            "\t".join(self._problems.words(row)) for first, last in chosen for row in range(first, last + 1)
        ]
        if lines:
            QGuiApplication.clipboard().setText("\n".join(lines))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current.isValid():
            self._want(current)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self._want(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if not index.isValid():
            return
        place: QPoint = QRect(self.visualRect(index)).center() if by_key else event.pos()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("&Copy")).triggered.connect(lambda _=False: self.copy())
        shown, row = menu.addAction(self.tr("&Show in Its Folder")), QPersistentModelIndex(index)
        shown.triggered.connect(lambda _=False: self._want(row))
        menu.popup(self.viewport().mapToGlobal(place))

    def _want(self, index: Index) -> None:
        if index.isValid():
            self.file_wanted.emit(self._problems.problems[index.row()].path)


class ProblemList(QWidget):
    """A line that says how many files could not be read; it opens and folds the list of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.problems = ProblemModel(self)
        self.fold = FoldLine()
        self.fold.toggled.connect(self._fold)
        self.view = ProblemView(self.problems)
        self.view.hide()
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
        self.show_problems(())

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        self.problems.show_problems(problems)
        self.setVisible(bool(problems))
        self.fold.setChecked(False)
        self._fold(False)

    def _fold(self, opened: bool) -> None:
        number = self.problems.rowCount()
        words = (
            self.tr("1 file not read")
            if number == 1
            else self.tr("{n} files not read").format(n=QLocale().toString(number))
        )
        self.fold.tell(words)
        self.view.setVisible(opened)
