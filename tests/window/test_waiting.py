"""A set that takes long to be read: its files are listed at once, and the one that is chosen is read next."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.model import article_id
from reader.window import opening
from reader.window.main import MainWindow
from tests.window.driving import SECONDS
from tests.window.pretended import reads_what_is_wanted


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
    assert not waiting.isVisible()
