"""The reading pane: one article set as a page, its quotes marked, the shared ones lit."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from reader.window.looks.marks import Mark, Shape, Stroke, boxes_of, paint_marks
from reader.window.looks.positions import Positions
from reader.window.looks.strokes import stroke_of
from reader.window.looks.theme import Theme
from reader.window.opened.collection import Light
from reader.window.pages.document import Page, set_margins
from reader.window.pages.folds import Fold, fold_help, fold_words
from reader.window.reading.heat import HeatBar

_NARROWEST_MARGIN = 28


class ReadingPane(QTextEdit):
    """Shows a Page; says which quote was clicked or entered."""

    quote_opened = Signal(str, bool)
    """A lit quote was clicked (False), or entered from the keyboard (True)."""
    quote_focused = Signal(str)
    past_end = Signal(int)
    """The reader asked for the lit quote after the last (+1) or before the first (-1)."""
    zoomed = Signal(int)
    fold_toggled = Signal(int)
    """The fold whose hidden run begins at this code point is to be opened, or closed again."""

    def __init__(self, theme: Theme, describe: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._describe = describe
        self._page: Page | None = None
        self._measure = 600.0
        self._lights: Sequence[Light] = ()
        self._focused: str | None = None
        self._fold: int | None = None
        self._pressed: QPoint | None = None
        self._shows_focus = False
        self.setReadOnly(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._heat = HeatBar()
        self.setVerticalScrollBar(self._heat)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        # A folder may be dropped anywhere on the window.
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setAccessibleName(self.tr("Article"))

    @property
    def page(self) -> Page | None:
        return self._page

    @property
    def focused_quote(self) -> str | None:
        return self._focused

    def show_page(self, page: Page, measure: float, lights: Sequence[Light]) -> None:
        """Show a page whose lines are ``measure`` pixels long at most."""
        self._page = page
        self._measure = measure
        self._lights = lights
        self._focused = self._fold = None
        page.document.setParent(self)
        self._set_margins()
        self.setDocument(page.document)
        self._show_heat()

    def set_lights(self, lights: Sequence[Light]) -> None:
        """Mark the quotes anew; the page stays where it is."""
        self._lights = lights
        self._show_heat()
        self.viewport().update()

    def focus_quote(self, quote: str | None, scroll: bool = True) -> None:
        """Put the focus mark on a quote, and bring it into view."""
        self._focused, self._fold = quote, None
        light = next((light for light in self._lights if light.quote == quote), None)
        if light is not None and self._page is not None:
            at = self._page.positions.in_document(light.span.start)
            if scroll:
                self._keep_in_view(at)
            self._place_cursor(at)
            self.setAccessibleDescription(self._describe(light.quote))
            self.quote_focused.emit(light.quote)
        self.viewport().update()

    def focus_fold(self, start: int) -> bool:
        """Put the focus mark on the fold whose run begins at ``start``; False where there is none."""
        fold = next((fold for fold in self._folds if fold.hidden.start == start), None)
        if fold is None or self._page is None:
            return False
        self._focused, self._fold = None, start
        self._keep_in_view(fold.at)
        self._place_cursor(fold.at)
        self.setAccessibleDescription(f"{fold_words(fold)[1:].strip()}\n{fold_help(fold)}")
        self.viewport().update()
        return True

    def fold_at(self, place: QPoint) -> Fold | None:
        """The fold whose line is at a place in the viewport."""
        at = self._hit(place)
        return next((fold for fold in self._folds if fold.at <= at < fold.end), None)

    def _keep_in_view(self, at: int) -> None:
        """Bring a position of the document to the upper third, unless it is well in view already."""
        box = next(boxes_of(self.document(), at, at + 1), None)
        if box is None:
            return
        top, height = self.verticalScrollBar().value(), self.viewport().height()
        if not top + height * 0.08 <= box.top() <= top + height * 0.8:
            self.verticalScrollBar().setValue(round(box.top() - height * 0.3))

    def _place_cursor(self, at: int) -> None:
        """Put the cursor, which is where a screen reader looks, without scrolling."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(at)
        value = self.verticalScrollBar().value()
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(value)

    @property
    def top_point(self) -> int:
        """The code point of the article at the pane's upper edge."""
        if self._page is None or self.verticalScrollBar().value() == 0:
            return 0
        column = QPoint(self.viewport().width() // 2, 4)
        return self._page.positions.in_text(self.cursorForPosition(column).position())

    def restore_top(self, point: int) -> None:
        """Bring a code point back to the upper edge."""
        if self._page is None or point <= 0:
            self.verticalScrollBar().setValue(0)
            return
        at = self._page.positions.in_document(point)
        box = next(boxes_of(self._page.document, at, at + 1), None)
        if box is not None:
            self.verticalScrollBar().setValue(round(box.top()) - 4)

    def step(self, by: int) -> None:
        """Focus the next (+1) or previous (-1) lit quote."""
        lit = [light for light in self._lights if light.departure is not None]
        places = [light.quote for light in lit]
        if self._focused in places:
            number = places.index(self._focused) + by
        else:
            top = self.top_point
            after = [number for number, light in enumerate(lit) if light.span.start >= top]
            number = (after[0] if after else len(lit)) if by > 0 else (after[0] if after else len(lit)) - 1
        if 0 <= number < len(lit):
            self.focus_quote(places[number])
        else:
            self.past_end.emit(by)

    def quote_at(self, place: QPoint) -> str | None:
        """The quote at a place in the viewport: the innermost where one stands in another."""
        at = self._hit(place)
        if at < 0 or self._page is None:
            return None
        point = self._page.positions.in_text(at)
        hits = [light for light in self._lights if light.span.start <= point < light.span.end]
        return min(hits, key=lambda light: light.span.end - light.span.start).quote if hits else None

    def place_of(self, quote: str) -> QRectF:
        """Where the first line of a quote stands in the viewport."""
        light = next(light for light in self._lights if light.quote == quote)
        if self._page is None:
            return QRectF()
        positions = self._page.positions
        boxes = boxes_of(
            self._page.document,
            positions.in_document(light.span.start),
            positions.in_document(light.span.end),
        )
        return next(boxes).translated(-self._offset())

    def is_lit(self, quote: str) -> bool:
        return any(light.quote == quote and light.departure is not None for light in self._lights)

    @property
    def _folds(self) -> Sequence[Fold]:
        return self._page.folds if self._page is not None else ()

    def _hit(self, place: QPoint) -> int:
        """The document's position at a place in the viewport, -1 beside the text."""
        layout = self.document().documentLayout()
        return layout.hitTest(QPointF(place) + self._offset(), Qt.HitTestAccuracy.ExactHit)

    def _offset(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _set_margins(self) -> None:
        if self._page is None:
            return
        room = self.width() - self._heat.sizeHint().width()
        side = max((room - self._measure) / 2, _NARROWEST_MARGIN)
        set_margins(self._page.document, side, 40, max(self.height() * 0.3, 40))

    def _show_heat(self) -> None:
        if self._page is None:
            return
        document, positions = self._page.document, self._page.positions
        height = max(document.size().height(), self.viewport().height())
        heat = []
        lit = [(light.departure, light.span.start) for light in self._lights if light.departure is not None]
        # Of two on one line the graver is seen.
        for departure, start in sorted(lit):
            at = positions.in_document(start)
            box = next(boxes_of(document, at, at + 1), None)
            if box is not None:
                heat.append((box.top() / height, self._theme.colours.of(departure)))
        self._heat.show_heat(heat)

    # Qt's events

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._page is not None and self._page.document is self.document():
            offset = self._offset()
            painter = QPainter(self.viewport())
            painter.translate(-offset)
            clip = QRectF(event.rect()).translated(offset).adjusted(0, -4, 0, 4)
            paint_marks(painter, self._page.document, self._marks(self._page.positions), clip)
            painter.end()
        super().paintEvent(event)
        if self._shows_focus:
            painter = QPainter(self.viewport())
            painter.fillRect(0, 0, self.viewport().width(), 2, self._theme.colours.accent)
            painter.end()

    def _marks(self, positions: Positions) -> list[Mark]:
        colours = self._theme.colours
        focus = Stroke(colours.accent, Shape.NONE, outline=colours.accent)
        return [Mark(fold.at, fold.end, focus) for fold in self._folds if fold.hidden.start == self._fold] + [
            Mark(
                positions.in_document(light.span.start),
                positions.in_document(light.span.end),
                stroke_of(light.departure, colours, light.quote == self._focused),
            )
            for light in self._lights
        ]

    def resizeEvent(self, event: QResizeEvent) -> None:
        top = self.top_point
        self._set_margins()
        super().resizeEvent(event)
        self._show_heat()
        if event.oldSize().width() != event.size().width():
            self.restore_top(top)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = (
            event.key(),
            event.modifiers()
            in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            ),
        )
        if plain and key == Qt.Key.Key_Right:
            self.step(1)
        elif plain and key == Qt.Key.Key_Left:
            self.step(-1)
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._fold is not None:
                self.fold_toggled.emit(self._fold)
            elif self._focused is not None:
                self.quote_opened.emit(self._focused, True)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # Qt's own name for it
        """Tab goes from fold to fold, as in a browser from link to link, and then on."""
        starts = [fold.hidden.start for fold in self._folds]
        if self._fold in starts:
            number = starts.index(self._fold) + (1 if next else -1)
        else:
            top = self.top_point
            after = [number for number, start in enumerate(starts) if start >= top]
            number = (after[0] if after else len(starts)) - (0 if next else 1)
        if 0 <= number < len(starts):
            return self.focus_fold(starts[number])
        return super().focusNextPrevChild(next)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._shows_focus = event.reason() is not Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._shows_focus = False
        super().focusOutEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint() if event.button() is Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._pressed is None or self.textCursor().hasSelection():
            return
        fold = self.fold_at(self._pressed)
        if fold is not None:
            self.fold_toggled.emit(fold.hidden.start)
            return
        quote = self.quote_at(self._pressed)
        if quote is not None and self.is_lit(quote):
            self.focus_quote(quote, scroll=False)
            self.quote_opened.emit(quote, False)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        place = event.position().toPoint()
        quote = self.quote_at(place)
        pointing = (quote is not None and self.is_lit(quote)) or self.fold_at(place) is not None
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if pointing else Qt.CursorShape.IBeamCursor
        )

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoomed.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            quote, fold = self.quote_at(event.pos()), self.fold_at(event.pos())
            words = fold_help(fold) if fold else self._describe(quote) if quote else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().viewportEvent(event)
