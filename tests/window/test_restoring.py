"""The next start finds all as it was left, and whatever was kept badly keeps no window from opening."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.model import Analysis
from reader.source import Source
from reader.window.articles.rows import Grouping
from reader.window.comparing.view import CompareView
from reader.window.looks.theme import Scheme, Theme
from reader.window.main import MainWindow
from reader.window.overview.view import OverviewView
from reader.window.quotes.view import QuotesView
from reader.window.variants.panel import Layout
from reader.window.work.tasks import Reading
from tests.window.driving import SECONDS, press, write
from tests.window.test_keyboard import overview, quotes_view


def started(qtbot: QtBot, library: Library, size: tuple[int, int] = (1380, 880)) -> MainWindow:
    """The window of another start."""
    window = MainWindow(library, Theme(Scheme.LIGHT))
    qtbot.addWidget(window)
    window.resize(*size)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def restarted(qtbot: QtBot, window: MainWindow, source: Source, reading: Reading) -> MainWindow:
    """Close the window, and open the set again in another, of the same size."""
    size = window.width(), window.height()
    window.close()
    again = started(qtbot, window.library, size)
    again.opening.show(source, reading)
    desk = again.desk
    qtbot.waitUntil(lambda: not desk.isVisible() or sum(desk.sizes()[::2]) > 0)
    return again


def test_the_place_in_the_article(
    qtbot: QtBot, window: MainWindow, reading: Reading, source: Source, analysis: Analysis
) -> None:
    window.resize(1000, 330)
    desk = window.desk
    desk.go_to(analysis.articles[1].id)
    bar = desk.reading.verticalScrollBar()
    assert bar.maximum() > 60
    bar.setValue(bar.maximum() // 2)
    top = desk.reading.top_point
    assert top > 0
    again = restarted(qtbot, window, source, reading).desk
    assert again.article == analysis.articles[1].id
    assert again.reading.focused_quote is None
    assert again.reading.top_point == top
    assert again.list.current_article() == analysis.articles[1].id


def test_the_quote_its_remark_the_base_and_the_layout(
    qtbot: QtBot, window: MainWindow, reading: Reading, source: Source
) -> None:
    desk = window.desk
    desk.reading.setFocus()
    press(qtbot, window, "J", "J", "Return", "N", "N", "B", "N", "Alt+3")
    chosen = desk.variants.current_quote()
    assert (desk.variants.base, chosen) == ("q6", "q2")
    again = restarted(qtbot, window, source, reading).desk
    assert again.reading.focused_quote == "q2"
    assert again.variants.remark is not None
    assert again.variants.remark.id == "r2"
    assert again.variants.base == "q6"
    assert again.variants.current_quote() == chosen
    assert again.variants.layout_shown is Layout.TABLE


def test_how_the_articles_are_arranged_and_the_panes_cut(
    qtbot: QtBot, window: MainWindow, reading: Reading, source: Source
) -> None:
    desk = window.desk
    desk.side.articles.grouping = Grouping.DATE
    order = desk.list.order()
    desk.setSizes([210, 600, 500])
    sizes = desk.sizes()
    press(qtbot, window, "D")
    window.zooms.zoom("reading", 1)
    window.zooms.zoom("variants", -1)
    again = restarted(qtbot, window, source, reading)
    assert again.desk.side.articles.grouping is Grouping.DATE
    assert again.desk.list.order() == order
    assert again.desk.sizes() == sizes
    assert again.desk.variants.view.shortened
    assert again.commands["only_differences"].isChecked()
    assert (again.zooms.of("reading"), again.zooms.of("variants"), again.zooms.of("articles")) == (
        1.1,
        0.9,
        1,
    )
    page = again.desk.reading.page
    assert page is not None
    assert page.document.defaultFont().pointSizeF() == pytest.approx(again.desk.typography.points * 1.1)


def test_the_view_its_filters_and_its_order(
    qtbot: QtBot, window: MainWindow, reading: Reading, source: Source
) -> None:
    view = quotes_view(qtbot, window)
    view.by.setCurrentIndex(1)
    view.by.activated.emit(1)
    view.bar.words.setFocus()
    write(qtbot, window, "quist")
    rows = [view.table.remarks.digest(row).remark for row in range(view.table.remarks.rowCount())]
    assert len(rows) == 2
    again = restarted(qtbot, window, source, reading)
    assert again.stack.view == "quotes"
    view = again.findChild(QuotesView)
    assert isinstance(view, QuotesView)
    qtbot.waitUntil(lambda: view.table.remarks.rowCount() > 0, timeout=SECONDS)
    assert view.bar.words.text() == "quist"
    assert view.by.currentIndex() == 1
    assert [view.table.remarks.digest(row).remark for row in range(view.table.remarks.rowCount())] == rows
    press(qtbot, again, "Alt+Left")
    assert again.stack.view == "read"


def test_the_pair_of_outlets_and_the_pair_of_articles(
    qtbot: QtBot, window: MainWindow, reading: Reading, source: Source, analysis: Analysis
) -> None:
    view = overview(qtbot, window)
    view.pictures.setCurrentIndex(1)
    view.matrix.setCurrentIndex(view.matrix.cells.index(2, 1))
    outlets = view.state()["outlets"]
    window.stack.compare(analysis.articles[2].id, analysis.articles[3].id)
    again = restarted(qtbot, window, source, reading)
    assert again.stack.view == "compare"
    compared = again.findChild(CompareView)
    assert isinstance(compared, CompareView)
    assert compared.articles == analysis.articles[2:4]
    press(qtbot, again, "Ctrl+3")
    seen = again.findChild(OverviewView)
    assert isinstance(seen, OverviewView)
    qtbot.waitUntil(seen.matrix.isVisible, timeout=SECONDS)
    assert seen.pictures.currentIndex() == 1
    assert tuple(seen.state()["outlets"]) == tuple(outlets)


def test_a_set_that_was_never_open_opens_at_its_head(
    window: MainWindow, reading: Reading, tmp_path: Path, analysis: Analysis
) -> None:
    window.desk.go_to(analysis.articles[2].id)
    window.stack.go_to("quotes")
    window.opening.show(Source.of(tmp_path / "Sorrel Bay"), reading)
    assert window.stack.view == "read"
    assert window.desk.article == analysis.articles[0].id
    assert not window.commands["back"].isEnabled()


WRONG: list[Any] = [
    None,
    True,
    7,
    -1.5,
    "nonsense",
    [],
    ["x"],
    [None, None, None],
    {},
    {"x": "y"},
    [[]],
    10**12,
]


@pytest.mark.parametrize("kept", WRONG, ids=repr)
def test_whatever_was_kept_of_a_set_it_opens(
    qtbot: QtBot, library: Library, reading: Reading, source: Source, kept: Any
) -> None:
    keys = {
        "read": ("place", "remark", "articles", "variants"),
        "quotes": ("column", "descending", "words", "speaker", "outlet", "relation", "difference"),
        "overview": ("picture", "outlets"),
        "compare": ("first", "second", "together", "listed"),
    }
    state: dict[str, Any] = {name: dict.fromkeys(inner, kept) for name, inner in keys.items()}
    state["read"]["articles"] = {"grouping": kept, "newest first": kept}
    state["read"]["variants"] = {"layout": kept, "in_text_order": kept}
    for tried in ({**state, "view": kept}, dict.fromkeys((*keys, "view"), kept)):
        library.keep_state(source, tried)
        window = started(qtbot, library)
        window.opening.show(source, reading)
        assert window.desk.article is not None
        for view in ("quotes", "overview", "compare", "read"):
            window.stack.go_to(view)
        window.close()


@pytest.mark.parametrize("kept", WRONG, ids=repr)
def test_whatever_was_kept_of_the_window_it_opens(
    qtbot: QtBot, library: Library, reading: Reading, source: Source, kept: Any
) -> None:
    for name in (
        "window.geometry",
        "window.splitter",
        "zooms",
        "differences.ignored",
        "differences.only",
        "sensitivity",
        "scheme",
        "palette",
        "family",
        "size",
        "language",
        "scale",
    ):
        library.keep(name, kept)
    library.keep("zooms", {"reading": kept, "quotes": kept})
    window = started(qtbot, library)
    window.opening.show(source, reading)
    window.desk.open_quote("q2")
    window.stack.go_to("quotes")
    window.zooms.zoom_focused(1)
    window.close()
    library.keep("zooms", kept)
    window = started(qtbot, library)
    window.close()


def test_a_place_that_is_there_no_more_leads_to_the_first_article(
    qtbot: QtBot, library: Library, reading: Reading, source: Source, analysis: Analysis
) -> None:
    library.keep_state(
        source,
        {
            "view": "compare",
            "read": {"place": ["gone", 40, "q77"], "remark": "q77"},
            "compare": {"first": "gone", "second": analysis.articles[1].id},
        },
    )
    library.choose_base(source, "r2", "q77")
    window = started(qtbot, library)
    window.opening.show(source, reading)
    assert window.desk.article == analysis.articles[0].id
    assert window.desk.variants.remark is None
    assert window.stack.view == "compare"
    compared = window.findChild(CompareView)
    assert isinstance(compared, CompareView)
    assert compared.articles is not None
    assert analysis.articles[1] in compared.articles
    window.desk.show_quote("q2")
    assert window.desk.variants.base == "q2"
    window.close()


def test_a_point_beyond_the_end_of_the_article_is_its_end(
    qtbot: QtBot, library: Library, reading: Reading, source: Source, analysis: Analysis
) -> None:
    library.keep_state(source, {"read": {"place": [analysis.articles[1].id, 10**9, "q5"]}})
    window = started(qtbot, library)
    window.opening.show(source, reading)
    assert window.desk.article == analysis.articles[1].id
    assert window.desk.reading.focused_quote == "q5"
    window.close()


def test_back_leads_to_where_the_reader_had_scrolled(
    qtbot: QtBot, window: MainWindow, analysis: Analysis
) -> None:
    window.resize(1000, 330)
    desk = window.desk
    desk.show_quote("q1")
    bar = desk.reading.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 200)
    bar.setValue(bar.maximum())
    place = desk.place()
    desk.go_to(analysis.articles[3].id)
    press(qtbot, window, "Alt+Left")
    assert desk.place() == place
    press(qtbot, window, "Ctrl+2", "Alt+Left")
    assert desk.place() == place
