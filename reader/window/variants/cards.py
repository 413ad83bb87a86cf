"""The renderings as a list of cards, compared with a base that can be changed."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QContextMenuEvent,
    QHelpEvent,
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
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from reader.window.looks.marks import paint_marks
from reader.window.looks.theme import Theme
from reader.window.looks.tips import tip
from reader.window.looks.typography import Typography
from reader.window.opened.renderings import Rendering
from reader.window.variants.card import COMPARE, CONTEXT, WHY, Card, Folds, make_card
from reader.window.variants.model import RENDERING, Index, RenderingsModel
from reader.window.work.slices import Slices

_PADDING = 14
_GAP = 5


class CardDelegate(QStyledItemDelegate):
    """Paints cards; keeps them laid out until what they show, their width or their colours change.

    The height of a card that has not been laid out yet is guessed.
    """

    def __init__(self, view: VariantsView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._cards: dict[str, Card] = {}
        self.typography = Typography()

    def forget(self) -> None:
        self._cards.clear()

    def forget_one(self, quote: str) -> None:
        self._cards.pop(quote, None)

    def is_laid_out(self, index: Index) -> bool:
        return index.data(RENDERING).quote.id in self._cards

    def card(self, index: Index) -> Card:
        rendering: Rendering = index.data(RENDERING)
        quote = rendering.quote.id
        if quote not in self._cards:
            view = self._view
            folds = Folds(quote in view.explained, quote in view.in_context, view.shortened)
            self._cards[quote] = make_card(
                rendering, self._width, self.typography, self._theme.colours, folds
            )
        return self._cards[quote]

    @property
    def _width(self) -> int:
        return max(self._view.viewport().width() - 2 * (_PADDING + _GAP) - 4, 80)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        if self.is_laid_out(index):
            height = self.card(index).height
        else:
            points = self.typography.points
            lines = len(index.data(RENDERING).quote.text) * points * 0.7 / self._width
            height = points * 2 * (lines + 4)
        return QSize(self._view.viewport().width(), round(height) + 2 * (_PADDING + _GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if not self.is_laid_out(index):
            return
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
        """Which of the card's links is at ``place`` in the viewport; "" for none."""
        return self.card(index).document.documentLayout().anchorAt(place - self._corner(index))

    def words_behind(self, index: Index, place: QPointF) -> str:
        """The whole of the words of which the card shows a part at ``place``; "" for none."""
        layout = self.card(index).document.documentLayout()
        return layout.formatAt(place - self._corner(index)).toCharFormat().toolTip()

    def _corner(self, index: Index) -> QPointF:
        inside = QPointF(_GAP + 2 + _PADDING, _GAP + _PADDING)
        return QPointF(self._view.visualRect(index).topLeft()) + inside


class VariantsView(QListView):
    """The cards. A click or Enter asks for the place, B or "Make this the base" for the base.

    ``explained`` and ``in_context`` are the quotes whose cards also say why they were matched, and what
    stands around them. ``shortened``: the cards show the differences alone.
    """

    place_wanted = Signal(str)
    base_wanted = Signal(str)
    menu_wanted = Signal(str, QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.renderings = RenderingsModel(self)
        self.quote_in_view: str | None = None
        self.explained: frozenset[str] = frozenset()
        self.in_context: frozenset[str] = frozenset()
        self.shortened = False
        self._delegate = CardDelegate(self, theme)
        self._slices = Slices(self)
        self._slices.went_on.connect(self._set_in_place)
        self._slices.done.connect(self._set_in_place)
        self.setModel(self.renderings)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Renderings"))
        self.verticalScrollBar().valueChanged.connect(self._lay_out_visible)
        theme.changed.connect(self.restyle)

    def show_renderings(self, renderings: list[Rendering], current: str) -> None:
        """Show a remark, with the card of the quote ``current`` chosen."""
        self._slices.stop()
        self._delegate.forget()
        self.renderings.show_renderings(renderings)
        self.quote_in_view = current
        self._lay_out()
        row = self.renderings.row_of(current)
        if row >= 0:
            self.setCurrentIndex(self.renderings.index(row))
            self.scrollTo(self.currentIndex())

    def set_typography(self, typography: Typography) -> None:
        size = typography.points * 0.92
        self._delegate.typography = typography
        self.verticalScrollBar().setSingleStep(round(size * 2.2))
        self.restyle()

    def restyle(self) -> None:
        """Set the cards anew, in the colours and the face that hold now."""
        self._delegate.forget()
        self._lay_out()

    # Cards are laid out while they are seen, the others in slices

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        super().scrollTo(index, hint)
        if index.isValid() and self.isVisible() and self._lay_out_visible():
            super().scrollTo(index, hint)

    def _lay_out(self) -> None:
        if not self.isVisible():
            self._slices.stop()
            return
        self._relaid()
        self._lay_out_visible()
        self._slices.start(self._rest())
        self.viewport().update()

    def _lay_out_visible(self) -> bool:
        """Lay out the cards that are seen and are not yet; whether there were any."""
        found = False
        while self._lay_out_some():
            self._relaid()
            found = True
        return found

    def _lay_out_some(self) -> bool:
        """Lay out the first card that is seen and is not yet, and those below it as far as there is room."""
        bottom, room, found = self.viewport().height(), 0, False
        first = self.indexAt(QPoint(self.viewport().width() // 2, 0)).row()
        for row in range(max(first, 0), self.renderings.rowCount()):
            index = self.renderings.index(row)
            top = self.visualRect(index).top() + room
            if top > bottom:
                break
            if not self._delegate.is_laid_out(index):
                guess = self.visualRect(index).height()
                self._delegate.card(index)
                room += self.sizeHintForIndex(index).height() - guess
                found = True
        return found

    def _rest(self) -> Iterator[None]:
        """Lays out a card a step, from the current one on."""
        rows = self.renderings.rowCount()
        first = max(self.currentIndex().row(), 0)
        for row in (*range(first, rows), *reversed(range(first))):
            index = self.renderings.index(row)
            if not self._delegate.is_laid_out(index):
                self._delegate.card(index)
                yield

    def _set_in_place(self) -> None:
        self._relaid()
        self._lay_out_visible()

    def _relaid(self) -> None:
        """Set the cards below one another anew, what is seen at the top staying there."""
        top = self.indexAt(QPoint(self.viewport().width() // 2, _GAP))
        before = self.visualRect(top).top() if top.isValid() else 0
        self.doItemsLayout()
        if top.isValid() and (moved := self.visualRect(top).top() - before):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + moved)

    # What is chosen and shown

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
            self._set_anew(quote)

    def toggle_context(self) -> None:
        """Show on the current card what stands around the quote, or fold that away."""
        quote = self.current_quote()
        if quote is not None:
            self.in_context ^= {quote}
            self._set_anew(quote)

    def _set_anew(self, quote: str) -> None:
        self._delegate.forget_one(quote)
        self._relaid()
        self._lay_out_visible()
        self.scrollTo(self.currentIndex())
        self.viewport().update()

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

    # Qt's events

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._lay_out()
        self.scrollTo(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        changed = event.oldSize().width() != event.size().width()
        seen = self.visualRect(self.currentIndex()).intersects(self.viewport().rect())
        super().resizeEvent(event)
        if changed:
            self._delegate.forget()
            self._lay_out()
            if seen:
                self.scrollTo(self.currentIndex())
        else:
            self._lay_out_visible()

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
        elif anchor == CONTEXT:
            self.toggle_context()
        else:
            self.place_wanted.emit(quote)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = self.indexAt(event.position().toPoint()).isValid()
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index: QModelIndex = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            self.setCurrentIndex(index)
            corner = self.visualRect(index).topLeft() + QPoint(_PADDING * 2, _PADDING * 2)
            place = self.viewport().mapToGlobal(corner) if by_key else event.globalPos()
            self.menu_wanted.emit(index.data(RENDERING).quote.id, place)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos())
            words = self._delegate.words_behind(index, QPointF(event.pos())) if index.isValid() else ""
            QToolTip.showText(event.globalPos(), tip(words), self.viewport())
            return True
        return super().viewportEvent(event)
