"""No word of the window stays in English when it speaks another language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.export import FORMATS
from reader.library import Library
from reader.model import Analysis, Article, Stated
from reader.source import Source
from reader.window.looks.theme import Scheme, Theme
from reader.window.looks.tips import tip
from reader.window.main import MainWindow
from reader.window.opened.exportable import Exportable
from reader.window.shell.correcting import CorrectionDialog, others_words
from reader.window.shell.exporting_dialog import ExportDialog
from reader.window.shell.keys import KeysDialog
from reader.window.shell.settings import SettingsDialog
from reader.window.words.articles import date_words
from reader.window.words.exports import format_words
from reader.window.work.answering import Answering
from reader.window.work.tasks import Reading

LETTERS = re.compile(r"[^\W\d_]{2,}")
OURS = {"Variorum", "English", "Deutsch"}
"""What is called the same in every language."""


class Marks(QTranslator):
    """Says every string of the program in brackets of its own."""

    def translate(self, context: str, source: str, *_: object) -> str | None:  # type: ignore[override]
        # Qt's names of keys are read again from the menus.
        return None if context == "QShortcut" else f"⟦{source}⟧"

    def isEmpty(self) -> bool:  # noqa: N802
        return False


@pytest.fixture
def marked(qapp: QCoreApplication) -> Iterator[None]:
    marks = Marks(qapp)
    qapp.installTranslator(marks)
    date_words.cache_clear()
    yield
    qapp.removeTranslator(marks)
    date_words.cache_clear()


def words_of(root: QWidget) -> Iterator[tuple[str, str]]:
    """Every string that a widget and those in it show or tell, with where it is from."""
    for widget in (root, *root.findChildren(QWidget)):
        name = type(widget).__name__
        yield f"{name}.accessibleName", widget.accessibleName()
        yield f"{name}.toolTip", widget.toolTip()
        if isinstance(widget, QLabel | QAbstractButton):
            yield f"{name}.text", widget.text()
        if isinstance(widget, QLineEdit):
            yield f"{name}.placeholder", widget.placeholderText()
        if isinstance(widget, QGroupBox | QMenu):
            yield f"{name}.title", widget.title()
        if isinstance(widget, QDialog):
            yield f"{name}.windowTitle", widget.windowTitle()
        if isinstance(widget, QComboBox) and not widget.isEditable():
            for number in range(widget.count()):
                yield f"{name}.item", widget.itemText(number)
    for action in root.findChildren(QAction):
        yield "QAction.text", action.text()
        yield "QAction.toolTip", action.toolTip()


def bare(words: str, data: str) -> bool:
    """Whether a string has words of its own, and not all of them from the articles."""
    outside = re.sub("⟦[^⟦⟧]*⟧", "", re.sub("⟦[^⟦⟧]*⟧", "", words)).replace("&", "")
    left = [found for found in LETTERS.findall(re.sub(r"[⟦⟧]", " ", outside)) if found not in OURS]
    return "⟦" not in words and any(found not in data for found in left)


def data_of(analysis: Analysis) -> str:
    said = [article.text + (article.outlet or "") + article.path for article in analysis.articles]
    return " ".join([*said, "Port Ellery", *(problem.path for problem in analysis.problems)])


def untranslated(root: QWidget, data: str = "") -> list[tuple[str, str]]:
    return sorted({(where, words) for where, words in words_of(root) if bare(words, data)})


@pytest.mark.usefixtures("marked")
def test_the_window_says_nothing_in_english_alone(
    library: Library, reading: Reading, tmp_path: Path, qtbot: QtBot
) -> None:
    window = MainWindow(library, Theme(Scheme.LIGHT))
    qtbot.addWidget(window)
    window.show()
    data = data_of(reading.analysis) + str(tmp_path)
    assert untranslated(window) == []
    window.opening.show(Source.of(tmp_path / "Port Ellery"), reading)
    window.desk.go_to_quote("q1")
    window.desk.open_quote("q1")
    assert len(list(words_of(window))) > 100
    assert untranslated(window, data) == []
    window.close()


@pytest.mark.usefixtures("marked")
def test_nor_do_its_dialogs(library: Library, qtbot: QtBot) -> None:
    theme = Theme(Scheme.LIGHT)
    window = MainWindow(library, theme)
    qtbot.addWidget(window)
    said = Article("a", "a.txt", "Text", (), "1", "2", "3", "2031-11-04T13:34Z", stated=Stated("4", "5", "6"))
    for dialog in (
        SettingsDialog(library, theme),
        KeysDialog(window.menuBar()),
        CorrectionDialog(said, ["1"], others_words(3, None), theme),
    ):
        qtbot.addWidget(dialog)
        assert len(list(words_of(dialog))) > 5
        families = " ".join(
            box.itemText(number) for box in dialog.findChildren(QComboBox) for number in range(3, box.count())
        )
        assert untranslated(dialog, families) == []
    window.close()


@pytest.mark.usefixtures("marked")
def test_nor_does_the_dialog_for_exports(
    library: Library, reading: Reading, source: Source, qtbot: QtBot
) -> None:
    answering = Answering()
    given = Exportable(reading.analysis, source, source.name, reading.analysis.articles[0].id, "r1", ("r1",))
    dialog = ExportDialog(given, library, Theme(Scheme.LIGHT), answering)
    qtbot.addWidget(dialog)
    # What a format holds is a part of what is translated.
    holds = " ".join(format_words(each.description)[1] for each in FORMATS.values())
    assert len(list(words_of(dialog))) > 50
    assert untranslated(dialog, data_of(reading.analysis) + tip(str(source.root)) + holds) == []
    answering.close()


def test_bare_words_are_found() -> None:
    assert bare("Open", "")
    assert bare("3 quotes", "")
    assert not bare("⟦{n} quotes⟧", "")
    assert not bare("Northern Wire", "said Northern Wire")
