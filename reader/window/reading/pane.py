"""The reading pane: one article set as a page, its quotes marked, the shared ones lit."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QToolTip, QWidget

from reader.model import Span
from reader.window.looks.marks import boxes_of
from reader.window.looks.theme import Theme
from reader.window.looks.tips import tip
from reader.window.opened.collection import Light
from reader.window.pages.document import Page
from reader.window.pages.folds import Fold, fold_help, fold_name
from reader.window.reading.hint import hint
from reader.window.reading.marking import fold_marks, light_marks
from reader.window.reading.page_view import PageView
from reader.window.words.glances import lights_words

_SELECTING = {
    QKeySequence.StandardKey.SelectNextChar: QTextCursor.MoveOperation.Right,
    QKeySequence.StandardKey.SelectPreviousChar: QTextCursor.MoveOperation.Left,
    QKeySequence.StandardKey.SelectNextWord: QTextCursor.MoveOperation.WordRight,
    QKeySequence.StandardKey.SelectPreviousWord: QTextCursor.MoveOperation.WordLeft,
    QKeySequence.StandardKey.SelectNextLine: QTextCursor.MoveOperation.Down,
    QKeySequence.StandardKey.SelectPreviousLine: QTextCursor.MoveOperation.Up,
    QKeySequence.StandardKey.SelectStartOfLine: QTextCursor.MoveOperation.StartOfLine,
    QKeySequence.StandardKey.SelectEndOfLine: QTextCursor.MoveOperation.EndOfLine,
}


class ReadingPane(PageView):
    """Shows a Page; says which quote was clicked or entered.

    ``describe`` gives the lines that are said of a quote at a glance.
    """

    quote_opened = Signal(str, bool)
    """A lit quote was clicked (False), or entered from the keyboard (True)."""
    quote_focused = Signal(str)
    past_end = Signal(int)
    """The reader asked for the lit quote after the last (+1) or before the first (-1)."""
    fold_toggled = Signal(int)
    """The fold whose hidden run begins at this code point is to be opened, or closed again."""
    context_menu_wanted = Signal(QPoint, str)
    """A menu is asked for at this place of the screen, on this quote; on none it is empty."""

    def __init__(self, theme: Theme, describe: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(theme, describe, parent)
        self._describe = describe
        self._focused: str | None = None
        self._fold: int | None = None
        self._pressed: QPoint | None = None
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Article"))
        self.strip.chosen.connect(self._go_to_tick)
        theme.changed.connect(self._mark)

    @property
    def focused_quote(self) -> str | None:
        return self._focused

    def show_page(self, page: Page, measure: float, lights: Sequence[Light]) -> None:
        """Show a page whose lines are ``measure`` pixels long at most."""
        self._lights = lights
        self._focused = self._fold = None
        self._set_page(page, measure)
        self._mark()
        self._show_heat()
        self._tell()

    def set_lights(self, lights: Sequence[Light]) -> None:
        """Mark the quotes anew; the page stays where it is."""
        self._lights = lights
        self._mark()
        self._show_heat()
        self._tell()

    def go_to(self, span: Span) -> None:
        """Bring a place of the article's text into view, and out of its fold."""
        hidden = [fold for fold in self._folds if not fold.opened and fold.hidden.holds(span)]
        for fold in hidden:
            self.fold_toggled.emit(fold.hidden.start)
        if self._page is None:
            return
        self._focused = self._fold = None
        at = self._page.positions.in_document(span.start)
        self._keep_in_view(at)
        self._place_cursor(at)
        self._mark()
        self._tell()

    def focus_quote(self, quote: str | None, scroll: bool = True) -> None:
        """Put the focus mark on a quote, and bring it into view."""
        self._focused, self._fold = quote, None
        light = self._light(quote)
        if light is not None and self._page is not None:
            at = self._page.positions.in_document(light.span.start)
            if scroll:
                self._keep_in_view(at)
            self._place_cursor(at)
            self.quote_focused.emit(light.quote)
        self._mark()
        self._tell()

    def focus_fold(self, start: int) -> bool:
        """Put the focus mark on the fold whose run begins at ``start``; False where there is none."""
        fold = next((fold for fold in self._folds if fold.hidden.start == start), None)
        if fold is None or self._page is None:
            return False
        self._focused, self._fold = None, start
        self._keep_in_view(fold.at)
        self._place_cursor(fold.at)
        self._mark()
        self._tell()
        return True

    def _tell(self) -> None:
        """Say what is in focus, to those who see and to those who listen."""
        fold = next((fold for fold in self._folds if fold.hidden.start == self._fold), None)
        if fold is not None:
            words = f"{fold_name(fold)}\n{fold_help(fold)}"
        elif self._focused is not None:
            words = self._describe(self._focused)
        else:
            words = ""
        self.setAccessibleDescription(words)
        summary = lights_words(self._lights)
        self.foot.say(words or summary)
        self.strip.setAccessibleDescription(summary)

    def fold_at(self, place: QPoint) -> Fold | None:
        """The fold whose words are at a place in the viewport."""
        at = self._hit(place)
        return next((fold for fold in self._folds if fold.at <= at < fold.end), None)

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
        light = self._light(quote)
        if self._page is None or light is None:
            return QRectF()
        positions = self._page.positions
        boxes = boxes_of(
            self._page.document,
            positions.in_document(light.span.start),
            positions.in_document(light.span.end),
        )
        return next(boxes).translated(-self._offset())

    def is_lit(self, quote: str) -> bool:
        light = self._light(quote)
        return light is not None and light.departure is not None

    def _light(self, quote: str | None) -> Light | None:
        return next((light for light in self._lights if light.quote == quote), None)

    def _mark(self) -> None:
        if self._page is not None:
            colours = self._theme.colours
            self._marks = fold_marks(self._page, self._fold, colours)
            self._marks += light_marks(self._page, self._lights, self._focused, colours)
        self.viewport().update()

    def _go_to_tick(self, quote: str) -> None:
        self.focus_quote(quote)
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    # Qt's events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        selecting = next((move for keys, move in _SELECTING.items() if event.matches(keys)), None)
        if plain and key == Qt.Key.Key_Right:
            self.step(1)
        elif plain and key == Qt.Key.Key_Left:
            self.step(-1)
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._fold is not None:
                self.fold_toggled.emit(self._fold)
            elif self._focused is not None:
                self.quote_opened.emit(self._focused, True)
        elif selecting is not None:
            cursor = self.textCursor()
            cursor.movePosition(selecting, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
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

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is not QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapFromGlobal(event.globalPos())
            self.context_menu_wanted.emit(event.globalPos(), self.quote_at(place) or "")
            return
        quote = self._focused or ""
        place = self.place_of(quote).bottomLeft() if quote else QPointF(self.cursorRect().bottomLeft())
        self.context_menu_wanted.emit(self.viewport().mapToGlobal(place.toPoint()), quote)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._hint_at(event.pos()), self)
            return True
        return super().viewportEvent(event)

    def _hint_at(self, place: QPoint) -> str:
        """What a tool tip says at a place in the viewport."""
        quote, fold = self.quote_at(place), self.fold_at(place)
        if fold is not None:
            return fold_help(fold)
        if self._page is not None and 0 <= self._hit(place) < self.document().firstBlock().length():
            return tip(self._page.about)
        light = self._light(quote)
        if light is None:
            return ""
        return hint(self._describe(light.quote), light.departure, self._theme.colours)
