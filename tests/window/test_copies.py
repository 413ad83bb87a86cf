"""Where two articles run one text, everything in the window that counts or names them says so."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reader.model import Analysis, Copies
from reader.source import Source
from reader.window.main import MainWindow
from reader.window.overview.matrix import QUOTES
from reader.window.overview.view import OverviewView
from reader.window.quotes.model import COLUMNS, DIGEST
from reader.window.quotes.view import QuotesView
from reader.window.words.glances import describe_quote
from reader.window.work.tasks import Reading


@pytest.fixture
def copied(reading: Reading) -> Reading:
    """The invented set, where the Courier runs the Post's text, but for a few words."""
    post, courier = (article.id for article in reading.analysis.articles[:2])
    return replace(reading, analysis=replace(reading.analysis, copies=(Copies((post, courier), (1.0, 0.9)),)))


@pytest.fixture
def copies_window(empty_window: MainWindow, copied: Reading, source: Source) -> MainWindow:
    empty_window.opening.show(source, copied)
    return empty_window


def article(analysis: Analysis, outlet: str) -> str:
    return next(article.id for article in analysis.articles if article.outlet == outlet)


def test_the_list_says_whose_text_an_article_runs(copies_window: MainWindow, copied: Reading) -> None:
    articles = copies_window.desk.list.articles
    courier = articles.index_of(article(copied.analysis, "Ellery Courier"))
    words = courier.data(Qt.ItemDataRole.AccessibleTextRole)
    assert words.endswith("Much the same text as The Harbour Post, 3 Nov")
    hint = courier.data(Qt.ItemDataRole.ToolTipRole)
    assert "One text, which counts once, with:" in hint
    assert "post.txt" in hint
    post = articles.index_of(article(copied.analysis, "The Harbour Post"))
    assert post.data(Qt.ItemDataRole.AccessibleTextRole).endswith("Also run by Ellery Courier")
    herald = articles.index_of(article(copied.analysis, "The Coast Herald"))
    assert "text" not in herald.data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_row_that_says_so_has_the_room_for_it(window: MainWindow, copied: Reading, source: Source) -> None:
    view, identity = window.desk.list, article(copied.analysis, "Ellery Courier")

    def height() -> int:
        return view.visualRect(view.articles.index_of(identity)).height()

    before = height()
    window.opening.show(source, copied)
    assert height() > before


def test_the_page_says_so_above_the_headline(copies_window: MainWindow, copied: Reading) -> None:
    desk = copies_window.desk
    desk.go_to(article(copied.analysis, "Ellery Courier"))
    above = desk.reading.document().firstBlock().text().split("\u2028")
    assert above[1:] == ["Much the same text as The Harbour Post, 3 Nov"]
    desk.go_to(article(copied.analysis, "The Coast Herald"))
    assert "\u2028" not in desk.reading.document().firstBlock().text()


def test_quotes_that_only_copies_share_are_lit_but_not_counted(
    copies_window: MainWindow, copied: Reading
) -> None:
    collection = copies_window.desk.collection
    courier = article(copied.analysis, "Ellery Courier")
    assert collection.count(courier).shared == 3
    assert len(collection.lit(courier)) == 4
    assert [light.quote for light in collection.lights(courier) if light.copied] == ["q7"]
    assert describe_quote(collection, "q7").split("\n")[1] == "The same text in The Harbour Post"
    assert describe_quote(collection, "q5").split("\n")[1:3] == [
        "Also in Northern Wire",
        "The same text in The Harbour Post",
    ]


def test_the_renderings_are_counted_grouped_and_told(copies_window: MainWindow) -> None:
    panel = copies_window.desk.variants
    copies_window.desk.show_quote("q2")
    summary = [label.text() for label in panel.findChildren(QLabel)]
    assert "4 renderings by 4 outlets, 3 independent" in summary
    outlets = [one.article.outlet for one in panel.view.renderings.shown]
    assert outlets[:2] == ["The Harbour Post", "Ellery Courier"]
    cards = panel.view.renderings
    told = [cards.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(cards.rowCount())]
    assert "Much the same text as The Harbour Post, 3 Nov." in told[1]
    assert not any("same text" in words for words in told[2:])
    copies_window.desk.show_quote("q3")
    summary = [label.text() for label in panel.findChildren(QLabel)]
    assert "2 renderings by 2 outlets, all of one text" in summary


def test_copies_follow_one_another_behind_the_base(copies_window: MainWindow) -> None:
    desk = copies_window.desk
    desk.show_quote("q2")
    desk.variants.view.base_wanted.emit("q14")
    outlets = [one.article.outlet for one in desk.variants.view.renderings.shown]
    assert outlets[0] == "The Coast Herald"
    assert abs(outlets.index("The Harbour Post") - outlets.index("Ellery Courier")) == 1


def test_the_index_says_how_many_outlets_are_independent(qtbot: QtBot, copies_window: MainWindow) -> None:
    copies_window.stack.go_to("quotes")
    (quotes,) = copies_window.findChildren(QuotesView)
    qtbot.waitUntil(lambda: quotes.table.model().rowCount() == 4)
    model = quotes.table.model()
    column = COLUMNS.index("outlets")
    rows = {model.index(row, 0).data(DIGEST).remark: model.index(row, column) for row in range(4)}
    assert rows["r2"].data().startswith("3 of 4 independent: ")
    assert rows["r3"].data().startswith("One text: ")
    assert rows["r2"].data(Qt.ItemDataRole.ToolTipRole).count("independent") == 1
    first = model.index(rows["r3"].row(), 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "2 renderings by 2 outlets, all of one text." in first


def test_outlets_that_share_only_copies_share_nothing_else_in_the_overview(
    qtbot: QtBot, copies_window: MainWindow
) -> None:
    copies_window.stack.go_to("overview")
    (view,) = copies_window.findChildren(OverviewView)
    qtbot.waitUntil(lambda: bool(view.matrix.cells.outlets))
    cells = view.matrix.cells
    names = [outlet.name for outlet in cells.outlets]
    place = cells.index(names.index("The Harbour Post"), names.index("Ellery Courier"))
    assert place.data() == "="
    assert place.data(Qt.ItemDataRole.AccessibleTextRole).endswith("share only copies of one text")
    assert len(place.data(QUOTES)) == 8
    view.matrix.setCurrentIndex(place)
    assert view.detail.text() == "They share only copies of one text."
    bars = view.bars.model()
    told = [bars.index(row, 0).data() for row in range(bars.rowCount())]
    assert told[:2] == ["How much they share", "In copies of one text, not counted"]
    assert "How far apart the wordings are" not in told
