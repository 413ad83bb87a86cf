"""The Quotes view: every remark of the set in a table, under its filters and the order it is in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from time import perf_counter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.model import Analysis, Comparison, Departure, Relation
from reader.window.looks.theme import Theme, reading_font, set_ink
from reader.window.opened.collection import Collection
from reader.window.quotes.beside import Beside
from reader.window.quotes.choices import QuietBox
from reader.window.quotes.filters import FilterBar
from reader.window.quotes.model import COLUMNS
from reader.window.quotes.table import RemarkTable
from reader.window.words.remarks import column_words, number_words, order_words, shown_words

if TYPE_CHECKING:
    from reader.collation.remarks.sifting import Difference, Filters, Sieve

_SLICE = 0.015
"""Seconds for which remarks are read before the window may do something else."""


class QuotesView(QWidget):
    """Lists the remarks of a set, once they are looked at. ``remark_wanted`` is one that the reader opens."""

    remark_wanted = Signal(str)
    listed = Signal()
    """All remarks of the set can be seen."""
    zoomed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._collection = Collection()
        self._sieve: Sieve | None = None
        self._reading: Sieve
        self._coming: Iterator[None] | None = None
        self._scope: tuple[frozenset[str], str] | None = None
        self._column, self._descending = "gravest", True
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._read_on)
        self._build()
        self.bar.changed.connect(self._sift)
        self.bar.left.connect(self._enter_table)
        self.table.order_wanted.connect(self._order_by)
        self.table.remark_wanted.connect(self.remark_wanted)
        self.table.zoomed.connect(self.zoomed)
        self.by.activated.connect(lambda row: self._order_by(COLUMNS[row]))
        self.direction.clicked.connect(lambda: self._order(self._column, not self._descending))
        self.all.clicked.connect(self.show_all)
        self.clear.clicked.connect(self.bar.clear_all)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._show_order()
        self._sift()

    def _build(self) -> None:
        self.title, self.count = QLabel(), QLabel()
        for label in (self.title, self.count):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.all = QPushButton(self.tr("Show all remarks"))
        self.by = QuietBox()
        self.by.addItems([column_words(column) for column in COLUMNS])
        self.by.setAccessibleName(self.tr("Sort by"))
        self.direction = QPushButton()
        sorting = QLabel(self.tr("&Sort by"))
        sorting.setBuddy(self.by)
        for link in (self.all, self.direction):
            link.setObjectName("link")
            link.setAutoDefault(True)
        self._quiet = (self.count, sorting)
        self.bar = FilterBar()
        told, order = QHBoxLayout(), QHBoxLayout()
        told.addWidget(self.count)
        told.addWidget(self.bar.clear)
        told.addWidget(self.all)
        told.addStretch()
        for widget in (sorting, self.by, self.direction):
            order.addWidget(widget)
        self._line = Beside(told, order)
        self.bar.watch(lambda: (self._sieve, self.filters()) if self._sieve is not None else None)
        self.table = RemarkTable(self._theme)
        self.empty = QLabel()
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.clear = QPushButton(self.tr("Clear filters"))
        instead = QWidget()
        column = QVBoxLayout(instead)
        column.setContentsMargins(32, 32, 32, 32)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(self.empty)
        column.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(instead)
        rule = QFrame()
        rule.setObjectName("rule")
        rule.setFixedHeight(1)
        head = QVBoxLayout()
        head.setContentsMargins(16, 14, 16, 10)
        head.setSpacing(6)
        head.addWidget(self.title)
        head.addWidget(self._line)
        head.addWidget(self.bar)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(rule)
        whole.addWidget(self._pages, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        instead.setSizePolicy(policy)

    # The set

    def show_set(self, collection: Collection) -> None:
        """List the remarks of a set, as soon as somebody looks."""
        if collection.source != self._collection.source:
            self._scope = None
        self._collection = collection
        self._sieve = self._coming = None
        self._timer.stop()
        self._read() if self.isVisible() else self._sift()

    def show_only(self, quotes: Sequence[str], title: str) -> None:
        """List just the remarks that these quotes render, under a title, with no other filter."""
        from reader.collation.remarks.sifting import Filters

        self._scope = frozenset(quotes), title
        self.bar.choose(Filters())
        self._sift()

    def show_all(self) -> None:
        """List all remarks again that pass the filters."""
        self._scope = None
        self._sift()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        if self._sieve is None:
            self._read()
        super().showEvent(event)

    def _read(self) -> None:
        """Begin to read the remarks of the set; all of a small one are read at once."""
        analysis = self._collection.analysis
        if analysis is None or not analysis.remarks:
            self._sift()
            return
        from reader.collation.remarks.sifting import Sieve

        self._reading = Sieve()
        self._coming = _read_into(self._reading, analysis, self._collection.comparisons)
        self._timer.start()
        self._read_on()

    def _read_on(self) -> None:
        """Read remarks for as long as nobody notices."""
        if self._coming is None:
            self._timer.stop()
            return
        until = perf_counter() + _SLICE
        for _ in self._coming:
            if perf_counter() > until:
                self._tell_progress()
                return
        self._coming = None
        self._timer.stop()
        self._sieve = self._reading
        self.bar.choose(self._sieve.known(self.bar.filters()))
        self._sift()
        self.listed.emit()

    # What is listed

    def filters(self) -> Filters:
        """What the reader has chosen, and the quotes that are the only ones to be listed."""
        return replace(self.bar.filters(), quotes=self._scope and self._scope[0])

    def _order_by(self, column: str) -> None:
        """Sort by a column as most people want it; by the same again, the other way round."""
        from reader.collation.remarks.sifting import DESCENDING_FIRST

        self._order(column, not self._descending if column == self._column else column in DESCENDING_FIRST)

    def _order(self, column: str, descending: bool) -> None:
        self._column, self._descending = column, descending
        self._sift()

    def _sift(self) -> None:
        """List what passes the filters, and say how many they are."""
        from reader.collation.remarks.sifting import Column, Filters

        current = self.table.current_remark()
        self.title.setText(self._scope[1] if self._scope else self.tr("All remarks"))
        self.all.setVisible(self._scope is not None)
        self._show_order()
        if self._sieve is None:
            self.table.remarks.show((), ())
            self._say_empty(self._why_none())
            self.count.setText("")
            return
        filters = self.filters()
        shown = self._sieve.sift(filters, Column(self._column), self._descending)
        self.table.remarks.show(self._sieve.digests, shown)
        self.count.setText(shown_words(len(shown), self._sieve.number(Filters(quotes=filters.quotes))))
        if not shown:
            self._say_empty(
                self.tr("No remark matches these filters.")
                if filters.any
                else self.tr("None of these quotes is carried by another outlet.")
            )
            return
        self._pages.setCurrentWidget(self.table)
        row = self.table.remarks.row_of(self._sieve.numbers.get(current or "", -1))
        if row >= 0:
            self.table.go_to_row(row)

    def _why_none(self) -> str:
        if self._collection.analysis is not None:
            return self.tr("No quote of these articles is carried by more than one of them.")
        if self._collection.articles:
            return self.tr("Remarks are listed once all articles have been read and compared.")
        return self.tr("Open a folder of articles to see which remarks several outlets carry.")

    def _say_empty(self, why: str) -> None:
        self.empty.setText(why)
        self.clear.setVisible(self._sieve is not None and self.filters().any)
        self._pages.setCurrentIndex(1)

    def _tell_progress(self) -> None:
        analysis = self._collection.analysis
        if analysis is not None:
            self.empty.setText(
                self.tr("Listing remarks, {n} of {total}").format(
                    n=number_words(len(self._reading.digests)), total=number_words(len(analysis.remarks))
                )
            )

    def _show_order(self) -> None:
        self.by.setCurrentIndex(COLUMNS.index(self._column))
        words = order_words(self._column, self._descending)
        self.direction.setText(words)
        self.direction.setAccessibleName(self.tr("Order: {order}").format(order=words))
        self.table.remarks.say_sorted(self._column, self._descending)

    def _enter_table(self) -> None:
        """Give the keys to the list, from its first row on."""
        if self.table.remarks.rowCount():
            if not self.table.currentIndex().isValid():
                self.table.go_to_row(0)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is kept

    def set_zoom(self, zoom: float) -> None:
        """Draw the rows so many times as large as usual."""
        self.table.set_zoom(zoom)

    def state(self) -> dict[str, Any]:
        """The order and the filters, as JSON can hold them."""
        filters = self.bar.filters()
        difference = filters.difference
        return {
            "column": self._column,
            "descending": self._descending,
            "words": filters.words,
            "speaker": filters.speaker,
            "outlet": filters.outlet,
            "relation": filters.relation and filters.relation.value,
            "difference": difference.name if isinstance(difference, Departure) else difference,
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Take up what ``state`` once gave; what it does not say, or says wrongly, is as usual."""
        from reader.collation.remarks.sifting import Filters

        self._column = state["column"] if state.get("column") in COLUMNS else "gravest"
        self._descending = bool(state.get("descending", self._column == "gravest"))
        said = {name: str(state[name]) for name in ("words", "speaker", "outlet") if state.get(name)}
        self.bar.choose(Filters(**said, **_known(state)))
        self._sift()

    def _restyle(self) -> None:
        for label in self._quiet:
            set_ink(label, self._theme.colours.dim)
        set_ink(self.empty, self._theme.colours.dim)
        font = reading_font(None, self.font().pointSizeF() * 1.5)
        self.title.setFont(font)


def _read_into(
    sieve: Sieve, analysis: Analysis, comparisons: Mapping[tuple[str, str], Comparison]
) -> Iterator[None]:
    """Put the remarks into ``sieve``, one at a step."""
    from reader.collation.remarks.digests import digests_in_steps
    from reader.collation.remarks.sifting import searched_in

    for digest in digests_in_steps(analysis, comparisons):
        if digest is not None:
            sieve.add(digest, searched_in(analysis, digest))
        yield


def _known(state: dict[str, Any]) -> dict[str, Any]:
    """The relation and the difference that a state names, if there are such."""
    from reader.collation.segment import Alert

    differences: dict[Any, Difference] = {each.name: each for each in Departure}
    differences |= {each.value: each for each in Alert}
    relations: dict[Any, Relation] = {each.value: each for each in Relation}
    return {
        "relation": relations.get(state.get("relation")),
        "difference": differences.get(state.get("difference")),
    }
