"""From the click on a quote with 50 renderings to the painted variants panel, in each of its layouts.

Every remark is of words that nobody has compared before. The peer is a plain list of the same texts. Both are
the 95th percentile over the remarks.
"""

from __future__ import annotations

import os
import random
import statistics
import time
from collections.abc import Callable, Iterator

from reader.model import Analysis, Article, Cue, Link, Quote, QuoteKind, Relation, Remark, Speaker
from tests.benchmarks.figure import Figure
from tests.benchmarks.timing import Clock

RENDERINGS = 50
WORDS = 30
REMARKS = 24
ALLOWED = 50.0
"""Milliseconds until the panel is painted; of the table whose renderings there are."""
ALLOWED_IN_SLICES = 200.0
"""Milliseconds until all are collated and the table has its columns; the window answers in between."""

_SPOKEN = (
    "the harbour will not be opened before spring because mole and quay have gone with storm we said that "
    "300 metres of stone were lost in one night nobody here can promise a ferry again minister council money "
    "repair expensive season winter boats"
)


def measure() -> Iterator[Figure]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QStringListModel
    from PySide6.QtWidgets import QApplication, QListView

    from reader.window.looks.theme import Scheme, Theme
    from reader.window.variants.panel import Layout, VariantsPanel

    application = QApplication.instance() or QApplication([])
    panel = VariantsPanel(Theme(Scheme.LIGHT))
    panel.resize(440, 820)
    panel.show()
    peer = QListView()
    peer.resize(440, 820)
    peer.setWordWrap(True)
    peer.show()
    application.processEvents()
    seed = iter(range(1_000_000))
    for layout in Layout:
        panel.choose_layout(layout)
        pane = {Layout.CARDS: panel.view, Layout.SIDES: panel.sides, Layout.TABLE: panel.table.table}[layout]
        ours: list[float] = []
        theirs: list[float] = []
        whole: list[float] = []
        for _ in range(REMARKS + 2):
            made = _analysis(next(seed))
            remark = made.remarks[0]
            ours.append(
                _painted(pane, lambda: panel.show_remark(made, remark, remark.base, remark.base))  # noqa: B023
            )
            if layout is Layout.TABLE:
                clock = Clock()
                while not panel.table.table.cells.places:
                    application.processEvents()
                whole.append(ours[-1] + clock.milliseconds())
            _settle()
            texts = [quote.text for quote in made.quotes]
            theirs.append(_painted(peer, lambda: peer.setModel(QStringListModel(texts))))  # noqa: B023
        what = f"remark of {RENDERINGS} renderings, {layout.value}"
        yield Figure(what, _most(ours), "allowed", ALLOWED, 1, "ms")
        yield Figure(what, _most(ours), "a QListView of the texts", _most(theirs), float("inf"), "ms")
        if whole:
            yield Figure(f"{what}, with its columns", _most(whole), "allowed", ALLOWED_IN_SLICES, 1, "ms")
    panel.close()
    peer.close()


def _painted(pane: object, show: Callable[[], object]) -> float:
    """Milliseconds until what ``show`` shows has been painted in the view ``pane``."""
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QAbstractItemView, QApplication

    class Watch(QObject):
        painted = False

        def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802
            self.painted = self.painted or event.type() == QEvent.Type.Paint
            return False

    assert isinstance(pane, QAbstractItemView)
    watch = Watch()
    pane.viewport().installEventFilter(watch)
    clock = Clock()
    show()
    watch.painted = False
    pane.viewport().update()
    while not watch.painted:
        QApplication.processEvents()
    took = clock.milliseconds()
    pane.viewport().removeEventFilter(watch)
    return took


def _settle() -> None:
    """Let what is left to be done in slices be done."""
    from PySide6.QtWidgets import QApplication

    until = time.perf_counter() + 0.3
    while time.perf_counter() < until:
        QApplication.processEvents()


def _most(taken: list[float]) -> float:
    """The 95th percentile, the first two left out."""
    return statistics.quantiles(taken[2:], n=20, method="inclusive")[-1]


def _analysis(seed: int) -> Analysis:
    """One remark, as many outlets as renderings, each with its own cuts, additions and other words."""
    chance = random.Random(seed)
    spoken = _SPOKEN.split()
    said = [chance.choice(spoken) for _ in range(WORDS)]
    articles, quotes, links = [], [], []
    for number in range(RENDERINGS):
        words = list(said)
        for _ in range(chance.randint(0, 5)):
            at = chance.randrange(len(words))
            change = chance.random()
            if change < 0.4:
                words[at] = chance.choice(spoken)
            elif change < 0.7:
                del words[at]
            else:
                words.insert(at, chance.choice(spoken))
        quoted = " ".join(words).capitalize() + "."
        text = f"Harbour closed\n\nWords of our own. “{quoted}” said Mara Quist on Monday, and more."
        start, named, cue = text.index(quoted), text.index("Mara"), text.index("said Mara")
        name = f"a{number:02}"
        articles.append(
            Article(
                name, name, text, (), f"Outlet {number}", "Harbour closed", f"2031-11-{1 + number % 28:02}"
            )
        )
        quotes.append(
            Quote(
                f"q{number:02}",
                name,
                start,
                start + len(quoted),
                quoted,
                QuoteKind.DIRECT,
                None,
                Speaker("Mara Quist", "Mara Quist", named, named + 10),
                Cue("said", cue, cue + 4),
            )
        )
        if number:
            both = quotes[0], quotes[number]
            spans = both[0].span, both[1].span
            links.append(Link((both[0].id, both[1].id), 0.9, Relation.EDITED, spans, {"wording": 2.0}))
    remark = Remark("r", tuple(quote.id for quote in quotes), "q00", "Mara Quist")
    return Analysis(tuple(articles), tuple(quotes), tuple(links), (remark,))
