"""The window follows light and dark, and another palette, while it is open."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.window.looks.theme import Palette, Scheme, Theme, colours_named
from reader.window.main import MainWindow
from reader.window.opened.options import SCHEME
from reader.window.windows import Windows
from tests.window.looks.seeing import luminance


class System(QObject):
    """A desktop whose light and dark the test decides: the offscreen platform has none."""

    colorSchemeChanged = Signal(Qt.ColorScheme)  # noqa: N815

    def __init__(self) -> None:
        super().__init__()
        self._scheme = Qt.ColorScheme.Light

    def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802
        return self._scheme

    def setColorScheme(self, asked: Qt.ColorScheme) -> None:  # noqa: N802
        """What the program asks of the platform changes nothing of what the user set."""

    def grow(self, scheme: Qt.ColorScheme) -> None:
        self._scheme = scheme
        self.colorSchemeChanged.emit(scheme)


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> System:
    system = System()
    monkeypatch.setattr(QGuiApplication, "styleHints", lambda: system)
    return system


@pytest.mark.usefixtures("qapp")
def test_the_theme_follows_the_system_while_it_is_open(system: System, qtbot: QtBot) -> None:
    theme = Theme(Scheme.SYSTEM)
    for scheme in (Qt.ColorScheme.Dark, Qt.ColorScheme.Light):
        with qtbot.waitSignal(theme.changed):
            system.grow(scheme)
        assert theme.is_dark == (scheme == Qt.ColorScheme.Dark)
        assert QApplication.palette().color(QPalette.ColorRole.Base) == theme.colours.paper


@pytest.mark.usefixtures("qapp")
def test_a_fixed_scheme_stays_when_the_system_changes(system: System) -> None:
    theme = Theme(Scheme.LIGHT)
    system.grow(Qt.ColorScheme.Dark)
    assert not theme.is_dark
    assert QApplication.palette().color(QPalette.ColorRole.Base) == colours_named("light").paper
    theme.choose(Scheme.SYSTEM)
    assert theme.is_dark


def test_another_palette_shows_at_once(window: MainWindow, qtbot: QtBot) -> None:
    window.theme.choose(Scheme.LIGHT)
    for palette in Palette:
        with qtbot.waitSignal(window.theme.changed):
            window.theme.choose_palette(palette)
        assert window.theme.colours == colours_named("light", palette)
        assert QApplication.palette().color(QPalette.ColorRole.Accent) == window.theme.colours.accent


def test_light_and_dark_are_painted(window: MainWindow) -> None:
    window.theme.choose(Scheme.LIGHT)
    light = window.grab().toImage().pixelColor(window.width() // 2, window.height() - 80)
    window.theme.choose(Scheme.DARK)
    dark = window.grab().toImage().pixelColor(window.width() // 2, window.height() - 80)
    assert luminance(light) > 0.8
    assert luminance(dark) < 0.1
    assert QApplication.palette().color(QPalette.ColorRole.Text) == colours_named("dark").ink


def test_what_is_open_stays_where_it_is_when_dark_falls(window: MainWindow) -> None:
    window.theme.choose(Scheme.LIGHT)
    desk = window.desk
    desk.go_to_quote("q3")
    desk.open_quote("q3")
    desk.reading.verticalScrollBar().setValue(30)
    before = desk.reading.verticalScrollBar().value()
    window.theme.choose(Scheme.DARK)
    assert desk.reading.focused_quote == "q3"
    assert abs(desk.reading.verticalScrollBar().value() - before) < 40
    assert desk.reading.page is not None
    cursor = desk.reading.textCursor()
    assert cursor.charFormat().foreground().color() == colours_named("dark").ink
    assert desk.variants.remark is not None


def test_the_choice_is_remembered(window: MainWindow) -> None:
    window.choose_scheme(Scheme.DARK)
    assert SCHEME.read(window.library) is Scheme.DARK
    again = Windows(window.library).open()
    assert again.theme.is_dark
    again.choose_scheme(Scheme.SYSTEM)
    assert again.theme.is_dark == (QApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark)
    again.close()
