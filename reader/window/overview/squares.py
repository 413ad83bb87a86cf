"""The table of outlets against outlets as a picture that keys and screen readers go about in."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QFont, QFontMetrics, QKeyEvent, QPainter, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from reader.window.looks.theme import Theme, tint
from reader.window.looks.wheel import ZoomWheel
from reader.window.overview.matrix import CELL, QUOTES, TITLE, Cell, Drawn, MatrixModel

if TYPE_CHECKING:
    from reader.collation.remarks.overview import Overview

Index = QModelIndex | QPersistentModelIndex

_NARROWEST, _WIDEST = 2.5, 4.6
"""The side of a cell, in lines of text."""
DARKEST = 0.45
"""How strong the ground under a number may be; the number stays readable on it."""


class _Delegate(QStyledItemDelegate):
    """A number on a square, on a shade, or over a bar."""

    def __init__(self, view: QTableView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell: Cell = index.data(CELL)
        area: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        colours = self._theme.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = QRectF(area).adjusted(2, 2, -2, -2)
        # Over the view's own ground of a chosen cell, on which a number would be hard to read.
        painter.fillRect(area, colours.paper)
        if index.row() == index.column():
            painter.fillRect(inner, tint(colours.line, 0.6))
        font = QFont(self._view.font())
        self._paint_share(painter, inner, cell, font)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or (state & QStyle.StateFlag.State_MouseOver and cell.drawn is not Drawn.NOTHING):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            strong = chosen and self._view.hasFocus()
            painter.setPen(QPen(colours.accent if chosen else colours.dim, 3 if strong else 1.5))
            painter.drawRect(QRectF(area).adjusted(1.5, 1.5, -1.5, -1.5))
        needed = QFontMetrics(font).horizontalAdvance(cell.number)
        if needed > inner.width() - 2:
            font.setPointSizeF(font.pointSizeF() * (inner.width() - 2) / needed)
        painter.setFont(font)
        painter.setPen(colours.ink)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, cell.number)
        painter.restore()

    def _paint_share(self, painter: QPainter, inner: QRectF, cell: Cell, font: QFont) -> None:
        colours = self._theme.colours
        if cell.drawn is Drawn.SQUARE:
            # No smaller than its number, which could not be read across an edge.
            metrics = QFontMetrics(font)
            least = max(metrics.horizontalAdvance(cell.number) + 4, metrics.height())
            side = min(max(inner.width() * sqrt(cell.share), least), inner.width())
            square = QRectF(0, 0, side, side)
            square.moveCenter(inner.center())
            painter.fillRect(square, tint(colours.accent, DARKEST))
        elif cell.drawn is Drawn.SHADE:
            # The root, for hardly any two outlets are further apart than halfway.
            painter.fillRect(inner, tint(colours.substantive, DARKEST * sqrt(cell.share)))
        elif cell.drawn is Drawn.PARTS:
            filled = QRectF(inner.left(), inner.top(), inner.width() * cell.share, inner.height())
            hatched = QRectF(filled.right(), inner.top(), inner.width() * cell.untold, inner.height())
            painter.fillRect(filled, tint(colours.accent, DARKEST))
            painter.fillRect(hatched, QBrush(tint(colours.dim, 0.55), Qt.BrushStyle.BDiagPattern))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.line, 1))
            painter.drawRect(inner.adjusted(0.5, 0.5, -0.5, -0.5))


class _Header(QHeaderView):
    """Names of outlets; above narrow columns they stand upright."""

    def __init__(self, orientation: Qt.Orientation, theme: Theme, parent: QTableView) -> None:
        super().__init__(orientation, parent)
        self._theme = theme
        self._table = parent
        self.setSectionsClickable(True)
        self.setHighlightSections(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._longest = 0

    def measure(self) -> None:
        """Find how long the longest name is."""
        model = self.model()
        metrics = QFontMetrics(self._font(strong=True))
        self._longest = max(
            (
                metrics.horizontalAdvance(str(model.headerData(number, self.orientation())))
                for number in range(self.count())
            ),
            default=0,
        )

    def _font(self, strong: bool) -> QFont:
        font = QFont(self._table.font())
        if strong:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def _upright(self) -> bool:
        return (
            self.orientation() == Qt.Orientation.Horizontal and self._longest + 12 > self.defaultSectionSize()
        )

    def sizeHint(self) -> QSize:
        line = QFontMetrics(self._font(strong=True)).height()
        room = min(self._longest + 20, line * 11)
        if self.orientation() == Qt.Orientation.Vertical:
            return QSize(min(room, max(self._table.width() // 3, line * 4)), 0)
        return QSize(0, min(room, max(self._table.height() // 3, line * 4)) if self._upright() else line + 10)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's own name
        current = self._table.currentIndex()
        here = current.row() if self.orientation() == Qt.Orientation.Vertical else current.column()
        strong = current.isValid() and here == logicalIndex
        font = self._font(strong)
        colours = self._theme.colours
        words = str(self.model().headerData(logicalIndex, self.orientation()))
        painter.save()
        painter.setFont(font)
        painter.setPen(colours.ink if strong else colours.dim)
        if self._upright():
            painter.translate(rect.left(), rect.bottom())
            painter.rotate(-90)
            rect = QRect(0, 0, rect.height(), rect.width())
            align = Qt.AlignmentFlag.AlignLeft
        else:
            vertical = self.orientation() == Qt.Orientation.Vertical
            align = Qt.AlignmentFlag.AlignRight if vertical else Qt.AlignmentFlag.AlignHCenter
        inner = rect.adjusted(6, 0, -6, 0)
        elided = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, align | Qt.AlignmentFlag.AlignVCenter, elided)
        painter.restore()


class Matrix(QTableView):
    """The table. ``chosen`` tells the row and column that the reader goes to; Enter or a double click asks
    for the quotes behind the number there."""

    chosen = Signal(int, int)
    quotes_wanted = Signal(list, str)
    zoomed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wheel = ZoomWheel()
        self.cells = MatrixModel(self)
        self.setModel(self.cells)
        self.setItemDelegate(_Delegate(self, theme))
        self.above = _Header(Qt.Orientation.Horizontal, theme, self)
        self.beside = _Header(Qt.Orientation.Vertical, theme, self)
        self.setHorizontalHeader(self.above)
        self.setVerticalHeader(self.beside)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setStyleSheet(
            "QTableView, QHeaderView, QTableView::corner, QTableCornerButton::section"
            " { background: transparent; border: none; }"
        )
        self.doubleClicked.connect(self._ask)
        self.selectionModel().currentChanged.connect(self._tell)
        for header in (self.above, self.beside):
            header.sectionClicked.connect(self.choose_outlet)
        theme.changed.connect(self._repaint)

    def show_overview(self, overview: Overview) -> None:
        self.cells.show_overview(overview)
        self.fit()

    def choose_outlet(self, number: int) -> None:
        """Go to an outlet's own cell."""
        self.setCurrentIndex(self.cells.index(number, number))

    def fit(self) -> None:
        """Make the cells as large as the pane has room for, within bounds."""
        line = QFontMetrics(self.font()).height()
        number = max(self.cells.rowCount(), 1)
        for header in (self.above, self.beside):
            header.measure()
        wide = self.width() - self.beside.sizeHint().width() - 16
        tall = self.height() - self.above.sizeHint().height() - 8
        side = round(min(max(min(wide, tall) / number, _NARROWEST * line), _WIDEST * line))
        for header in (self.above, self.beside):
            header.setDefaultSectionSize(side)
            for section in range(header.count()):
                header.resizeSection(section, side)
        self.updateGeometries()

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask(self.currentIndex())
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self._wheel.zooms(event, self.zoomed):
            super().wheelEvent(event)

    def _ask(self, index: QModelIndex) -> None:
        quotes = index.data(QUOTES) if index.isValid() else None
        if quotes:
            self.quotes_wanted.emit(quotes, index.data(TITLE))

    def _tell(self, current: QModelIndex) -> None:
        self.above.viewport().update()
        self.beside.viewport().update()
        if current.isValid():
            self.chosen.emit(current.row(), current.column())

    def _repaint(self) -> None:
        for part in (self, self.above, self.beside):
            part.viewport().update()
