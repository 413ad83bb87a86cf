"""The overview, driven as a reader would."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from reader.model import Analysis
from reader.window.looks.theme import Scheme, Theme
from reader.window.opened.collection import Collection
from reader.window.overview.bars import BAR
from reader.window.overview.view import OverviewView
from reader.window.work.tasks import Reading


def opened(reading: Reading) -> Collection:
    collection = Collection(Path("Port Ellery"))
    collection.complete(reading)
    return collection


@pytest.fixture
def empty(qtbot: QtBot) -> Iterator[OverviewView]:
    view = OverviewView(Theme(Scheme.LIGHT))
    qtbot.addWidget(view)
    view.resize(1200, 800)
    view.show()
    qtbot.waitExposed(view)
    yield view
    view.close_work()


@pytest.fixture
def view(empty: OverviewView, qtbot: QtBot, reading: Reading) -> OverviewView:
    with qtbot.waitSignal(empty.surveyor.done):
        empty.show_set(opened(reading))
    return empty


def rows(view: OverviewView) -> dict[str, str]:
    model = view.bars.bars
    bars = [model.index(row, 0).data(BAR) for row in range(model.rowCount())]
    return {bar.words: bar.number for bar in bars}


def test_enter_on_a_cell_asks_for_the_quotes_behind_it(view: OverviewView, qtbot: QtBot) -> None:
    testers = [
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        for model in (view.matrix.cells, view.bars.bars)
    ]
    assert [outlet.name for outlet in view.matrix.cells.outlets] == [
        "Ellery Courier",
        "The Harbour Post",
        "Northern Wire",
        "The Coast Herald",
    ]
    view.matrix.setFocus()
    assert view.title.text() == "Ellery Courier and The Harbour Post"
    with qtbot.waitSignal(view.quotes_wanted) as asked:
        qtbot.keyClick(view.matrix, Qt.Key.Key_Return)
    assert asked.args == [
        ["q5", "q1", "q6", "q2", "q7", "q3", "q8", "q4"],
        "Ellery Courier and The Harbour Post",
    ]
    qtbot.keyClick(view.matrix, Qt.Key.Key_Right)
    assert view.title.text() == "Ellery Courier and Northern Wire"
    del testers


def test_a_set_of_one_outlet_has_nothing_to_compare(
    empty: OverviewView, qtbot: QtBot, analysis: Analysis
) -> None:
    articles = tuple(article for article in analysis.articles if article.outlet == "The Coast Herald")
    quotes = tuple(quote for quote in analysis.quotes if quote.article == articles[0].id)
    alone = Analysis(articles, quotes)
    with qtbot.waitSignal(empty.surveyor.done):
        empty.show_set(opened(Reading(alone)))
    assert empty.message.text() == "Only one outlet: nothing to compare."
    strangers = replace(analysis, links=(), remarks=())
    with qtbot.waitSignal(empty.surveyor.done):
        empty.show_set(opened(Reading(strangers)))
    assert empty.message.text() == "No two outlets share a remark."


def test_how_outlets_edit_is_told_once_it_is_worked_out(view: OverviewView, qtbot: QtBot) -> None:
    view.matrix.choose_outlet(0)
    assert "Trims" not in rows(view)
    with qtbot.waitSignal(view.profiling.done, timeout=30_000):
        pass
    assert rows(view)["Trims"] == "1 of 3"
