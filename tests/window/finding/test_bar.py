"""Find in the article, as a person types: the bar counts, goes on, and gives the keys back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader.model import Analysis, Article, Section, SectionKind, Span
from reader.window.finding.bar import FindBar
from reader.window.finding.search import Query
from reader.window.looks.theme import Scheme, Theme
from reader.window.looks.typography import Typography
from reader.window.pages.document import set_page
from reader.window.reading.pane import ReadingPane


class Page(QWidget):
    """The bar over a reading pane, as they stand in the window."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.bar, self.pane = FindBar(theme), ReadingPane(theme, lambda quote: quote)
        column = QVBoxLayout(self)
        column.addWidget(self.bar)
        column.addWidget(self.pane)
        self.bar.found.connect(self.pane.show_matches)
        self.bar.place_wanted.connect(self.pane.go_to)
        self.bar.closed.connect(self.pane.setFocus)
        self.pane.fold_toggled.connect(self.toggle)
        self.toggled: frozenset[int] = frozenset()
        self.places: list[Span] = []
        self.current = -1
        self.bar.found.connect(self.note)

    def note(self, places: list[Span], current: int) -> None:
        self.places, self.current = places, current

    def read(self, article: Article) -> None:
        self.article = article
        self.show_page()

    def show_page(self) -> None:
        typography = Typography()
        page = set_page(self.article, "", typography, self.theme.colours, self.toggled)
        self.pane.show_page(page, typography.measure(), ())
        self.bar.set_text(self.article.text)

    def toggle(self, start: int) -> None:
        self.toggled = self.toggled ^ {start}
        self.show_page()


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    made = Page(Theme(Scheme.LIGHT))
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    made.activateWindow()
    return made


@pytest.fixture
def reading(page: Page, analysis: Analysis) -> Page:
    page.read(analysis.articles[0])
    return page


def test_it_counts_as_one_types(qtbot: QtBot, reading: Page) -> None:
    reading.bar.open_at(0)
    qtbot.keyClicks(reading.bar.field.line, "the")
    every = reading.article.text.lower().count("the")
    assert reading.bar.count.text() == f"1 of {every}"
    assert reading.bar.field.line.accessibleDescription() == f"1 of {every}"
    assert [place.of(reading.article.text).lower() for place in reading.places] == ["the"] * every
    qtbot.keyClicks(reading.bar.field.line, "zzz")
    assert reading.bar.count.text() == "Not found"
    assert reading.places == []
    assert not reading.bar.next.isEnabled()


def test_enter_goes_on_and_round(qtbot: QtBot, reading: Page) -> None:
    reading.bar.open_at(0, "the")
    last = len(reading.places) - 1
    qtbot.keyClick(reading.bar.field.line, Qt.Key.Key_Return)
    assert reading.current == 1
    for _ in range(2):
        qtbot.keyClick(reading.bar.field.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert reading.current == last
    qtbot.mouseClick(reading.bar.next, Qt.MouseButton.LeftButton)
    assert reading.current == 0
    qtbot.keyClick(reading.bar.field.line, Qt.Key.Key_Down)
    assert reading.current == 1
    qtbot.keyClick(reading.bar.field.line, Qt.Key.Key_Up)
    assert reading.current == 0


def test_it_begins_where_one_reads_and_stays_there_while_one_types_on(qtbot: QtBot, reading: Page) -> None:
    middle = len(reading.article.text) // 2
    reading.bar.open_at(middle)
    qtbot.keyClicks(reading.bar.field.line, "t")
    first = reading.places[reading.current]
    assert first.start >= middle
    qtbot.keyClicks(reading.bar.field.line, "h")
    assert reading.places[reading.current].start >= first.start


def test_a_choice_narrows(qtbot: QtBot, reading: Page) -> None:
    reading.bar.open_at(0, "the")
    every = len(reading.places)
    qtbot.mouseClick(reading.bar.field.whole, Qt.MouseButton.LeftButton)
    words = len(reading.places)
    qtbot.mouseClick(reading.bar.field.case, Qt.MouseButton.LeftButton)
    assert 0 < len(reading.places) < words < every


def test_escape_closes_it_and_gives_the_keys_back(qtbot: QtBot, reading: Page) -> None:
    reading.bar.open_at(0, "the")
    assert reading.bar.field.line.hasFocus()
    qtbot.keyClick(reading.bar.field.line, Qt.Key.Key_Escape)
    assert reading.bar.isHidden()
    assert reading.pane.hasFocus()
    assert reading.places == []
    reading.bar.step(1)
    assert reading.bar.isVisible(), "F3 finds again what was found before"
    assert reading.current >= 0


@pytest.mark.parametrize("part", ["line", "button"])
def test_escape_and_enter_are_its_own_though_the_window_has_them_too(
    qtbot: QtBot, reading: Page, part: str
) -> None:
    taken = []
    for keys in ("Escape", "Return"):
        action = QAction(reading)
        action.setShortcut(keys)
        action.triggered.connect(lambda: taken.append(1))
        reading.addAction(action)
    reading.bar.open_at(0, "the")
    widget = reading.bar.field.line if part == "line" else reading.bar.next
    widget.setFocus()
    if part == "line":
        qtbot.keyClick(widget, Qt.Key.Key_Return)
        assert reading.current == 1
    qtbot.keyClick(widget, Qt.Key.Key_Escape)
    assert reading.bar.isHidden()
    assert not taken


def test_another_article_is_searched_at_once_but_not_scrolled(reading: Page, analysis: Analysis) -> None:
    reading.bar.open_at(0, "the")
    reading.read(analysis.articles[1])
    assert reading.current == -1
    assert len(reading.places) == analysis.articles[1].text.lower().count("the")
    assert "matches" in reading.bar.count.text()
    assert reading.pane.verticalScrollBar().value() == 0


def test_what_was_found_in_the_set_is_shown(reading: Page) -> None:
    reading.bar.set_text("The ferry and the FERRY")
    reading.bar.look_for(Query("ferry"), 18)
    assert reading.current == 1
    assert reading.bar.query == Query("ferry")


def test_a_place_in_a_fold_is_brought_out_of_it(page: Page) -> None:
    lines = [
        (SectionKind.BODY, "It blew all night."),
        (SectionKind.BOILERPLATE, "Follow us"),
        (SectionKind.BOILERPLATE, "Subscribe to the Gannet"),
    ]
    text, sections = "", []
    for kind, words in lines:
        sections.append(Section(kind, len(text), len(text) + len(words)))
        text += f"{words}\n\n"
    page.read(Article("a", "a.txt", text, tuple(sections)))
    assert "Gannet" not in page.pane.toPlainText()
    page.bar.open_at(0, "gannet")
    assert "Gannet" in page.pane.toPlainText()
    assert page.bar.count.text() == "1 of 1"
    assert page.bar.field.line.hasFocus(), "one types on"


def test_very_many_are_not_counted_to_the_end(page: Page) -> None:
    page.bar.set_text("a" * 12_000)
    page.bar.open_at(0, "a")
    assert page.bar.count.text() == "1 of over 10000"
    assert len(page.places) == 10_000


def test_found_words_are_painted(reading: Page) -> None:
    colour = reading.theme.colours.find.name()

    def painted() -> bool:
        image = reading.pane.viewport().grab().toImage()
        return any(
            image.pixelColor(x, y).name() == colour
            for y in range(0, image.height(), 2)
            for x in range(0, image.width(), 2)
        )

    assert not painted()
    reading.bar.open_at(0, "harbour")
    assert painted()
    assert len(reading.pane.strip.found) == len(reading.places)
    reading.bar.close_bar()
    assert not painted()
