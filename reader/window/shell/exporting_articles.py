"""The articles of a set in a list, of which some are chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from reader.folding import folded
from reader.model import Article
from reader.window.looks.direction import runs_right_to_left
from reader.window.looks.positions import showable
from reader.window.looks.tips import in_role
from reader.window.words.articles import day_words, outlet_name, title_of
from reader.window.words.directions import apart

Index = QModelIndex | QPersistentModelIndex

_OUTLET, _HEADLINE, _DATE = range(3)
_ROWS = 7
"""Articles in sight at once."""
_ROOM_FOR_DATES = 48
"""Letters in the width from which on there are dates."""
_LONGEST = 300
"""Code points of a headline in the list."""


class ArticleTable(QAbstractTableModel):
    """Outlet, headline and date of each article; a mark before it says that it is chosen."""

    chosen_changed = Signal()

    def __init__(self, articles: Sequence[Article], parent: QWidget) -> None:
        super().__init__(parent)
        self._articles = articles
        years = {article.published[:4] for article in articles if article.published}
        self._days = [day_words(article.published, year=len(years) > 1) for article in articles]
        self._cells = [_cells(article) for article in articles]
        self._texts = [folded("\n".join(cells)) for cells in self._cells]
        self.chosen: set[str] = set()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._articles)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 3

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == _OUTLET else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        cells = self._cells[index.row()]
        if role == Qt.ItemDataRole.DisplayRole and index.column() == _DATE:
            return self._days[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == _HEADLINE:
            return in_role("\n".join(filter(None, (cells[_HEADLINE], cells[_DATE]))), role)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return in_role(cells[index.column()], role)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            # The first cell stands for the row.
            return (
                ", ".join(filter(None, map(apart, cells))) if index.column() == 0 else cells[index.column()]
            )
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == _OUTLET:
            chosen = self._articles[index.row()].id in self.chosen
            return Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != _OUTLET:
            return False
        self.choose([index.row()], Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def choose(self, rows: Sequence[int], chosen: bool) -> None:
        articles = {self._articles[row].id for row in rows}
        self.chosen = self.chosen | articles if chosen else self.chosen - articles
        if rows:
            ends = self.index(min(rows), _OUTLET), self.index(max(rows), _OUTLET)
            self.dataChanged.emit(*ends, [Qt.ItemDataRole.CheckStateRole])
            self.chosen_changed.emit()

    def rows_with(self, words: str) -> set[int]:
        """The rows in which all of these words stand."""
        wanted = folded(words).split()
        return {row for row, text in enumerate(self._texts) if all(word in text for word in wanted)}

    def row_of(self, article: str) -> int:
        return next(row for row, each in enumerate(self._articles) if each.id == article)


class _Toggling(QStyledItemDelegate):
    """A click anywhere on a row, and the space bar, choose its article."""

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, _: QStyleOptionViewItem, index: Index
    ) -> bool:
        clicked = isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonRelease
        typed = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Select)
        if clicked or typed:
            box = index.sibling(index.row(), _OUTLET)
            on = Qt.CheckState(box.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
            after = Qt.CheckState.Unchecked if on else Qt.CheckState.Checked
            return model.setData(box, after, Qt.ItemDataRole.CheckStateRole)
        return isinstance(event, QMouseEvent)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        if index.column() == _HEADLINE and runs_right_to_left(index.data()):
            option.direction = Qt.LayoutDirection.RightToLeft  # type: ignore[attr-defined]


class _Rows(QTreeView):
    """The outlets take as much room as they need, up to three fifths; the headlines the rest. Where there is
    little room, dates are left to the tool tips.
    """

    def __init__(self, model: QAbstractItemModel) -> None:
        super().__init__()
        self.setObjectName("boxed")
        self.setModel(model)
        self._toggling = _Toggling(self)
        self.setItemDelegate(self._toggling)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setHeaderHidden(True)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(False)
        self.header().setMinimumSectionSize(20)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.header().setSectionResizeMode(_HEADLINE, QHeaderView.ResizeMode.Stretch)
        rows = min(max(model.rowCount(), 3), _ROWS)
        self.setFixedHeight(rows * max(self.sizeHintForRow(0), self.fontMetrics().height() + 6) + 8)

    def resizeEvent(self, event: QResizeEvent) -> None:
        room = self.viewport().width()
        dated = room >= _ROOM_FOR_DATES * self.fontMetrics().averageCharWidth()
        self.setColumnHidden(_DATE, not dated)
        if dated:
            self.setColumnWidth(_DATE, min(self.sizeHintForColumn(_DATE) + 6, room // 3))
            room -= self.columnWidth(_DATE)
        self.setColumnWidth(_OUTLET, min(self.sizeHintForColumn(_OUTLET) + 6, room * 3 // 5))
        super().resizeEvent(event)


class ArticleChoice(QWidget):
    """The list under a field that filters it."""

    changed = Signal()
    """Other articles are chosen."""

    def __init__(self, articles: Sequence[Article], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = ArticleTable(articles, self)
        self.table.chosen_changed.connect(self.changed)
        self.view = _Rows(self.table)
        self.view.setAccessibleName(self.tr("Articles to export"))
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Filter"))
        self.filter.setAccessibleName(self.tr("Filter articles"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._show_found)
        self.all, self.none = QPushButton(self.tr("All")), QPushButton(self.tr("None"))
        for button, chosen in ((self.all, True), (self.none, False)):
            button.setObjectName("link")
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, chosen=chosen: self._choose_shown(chosen))
        line = QHBoxLayout()
        line.setSpacing(10)
        for widget in (self.filter, self.all, self.none):
            line.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(line)
        column.addWidget(self.view)

    @property
    def chosen(self) -> frozenset[str]:
        """The articles that are chosen, by their ids."""
        return frozenset(self.table.chosen)

    def choose(self, article: str) -> None:
        row = self.table.row_of(article)
        self.table.choose([row], True)
        self.view.setCurrentIndex(self.table.index(row, 0))

    @property
    def shown(self) -> list[int]:
        """The rows that the filter shows."""
        rows = range(self.table.rowCount())
        return [row for row in rows if not self.view.isRowHidden(row, QModelIndex())]

    def _show_found(self, words: str) -> None:
        found = self.table.rows_with(words)
        for row in range(self.table.rowCount()):
            self.view.setRowHidden(row, QModelIndex(), row not in found)

    def _choose_shown(self, chosen: bool) -> None:
        """Choose, or leave out, all that the filter shows."""
        self.table.choose(self.shown, chosen)


def _cells(article: Article) -> tuple[str, str, str]:
    outlet, headline = outlet_name(article), title_of(article)[:_LONGEST]
    return showable(outlet), showable(headline), day_words(article.published, year=True)
