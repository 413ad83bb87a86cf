"""The table of the remarks: rows that open, a header that sorts, and cells that can be copied."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView, QWidget

from reader.window.looks.theme import Theme
from reader.window.quotes.delegate import PADDING, RemarkDelegate
from reader.window.quotes.model import COLUMNS, RemarkModel, cell_words
from reader.window.words.remarks import column_words

_FOLDED = (
    (56, ("speaker", "renderings", "outlets", "first", "distance")),
    (84, ("speaker", "renderings", "outlets")),
)
"""Columns for which a table narrower than so many ems has no room: they stand under the remark's words."""
_EMS = {"speaker": 12, "renderings": 8, "outlets": 17, "first": 8, "distance": 6.5, "gravest": 13}


class RemarkTable(QTableView):
    """A double click and Enter open a row's remark, since a click alone only chooses rows, say to copy them.

    ``order_wanted``: a click on a heading asks for another order.
    """

    remark_wanted = Signal(str)
    order_wanted = Signal(str)
    zoomed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.remarks = RemarkModel(self)
        self._delegate = RemarkDelegate(self, theme)
        self.setModel(self.remarks)
        self.setItemDelegate(self._delegate)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Remarks"))
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(40)
        header.sectionClicked.connect(lambda section: self.order_wanted.emit(COLUMNS[section]))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.activated.connect(lambda index: self.remark_wanted.emit(self.remarks.digest(index.row()).remark))
        copy = QAction(self.tr("&Copy rows"), self)
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self.copy)
        self.addAction(copy)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        theme.changed.connect(self.viewport().update)
        self.set_zoom(1.0)

    def set_zoom(self, zoom: float) -> None:
        self._delegate.set_zoom(zoom)
        em = self._delegate.em
        for section, column in enumerate(COLUMNS[1:], 1):
            wanted = self.horizontalHeader().sectionSizeFromContents(section).width()
            self.setColumnWidth(section, max(round(_EMS[column] * em), wanted + PADDING))
        self._fold()

    def current_remark(self) -> str | None:
        index = self.currentIndex()
        return self.remarks.digest(index.row()).remark if index.isValid() else None

    def go_to_row(self, row: int) -> None:
        """Make a row the present one and show it."""
        index = self.remarks.index(row, 0)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    def copy(self) -> None:
        """Put the chosen rows on the clipboard as a table: a line a row, under a line of headings."""
        chosen = self.selectionModel().selection()
        ranges = [chosen.at(number) for number in range(chosen.count())]
        rows = sorted(row for each in ranges for row in range(each.top(), each.bottom() + 1))
        if rows:
            lines = ["\t".join(map(column_words, COLUMNS))]
            lines += ["\t".join(self._cells(row)) for row in rows]
            QApplication.clipboard().setText("\n".join(lines))

    def _cells(self, row: int) -> list[str]:
        digest = self.remarks.digest(row)
        return [" ".join(cell_words(digest, column).split()) for column in COLUMNS]

    def _fold(self) -> None:
        ems = self.width() / self._delegate.em
        self._delegate.folded = next((folded for room, folded in _FOLDED if ems < room), ())
        for section, column in enumerate(COLUMNS):
            self.setColumnHidden(section, column in self._delegate.folded)
        self.verticalHeader().setDefaultSectionSize(self._delegate.row_height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fold()
        super().resizeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.zoomed.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)
