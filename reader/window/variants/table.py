"""The alignment table: where the renderings vary and what each has there, and below it the trim map."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPalette,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reader.window.looks.strokes import variant_wash
from reader.window.looks.theme import Theme, set_ink, tint
from reader.window.looks.typography import Typography
from reader.window.opened.renderings import Rendering
from reader.window.variants.faces import SMALLER, face
from reader.window.variants.headers import PADDING, OutletsHeader, PlacesHeader
from reader.window.variants.model import RENDERING, Index
from reader.window.variants.table_model import CELL, Cell, TableModel
from reader.window.variants.trims import TrimsView
from reader.window.words.articles import article_name
from reader.window.words.places import AWAY, NOTHING, SAME
from reader.window.work.slices import Slices

if TYPE_CHECKING:
    from reader.collation.remarks.remark import CollatedRemark

_NARROWEST, _WIDEST = 5, 24
"""Widths of a column, in widths of a digit."""


class CellDelegate(QStyledItemDelegate):
    """Paints a cell; rows that share a variant share its letter and its wash."""

    def __init__(self, view: TableView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell: Cell = index.data(CELL)
        colours = self._theme.colours
        area = QRectF(option.rect)  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        painter.save()
        if cell.variant:
            wash = variant_wash(cell.variant, cell.alert, colours)
            painter.fillRect(area.adjusted(1, 1, -1, -1), wash)
        painter.setPen(QPen(colours.line, 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        inside = area.adjusted(PADDING, 0, -PADDING, 0)
        header = self._view.places
        if cell.letter:
            painter.setFont(header.small)
            painter.setPen(colours.alert if cell.alert else colours.dim)
            letter = f"▲ {cell.letter}" if cell.alert else cell.letter
            painter.drawText(inside.adjusted(0, 3, 0, 0), Qt.AlignmentFlag.AlignTop, letter)
        font = self._view.words
        painter.setFont(font)
        quiet = not cell.variant or cell.text in (SAME, AWAY, NOTHING)
        painter.setPen(colours.dim if quiet else colours.ink)
        shown = QFontMetrics(font).elidedText(cell.text, Qt.TextElideMode.ElideMiddle, int(inside.width()))
        if cell.letter:
            painter.drawText(inside.adjusted(0, 0, 0, -4), Qt.AlignmentFlag.AlignBottom, shown)
        else:
            painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, shown)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(colours.accent, 1.6 if self._view.hasFocus() else 1))
            painter.drawRect(area.adjusted(1, 1, -1.5, -1.5))
        painter.restore()


class TableView(QTableView):
    """The table itself; the outlets before its rows stay while the columns scroll."""

    place_wanted = Signal(str)
    menu_wanted = Signal(str, QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells = TableModel(self)
        self.setModel(self.cells)
        self.places = PlacesHeader(self.cells, theme, self)
        self.outlets = OutletsHeader(self.cells, theme, self)
        self.setHorizontalHeader(self.places)
        self.setVerticalHeader(self.outlets)
        self.setItemDelegate(CellDelegate(self, theme))
        self.words = Typography().font
        self._fitted_width = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setCornerButtonEnabled(False)
        self.setAccessibleName(self.tr("Places of variation, a row an outlet"))
        self.outlets.sectionClicked.connect(self._outlet_clicked)
        self.outlets.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.outlets.customContextMenuRequested.connect(self._outlet_menu)

    def set_typography(self, typography: Typography) -> None:
        self.words = typography.font
        self.words.setPointSizeF(typography.points * 0.86)
        self.places.set_typography(typography)
        self.outlets.set_typography(typography)
        self.fit_columns()

    def fit_columns(self) -> None:
        """Give each column the width of its widest words, within bounds."""
        digit = QFontMetrics(self.words).horizontalAdvance("0")
        words, head, small = (
            QFontMetrics(font) for font in (self.words, self.places.words, self.places.small)
        )
        for column, place in enumerate(self.cells.places):
            widths = [
                head.horizontalAdvance(self.cells.words_of(column)),
                small.horizontalAdvance(self.places.kind(column)),
                *(
                    words.horizontalAdvance(" ".join(writing.text.split()))
                    for variant in place.variants[1:]
                    for writing in variant.writings
                ),
            ]
            width = min(max(max(widths), _NARROWEST * digit), _WIDEST * digit)
            self.setColumnWidth(column, round(width) + 2 * PADDING + 2)
        self.fit_outlets()

    def fit_outlets(self) -> None:
        self.outlets.fit(max(round(self.width() * 0.34), 70))
        self.updateGeometries()

    def current_rendering(self) -> Rendering | None:
        index = self.currentIndex()
        return index.data(RENDERING) if index.isValid() else None

    def _outlet_clicked(self, row: int) -> None:
        self.place_wanted.emit(self.cells.shown[row].quote.id)

    def _outlet_menu(self, place: QPoint) -> None:
        row = self.outlets.logicalIndexAt(place)
        if row >= 0:
            self.menu_wanted.emit(self.cells.shown[row].quote.id, self.outlets.mapToGlobal(place))

    # Qt's events

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitted_width != self.width():
            self._fitted_width = self.width()
            self.fit_outlets()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rendering = self.current_rendering()
        if rendering is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.place_wanted.emit(rendering.quote.id)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        rendering = self.current_rendering()
        if rendering is not None and event.button() is Qt.MouseButton.LeftButton:
            self.place_wanted.emit(rendering.quote.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index: QModelIndex = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            corner = self.visualRect(index).center()
            place = self.viewport().mapToGlobal(corner) if by_key else event.globalPos()
            self.menu_wanted.emit(index.data(RENDERING).quote.id, place)


class AlignmentTable(QWidget):
    """The table, what its chosen cell says in words, and the trim map."""

    place_wanted = Signal(str)
    menu_wanted = Signal(str, QPoint)
    chosen = Signal(str)
    """The quote in whose row a cell was chosen."""
    collated = Signal()
    """The places are there."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._typography = Typography()
        self.table = TableView(theme)
        self.trims = TrimsView(theme)
        self._slices = Slices(self)
        self._order = QPushButton()
        self._order.setObjectName("link")
        self._order.clicked.connect(lambda: self.order(not self.table.cells.in_text_order))
        self._said = QLabel()
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._kept = QLabel()
        self._kept.setTextFormat(Qt.TextFormat.PlainText)
        self._kept.setWordWrap(True)
        top = QHBoxLayout()
        top.setContentsMargins(14, 0, 16, 2)
        top.addWidget(self._order)
        top.addStretch(1)
        below = QVBoxLayout()
        below.setContentsMargins(16, 8, 16, 8)
        below.addWidget(self._said)
        kept = QVBoxLayout()
        kept.setContentsMargins(16, 8, 16, 4)
        kept.addWidget(self._kept)
        self._rule = QFrame()
        self._rule.setObjectName("rule")
        self._rule.setFixedHeight(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(self.table, 1)
        whole.addLayout(below)
        whole.addWidget(self._rule)
        whole.addLayout(kept)
        whole.addWidget(self.trims)
        self.setTabOrder(self._order, self.table)
        self.setTabOrder(self.table, self.trims)
        self.table.place_wanted.connect(self.place_wanted)
        self.table.menu_wanted.connect(self.menu_wanted)
        self.trims.place_wanted.connect(self.place_wanted)
        self.table.selectionModel().currentChanged.connect(self._on_chosen)
        theme.changed.connect(self._restyle)
        self.order(False)
        self._restyle()

    def show_renderings(self, renderings: list[Rendering]) -> None:
        """Show whose renderings there are; where they vary, as soon as all are collated."""
        self.table.cells.show_renderings(renderings)
        self.table.fit_outlets()
        self._show_trims(None)
        self._said.setText("")
        self._slices.stop()
        if renderings and self.isVisible():
            self._collate(renderings)

    def _collate(self, renderings: list[Rendering]) -> None:
        self._said.setText(self.tr("Comparing the renderings …"))
        self._slices.start(self._collating(renderings))

    def _collating(self, renderings: list[Rendering]) -> Iterator[None]:
        from reader.collation.remarks.remark import in_steps
        from reader.collation.segments.ignoring import Ignored

        first = renderings[0]
        for collated in in_steps(first.pairs, {Ignored(each) for each in first.ignoring}):
            if collated is not None:
                self.table.cells.show_collated(collated)
                self.table.fit_columns()
                self._said.setText("" if collated.table.places else self.tr("Nothing varies."))
                self.collated.emit()
                yield
                yield from collated.trimming()
                self._show_trims(collated)
            yield

    def _show_trims(self, collated: CollatedRemark | None) -> None:
        trims = self.trims.trims
        shown = self.table.cells.shown
        names = {rendering.quote.id: article_name(rendering.article) for rendering in shown}
        trims.show_trims(collated.trims if collated else None, names)
        some = trims.rowCount() > 0
        for widget in (self.trims, self._kept, self._rule):
            widget.setVisible(some)
        if collated is not None and some:
            fullest = names[collated.trims.fullest.id]
            self._kept.setText(
                self.tr("What each has of the fullest rendering, that of {outlet}").format(outlet=fullest)
            )
            self._fit_trims()

    def _fit_trims(self) -> None:
        self.trims.name_width = self.table.outlets.name_width
        rows = self.trims.trims.rowCount() * self.trims.row_height + 10
        self.trims.setFixedHeight(min(rows, max(self.height() // 4, 2 * self.trims.row_height)))

    def order(self, in_text_order: bool) -> None:
        """Put the places in the order of the base's text, or the gravest first."""
        self.table.cells.order(in_text_order)
        self.table.fit_columns()
        self._order.setText(
            self.tr("Order: as in the text") if in_text_order else self.tr("Order: the gravest first")
        )
        self._order.setToolTip(
            self.tr("Show the gravest places first")
            if in_text_order
            else self.tr("Show the places in the order of the text")
        )

    def choose(self, quote: str | None) -> None:
        """Go to the row of a quote, in the column that is chosen."""
        cells, now = self.table.cells, self.table.currentIndex()
        row = next((row for row, one in enumerate(cells.shown) if one.quote.id == quote), -1)
        if row >= 0 and row != now.row() and cells.columnCount():
            self.table.setCurrentIndex(cells.index(row, max(now.column(), 0)))

    def mark_in_view(self, quote: str | None) -> None:
        self.table.outlets.in_view = quote
        self.table.outlets.viewport().update()

    def set_typography(self, typography: Typography) -> None:
        self.table.set_typography(typography)
        self._typography = typography
        self._restyle()

    def _on_chosen(self, index: QModelIndex) -> None:
        words = index.data(Qt.ItemDataRole.AccessibleTextRole) if index.isValid() else ""
        self._said.setText(words or "")
        if index.isValid():
            self.chosen.emit(index.data(RENDERING).quote.id)

    def _restyle(self) -> None:
        set_ink(self._kept, self._theme.colours.dim)
        # A new style sheet takes the faces back.
        for label in (self._said, self._kept, self._order):
            label.setFont(face(self._typography, SMALLER))
        self.trims.set_typography(self._typography)
        self._fit_trims()
        # The delegate draws what is chosen.
        own = self.table.palette()
        own.setColor(QPalette.ColorRole.Highlight, tint(self._theme.colours.accent, 0))
        self.table.setPalette(own)
        self.table.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_trims()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        cells = self.table.cells
        if cells.shown and cells.collated is None:
            self._collate(cells.shown)
