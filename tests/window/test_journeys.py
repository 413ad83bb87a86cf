"""The window as a person uses it: read, click, compare, go there, come back; with the mouse and without."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.model import Analysis, Departure
from reader.window.main import MainWindow
from reader.window.shell.keys import KeysDialog
from reader.window.variants.card import COMPARE
from tests.window.driving import cards, click_quote


def key(
    qtbot: QtBot,
    window: MainWindow,
    *keys: Qt.Key,
    with_: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    for each in keys:
        qtbot.keyClick(QApplication.focusWidget() or window, each, with_)


def test_a_click_on_a_lit_quote_shows_its_renderings(qtbot: QtBot, window: MainWindow) -> None:
    click_quote(qtbot, window, "q2")
    assert cards(window) == ["q2", "q10", "q6", "q14"]
    assert window.desk.reading.focused_quote == "q2"
    assert window.desk.variants.view.current_quote() == "q2"


def test_a_quote_behind_emoji_is_where_it_is_seen(
    qtbot: QtBot, window: MainWindow, analysis: Analysis
) -> None:
    desk = window.desk
    desk.go_to(analysis.articles[1].id)
    for quote, remark in (("q5", "r1"), ("q6", "r2"), ("q8", "r4")):
        click_quote(qtbot, window, quote)
        assert desk.variants.remark is not None
        assert desk.variants.remark.id == remark
        end = desk.reading.place_of(quote).topRight() + QPointF(-2, 8)
        assert desk.reading.quote_at(end.toPoint()) == quote


def test_a_click_elsewhere_shows_none(qtbot: QtBot, window: MainWindow, analysis: Analysis) -> None:
    window.desk.go_to(analysis.articles[3].id)
    click_quote(qtbot, window, "q12")
    assert cards(window) == []
    qtbot.mouseClick(window.desk.reading.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert cards(window) == []


def test_quotes_are_lit_by_how_far_they_depart(window: MainWindow, analysis: Analysis) -> None:
    lights = {
        light.quote: light.departure for light in window.desk.collection.lights(analysis.articles[3].id)
    }
    assert lights["q12"] is None
    assert lights["q14"] is Departure.VERBATIM
    assert window.desk.collection.departure("q6") is Departure.ALERT


def test_a_click_on_a_card_goes_to_its_place_and_alt_left_comes_back(
    qtbot: QtBot, window: MainWindow, analysis: Analysis
) -> None:
    desk = window.desk
    home = desk.article
    click_quote(qtbot, window, "q2")
    view = desk.variants.view
    row = view.renderings.row_of("q6")
    place = view.visualRect(view.renderings.index(row)).topLeft() + QPoint(30, 24)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert desk.article == analysis.articles[1].id
    assert desk.reading.focused_quote == "q6"
    assert desk.reading.viewport().rect().contains(desk.reading.place_of("q6").center().toPoint())
    assert view.quote_in_view == "q6"
    key(qtbot, window, Qt.Key.Key_Left, with_=Qt.KeyboardModifier.AltModifier)
    assert desk.article == home
    assert desk.reading.focused_quote == "q2"
    key(qtbot, window, Qt.Key.Key_Right, with_=Qt.KeyboardModifier.AltModifier)
    assert desk.reading.focused_quote == "q6"


def test_the_base_can_be_changed_and_is_remembered(qtbot: QtBot, window: MainWindow) -> None:
    desk = window.desk
    click_quote(qtbot, window, "q2")
    view = desk.variants.view
    index = view.renderings.index(view.renderings.row_of("q6"))
    view.scrollTo(index)
    delegate = view.itemDelegate()
    rect = view.visualRect(index)
    links = [
        QPoint(x, y)
        for y in range(rect.top(), rect.bottom(), 4)
        for x in range(rect.left(), rect.right(), 8)
        if delegate.anchor_at(index, QPointF(x, y)) == COMPARE  # type: ignore[attr-defined]
    ]
    assert links, f"the card offers {COMPARE}"
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=links[len(links) // 2])
    assert desk.variants.base == "q6"
    assert cards(window)[0] == "q6"
    assert desk.article is not None
    assert desk.reading.focused_quote == "q2", "the page stays where it is"
    folder = desk.collection.source
    assert folder is not None
    assert window.library.bases(folder) == {"r2": "q6"}


def test_why_a_rendering_was_matched_is_shown_and_folded_by_key(qtbot: QtBot, window: MainWindow) -> None:
    click_quote(qtbot, window, "q2")
    view = window.desk.variants.view
    key(qtbot, window, Qt.Key.Key_W)
    assert view.explained == frozenset(), "the base was matched with nothing"
    key(qtbot, window, Qt.Key.Key_N)
    height = view.visualRect(view.currentIndex()).height()
    key(qtbot, window, Qt.Key.Key_W)
    assert view.visualRect(view.currentIndex()).height() > height
    assert "For it: wording" in view.currentIndex().data(Qt.ItemDataRole.AccessibleDescriptionRole)
    key(qtbot, window, Qt.Key.Key_W)
    assert view.visualRect(view.currentIndex()).height() == height


def test_the_main_job_without_a_mouse(qtbot: QtBot, window: MainWindow, analysis: Analysis) -> None:
    desk = window.desk
    window.activateWindow()
    key(qtbot, window, Qt.Key.Key_F6)
    desk.reading.setFocus()
    key(qtbot, window, Qt.Key.Key_J, Qt.Key.Key_J)
    assert desk.reading.focused_quote == "q2"
    key(qtbot, window, Qt.Key.Key_K, Qt.Key.Key_Right)
    assert desk.reading.focused_quote == "q2"
    key(qtbot, window, Qt.Key.Key_Return)
    assert desk.variants.view.hasFocus()
    key(qtbot, window, Qt.Key.Key_Down, Qt.Key.Key_N)
    assert desk.variants.view.current_quote() == "q6"
    key(qtbot, window, Qt.Key.Key_B)
    assert desk.variants.base == "q6"
    key(qtbot, window, Qt.Key.Key_Return)
    assert desk.article == analysis.articles[1].id
    assert desk.reading.hasFocus()
    key(qtbot, window, Qt.Key.Key_Left, with_=Qt.KeyboardModifier.AltModifier)
    assert desk.reading.focused_quote == "q2"
    key(qtbot, window, Qt.Key.Key_F6)
    assert desk.variants.view.hasFocus()
    key(qtbot, window, Qt.Key.Key_Escape)
    assert desk.reading.hasFocus()


def test_j_goes_on_across_articles(qtbot: QtBot, window: MainWindow, analysis: Analysis) -> None:
    desk = window.desk
    order = desk.list.order()
    desk.go_to(order[0])
    desk.reading.setFocus()
    lit = [quote.id for article in order for quote in desk.collection.lit(article)]
    seen = []
    for _ in lit:
        key(qtbot, window, Qt.Key.Key_J)
        seen.append(desk.reading.focused_quote)
    assert seen == lit
    assert len(lit) == len(analysis.remark_of)
    key(qtbot, window, Qt.Key.Key_J)
    assert "last" in window.notice.text()


def test_the_article_list_opens_articles_with_the_arrow_keys(qtbot: QtBot, window: MainWindow) -> None:
    desk = window.desk
    order = desk.list.order()
    desk.go_to(order[0])
    desk.list.setFocus()
    key(qtbot, window, Qt.Key.Key_Down)
    assert desk.article == order[1]
    assert desk.list.hasFocus()


@pytest.mark.parametrize("way", ["key", "wheel"])
def test_a_pane_is_zoomed_by_itself(qtbot: QtBot, window: MainWindow, way: str) -> None:
    desk = window.desk

    def size() -> float:
        assert desk.reading.page is not None
        return desk.reading.page.document.defaultFont().pointSizeF()

    before, heading = size(), desk.filter.font().pointSizeF()
    click_quote(qtbot, window, "q1")
    desk.reading.setFocus()
    if way == "key":
        qtbot.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    else:
        turn_wheel(desk.reading.viewport(), 120)
    assert size() == pytest.approx(before * 1.1)
    assert desk.filter.font().pointSizeF() == heading
    assert desk.reading.focused_quote == "q1"
    assert window.library.setting("zooms") == {"reading": 1.1}
    qtbot.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert size() == before


def turn_wheel(pane: QWidget, by: int) -> None:
    """Turn the wheel over a pane while Ctrl is held, by eighths of a degree."""
    middle = QPointF(pane.rect().center())
    QApplication.sendEvent(
        pane,
        QWheelEvent(
            middle,
            pane.mapToGlobal(middle),
            QPoint(),
            QPoint(0, by),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )


def test_the_column_keeps_its_measure(window: MainWindow) -> None:
    """60 to 75 characters a line, however wide the window is."""
    desk = window.desk
    for width in (1380, 2200):
        window.resize(width, 880)
        QApplication.processEvents()
        assert desk.reading.page is not None
        document = desk.reading.page.document
        lengths = [
            block.layout().lineAt(line).textLength()
            for block in (document.findBlockByNumber(number) for number in range(document.blockCount()))
            for line in range(block.layout().lineCount() - 1)
            if block.charFormat().font().pointSizeF() == desk.typography.points
        ]
        assert lengths
        assert max(lengths) <= 78
        assert sum(lengths) / len(lengths) >= 55


def test_a_quote_says_who_speaks_and_who_else_carries_it(window: MainWindow) -> None:
    desk = window.desk
    desk.reading.focus_quote("q2")
    assert desk.reading.accessibleDescription().splitlines() == [
        "Mara Quist · “told”",
        "Also in Ellery Courier, Northern Wire, The Coast Herald",
        "Sense may differ. Number: “300” here, “30” in Ellery Courier",
    ]


def test_the_list_narrows_as_one_types(qtbot: QtBot, window: MainWindow, analysis: Analysis) -> None:
    desk = window.desk
    key(qtbot, window, Qt.Key.Key_L, with_=Qt.KeyboardModifier.ControlModifier)
    assert desk.filter.hasFocus()
    qtbot.keyClicks(desk.filter, "jk harbour post")
    assert desk.list.order() == []
    assert desk.filter.text() == "jk harbour post", "letters are text here, not commands"
    desk.filter.setText("harbour post")
    assert desk.list.order() == [analysis.articles[0].id]
    desk.filter.clear()
    assert len(desk.list.order()) == 4


def test_the_strip_shows_where_the_lit_quotes_are(window: MainWindow) -> None:
    strip = window.desk.reading.strip
    colours = window.theme.colours
    image = strip.grab().toImage()
    ratio = image.devicePixelRatio()
    middle = round(strip.width() / 2 * ratio)
    seen = {image.pixelColor(middle, y).name() for y in range(image.height())}
    assert {colours.alert.name(), colours.substantive.name()} <= seen


def test_panes_that_were_pushed_shut_open_when_they_are_needed(qtbot: QtBot, window: MainWindow) -> None:
    desk = window.desk
    desk.setSizes([0, 1380, 0])
    assert desk.sizes()[::2] == [0, 0]
    click_quote(qtbot, window, "q2")
    assert desk.sizes()[2] > 250
    assert desk.sizes()[0] == 0
    key(qtbot, window, Qt.Key.Key_L, with_=Qt.KeyboardModifier.ControlModifier)
    assert desk.sizes()[0] > 150
    assert desk.filter.hasFocus()


def test_the_keys_are_shown(qtbot: QtBot, window: MainWindow) -> None:
    key(qtbot, window, Qt.Key.Key_F1)
    dialog = window.findChild(KeysDialog)
    assert isinstance(dialog, KeysDialog)
    model = dialog.list.model()
    groups = [model.index(row, 0) for row in range(model.rowCount())]
    texts = {
        model.index(row, 0, group).data(): model.index(row, 1, group).data()
        for group in groups
        for row in range(model.rowCount(group))
    }
    assert texts["Next Shared Quote"] == "J"
    dialog.close()
