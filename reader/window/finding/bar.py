"""Find in the article: a slim bar that says how many places there are, and goes from one to the next."""

from __future__ import annotations

from bisect import bisect_left

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from reader.model import Span
from reader.window.finding.field import QueryField, keep_from_shortcuts
from reader.window.finding.search import Query, Searched
from reader.window.looks.theme import Theme, set_ink
from reader.window.words.finding import place_words

_MOST = 10_000
"""Places beyond which they are no longer counted."""


class FindBar(QWidget):
    """Looks in the text that it was last given."""

    found = Signal(object, int)
    """The places, a list of Span in order, and the number of the current one, -1 for none."""
    place_wanted = Signal(object)
    """A Span of the text to bring into view."""
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._searched = Searched("")
        self._places: list[Span] = []
        self._current = -1
        self._origin = 0
        self._more = False
        self.setAccessibleName(self.tr("Find in the article"))
        self.field = QueryField(self.tr("Find in the article"))
        self.count = QLabel()
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.previous = self._button("↑", self.tr("Previous place (Shift+F3)"), -1)
        self.next = self._button("↓", self.tr("Next place (F3)"), 1)
        close = self._button("✕", self.tr("Close (Esc)"), 0)
        row = QHBoxLayout()
        row.setContentsMargins(16, 6, 10, 6)
        row.setSpacing(6)
        row.addWidget(self.field, 1)
        row.addWidget(self.count)
        for button in (self.previous, self.next, close):
            row.addWidget(button)
        rule = QFrame()
        rule.setObjectName("rule")
        rule.setFixedHeight(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(rule)
        self.field.changed.connect(self._search)
        self.field.stepped.connect(self.step)
        self.field.left.connect(self.close_bar)
        theme.changed.connect(self._say)
        self.hide()

    def _button(self, sign: str, words: str, by: int) -> QToolButton:
        button = QToolButton()
        button.setObjectName("toggle")
        button.setText(sign)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.step(by) if by else self.close_bar())
        return button

    @property
    def query(self) -> Query:
        return self.field.query

    def open_at(self, origin: int, words: str = "") -> None:
        """Let the reader look for ``words``, or for those before, from the code point ``origin`` on."""
        self._origin = origin
        self.show()
        if words:
            self.field.line.setText(words)
        self._search()
        self.field.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.line.selectAll()

    def look_for(self, query: Query, at: int) -> None:
        """Show what was found elsewhere, the place at the code point ``at`` the current one."""
        self._origin = at
        self.show()
        self.field.set_query(query)
        self._search()

    def set_text(self, text: str) -> None:
        """Look in a text, as when another article is opened. What is found is told, none of it gone to."""
        if text == self._searched.text:
            self._tell()
            return
        self._searched = Searched(text)
        self._origin = 0
        self._current = -1
        self._places = [] if self.isHidden() else self._find()
        self._tell()

    def step(self, by: int) -> None:
        """Go to the next (+1) or the previous (-1) place; after the last comes the first."""
        if self.isHidden():
            self.open_at(self._origin)
        elif self._places:
            if self._current < 0 and by < 0:
                self._current = 0
            self._go(self._current + by)

    def close_bar(self) -> None:
        self.hide()
        self._places, self._current = [], -1
        self._tell()
        self.closed.emit()

    def _search(self) -> None:
        self._places = self._find()
        self._current = -1
        if self._places:
            self._go(bisect_left(self._places, self._origin, key=lambda span: span.start))
        else:
            self._tell()

    def _find(self) -> list[Span]:
        found = self._searched.find(self.query, _MOST + 1)
        self._more = len(found) > _MOST
        return found[:_MOST]

    def _go(self, number: int) -> None:
        self._current = number % len(self._places)
        place = self._places[self._current]
        self._origin = place.start
        self._tell()
        self.place_wanted.emit(place)

    def _tell(self) -> None:
        self._say()
        self.found.emit(self._places, self._current)

    def _say(self) -> None:
        words = place_words(self._current, len(self._places), self._more) if self.query else ""
        self.count.setText(words)
        self.field.line.setAccessibleDescription(words)
        missing = bool(self.query) and not self._places
        colours = self._theme.colours
        set_ink(self.count, colours.alert if missing else colours.dim)
        for button in (self.previous, self.next):
            button.setEnabled(bool(self._places))

    # Qt's events

    def event(self, event: QEvent) -> bool:
        keep_from_shortcuts(event, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._say()
