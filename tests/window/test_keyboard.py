"""The whole of the work without a mouse: every view and every pane is reached, used and left by key."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.model import Analysis
from reader.window.comparing.view import CompareView
from reader.window.main import MainWindow
from reader.window.overview.view import OverviewView
from reader.window.quotes.view import QuotesView
from reader.window.shell.keys import KeysDialog
from reader.window.shell.palette import Palette
from reader.window.variants.panel import Layout
from tests.window.driving import SECONDS, press, wait_until_gone, write


def quotes_view(qtbot: QtBot, window: MainWindow) -> QuotesView:
    """The Quotes view, gone to by its keys, once it lists its remarks."""
    press(qtbot, window, "Ctrl+2")
    view = window.findChild(QuotesView)
    assert isinstance(view, QuotesView)
    qtbot.waitUntil(lambda: view.table.remarks.rowCount() > 0, timeout=SECONDS)
    return view


def overview(qtbot: QtBot, window: MainWindow) -> OverviewView:
    """The Overview, gone to by its keys, once it shows its picture."""
    press(qtbot, window, "Ctrl+3")
    view = window.findChild(OverviewView)
    assert isinstance(view, OverviewView)
    qtbot.waitUntil(view.matrix.isVisible, timeout=SECONDS)
    return view


def compare_view(qtbot: QtBot, window: MainWindow) -> CompareView:
    """Compare, gone to by its keys, once it says what the two articles share."""
    press(qtbot, window, "Ctrl+4")
    view = window.findChild(CompareView)
    assert isinstance(view, CompareView)
    qtbot.waitUntil(lambda: view.sharing is not None, timeout=SECONDS)
    return view


GO: dict[str, Callable[[QtBot, MainWindow], object]] = {
    "read": lambda qtbot, window: press(qtbot, window, "Ctrl+1"),
    "quotes": quotes_view,
    "overview": overview,
    "compare": compare_view,
}


def listed(view: QuotesView) -> list[str]:
    table = view.table.remarks
    return [table.digest(row).remark for row in range(table.rowCount())]


def tab_until(qtbot: QtBot, window: MainWindow, widget: object, keys: str = "Tab", most: int = 30) -> None:
    """Press Tab until a widget has the cursor."""
    for _ in range(most):
        if QApplication.focusWidget() is widget:
            return
        press(qtbot, window, keys)
    pytest.fail(f"{keys} never reaches {widget}")


def test_from_a_quote_to_a_rendering_to_its_place_and_back(
    qtbot: QtBot, window: MainWindow, analysis: Analysis
) -> None:
    desk = window.desk
    post, courier = (article.id for article in analysis.articles[:2])
    assert desk.reading.hasFocus()
    press(qtbot, window, "F6")
    assert desk.list.hasFocus(), "the pane that has nothing yet is left out"
    press(qtbot, window, "Esc", "J", "J", "Return")
    variants = desk.variants
    assert variants.view.hasFocus()
    assert variants.current_quote() == "q2"
    press(qtbot, window, "N", "N")
    assert variants.current_quote() == "q6"
    press(qtbot, window, "P", "N", "B")
    assert variants.base == "q6"
    press(qtbot, window, "N")
    assert variants.current_quote() == "q2"
    press(qtbot, window, "W", "S")
    assert variants.view.explained == {"q2"}
    assert variants.view.in_context == {"q2"}
    press(qtbot, window, "D")
    assert variants.view.shortened
    for keys, layout in (("Alt+2", Layout.SIDES), ("Alt+3", Layout.TABLE), ("Alt+1", Layout.CARDS)):
        press(qtbot, window, keys)
        assert variants.layout_shown is layout
        assert variants.pane.hasFocus(), f"{layout} has the keys"
        assert variants.current_quote() == "q2"
    press(qtbot, window, "P", "Return")
    assert (desk.article, desk.reading.focused_quote) == (courier, "q6")
    assert desk.reading.hasFocus()
    press(qtbot, window, "Alt+Left")
    assert (desk.article, desk.reading.focused_quote) == (post, "q2")
    press(qtbot, window, "Alt+Right")
    assert (desk.article, desk.reading.focused_quote) == (courier, "q6")


def test_a_remark_is_found_among_all_and_opened(qtbot: QtBot, window: MainWindow, analysis: Analysis) -> None:
    view = quotes_view(qtbot, window)
    assert view.table.hasFocus()
    assert sorted(listed(view)) == ["r1", "r2", "r3", "r4"]
    tab_until(qtbot, window, view.bar.words, "Shift+Tab")
    write(qtbot, window, "njk ferry")
    assert view.bar.words.text() == "njk ferry", "letters are text here, not commands"
    press(qtbot, window, "Ctrl+A")
    write(qtbot, window, "ferry")
    assert listed(view) == ["r1"]
    press(qtbot, window, "Down", "Return")
    desk = window.desk
    assert window.stack.view == "read"
    assert (desk.article, desk.reading.focused_quote) == (analysis.articles[0].id, "q1")
    assert desk.variants.remark is not None
    assert desk.variants.remark.id == "r1"
    press(qtbot, window, "Alt+Left")
    assert window.stack.view == "quotes"
    assert view.table.hasFocus()
    assert listed(view) == ["r1"], "the filter stays"
    press(qtbot, window, "Alt+Right")
    assert window.stack.view == "read"
    assert desk.reading.focused_quote == "q1"


def test_a_number_of_the_overview_leads_to_its_quotes_and_on_to_the_page(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = overview(qtbot, window)
    assert view.matrix.hasFocus()
    assert view.matrix.currentIndex().row() == 0
    press(qtbot, window, "Home", "Down", "Right")
    cell = view.matrix.currentIndex()
    assert (cell.row(), cell.column()) == (1, 1)
    press(qtbot, window, "Up", "Return")
    assert window.stack.view == "quotes"
    quotes = window.findChild(QuotesView)
    assert isinstance(quotes, QuotesView)
    qtbot.waitUntil(lambda: quotes.table.remarks.rowCount() > 0, timeout=SECONDS)
    outlets = {outlet.name for outlet in view.matrix.cells.outlets[:2]}
    for row in range(quotes.table.remarks.rowCount()):
        assert outlets <= set(quotes.table.remarks.digest(row).outlets)
    assert quotes.table.hasFocus()
    press(qtbot, window, "Down", "Return")
    assert window.stack.view == "read"
    assert window.desk.variants.remark is not None
    press(qtbot, window, "Alt+Left", "Alt+Left")
    assert window.stack.view == "overview"
    assert view.matrix.hasFocus()


def test_two_articles_are_compared_and_reading_goes_on_at_a_passage(qtbot: QtBot, window: MainWindow) -> None:
    view = compare_view(qtbot, window)
    assert view.pair.panes[0].hasFocus()
    assert view.sharing is not None
    assert view.sharing.passages
    press(qtbot, window, "N")
    assert view.pair.current is not None
    first = view.pair.current
    press(qtbot, window, "N", "P")
    assert view.pair.current == first
    press(qtbot, window, "Return")
    assert window.stack.view == "read"
    assert window.desk.variants.remark is not None
    press(qtbot, window, "Alt+Left")
    assert window.stack.view == "compare"


def test_words_are_found_in_the_article(qtbot: QtBot, window: MainWindow) -> None:
    desk = window.desk
    desk.reading.setFocus()
    press(qtbot, window, "Ctrl+F")
    bar = desk.middle.bar
    assert bar.field.line.hasFocus()
    write(qtbot, window, "quay")
    assert bar.count.text().startswith("1 of ")
    press(qtbot, window, "F3")
    assert bar.count.text().startswith("2 of ")
    press(qtbot, window, "Shift+F3", "Return")
    assert bar.count.text().startswith("2 of ")
    press(qtbot, window, "Esc")
    assert not bar.isVisible()
    assert desk.reading.hasFocus()


def test_words_are_found_in_all_articles_and_gone_to(
    qtbot: QtBot, window: MainWindow, analysis: Analysis
) -> None:
    desk = window.desk
    press(qtbot, window, "Ctrl+Shift+F")
    search = desk.side.search
    assert search.field.line.hasFocus()
    with qtbot.waitSignal(search.finished):
        write(qtbot, window, "Adeyemi")
    press(qtbot, window, "Return")
    assert search.list.hasFocus()
    press(qtbot, window, "Return")
    assert desk.article == analysis.articles[3].id
    assert desk.reading.toPlainText().count("Adeyemi") > 0
    press(qtbot, window, "Esc")
    assert search.field.line.hasFocus() or desk.reading.hasFocus()
    press(qtbot, window, "Esc", "Esc")
    assert desk.reading.hasFocus()


def test_f6_goes_round_the_panes_of_reading(qtbot: QtBot, window: MainWindow) -> None:
    desk = window.desk
    desk.open_quote("q2")
    desk.reading.setFocus()
    for pane in (desk.variants.view, desk.list, desk.reading):
        press(qtbot, window, "F6")
        assert pane.hasFocus()
    for pane in (desk.list, desk.variants.view, desk.reading):
        press(qtbot, window, "Shift+F6")
        assert pane.hasFocus()


@pytest.mark.parametrize("view", ["read", "quotes", "overview", "compare"])
def test_escape_leads_back_to_the_article_from_everywhere(
    qtbot: QtBot, window: MainWindow, view: str
) -> None:
    GO[view](qtbot, window)
    shown = window.stack.currentWidget()
    assert shown is not None
    seen: list[QWidget] = []
    for _ in range(40):
        press(qtbot, window, "Tab")
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus in seen or not shown.isAncestorOf(focus):
            continue
        seen.append(focus)
        press(qtbot, window, "Esc", "Esc")
        assert window.stack.view == "read", focus
        assert window.desk.reading.hasFocus(), focus
        window.stack.go_to(view)
        focus.setFocus()
    assert len(seen) > 2


def test_the_articles_are_filtered_and_one_is_opened(
    qtbot: QtBot, window: MainWindow, analysis: Analysis
) -> None:
    desk = window.desk
    window.stack.go_to("quotes")
    press(qtbot, window, "Ctrl+L")
    assert window.stack.view == "read"
    assert desk.filter.hasFocus()
    write(qtbot, window, "coast")
    assert desk.list.order() == [analysis.articles[3].id]
    press(qtbot, window, "Down", "Return")
    assert desk.article == analysis.articles[3].id
    assert desk.reading.hasFocus()


def test_the_keys_and_the_commands_are_found_by_key(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.reading.setFocus()
    press(qtbot, window, "?")
    keys = window.findChild(KeysDialog)
    assert isinstance(keys, KeysDialog)
    qtbot.waitUntil(keys.isActiveWindow)
    press(qtbot, window, "Esc")
    wait_until_gone(qtbot, keys)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    press(qtbot, window, "Ctrl+Shift+P")
    palette = window.findChild(Palette)
    assert isinstance(palette, Palette)
    qtbot.waitUntil(palette.words.hasFocus)
    write(qtbot, window, "next shared")
    press(qtbot, window, "Return")
    wait_until_gone(qtbot, palette)
    assert window.desk.reading.focused_quote == "q1"


def test_the_window_fills_the_screen_and_comes_back(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, "F11")
    assert window.isFullScreen()
    press(qtbot, window, "F11")
    assert not window.isFullScreen()
    assert window.isVisible()


PANES = {
    "articles": lambda window: window.desk.list,
    "reading": lambda window: window.desk.reading,
    "variants": lambda window: window.desk.variants.view,
    "quotes": lambda window: window.findChild(QuotesView).table,
    "overview": lambda window: window.findChild(OverviewView).matrix,
    "compare": lambda window: window.findChild(CompareView).pair.panes[0],
}


@pytest.mark.parametrize("name", PANES)
def test_every_pane_is_zoomed_by_key_and_alone(qtbot: QtBot, window: MainWindow, name: str) -> None:
    window.desk.open_quote("q1")
    GO.get(name, lambda *_: None)(qtbot, window)
    PANES[name](window).setFocus()
    press(qtbot, window, "Ctrl++", "Ctrl++", "Ctrl+-")
    assert window.library.setting("zooms") == {name: 1.1}
    press(qtbot, window, "Ctrl+0")
    assert window.library.setting("zooms") == {name: 1.0}


ORDER = {
    "read": [
        "Filter articles",
        "Articles by outlet",
        "Articles",
        "2 files not read",
        "Harbour to close until spring",
        "Layout of the renderings",
        "Renderings",
    ],
    "quotes": [
        "Sort by",
        "Order: gravest first",
        "Filter remarks by words",
        "Speaker",
        "Outlet",
        "Relation",
        "Gravest difference",
        "Remarks",
    ],
    "overview": ["Picture", "Outlets against outlets", "Numbers of what is chosen"],
    "compare": [
        "The article on the left",
        "Swap the two articles",
        "The article on the right",
        "The shared passage before this (P)",
        "The next shared passage (N)",
        "Scroll together",
        "List the passages",
        "Article of The Harbour Post",
        "Article of Ellery Courier",
        "Shared passages",
    ],
}


@pytest.mark.parametrize("view", ORDER)
def test_tab_goes_through_every_control_in_the_order_of_reading(
    qtbot: QtBot, window: MainWindow, view: str
) -> None:
    window.desk.open_quote("q1")
    GO[view](qtbot, window)
    shown = window.stack.currentWidget()
    assert shown is not None
    seen: list[QWidget] = []
    while len(seen) < 60:
        press(qtbot, window, "Tab")
        focus = QApplication.focusWidget()
        assert focus is not None
        # In a text, Tab goes from one fold to the next.
        if focus in seen[:-1]:
            break
        if focus not in seen:
            seen.append(focus)
    names = [name_of(focus) for focus in seen if shown.isAncestorOf(focus)]
    wanted = ORDER[view]
    start = names.index(wanted[0])
    turned = names[start:] + names[:start]
    assert [name for name in turned if name not in OFTEN] == wanted
    assert len(seen) >= len(names) + 7, "and through the tool bar"


@pytest.mark.parametrize("view", ORDER)
def test_shift_tab_goes_the_same_way_back(qtbot: QtBot, window: MainWindow, view: str) -> None:
    window.desk.open_quote("q1")
    GO[view](qtbot, window)
    shown = window.stack.currentWidget()
    assert shown is not None
    seen: list[str] = []
    for _ in range(80):
        press(qtbot, window, "Shift+Tab")
        focus = QApplication.focusWidget()
        assert focus is not None
        if shown.isAncestorOf(focus) and name_of(focus) not in (*OFTEN, *seen[-1:]):
            seen.append(name_of(focus))
    back = ORDER[view][::-1]
    start = seen.index(back[0])
    assert seen[start : start + len(back)] == back


def test_each_view_gives_the_keys_to_where_work_goes_on(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.open_quote("q1")
    desk, side = window.desk, window.desk.side
    for pane, wanted in (
        (side.articles, side.articles.list),
        (desk.variants, desk.variants.view),
    ):
        pane.take_keys()
        assert QApplication.focusWidget() is wanted
    press(qtbot, window, "Ctrl+Shift+F")
    desk.reading.setFocus()
    side.search.take_keys()
    assert side.search.field.line.hasFocus()
    for name, wanted_of in (
        ("quotes", lambda view: view.table),
        ("overview", lambda view: view.matrix),
        ("compare", lambda view: view.pair.panes[0]),
    ):
        GO[name](qtbot, window)
        view = window.stack.currentWidget()
        press(qtbot, window, "Tab")
        assert isinstance(view, QuotesView | OverviewView | CompareView)
        view.take_keys()
        assert QApplication.focusWidget() is wanted_of(view)


def name_of(control: QWidget) -> str:
    name = control.accessibleName() or getattr(control, "text", str)()
    return name.split(": ")[0] if name.startswith("The article on") else name


OFTEN = ("Cancel", "Work it out", "Read on here")
"""What is there or not, as the work goes."""
