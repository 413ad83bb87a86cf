"""Find in the set: every place in any article, grouped by article."""

from __future__ import annotations

import time
from collections.abc import Iterator

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.model import Article, QuoteKind, Span
from reader.window.finding.delegate import MatchDelegate
from reader.window.finding.field import QueryField, keep_from_shortcuts
from reader.window.finding.matches import ARTICLE, PLACE, MatchesModel
from reader.window.finding.search import Query, Searched
from reader.window.looks.theme import Theme, set_ink
from reader.window.opened.collection import Collection
from reader.window.words.finding import found_words, nothing_words, searching_words, too_many_words

_SLICE = 0.012
"""Seconds of searching before the window is given its turn."""
_MOST = 5000
"""Matches beyond which nobody reads on."""


class SetSearch(QWidget):
    """Looks through the articles of a set in slices; the newest query wins."""

    place_wanted = Signal(str, int, int)
    """An article's id, and where in its text a match begins and ends."""
    closed = Signal()
    finished = Signal()
    """All that there is has been found."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._collection = Collection()
        self._articles: tuple[Article, ...] = ()
        self._searched: dict[str, Searched] = {}
        self._rest: Iterator[Article] = iter(())
        self._done = self._places = self._hits = 0
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._search_on)
        self.setAccessibleName(self.tr("Find in all articles"))
        self._build()
        theme.changed.connect(self._restyle)
        self._restyle()
        self._start()

    def _build(self) -> None:
        self.field = QueryField(self.tr("Find in all articles"))
        self.quotes_only = self.field.add_toggle(self.tr("“ ”"), self.tr("In quotes only"))
        self.summary = QLabel()
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)
        self.matches = MatchesModel(self)
        self.list = MatchList(self._theme)
        self.list.setModel(self.matches)
        self.list.setAccessibleName(self.tr("Matches"))
        self.nothing = QLabel()
        self.nothing.setTextFormat(Qt.TextFormat.PlainText)
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.nothing.setContentsMargins(16, 12, 16, 12)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.nothing)
        head = QVBoxLayout()
        head.setContentsMargins(12, 4, 12, 6)
        head.setSpacing(6)
        head.addWidget(self.field)
        head.addWidget(self.summary)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        self.field.changed.connect(self._start)
        self.field.stepped.connect(self._enter_list)
        self.field.left.connect(self.closed)
        self.list.opened.connect(self._open)
        self.list.left.connect(self.focus_field)

    @property
    def query(self) -> Query:
        return self.field.query

    @property
    def busy(self) -> bool:
        return self._timer.isActive()

    def show_set(self, collection: Collection) -> None:
        """Look in these articles; if it is they that were searched, what was found stays."""
        self._collection = collection
        if self._articles == (articles := tuple(collection.articles.values())) and not self._in_quotes:
            return
        self._articles = articles
        known = self._searched
        self._searched = {
            identity: known[identity]
            for identity, article in collection.articles.items()
            if identity in known and known[identity].text is article.text
        }
        self._start()

    def take_keys(self) -> None:
        """Have the keys from here on: go to the line for the words."""
        self.focus_field()

    def focus_field(self) -> None:
        self.field.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.line.selectAll()

    def look_for(self, words: str) -> None:
        """Look for these words, as if the reader had typed them."""
        self.field.line.setText(words)
        self.focus_field()

    def state(self) -> dict[str, object]:
        query = self.query
        return {
            "words": query.words,
            "case": query.match_case,
            "whole": query.whole_words,
            "quotes": self._in_quotes,
        }

    def restore(self, state: dict[str, object]) -> None:
        self.quotes_only.setChecked(bool(state.get("quotes")))
        self.field.set_query(
            Query(
                words if isinstance(words := state.get("words"), str) else "",
                bool(state.get("case")),
                bool(state.get("whole")),
            )
        )

    @property
    def _in_quotes(self) -> bool:
        return self.quotes_only.isChecked()

    def _start(self) -> None:
        """Look for the query from the beginning, in the place of the one before."""
        self.matches.clear()
        self._done = self._places = self._hits = 0
        self._rest = iter(self._articles)
        if self.query and self._articles:
            self._timer.start()
            self._search_on()
        else:
            self._timer.stop()
            self._say()

    def _search_on(self) -> None:
        until = time.perf_counter() + _SLICE
        query = self.query
        found: list[tuple[Article, list[Span]]] = []
        for article in self._rest:
            places = self._find(article, query)
            self._done += 1
            if places:
                found.append((article, places))
                self._places += len(places)
            if self._places >= _MOST or time.perf_counter() > until:
                break
        else:
            self._timer.stop()
        if self._places >= _MOST:
            self._timer.stop()
        self._hits += len(found)
        self.matches.add(found)
        self._say()
        if not self.busy:
            self.finished.emit()

    def _find(self, article: Article, query: Query) -> list[Span]:
        searched = self._searched.get(article.id)
        if searched is None:
            searched = self._searched[article.id] = Searched(article.text)
        most = _MOST - self._places
        if not self._in_quotes:
            return searched.find(query, most)
        spoken = self._collection.quotes_in(article.id)
        quotes = [quote.span for quote in spoken if quote.kind is not QuoteKind.SCARE]
        places = searched.find(query) if quotes else ()
        return [place for place in places if any(quote.holds(place) for quote in quotes)][:most]

    def _say(self) -> None:
        articles = len(self._articles)
        nothing = summary = ""
        if not articles:
            nothing = self.tr("No set of articles is open.")
        elif not self.query:
            nothing = self.tr("Type what to look for in all articles.")
        elif self.busy:
            summary = searching_words(self._done, articles)
        elif not self._places:
            nothing = nothing_words(self.query.words.strip(), articles, self._in_quotes)
        elif self._places >= _MOST:
            summary = too_many_words(self._places)
        else:
            summary = found_words(self._places, self._hits)
        self.summary.setText(summary)
        self.summary.setHidden(not summary)
        self.nothing.setText(nothing)
        self._stack.setCurrentWidget(self.nothing if nothing else self.list)

    def _enter_list(self, by: int) -> None:
        self.list.enter(by)

    def _open(self, index: QModelIndex) -> None:
        place = index.data(PLACE)
        if place is not None:
            self.place_wanted.emit(index.data(ARTICLE), *place)

    def _restyle(self) -> None:
        for label in (self.summary, self.nothing):
            set_ink(label, self._theme.colours.dim)
        self.list.viewport().update()

    # Qt's events

    def event(self, event: QEvent) -> bool:
        keep_from_shortcuts(event, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


class MatchList(QListView):
    """``opened`` is a match that was clicked or entered; ``left`` says that the keys go back to the field."""

    opened = Signal(QModelIndex)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = MatchDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self.opened)

    def enter(self, by: int) -> None:
        """Give the keys to the first match, or to the last (-1)."""
        rows = range(self.model().rowCount())
        for row in rows if by > 0 else reversed(rows):
            index = self.model().index(row, 0)
            if index.flags() & Qt.ItemFlag.ItemIsEnabled:
                self.setCurrentIndex(index)
                self.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
