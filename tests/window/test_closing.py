"""A window that is closed while work goes on leaves no process behind, and nothing is said of it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.window import opening
from reader.window.comparing import view as comparing
from reader.window.main import MainWindow
from reader.window.overview import view as overview
from reader.window.shell import copier, exporting, exporting_preview
from reader.window.shell.sensitivity import SensitivityDialog
from tests.window.driving import SECONDS, export_to, press, wait_until_gone
from tests.window.pretended import (
    exports_for_ever,
    previews_for_ever,
    profiles_for_ever,
    reads_for_ever,
    works_for_ever,
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the process that works says which it is."""
    monkeypatch.setenv("PRETENDED", str(tmp_path))
    return tmp_path


def process_in(qtbot: QtBot, folder: Path) -> int:
    """The process that works, once it does."""
    qtbot.waitUntil((folder / "pid").exists, timeout=SECONDS)
    process = int((folder / "pid").read_text())
    os.kill(process, 0)
    return process


def is_gone(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    return False


def test_while_a_set_is_read(
    qtbot: QtBot, empty_window: MainWindow, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    monkeypatch.setattr(opening, "analyse_folder", reads_for_ever)
    empty_window.open_paths(folder)
    process = process_in(qtbot, folder)
    empty_window.close()
    assert is_gone(process)


def test_before_the_work_has_well_begun(
    empty_window: MainWindow, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    monkeypatch.setattr(opening, "analyse_folder", reads_for_ever)
    empty_window.open_paths(folder)
    empty_window.close()
    assert not empty_window.opening.worker.busy
    assert not (folder / "pid").exists()


def exporting_for_ever(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> int:
    monkeypatch.setattr(exporting, "export_analysis", exports_for_ever)
    export_to(window, folder / "out.pdf")
    return process_in(qtbot, folder)


def test_while_an_export_is_previewed(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    monkeypatch.setattr(exporting_preview, "previews", previews_for_ever)
    press(qtbot, window, "Ctrl+E")
    process = process_in(qtbot, folder)
    window.close()
    assert is_gone(process)
    assert window.exporter.dialog is None


def test_a_dialog_that_is_closed_previews_no_more(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    monkeypatch.setattr(exporting_preview, "previews", previews_for_ever)
    press(qtbot, window, "Ctrl+E")
    process = process_in(qtbot, folder)
    dialog = window.exporter.dialog
    assert dialog is not None
    press(qtbot, dialog, "Esc")
    qtbot.waitUntil(lambda: is_gone(process), timeout=SECONDS)
    wait_until_gone(qtbot, dialog)


def test_while_it_exports(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    process = exporting_for_ever(qtbot, window, monkeypatch, folder)
    window.close()
    assert is_gone(process)


def test_while_it_exports_another_set_can_be_opened(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    process = exporting_for_ever(qtbot, window, monkeypatch, folder)
    (folder / "other").mkdir()
    monkeypatch.setattr(opening, "analyse_folder", reads_for_ever)
    window.open_paths(folder / "other")
    other = process_in(qtbot, folder / "other")
    assert window.export_activity.isVisible()
    assert window.analysis_activity.isVisible()
    qtbot.mouseClick(window.analysis_activity.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: is_gone(other), timeout=SECONDS)
    assert not is_gone(process), "each is stopped by itself"
    qtbot.mouseClick(window.export_activity.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: is_gone(process), timeout=SECONDS)
    assert list(folder.glob("*.pdf*")) == []


def test_while_the_overview_is_worked_out(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    monkeypatch.setattr(overview, "profile_set", profiles_for_ever)
    press(qtbot, window, "Ctrl+3")
    process = process_in(qtbot, folder)
    window.close()
    assert is_gone(process)


def test_while_two_articles_are_compared(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    monkeypatch.setattr(comparing, "compare_articles", works_for_ever)
    press(qtbot, window, "Ctrl+4")
    process = process_in(qtbot, folder)
    window.close()
    assert is_gone(process)


def test_the_work_of_a_view_ends_with_its_set(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    monkeypatch.setattr(comparing, "compare_articles", works_for_ever)
    press(qtbot, window, "Ctrl+4")
    process = process_in(qtbot, folder)
    monkeypatch.setattr(opening, "analyse_folder", reads_for_ever)
    window.open_paths(folder)
    qtbot.waitUntil(lambda: is_gone(process), timeout=SECONDS)


def test_while_a_comparison_is_copied(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    monkeypatch.setattr(copier, "copy_comparison", works_for_ever)
    window.desk.open_quote("q2")
    press(qtbot, window, "Ctrl+Alt+P")
    process = process_in(qtbot, folder)
    window.close()
    assert is_gone(process)


def test_with_a_dialog_open(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, "Ctrl+T")
    assert window.findChildren(SensitivityDialog)
    window.close()
    assert not window.isVisible()


def test_while_words_are_looked_for_and_rows_are_listed(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, "Ctrl+Shift+F")
    window.desk.side.search.field.line.setText("e")
    press(qtbot, window, "Ctrl+2")
    window.close()
    assert not window.isVisible()
