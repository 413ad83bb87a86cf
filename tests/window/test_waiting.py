"""A set that takes long to be read: its files are listed at once, and the one that is chosen is read next."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.model import article_id
from reader.window import opening
from reader.window.main import MainWindow
from tests.window.driving import SECONDS, press
from tests.window.pretended import reads_backwards, reads_plainly, reads_what_is_wanted


def test_the_file_that_is_chosen_is_read_and_opened_before_the_others(
    qtbot: QtBot, empty_window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(opening, "analyse_folder", reads_what_is_wanted)
    window, desk = empty_window, empty_window.desk
    window.open_paths(tmp_path)
    qtbot.waitUntil(lambda: desk.article == article_id("a.txt"), timeout=SECONDS)
    waiting = desk.side.waiting
    assert waiting.fold.accessibleName() == "2 files still to be read"
    qtbot.mouseClick(waiting.fold, Qt.MouseButton.LeftButton)
    place = waiting.view.visualRect(waiting.files.index(1)).center()
    qtbot.mouseClick(waiting.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: desk.article == article_id("c.txt"), timeout=SECONDS)
    assert waiting.fold.accessibleName() == "1 file still to be read"
    qtbot.mouseClick(desk.filter, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(desk.filter, "b.t")
    assert waiting.files.rowCount() == 1
    window.opening.cancel()
    assert waiting.fold.accessibleName() == "1 file was not read"
    assert "2 of 3 files read" in desk.side._counts.text()


def test_a_reading_that_was_broken_off_goes_on_and_what_was_read_stays(
    qtbot: QtBot, empty_window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path / "set"
    folder.mkdir()
    for name in ("a.txt", "b.txt", "c.txt"):
        (folder / name).write_text(f"What {name} says\n\nNothing.")
    monkeypatch.setattr(opening, "analyse_folder", reads_what_is_wanted)
    window, desk = empty_window, empty_window.desk
    waiting = desk.side.waiting
    window.open_paths(folder)
    qtbot.waitUntil(lambda: desk.article == article_id("a.txt"), timeout=SECONDS)
    qtbot.mouseClick(window.analysis_activity.cancel, Qt.MouseButton.LeftButton)
    assert waiting.fold.accessibleName() == "2 files were not read"
    qtbot.mouseClick(waiting.fold, Qt.MouseButton.LeftButton)
    place = waiting.view.visualRect(waiting.files.index(1)).center()
    qtbot.mouseClick(waiting.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert desk.list.order() == [article_id("a.txt")], "what was read can be read on"
    qtbot.waitUntil(lambda: desk.article == article_id("c.txt"), timeout=SECONDS)
    assert waiting.fold.accessibleName() == "1 file still to be read"
    assert "of 3 files read" not in desk.side._counts.text()
    press(qtbot, window, "F5")
    assert len(desk.list.order()) == 2, "F5 does nothing while it is being read"
    window.opening.cancel()
    assert waiting.fold.accessibleName() == "1 file was not read"
    monkeypatch.setattr(opening, "analyse_folder", reads_plainly)
    with qtbot.waitSignal(window.opening.ended, timeout=SECONDS):
        press(qtbot, window, "F5")
        assert len(desk.list.order()) == 2
    assert len(desk.list.order()) == 3
    assert desk.article == article_id("c.txt")
    assert "What c.txt says\n" in desk.reading.toPlainText(), "as it is now"
    assert not waiting.isVisible()


def test_who_has_gone_nowhere_sees_the_list_from_its_beginning(
    qtbot: QtBot, empty_window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path / "set"
    folder.mkdir()
    for number in range(60):
        (folder / f"{number:02}.txt").write_text(f"What is the news of {number}\n\nNothing.")
    monkeypatch.setattr(opening, "analyse_folder", reads_backwards)
    window, desk = empty_window, empty_window.desk
    window.resize(1000, 500)
    with qtbot.waitSignal(window.opening.ended, timeout=SECONDS):
        window.open_paths(folder)
    assert desk.article == article_id("59.txt")
    bar = desk.list.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    qtbot.wait(50)
    assert bar.value() == 0
    press(qtbot, window, "Ctrl+L")
    qtbot.keyClicks(desk.filter, "news")
    assert bar.value() > 0, "who looks for something sees the open article"
