"""The Quotes view: every remark of the set in a table, under its filters and the order it is in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
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
from reader.window.quotes.filters import FilterBar
from reader.window.quotes.model import COLUMNS
from reader.window.quotes.table import RemarkTable
from reader.window.words.remarks import column_words, number_words, order_words, shown_words
from reader.window.work.slices import Slices

if TYPE_CHECKING:
    from reader.collation.remarks.sifting import Difference, Filters, Sieve


class QuotesView(QWidget):
    """Lists the remarks of a set, once they are looked at. ``remark_wanted`` is one that the reader opens."""

    remark_wanted = Signal(str)
    export_wanted = Signal(str)
    comparison_wanted = Signal(str, str)
    """A remark is to be exported."""
    listed = Signal()
    """All remarks of the set can be seen."""
    told = Signal(str)
    zoomed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._collection = Collection()
        self._analysis: Analysis | None = None
        self._in_hand: str | None = None
        self._sieve: Sieve | None = None
        self._reading: Sieve | None = None
        self._scope: tuple[frozenset[str], str] | None = None
        self._column, self._descending = "gravest", True
        self._filling = Slices(self)
        self._filling.went_on.connect(lambda: self._say_empty(self._why_none()))
        self._filling.done.connect(self._show_filled)
        self._build()
        self.bar.changed.connect(self._sift)
        self.bar.left.connect(self._enter_table)
        self.table.order_wanted.connect(self._order_by)
        self.table.remark_wanted.connect(self.remark_wanted)
        self.table.export_wanted.connect(self.export_wanted)
        self.table.comparison_wanted.connect(self.comparison_wanted)
        self.table.told.connect(self.told)
        self.table.zoomed.connect(self.zoomed)
        self.table.filter_wanted.connect(self._enter_filter)
        self.by.activated.connect(self._choose_column)
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
        self.by = QComboBox()
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
        order.addStretch()
        self._line = Beside(told, order, (1, 0))
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

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """What the keys go to from one to the next."""
        return (self.bar.words, self.table)

    def take_keys(self) -> None:
        """Have the keys from here on: go to the list, or to the filters over an empty one."""
        pane = self.table if self._pages.currentWidget() is self.table else self.bar.words
        pane.setFocus(Qt.FocusReason.OtherFocusReason)

    # The set

    def show_set(self, collection: Collection) -> None:
        """List the remarks of a set, as soon as somebody looks."""
        if collection.source != self._collection.source:
            self._scope = None
        elif collection.analysis is self._analysis and collection is self._collection and self._sieve:
            return
        self._collection, self._analysis = collection, collection.analysis
        self._in_hand = self.table.current_remark() or self._in_hand
        self._sieve = self._reading = None
        self._filling.stop()
        self._sift()
        if self.isVisible():
            self._read()

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
        self.take_keys()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._sieve is None and not self._filling.busy:
            self._read()

    def _read(self) -> None:
        """Begin to read the remarks of the set; all of a small one are read at once."""
        if self._analysis is None or not self._analysis.remarks:
            return
        from reader.collation.remarks.sifting import Sieve

        self._reading = sieve = Sieve()
        self._filling.start(_read_into(sieve, self._analysis, self._collection.comparisons))
        self._filling.go_on()

    def _show_filled(self) -> None:
        self._sieve, self._reading = self._reading, None
        self._choose(self.bar.filters())
        self._sift()
        self._in_hand = None
        self.listed.emit()

    # What is listed

    def listed_remarks(self) -> tuple[str, ...] | None:
        """The remarks that are listed, by their ids; None before all have been read."""
        return self.table.remarks.listed() if self._sieve is not None else None

    def filters(self) -> Filters:
        """What the reader has chosen, and the quotes that are the only ones to be listed."""
        return replace(self.bar.filters(), quotes=self._scope and self._scope[0])

    def _choose_column(self, row: int) -> None:
        if COLUMNS[row] != self._column:
            self._order_by(COLUMNS[row])

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

        current = self.table.current_remark() or self._in_hand
        self.title.setText(self._scope[1] if self._scope else self.tr("All remarks"))
        self.all.setVisible(self._scope is not None)
        self._show_order()
        if self._sieve is None or self._analysis is None:
            self.table.remarks.show(Analysis(), (), ())
            self._say_number("")
            self._say_empty(self._why_none())
            return
        filters = self.filters()
        shown = self._sieve.sift(filters, Column(self._column), self._descending)
        self.table.remarks.show(self._analysis, self._sieve.digests, shown, filters.words)
        self._say_number(shown_words(len(shown), self._sieve.number(Filters(quotes=filters.quotes))))
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
        else:
            self.table.scrollToTop()

    def _why_none(self) -> str:
        if self._reading is not None and self._analysis is not None:
            return self.tr("Listing remarks, {n} of {total}").format(
                n=number_words(len(self._reading.digests)), total=number_words(len(self._analysis.remarks))
            )
        if self._analysis is not None and not self._analysis.remarks:
            return self.tr("No quote of these articles is carried by more than one of them.")
        if self._analysis is not None:
            return ""
        if self._collection.articles:
            return self.tr("Remarks are listed once all articles have been read and compared.")
        return self.tr("Open a folder of articles to see which remarks several outlets carry.")

    def _say_empty(self, why: str) -> None:
        self.empty.setText(why)
        self.clear.setVisible(self._sieve is not None and self.filters().any)
        self._pages.setCurrentIndex(1)

    def _say_number(self, words: str) -> None:
        """Say how many remarks are listed, aloud too, since a change above the list is not seen by all."""
        if words != self.count.text():
            self.count.setText(words)
            if words and self.isVisible() and QAccessible.isActive():
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _show_order(self) -> None:
        self.by.setCurrentIndex(COLUMNS.index(self._column))
        words = order_words(self._column, self._descending)
        self.direction.setText(words)
        self.direction.setAccessibleName(self.tr("Order: {order}").format(order=words))
        self.table.remarks.say_sorted(self._column, self._descending)

    def _enter_filter(self) -> None:
        self.bar.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.words.selectAll()

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

    def restore(self, state: Mapping[str, Any]) -> None:
        """Take up what ``state`` once gave; what it does not say, or says wrongly, is as usual."""
        said = {name: value for name, value in state.items() if isinstance(value, str)}
        self._column = said["column"] if said.get("column") in COLUMNS else "gravest"
        self._descending = bool(state.get("descending", self._column == "gravest"))
        self._choose(_filters_of(said))
        self._sift()

    def _choose(self, filters: Filters) -> None:
        """Show filters, without what no remark of the set has."""
        self.bar.choose(filters if self._sieve is None else self._sieve.known(filters))

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


def _filters_of(said: Mapping[str, str]) -> Filters:
    from reader.collation.remarks.sifting import Filters
    from reader.collation.segment import Alert

    relations: dict[str, Relation] = {each.value: each for each in Relation}
    differences: dict[str, Difference] = {each.name: each for each in Departure}
    differences |= {each.value: each for each in Alert}
    return Filters(
        said.get("words", ""),
        said.get("speaker"),
        said.get("outlet"),
        relations.get(said.get("relation", "")),
        differences.get(said.get("difference", "")),
    )
