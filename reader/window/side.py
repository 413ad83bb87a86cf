"""The left-hand column: what set it is, its articles, what could not be read, and what was found in it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from reader.window.articles.pane import ArticlesPane
from reader.window.articles.problems import ProblemList
from reader.window.articles.waiting import WaitingList
from reader.window.finding.set_search import SetSearch
from reader.window.looks.theme import Theme, set_ink
from reader.window.opened.collection import Collection
from reader.window.words.articles import articles_words, count_words, files_read_words


class Side(QWidget):
    """Shows the articles, or, while the reader looks for words in all of them, where these are."""

    left = Signal()
    """The reader is done with looking for words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.articles = ArticlesPane(theme)
        self.waiting = WaitingList()
        self.problems = ProblemList()
        self.search = SetSearch(theme)
        self._name, self._counts = QLabel(), QLabel()
        heading = QVBoxLayout()
        heading.setContentsMargins(16, 16, 16, 6)
        heading.setSpacing(2)
        for label in (self._name, self._counts):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            heading.addWidget(label)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.articles)
        self._pages.addWidget(self.search)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(heading)
        column.addWidget(self._pages, 1)
        column.addWidget(self.waiting)
        column.addWidget(self.problems)
        self.articles.filter.textChanged.connect(self.waiting.narrow)
        self.search.closed.connect(self.show_articles)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def searching(self) -> bool:
        return self._pages.currentWidget() is self.search

    def begin(self, name: str) -> None:
        """Clear everything for the set called ``name``."""
        self._name.setText(name)
        self._counts.clear()
        self.articles.list.articles.clear()
        self.articles.show_all()
        self.waiting.wait_for(())
        self.problems.show_problems(())
        self.search.show_set(Collection())
        self._pages.setCurrentWidget(self.articles)

    def count(self, collection: Collection) -> None:
        """Say how much there is in a set."""
        articles = articles_words(len(collection.articles))
        lines = [f"{articles}, {count_words(collection.total)}"]
        waiting = self.waiting
        if waiting.given_up and waiting.total:
            lines.append(files_read_words(waiting.total - waiting.files.total, waiting.total))
        self._counts.setText("\n".join(lines))

    def give_up(self, collection: Collection) -> None:
        """Say that what is still listed as to be read was not."""
        self.waiting.give_up()
        self.count(collection)

    def refresh(self, collection: Collection) -> None:
        """Look for the words that are looked for in what a set is made of now."""
        if self.searching:
            self.search.show_set(collection)

    def show_search(self, collection: Collection) -> None:
        """Let the reader look for words in all articles."""
        self.search.show_set(collection)
        self._pages.setCurrentWidget(self.search)
        self.search.focus_field()

    def show_articles(self) -> None:
        if self.searching:
            self._pages.setCurrentWidget(self.articles)
            self.left.emit()

    def set_face(self, font: QFont) -> None:
        """Write the set's name in a face."""
        self._name.setFont(font)

    def _restyle(self) -> None:
        set_ink(self._counts, self._theme.colours.dim)
