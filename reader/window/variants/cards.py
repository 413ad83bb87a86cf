"""The variants panel: a remark's renderings as a list of cards, compared with a base that can be changed."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reader.window.looks.marks import paint_marks
from reader.window.looks.theme import Theme
from reader.window.looks.typography import Typography
from reader.window.opened.renderings import Rendering
from reader.window.variants.card import COMPARE, WHY, Card, make_card
from reader.window.words.links import match_words
from reader.window.words.renderings import heading, rendering_in_words

Index = QModelIndex | QPersistentModelIndex

RENDERING = Qt.ItemDataRole.UserRole

_PADDING = 14
_GAP = 5

_BATCH = 8
"""Cards laid out before the window answers again; together some 20 ms."""


class RenderingsModel(QAbstractListModel):
    """The renderings of one remark, the base first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: list[Rendering] = []

    def show_renderings(self, renderings: list[Rendering]) -> None:
        self.beginResetModel()
        self.shown = renderings
        self.endResetModel()

    def row_of(self, quote: str) -> int:
        """The row of a quote's rendering, -1 where it has none."""
        return next((row for row, one in enumerate(self.shown) if one.quote.id == quote), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        rendering = self.shown[index.row()]
        if role == RENDERING:
            return rendering
        if role == Qt.ItemDataRole.DisplayRole:
            return heading(rendering)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return rendering_in_words(rendering)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return ". ".join(match_words(rendering))
        return None


class CardDelegate(QStyledItemDelegate):
    """Paints cards; keeps them laid out until what they show, their width or their colours change."""

    def __init__(self, view: VariantsView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._cards: dict[int, Card] = {}
        self._width = 0.0
        self.typography = Typography()

    def forget(self) -> None:
        self._cards.clear()

    def card(self, index: Index) -> Card:
        width = self._view.viewport().width() - 2 * (_PADDING + _GAP) - 4
        if width != self._width:
            self._width = width
            self._cards.clear()
        if index.row() not in self._cards:
            self._cards[index.row()] = make_card(
                index.data(RENDERING),
                max(width, 80),
                self.typography,
                self._theme.colours,
                index.data(RENDERING).quote.id in self._view.explained,
                self._view.shortened,
            )
        return self._cards[index.row()]

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        height = self.card(index).document.size().height()
        return QSize(self._view.viewport().width(), round(height) + 2 * (_PADDING + _GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card, colours = self.card(index), self._theme.colours
        area: QRectF = QRectF(option.rect).adjusted(_GAP + 2, _GAP, -_GAP - 2, -_GAP)  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        current = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = current and self._view.hasFocus()
        painter.setPen(QPen(colours.accent if focused else colours.line, 1.6 if focused else 1))
        painter.setBrush(colours.raised)
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
        if index.data(RENDERING).quote.id == self._view.quote_in_view:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.accent)
            painter.drawRoundedRect(QRectF(area.left() + 4, area.top() + 12, 3, area.height() - 24), 1.5, 1.5)
        painter.translate(area.topLeft() + QPointF(_PADDING, _PADDING))
        whole = QRectF(0, 0, area.width(), area.height())
        paint_marks(painter, card.document, card.marks, whole)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, colours.ink)
        card.document.documentLayout().draw(painter, context)
        painter.restore()

    def anchor_at(self, index: Index, place: QPointF) -> str:
        """Which of the card's links, COMPARE or WHY, is at ``place`` in the viewport; "" for none."""
        corner = QPointF(self._view.visualRect(index).topLeft()) + QPointF(
            _GAP + 2 + _PADDING, _GAP + _PADDING
        )
        return self.card(index).document.documentLayout().anchorAt(place - corner)


class VariantsView(QListView):
    """The cards. A click or Enter asks for the place, B or "Compare against this" for the base.

    ``explained`` are the quotes whose cards also say why they were matched. ``shortened``: the cards show
    the differences alone.
    """

    place_wanted = Signal(str)
    base_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.renderings = RenderingsModel(self)
        self.quote_in_view: str | None = None
        self.explained: frozenset[str] = frozenset()
        self.shortened = False
        self._delegate = CardDelegate(self, theme)
        self.setModel(self.renderings)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setBatchSize(_BATCH)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Renderings"))
        theme.changed.connect(self.restyle)

    def show_renderings(self, renderings: list[Rendering], current: str) -> None:
        """Show a remark, with the card of the quote ``current`` chosen."""
        self._delegate.forget()
        # The first cards are seen while the others are still being laid out.
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.renderings.show_renderings(renderings)
        self.quote_in_view = current
        row = self.renderings.row_of(current)
        if row >= 0:
            self.setCurrentIndex(self.renderings.index(row))
        self.scrollToTop()

    def set_typography(self, typography: Typography) -> None:
        self._delegate.typography = typography
        self.restyle()

    def restyle(self) -> None:
        """Set the cards anew, in the colours and the face that hold now."""
        self._lay_out_at_once()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def _lay_out_at_once(self) -> None:
        """Set all cards anew in one go: with some of them missing the view would lose its place."""
        self._delegate.forget()
        self.setLayoutMode(QListView.LayoutMode.SinglePass)

    def mark_in_view(self, quote: str | None) -> None:
        """Show which rendering stands in the reading pane."""
        self.quote_in_view = quote
        self.viewport().update()

    def current_quote(self) -> str | None:
        index = self.currentIndex()
        return index.data(RENDERING).quote.id if index.isValid() else None

    def toggle_explanation(self) -> None:
        """Show on the current card why it was matched, or fold that away."""
        quote = self.current_quote()
        if quote is not None and not self.currentIndex().data(RENDERING).is_base:
            self.explained ^= {quote}
            self.restyle()
            self.scrollTo(self.currentIndex())

    def shorten(self, shortened: bool) -> None:
        """Show on the cards the differences alone, or the whole renderings."""
        self.shortened = shortened
        self.restyle()
        self.scrollTo(self.currentIndex())

    def step(self, by: int) -> None:
        """Choose the next (+1) or previous (-1) card."""
        row = self.currentIndex().row() + by
        if 0 <= row < self.renderings.rowCount():
            self.setCurrentIndex(self.renderings.index(row))

    def resizeEvent(self, event: QResizeEvent) -> None:
        changed = event.oldSize().width() != event.size().width()
        seen = self.visualRect(self.currentIndex()).intersects(self.viewport().rect())
        if changed:
            self._lay_out_at_once()
        super().resizeEvent(event)
        if changed and seen:
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        quote = self.current_quote()
        if quote is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.place_wanted.emit(quote)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is not Qt.MouseButton.LeftButton or not index.isValid():
            return
        quote = index.data(RENDERING).quote.id
        anchor = self._delegate.anchor_at(index, event.position())
        if anchor == COMPARE:
            self.base_wanted.emit(quote)
        elif anchor == WHY:
            self.toggle_explanation()
        else:
            self.place_wanted.emit(quote)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = self.indexAt(event.position().toPoint()).isValid()
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
