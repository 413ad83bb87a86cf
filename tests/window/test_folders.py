"""Opening folders, from the first look at an empty window to closing it in the middle of the work."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.library import Corrections, Library
from reader.model import Analysis, Progress, Report
from reader.source import Source
from reader.window import opening
from reader.window.looks.theme import Scheme, Theme
from reader.window.main import MainWindow
from reader.window.work.tasks import Reading, Refusal
from tests.window.driving import drop

HERE = Path(__file__).parent
SECONDS = 30_000


def reads_slowly(source: Source, _sensitivity: float | None, _: Corrections, report: Report) -> Reading:
    """Report one article, then hang until ended."""
    from reader.model import Article

    (source.root / "pid").write_text(str(os.getpid()))
    report(Progress("reading", 0, 3))
    time.sleep(0.06)
    report(Progress("reading", 1, 3, Article("a1", "a.txt", "Storm over Port Ellery\n\nIt blew.", ())))
    time.sleep(60)
    return Reading()


def reads_nothing(_source: Source, _sensitivity: float | None, _: Corrections, _report: Report) -> Reading:
    return Reading()


def reads_only_problems(
    _source: Source, _sensitivity: float | None, _: Corrections, _report: Report
) -> Reading:
    from reader.model import Problem

    return Reading(Analysis(problems=(Problem("a.bin", "it is not a text"),)))


def finds_no_folder(source: Source, _sensitivity: float | None, _: Corrections, _report: Report) -> Reading:
    raise Refusal(f"There is no folder {source.root}.")


def test_the_empty_window_says_what_to_do(empty_window: MainWindow) -> None:
    welcome = empty_window.desk.welcome
    assert welcome.isVisible()
    assert "Ctrl+O" in welcome.text
    assert {button.text() for button in welcome.findChildren(QPushButton)} >= {
        "Open Folder…",
        "Open the Sample Set",
    }
    assert not empty_window.commands["export"].isEnabled()


def test_a_real_folder_from_the_dialog_to_lit_quotes(
    qtbot: QtBot, empty_window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = str(HERE / "port_ellery")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: folder)
    with qtbot.waitSignal(empty_window.opening.worker.done, timeout=SECONDS):
        qtbot.keyClick(empty_window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    desk = empty_window.desk
    assert len(desk.list.order()) == 4
    assert desk.article is not None
    assert desk.collection.analysis is not None
    assert len(desk.collection.analysis.quotes) >= 10
    assert desk.collection.analysis.remarks
    assert [len(event.articles) for event in desk.collection.analysis.events] == [4]
    assert [known.source for known in empty_window.library.sets()] == [Source.of(Path(folder))]
    assert "port_ellery" in empty_window.windowTitle()
    assert empty_window.commands["export"].isEnabled()


def test_the_first_article_can_be_read_before_the_end_and_the_rest_be_called_off(
    qtbot: QtBot, empty_window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(opening, "analyse_folder", reads_slowly)
    empty_window.open_paths(tmp_path)
    desk = empty_window.desk
    qtbot.waitUntil(lambda: desk.article is not None, timeout=SECONDS)
    assert desk.reading.isVisible()
    assert "It blew." in desk.reading.toPlainText()
    assert empty_window.analysis_activity.isVisible()
    assert empty_window.analysis_activity.text == "Reading articles, 1 of 3"
    began = time.monotonic()
    qtbot.mouseClick(empty_window.analysis_activity.cancel, Qt.MouseButton.LeftButton)
    assert time.monotonic() - began < 0.2
    assert not empty_window.analysis_activity.isVisible()
    assert "Stopped" in empty_window.notice.text()
    assert "It blew." in desk.reading.toPlainText()


def test_closing_the_window_ends_the_work(
    qtbot: QtBot, empty_window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(opening, "analyse_folder", reads_slowly)
    empty_window.open_paths(tmp_path)
    qtbot.waitUntil(lambda: empty_window.desk.article is not None, timeout=SECONDS)
    process = int((tmp_path / "pid").read_text())
    empty_window.close()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_what_a_click_needs_is_loaded_once_there_is_something_to_read(
    qtbot: QtBot, empty_window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    loaded: list[str] = []
    monkeypatch.setattr(opening, "analyse_folder", reads_slowly)
    monkeypatch.setattr(opening, "import_module", loaded.append)
    empty_window.open_paths(tmp_path)
    qtbot.waitUntil(lambda: empty_window.desk.article is not None, timeout=SECONDS)
    qtbot.waitUntil(lambda: "reader.matching" in loaded, timeout=SECONDS)
    qtbot.waitUntil(lambda: "reader.export" in loaded, timeout=SECONDS)


def test_another_folder_takes_the_place_of_the_one_being_read(
    qtbot: QtBot, empty_window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(opening, "analyse_folder", reads_slowly)
    empty_window.open_paths(tmp_path)
    monkeypatch.setattr(opening, "analyse_folder", reads_nothing)
    with qtbot.waitSignal(empty_window.opening.worker.done, timeout=SECONDS):
        empty_window.open_paths(tmp_path / "other")
    qtbot.wait(150)
    assert empty_window.desk.article is None
    assert empty_window.desk.list.articles.rowCount() == 0


@pytest.mark.parametrize(
    ("task", "sentence"),
    [
        (reads_nothing, "holds no articles"),
        (reads_only_problems, "could be read"),
        (finds_no_folder, "There is no folder"),
    ],
)
def test_nothing_to_read_is_said_in_its_place(
    qtbot: QtBot,
    empty_window: MainWindow,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    task: Any,
    sentence: str,
) -> None:
    monkeypatch.setattr(opening, "analyse_folder", task)
    empty_window.open_paths(tmp_path)
    qtbot.waitUntil(lambda: not empty_window.opening.worker.busy, timeout=SECONDS)
    assert empty_window.desk.welcome.isVisible()
    assert sentence in empty_window.desk.welcome.text
    assert not empty_window.commands["export"].isEnabled()


def test_files_that_could_not_be_read_are_listed(qtbot: QtBot, window: MainWindow) -> None:
    problems = window.desk.problems
    assert problems.isVisible()
    assert "2 files" in problems.fold.text()
    assert not problems.view.isVisible()
    qtbot.mouseClick(problems.fold, Qt.MouseButton.LeftButton)
    assert problems.view.isVisible()
    assert "scan.pdf.part" in problems.problems.index(0).data()


def test_a_folder_and_files_can_be_dropped(
    qtbot: QtBot, empty_window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(opening, "analyse_folder", reads_nothing)
    files = [tmp_path / "one.txt", tmp_path / "two.txt"]
    for file in files:
        file.write_text("x")
    assert not drop(empty_window, tmp_path / "missing.txt")
    for paths in ([tmp_path], files):
        with qtbot.waitSignal(empty_window.opening.ended, timeout=SECONDS):
            assert drop(empty_window, *paths)
        assert empty_window.source == Source.of(*paths)
    assert "2 files in" in empty_window.windowTitle()
    takers = [widget for widget in empty_window.findChildren(QWidget) if widget.acceptDrops()]
    assert takers == [], "nothing within the window takes the files for text"


def test_the_window_comes_back_as_it_was(qtbot: QtBot, window: MainWindow, library: Library) -> None:
    window.resize(790, 640)
    window.desk.setSizes([160, 330, 300])
    sizes = window.desk.sizes()
    window.zooms.zoom("reading", 1)
    window.close()
    again = MainWindow(library, Theme(Scheme.SYSTEM))
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (790, 640)
    assert library.setting("window.splitter") == sizes
    assert again.desk.typography == window.desk.typography
