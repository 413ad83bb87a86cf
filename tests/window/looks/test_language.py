"""Every word of the window can be said in every language, and is said in the one that was chosen."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import NamedTuple
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from reader.library import Library
from reader.resources import resource
from reader.window.looks.language import LANGUAGES, speak, spoken
from reader.window.looks.theme import Scheme, Theme
from reader.window.main import MainWindow
from reader.window.words.articles import date_words, day_words
from reader.window.words.core import core_words
from reader.window.words.differences import explanation_words
from reader.window.words.links import percent_words, share_words

WINDOW = Path(__file__).parents[3] / "reader" / "window"
FOREIGN = [code for code in LANGUAGES if code != "en"]
TOOLS = Path(sys.executable).parent
KEEPING = ("lupdate", "-silent", "-no-obsolete", "-locations", "none")


class Message(NamedTuple):
    context: str
    source: str


def words_of(path: Path) -> Mapping[Message, tuple[str, str]]:
    """The translations in a file, and what the file says of the state each of them is in."""
    found = {}
    # The file is the project's own.
    for context in ElementTree.parse(path).getroot().iter("context"):  # noqa: S314
        for message in context.iter("message"):
            said = message.find("translation")
            assert said is not None
            key = Message(context.findtext("name") or "", message.findtext("source") or "")
            found[key] = said.text or "", said.get("type", "")
    return found


def file_of(code: str) -> Path:
    return resource(f"translations/variorum_{code}.ts")


def run(tool: str, *arguments: object) -> None:
    subprocess.run([TOOLS / f"pyside6-{tool}", *map(str, arguments)], check=True, capture_output=True)


def modules() -> list[Path]:
    return sorted(WINDOW.rglob("*.py"))


def asked_for() -> Iterator[Message]:
    """Every string that the source has translated, as its syntax tree has it."""
    for module in modules():
        yield from _asked(ast.parse(module.read_text("utf-8")), "", module)


def _asked(node: ast.AST, owner: str, module: Path) -> Iterator[Message]:
    if isinstance(node, ast.ClassDef):
        owner = node.name
    if isinstance(node, ast.Call):
        called = ast.unparse(node.func)
        if called in ("self.tr", "translate", "QCoreApplication.translate", "QT_TRANSLATE_NOOP"):
            texts = [each.value if isinstance(each, ast.Constant) else None for each in node.args]
            # The module that looks up what the core says has its strings from a list.
            if module.name != "core.py" or None not in texts:
                assert all(isinstance(text, str) for text in texts), f"{module}:{node.lineno}: no plain text"
                yield Message(owner, str(texts[0])) if called == "self.tr" else Message(*map(str, texts[:2]))
    for child in ast.iter_child_nodes(node):
        yield from _asked(child, owner, module)


@pytest.fixture(params=FOREIGN)
def language(request: pytest.FixtureRequest, qapp: QCoreApplication) -> Iterator[str]:  # noqa: ARG001
    speak(request.param)
    date_words.cache_clear()
    yield request.param
    speak("en")
    QLocale.setDefault(QLocale.system())
    date_words.cache_clear()


def test_every_string_of_the_source_is_taken_up(tmp_path: Path) -> None:
    """Qt's tool reads the source line by line, and could overlook what is written in another way."""
    run(*KEEPING, *modules(), "-ts", taken := tmp_path / "taken.ts")
    assert set(words_of(taken)) == set(asked_for())
    assert len(words_of(taken)) > 150


@pytest.mark.parametrize("code", FOREIGN)
def test_no_string_is_missing_and_none_is_left_over(code: str, tmp_path: Path) -> None:
    kept = shutil.copy(file_of(code), tmp_path)
    run(*KEEPING, *modules(), "-ts", kept)
    assert set(words_of(file_of(code))) == set(words_of(Path(kept)))
    states = {message: state for message, (_, state) in words_of(file_of(code)).items() if state}
    assert not states


@pytest.mark.parametrize("code", FOREIGN)
def test_the_compiled_file_says_what_the_text_says(code: str, tmp_path: Path) -> None:
    run("lrelease", "-silent", file_of(code), "-qm", tmp_path / "made.qm")
    kept, made = QTranslator(), QTranslator()
    assert kept.load(str(file_of(code).with_suffix(".qm")))
    assert made.load(str(tmp_path / "made.qm"))
    finished = {message: said for message, (said, state) in words_of(file_of(code)).items() if not state}
    assert finished
    for message in words_of(file_of(code)):
        said = made.translate(*message)
        assert kept.translate(*message) == said, message
        assert message not in finished or said == finished[message], message


@pytest.mark.parametrize("code", FOREIGN)
def test_places_signs_and_space_are_those_of_the_source(code: str) -> None:
    for message, (said, state) in words_of(file_of(code)).items():
        if state:
            continue
        source = message.source
        assert sorted(re.findall(r"\{\w*\}", said)) == sorted(re.findall(r"\{\w*\}", source)), message
        assert "{" not in re.sub(r"\{\w*\}", "", said), message
        assert len(re.findall(r"&(?!&)\w", said)) == len(re.findall(r"&(?!&)\w", source)), message
        assert said.endswith("…") == source.endswith("…"), message
        assert said.rstrip()[-1:] in ".!?" or source.rstrip()[-1:] not in ".!?", message
        assert (said[:1].isspace(), said[-1:].isspace()) == (source[:1].isspace(), source[-1:].isspace())


def mnemonics(menu: QMenu) -> Iterator[tuple[str, list[str]]]:
    """Each menu's title, and the letters that choose in it."""
    letters = []
    for action in menu.actions():
        letters.append(QKeySequence.mnemonic(action.text()).toString())
        if isinstance(inner := action.menu(), QMenu):
            yield from mnemonics(inner)
    yield menu.title(), [letter for letter in letters if letter]


def menus_are_clear(window: MainWindow) -> None:
    bar = window.menuBar()
    top = [QKeySequence.mnemonic(action.text()).toString() for action in bar.actions()]
    assert len(set(top)) == len(top) > 2
    for action in bar.actions():
        menu = action.menu()
        assert isinstance(menu, QMenu)
        for title, letters in mnemonics(menu):
            assert len(set(letters)) == len(letters), (title, letters)


def test_no_letter_stands_for_two_commands_of_a_menu(empty_window: MainWindow) -> None:
    menus_are_clear(empty_window)


def test_nor_does_it_in_another_language(language: str, library: Library) -> None:
    window = MainWindow(library, Theme(Scheme.SYSTEM))
    assert language == "de"
    assert "Datei" in window.menuBar().actions()[0].text()
    menus_are_clear(window)
    window.close()


def test_qt_and_dates_speak_the_language_too(language: str) -> None:
    assert language == "de"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    assert "März" in date_words("2031-03-05")
    assert QLocale().toString(1234.5, "f", 1) == "1.234,5"


def test_so_do_the_words_numbers_and_marks_within_a_sentence(language: str) -> None:
    assert language == "de"
    assert date_words("2031-03-05") == "5. März 2031"
    assert day_words("2031-03-05", year=False) == "5. März"
    assert share_words(0.5) == "0,50"
    assert percent_words(0.5) == "50\u00a0%"
    assert core_words("both rare words shared: “quay”, “mole”").endswith(": „quay“, „mole“")
    assert core_words("one is 3.3 times as long as the other").startswith("das eine ist 3,3-mal")
    assert explanation_words("‘nine’ here, ‘19’ there") == "hier „19“, in der Basis „nine“"
    assert core_words("‘quay’ and ‘mole’ have changed places").startswith("„quay“ und „mole“ ")


@pytest.mark.usefixtures("qapp")
def test_english_is_the_source_itself() -> None:
    speak("de")
    speak("en")
    date_words.cache_clear()
    assert QCoreApplication.translate("Menu", "&File") == "&File"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    assert "March" in date_words("2031-03-05")
    date_words.cache_clear()


@pytest.mark.parametrize(
    ("system", "language"),
    [(("de-AT",), "de"), (("fr-FR", "de-DE"), "de"), (("en-GB", "de"), "en"), (("fr-FR", "is-IS"), "en")],
)
def test_the_system_is_followed_as_far_as_we_can(
    system: tuple[str, ...], language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: SimpleNamespace(uiLanguages=lambda: list(system)))
    assert spoken(None) == language
    assert spoken("tlh") == language
    assert [spoken(code) for code in LANGUAGES] == list(LANGUAGES)
