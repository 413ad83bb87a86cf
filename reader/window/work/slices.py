"""Long work on the window's own thread, in slices so short that nobody notices."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal, Slot

SLICE = 0.012
"""Seconds of work before the window may do something else."""


class Slices(QObject):
    """Goes through an iterator for the sake of what it does; what is done in one slice is done at once.

    ``went_on`` tells that a slice has ended before the work has, ``done`` that the work has.
    """

    went_on = Signal()
    done = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: Iterator[object] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self.go_on)

    @property
    def busy(self) -> bool:
        return self._work is not None

    def start(self, work: Iterator[object]) -> None:
        """Do this work soon, in the place of the one before, whether that is done or not."""
        self._work = work
        self._timer.start()

    def stop(self) -> None:
        self._work = None
        self._timer.stop()

    @Slot()
    def go_on(self) -> None:
        """Do a slice of the work now."""
        work, until = self._work, perf_counter() + SLICE
        for _ in work or ():
            if perf_counter() > until:
                self.went_on.emit()
                return
        if work is not None and self._work is work:
            self.stop()
            self.done.emit()
