"""An invented set, analysed by hand: four outlets on a harbour that is to close for the winter."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.collation.remarks.comparisons import compare_links
from reader.library import Library
from reader.model import (
    Analysis,
    Article,
    Cue,
    Link,
    Problem,
    Quote,
    QuoteKind,
    Relation,
    Remark,
    Section,
    SectionKind,
    Speaker,
    article_id,
)
from reader.source import Source
from reader.window.looks.theme import Scheme, Theme
from reader.window.main import MainWindow
from reader.window.work.tasks import Reading

QUIST, RENN = "Mara Quist", "Tobias Renn"

PORT_ELLERY = Path(__file__).parent / "port_ellery"


def _article(slug: str, outlet: str, date: str, text: str) -> Article:
    sections = []
    start = 0
    for paragraph in text.split("\n\n"):
        kind = SectionKind.HEADLINE if start == 0 else SectionKind.BODY
        if "Photo:" in paragraph:
            kind = SectionKind.CAPTION
        elif paragraph.startswith("Share"):
            kind = SectionKind.BOILERPLATE
        sections.append(Section(kind, start, start + len(paragraph)))
        start += len(paragraph) + 2
    return Article(
        article_id(slug),
        slug,
        text,
        tuple(sections),
        outlet,
        text.split("\n")[0],
        "Staff reporters",
        date,
        "en",
    )


class _Set:
    def __init__(self) -> None:
        self.articles: list[Article] = []
        self.quotes: list[Quote] = []
        self.links: list[Link] = []

    def add(self, slug: str, outlet: str, date: str) -> Article:
        text = (PORT_ELLERY / slug).read_text("utf-8").rstrip()
        self.articles.append(_article(slug, outlet, date, text))
        return self.articles[-1]

    def quote(
        self,
        article: Article,
        text: str,
        speaker: str | None,
        mention: str | None = None,
        cue: str | None = None,
        kind: QuoteKind = QuoteKind.DIRECT,
    ) -> str:
        start = article.text.index(text)
        named = None
        if speaker and mention:
            at = article.text.index(mention)
            named = Speaker(speaker, mention, at, at + len(mention))
        said = None
        if cue:
            at = article.text.index(cue)
            said = Cue(cue, at, at + len(cue))
        identity = f"q{len(self.quotes) + 1}"
        self.quotes.append(
            Quote(identity, article.id, start, start + len(text), text, kind, None, named, said)
        )
        return identity

    def link(self, first: str, second: str, relation: Relation) -> None:
        by_id = {quote.id: quote for quote in self.quotes}
        self.links.append(
            Link(
                (first, second),
                0.8,
                relation,
                (by_id[first].span, by_id[second].span),
                {"wording": 2.1, "days": -0.3},
            )
        )


@pytest.fixture(scope="session")
def analysis() -> Analysis:
    made = _Set()
    post = made.add("post.txt", "The Harbour Post", "2031-11-03")
    courier = made.add("courier.txt", "Ellery Courier", "2031-11-04")
    agency = made.add("agency.txt", "Northern Wire", "2031-11-03T21:10:00+01:00")
    herald = made.add("herald.txt", "The Coast Herald", "2031-11-05")
    said = ("told", "said")
    p1 = made.quote(
        post, "We cannot promise that a single ferry will sail before March,", QUIST, QUIST, said[0]
    )
    p2 = made.quote(
        post, "The mole is gone, and 300 metres of quay have gone with it.", QUIST, QUIST, said[0]
    )
    p3 = made.quote(post, "I would not call it a catastrophe,", RENN, RENN, "he said")
    p4 = made.quote(post, "It is a very expensive repair.", RENN, RENN, "he said")
    c1 = made.quote(
        courier, "We can promise that a single ferry will sail before March", QUIST, "Quist", said[1]
    )
    c2 = made.quote(courier, "The mole has gone, and 30 metres of the quay with it,", QUIST, "she", "added")
    c3 = made.quote(courier, "a catastrophe", RENN, "Renn", "call", QuoteKind.FRAGMENT)
    c4 = made.quote(courier, "a very expensive repair", RENN, "Renn", "spoke", QuoteKind.FRAGMENT)
    a1 = made.quote(agency, "Don't expect even one crossing until spring comes,", QUIST, QUIST, said[0])
    a2 = made.quote(
        agency,
        "There's no breakwater any more; it took a good part of the quay along.",
        QUIST,
        QUIST,
        said[0],
    )
    a3 = made.quote(agency, "This is no disaster, only a costly thing to mend,", RENN, RENN, "said")
    made.quote(herald, "We have lost a season,", "Paul Adeyemi", "Paul Adeyemi", "said")
    made.quote(herald, "Nobody here has lost hope.", "Paul Adeyemi", "Paul Adeyemi", "said")
    h1 = made.quote(
        herald, "The mole is gone, and 300 metres of quay have gone with it,", QUIST, QUIST, "said"
    )
    made.link(p1, c1, Relation.EDITED)
    made.link(p1, a1, Relation.RETRANSLATED)
    made.link(p2, c2, Relation.EDITED)
    made.link(p2, a2, Relation.RETRANSLATED)
    made.link(p2, h1, Relation.VERBATIM)
    made.link(p3, c3, Relation.FRAGMENT)
    made.link(p4, c4, Relation.FRAGMENT)
    made.link(p4, a3, Relation.RETRANSLATED)
    return Analysis(
        tuple(made.articles),
        tuple(made.quotes),
        tuple(made.links),
        (
            Remark("r1", (p1, c1, a1), p1, QUIST),
            Remark("r2", (p2, c2, a2, h1), p2, QUIST),
            Remark("r3", (p3, c3), p3, RENN),
            Remark("r4", (p4, c4, a3), p4, RENN),
        ),
        (Problem("scan.pdf.part", "it is not a text"), Problem("empty.txt", "it is empty")),
    )


@pytest.fixture(scope="session")
def reading(analysis: Analysis) -> Reading:
    return Reading(analysis, compare_links(analysis))


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test finds, in the worker's processes either, what another run or the user has kept."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with closing(Library(tmp_path / "library" / "library.sqlite3")) as library:
        yield library


@pytest.fixture
def empty_window(qtbot: QtBot, library: Library) -> Iterator[MainWindow]:
    """The window as it opens, on nothing."""
    window = MainWindow(library, Theme(Scheme.SYSTEM))
    qtbot.addWidget(window)
    window.resize(1380, 880)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield window
    window.close()


@pytest.fixture
def source(tmp_path: Path) -> Source:
    """Where the invented set is said to lie."""
    return Source.of(tmp_path / "Port Ellery")


@pytest.fixture
def window(empty_window: MainWindow, reading: Reading, source: Source) -> MainWindow:
    """The window with the invented set open, as it is once a worker has read it."""
    empty_window.opening.show(source, reading)
    return empty_window


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says of every window that there is no window manager to tell of it."""
    for item in items:
        if Path(__file__).parent in Path(item.fspath).parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))
