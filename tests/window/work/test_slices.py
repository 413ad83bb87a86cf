"""Long work goes on in slices, is told of when it is done, and gives way to newer work."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from reader.window.work import slices
from reader.window.work.slices import Slices


def test_work_goes_on_until_it_is_done(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slices, "SLICE", -1.0)
    home, done, slept = QObject(), [], []
    work = Slices(home)
    work.went_on.connect(lambda: slept.append(len(done)))
    with qtbot.waitSignal(work.done):
        work.start(done.append(number) for number in range(3))
        assert done == [], "it begins when there is time for it"
        work.go_on()
    assert done == [0, 1, 2]
    assert slept == [1, 2, 3]
    assert not work.busy


def test_newer_work_takes_the_place_of_older(qtbot: QtBot) -> None:
    home, done = QObject(), []
    work = Slices(home)
    work.start(done.append("older") for _ in range(3))
    with qtbot.waitSignal(work.done):
        work.start(done.append("newer") for _ in range(2))
    work.start(done.append("stopped") for _ in range(2))
    work.stop()
    work.go_on()
    assert done == ["newer", "newer"]
