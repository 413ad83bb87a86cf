"""The table of the remarks: rows that open, a header that sorts, and cells that can be copied."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QMenu, QTableView, QWidget

from reader.window.looks.theme import Theme
from reader.window.looks.wheel import ZoomWheel
from reader.window.quotes.delegate import PADDING, RemarkDelegate
from reader.window.quotes.model import COLUMNS, RemarkModel
from reader.window.words.citations import citation, citation_in_markdown, comparison_words
from reader.window.words.remarks import carrier_words, column_words, copied_words, gravest_words
from reader.window.work.slices import Slices

if TYPE_CHECKING:
    from reader.collation.remarks.digests import Digest

_FOLDED = (
    (57, ("speaker", "renderings", "outlets", "first", "distance")),
    (85, ("speaker", "renderings", "outlets")),
)
"""Columns for which a table narrower than so many ems has no room: they stand under the remark's words."""
_EMS = {"speaker": 12, "renderings": 8, "outlets": 17, "first": 9, "distance": 6.5, "gravest": 13}


class RemarkTable(QTableView):
    """A double click and Enter open a row's remark, since a click alone only chooses rows, say to copy them.

    ``order_wanted``: a click on a heading asks for another order. ``filter_wanted``: a slash was typed, as it
    is where words are looked for.
    """

    remark_wanted = Signal(str)
    export_wanted = Signal(str)
    comparison_wanted = Signal(str, str)
    """The comparison of a remark is to be copied, and as what."""
    order_wanted = Signal(str)
    filter_wanted = Signal()
    told = Signal(str)
    zoomed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wheel = ZoomWheel()
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
        # Else it would ask of every row whether it is chosen, to draw itself no other way.
        header.setSelectionModel(QItemSelectionModel(self.remarks, self))
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(40)
        header.sectionClicked.connect(lambda section: self.order_wanted.emit(COLUMNS[section]))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.activated.connect(lambda index: self.remark_wanted.emit(self.remarks.digest(index.row()).remark))
        self._lines: list[str] = []
        self._between, self._headings = "\n", 0
        self._copying = Slices(self)
        self._copying.done.connect(self._put_on_clipboard)
        for words, do in (
            (self.tr("&Open"), self._open),
            (self.tr("&Copy rows"), self.copy),
            (self.tr("Copy with C&itation"), self.copy_cited),
            (self.tr("Copy as &Markdown"), self.copy_markdown),
            (self.tr("&Export the Remark…"), self._export),
        ):
            action = QAction(words, self)
            action.triggered.connect(do)
            self.addAction(action)
        copying = QMenu(self.tr("Copy the Compariso&n"), self)
        for form, words in comparison_words().items():
            copying.addAction(words, partial(self._copy_comparison, form))
        self.insertAction(self.actions()[-1], copying.menuAction())
        copy = self.actions()[1]
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
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
        """Put the chosen rows on the clipboard as a table: a line a row, under a line of headings.

        Dates and numbers stand as a spreadsheet reads them.
        """
        self._copy(lambda digest: "\t".join(_cells(digest)), "\n", "\t".join(map(column_words, COLUMNS)))

    def copy_cited(self) -> None:
        """Copy the base of each chosen row, with where it stands."""
        self._copy(lambda digest: citation(*self.remarks.base(digest)), "\n\n")

    def copy_markdown(self) -> None:
        """The same, as block quotes in Markdown."""
        self._copy(lambda digest: citation_in_markdown(*self.remarks.base(digest)), "\n\n")

    def _copy(self, said: Callable[[Digest], str], between: str, *headings: str) -> None:
        """Copy what is said of each of the chosen rows, under these headings."""
        chosen = self.selectionModel().selection()
        ranges = [chosen.at(number) for number in range(chosen.count())]
        rows = sorted(row for each in ranges for row in range(each.top(), each.bottom() + 1))
        if rows:
            # What is chosen now is copied, whatever the list shows when it is done.
            digests = list(map(self.remarks.digest, rows))
            self._lines, self._between, self._headings = list(headings), between, len(headings)
            self._copying.start(self._lines.append(said(digest)) for digest in digests)
            self._copying.go_on()

    def _put_on_clipboard(self) -> None:
        QApplication.clipboard().setText(self._between.join(self._lines))
        self.told.emit(copied_words(len(self._lines) - self._headings))

    def _open(self) -> None:
        remark = self.current_remark()
        if remark is not None:
            self.remark_wanted.emit(remark)

    def _copy_comparison(self, form: str) -> None:
        remark = self.current_remark()
        if remark is not None:
            self.comparison_wanted.emit(remark, form)

    def _export(self) -> None:
        remark = self.current_remark()
        if remark is not None:
            self.export_wanted.emit(remark)

    def _fold(self) -> None:
        ems = self.width() / self._delegate.em
        self._delegate.folded = next((folded for room, folded in _FOLDED if ems < room), ())
        for section, column in enumerate(COLUMNS):
            self.setColumnHidden(section, column in self._delegate.folded)
        self.verticalHeader().setDefaultSectionSize(self._delegate.row_height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fold()
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        # J, K and the slash are keys of the table here, whatever else they do in the window.
        if event.type() is QEvent.Type.ShortcutOverride and (
            _step(event) is not None or (isinstance(event, QKeyEvent) and event.text() == "/")
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _step(event)
        if event.text() == "/":
            self.filter_wanted.emit()
        elif step is None:
            super().keyPressEvent(event)
        elif self.remarks.rowCount():
            row = self.currentIndex().row() + step
            self.go_to_row(min(max(row, 0), self.remarks.rowCount() - 1))

    def keyboardSearch(self, search: str) -> None:
        """Letters go nowhere: the field above finds words, and better."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self._wheel.zooms(event, self.zoomed):
            super().wheelEvent(event)


def _cells(digest: Digest) -> list[str]:
    """A row's cells, each in one line, in the order of the table's columns."""
    return [
        " ".join(digest.words.split()),
        " ".join((digest.speaker or "").split()),
        str(len(digest.quotes)),
        " ".join("; ".join(map(carrier_words, digest.outlets)).split()),
        digest.first or "",
        f"{digest.distance:.2f}",
        gravest_words(digest),
    ]


def _step(event: QEvent) -> int | None:
    """By how many rows a key goes on that is a letter."""
    if not isinstance(event, QKeyEvent) or event.modifiers() != Qt.KeyboardModifier.NoModifier:
        return None
    return {Qt.Key.Key_J: 1, Qt.Key.Key_K: -1}.get(Qt.Key(event.key()))
