"""What is copied from where, and which articles have been read."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QTextCursor
from pytestqt.qtbot import QtBot

from reader.model import Analysis
from reader.source import Source
from reader.window.main import MainWindow
from reader.window.work.tasks import Reading
from tests.window.driving import press


def copied() -> str:
    return QGuiApplication.clipboard().text()


@pytest.fixture(autouse=True)
def _empty_clipboard(qapp: QGuiApplication) -> None:  # noqa: ARG001
    QGuiApplication.clipboard().clear()


def select(window: MainWindow, words: str) -> None:
    cursor = QTextCursor(window.desk.reading.document().find(words))
    assert cursor.selectedText() == words
    window.desk.reading.setTextCursor(cursor)
    window.desk.reading.setFocus()


@pytest.mark.parametrize(("keys", "begins"), [("Ctrl+Shift+C", "“single ferry”"), ("Ctrl+Alt+C", "> ")])
def test_a_selection_with_where_it_stands(qtbot: QtBot, window: MainWindow, keys: str, begins: str) -> None:
    select(window, "single ferry")
    press(qtbot, window, "Ctrl+C")
    assert copied() == "single ferry"
    press(qtbot, window, keys)
    assert copied().startswith(begins)
    for part in (
        "single ferry",
        "Mara Quist",
        "The Harbour Post",
        "Harbour to close until spring",
        "post.txt",
    ):
        assert part in copied()
    assert window.notice.text() == "Copied, with where it stands."


def test_the_quote_in_focus_with_where_it_stands(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, "J", "Ctrl+Shift+C")
    assert "We cannot promise that a single ferry will sail before March" in copied()
    assert "The Harbour Post" in copied()
    press(qtbot, window, "Ctrl+Alt+C")
    assert copied().startswith("> ")


def test_the_chosen_rendering_and_the_whole_remark(
    qtbot: QtBot, window: MainWindow, analysis: Analysis
) -> None:
    press(qtbot, window, "J", "J", "Return", "N", "N", "Ctrl+C")
    assert copied() == analysis.quote_by_id["q6"].text
    press(qtbot, window, "Ctrl+Shift+C")
    assert "Ellery Courier" in copied()
    assert "The Harbour Post" not in copied()
    press(qtbot, window, "Ctrl+Alt+Shift+C")
    for outlet in ("The Harbour Post", "Ellery Courier", "Northern Wire", "The Coast Herald"):
        assert outlet in copied()
    assert "Mara Quist" in copied()


def test_with_nothing_chosen_it_is_said_what_to_do(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.reading.setFocus()
    press(qtbot, window, "Ctrl+Shift+C")
    assert copied() == ""
    assert "Select some words" in window.notice.text()


def test_an_article_that_was_opened_has_been_read_from_then_on(
    qtbot: QtBot, window: MainWindow, reading: Reading, tmp_path: Path, analysis: Analysis
) -> None:
    first, second, third, _ = (article.id for article in analysis.articles)
    source = Source.of(tmp_path / "Port Ellery")
    assert window.library.read(source) == {first}
    window.desk.list.setFocus()
    window.desk.go_to(second)
    press(qtbot, window, "J")
    assert window.library.read(source) == {first, second}
    menu = window.desk.list.menu_of(second)
    next(action for action in menu.actions() if "Unread" in action.text()).trigger()
    assert window.library.read(source) == {first}
    assert not window.desk.list.articles.is_read(second)
    menu = window.desk.list.menu_of(third)
    next(action for action in menu.actions() if action.text() == "Mark as &Read").trigger()
    assert window.library.read(source) == {first, third}
    window.desk.go_to(first)
    window.opening.show(source, reading)
    articles = window.desk.list.articles
    assert [articles.is_read(article.id) for article in analysis.articles] == [True, False, True, False]
