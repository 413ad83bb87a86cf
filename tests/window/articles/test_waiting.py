"""The list of the files that are still to be read."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.window.articles.waiting import WaitingList, WaitingModel


def listed(model: WaitingModel) -> list[str]:
    return [model.index(row).data() for row in range(model.rowCount())]


def test_files_are_waited_for_until_they_are_read(qtbot: QtBot) -> None:  # noqa: ARG001
    model = WaitingModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.wait_for(["b.txt", "a/c.zip", "a.txt"])
    assert listed(model) == ["a.txt", "a/c.zip", "b.txt"]
    model.remove("a/c.zip/inner/page.html")
    model.remove("nowhere.txt")
    assert listed(model) == ["a.txt", "b.txt"]
    model.narrow("B TXT")
    assert listed(model) == ["b.txt"]
    model.remove("a.txt")
    assert model.total == 1
    model.narrow("")
    assert listed(model) == ["b.txt"]
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "b.txt"
    del tester


def test_a_few_are_only_counted_and_many_are_listed(qtbot: QtBot) -> None:
    pane = QWidget()
    qtbot.addWidget(pane)
    waiting = WaitingList(pane)
    waiting.wait_for(["a.txt"])
    assert waiting.isVisibleTo(pane)
    assert waiting.fold.accessibleName() == "1 file still to be read"
    assert not waiting.view.isVisibleTo(waiting)
    waiting.wait_for(f"{number}.txt" for number in range(1_000))
    assert waiting.fold.accessibleName() == f"{QLocale().toString(1_000)} files still to be read"
    assert waiting.view.isVisibleTo(waiting)
    waiting.remove(f"{number}.txt" for number in range(1_000))
    assert not waiting.isVisibleTo(pane)


def test_one_is_wanted_by_click_or_by_key(qtbot: QtBot) -> None:
    waiting = WaitingList()
    qtbot.addWidget(waiting)
    waiting.resize(300, 400)
    waiting.wait_for(f"{number:03}.txt" for number in range(300))
    waiting.show()
    spy = QSignalSpy(waiting.wanted)
    place = waiting.view.visualRect(waiting.files.index(2)).center()
    qtbot.mouseClick(waiting.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.keyClick(waiting.view, Qt.Key.Key_Down)
    qtbot.keyClick(waiting.view, Qt.Key.Key_Return)
    assert [spy.at(number)[0] for number in range(spy.count())] == ["002.txt", "003.txt"]


def test_what_was_given_up_is_listed_on(qtbot: QtBot) -> None:
    waiting = WaitingList()
    qtbot.addWidget(waiting)
    waiting.wait_for(f"{number}.txt" for number in range(300))
    waiting.remove(["0.txt"])
    waiting.give_up()
    assert waiting.fold.accessibleName() == "299 files were not read"
    assert waiting.view.accessibleName() == "Files that were not read"
    assert waiting.view.isVisibleTo(waiting)
    waiting.wait_for(["1.txt"])
    assert waiting.fold.accessibleName() == "1 file still to be read"
