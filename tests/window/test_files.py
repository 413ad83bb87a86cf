"""From the window to the files: of articles in archives and lists, and of what could not be read."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from pytestqt.qtbot import QtBot

from reader.window.main import MainWindow
from tests.window.driving import SECONDS, drop, press

TEXT = "Harbour stays shut\n\n“It is shut,” the mayor of Saltby said.\n\nNobody in the town minded."


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What was opened with other programs, which do not start."""
    files: list[Path] = []

    def note(url: QUrl) -> bool:
        files.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    return files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "set"
    folder.mkdir()
    with zipfile.ZipFile(folder / "letters.zip", "w") as archive:
        archive.writestr("inner/page.txt", TEXT)
    (folder / "photo.png").write_bytes(b"\x89PNG")
    return folder


def read(qtbot: QtBot, window: MainWindow, *paths: Path) -> None:
    with qtbot.waitSignal(window.opening.ended, timeout=SECONDS):
        assert drop(window, *paths)


def test_the_archive_of_an_article_is_opened_and_shown(
    qtbot: QtBot, empty_window: MainWindow, folder: Path, opened: list[Path]
) -> None:
    window = empty_window
    read(qtbot, window, folder)
    assert [article.path for article in window.desk.collection.articles.values()] == [
        "letters.zip/inner/page.txt"
    ]
    press(qtbot, window, "Ctrl+Shift+A", "Ctrl+Shift+D")
    assert opened == [folder / "letters.zip", folder]
    (folder / "letters.zip").unlink()
    press(qtbot, window, "Ctrl+Shift+A")
    assert len(opened) == 2
    assert window.notice.text() == "letters.zip/inner/page.txt is not there any more."


def test_what_could_not_be_read_is_copied_and_shown_in_its_folder(
    qtbot: QtBot, empty_window: MainWindow, folder: Path, opened: list[Path]
) -> None:
    window = empty_window
    read(qtbot, window, folder)
    problems = window.desk.problems
    qtbot.mouseClick(problems.fold, Qt.MouseButton.LeftButton)
    view = problems.view
    place = view.visualRect(problems.problems.index(0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QGuiApplication.clipboard().clear()
    press(qtbot, window, "Ctrl+C")
    assert QGuiApplication.clipboard().text() == "photo.png\tit is not in a format that Variorum reads"
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    press(qtbot, window, "Return")
    assert opened == [folder, folder]


def test_a_list_that_is_dropped_opens_what_it_names(
    qtbot: QtBot, empty_window: MainWindow, tmp_path: Path, opened: list[Path]
) -> None:
    window = empty_window
    lists = tmp_path / "lists"
    lists.mkdir()
    (tmp_path / "one.txt").write_text(TEXT)
    (tmp_path / "two.txt").write_text(TEXT.replace("Harbour", "Market"))
    (lists / "read.list").write_text("../one.txt\n../two.txt\nhttps://www.saltby.example/three\n")
    read(qtbot, window, lists / "read.list")
    assert len(window.desk.list.order()) == 2
    assert window.desk.problems.problems.paths == ["https://www.saltby.example/three"]
    press(qtbot, window, "Ctrl+Shift+D")
    assert [file.resolve() for file in opened] == [tmp_path]
    window.show_path_in_folder("https://www.saltby.example/three")
    assert window.notice.text() == "https://www.saltby.example/three is not there any more."
