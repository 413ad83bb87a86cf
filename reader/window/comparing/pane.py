"""One of the two articles: a page in which the shared passages are washed and what differs is marked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from reader.model import Span
from reader.window.looks.marks import Mark, Shape, Stroke, boxes_of, paint_marks
from reader.window.looks.theme import Theme, tint
from reader.window.looks.tips import tip
from reader.window.looks.wheel import ZoomWheel
from reader.window.pages.document import Page, set_margins
from reader.window.pages.folds import Fold, fold_help

_NARROWEST_MARGIN = 18
_ABOVE = 28


@dataclass(frozen=True)
class Placed:
    """A passage as it stands in this article: its span, and the strokes for what differs in it."""

    span: Span
    differences: tuple[tuple[Span, Stroke], ...]
    moved: bool


class ComparedPane(QTextEdit):
    """Shows a Page and its passages; says which passage or place was clicked."""

    passage_clicked = Signal(int)
    place_opened = Signal(int)
    """The code point of the article that was clicked twice."""
    fold_toggled = Signal(int)
    laid_out = Signal()
    """``heights`` are other ones now."""
    zoomed = Signal(int)

    def __init__(self, theme: Theme, describe: Callable[[int], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wheel = ZoomWheel()
        self._theme = theme
        self._describe = describe
        self._page: Page | None = None
        self._measure = 600.0
        self._passages: Sequence[Placed] = ()
        self._marks: list[list[Mark]] = []
        self._heights: list[tuple[float, float]] | None = []
        self._margins: tuple[float, float] | None = None
        # The whole of a long page is laid out in a turn of its own, once what is seen of it has been painted.
        self._laying = QTimer(self)
        self._laying.setSingleShot(True)
        self._laying.timeout.connect(self._lay_out)
        self._current: int | None = None
        self._pressed: QPoint | None = None
        self._shows_focus = False
        self.setReadOnly(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)

    @property
    def page(self) -> Page | None:
        return self._page

    @property
    def heights(self) -> Sequence[tuple[float, float]]:
        """Where each passage begins and ends on the page, in pixels from its top."""
        if self._heights is None:
            self._heights = [self._height_of(marks[0]) for marks in self._marks]
        return self._heights

    @property
    def head(self) -> float:
        """Where the headline ends, in pixels from the top of the page."""
        document = self.document()
        # The line above it is the first paragraph.
        return document.documentLayout().blockBoundingRect(document.findBlockByNumber(1)).bottom()

    @property
    def is_laid_out(self) -> bool:
        return self._heights is not None

    @property
    def top(self) -> int:
        """How much of the page is above the pane's upper edge, in pixels."""
        return self.verticalScrollBar().value()

    def show_page(self, page: Page, measure: float) -> None:
        """Show a page whose lines are ``measure`` pixels long at most, with no passages yet."""
        self._page = page
        self._measure = measure
        self._passages, self._marks, self._margins, self._current = (), [], None, None
        page.document.setParent(self)
        self._set_margins()
        self.setDocument(page.document)
        self._changed()

    def clear_page(self) -> None:
        self._page = None
        self._passages, self._marks, self._current = (), [], None
        self.clear()
        self._changed()

    def mark(self, passages: Sequence[Placed], current: int | None) -> None:
        """Wash these passages, in place of those before, and set off the current one."""
        self._passages = passages
        self._current = current
        self._derive_marks()
        self.viewport().update()
        self._changed()

    def set_current(self, number: int | None) -> None:
        """Set off one of the passages from the others."""
        self._current = number
        self._derive_marks()
        self.viewport().update()

    def passage_at(self, place: QPoint) -> int | None:
        """The number of the passage at a place in the viewport."""
        point = self._point_at(place)
        if point is None:
            return None
        return next(
            (
                number
                for number, passage in enumerate(self._passages)
                if passage.span.start <= point < passage.span.end
            ),
            None,
        )

    def scroll_to(self, top: float) -> None:
        self.verticalScrollBar().setValue(round(top))

    def _point_at(self, place: QPoint) -> int | None:
        at = self._hit(place)
        return self._page.positions.in_text(at) if at >= 0 and self._page is not None else None

    def _hit(self, place: QPoint) -> int:
        layout = self.document().documentLayout()
        return layout.hitTest(QPointF(place) + QPointF(0, self.top), Qt.HitTestAccuracy.ExactHit)

    def _fold_at(self, place: QPoint) -> Fold | None:
        at = self._hit(place)
        folds = self._page.folds if self._page is not None else ()
        return next((fold for fold in folds if fold.at <= at < fold.end), None)

    def _changed(self) -> None:
        """The page is to be laid out anew."""
        self._heights = None
        self._laying.start(0)

    def _lay_out(self) -> None:
        self._heights = None
        self._heights = list(self.heights)
        self.document().size()
        self.laid_out.emit()

    def _derive_marks(self) -> None:
        self._marks = []
        if self._page is None:
            return
        colours, place = self._theme.colours, self._page.positions.in_document
        for number, passage in enumerate(self._passages):
            colour = colours.moved if passage.moved else colours.accent
            current = number == self._current
            ground = Stroke(colour, Shape.NONE, tint(colour, 0.17 if current else 0.08))
            spans = [(passage.span, ground), *passage.differences]
            self._marks.append([Mark(place(span.start), place(span.end), stroke) for span, stroke in spans])

    def _height_of(self, ground: Mark) -> tuple[float, float]:
        document = self.document()
        # What is folded away stands at the end of what is shown before it.
        block = document.documentLayout().blockBoundingRect(document.findBlock(ground.start))
        nowhere = QRectF(0, block.bottom(), 0, 0)
        first = next(boxes_of(document, ground.start, ground.start + 1), nowhere)
        last = next(boxes_of(document, max(ground.end - 1, ground.start), ground.end), first)
        return first.top(), max(last.bottom(), first.bottom())

    def _set_margins(self) -> None:
        if self._page is None:
            return
        room = self.viewport().width()
        side = max((room - self._measure) / 2, _NARROWEST_MARGIN)
        # The last line can be brought up beside any of the other article.
        margins = side, self.height() * 0.85
        if margins != self._margins:
            set_margins(self._page.document, side, _ABOVE, margins[1])
            self._margins = margins

    # Qt's events

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._page is not None and self._page.document is self.document():
            painter = QPainter(self.viewport())
            painter.translate(0, -self.top)
            clip = QRectF(event.rect()).translated(0, self.top).adjusted(0, -4, 0, 4)
            paint_marks(painter, self._page.document, [*chain.from_iterable(self._marks)], clip)
            painter.end()
        super().paintEvent(event)
        if self._shows_focus:
            painter = QPainter(self.viewport())
            painter.fillRect(0, 0, self.viewport().width(), 2, self._theme.colours.accent)
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_margins()
        self._changed()

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
        fold = self._fold_at(self._pressed)
        if fold is not None:
            self.fold_toggled.emit(fold.hidden.start)
            return
        number = self.passage_at(self._pressed)
        if number is not None:
            self.passage_clicked.emit(number)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        point = self._point_at(event.position().toPoint())
        super().mouseDoubleClickEvent(event)
        if point is not None:
            self.place_opened.emit(point)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        place = event.position().toPoint()
        pointing = self.passage_at(place) is not None or self._fold_at(place) is not None
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if pointing else Qt.CursorShape.IBeamCursor
        )

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self._wheel.zooms(event, self.zoomed):
            super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            fold, number = self._fold_at(event.pos()), self.passage_at(event.pos())
            words = fold_help(fold) if fold else "" if number is None else self._describe(number)
            QToolTip.showText(event.globalPos(), tip(words), self)
            return True
        return super().viewportEvent(event)
