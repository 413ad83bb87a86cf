"""What a reader chooses not to be told of differences, and the differences alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.window.looks.theme import Scheme, Theme
from reader.window.main import MainWindow
from reader.window.shell.keys import KeysDialog
from reader.window.variants.card import Card


def command(window: MainWindow, words: str) -> QAction:
    return next(each for each in window.findChildren(QAction) if each.text().replace("&", "") == words)


def card(window: MainWindow, quote: str) -> Card:
    view = window.desk.variants.view
    return view._delegate.card(view.renderings.index(view.renderings.row_of(quote)))


def read(made: Card) -> str:
    return made.document.toPlainText()


def marked(made: Card) -> set[str]:
    text = read(made)
    return {text[mark.start : mark.end] for mark in made.marks}


def said(window: MainWindow) -> str:
    """What stands below the speaker's name."""
    return window.desk.variants._summary.text()


@pytest.fixture
def opened(window: MainWindow) -> MainWindow:
    window.desk.go_to_quote("q2")
    window.desk.open_quote("q2")
    return window


def test_ignored_punctuation_is_not_marked(opened: MainWindow) -> None:
    assert marked(card(opened, "q14")) == {","}
    command(opened, "Ignore Punctuation").trigger()
    assert marked(card(opened, "q14")) == set()
    assert said(opened) == "4 renderings by 4 outlets · punctuation ignored"
    command(opened, "Ignore Punctuation").trigger()
    assert marked(card(opened, "q14")) == {","}


def test_a_difference_of_words_is_never_ignored(opened: MainWindow) -> None:
    command(opened, "Ignore All Spelling, Case and Punctuation").trigger()
    assert "30" in marked(card(opened, "q6"))
    assert opened.desk.variants.view.current_quote() == "q2", "the place is kept"


def test_only_the_differences_by_key(qtbot: QtBot, opened: MainWindow) -> None:
    assert "The mole is gone" in read(card(opened, "q14"))
    qtbot.keyClick(opened.desk.variants.view, Qt.Key.Key_D)
    assert "The mole is gone" not in read(card(opened, "q14"))
    assert "30" in read(card(opened, "q6"))
    assert said(opened).endswith("only differences")
    command(opened, "Ignore Punctuation").trigger()
    assert "No difference." in read(card(opened, "q14"))
    qtbot.keyClick(opened.desk.variants.view, Qt.Key.Key_D)
    assert "The mole is gone" in read(card(opened, "q14"))


def test_the_choice_lasts(qtbot: QtBot, opened: MainWindow, library: Library) -> None:
    command(opened, "Ignore Case").trigger()
    command(opened, "Only Differences").trigger()
    another = MainWindow(library, Theme(Scheme.SYSTEM))
    qtbot.addWidget(another)
    assert command(another, "Ignore Case").isChecked()
    assert command(another, "Only Differences").isChecked()
    assert not command(another, "Ignore Punctuation").isChecked()
    assert another.desk.variants.view.shortened
    another.close()


def test_the_keys_page_names_what_a_menu_within_a_menu_holds(opened: MainWindow) -> None:
    keys = KeysDialog(opened.menuBar())
    listed = keys.list.findItems("Only Differences", Qt.MatchFlag.MatchRecursive | Qt.MatchFlag.MatchExactly)
    assert [item.text(1) for item in listed] == ["D"]
