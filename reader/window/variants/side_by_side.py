"""The base and one rendering side by side, what corresponds on lines of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPoint,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPalette,
    QPen,
    QResizeEvent,
    QShowEvent,
    QTextDocument,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from reader.window.looks.marks import paint_marks
from reader.window.looks.theme import Theme
from reader.window.looks.tips import tip
from reader.window.looks.typography import Typography, block_format, character_format
from reader.window.opened.renderings import Rendering
from reader.window.variants.card import Card
from reader.window.variants.faces import face
from reader.window.variants.headers import SIDES, SidesHeader
from reader.window.variants.model import Index
from reader.window.variants.quotation import Pen
from reader.window.words.circumstances import circumstance_words
from reader.window.words.differences import alerts_in_words
from reader.window.words.renderings import heading, kinship_words, line_in_words, source_words
from reader.window.work.slices import Slices

if TYPE_CHECKING:
    from reader.collation.segments.abreast import Abreast

_PADDING = 12
_BETWEEN = 8
"""Pixels below a line that ends a sentence."""


class LinesModel(QAbstractTableModel):
    """The base's lines in the first column, the rendering's in the second.

    Above them who is quoted in each, below them what else is to be said of the two.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rendering: Rendering | None = None
        self.place = ""
        self._lines: list[Abreast] = []

    def show_rendering(self, rendering: Rendering | None, place: str, shortened: bool = False) -> None:
        """Show a rendering beside the base; ``place`` says which of how many it is.

        ``shortened``: of the lines no more than those in which something differs.
        """
        self.beginResetModel()
        self.rendering, self.place = rendering, place
        lines = _lines(rendering) if rendering else ()
        self._lines = [
            line for line in lines if not shortened or any(each.op != "equal" for each in line.segments)
        ]
        self.endResetModel()

    def line(self, row: int) -> Abreast | None:
        """The line of a row, None for the rows above and below the lines."""
        return self._lines[row - 1] if 0 < row <= len(self._lines) else None

    def is_foot(self, row: int) -> bool:
        return row == len(self._lines) + 1

    def foot(self) -> list[tuple[str, bool]]:
        """What is said below the lines, and whether it is an alert."""
        rendering = self.rendering
        if rendering is None:
            return []
        told = [("▲ " + words, True) for words in alerts_in_words(rendering)]
        told += [(circumstance_words(found), False) for found in rendering.circumstances]
        if not self._lines:
            told.insert(0, (self.tr("No difference."), False))
        return [*told, (kinship_words(rendering), False)]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() or self.rendering is None else len(self._lines) + 2

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        rendering = self.rendering
        if not index.isValid() or rendering is None:
            return None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row, in_base = index.row(), index.column() == 0
        if row == 0:
            return source_words(rendering.base if in_base else rendering.quote)
        if self.is_foot(row):
            return " ".join(words for words, _ in self.foot()) if in_base else ""
        texts = rendering.base.text, rendering.quote.text
        segments = self._lines[row - 1].segments
        if role == Qt.ItemDataRole.AccessibleTextRole and not in_base:
            return line_in_words(segments, *texts)
        spans = [segment.a if in_base else segment.b for segment in segments]
        return texts[not in_base][spans[0].start : spans[-1].end].strip()

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        rendering = self.rendering
        if rendering is None or orientation is not Qt.Orientation.Horizontal:
            return None
        analysis = rendering.analysis
        name = heading(analysis.article_by_id[rendering.base.article] if section == 0 else rendering.article)
        if role == Qt.ItemDataRole.DisplayRole:
            if section == 0:
                return self.tr("Base · {heading}").format(heading=name)
            return f"{self.place} ▾ · {name}" if self.place else name
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(name)
        return None


def _lines(rendering: Rendering) -> Iterator[Abreast]:
    from reader.collation.segment import Class, Kind, Op, Segment
    from reader.collation.segments.abreast import Abreast, abreast
    from reader.model import Span

    base, text = rendering.base.text, rendering.quote.text
    if rendering.segments:
        yield from abreast(base, text, rendering.segments)
        return
    # Not compared: the two texts whole, nothing marked.
    whole = Segment(Op.EQUAL, Kind.SAME, Class.SAME, None, None, Span(0, len(base)), Span(0, len(text)))
    yield Abreast((whole,), True)


class LineDelegate(QStyledItemDelegate):
    """Paints lines; keeps them laid out until what they show, their width or their colours change."""

    def __init__(self, view: SideBySide, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._cells: dict[tuple[int, int], Card] = {}
        self.typography = Typography()

    def forget(self) -> None:
        self._cells.clear()

    def height(self, row: int) -> int:
        """The height of a row whose cells are laid out."""
        line = self._view.lines.line(row)
        cells = [self.cell(row, column) for column in range(2)]
        below = _BETWEEN if line is None or line.ends else 1
        above = _BETWEEN if line is None else 0
        return round(max(cell.height for cell in cells)) + above + below

    def cell(self, row: int, column: int) -> Card:
        if (row, column) not in self._cells:
            self._cells[row, column] = self._made(row, column)
        return self._cells[row, column]

    def _made(self, row: int, column: int) -> Card:
        model, colours = self._view.lines, self._theme.colours
        document = QTextDocument()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        font, small = self.typography.font, face(self.typography)
        font.setPointSizeF(self.typography.points * 0.92)
        line, rendering = model.line(row), model.rendering
        pen = Pen(document, font if line else small, colours)
        if rendering is not None and line is not None:
            pen.cursor.setBlockFormat(block_format(font, 1.5))
            text = rendering.base.text if column == 0 else rendering.quote.text
            for segment in line.segments:
                pen.side(segment, text, column == 0)
        elif model.is_foot(row):
            if column == 0:
                for number, (words, grave) in enumerate(model.foot()):
                    if number:
                        pen.cursor.insertBlock()
                    pen.cursor.setBlockFormat(block_format(small, 1.45, 2, 2))
                    pen.write(words, character_format(small, colours.alert if grave else colours.dim))
        else:
            pen.cursor.setBlockFormat(block_format(small, 1.45, 4, 3))
            pen.write(model.index(row, column).data(), pen.around)
        whole = model.is_foot(row)
        width = self._view.viewport().width() if whole else self._view.columnWidth(column)
        document.setTextWidth(max(width - SIDES[column] - _PADDING, 40))
        return Card(document, pen.marks, document.size().height())

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(self._view.columnWidth(index.column()), self.height(index.row()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card, colours = self.cell(index.row(), index.column()), self._theme.colours
        area = QRectF(option.rect)  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        painter.save()
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            painter.setPen(QPen(colours.accent, 1))
            painter.drawRoundedRect(area.adjusted(3.5, 0.5, -3.5, -2.5), 4, 4)
        if index.column() == 1:
            painter.setPen(QPen(colours.line, 1))
            painter.drawLine(area.topLeft(), area.bottomLeft())
        above = _BETWEEN if self._view.lines.line(index.row()) is None else 0
        painter.translate(area.topLeft() + QPointF(SIDES[index.column()], above))
        paint_marks(painter, card.document, card.marks, QRectF(0, 0, area.width(), area.height()))
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, colours.ink)
        card.document.documentLayout().draw(painter, context)
        painter.restore()


class SideBySide(QTableView):
    """The base on the left, one rendering on the right. A click or Enter asks for the side's place."""

    place_wanted = Signal(str)
    menu_wanted = Signal(str, QPoint)
    others_wanted = Signal(QPoint)
    """The reader wants to choose another rendering, below this place."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = LinesModel(self)
        self._theme = theme
        self._delegate = LineDelegate(self, theme)
        self._slices = Slices(self)
        self.setModel(self.lines)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setAccessibleName(self.tr("The base and a rendering side by side"))
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(4)
        self.heads = SidesHeader(self.lines, theme, self)
        self.setHorizontalHeader(self.heads)
        self.heads.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.heads.sectionClicked.connect(self._head_clicked)
        theme.changed.connect(self.restyle)

    def show_rendering(self, rendering: Rendering | None, place: str = "", shortened: bool = False) -> None:
        """Show a rendering beside the base it is compared with, as ``LinesModel`` does."""
        self.lines.show_rendering(rendering, place, shortened)
        self._delegate.forget()
        self.clearSpans()
        if rendering is not None:
            self.setSpan(self.lines.rowCount() - 1, 0, 1, 2)
        self._lay_out()
        self.scrollToTop()
        self.setCurrentIndex(self.lines.index(1, 1))

    def set_typography(self, typography: Typography) -> None:
        self._delegate.typography = typography
        self.heads.set_typography(typography)
        self.verticalScrollBar().setSingleStep(round(typography.points * 2))
        self.restyle()

    def restyle(self) -> None:
        self._delegate.forget()
        self._lay_out()
        self.viewport().update()

    def _lay_out(self) -> None:
        """Give each row its height, those that are seen at once."""
        if not self.isVisible() or not self.lines.rowCount():
            self._slices.stop()
            return
        rows = iter(range(self.lines.rowCount()))
        below = 0
        for row in rows:
            below += self._set_height(row)
            if below > self.viewport().height():
                break
        self._slices.start(map(self._set_height, rows))

    def _set_height(self, row: int) -> int:
        height = self._delegate.height(row)
        self.setRowHeight(row, height)
        return height

    def _quote_of(self, column: int) -> str | None:
        rendering = self.lines.rendering
        if rendering is None:
            return None
        return rendering.base.id if column == 0 else rendering.quote.id

    def _head_clicked(self, section: int) -> None:
        if section == 1:
            left = self.heads.sectionViewportPosition(section)
            self.others_wanted.emit(self.heads.viewport().mapToGlobal(QPoint(left, self.heads.height())))
        elif quote := self._quote_of(0):
            self.place_wanted.emit(quote)

    # Qt's events

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        quote = self._quote_of(self.currentIndex().column())
        if quote is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.place_wanted.emit(quote)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        quote = self._quote_of(index.column())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid() and quote is not None:
            self.place_wanted.emit(quote)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        quote = self._quote_of(index.column()) if index.isValid() else None
        if quote is not None:
            corner = self.visualRect(index).topLeft() + QPoint(_PADDING, _PADDING)
            place = self.viewport().mapToGlobal(corner) if by_key else event.globalPos()
            self.menu_wanted.emit(quote, place)
