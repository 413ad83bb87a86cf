"""The articles' pane as a reader uses it: typing, choosing, marking, by mouse and by keys."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QColor, QContextMenuEvent, QFont, QWheelEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from reader.model import Analysis, Event
from reader.window.articles.model import ARTICLE
from reader.window.articles.pane import ArticlesPane
from reader.window.articles.rows import Grouping, Heading, Row
from reader.window.looks.theme import Scheme, Theme
from reader.window.opened.collection import Count


@pytest.fixture
def pane(qtbot: QtBot, analysis: Analysis) -> ArticlesPane:
    pane = ArticlesPane(Theme(Scheme.LIGHT))
    qtbot.addWidget(pane)
    pane.resize(280, 700)
    for article in analysis.articles:
        pane.list.articles.add(article, Count(3, 2, article is analysis.articles[1]))
    with qtbot.waitActive(pane):
        pane.show()
        pane.activateWindow()
    return pane


@pytest.fixture
def ids(analysis: Analysis) -> list[str]:
    return [article.id for article in analysis.articles]


def menu_of(pane: ArticlesPane, article: str | None) -> dict[str, object]:
    return {
        action.text().replace("&", ""): action
        for action in pane.list.menu_of(article).actions()
        if action.text()
    }


def press(pane: ArticlesPane, words: str, article: str) -> None:
    action = menu_of(pane, article)[words]
    action.trigger()  # type: ignore[attr-defined]


def test_typing_keeps_the_open_article_chosen_while_it_is_listed(
    qtbot: QtBot, pane: ArticlesPane, ids: list[str]
) -> None:
    chosen: list[str] = []
    pane.list.chosen.connect(chosen.append)
    pane.list.mark_current(ids[1])
    pane.filter.setFocus()
    qtbot.keyClicks(pane.filter, "no")
    assert pane.list.current_article() == ids[1]
    qtbot.keyClicks(pane.filter, "xyz")
    assert pane.list.order() == []
    assert pane.list.current_article() is None
    pane.filter.clear()
    assert pane.list.current_article() == ids[1]
    assert chosen == [], "nobody went anywhere"


def test_an_empty_list_says_why(qtbot: QtBot, pane: ArticlesPane, ids: list[str]) -> None:
    assert pane.list.accessibleDescription() == ""
    qtbot.keyClicks(pane.filter, "Xyz abc")
    assert pane.list.accessibleDescription() == "No article matches “Xyz abc”."
    pane.filter.clear()
    pane.list.mark_read(ids)
    pane.list.want_unread(True)
    assert pane.list.accessibleDescription() == "Every article has been read."
    image = pane.list.grab().toImage()
    ground = image.pixelColor(2, image.height() - 2)
    inks = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(40)}
    assert len(inks - {ground.name()}) > 3, "the sentence is painted"


def test_the_filter_and_the_list_are_a_key_apart(qtbot: QtBot, pane: ArticlesPane, ids: list[str]) -> None:
    pane.list.mark_current(ids[0])
    pane.filter.setFocus()
    qtbot.keyClicks(pane.filter, "wire")
    with qtbot.waitSignal(pane.list.chosen) as told:
        qtbot.keyClick(pane.filter, Qt.Key.Key_Down)
    assert told.args == [ids[2]]
    assert pane.list.hasFocus()
    pane.filter.setFocus()
    qtbot.keyClick(pane.filter, Qt.Key.Key_Escape)
    assert pane.filter.text() == ""


def test_arrows_home_and_end_go_from_article_to_article(qtbot: QtBot, pane: ArticlesPane) -> None:
    order = pane.list.order()
    pane.list.mark_current(order[0])
    pane.list.setFocus()
    seen: list[str] = []
    pane.list.chosen.connect(seen.append)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Up, Qt.Key.Key_Home):
        qtbot.keyClick(pane.list, key)
    assert seen == [order[1], order[3], order[2], order[0]]


def test_enter_opens(qtbot: QtBot, pane: ArticlesPane, ids: list[str]) -> None:
    pane.list.mark_current(ids[2])
    with qtbot.waitSignal(pane.list.open_wanted) as told:
        qtbot.keyClick(pane.list, Qt.Key.Key_Return)
    assert told.args == [ids[2]]
    place = pane.list.visualRect(pane.list.articles.index_of(ids[1])).center()
    with qtbot.waitSignal(pane.list.open_wanted) as told:
        qtbot.mouseDClick(pane.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [ids[1]]


def test_a_headline_is_found_by_its_first_letters(qtbot: QtBot, pane: ArticlesPane, ids: list[str]) -> None:
    pane.list.mark_current(ids[2])
    pane.list.setFocus()
    qtbot.keyClicks(pane.list, "harb")
    assert pane.list.current_article() == ids[0]


def test_a_command_is_no_command_within_a_headline_that_is_being_typed(
    qtbot: QtBot, pane: ArticlesPane, ids: list[str]
) -> None:
    command = QAction(pane)
    command.setShortcut("B")
    pane.addAction(command)
    done: list[bool] = []
    command.triggered.connect(lambda _=False: done.append(True))
    pane.list.mark_current(ids[2])
    pane.list.setFocus()
    qtbot.keyClick(pane.list, Qt.Key.Key_B)
    assert len(done) == 1
    qtbot.keyClicks(pane.list, "harb")
    assert len(done) == 1
    assert pane.list.current_article() == ids[0]


def test_tabbing_into_the_list_opens_nothing(pane: ArticlesPane) -> None:
    chosen: list[str] = []
    pane.list.chosen.connect(chosen.append)
    pane.filter.setFocus()
    pane.list.setFocus(Qt.FocusReason.TabFocusReason)
    assert chosen == []


def test_an_article_is_marked_read_and_unread_from_its_menu(
    qtbot: QtBot, pane: ArticlesPane, ids: list[str]
) -> None:
    with qtbot.waitSignal(pane.list.read_toggled) as told:
        press(pane, "Mark as Read", ids[0])
    assert told.args == [[ids[0]], True]
    assert "Mark as Read" not in menu_of(pane, ids[0])
    with qtbot.waitSignal(pane.list.read_toggled) as told:
        press(pane, "Mark as Unread", ids[0])
    assert told.args == [[ids[0]], False]
    with qtbot.waitSignal(pane.list.read_toggled) as told:
        press(pane, "Mark All as Read", ids[0])
    assert told.args is not None
    assert sorted(told.args[0]) == sorted(ids)
    assert not menu_of(pane, None)["Mark All as Read"].isEnabled()  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("words", "signal"),
    [
        ("Open", "open_wanted"),
        ("Open the File", "open_file_wanted"),
        ("Show in Its Folder", "show_in_folder_wanted"),
        ("Compare with the Open Article", "compare_wanted"),
    ],
)
def test_the_menu_of_an_article(
    qtbot: QtBot, pane: ArticlesPane, ids: list[str], words: str, signal: str
) -> None:
    pane.list.mark_current(ids[0])
    with qtbot.waitSignal(getattr(pane.list, signal)) as told:
        press(pane, words, ids[3])
    assert told.args == [ids[3]]


def test_no_article_is_compared_with_itself(pane: ArticlesPane, ids: list[str]) -> None:
    pane.list.mark_current(ids[0])
    assert not menu_of(pane, ids[0])["Compare with the Open Article"].isEnabled()  # type: ignore[attr-defined]


@pytest.mark.parametrize("reason", [QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard])
def test_the_menu_opens_by_mouse_and_by_key(
    pane: ArticlesPane, ids: list[str], reason: QContextMenuEvent.Reason
) -> None:
    pane.list.mark_current(ids[0])
    chosen: list[str] = []
    pane.list.chosen.connect(chosen.append)
    place = pane.list.visualRect(pane.list.articles.index_of(ids[3])).center()
    at = place if reason is QContextMenuEvent.Reason.Mouse else QPoint(1, 1)
    QApplication.sendEvent(
        pane.list.viewport(), QContextMenuEvent(reason, at, pane.list.viewport().mapToGlobal(at))
    )
    menu = pane.list.findChild(QMenu)
    assert isinstance(menu, QMenu)
    assert menu.isVisible()
    comparing = next(action for action in menu.actions() if "Compare" in action.text())
    assert comparing.isEnabled() == (reason is QContextMenuEvent.Reason.Mouse)
    menu.close()
    assert chosen == []


def test_the_button_arranges_the_list(pane: ArticlesPane, ids: list[str]) -> None:
    actions = {action.text().replace("&", ""): action for action in pane.button.menu().actions()}
    assert pane.button.accessibleName() == "Articles by outlet"
    actions["Group by Date"].trigger()
    assert pane.grouping is Grouping.DATE
    assert pane.button.accessibleName() == "Articles by date"
    first = pane.list.articles.thing(0)
    assert isinstance(first, Heading)
    assert first.title == "3 November 2031"
    actions["Newest First"].trigger()
    assert pane.list.articles.thing(0).title == "5 November 2031"
    actions["Only Those with Alerts"].trigger()
    assert pane.list.order() == [ids[1]]
    assert pane.button.accessibleName() == "Articles by date, not all of them"
    pane.show_all()
    assert len(pane.list.order()) == 4
    actions["Group by Event"].trigger()
    pane.list.set_events((Event((ids[0], ids[1])),))
    assert [pane.list.articles.thing(row).title for row in (0, 3)] == [
        "Harbour to close until spring",
        "Nothing shared",
    ]


def test_the_first_article_of_a_group_is_shown_with_its_heading(pane: ArticlesPane, ids: list[str]) -> None:
    pane.resize(280, 200)
    order = pane.list.order()
    pane.list.mark_current(order[-1])
    pane.list.mark_current(order[0])
    assert pane.list.visualRect(pane.list.articles.index(0)).top() >= 0
    pane.list.mark_current(ids[2])
    area = pane.list.viewport().rect()
    assert area.contains(pane.list.visualRect(pane.list.articles.index_of(ids[2])))


def test_how_the_list_is_arranged_comes_back(qtbot: QtBot, pane: ArticlesPane) -> None:
    pane.restore({"grouping": "event", "newest first": True})
    state = pane.state()
    other = ArticlesPane(Theme(Scheme.LIGHT))
    qtbot.addWidget(other)
    other.restore(state)
    assert other.grouping is Grouping.EVENT
    assert other.state() == state
    other.restore({"grouping": "shoe size", "newest first": "maybe"})
    assert other.grouping is Grouping.EVENT


def heights(pane: ArticlesPane) -> list[int]:
    QApplication.processEvents()
    model = pane.list.articles
    return [pane.list.visualRect(model.index(row)).height() for row in range(model.rowCount())]


def test_no_row_changes_its_height_for_having_been_read(pane: ArticlesPane, ids: list[str]) -> None:
    before = heights(pane)
    pane.list.mark_read(ids)
    assert heights(pane) == before


def test_zoom_and_width_lay_the_rows_out_anew(pane: ArticlesPane) -> None:
    usual = heights(pane)
    pane.set_zoom(1.6)
    assert all(after > before for after, before in zip(heights(pane), usual, strict=True))
    pane.set_zoom(1.0)
    assert heights(pane) == usual
    pane.resize(160, 700)
    assert sum(heights(pane)) > sum(usual)


def test_a_larger_font_of_the_interface_is_taken_over(pane: ArticlesPane) -> None:
    usual = heights(pane)
    font = QFont(pane.list.font())
    font.setPointSizeF(font.pointSizeF() * 1.5)
    pane.list.setFont(font)
    assert all(after > before for after, before in zip(heights(pane), usual, strict=True))


def inked(pane: ArticlesPane, article: str, ink: QColor) -> list[int]:
    """Columns of an article's row in which something is painted in ``ink``."""
    area = pane.list.visualRect(pane.list.articles.index_of(article))
    image = pane.list.viewport().grab().toImage()
    return [
        x
        for x in range(area.left(), area.right())
        if any(image.pixelColor(x, y) == ink for y in range(area.top(), area.bottom()))
    ]


def test_unread_articles_have_a_dot_and_alerts_the_colour_of_alerts(
    pane: ArticlesPane, ids: list[str]
) -> None:
    colours = pane.list._theme.colours
    assert inked(pane, ids[0], colours.accent)
    assert max(inked(pane, ids[0], colours.accent)) < 16, "in the margin"
    pane.list.mark_read([ids[0]])
    assert not inked(pane, ids[0], colours.accent)
    assert inked(pane, ids[1], colours.alert)
    assert not inked(pane, ids[0], colours.alert)


def test_headlines_that_run_from_right_to_left_stand_on_the_right(
    pane: ArticlesPane, analysis: Analysis
) -> None:
    hebrew = replace(analysis.articles[0], id="he", title="נמל", outlet="Z")
    latin = replace(analysis.articles[0], id="la", title="Port", outlet="Z", published="2031-12-01")
    pane.resize(400, 1200)
    for article in (hebrew, latin):
        pane.list.articles.add(article, Count())
    pane.list.mark_read(["he", "la"])
    QApplication.processEvents()
    line = pane.list.visualRect(pane.list.articles.index_of("he"))
    image = pane.list.viewport().grab().toImage()
    ground = image.pixelColor(line.left() + 1, line.top() + 1)

    def columns(article: str) -> list[int]:
        area = pane.list.visualRect(pane.list.articles.index_of(article))
        rows = range(area.top() + 8, area.top() + 24)
        return [x for x in range(area.width()) if any(image.pixelColor(x, y) != ground for y in rows)]

    assert min(columns("he")) > 250
    assert max(columns("la")) < 150


def test_ctrl_and_the_wheel_zoom(qtbot: QtBot, pane: ArticlesPane) -> None:
    middle = QPointF(pane.list.viewport().rect().center())
    with qtbot.waitSignal(pane.list.zoomed) as told:
        QApplication.sendEvent(
            pane.list.viewport(),
            QWheelEvent(
                middle,
                pane.list.viewport().mapToGlobal(middle),
                QPoint(),
                QPoint(0, -120),
                Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.ControlModifier,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            ),
        )
    assert told.args == [-1]


def test_headings_are_read_out_but_not_chosen(pane: ArticlesPane) -> None:
    index = pane.list.articles.index(0)
    assert index.data(ARTICLE) is None
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith("Ellery Courier")
    row = pane.list.articles.index(1)
    assert row.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "Ellery Courier"


def test_no_word_of_a_headline_is_broken_after_an_emoji(pane: ArticlesPane, analysis: Analysis) -> None:
    title = "🌊🌊🌊 Harbour of Port Ellery to close until spring, says its master, and no ferry will sail"
    article = replace(analysis.articles[0], title=title)
    pane.list.articles.refill([(article, Count(3, 2))], ())
    row = pane.list.articles.thing(1)
    assert isinstance(row, Row)
    first, second = pane.list._delegate._lines(row, 240)
    assert title.startswith(f"{first} {second[:4]}")
    assert pane.grab().size()


def test_each_row_is_as_high_as_what_it_says_under_whatever_headings(
    pane: ArticlesPane, analysis: Analysis
) -> None:
    articles = pane.list.articles
    articles.set_events((Event(tuple(article.id for article in analysis.articles), ("Mara Quist",)),))
    for grouping in (*Grouping, *reversed(Grouping)):
        pane.grouping = grouping
        for row in range(articles.rowCount()):
            shown = pane.list.visualRect(articles.index(row)).height()
            fresh = pane.list._delegate._height_of(articles.thing(row), pane.list.viewport().width())
            assert shown == fresh


def test_the_open_article_stays_in_sight_when_the_list_gets_less_room(
    qtbot: QtBot, pane: ArticlesPane
) -> None:
    pane.resize(280, 420)
    last = pane.list.order()[-1]
    pane.list.mark_current(last)
    qtbot.waitUntil(lambda: in_sight(pane, last))
    pane.resize(280, 220)
    qtbot.waitUntil(lambda: in_sight(pane, last))
    pane.list.scrollToTop()
    pane.resize(280, 200)
    assert pane.list.verticalScrollBar().value() == 0, "who has scrolled away from it is left there"


def in_sight(pane: ArticlesPane, article: str) -> bool:
    area = pane.list.visualRect(pane.list.articles.index_of(article))
    return pane.list.viewport().rect().contains(area)
