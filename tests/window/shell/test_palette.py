"""The command palette: every command that can be had, by a few letters of its name, run with keys alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from reader.window.main import MainWindow
from reader.window.shell.menus import commands_of
from reader.window.shell.palette import Palette


def listed(palette: Palette) -> list[str]:
    model = palette.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def opened(qtbot: QtBot, window: MainWindow) -> Palette:
    qtbot.keyClick(
        window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    palette = window.findChild(Palette)
    assert isinstance(palette, Palette)
    return palette


def test_it_offers_every_command_that_can_be_had(qtbot: QtBot, window: MainWindow) -> None:
    palette = opened(qtbot, window)
    tester = QAbstractItemModelTester(palette.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    wanted = [
        action
        for menu in window.commands.bar.actions()
        for _, action in commands_of(menu.menu())  # type: ignore[arg-type]
        if action.isEnabled() and action.isVisible()
    ]
    assert palette.model.rowCount() == len(wanted)
    assert "Go › Back" not in listed(palette), "there is nowhere to go back to"
    assert [palette.model.command(row) for row in range(len(wanted))] == wanted
    palette.words.setText("quote")
    assert palette.model.rowCount() < len(wanted)
    palette.words.clear()
    assert palette.model.rowCount() == len(wanted)
    del tester


def test_letters_and_enter_run_a_command(qtbot: QtBot, window: MainWindow) -> None:
    palette = opened(qtbot, window)
    qtbot.keyClicks(palette.words, "overv")
    assert listed(palette)[0] == "View › Overview"
    assert palette.model.index(0, 1).data() == "Ctrl+3"
    qtbot.keyClick(palette.words, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert window.stack.view == "overview"


def test_the_arrow_keys_choose_among_what_is_listed(qtbot: QtBot, window: MainWindow) -> None:
    palette = opened(qtbot, window)
    qtbot.keyClicks(palette.words, "zoom")
    names = listed(palette)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(palette.words, key)
    assert palette.list.currentIndex().row() == 1
    assert palette.focusWidget() is palette.words
    assert names[1] == "View › Zoom Out"
    qtbot.keyClick(palette.words, Qt.Key.Key_Return)
    assert window.library.setting("zooms") == {"reading": 0.9}


def test_a_slip_of_the_finger_still_finds_it(qtbot: QtBot, window: MainWindow) -> None:
    palette = opened(qtbot, window)
    qtbot.keyClicks(palette.words, "setings")
    assert "File › Settings" in listed(palette)
    palette.words.setText("qqqqqq")
    assert listed(palette) == []
    qtbot.keyClick(palette.words, Qt.Key.Key_Return)
    assert palette.isVisible()
