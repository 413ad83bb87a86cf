"""A page in its place: scrolled, marked, with the strip beside it and a line at its foot."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from reader.model import Span
from reader.window.looks.marks import Mark, line_top, paint_marks
from reader.window.looks.theme import Theme
from reader.window.looks.wheel import ZoomWheel
from reader.window.opened.collection import Light
from reader.window.pages.document import Page, set_margins
from reader.window.pages.folds import Fold
from reader.window.reading.foot import Foot
from reader.window.reading.marking import Scale, found_marks, found_shares, ticks
from reader.window.reading.strip import HeatStrip, QuietScrollBar

_NARROWEST_MARGIN = 28


class PageView(QTextEdit):
    """Shows a Page with its marks. ``describe`` gives the lines that are said of a quote at a glance."""

    zoomed = Signal(int)

    def __init__(self, theme: Theme, describe: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wheel = ZoomWheel()
        self._theme = theme
        self._page: Page | None = None
        self._measure = 600.0
        self._lights: Sequence[Light] = ()
        self._marks: list[Mark] = []
        self._found: Sequence[Span] = ()
        self._current = -1
        self._restored: tuple[int, int] | None = None
        """The code point that was last brought to the upper edge, and how far the page is scrolled there."""
        self._shows_focus = False
        self.setReadOnly(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setVerticalScrollBar(QuietScrollBar(Qt.Orientation.Vertical))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # A folder may be dropped anywhere on the window.
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.strip = HeatStrip(theme, describe, self)
        self.foot = Foot(theme, self)
        self.setViewportMargins(0, 0, self.strip.sizeHint().width(), self.foot.sizeHint().height())
        self.strip.place_chosen.connect(self._go_to_share)
        self.verticalScrollBar().valueChanged.connect(self._show_view)
        self.verticalScrollBar().rangeChanged.connect(self._show_view)

    @property
    def page(self) -> Page | None:
        return self._page

    def _set_page(self, page: Page, measure: float) -> None:
        """Put a page in the place of the one before; its lines are ``measure`` pixels long at most.

        What was found stays marked where it is the same article's page, set anew.
        """
        if self._page is None or self._page.article != page.article:
            self._found, self._current = (), -1
        before, self._page = self._page, page
        self._restored = None
        self._measure = measure
        page.document.setParent(self)
        self._set_margins()
        self.setDocument(page.document)
        if before is not None and before.document is not page.document:
            before.document.setParent(None)
        page.document.documentLayout().documentSizeChanged.connect(self._show_heat)

    def show_matches(self, found: Sequence[Span], current: int = -1) -> None:
        """Mark places of the article's text, in order; that numbered ``current`` is marked the stronger."""
        self._found, self._current = found, current
        self._show_heat()
        self.viewport().update()

    def selection(self) -> tuple[str, Span] | None:
        """The article's id and what of its text is selected; None where nothing of it is."""
        cursor = self.textCursor()
        if self._page is None or not cursor.hasSelection():
            return None
        place = self._page.positions.in_text
        span = Span(place(cursor.selectionStart()), place(cursor.selectionEnd()))
        return (self._page.article, span) if span.start < span.end else None

    def _keep_in_view(self, at: int) -> None:
        """Bring a position of the document to the upper third, unless it is well in view already."""
        place = line_top(self.document(), at)
        top, height = self.verticalScrollBar().value(), self.viewport().height()
        if not top + height * 0.08 <= place <= top + height * 0.8:
            self._scroll_to(place - height * 0.3)

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
        value = self.verticalScrollBar().value()
        if self._restored is not None and self._restored[1] == value:
            return self._restored[0]
        if self._page is None or value == 0:
            return 0
        column = QPoint(self.viewport().width() // 2, 4)
        return self._page.positions.in_text(self.cursorForPosition(column).position())

    def restore_top(self, point: int) -> None:
        """Bring a code point back to the upper edge."""
        if self._page is None or point <= 0:
            self.verticalScrollBar().setValue(0)
            return
        at = self._page.positions.in_document(point)
        self._scroll_to(line_top(self._page.document, at) - 4)
        # Else the place would wander with each other width of the lines.
        self._restored = point, self.verticalScrollBar().value()

    def _scroll_to(self, value: float) -> None:
        bar = self.verticalScrollBar()
        if value > bar.maximum():
            # Only so much is laid out as was asked for; the scroll bar learns of the rest later.
            bar.setMaximum(max(round(self.document().size().height()) - self.viewport().height(), 0))
        bar.setValue(round(value))

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
        room = self.width() - self.verticalScrollBar().sizeHint().width() - self.strip.sizeHint().width()
        side = max((room - self._measure) / 2, _NARROWEST_MARGIN)
        set_margins(self._page.document, side, 40, max(self.height() * 0.3, 40))

    # The strip

    def _show_heat(self) -> None:
        """Show on the strip where things are: roughly, until the whole page has been laid out."""
        if self._page is None:
            return
        document = self._page.document
        laid_out = document.lastBlock().layout().lineCount() > 0
        height = max(document.size().height(), self.viewport().height()) if laid_out else 1.0
        scale = Scale(self._page, height, laid_out)
        self.strip.show_ticks(ticks(self._lights, scale))
        current = self._found[self._current].start if 0 <= self._current < len(self._found) else None
        self.strip.show_found(
            found_shares(self._found, scale), None if current is None else scale.share(current)
        )

    def _show_view(self) -> None:
        bar = self.verticalScrollBar()
        whole = bar.maximum() + self.viewport().height()
        self.strip.show_view(bar.value() / whole, (bar.value() + self.viewport().height()) / whole)

    def _go_to_share(self, share: float) -> None:
        """Bring a share of the page's height to the middle of the pane."""
        height = self.viewport().height()
        self._scroll_to(share * (self.verticalScrollBar().maximum() + height) - height / 2)

    # Qt's events

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._page is not None and self._page.document is self.document():
            offset = self._offset()
            painter = QPainter(self.viewport())
            painter.translate(-offset)
            clip = QRectF(event.rect()).translated(offset).adjusted(0, -4, 0, 4)
            paint_marks(painter, self._page.document, self._marks + self._found_marks(clip), clip)
            painter.end()
        super().paintEvent(event)
        if self._shows_focus:
            painter = QPainter(self.viewport())
            painter.fillRect(0, 0, self.viewport().width(), 2, self._theme.colours.accent)
            painter.end()

    def _found_marks(self, clip: QRectF) -> list[Mark]:
        if not self._found or self._page is None:
            return []
        hit = self._page.document.documentLayout().hitTest
        first, last = (
            hit(corner, Qt.HitTestAccuracy.FuzzyHit) for corner in (clip.topLeft(), clip.bottomRight())
        )
        return found_marks(self._page, self._found, self._current, first, last, self._theme.colours)

    def resizeEvent(self, event: QResizeEvent) -> None:
        top = self.top_point
        self._set_margins()
        super().resizeEvent(event)
        area = self.viewport().geometry()
        strip, foot = self.strip.sizeHint().width(), self.foot.sizeHint().height()
        self.strip.setGeometry(area.right() + 1, area.top(), strip, area.height())
        self.foot.setGeometry(area.left(), area.bottom() + 1, area.width() + strip, foot)
        self._show_heat()
        self._show_view()
        if event.oldSize().width() != event.size().width():
            self.restore_top(top)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._shows_focus = event.reason() is not Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._shows_focus = False
        super().focusOutEvent(event)
        self.viewport().update()

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied: the words as they stand, and nothing of how they are set or of what folds them."""
        document, cursor = self.document(), self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        copied = ""
        for fold in self._folds:
            if start < fold.end and fold.at < end:
                copied += _words(document, start, max(fold.at, start))
                # The line of a fold goes with its end.
                whole = document.findBlock(fold.at).length() == fold.end - fold.at + 1
                start = min(fold.end + whole, end)
        copied += _words(document, start, end)
        data = QMimeData()
        data.setText(copied)
        return data

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self._wheel.zooms(event, self.zoomed):
            super().wheelEvent(event)


def _words(document: QTextDocument, start: int, end: int) -> str:
    """The words between two positions of a document, its paragraphs as lines."""
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(max(start, end), QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText().replace("\u2029", "\n")
