"""What is kept of a set may be of another version or of another hand: whatever it is, the set is shown."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from reader.source import Source
from reader.window.main import MainWindow
from reader.window.work.tasks import Reading

JUNK: list[Any] = [
    None, True, 5, -1, 10**400, float("nan"), "", "x", "\ud800", [], {}, [1], ["x"], ["x", "y"], [None, None],
    [[], {}], ["x", 10**30, None], {"a": 1}, {"x": [None]},
]  # fmt: skip
VIEWS = ("read", "quotes", "overview", "compare")


@pytest.fixture
def arranged(window: MainWindow) -> MainWindow:
    """The window with every view made."""
    for view in VIEWS:
        window.stack.go_to(view)
    return window


def parts(window: MainWindow) -> dict[str, Any]:
    """All that is restored, by name."""
    views = {}
    for view in VIEWS:
        window.stack.go_to(view)
        views[view] = window.stack.currentWidget()
    return {**views, "articles": window.desk.side.articles, "variants": window.desk.variants}


def test_every_view_and_pane_takes_up_what_it_can(arranged: MainWindow) -> None:
    for name, part in parts(arranged).items():
        usual = part.state()
        assert usual, name
        for junk in JUNK:
            part.restore(dict.fromkeys(usual, junk))
            part.restore({"nobody knows": junk})
        part.restore({})
        part.restore(usual)
        assert part.state() == usual, name


def test_a_set_opens_whatever_is_kept_of_it(
    empty_window: MainWindow, reading: Reading, tmp_path: Path
) -> None:
    source = Source.of(tmp_path / "Port Ellery")
    for junk in JUNK:
        read = {**dict.fromkeys(("place", "remark", "articles", "variants"), junk), "place": [junk] * 3}
        for state in (dict.fromkeys(VIEWS, junk), {"read": read}):
            empty_window.library.keep_state(source, state)  # type: ignore[arg-type]
            empty_window.opening.source = None
            empty_window.opening.show(source, reading)
            assert empty_window.desk.article is not None


def test_a_place_far_behind_the_end_of_its_article_is_its_end(
    empty_window: MainWindow, reading: Reading, tmp_path: Path
) -> None:
    source, article = Source.of(tmp_path / "Port Ellery"), reading.analysis.articles[1].id
    for position in (10**400, -(10**400), 10**9):
        place = [article, position, "no quote"]
        empty_window.library.keep_state(source, {"read": {"place": place}})
        empty_window.opening.source = None
        empty_window.opening.show(source, reading)
        assert empty_window.desk.article == article
