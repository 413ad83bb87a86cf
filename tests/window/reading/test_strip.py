"""The strip beside the scroll bar is a map of the page: its quotes, what was found, what is in view."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from reader.model import Departure
from reader.window.looks.theme import Scheme, Theme
from reader.window.main import MainWindow
from reader.window.reading.pane import ReadingPane
from reader.window.reading.strip import HeatStrip, Tick


@pytest.fixture
def strip(qtbot: QtBot) -> HeatStrip:
    made = HeatStrip(Theme(Scheme.LIGHT), lambda quote: f"words of {quote}")
    qtbot.addWidget(made)
    made.resize(made.sizeHint().width(), 400)
    made.show()
    made.show_ticks([Tick(number / 4, step, step.name) for number, step in enumerate(Departure)])
    return made


def place(strip: HeatStrip, share: float) -> QPoint:
    return QPoint(strip.width() // 2, round(5 + share * (strip.height() - 10)))


def test_a_click_on_a_tick_goes_to_its_quote(qtbot: QtBot, strip: HeatStrip) -> None:
    for number, step in enumerate(Departure):
        with qtbot.waitSignal(strip.chosen) as chosen:
            at = place(strip, number / 4) + QPoint(0, 2)
            qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=at)
        assert chosen.args == [step.name]


def test_a_click_elsewhere_goes_to_that_part_of_the_page(qtbot: QtBot, strip: HeatStrip) -> None:
    with qtbot.waitSignal(strip.place_chosen) as chosen:
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=place(strip, 0.9))
    assert chosen.args is not None
    assert abs(chosen.args[0] - 0.9) < 0.01


def test_of_two_at_one_height_the_graver_is_meant(strip: HeatStrip) -> None:
    strip.show_ticks([Tick(0.5, step, step.name) for step in reversed(Departure)])
    tick = strip.tick_at(place(strip, 0.5).y())
    assert tick is not None
    assert tick.departure is Departure.ALERT


def test_every_step_has_a_shape_and_a_width_of_its_own(strip: HeatStrip) -> None:
    """Told apart where there are no colours: by which pixels are painted."""
    paper = strip._theme.colours.paper
    shapes = []
    for step in Departure:
        strip.show_ticks([Tick(0.5, step, "q")])
        image = strip.grab().toImage()
        row = [
            (x, y)
            for y in range(image.height())
            for x in range(image.width())
            if _far(image.pixelColor(x, y), paper)
        ]
        shapes.append(frozenset(row))
    assert len(set(shapes)) == len(shapes)
    widths = [max(x for x, _ in shape) - min(x for x, _ in shape) for shape in shapes]
    assert widths == sorted(set(widths)), "the farther, the wider"


def _far(one: QColor, other: QColor) -> bool:
    return abs(one.lightness() - other.lightness()) > 30


def test_hovering_names_the_quote(strip: HeatStrip) -> None:
    at = place(strip, 0.25)
    QApplication.sendEvent(strip, QHelpEvent(QEvent.Type.ToolTip, at, strip.mapToGlobal(at)))
    assert "words of EDITED" in QToolTip.text()
    QToolTip.hideText()


def test_what_was_found_is_shown_apart_from_the_quotes(strip: HeatStrip) -> None:
    strip.show_ticks([])
    before = strip.grab().toImage()
    strip.show_found([0.5], None)
    found = strip.grab().toImage()
    strip.show_found([0.5], 0.5)
    current = strip.grab().toImage()
    assert before != found != current


def test_it_stands_beside_the_page_and_shows_the_part_in_view(qtbot: QtBot, window: MainWindow) -> None:
    pane = window.desk.reading
    strip = pane.strip
    assert strip.isVisible()
    assert strip.height() == pane.viewport().height()
    assert strip.geometry().left() > pane.viewport().geometry().right()
    assert strip.accessibleName()
    assert strip.accessibleDescription() == "4 shared quotes, the sense of 2 may differ"
    window.resize(1100, 420)
    bar = pane.verticalScrollBar()
    qtbot.waitUntil(lambda: exact(pane))
    last = max(strip.ticks, key=lambda tick: tick.share)
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=place(strip, last.share))
    assert pane.focused_quote == last.quote
    assert pane.viewport().rect().contains(pane.place_of(last.quote).center().toPoint())
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(8, strip.height() - 3))
    assert bar.value() == bar.maximum()
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(8, 3))
    assert bar.value() == 0


def exact(pane: ReadingPane) -> bool:
    """Whether each tick is on its quote's line."""
    height, top = pane.document().size().height(), pane.verticalScrollBar().value()
    return len(pane.strip.ticks) > 0 and all(
        abs(tick.share * height - pane.place_of(tick.quote).top() - top) < 25 for tick in pane.strip.ticks
    )


def test_a_tick_is_where_its_quote_is(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: exact(window.desk.reading))
