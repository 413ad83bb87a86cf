"""The files that could not be read, and why: folded away until the reader asks."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QFrame, QListView, QPushButton, QVBoxLayout, QWidget

from reader.model import Problem
from reader.window.looks.tips import in_role
from reader.window.words.core import core_words

Index = QModelIndex | QPersistentModelIndex


class ProblemModel(QAbstractListModel):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problems: tuple[Problem, ...] = ()

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        self.beginResetModel()
        self._problems = problems
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._problems)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        problem = self._problems[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{problem.path}\n{core_words(problem.reason)}"
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return in_role(f"{problem.path}: {core_words(problem.reason)}", role)
        return None


class ProblemList(QWidget):
    """A line that says how many files could not be read; it opens and folds the list of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.problems = ProblemModel(self)
        self.fold = QPushButton()
        self.fold.setObjectName("link")
        self.fold.setAutoDefault(True)
        self.fold.setCheckable(True)
        self.fold.toggled.connect(self._fold)
        self.view = QListView()
        self.view.setModel(self.problems)
        self.view.setWordWrap(True)
        self.view.setSpacing(3)
        self.view.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.view.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setAccessibleName(self.tr("Files that could not be read"))
        self.view.setMinimumSize(QSize(0, 120))
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
        words = self.tr("1 file not read") if number == 1 else self.tr("{n} files not read").format(n=number)
        self.fold.setText(f"{'▾' if opened else '▸'}  {words}")
        self.fold.setAccessibleName(words)
        self.view.setVisible(opened)
