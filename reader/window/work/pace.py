"""How long a stage of the work will take yet, judged by how fast it has gone so far."""

from __future__ import annotations

from reader.model import Progress

_SETTLED = 2.0
"""Seconds of a stage after which its rate says something."""

_WORTH_TELLING = 3.0
"""Seconds that must be left for anybody to wait for them."""


class Pace:
    """Hears of the progress of one piece of work; another needs another."""

    def __init__(self) -> None:
        self._stage = ""
        self._began = 0.0
        self._before = 0

    def left(self, progress: Progress, now: float) -> float | None:
        """The seconds that the stage will take yet at its rate so far; None where that is not worth telling.

        ``now`` is in seconds of a clock that is never set back. A stage begins when it is first heard of.
        """
        if progress.stage != self._stage or progress.done < self._before:
            self._stage, self._began, self._before = progress.stage, now, progress.done
        took, done = now - self._began, progress.done - self._before
        if took < _SETTLED or done <= 0:
            return None
        left = (progress.total - progress.done) * took / done
        return left if left > _WORTH_TELLING else None
