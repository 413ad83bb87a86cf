"""How long a piece of work takes."""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable
from typing import ParamSpec, TypeVar

_OURS = 0.9
"""Share of the time that a processor must be at our work for the clock on the wall to be fair."""

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")


class Clock:
    """Started when it is made.

    It tells the time of the clock on the wall, unless other programs took the processor away for more than a
    tenth of it: then the time that the processor was at this work.
    """

    def __init__(self) -> None:
        self._wall, self._processor = time.perf_counter(), time.process_time()

    def milliseconds(self) -> float:
        wall, processor = time.perf_counter() - self._wall, time.process_time() - self._processor
        return 1000 * (processor if processor < _OURS * wall else wall)


def timed(
    what: str, work: Callable[Arguments, Result], *args: Arguments.args, **kwargs: Arguments.kwargs
) -> tuple[float, Result]:
    """The seconds that the work took, and its result. Says on standard error what is being done.

    They are those of the clock on the wall, unless other programs took the processor away for more than a
    tenth of them: then they are those that the processor was at this work.
    """
    print(f"{what} ...", end=" ", file=sys.stderr, flush=True)
    gc.collect()  # Else this work is charged for what the one before left behind.
    done: list[Result] = []
    wall, processor = _clocked(lambda: done.append(work(*args, **kwargs)))
    print(f"{wall:.2f} s, {processor:.2f} s of a processor", file=sys.stderr)
    return _fair(wall, processor), done[0]


def seconds_of(work: Callable[[], object]) -> float:
    """The seconds that a piece of work took that is one of many, by the same clock as ``timed``."""
    return _fair(*_clocked(work))


def _clocked(work: Callable[[], object]) -> tuple[float, float]:
    """The seconds on the wall, and those of a processor."""
    wall, processor = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - wall, time.process_time() - processor


def _fair(wall: float, processor: float) -> float:
    return processor if processor < _OURS * wall else wall
