"""Work done piece by piece on the thread of the window, which answers in between."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

SLICE = 0.012
"""Seconds for which pieces of work are done at once."""


class Slices(QObject):
    """Runs an iterator to its end, as many steps at once as fit in a slice; ``after`` ends each slice."""

    def __init__(self, parent: QObject, after: Callable[[], None] = lambda: None) -> None:
        super().__init__(parent)
        self._work: Iterator[object] | None = None
        self._after = after
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._run)

    @property
    def busy(self) -> bool:
        return self._work is not None

    def start(self, work: Iterator[object]) -> None:
        """Do this work, in the place of what is not done yet."""
        self._work = work
        self._timer.start()

    def stop(self) -> None:
        self._work = None
        self._timer.stop()

    def finish(self) -> None:
        """Do all that is left at once."""
        while self._work is not None:
            self._run()

    def _run(self) -> None:
        work, until = self._work, perf_counter() + SLICE
        if work is None:
            return
        for _ in work:
            if perf_counter() >= until:
                break
        else:
            if self._work is work:
                self.stop()
        self._after()
