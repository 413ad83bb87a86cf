"""Ten thousand quotes matched, beside comparing every pair by ``rapidfuzz.process.cdist``.

Three in ten quotes are renderings planted among the others; both programs are asked how many of those they
miss. The peer links as many pairs as we do, its likest. ``measure_scale`` does the same with a hundred
thousand quotes, without the peer, and says by which power of their number the time grows.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from math import log
from typing import TypeVar

import numpy
from rapidfuzz import fuzz, process

from reader.matching import match
from reader.matching.model import weights
from tests.benchmarks.figure import Figure
from tests.benchmarks.planted import Planted, planted

QUOTES, MANY = 10_000, 100_000
SECONDS = {QUOTES: 5.0, MANY: 60.0}
MEMORY = 1_500.0
"""Megabytes that the whole process may take."""
MISSED = {"10% edited": 0.5, "25% edited": 1.0, "45% edited": 3.0}
"""Planted renderings of each kind that may be missed, in a hundred."""
FASTER = 20
GROWTH = 1.2

Pair = frozenset[str]
Result = TypeVar("Result")


def measure() -> Iterator[Figure]:
    made = planted(QUOTES)
    seconds, links = _timed(lambda: _linked(made))
    yield from _against_what_is_allowed(made, seconds, links)
    texts = [quote.text for quote in made.quotes]
    peers, scores = _timed(
        lambda: process.cdist(texts, texts, scorer=fuzz.ratio, dtype=numpy.uint8, workers=1)
    )
    yield Figure(f"{QUOTES:,} quotes matched", seconds, "every pair by ratio", peers, 1 / FASTER)
    likest = _likest(made, scores, len(links))
    ours, others = (_missed(set().union(*made.pairs.values()), found) for found in (links, likest))
    yield Figure("of all renderings missed", ours, "every pair by ratio", others, 1, "%")


def measure_scale() -> Iterator[Figure]:
    few, made = planted(QUOTES), planted(MANY)
    small, _ = _timed(lambda: _linked(few))
    seconds, links = _timed(lambda: _linked(made))
    yield from _against_what_is_allowed(made, seconds, links)
    power = log(seconds / small) / log(MANY / QUOTES)
    yield Figure(f"growth to {MANY:,} quotes", power, "allowed", GROWTH, 1, "th power")
    yield Figure(f"memory for {MANY:,} quotes", _megabytes(), "allowed", MEMORY, 1, "MB")


def _against_what_is_allowed(made: Planted, seconds: float, links: set[Pair]) -> Iterator[Figure]:
    count = len(made.quotes)
    yield Figure(f"{count:,} quotes matched", seconds, "allowed", SECONDS[count], 1)
    for kind, share in MISSED.items():
        missed = _missed(made.pairs[kind], links)
        yield Figure(f"of {kind} missed, {count:,} quotes", missed, "allowed", share, 1, "%")


def _timed(work: Callable[[], Result]) -> tuple[float, Result]:
    """The seconds of one processor that the work took, whatever else the machine is at, and its result."""
    began = time.process_time()
    done = work()
    return time.process_time() - began, done


def _linked(made: Planted) -> set[Pair]:
    least = weights().threshold
    return {frozenset(link.quotes) for link in match(made.articles, made.quotes) if link.score >= least}


def _missed(pairs: set[tuple[str, str]], found: set[Pair]) -> float:
    """How many in a hundred of the planted pairs are not found."""
    return 100 * sum(frozenset(pair) not in found for pair in pairs) / len(pairs)


def _likest(made: Planted, scores: numpy.ndarray, count: int) -> set[Pair]:
    """The ``count`` pairs of quotes of different articles that score best, with all that equal the last."""
    article = numpy.unique([quote.article for quote in made.quotes], return_inverse=True)[1]
    scores[numpy.tri(len(article), dtype=bool) | (article[:, None] == article)] = 0
    scoring = numpy.bincount(scores.ravel(), minlength=101)[::-1].cumsum()[::-1]
    least = numpy.flatnonzero(scoring >= count).max()
    return {
        frozenset((made.quotes[first].id, made.quotes[second].id))
        for first, second in numpy.argwhere(scores >= max(1, least)).tolist()
    }


def _megabytes() -> float:
    """The most memory that this process has had."""
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1 << 20 if sys.platform == "darwin" else 1 << 10)
