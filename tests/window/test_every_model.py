"""Every model of the window keeps Qt's contract while the window is used; none is left out."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from importlib import import_module

import pytest
from PySide6.QtCore import QAbstractItemModel
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

import reader.window
from reader.model import Analysis
from reader.source import Source
from reader.window.articles.rows import Grouping
from reader.window.main import MainWindow
from reader.window.shell.palette import Palette
from reader.window.variants.panel import Layout
from reader.window.work.tasks import Reading
from tests.window.driving import press, write
from tests.window.test_keyboard import compare_view, overview, quotes_view


def models_of_ours() -> set[type]:
    """The classes of models in every room of the window."""
    for module in pkgutil.walk_packages(reader.window.__path__, "reader.window."):
        import_module(module.name)
    return {one for one in _heirs(QAbstractItemModel) if one.__module__.startswith("reader.window.")}


def _heirs(kind: type) -> Iterator[type]:
    for heir in kind.__subclasses__():
        yield heir
        yield from _heirs(heir)


class Watcher:
    """Puts Qt's tester, which ends the run on any fault, on each model of a window as soon as it is there."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._testers: dict[QAbstractItemModel, QAbstractItemModelTester] = {}
        self.rows: dict[type, int] = {}
        """The most rows that a model of a class was seen with."""

    def look(self) -> None:
        views = self._window.findChildren(QAbstractItemView)
        for model in {*self._window.findChildren(QAbstractItemModel), *(view.model() for view in views)}:
            if model is None or not type(model).__module__.startswith("reader.window."):
                continue
            if model not in self._testers:
                mode = QAbstractItemModelTester.FailureReportingMode.Fatal
                self._testers[model] = QAbstractItemModelTester(model, mode)
            self.rows[type(model)] = max(self.rows.get(type(model), 0), model.rowCount())


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_every_model_keeps_qts_contract_while_the_window_is_used(
    qtbot: QtBot, window: MainWindow, reading: Reading, source: Source, analysis: Analysis
) -> None:
    watcher = Watcher(window)
    watcher.look()
    desk = window.desk
    window.opening.show(source, reading)
    for grouping in Grouping:
        desk.side.articles.grouping = grouping
        watcher.look()
    desk.filter.setText("coast")
    desk.filter.clear()
    for layout in Layout:
        desk.variants.choose_layout(layout)
        for remark in analysis.remarks:
            desk.open_quote(remark.quotes[-1])
            watcher.look()
    desk.open_quote("q2")
    trims = desk.variants.table.trims.trims
    qtbot.waitUntil(lambda: trims.rowCount() > 0)
    watcher.look()
    desk.compare_against_current()
    window.ignore("case", True)
    window.sensitivity.choose(0.9)
    window.sensitivity.choose(None)
    press(qtbot, window, "Ctrl+Shift+F")
    for words in ("quay", " ferry", "zzqq"):
        with qtbot.waitSignal(desk.side.search.finished):
            write(qtbot, window, words)
        watcher.look()
        desk.side.search.field.line.clear()
    quotes = quotes_view(qtbot, window)
    for box in quotes.bar.boxes:
        box.refresh()
    quotes.bar.words.setText("quist")
    watcher.look()
    quotes.bar.clear_all()
    seen = overview(qtbot, window)
    watcher.look()
    seen.pictures.setCurrentIndex(1)
    seen.matrix.setCurrentIndex(seen.matrix.cells.index(1, 1))
    compared = compare_view(qtbot, window)
    watcher.look()
    compared.second.open()
    watcher.look()
    compared.swap()
    qtbot.waitUntil(lambda: compared.sharing is not None)
    window.stack.go_to("read")
    palette = Palette(window.menuBar(), window)
    palette.open()
    watcher.look()
    palette.words.setText("quote")
    palette.words.setText("zzqqxx")
    palette.close()
    window.ask_export("chosen")
    assert window.exporter.dialog is not None
    watcher.look()
    window.exporter.dialog.what.articles.filter.setText("zzqqxx")
    window.exporter.dialog.reject()
    desk.wait_for(("a.txt", "b.zip", "c.html"))
    watcher.look()
    desk.filter.setText("zip")
    desk.side.waiting.remove(("b.zip/page.html", "c.html"))
    desk.filter.clear()
    window.opening.show(Source.of(source.root.parent / "other"), reading)
    ours = models_of_ours()
    assert len(ours) > 10
    assert set(watcher.rows) == ours, "each is used, and watched"
    assert {kind: rows for kind, rows in watcher.rows.items() if not rows} == {}
