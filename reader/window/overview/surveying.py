"""The overview of a set, worked out beside the window: some 0.01 ms a link, so at once for most sets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

from reader.model import Cancelled, Progress

if TYPE_CHECKING:
    from reader.window.work.tasks import Reading


class _Survey(QThread):
    """Works out the overview of one reading.

    A thread, for the set would take longer to reach another process than the work takes.
    """

    made = Signal(object, object)
    """The reading and its overview."""

    def __init__(self, reading: Reading, parent: QObject) -> None:
        super().__init__(parent)
        self._reading = reading

    def run(self) -> None:
        from reader.collation.remarks.overview import overview

        try:
            found = overview(self._reading.analysis, self._reading.comparisons, self._watch)
        except Cancelled:
            return
        self.made.emit(self._reading, found)

    def _watch(self, progress: Progress) -> None:  # noqa: ARG002
        if self.isInterruptionRequested():
            raise Cancelled


class Surveyor(QObject):
    """Makes the overview of one reading at a time; a newer takes its place, and the older is not heard."""

    done = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted: Reading | None = None
        self._surveys: set[_Survey] = set()

    @property
    def busy(self) -> bool:
        return self._wanted is not None

    def start(self, reading: Reading) -> None:
        self.stop()
        self._wanted = reading
        survey = _Survey(reading, self)
        survey.made.connect(self._hear)
        survey.finished.connect(self._forget)
        self._surveys.add(survey)
        survey.start()

    def stop(self) -> None:
        self._wanted = None
        for survey in self._surveys:
            survey.requestInterruption()

    def close(self) -> None:
        """Stop, and wait until nothing runs any more."""
        self.stop()
        for survey in self._surveys:
            survey.wait()

    def _hear(self, reading: Reading, overview: object) -> None:
        if reading is self._wanted:
            self._wanted = None
            self.done.emit(overview)

    def _forget(self) -> None:
        for survey in [survey for survey in self._surveys if survey.isFinished()]:
            self._surveys.discard(survey)
            survey.deleteLater()
