"""Several windows side by side: on sets of their own, in the same colours, opened again on the next start."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.source import Source
from reader.window import opening
from reader.window.main import MainWindow
from reader.window.opened.options import Scheme
from reader.window.windows import Windows
from tests.window.driving import SECONDS, press, wait_until_gone
from tests.window.pretended import reads_plainly


@pytest.fixture(autouse=True)
def _reads_plainly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "analyse_folder", reads_plainly)


@pytest.fixture
def windows(qtbot: QtBot, library: Library) -> Iterator[Windows]:  # noqa: ARG001
    windows = Windows(library)
    yield windows
    windows.quit()


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    for name in ("Port Ellery", "Sorrel Bay"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text(f"News of {name}\n\nIt blew.")
    return tmp_path / "Port Ellery", tmp_path / "Sorrel Bay"


def opened(qtbot: QtBot, window: MainWindow, folder: Path) -> MainWindow:
    with qtbot.waitSignal(window.opening.ended, timeout=SECONDS):
        window.open_paths(folder)
    return window


def two(qtbot: QtBot, windows: Windows, folders: tuple[Path, Path]) -> tuple[MainWindow, MainWindow]:
    """A window, and another that was asked for by key, each on its set."""
    first = opened(qtbot, windows.open(), folders[0])
    first.activateWindow()
    qtbot.waitUntil(first.isActiveWindow)
    press(qtbot, first, "Ctrl+N")
    _, second = windows
    return first, opened(qtbot, second, folders[1])


def sets(windows: Windows) -> list[str | None]:
    return [window.source and window.source.name for window in windows]


def test_each_window_has_a_set_of_its_own(qtbot: QtBot, windows: Windows, folders: tuple[Path, Path]) -> None:
    first, second = two(qtbot, windows, folders)
    assert "Port Ellery" in first.windowTitle()
    assert "Sorrel Bay" in second.windowTitle()
    assert "News of Port Ellery" in first.desk.reading.toPlainText()
    assert "News of Sorrel Bay" in second.desk.reading.toPlainText()
    assert first.pos() != second.pos(), "neither hides the other"


def test_dark_reaches_both(qtbot: QtBot, windows: Windows, folders: tuple[Path, Path]) -> None:
    first, second = two(qtbot, windows, folders)
    first.choose_scheme(Scheme.LIGHT)
    before = [window.desk.reading.grab().toImage().pixelColor(4, 4).lightness() for window in windows]
    first.choose_scheme(Scheme.DARK)
    after = [window.desk.reading.grab().toImage().pixelColor(4, 4).lightness() for window in windows]
    assert min(before) > 200
    assert max(after) < 80
    assert second.commands["dark"].isChecked(), "the menu of the other window says so too"


def test_a_closed_window_stays_closed_and_the_others_come_back(
    qtbot: QtBot, windows: Windows, library: Library, folders: tuple[Path, Path]
) -> None:
    first, _ = two(qtbot, windows, folders)
    press(qtbot, first, "Ctrl+N")
    assert len(windows) == 3
    first.activateWindow()
    qtbot.waitUntil(first.isActiveWindow)
    press(qtbot, first, "Ctrl+W")
    wait_until_gone(qtbot, first)
    assert sets(windows) == ["Sorrel Bay", None]
    windows.quit()
    assert len(windows) == 0
    again = Windows(library)
    again.reopen()
    qtbot.waitUntil(lambda: sets(again) == ["Sorrel Bay", None], timeout=SECONDS)
    reopened = next(iter(again))
    qtbot.waitUntil(lambda: "News of Sorrel Bay" in reopened.desk.reading.toPlainText(), timeout=SECONDS)
    again.quit()


def test_quit_closes_all_and_the_next_start_opens_all(
    qtbot: QtBot, windows: Windows, library: Library, folders: tuple[Path, Path]
) -> None:
    _, second = two(qtbot, windows, folders)
    press(qtbot, second, "Ctrl+Q")
    assert len(windows) == 0
    again = Windows(library)
    again.reopen()
    qtbot.waitUntil(lambda: sets(again) == ["Port Ellery", "Sorrel Bay"], timeout=SECONDS)
    again.quit()


def test_a_set_that_is_gone_is_said_in_its_place_and_remembered(
    qtbot: QtBot, windows: Windows, library: Library, folders: tuple[Path, Path]
) -> None:
    two(qtbot, windows, folders)
    windows.quit()
    shutil.rmtree(folders[0])
    again = Windows(library)
    again.reopen()
    first, second = again
    qtbot.waitUntil(lambda: "cannot be opened" in first.desk.welcome.text, timeout=SECONDS)
    qtbot.waitUntil(lambda: second.desk.article is not None, timeout=SECONDS)
    assert first.desk.welcome.isVisible()
    assert first.source == Source.of(folders[0]), "a drive may be back the next time"
    again.quit()


@pytest.mark.parametrize("kept", ["nonsense", [None], [["/x", {}, 3]], [[7, {}]], [["[]", {}]], {"a": 1}])
def test_a_spoilt_note_of_the_windows_still_opens_one(
    windows: Windows, library: Library, kept: object
) -> None:
    library.keep("windows", kept)
    windows.reopen()
    assert sets(windows) == [None]
