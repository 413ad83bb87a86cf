"""Every command of every menu can be had when it is offered, and every control has a name."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QDesktopServices, QKeySequence
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFileDialog,
    QMenu,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.ingest.files.formats import SUFFIXES
from reader.window import opening
from reader.window.main import MainWindow
from reader.window.shell.menus import commands_of, plain
from reader.window.shell.palette import Palette
from tests.window.driving import press, write
from tests.window.pretended import reads_plainly
from tests.window.test_keyboard import GO

CLOSING = ("Close Window", "Quit")


@pytest.fixture(autouse=True)
def _nothing_leaves_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    """No dialog of the system's stands in the way, and no other program is started."""
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.No)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: True)
    monkeypatch.setattr(opening, "analyse_folder", reads_plainly)


def commands(window: MainWindow) -> dict[str, QAction]:
    """Every command of the menu bar, by the menus that lead to it."""
    return {
        " › ".join((*path, plain(action.text()))): action
        for top in window.menuBar().actions()
        if isinstance(menu := top.menu(), QMenu)
        for path, action in commands_of(menu)
    }


def close_dialogs() -> None:
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QWidget) and not isinstance(widget, MainWindow | QMenu) and widget.isVisible():
            widget.close()


def run_all(window: MainWindow) -> list[str]:
    """Run every command that is offered, as it is offered then; returns those that were."""
    run = []
    for name in commands(window):
        # What one command does may take another away, as the list of recent sets is written anew.
        action = commands(window).get(name)
        if action is not None and action.isEnabled() and not name.endswith(CLOSING):
            action.trigger()
            QApplication.processEvents()
            close_dialogs()
            run.append(name)
    return run


def test_every_command_of_the_empty_window_can_be_had(empty_window: MainWindow) -> None:
    run = run_all(empty_window)
    assert "Help › Keys" in run
    assert "Go › Next Shared Quote" not in run


@pytest.mark.parametrize("view", GO)
@pytest.mark.parametrize("remark", [False, True])
def test_every_command_can_be_had_in_every_view(
    qtbot: QtBot, window: MainWindow, view: str, remark: bool
) -> None:
    if remark:
        window.desk.show_quote("q2")
    GO[view](qtbot, window)
    names = [
        name
        for name, action in commands(window).items()
        if action.isEnabled() and not name.endswith((*CLOSING, "Open the Sample Set"))
    ]
    for name in names:
        window.stack.go_to(view)
        action = commands(window).get(name)
        if action is not None and action.isEnabled():
            action.trigger()
            QApplication.processEvents()
            close_dialogs()
    assert ("Remark › Make This the Base" in names) is (remark and view == "read")
    assert len(names) > 30


def test_the_sample_set_can_be_opened_from_the_menu(qtbot: QtBot, empty_window: MainWindow) -> None:
    with qtbot.waitSignal(empty_window.opening.begun):
        commands(empty_window)["File › Open the Sample Set"].trigger()
    assert empty_window.source is not None
    assert empty_window.source.name == "samples"


def test_no_two_commands_share_a_key(window: MainWindow) -> None:
    keys = Counter(
        key.toString(QKeySequence.SequenceFormat.PortableText)
        for action in commands(window).values()
        for key in set(action.shortcuts())
    )
    assert len(keys) > 40
    assert [key for key, number in keys.items() if number > 1] == []


def test_no_two_entries_of_a_menu_share_a_letter(window: MainWindow) -> None:
    menus = [window.menuBar(), *window.menuBar().findChildren(QMenu)]
    for menu in menus:
        letters = Counter(
            QKeySequence.mnemonic(action.text()).toString()
            for action in menu.actions()
            if not action.isSeparator() and action.isVisible()
        )
        letters.pop("", None)
        assert [key for key, number in letters.items() if number > 1] == [], [
            action.text() for action in menu.actions()
        ]


@pytest.mark.parametrize("view", GO)
def test_every_control_that_takes_keys_has_a_name(qtbot: QtBot, window: MainWindow, view: str) -> None:
    window.desk.open_quote("q2")
    GO[view](qtbot, window)
    takers = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(widget.parent(), QComboBox | QAbstractSpinBox)
    ]
    assert len(takers) > 10
    nameless = [
        widget for widget in takers if not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert nameless == []


def test_the_recent_sets_are_offered_and_can_be_forgotten(
    qtbot: QtBot, empty_window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = empty_window
    for name in ("Port Ellery", "Sorrel Bay"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text("It blew.\n\nAll night.")
        with qtbot.waitSignal(window.opening.ended):
            window.open_paths(tmp_path / name)

    def recent() -> list[str]:
        return [action.text() for action in window.commands.recent.actions() if action.text()]

    assert recent()[:-1] == ["Sorrel Bay", "Port Ellery"]
    with qtbot.waitSignal(window.opening.ended):
        window.commands.recent.actions()[1].trigger()
    assert window.source is not None
    assert window.source.name == "Port Ellery"
    assert recent()[:2] == ["Port Ellery", "Sorrel Bay"]
    window.commands.recent.actions()[-1].trigger()
    assert len(window.library.sets()) == 2, "the reader did not mean it"
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    window.commands.recent.actions()[-1].trigger()
    assert window.library.sets() == []
    assert not window.commands.recent.isEnabled()
    assert window.desk.article is not None, "what is open stays open"


def test_files_are_opened_by_the_dialog(
    qtbot: QtBot, empty_window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    files = [tmp_path / "one.txt", tmp_path / "two.txt"]
    for file in (*files, tmp_path / "three.txt"):
        file.write_text(f"{file.stem}\n\nIt blew.")
    offered: list[str] = []

    def choose(_parent: object, _title: str, _folder: str, filters: str, *_: object) -> tuple[list[str], str]:
        offered.extend(filters.split(";;"))
        return list(map(str, files)), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", choose)
    with qtbot.waitSignal(empty_window.opening.ended):
        press(qtbot, empty_window, "Ctrl+Shift+O")
    assert len(empty_window.desk.list.order()) == 2
    assert "2 files" in empty_window.windowTitle()
    articles, everything = offered
    assert {f"*{suffix}" for suffix in SUFFIXES} <= set(articles.rpartition("(")[2].rstrip(")").split())
    assert "*.list" in articles
    assert everything == "All files (*)"


def test_the_palette_offers_what_can_be_had_and_says_when_there_is_nothing(
    qtbot: QtBot, empty_window: MainWindow
) -> None:
    press(qtbot, empty_window, "Ctrl+Shift+P")
    palette = empty_window.findChild(Palette)
    assert isinstance(palette, Palette)
    qtbot.waitUntil(palette.words.hasFocus)
    offered = palette.model.rowCount()
    assert offered == sum(action.isEnabled() for action in commands(empty_window).values())
    write(qtbot, palette, "full")
    assert palette.model.index(0, 0).data().startswith("View › Full Screen")
    palette.words.setText("zzqqxx")
    assert palette.model.rowCount() == 0
    press(qtbot, palette, "Return")
    assert palette.isVisible()
    palette.words.clear()
    press(qtbot, palette, "Down", "Down", "Up")
    assert palette.list.currentIndex().row() == 1
    press(qtbot, palette, "Esc")
