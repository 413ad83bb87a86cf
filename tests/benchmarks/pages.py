"""From one long article to another, to the painted page; and words found in them.

The articles are made up: 10,000 words, 300 quotes of which most are shared. The peer shows the same text in a
QTextEdit, all of it alike, with nothing marked. Its window is as large as ours.
"""

from __future__ import annotations

import os
import random
import statistics
import time
from collections.abc import Callable, Iterator
from itertools import cycle, islice

from reader.model import Article, Departure, Section, SectionKind, Span
from tests.benchmarks.figure import Figure

WORDS, QUOTES = 10_000, 300
PARAGRAPHS = 150
SIZE = 1380, 880
TIMES = 60
SECONDS = 0.050
OF_PEER = 5
"""How many times we may cost the peer, which lays out no more than it shows."""
MEGABYTE = 1_000_000
ARTICLES, LENGTH = 1000, 4000
"""A set to look in, and the code points of each of its articles."""


def measure() -> Iterator[Figure]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    yield from _switching()
    yield from _finding()


def _switching() -> Iterator[Figure]:
    from PySide6.QtGui import QTextDocument
    from PySide6.QtWidgets import QApplication, QTextEdit

    from reader.window.looks.theme import Scheme, Theme
    from reader.window.looks.typography import Typography
    from reader.window.opened.collection import Light
    from reader.window.pages.document import set_page
    from reader.window.reading.pane import ReadingPane

    application = QApplication.instance() or QApplication([])
    theme, typography = Theme(Scheme.LIGHT), Typography()
    pane, plain = ReadingPane(theme, lambda quote: quote), QTextEdit()
    for widget in (pane, plain):
        widget.resize(*SIZE)
        widget.show()
    chance = random.Random(1)
    pages = []
    for number in range(2):
        article, spans = long_article(number)
        lights = [Light(f"q{at}", span, chance.choice([None, *Departure])) for at, span in enumerate(spans)]
        pages.append((article, lights))

    def switch(number: int) -> None:
        article, lights = pages[number]
        pane.show_page(set_page(article, "Outlet", typography, theme.colours), typography.measure(), lights)
        pane.grab()

    def switch_peer(number: int) -> None:
        document = QTextDocument(plain)
        document.setDefaultFont(typography.font)
        document.setPlainText(pages[number][0].text)
        plain.setDocument(document)
        plain.grab()

    def settle() -> None:
        for _ in range(20):
            application.processEvents()

    ours = _percentile(switch, settle)
    peers = _percentile(switch_peer, settle)
    what = f"to a page of {WORDS:,} words and {QUOTES} quotes, 95th percentile"
    yield Figure(what, ours, "allowed", SECONDS, 1)
    yield Figure(what, ours, "plain in a QTextEdit", peers, OF_PEER)
    pane.deleteLater()
    plain.deleteLater()


def _finding() -> Iterator[Figure]:
    from reader.window.finding.search import Query, Searched

    text = " ".join(islice(cycle(long_article(0)[0].text.split()), MEGABYTE // 5))[:MEGABYTE]
    searched = Searched(text)
    for what, words in (
        ("the commonest letter, in 1 MB", "a"),
        ("a word, in 1 MB", text.split()[5000]),
    ):
        yield Figure(
            what, _seconds(lambda words=words: searched.find(Query(words), 10_000)), "allowed", SECONDS, 1
        )
    texts = [Searched(text[at : at + LENGTH]) for at in range(0, ARTICLES * 100, 100)]
    for text in texts:
        text.find(Query("?"))
    query = Query(long_article(0)[0].text[200:212])
    taken = _seconds(lambda: [text.find(query) for text in texts])
    yield Figure(f"a phrase, in {ARTICLES} articles read before", taken, "allowed", 2 * SECONDS, 1)


def _percentile(switch: Callable[[int], None], settle: Callable[[], None]) -> float:
    """The 95th percentile of the seconds that a switch takes, the first few left out."""
    taken: list[float] = []
    for number in range(TIMES + 4):
        taken.append(_seconds(lambda number=number: switch(number % 2)))
        settle()
    return statistics.quantiles(taken[4:], n=20)[-1]


def _seconds(work: Callable[[], object]) -> float:
    """By the clock on the wall or by that of the processor, which other programs may have meanwhile."""
    wall, processor = time.perf_counter(), time.process_time()
    work()
    wall, processor = time.perf_counter() - wall, time.process_time() - processor
    return min(wall, processor)


def long_article(seed: int) -> tuple[Article, list[Span]]:
    """An article of 10,000 words, and where its quotes stand."""
    chance = random.Random(seed)
    syllables = [consonant + vowel for consonant in "bdfgklmnprst" for vowel in ("a", "e", "i", "o", "ü")]
    vocabulary = ["".join(chance.choices(syllables, k=chance.choice((1, 2, 2, 3, 4)))) for _ in range(5000)]
    text = "Port Ellery: a harbour in the winter"
    sections = [Section(SectionKind.HEADLINE, 0, len(text))]
    spans: list[Span] = []
    told = WORDS // (2 * QUOTES)
    for _ in range(PARAGRAPHS):
        text += "\n\n"
        start = len(text)
        for _ in range(QUOTES // PARAGRAPHS):
            text += " ".join(chance.choices(vocabulary, k=told)) + " “"
            at = len(text)
            text += " ".join(chance.choices(vocabulary, k=told + 1))
            spans.append(Span(at, len(text)))
            text += ".” "
        sections.append(Section(SectionKind.BODY, start, len(text)))
    return Article(f"a{seed}", f"{seed}.txt", text, tuple(sections), "Outlet", language="en"), spans
