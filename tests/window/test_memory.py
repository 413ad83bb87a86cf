"""What is no longer shown is freed at once, without the collector of rings: it passes over what is frozen."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.source import Source
from reader.window.main import MainWindow
from reader.window.windows import Windows
from reader.window.work.tasks import Reading


@pytest.fixture(autouse=True)
def _no_collector() -> Iterator[None]:
    gc.disable()
    yield
    gc.enable()


def _another(reading: Reading, outlet: str) -> Reading:
    analysis = reading.analysis
    articles = tuple(replace(article, outlet=outlet) for article in analysis.articles)
    return replace(reading, analysis=replace(analysis, articles=articles))


def _look_at_everything(window: MainWindow, qtbot: QtBot) -> None:
    for view in ("quotes", "overview", "read"):
        window.stack.go_to(view)
    window.desk.show_quote("q1")
    search = window.desk.side.search
    window.find_in_set()
    search.look_for("harbour")
    qtbot.waitUntil(lambda: not search.busy)
    assert search.matches.rowCount()


def _parts(window: MainWindow) -> list[weakref.ref[object]]:
    collection = window.desk.collection
    reading = collection.reading
    assert reading is not None
    return [weakref.ref(part) for part in (collection, reading, *reading.analysis.articles)]


def test_another_set_frees_the_one_that_was_open(
    qtbot: QtBot, empty_window: MainWindow, reading: Reading, tmp_path: Path
) -> None:
    empty_window.opening.show(Source.of(tmp_path / "one"), _another(reading, "The Lamp"))
    empty_window.compare_article()
    _look_at_everything(empty_window, qtbot)
    parts = _parts(empty_window)
    empty_window.opening.show(Source.of(tmp_path / "two"), reading)
    qtbot.waitUntil(lambda: not any(part() for part in parts))


def test_a_set_read_anew_frees_what_it_was(
    qtbot: QtBot, empty_window: MainWindow, reading: Reading, tmp_path: Path
) -> None:
    empty_window.opening.show(Source.of(tmp_path / "one"), _another(reading, "The Lamp"))
    _look_at_everything(empty_window, qtbot)
    parts = _parts(empty_window)
    empty_window.desk.replace(reading)
    empty_window.stack.refresh()
    qtbot.waitUntil(lambda: not any(part() for part in parts))


def test_a_closed_window_is_freed_with_its_set(
    qtbot: QtBot, library: Library, reading: Reading, tmp_path: Path
) -> None:
    windows = Windows(library)
    windows.open()
    window = windows.open()
    window.opening.show(Source.of(tmp_path / "one"), _another(reading, "The Lamp"))
    _look_at_everything(window, qtbot)
    parts = [weakref.ref(window), weakref.ref(window.desk), *_parts(window)]
    window.close()
    del window
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.waitUntil(lambda: not any(part() for part in parts))
    windows.quit()
