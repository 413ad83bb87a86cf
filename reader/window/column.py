"""The middle column: the article that is read, the line to find words in it, and what stands in its place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from reader.model import Span
from reader.window.finding.bar import FindBar
from reader.window.finding.search import Query
from reader.window.looks.theme import Theme
from reader.window.reading.pane import ReadingPane
from reader.window.shell.welcome import Welcome


class ReadingColumn(QWidget):
    """``describe`` gives the lines that are said of a quote at a glance."""

    def __init__(self, theme: Theme, describe: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reading = ReadingPane(theme, describe)
        self.bar = FindBar(theme)
        self.bar.hide()
        self.welcome = Welcome(theme)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.reading, 1)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.welcome)
        self._pages.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)
        self.bar.found.connect(self.reading.show_matches)
        self.bar.place_wanted.connect(self.reading.go_to)
        self.bar.closed.connect(lambda: self.reading.setFocus(Qt.FocusReason.OtherFocusReason))

    @property
    def pane(self) -> ReadingPane | Welcome:
        """What is shown: the article, or what stands in its place."""
        return self.welcome if self._pages.currentWidget() is self.welcome else self.reading

    def show_article(self) -> None:
        self._pages.setCurrentIndex(1)

    def say(self, title: str, text: str) -> None:
        """Say something where the article would stand."""
        self.welcome.say(title, text)
        self._pages.setCurrentWidget(self.welcome)

    def set_text(self, text: str) -> None:
        """Another article is read: what is looked for is looked for in it."""
        self.bar.set_text(text)

    def find_words(self, text: str) -> None:
        """Let the reader look in the article's ``text``: for the words that are selected, if any are."""
        chosen = self.reading.selection()
        words = chosen[1].of(text) if chosen is not None else ""
        self.bar.open_at(self.reading.top_point, words)

    def find_again(self, by: int) -> None:
        """Go to the next (+1) or previous (-1) place of the words that were looked for last."""
        self.bar.step(by)

    def show_found(self, query: Query, place: Span) -> None:
        """Mark what ``query`` finds, and bring ``place`` into view."""
        self.bar.look_for(query, place.start)
        self.reading.go_to(place)
