"""The dialog that corrects an article: what it shows, what it understands, and what it tells."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from reader.library.corrections import BYLINE, NONE, OUTLET, TITLE, Correction, corrected
from reader.model import Analysis, Article
from reader.window.looks.theme import Theme
from reader.window.opened.options import Scheme
from reader.window.shell.correcting import CorrectionDialog, entered_words, others_words
from tests.window.driving import press, write

OUTLETS = ["Ellery Courier", "Northern Wire", "The Coast Herald", "The Harbour Post"]


@pytest.fixture
def article(analysis: Analysis) -> Article:
    return analysis.articles[0]


class Asked:
    """A dialog as it is shown, and what it told."""

    def __init__(
        self, qtbot: QtBot, article: Article, others: int = 0, scheme: Scheme = Scheme.LIGHT
    ) -> None:
        self.theme = Theme(scheme)
        self.dialog = CorrectionDialog(
            article, OUTLETS, others_words(others, article.outlet) if others else "", self.theme
        )
        qtbot.addWidget(self.dialog)
        self.told: list[tuple[Correction, Correction | None]] = []
        self.dialog.corrected.connect(lambda *said: self.told.append(said))  # type: ignore[arg-type]
        with qtbot.waitActive(self.dialog):
            self.dialog.show()
            self.dialog.activateWindow()
        qtbot.waitUntil(self.dialog.isActiveWindow)


def enter(line: QLineEdit, words: str) -> None:
    """What a person does with a line: all of it written anew."""
    line.setFocus()
    line.selectAll()
    line.insert(words)
    line.textEdited.emit(words)


def test_it_says_what_is_known_and_nothing_of_the_file(qtbot: QtBot, article: Article) -> None:
    dialog = Asked(qtbot, article).dialog
    lines = [field.line.text() for field in dialog._fields]
    assert lines == ["The Harbour Post", "Harbour to close until spring", "Staff reporters", "2031-11-03"]
    assert dialog.correction == NONE
    assert not any(field.note.isVisible() or field.reset.isVisible() for field in dialog._fields)
    assert dialog.published.understood.text() == "Understood as 3 November 2031."
    assert not dialog.others.isVisible()


def test_each_field_is_written_from_the_keyboard(qtbot: QtBot, article: Article) -> None:
    asked = Asked(qtbot, article)
    dialog = asked.dialog
    assert dialog.outlet.line.hasFocus()
    for words in ("The Post of Ellery", "A harbour closes", "Mara Quist", "4. November 2031, 14:30 MEZ"):
        press(qtbot, dialog, "Ctrl+A")
        write(qtbot, dialog, words)
        press(qtbot, dialog, "Tab", "Tab")
    assert dialog.published.understood.text() == "Understood as 4 November 2031, 14:30 (UTC+01:00)."
    notes = [field.note.text() for field in dialog._fields]
    assert notes == [
        "The file says “The Harbour Post”.",
        "The file says “Harbour to close until spring”.",
        "The file says “Staff reporters”.",
        "The file says 3 November 2031.",
    ]
    dialog.title.line.setFocus()
    press(qtbot, dialog, "Return")
    assert asked.told == [
        (Correction("The Post of Ellery", "A harbour closes", "Mara Quist", "2031-11-04T14:30+01:00"), None)
    ]
    assert not dialog.isVisible()


def test_an_outlet_of_the_set_is_offered_as_it_is_written(qtbot: QtBot, article: Article) -> None:
    asked = Asked(qtbot, article)
    press(qtbot, asked.dialog, "Ctrl+A")
    write(qtbot, asked.dialog, "courier")
    popup = asked.dialog.offered
    qtbot.waitUntil(popup.isVisible)
    assert [popup.model().index(row, 0).data() for row in range(popup.model().rowCount())] == [OUTLETS[0]]
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert asked.dialog.outlet.line.text() == "Ellery Courier"
    assert asked.dialog.isVisible(), "a choice is not the answer yet"
    press(qtbot, asked.dialog, "Return")
    assert asked.told == [(Correction("Ellery Courier"), None)]


def test_an_empty_field_means_unknown(qtbot: QtBot, article: Article) -> None:
    asked = Asked(qtbot, article)
    for field in asked.dialog._fields:
        enter(field.line, "  ")
    assert asked.dialog.published.understood.text() == "Not known."
    asked.dialog.accept()
    assert asked.told == [(Correction("", "", "", ""), None)]


def test_what_the_file_says_comes_back_field_by_field(qtbot: QtBot, article: Article) -> None:
    other = corrected(article, Correction("The Pots", "A title", "", "2031-11-05T10:00:30+01:00"))
    asked = Asked(qtbot, other)
    dialog = asked.dialog
    assert [field.line.text() for field in dialog._fields] == [
        "The Pots",
        "A title",
        "",
        "2031-11-05 10:00:30 +01:00",
    ]
    assert dialog.correction == Correction("The Pots", "A title", "", "2031-11-05T10:00:30+01:00")
    assert all(field.note.isVisible() for field in dialog._fields)
    for field in (dialog.outlet, dialog.published):
        qtbot.mouseClick(field.reset, Qt.MouseButton.LeftButton)
        assert field.line.hasFocus()
        assert not field.reset.isVisible()
    dialog.accept()
    assert asked.told == [(Correction(None, "A title", ""), None)]


def test_what_the_file_does_not_say_is_told(qtbot: QtBot, article: Article) -> None:
    dialog = Asked(qtbot, replace(article, outlet=None, published=None)).dialog
    enter(dialog.outlet.line, "The Harbour Post")
    enter(dialog.published.line, "2031")
    assert dialog.outlet.note.text() == dialog.published.note.text() == "The file does not say."


@pytest.mark.parametrize("words", ["tomorrow", "31 February 2031", "2031-13-45", "x" * 5000])
def test_what_is_no_date_is_said_and_not_taken(qtbot: QtBot, article: Article, words: str) -> None:
    asked = Asked(qtbot, article)
    dialog = asked.dialog
    enter(dialog.published.line, words)
    assert "This is no date" in dialog.published.understood.text()
    assert dialog.published.line.accessibleDescription() == dialog.published.understood.text()
    ink = dialog.published.understood.palette().color(QPalette.ColorRole.WindowText)
    assert ink == QColor(asked.theme.colours.alert)
    assert not dialog.ok.isEnabled()
    press(qtbot, dialog, "Return")
    assert dialog.isVisible()
    assert not asked.told
    enter(dialog.published.line, "4 November 2031")
    assert dialog.ok.isEnabled()
    assert ink != dialog.published.understood.palette().color(QPalette.ColorRole.WindowText)


@pytest.mark.parametrize(
    ("words", "told", "published"),
    [
        ("4 November 2031, 14:30", "A time counts with its zone", "2031-11-04"),
        ("4/11/2031", "which is the day?", "2031"),
        ("November 2031", "Understood as 2031-11.", "2031-11"),
    ],
)
def test_what_is_half_understood_is_told(
    qtbot: QtBot, article: Article, words: str, told: str, published: str
) -> None:
    dialog = Asked(qtbot, article).dialog
    enter(dialog.published.line, words)
    assert told in dialog.published.understood.text()
    assert dialog.correction == Correction(published=published)


@pytest.mark.parametrize(
    "published", ["2031", "2031-11-03", "2031-11-03T21:10+01:00", "2031-11-03T21:10:05.25Z"]
)
def test_a_date_that_is_left_alone_stays_as_exact_as_it_is(
    qtbot: QtBot, article: Article, published: str
) -> None:
    dialog = Asked(qtbot, replace(article, published=published)).dialog
    assert dialog.published.line.text() == entered_words(published)
    assert dialog.correction == NONE
    enter(dialog.title.line, "A title")
    assert dialog.correction == Correction(title="A title")


# The others of its outlet


def test_the_others_of_the_outlet_are_asked_for_once_it_is_another(qtbot: QtBot, article: Article) -> None:
    asked = Asked(qtbot, article, others=3)
    others = asked.dialog.others
    assert others.accessibleName() == "Also for the 3 other articles of The Harbour Post"
    assert not others.isEnabled()
    enter(asked.dialog.outlet.line, "The Coast Herald")
    assert others.isEnabled()
    press(qtbot, asked.dialog, "Tab", "Space")
    assert others.isChecked()
    asked.dialog.accept()
    assert asked.told == [(Correction("The Coast Herald"), Correction("The Coast Herald"))]


def test_as_in_the_file_means_for_the_others_as_in_theirs(qtbot: QtBot, article: Article) -> None:
    asked = Asked(qtbot, corrected(article, Correction("The Pots")), others=1)
    assert asked.dialog.others.accessibleName() == "Also for the one other article of The Pots"
    asked.dialog.outlet.reset.click()
    asked.dialog.others.click()
    asked.dialog.accept()
    assert asked.told == [(NONE, NONE)]


def test_left_alone_the_outlet_is_no_others(qtbot: QtBot, article: Article) -> None:
    asked = Asked(qtbot, article, others=3)
    enter(asked.dialog.outlet.line, "The Coast Herald")
    asked.dialog.others.click()
    enter(asked.dialog.outlet.line, "The Harbour Post")
    asked.dialog.accept()
    assert asked.told == [(NONE, None)]


def test_an_outlet_that_is_not_known_has_others_too() -> None:
    assert others_words(1, None) == "Also for the other article of this folder without an outlet"
    assert others_words(12, None) == "Also for the 12 other articles of this folder without an outlet"
    assert others_words(1, None, True) == "Also for the other article of this file without an outlet"
    assert others_words(12, None, True) == "Also for the 12 other articles of this file without an outlet"


# Whatever is written


HOSTILE = [
    "<b>Bold</b> & <img src='file:///x'>",
    "\u202eteltuO",
    "a\u2028b\u2029c\0d\te\nf",
    "צפון ורדיו",
    "&File && %1 {words} {0}",
    "x" * 10_000,
]


@pytest.mark.parametrize("words", HOSTILE)
def test_whatever_an_article_says_is_shown_as_words(qtbot: QtBot, article: Article, words: str) -> None:
    said = replace(article, outlet=words, title=words, byline=words)
    asked = Asked(qtbot, said, others=2)
    dialog = asked.dialog
    assert dialog.correction == NONE
    for field in (dialog.outlet, dialog.title, dialog.byline):
        enter(field.line, "Other")
        assert field.note.textFormat() is Qt.TextFormat.PlainText
        assert "\u202e" not in field.note.text()
        assert field.note.text().startswith("The file says “")
        assert "<img" not in field.note.toolTip()
    assert len(dialog.others.text()) < 120
    assert dialog.others.text().replace("&&", "").count("&") == 0, "no letter is a key"
    assert dialog.grab().width() == dialog.width() <= 640


@pytest.mark.parametrize("words", HOSTILE)
def test_whatever_is_written_is_one_line_of_some_length(qtbot: QtBot, article: Article, words: str) -> None:
    asked = Asked(qtbot, article)
    for field in (asked.dialog.outlet, asked.dialog.title, asked.dialog.byline):
        enter(field.line, words)
    asked.dialog.accept()
    ((correction, _),) = asked.told
    for said, most in (
        (correction.outlet, OUTLET),
        (correction.title, TITLE),
        (correction.byline, BYLINE),
    ):
        assert said
        assert len(said) == most or len(said) <= len(words)
        assert said.isprintable()
        assert not set(said) & set("\0\n\t\u2028\u2029")


# Looks


def test_escape_leaves_all_as_it_is(qtbot: QtBot, article: Article) -> None:
    asked = Asked(qtbot, article)
    enter(asked.dialog.title.line, "A title")
    press(qtbot, asked.dialog, "Escape")
    assert not asked.dialog.isVisible()
    assert not asked.told


def test_every_control_has_a_name_and_its_turn(qtbot: QtBot, article: Article) -> None:
    dialog = Asked(qtbot, article, others=2).dialog
    enter(dialog.outlet.line, "Other")
    enter(dialog.title.line, "Other")
    dialog.outlet.line.setFocus()
    seen: list[str] = []
    for _ in range(12):
        press(qtbot, dialog, "Tab")
        focus = QApplication.focusWidget()
        assert focus is not None
        seen.append(focus.accessibleName() or getattr(focus, "text", str)())
    around = seen[: seen.index("Outlet") + 1]
    assert around == [
        "Also for the 2 other articles of The Harbour Post",
        "Outlet, as in the file",
        "Headline",
        "Headline, as in the file",
        "Byline",
        "Date and time",
        "OK",
        "Cancel",
        "Outlet",
    ]


def test_there_is_room_for_little_room(qtbot: QtBot, article: Article) -> None:
    dialog = Asked(qtbot, article, others=2).dialog
    dialog.resize(320, 240)
    enter(dialog.published.line, "tomorrow")
    write(qtbot, dialog, "!")
    understood = dialog.published.understood
    place = understood.mapTo(dialog.area.viewport(), understood.rect().center())
    assert dialog.area.viewport().rect().contains(place), "what is wrong is in sight"
    assert dialog.page.width() <= 320


def test_it_follows_the_theme(qtbot: QtBot, article: Article) -> None:
    asked = Asked(qtbot, article)
    enter(asked.dialog.outlet.line, "Other")
    note = asked.dialog.outlet.note
    before = note.palette().color(QPalette.ColorRole.WindowText)
    asked.theme.choose(Scheme.DARK)
    assert note.palette().color(QPalette.ColorRole.WindowText) != before
