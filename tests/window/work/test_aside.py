"""What is worked out beside the window comes to it whole, and the newest only."""

from __future__ import annotations

import gc
from threading import Event, current_thread, main_thread

from pytestqt.qtbot import QtBot

from reader.window.work.aside import Aside


def test_the_work_is_done_in_another_thread(qtbot: QtBot) -> None:
    aside = Aside()
    with qtbot.waitSignal(aside.done, timeout=5000) as done:
        aside.start(lambda text: (text, current_thread() is main_thread()), "text")
    assert done.args == [("text", False)]


def test_only_the_newest_is_heard(qtbot: QtBot) -> None:
    aside, slow, over = Aside(), Event(), Event()
    heard: list[object] = []
    aside.done.connect(heard.append)

    def waits() -> str:
        slow.wait(5)
        over.set()
        return "older"

    aside.start(waits)
    with qtbot.waitSignal(aside.done, timeout=5000):
        aside.start(lambda: "newer")
    slow.set()
    assert over.wait(5)
    qtbot.wait(50)
    aside.start(lambda: "never")
    aside.stop()
    qtbot.wait(50)
    assert heard == ["newer"]


def test_whoever_asked_may_be_gone(qtbot: QtBot) -> None:
    aside, slow, over = Aside(), Event(), Event()

    def waits() -> None:
        slow.wait(5)
        over.set()

    aside.start(waits)
    del aside
    gc.collect()
    slow.set()
    assert over.wait(5)
    qtbot.wait(50)
