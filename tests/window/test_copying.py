"""What is copied from where, and which articles have been read."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QImage, QTextCursor
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from reader.export import Choice
from reader.export.documents.markdown import remark_in_markdown
from reader.export.edition.prepared import prepare
from reader.model import Analysis
from reader.source import Source
from reader.window.main import MainWindow
from reader.window.shell import copier
from reader.window.work.tasks import Reading
from tests.window.driving import SECONDS, press
from tests.window.pretended import works_for_ever


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
    qtbot.waitUntil(lambda: window.notice.text() == "Copied, with where it stands.")


def copied_after(qtbot: QtBot, window: MainWindow, keys: str) -> QMimeData:
    """What is on the clipboard once the comparison is made that the keys ask for."""
    with qtbot.waitSignal(window.copier.worker.done, timeout=SECONDS):
        press(qtbot, window, keys)
        assert window.copy_activity.isVisible()
        assert window.copy_activity.text == "Copying the comparison"
    assert not window.copy_activity.isVisible()
    assert window.notice.text() == "Copied."
    return QGuiApplication.clipboard().mimeData()


def test_a_comparison_as_markdown_is_that_of_the_export(
    qtbot: QtBot, window: MainWindow, analysis: Analysis
) -> None:
    window.desk.open_quote("q2")
    made = copied_after(qtbot, window, "Ctrl+Alt+Shift+C")
    edition = prepare(analysis, "Port Ellery", choice=Choice(remarks=frozenset({"r2"})))
    assert made.text() == remark_in_markdown(edition.entries[0], edition)
    for words in ("The Harbour Post", "Ellery Courier", "Northern Wire", "The Coast Herald", "Mara Quist"):
        assert words in made.text()


def test_a_comparison_as_rich_text_is_beside_its_plain_text(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.open_quote("q2")
    made = copied_after(qtbot, window, "Ctrl+Alt+R")
    assert made.hasHtml()
    assert "text-decoration" in made.html()
    assert "Ellery Courier" in made.html()
    assert "Ellery Courier" in made.text()
    assert "<" not in made.text()
    # As a text takes it in that it is pasted into.
    pasted = QTextEdit()
    qtbot.addWidget(pasted)
    pasted.paste()
    assert "Ellery Courier" in pasted.toPlainText()
    assert "Mara Quist" in pasted.toPlainText()


def test_a_comparison_as_a_picture_is_sharp_and_of_any_size(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.open_quote("q2")
    made = copied_after(qtbot, window, "Ctrl+Alt+P")
    assert made.hasImage()
    image = QImage.fromData(made.data("image/png"))
    drawing = QSvgRenderer(made.data("image/svg+xml"))
    assert drawing.isValid()
    # Points of a drawing, 72 to the inch, against two pixels for each of a screen of 96.
    assert abs(image.width() - drawing.defaultSize().width() * 192 / 72) <= 3
    assert image.width() > 600
    shades = {image.pixelColor(x, y).lightness() for x in range(0, image.width(), 3) for y in range(60, 260)}
    assert min(shades) < 80 < 240 < max(shades)
    pasted = QGuiApplication.clipboard().image()
    assert pasted.size() == image.size()


def test_the_base_of_a_copied_comparison_is_the_one_that_was_chosen(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.open_quote("q2")
    window.desk.compare_against("q6")
    made = copied_after(qtbot, window, "Ctrl+Alt+Shift+C")
    courier, post = (made.text().index(f"** {outlet}") for outlet in ("Ellery Courier", "The Harbour Post"))
    assert courier < post


def test_a_comparison_is_copied_from_a_row_of_the_quotes_view(qtbot: QtBot, window: MainWindow) -> None:
    window.stack.go_to("quotes")
    table = window.stack.currentWidget().table  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: table.remarks.rowCount() == 4)
    table.go_to_row(table.remarks.listed().index("r4"))
    menu = next(action.menu() for action in table.actions() if action.menu())
    with qtbot.waitSignal(window.copier.worker.done, timeout=SECONDS):
        menu.actions()[2].trigger()
    assert "very expensive repair" in copied()
    assert "Tobias Renn" in copied()


def test_the_comparison_that_was_wanted_last_is_copied(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.open_quote("q2")
    with qtbot.waitSignal(window.copier.worker.done, timeout=SECONDS):
        press(qtbot, window, "Ctrl+Alt+P", "Ctrl+Alt+Shift+C")
    assert not QGuiApplication.clipboard().mimeData().hasImage()
    assert "Mara Quist" in copied()
    assert not window.copier.busy


def test_escape_leaves_on_the_clipboard_what_is_on_it(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(copier, "copy_comparison", works_for_ever)
    monkeypatch.setenv("PRETENDED", str(tmp_path))
    QGuiApplication.clipboard().setText("before")
    window.desk.open_quote("q2")
    press(qtbot, window, "Ctrl+Alt+R")
    qtbot.waitUntil((tmp_path / "pid").exists, timeout=SECONDS)
    press(qtbot, window, "Esc")
    assert not window.copier.busy
    assert window.notice.text() == "Not copied."
    assert copied() == "before"


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
