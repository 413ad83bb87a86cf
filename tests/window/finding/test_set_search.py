"""Find in the set: every place in every article, in slices, and the newest query wins."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from reader.model import Analysis, Article, Section, SectionKind, Span
from reader.source import Source
from reader.window.finding.matches import ARTICLE, PLACE, SNIPPET, MatchesModel, snippet
from reader.window.finding.set_search import SetSearch
from reader.window.looks.theme import Scheme, Theme
from reader.window.opened.collection import Collection
from reader.window.work.tasks import Reading


@pytest.fixture
def collection(reading: Reading) -> Collection:
    made = Collection(Source.of(Path("Port Ellery")))
    made.complete(reading)
    return made


@pytest.fixture
def search(qtbot: QtBot, collection: Collection) -> SetSearch:
    made = SetSearch(Theme(Scheme.LIGHT))
    qtbot.addWidget(made)
    made.resize(640, 500)
    made.show()
    made.activateWindow()
    made.show_set(collection)
    return made


def look_for(qtbot: QtBot, search: SetSearch, words: str) -> None:
    search.look_for(words)
    qtbot.waitUntil(lambda: not search.busy)


def test_everything_is_listed_under_its_article(qtbot: QtBot, search: SetSearch, analysis: Analysis) -> None:
    look_for(qtbot, search, "quay")
    model = search.matches
    rows = [model.index(row) for row in range(model.rowCount())]
    places = [(row.data(ARTICLE), row.data(PLACE)) for row in rows if row.data(PLACE) is not None]
    expected = [
        (article.id, Span(at, at + 4))
        for article in analysis.articles
        for at in range(len(article.text))
        if article.text.lower().startswith("quay", at)
    ]
    assert places == expected
    articles = len({article for article, _ in expected})
    assert len(rows) == len(expected) + articles
    assert search.summary.text() == f"{len(expected)} matches in {articles} articles"
    assert all("quay" in row.data(SNIPPET).match.lower() for row in rows if row.data(PLACE))
    headings = [row for row in rows if row.data(PLACE) is None]
    assert "The Harbour Post, 3 November 2031: " in headings[0].data(Qt.ItemDataRole.AccessibleTextRole)


def test_in_quotes_alone(qtbot: QtBot, search: SetSearch, collection: Collection) -> None:
    look_for(qtbot, search, "the")
    everywhere = search.matches.rowCount()
    search.quotes_only.click()
    qtbot.waitUntil(lambda: not search.busy)
    assert 0 < search.matches.rowCount() < everywhere
    for row in range(search.matches.rowCount()):
        index = search.matches.index(row)
        place = index.data(PLACE)
        if place is not None:
            assert any(light.span.holds(place) for light in collection.lights(index.data(ARTICLE)))


def test_what_is_looked_for_can_be_read_in_a_narrow_column(qtbot: QtBot, search: SetSearch) -> None:
    line, toggle = search.field.line, search.field.case
    search.resize(140, 400)
    qtbot.waitUntil(lambda: line.geometry().bottom() < toggle.geometry().top())
    assert line.width() == search.field.width()
    search.resize(400, 400)
    qtbot.waitUntil(lambda: line.geometry().right() < toggle.geometry().left())


def test_from_the_keyboard(qtbot: QtBot, search: SetSearch) -> None:
    look_for(qtbot, search, "quay")
    assert search.field.line.hasFocus()
    qtbot.keyClick(search.field.line, Qt.Key.Key_Return)
    assert search.list.hasFocus()
    assert search.list.currentIndex().row() == 1, "the first match, not the article above it"
    for _ in range(search.matches.rowCount()):
        qtbot.keyClick(search.list, Qt.Key.Key_Down)
        assert search.list.currentIndex().data(PLACE) is not None
    index = search.list.currentIndex()
    assert index.row() == search.matches.rowCount() - 1
    with qtbot.waitSignal(search.place_wanted) as wanted:
        qtbot.keyClick(search.list, Qt.Key.Key_Return)
    assert wanted.args == [index.data(ARTICLE), *index.data(PLACE)]
    qtbot.keyClick(search.list, Qt.Key.Key_Escape)
    assert search.field.line.hasFocus()
    with qtbot.waitSignal(search.closed):
        qtbot.keyClick(search.field.line, Qt.Key.Key_Escape)


def test_a_click_opens(qtbot: QtBot, search: SetSearch) -> None:
    look_for(qtbot, search, "quay")
    index = search.matches.index(1)
    with qtbot.waitSignal(search.place_wanted) as wanted:
        place = search.list.visualRect(index).center()
        qtbot.mouseClick(search.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert wanted.args == [index.data(ARTICLE), *index.data(PLACE)]


def test_it_says_why_there_is_nothing(qtbot: QtBot, search: SetSearch) -> None:
    assert search.nothing.text() == "Type what to look for in all articles."
    look_for(qtbot, search, "zebra")
    assert search.nothing.text() == "“zebra” stands in none of the 4 articles."
    search.quotes_only.click()
    qtbot.waitUntil(lambda: not search.busy)
    assert search.nothing.text() == "“zebra” stands in no quote of these articles."
    search.show_set(Collection())
    assert search.nothing.text() == "No set of articles is open."


def many(articles: int, words: str) -> Collection:
    collection = Collection(Source.of(Path("many")))
    text = f"{words} " * 400
    for number in range(articles):
        section = Section(SectionKind.BODY, 0, len(text))
        collection.add(Article(f"a{number}", f"{number}.txt", text, (section,)), ())
    return collection


def test_the_newest_query_wins(qtbot: QtBot, search: SetSearch) -> None:
    search.show_set(many(300, "naïve gulls – and ferries"))
    search.look_for("zzz")
    search.field.line.setText("gulls – and ferries naïve gulls")
    qtbot.waitUntil(lambda: not search.busy)
    rows = range(search.matches.rowCount())
    found = {
        search.matches.index(row).data(SNIPPET).match for row in rows if search.matches.index(row).data(PLACE)
    }
    assert found == {"gulls – and ferries naïve gulls"}


def test_so_much_that_nobody_reads_it_is_cut_and_said_to_be(qtbot: QtBot, search: SetSearch) -> None:
    search.show_set(many(50, "gull"))
    look_for(qtbot, search, "gull")
    assert search.summary.text().startswith("The first 5000 matches")
    matches = sum(
        search.matches.index(row).data(PLACE) is not None for row in range(search.matches.rowCount())
    )
    assert matches == 5000


@pytest.mark.parametrize("width", [200, 300, 900])
def test_the_match_is_seen_however_narrow_the_list(qtbot: QtBot, search: SetSearch, width: int) -> None:
    search.resize(width, 600)
    look_for(qtbot, search, "quay")
    colour = search._theme.colours.find.name()
    image = search.list.viewport().grab().toImage()
    for row in range(search.matches.rowCount()):
        index = search.matches.index(row)
        area = search.list.visualRect(index)
        marked = {
            image.pixelColor(x, y).name()
            for x in range(area.left(), area.right(), 2)
            for y in range(area.top(), min(area.bottom(), image.height()), 2)
        }
        assert (colour in marked) is (index.data(PLACE) is not None) or area.top() > image.height() - 40


def test_the_place_in_the_list_is_kept_when_only_the_analysis_is_new(
    qtbot: QtBot, search: SetSearch, collection: Collection, reading: Reading
) -> None:
    look_for(qtbot, search, "quay")
    search.list.enter(1)
    collection.complete(reading)
    search.show_set(collection)
    assert search.list.currentIndex().row() == 1
    assert not search.busy


def test_it_comes_back_as_it_was_left(qtbot: QtBot, search: SetSearch, collection: Collection) -> None:
    look_for(qtbot, search, "quay")
    search.quotes_only.click()
    again = SetSearch(Theme(Scheme.DARK))
    qtbot.addWidget(again)
    again.restore(search.state())
    again.show_set(collection)
    qtbot.waitUntil(lambda: not again.busy and not search.busy)
    assert again.query == search.query
    assert again.matches.rowCount() == search.matches.rowCount() > 0
    again.restore({"words": 7, "quotes": None})


def test_the_model_keeps_its_contract(qapp: object, analysis: Analysis) -> None:  # noqa: ARG001
    model = MatchesModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    first, second = analysis.articles[:2]
    model.add([(first, [Span(0, 4), Span(8, 12)])])
    model.add([])
    model.add([(second, [Span(2, 3)])])
    assert model.rowCount() == 5
    model.clear()
    assert model.rowCount() == 0
    del tester


def test_the_words_around_a_match() -> None:
    text = "One ferry sank.\n\nAnother  went home. " + "It rained. " * 30
    start = text.index("went")
    assert snippet(text, Span(start, start + 4)).before == "One ferry sank. Another "
    assert snippet(text, Span(start, start + 4)).match == "went"
    assert snippet(text, Span(start, start + 4)).after.endswith(" …")
    assert snippet(text, Span(200, 204)).before.startswith("… ")
    assert snippet("\u202ea\x00b\u2029", Span(1, 2)) == ("\ufffd", "a", "\ufffdb ")
