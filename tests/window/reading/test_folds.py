"""What is not an article's own text takes one line until the reader asks for it, and is never lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.model import Analysis, Article, Quote, QuoteKind, Section, SectionKind
from reader.source import Source
from reader.window.looks.marks import boxes_of
from reader.window.looks.theme import colours_named
from reader.window.looks.typography import Typography
from reader.window.main import MainWindow
from reader.window.pages.document import Page, set_page
from reader.window.work.tasks import Reading

pytestmark = pytest.mark.usefixtures("qapp")

LINES = [
    (SectionKind.BOILERPLATE, "Share"),
    (SectionKind.BOILERPLATE, "By Ines Vogel"),
    (SectionKind.HEADLINE, "Harbour to close"),
    (SectionKind.BODY, "It blew all night. “The mole is gone,” she said."),
    (SectionKind.BOILERPLATE, "Advertisement"),
    (SectionKind.BODY, "Nobody was hurt."),
    (SectionKind.COMMENT, "Ferryman: I told them so."),
    (SectionKind.COMMENT, "Gull: Nobody asked you."),
    (SectionKind.BOILERPLATE, "All rights reserved." + " Not for sale." * 12),
]


@pytest.fixture(scope="module")
def article() -> Article:
    text, sections = "", []
    for kind, words in LINES:
        sections.append(Section(kind, len(text), len(text) + len(words)))
        text += words + "\n\n"
    return Article("a", "a.txt", text, tuple(sections), "Outlet", "Harbour to close")


def page(article: Article, *opened: int) -> Page:
    return set_page(article, "Outlet", Typography(), colours_named("light"), opened)


def shown(page: Page) -> list[str]:
    return page.document.toPlainText().split("\n")


def test_runs_are_folded_and_single_lines_are_not(article: Article) -> None:
    assert shown(page(article)) == [
        "Outlet",
        "▸  Page furniture, 2 lines",
        "Harbour to close",
        "It blew all night. “The mole is gone,” she said.",
        "Advertisement",
        "Nobody was hurt.",
        "▸  Readers’ comments, 2 paragraphs",
        "▸  Page furniture",
    ]


def test_the_headline_is_one_beneath_furniture_too(article: Article) -> None:
    made = page(article)
    sizes = [made.document.findBlockByNumber(n).charFormat().font().pointSizeF() for n in range(8)]
    assert sizes[2] == max(sizes)


def test_an_opened_run_stands_beneath_its_line(article: Article) -> None:
    made = page(article, 0)
    assert shown(made)[1:4] == ["▾  Page furniture, 2 lines", "Share", "By Ines Vogel"]
    text = made.document.toPlainText()
    for fold in made.folds:
        assert text[fold.at : fold.end].lstrip("▸▾ ").startswith(("Page", "Readers"))
    everything = page(article, *(fold.hidden.start for fold in made.folds))
    assert all(words in shown(everything) for _, words in LINES)


def captioned() -> Article:
    text = "Head\n\nIt blew. The mole is gone.\n\nThe mole at dawn.\n\nA gull.\n\nNobody was hurt."
    kinds = (
        SectionKind.HEADLINE,
        SectionKind.BODY,
        SectionKind.CAPTION,
        SectionKind.CAPTION,
        SectionKind.BODY,
    )
    sections, start = [], 0
    for kind, words in zip(kinds, text.split("\n\n"), strict=True):
        sections.append(Section(kind, start, start + len(words)))
        start += len(words) + 2
    return Article("c", "c.txt", text, tuple(sections))


def test_captions_are_shown_until_they_are_folded_away() -> None:
    article = captioned()
    start = article.text.index("The mole at")
    made = page(article)
    assert shown(made)[2:] == [
        "It blew. The mole is gone.",
        "▾  The mole at dawn.",
        "A gull.",
        "Nobody was hurt.",
    ]
    assert made.positions.in_text(made.positions.in_document(start + 4)) == start + 4
    assert made.document.toPlainText()[made.positions.in_document(start) :].startswith("The mole at")
    folded = page(article, start)
    assert shown(folded)[2:] == ["It blew. The mole is gone.", "▸  2 captions", "Nobody was hurt."]
    for each in (made, folded):
        (fold,) = each.folds
        assert each.document.toPlainText()[fold.at : fold.end] in ("▾  ", "▸  2 captions")


def test_places_are_right_whatever_is_folded(article: Article) -> None:
    for opened in ((), (0,)):
        made = page(article, *opened)
        start = article.text.index("The mole")
        at = made.positions.in_document(start)
        assert made.document.toPlainText()[at:].startswith("The mole")
        assert made.positions.in_text(at) == start


@pytest.fixture
def reading_window(empty_window: MainWindow, article: Article, tmp_path: Path) -> MainWindow:
    start = article.text.index("The mole")
    quote = Quote("q", "a", start, start + 17, "The mole is gone,", QuoteKind.DIRECT)
    empty_window.opening.show(Source.of(tmp_path), Reading(Analysis((article,), (quote,))))
    return empty_window


def click(qtbot: QtBot, window: MainWindow, number: int) -> None:
    reading = window.desk.reading
    assert reading.page is not None
    fold = reading.page.folds[number]
    box = next(boxes_of(reading.page.document, fold.at, fold.end))
    at = QPoint(round(box.center().x()), round(box.center().y()) - reading.verticalScrollBar().value())
    qtbot.mouseClick(reading.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_a_click_opens_and_closes(qtbot: QtBot, reading_window: MainWindow) -> None:
    reading = reading_window.desk.reading
    click(qtbot, reading_window, 0)
    assert "By Ines Vogel" in reading.toPlainText()
    assert "Ferryman" not in reading.toPlainText()
    click(qtbot, reading_window, 0)
    assert "By Ines Vogel" not in reading.toPlainText()


def test_the_keys_open_and_close(qtbot: QtBot, reading_window: MainWindow) -> None:
    reading = reading_window.desk.reading
    reading.setFocus()
    for _ in range(2):
        qtbot.keyClick(reading, Qt.Key.Key_Tab)
    assert "Readers’ comments" in reading.accessibleDescription()
    qtbot.keyClick(reading, Qt.Key.Key_Return)
    assert "Gull: Nobody asked you." in reading.toPlainText()
    qtbot.keyClick(reading, Qt.Key.Key_Return)
    assert "Gull" not in reading.toPlainText()
    for _ in range(2):
        qtbot.keyClick(reading, Qt.Key.Key_Tab)
    assert not reading.hasFocus(), "after the last fold the keys go on"


def test_what_stands_for_a_fold_is_not_copied(qtbot: QtBot, reading_window: MainWindow) -> None:
    reading = reading_window.desk.reading
    reading.setFocus()
    qtbot.keyClick(reading, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(reading, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text().split("\n")[1:] == [
        "Harbour to close",
        "It blew all night. “The mole is gone,” she said.",
        "Advertisement",
        "Nobody was hurt.",
        "",
    ]


def test_a_change_of_size_keeps_what_is_open(qtbot: QtBot, reading_window: MainWindow) -> None:
    click(qtbot, reading_window, 0)
    reading_window.zooms.zoom("reading", 1)
    assert "By Ines Vogel" in reading_window.desk.reading.toPlainText()
