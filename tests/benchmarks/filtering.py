"""A keystroke in the filter over 100,000 invented remarks, until the list is painted again.

The peers are what Qt offers for it: a QSortFilterProxyModel over the same rows and words, in a table of the
same size, once over a model in Python and once over one that Qt keeps itself.
"""

from __future__ import annotations

import json
import os
import random
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    QStringListModel,
    Qt,
)
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from reader.collation.remarks.digests import digests
from reader.collation.remarks.sifting import searched_in
from reader.model import (
    Analysis,
    Article,
    Comparison,
    Departure,
    Link,
    Quote,
    QuoteKind,
    Relation,
    Remark,
    Speaker,
)
from reader.source import Source
from reader.window.looks.theme import Scheme, Theme
from reader.window.opened.collection import Collection
from reader.window.quotes.model import COLUMNS, cell_words
from reader.window.quotes.view import QuotesView
from reader.window.work.tasks import Reading
from tests.benchmarks.figure import Figure
from tests.benchmarks.timing import seconds_of

REMARKS = 100_000
OUTLETS = 60
TYPED = ("harbour", "mavelo", "the ferry 30", "zq", "quay")
"""What is typed letter by letter, and taken back so."""
SECONDS = 0.1
"""What a keystroke may take at the 95th percentile, and any one event while the list is filled."""

_SYLLABLES = [
    f"{first}{last}" for first in "bcdfghjklmnprstvz" for last in ("a", "e", "i", "lo", "u", "ver", "sin")
]
_COMMON = ["the", "of", "and", "a", "in", "that", "will", "not", "harbour", "ferry", "quay", "30", "300"]
_ALERTS = (("number",), ("negation", "tense"), ("name",))


def measure() -> Iterator[Figure]:
    """In a process of its own, since there can be but one application in each."""
    done = subprocess.run(
        [sys.executable, "-m", __name__],
        check=True,
        stdout=subprocess.PIPE,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    taken: dict[str, float] = json.loads(done.stdout)
    what = f"a keystroke in the filter of {REMARKS:,} remarks, to paint (95%)"
    yield Figure(what, taken["ours"], "allowed", SECONDS, 1)
    yield Figure(what, taken["ours"], "QSortFilterProxyModel, Python model", taken["python"], 1)
    yield Figure(what, taken["ours"], "QSortFilterProxyModel, QStringListModel", taken["qt"], 1)
    yield Figure("another order, to paint (the slowest)", taken["order"], "allowed", SECONDS, 1)
    yield Figure(f"{REMARKS:,} remarks listed: the longest event", taken["event"], "allowed", SECONDS, 1)


def invented() -> Reading:
    """Remarks of two to four renderings; the articles of sixty outlets, and some five thousand speakers."""
    chance = random.Random(3)
    words = _COMMON * 60 + [
        "".join(chance.choices(_SYLLABLES, k=chance.randint(1, 4))) for _ in range(20_000)
    ]
    names = [" ".join("".join(chance.choices(_SYLLABLES, k=3)).title() for _ in "12") for _ in range(5_000)]
    articles = tuple(
        Article(f"a{number}", f"{number}.txt", "", (), f"The {words[-number].title()} Post", None, None, date)
        for number, date in enumerate(f"2031-{1 + day % 12:02}-{1 + day % 28:02}" for day in range(OUTLETS))
    )
    quotes: list[Quote] = []
    links: list[Link] = []
    remarks: list[Remark] = []
    comparisons: dict[tuple[str, str], Comparison] = {}
    for number in range(REMARKS):
        name = chance.choice(names)
        printed = chance.sample(articles, chance.randint(2, 4))
        its = [
            Quote(
                f"q{number}.{article.id}",
                article.id,
                0,
                0,
                " ".join(chance.choices(words, k=chance.randint(6, 30))),
                QuoteKind.DIRECT,
                speaker=Speaker(name, name, 0, 0) if number % 10 else None,
            )
            for article in printed
        ]
        quotes += its
        remarks.append(
            Remark(f"r{number}", tuple(quote.id for quote in its), its[0].id, name if number % 10 else None)
        )
        for other in its[1:]:
            link = Link((its[0].id, other.id), 0.9, chance.choice(list(Relation)), (its[0].span, other.span))
            departure = chance.choice(list(Departure))
            alerts = chance.choice(_ALERTS) if departure is Departure.ALERT else ()
            links.append(link)
            comparisons[link.quotes] = Comparison(departure, chance.random(), alerts)
    return Reading(Analysis(articles, tuple(quotes), tuple(links), tuple(remarks)), comparisons)


class _Rows(QAbstractTableModel):
    """The rows as a model in Python gives them; its last column holds what is looked in."""

    def __init__(self, rows: Sequence[Sequence[str]]) -> None:
        super().__init__()
        self._rows = rows

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008, N802
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008, N802
        return 0 if parent.isValid() else len(self._rows[0])

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        return self._rows[index.row()][index.column()] if role == Qt.ItemDataRole.DisplayRole else None


def _peer(model: _Rows | QStringListModel, column: int) -> tuple[QWidget, Callable[[str], None]]:
    proxy = QSortFilterProxyModel()
    proxy.setSourceModel(model)
    proxy.setFilterKeyColumn(column)
    proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    table = QTableView()
    proxy.setParent(table)
    model.setParent(table)
    table.setModel(proxy)
    return table, proxy.setFilterFixedString


def _keystrokes(shown: QWidget, type_in: Callable[[str], None]) -> float:
    """The 95th percentile of the seconds from a keystroke to the end of the painting that it causes."""
    shown.resize(1380, 760)
    shown.show()
    QCoreApplication.processEvents()
    taken: list[float] = []
    for words in TYPED:
        for length in (*range(1, len(words) + 1), *range(len(words) - 1, -1, -1)):
            taken.append(_to_paint(partial(type_in, words[:length])))
    shown.close()
    return statistics.quantiles(taken, n=20)[-1]


def _to_paint(act: Callable[[], object]) -> float:
    """The seconds of a slot and of the events that it causes, painting among them."""

    def whole() -> None:
        act()
        QCoreApplication.processEvents()

    return seconds_of(whole)


def _longest_event(view: QuotesView, collection: Collection) -> float:
    """The seconds of the longest event while a set is shown and its list is filled."""
    listed: list[bool] = []
    view.listed.connect(lambda: listed.append(True))
    view.show()
    taken = [_to_paint(lambda: view.show_set(collection))]
    while not listed:
        taken.append(seconds_of(QCoreApplication.processEvents))
    return max(taken)


def _slowest_order(view: QuotesView) -> float:
    return max(_to_paint(partial(view.by.activated.emit, row)) for row in range(view.by.count()))


def main() -> None:
    application = QApplication([])
    reading = invented()
    collection = Collection(Source.of(Path("invented")))
    collection.complete(reading)
    # The page that is read when the list is asked for has looked up its quotes.
    collection.lights(reading.analysis.articles[0].id)
    collection.quote(reading.analysis.quotes[0].id)
    view = QuotesView(Theme(Scheme.LIGHT))
    found = {"event": _longest_event(view, collection), "order": _slowest_order(view)}
    found["ours"] = _keystrokes(view, view.bar.words.setText)
    known = list(digests(reading.analysis, reading.comparisons))
    looked_in = [searched_in(reading.analysis, digest) for digest in known]
    rows = [
        (*(cell_words(digest, column) for column in COLUMNS), words)
        for digest, words in zip(known, looked_in, strict=True)
    ]
    found["python"] = _keystrokes(*_peer(_Rows(rows), len(COLUMNS)))
    found["qt"] = _keystrokes(*_peer(QStringListModel(looked_in), 0))
    print(json.dumps(found))
    del application


if __name__ == "__main__":
    main()
