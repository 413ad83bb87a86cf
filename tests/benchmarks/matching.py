"""Quotes matched by the ten thousand and the hundred thousand, and one article more.

Three in ten quotes are renderings planted among the others, and every program is asked how many of those it
misses: we, of all that matching finds, however doubtful, since the others only search, and of what is linked
unless the user asks for more. The quotes are words by chance without speakers or anything told around them,
so that a few words kept of five or six prove little. ``measure`` stands beside comparing every pair of ten
thousand by ``rapidfuzz.process.cdist``; the peer links as many pairs as we do, its likest. ``measure_scale``
says by which power of their number the time grows, how much memory is taken, and what it costs to add an
article to a set that is matched already.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from math import log

import numpy
from rapidfuzz import fuzz, process

from reader.matching import Matcher, match
from reader.matching.model import weights
from reader.model import Link
from tests.benchmarks.figure import Figure
from tests.benchmarks.planted import QUOTES_IN_ARTICLE, Planted, planted
from tests.benchmarks.timing import timed

QUOTES, MANY = 10_000, 100_000
SECONDS = {QUOTES: 5.0, MANY: 60.0}
MEMORY = 1_500.0
"""Megabytes that the whole process may take."""
MISSED = {"10% edited": 0.5, "25% edited": 1.0, "45% edited": 3.0}
"""Planted renderings of each kind that may be missed, in a hundred."""
UNLINKED = {"10% edited": 0.5, "25% edited": 2.0, "45% edited": 14.0}
"""The same of what is linked at the usual sensitivity."""
FASTER = 20
"""Times that we are faster than every pair by a scorer that finds swapped halves and fragments too; one that
does not we must not be slower than, which grows with the square where we do not."""
GROWTH = 1.2
MORE = 20
"""Articles that are added to a matched set, one by one."""
SHARES = 10
"""By how many times the added article's share of the set may be outdone."""
FLAT = 2.0
"""How many times dearer an article may be in the large set than in the small one."""
SAMPLE = 500
"""Quotes that the slower peer compares with all of them; the time for all follows."""

Pair = frozenset[str]


def measure() -> Iterator[Figure]:
    made = planted(QUOTES)
    seconds, links = timed(f"matching {QUOTES:,} quotes", match, made.articles, made.quotes)
    yield from _against_what_is_allowed(made, QUOTES, seconds, links)
    texts = [quote.text for quote in made.quotes]
    peers, scores = timed(
        "comparing every pair by ratio",
        process.cdist,
        texts,
        texts,
        scorer=fuzz.ratio,
        dtype=numpy.uint8,
    )
    yield Figure(f"{QUOTES:,} quotes matched", seconds, "every pair by ratio", peers, 1)
    found = _pairs(links)
    likest = _likest(made, scores, len(found))
    ours, others = (_missed(set().union(*made.pairs.values()), each) for each in (found, likest))
    yield Figure("of all renderings missed", ours, "every pair by ratio", others, 1, "%")
    peers, _ = timed(
        f"comparing {SAMPLE} with every other by token_set_ratio",
        process.cdist,
        texts[:SAMPLE],
        texts,
        scorer=fuzz.token_set_ratio,
        dtype=numpy.uint8,
    )
    peers *= QUOTES / SAMPLE / 2
    yield Figure(f"{QUOTES:,} quotes matched", seconds, "every pair by token_set_ratio", peers, 1 / FASTER)


def measure_scale() -> Iterator[Figure]:
    whole: dict[int, float] = {}
    one_more: dict[int, float] = {}
    for count in (QUOTES, MANY):
        made = planted(count + MORE * QUOTES_IN_ARTICLE)
        first = count // QUOTES_IN_ARTICLE
        matcher = Matcher()
        whole[count], _ = timed(
            f"matching {count:,} quotes", matcher.add, made.articles[:first], made.quotes[:count]
        )
        all_more, _ = timed(f"adding {MORE} articles, one by one", _add, matcher, made, first)
        one_more[count] = all_more / MORE
        yield Figure(
            f"an article added to {count:,} quotes",
            1000 * one_more[count],
            "matching all of them",
            1000 * whole[count],
            SHARES * QUOTES_IN_ARTICLE / count,
            "ms",
        )
        links = matcher.links(made.quotes)
        del matcher
    yield Figure(f"memory for {MANY:,} quotes", _megabytes(), "allowed", MEMORY, 1, "MB")
    yield from _against_what_is_allowed(made, MANY, whole[MANY], links)
    power = log(whole[MANY] / whole[QUOTES]) / log(MANY / QUOTES)
    yield Figure(f"growth to {MANY:,} quotes", power, "allowed", GROWTH, 1, "th power")
    yield Figure(
        f"an article added to {MANY:,} quotes",
        1000 * one_more[MANY],
        f"to {QUOTES:,}",
        1000 * one_more[QUOTES],
        FLAT,
        "ms",
    )


def _add(matcher: Matcher, made: Planted, first: int) -> None:
    """Add the articles from the ``first`` on, one by one."""
    for number, article in enumerate(made.articles[first:], start=first):
        start = number * QUOTES_IN_ARTICLE
        matcher.add([article], made.quotes[start : start + QUOTES_IN_ARTICLE])


def _against_what_is_allowed(
    made: Planted, count: int, seconds: float, links: Sequence[Link]
) -> Iterator[Figure]:
    yield Figure(f"{count:,} quotes matched", seconds, "allowed", SECONDS[count], 1)
    usual = [link for link in links if link.score >= weights().threshold]
    for told, bounds, kept in (("missed", MISSED, links), ("not linked", UNLINKED, usual)):
        found = _pairs(kept)
        for kind, share in bounds.items():
            missed = _missed(made.pairs[kind], found)
            yield Figure(f"of {kind} {told}, {count:,} quotes", missed, "allowed", share, 1, "%")


def _pairs(links: Iterable[Link]) -> set[Pair]:
    return {frozenset(link.quotes) for link in links}


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
