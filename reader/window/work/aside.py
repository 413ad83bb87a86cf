"""Work on data that the window has already, and that is too large to be sent to another process."""

from __future__ import annotations

import sys
from collections.abc import Callable
from threading import Thread
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

_TURN = 0.0005
"""Seconds after which a thread lets another have the interpreter. Each time that Qt asks something of Python,
such as the height of a row, it may wait that long: with the usual 5 ms, for a list of a hundred rows half a
second."""


def share_interpreter() -> None:
    """Let the window's thread have the interpreter often enough, whatever other threads do."""
    sys.setswitchinterval(_TURN)


class _Answer(QObject):
    ready = Signal(int, object)

    def find(self, number: int, work: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
        self.ready.emit(number, work(*arguments))


class Aside(QObject):
    """Does one piece of work at a time in a thread; a newer takes its place, and the older is not heard."""

    done = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        share_interpreter()
        self._number = 0
        # The thread holds this alone: the other must not come to its end there.
        self._answer = _Answer()
        self._answer.ready.connect(self._hear)

    def start(self, work: Callable[..., Any], *arguments: Any) -> None:
        """Hand on what ``work(*arguments)`` gives, which must not fail, and knows nothing of Qt."""
        self._number += 1
        Thread(target=self._answer.find, args=(self._number, work, arguments), daemon=True).start()

    def stop(self) -> None:
        """Nothing more is heard of what was started."""
        self._number += 1

    @Slot(int, object)
    def _hear(self, number: int, result: object) -> None:
        if number == self._number:
            self.done.emit(result)
