"""The overview, driven as a reader would."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QWheelEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.collation.remarks.comparisons import compare_links
from reader.model import Analysis, Progress
from reader.source import Source
from reader.window.looks.theme import Scheme, Theme, colours_named, tint
from reader.window.opened.collection import Collection
from reader.window.overview.bars import BAR
from reader.window.overview.squares import DARKEST
from reader.window.overview.view import OverviewView
from reader.window.work.tasks import Reading
from tests.collation.remarks.news import quoted, remark_of

SAID = "Captain Rolf Tamm waited two days at the old pier because the tide was low"


def opened(reading: Reading) -> Collection:
    collection = Collection(Source.of(Path("Port Ellery")))
    collection.complete(reading)
    return collection


@pytest.fixture
def empty(qtbot: QtBot) -> Iterator[OverviewView]:
    view = OverviewView(Theme(Scheme.LIGHT))
    qtbot.addWidget(view)
    view.resize(1200, 800)
    with qtbot.waitExposed(view):
        view.show()
    yield view
    view.close_work()


@pytest.fixture
def view(empty: OverviewView, qtbot: QtBot, reading: Reading) -> OverviewView:
    with qtbot.waitSignal(empty.surveying.done):
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
    with qtbot.waitSignal(empty.surveying.done):
        empty.show_set(opened(Reading(alone)))
    assert empty.message.text() == "Only one outlet: nothing to compare."
    strangers = replace(analysis, links=(), remarks=())
    with qtbot.waitSignal(empty.surveying.done):
        empty.show_set(opened(Reading(strangers)))
    assert empty.message.text() == "No two outlets share a remark."


def test_how_outlets_edit_is_told_once_it_is_worked_out(view: OverviewView, qtbot: QtBot) -> None:
    view.matrix.choose_outlet(0)
    assert "Trims" not in rows(view)
    with qtbot.waitSignal(view.profiling.done, timeout=30_000):
        pass
    assert rows(view)["Trims"] == "1 of 3"


def cell_words(view: OverviewView, row: int, column: int) -> str:
    return view.matrix.cells.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole)


def test_each_cell_says_in_words_what_is_drawn(view: OverviewView) -> None:
    post, wire = "The Harbour Post", "Northern Wire"
    assert cell_words(view, 1, 1) == f"{post} shares 4 remarks with others"
    assert cell_words(view, 2, 1).startswith(
        f"{wire} and {post} share 3 remarks, mean distance of the wordings 0."
    )
    assert view.matrix.cells.index(1, 2).data() == "3"
    view.pictures.setCurrentIndex(1)
    assert cell_words(view, 1, 0) == f"{post} before Ellery Courier in 4 of 4 remarks"
    assert cell_words(view, 1, 2) == f"{post} before {wire} in 0 of 3 remarks; of 3 the dates do not tell"
    assert [view.matrix.cells.index(1, column).data() for column in range(3)] == ["4", "1", "–"]
    assert "Hatched" in view.matrix.accessibleDescription()


def test_who_published_first_leads_to_its_quotes(view: OverviewView, qtbot: QtBot) -> None:
    view.pictures.setCurrentIndex(1)
    view.matrix.setCurrentIndex(view.matrix.cells.index(3, 0))
    with qtbot.assertNotEmitted(view.quotes_wanted):
        qtbot.keyClick(view.matrix, Qt.Key.Key_Return)
    qtbot.keyClick(view.matrix, Qt.Key.Key_Home)
    view.matrix.setCurrentIndex(view.matrix.cells.index(0, 3))
    with qtbot.waitSignal(view.quotes_wanted) as asked:
        qtbot.keyClick(view.matrix, Qt.Key.Key_Enter)
    assert asked.args == [["q6", "q14"], "Ellery Courier before The Coast Herald"]


def test_a_number_beside_the_picture_is_clicked_or_entered(view: OverviewView, qtbot: QtBot) -> None:
    numbers = rows(view)
    assert numbers["Sense may differ"] == "2 of 4"
    row = list(numbers).index("Sense may differ")
    index = view.bars.bars.index(row, 0)
    assert (
        index.data(Qt.ItemDataRole.AccessibleTextRole)
        == "How far apart the wordings are. Sense may differ: 2 of 4"
    )
    title = "Ellery Courier and The Harbour Post: Sense may differ"
    with qtbot.waitSignal(view.quotes_wanted) as asked:
        qtbot.mouseClick(
            view.bars.viewport(), Qt.MouseButton.LeftButton, pos=view.bars.visualRect(index).center()
        )
    assert asked.args == [["q5", "q1", "q6", "q2"], title]
    with qtbot.waitSignal(view.quotes_wanted) as asked:
        qtbot.keyClick(view.bars, Qt.Key.Key_Return)
    assert asked.args == [["q5", "q1", "q6", "q2"], title]


def test_a_click_on_a_name_shows_the_outlet(view: OverviewView, qtbot: QtBot) -> None:
    header = view.matrix.verticalHeader()
    middle = header.sectionViewportPosition(3) + header.sectionSize(3) // 2
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(10, middle))
    assert view.title.text() == "The Coast Herald"
    assert view.detail.text() == "1 article · 3 quotes, 1 shared"
    assert rows(view)["After another"] == "1 of 1"


def test_a_double_click_on_a_cell_asks_for_its_quotes(view: OverviewView, qtbot: QtBot) -> None:
    place = view.matrix.visualRect(view.matrix.cells.index(1, 3)).center()
    qtbot.mouseClick(view.matrix.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(view.quotes_wanted) as asked:
        qtbot.mouseDClick(view.matrix.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == [["q14", "q2"], "The Harbour Post and The Coast Herald"]


def test_working_out_how_outlets_edit_is_cancelled_and_begun_again(view: OverviewView, qtbot: QtBot) -> None:
    assert view.profiling.busy
    assert view.cancel.text() == "Cancel"
    view.matrix.choose_outlet(0)
    qtbot.mouseClick(view.cancel, Qt.MouseButton.LeftButton)
    assert not view.profiling.busy
    assert view.doing.text() == "How the outlets edit was not worked out."
    chosen = view.bars.bars.index(list(rows(view)).index("After another"), 0)
    view.bars.setCurrentIndex(chosen)
    with qtbot.waitSignal(view.profiling.done, timeout=30_000):
        qtbot.mouseClick(view.cancel, Qt.MouseButton.LeftButton)
    assert "Trims" in rows(view)
    assert view.bars.currentIndex().data() == "After another"
    assert not view.cancel.isVisible()


def test_two_outlets_that_share_nothing_say_so(empty: OverviewView, qtbot: QtBot) -> None:
    first, second = (
        remark_of(quoted("A", SAID), quoted("B", SAID)),
        remark_of(quoted("C", SAID), quoted("D", SAID)),
    )
    both = Analysis(
        first.articles + second.articles,
        first.quotes + second.quotes,
        first.links + second.links,
        (first.remarks[0], replace(second.remarks[0], id="r1")),
    )
    with qtbot.waitSignal(empty.surveying.done):
        empty.show_set(opened(Reading(both, compare_links(both))))
    empty.matrix.setCurrentIndex(empty.matrix.cells.index(0, 3))
    assert empty.detail.text() == "They share no remark."
    assert empty.matrix.currentIndex().data() == ""
    assert cell_words(empty, 0, 3) == "A and D share nothing"
    assert not rows(empty)


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_numbers_are_readable_on_every_ground_that_a_cell_may_have(scheme: Scheme) -> None:
    colours = colours_named(scheme.value)
    grounds = tint(colours.accent, DARKEST), tint(colours.substantive, DARKEST), tint(colours.line, 0.6)
    for ground in grounds:
        image = QImage(1, 1, QImage.Format.Format_RGB32)
        image.fill(colours.paper)
        painter = QPainter(image)
        painter.fillRect(image.rect(), ground)
        painter.end()
        lighter, darker = sorted((luminance(colours.ink), luminance(image.pixelColor(0, 0))), reverse=True)
        assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def luminance(colour: QColor) -> float:
    """Relative luminance, 0..1 (WCAG 2.2)."""

    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def test_a_failure_is_said_in_place(view: OverviewView) -> None:
    view.profiling.failed.emit("There is not enough memory for this.")
    assert view.doing.text().endswith("There is not enough memory for this.")
    assert view.cancel.text() == "Work it out"


def test_only_the_newest_set_is_shown(
    empty: OverviewView, qtbot: QtBot, reading: Reading, analysis: Analysis
) -> None:
    with qtbot.waitSignal(empty.surveying.done) as done:
        empty.show_set(opened(reading))
        fewer = replace(analysis, remarks=analysis.remarks[:1], links=analysis.links[:2])
        empty.show_set(opened(replace(reading, analysis=fewer)))
    assert done.args is not None
    assert len(done.args[0].pairs) == 3
    assert empty.title.text() == "Ellery Courier and Northern Wire"
    assert empty.matrix.cells.rowCount() == 3


def test_nothing_is_worked_out_until_it_is_seen(qtbot: QtBot, reading: Reading) -> None:
    view = OverviewView(Theme(Scheme.LIGHT))
    qtbot.addWidget(view)
    with qtbot.assertNotEmitted(view.surveying.done, wait=50):
        view.show_set(opened(reading))
    with qtbot.waitSignal(view.surveying.done):
        view.show()
    view.close_work()
    assert not view.profiling.busy


def test_what_was_chosen_is_chosen_again(view: OverviewView, qtbot: QtBot, reading: Reading) -> None:
    view.pictures.setCurrentIndex(1)
    view.matrix.choose_outlet(2)
    state = json.loads(json.dumps(view.state()))
    view.restore({})
    view.matrix.choose_outlet(0)
    view.restore(state)
    assert view.title.text() == "Northern Wire"
    assert view.pictures.currentIndex() == 1
    with qtbot.waitSignal(view.surveying.done):
        view.show_set(opened(replace(reading)))
    assert view.title.text() == "Northern Wire"


def test_in_a_narrow_window_the_numbers_stand_below(view: OverviewView) -> None:
    assert view.bars.mapTo(view, QPoint()).x() > view.matrix.mapTo(view, QPoint()).x()
    view.resize(600, 800)
    assert view.bars.mapTo(view, QPoint()).y() > view.matrix.mapTo(view, QPoint()).y()


def test_it_is_zoomed_by_the_wheel_and_drawn_larger(view: OverviewView, qtbot: QtBot) -> None:
    middle = QPointF(view.matrix.viewport().rect().center())
    for pane in (view.matrix, view.bars):
        wheel = QWheelEvent(
            middle,
            QPointF(pane.viewport().mapToGlobal(middle.toPoint())),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        with qtbot.waitSignal(view.zoomed) as zoomed:
            QApplication.sendEvent(pane.viewport(), wheel)
        assert zoomed.args == [1]
    sizes = view.matrix.columnWidth(0), view.bars.visualRect(view.bars.bars.index(1, 0)).height()
    view.set_zoom(2.0)
    view.grab()
    assert view.matrix.columnWidth(0) > sizes[0]
    assert view.bars.visualRect(view.bars.bars.index(1, 0)).height() > sizes[1]
    assert view.title.font().pointSizeF() > 2 * QApplication.font().pointSizeF()


def test_it_is_drawn_anew_when_the_colours_change(view: OverviewView) -> None:
    light = view.grab().toImage()
    view.theme.choose(Scheme.DARK)
    dark = view.grab().toImage()
    place = view.matrix.mapTo(view, view.matrix.rect().bottomRight()) - QPoint(5, 5)
    assert light.pixelColor(place).lightness() > 200
    assert dark.pixelColor(place).lightness() < 60
    view.theme.choose(Scheme.LIGHT)


def test_a_low_view_leaves_its_height_to_the_picture(view: OverviewView, qtbot: QtBot) -> None:
    assert view.legend.isVisible()
    view.resize(640, 260)
    qtbot.waitUntil(lambda: view.matrix.height() > 180)
    assert not view.legend.isVisible()
    assert view.pictures.tabToolTip(0) == view.legend.text()
    view.resize(1200, 800)
    assert view.legend.isVisible()


def test_it_opens_on_two_outlets_that_share_most(view: OverviewView) -> None:
    row, column = view.matrix.currentIndex().row(), view.matrix.currentIndex().column()
    assert row < column
    most = max(
        len(view.matrix.cells.pair(one, other).shared)
        for one in range(4)
        for other in range(4)
        if one != other
    )
    assert len(view.matrix.cells.pair(row, column).shared) == most


def test_the_last_step_is_said_to_be_followed_by_another(view: OverviewView) -> None:
    view._show_progress([Progress("profiling", 2, 3)])
    assert view.doing.text() == "Looking at how outlets edit, 2 of 3"
    view._show_progress([Progress("profiling", 3, 3)])
    assert view.doing.text() == "Putting the numbers together …"


def test_a_square_is_never_smaller_than_its_number(view: OverviewView) -> None:
    cells = view.matrix.cells
    cells._most = 200
    cells._cells.clear()
    index = cells.index(0, 1)
    view.matrix.setCurrentIndex(cells.index(3, 3))
    view.matrix.viewport().repaint()
    image = view.matrix.viewport().grab().toImage()
    scale, area = image.devicePixelRatio(), view.matrix.visualRect(index)
    paper = view.theme.colours.paper
    line = range(round(area.left() * scale) + 4, round(area.right() * scale) - 4)
    dark = [x for x in line if image.pixelColor(x, round(area.center().y() * scale)) != paper]
    assert (max(dark) - min(dark)) / scale >= view.matrix.fontMetrics().height() - 2
