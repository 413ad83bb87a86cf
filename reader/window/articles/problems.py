"""The files that could not be read, and why: folded away until the reader asks."""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView, QMenu, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.model import Article, Problem
from reader.window.articles.fold import FoldedList
from reader.window.looks.tips import in_role
from reader.window.words.articles import unread_words
from reader.window.words.core import core_words

Index = QModelIndex | QPersistentModelIndex

_BATCH = 100
"""So many rows are laid out before the window does anything else: each takes as long as its words are."""


class ProblemModel(QAbstractListModel):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paths: list[str] = []
        self._reasons: list[list[str]] = []

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """List each path once, however much of what is called so could not be read."""
        reasons: dict[str, dict[str, None]] = {}
        for problem in problems:
            reasons.setdefault(problem.path, {})[problem.reason] = None
        self.beginResetModel()
        self.paths, self._reasons = list(reasons), [list(each) for each in reasons.values()]
        self.endResetModel()

    def words(self, row: int) -> tuple[str, str]:
        """What could not be read, and why."""
        return self.paths[row], "; ".join(map(core_words, self._reasons[row]))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.paths)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return "\n".join(self.words(index.row()))
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return in_role(": ".join(self.words(index.row())), role)
        return None


class _Rows(QStyledItemDelegate):
    """Rows as high as their words are between the view's spaces, which Qt leaves out of account at times."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        narrow = QStyleOptionViewItem(option)
        width = self._view.viewport().width() - 2 * self._view.spacing()
        narrow.rect.setWidth(width)  # type: ignore[attr-defined]
        return super().sizeHint(narrow, index)


class ProblemView(QListView):
    """The list itself, of which rows can be chosen and copied."""

    file_wanted = Signal(str)
    """The path of what could not be read, which the reader would see in its folder."""

    def __init__(self, problems: ProblemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problems = problems
        self.setModel(problems)
        self.setItemDelegate(_Rows(self))
        self.setWordWrap(True)
        self.setSpacing(3)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAccessibleName(self.tr("Files that could not be read"))

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
            self.file_wanted.emit(self._problems.paths[index.row()])


class ProblemList(FoldedList):
    """A line that says how many files could not be read; it opens and folds the list of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.problems = ProblemModel()
        self.view = ProblemView(self.problems)
        super().__init__(self.view, parent)
        self.problems.setParent(self)
        self.show_problems(())

    def show_problems(
        self,
        problems: tuple[Problem, ...],
        articles: Iterable[Article] = (),
        files: Container[str] = frozenset(),
    ) -> None:
        """List ``problems``. A file of ``files`` that one of ``articles`` lies in was read in part."""
        self.problems.show_problems(problems)
        troubled = {file_of(problem.path, files) for problem in problems}
        partly = troubled & {file_of(article.path, files) for article in articles}
        self.fold.tell(unread_words(len(troubled - partly), len(partly)))
        self.fold.setChecked(False)
        self.setVisible(bool(problems))


def file_of(path: str, files: Container[str]) -> str:
    """The one of ``files`` that what is called ``path`` is, or lies in; the path itself if there is none."""
    within = path
    while within and within not in files:
        within = within.rpartition("/")[0]
    return within or path
