"""The five sample articles analysed: by the program from its start, and once it runs.

The peers are Python started with rapidfuzz imported, which is the least that a script would need, and what
is allowed.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator

from reader.analysis import analyse
from reader.resources import resource
from tests.benchmarks.figure import Figure

SAMPLES = resource("samples")
OURS = (sys.executable, "-m", "reader", "analyze", str(SAMPLES), "-")
PEER = (sys.executable, "-c", "import rapidfuzz.fuzz, rapidfuzz.process")
RUNS = 7
SECONDS = 1.0
TIMES = 30
"""How many times the peer's start may be outdone."""


def measure() -> Iterator[Figure]:
    ours, peers = _median(lambda: _run(OURS)), _median(lambda: _run(PEER))
    yield Figure("five articles, from the start", ours, "Python with rapidfuzz", peers, TIMES)
    yield Figure("five articles, from the start", ours, "allowed", SECONDS, 1)
    yield Figure("five articles, once it runs", _median(lambda: analyse(SAMPLES)), "allowed", SECONDS / 4, 1)


def _run(command: tuple[str, ...]) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def _median(work: Callable[[], object]) -> float:
    """The median seconds of some runs, the first left out."""
    taken: list[float] = []
    for _ in range(RUNS + 1):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken[1:])
