"""Quotes of different articles joined into links: candidates, signals, score, relation, spans."""

from __future__ import annotations

import gc
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from math import log
from time import monotonic

from reader.matching.candidates import candidates
from reader.matching.features import Comparison, compare
from reader.matching.model import Claim, Contest, Weights, contests, probability, weights
from reader.matching.promise import Promise
from reader.matching.reasons import reasons
from reader.matching.relation import corresponding, relation_of, span_of
from reader.matching.wording import Wording, joined, wordings
from reader.model import Article, Link, Progress, Quote, Report, silent

FAINT = 0.2
"""Score, 0..1, from which a pair is found at all. With less, far more pairs have to be compared in full."""
_PART = 0.6
"""Share of the lighter part's weight that two utterances must align on for their parts to match as parts."""
_PART_LEAST = 2.5
"""Nats that they must align on at least."""
_PART_COST = 0.5
"""Log odds that a pair of parts has less than its utterances have."""
_PART_ODDS = -4.0
"""Log odds below which a pair of parts is given up."""
_PAUSE = 0.05
"""Seconds between two reports."""
_STEPS = 9
"""Times that a quote is counted as it goes through the work."""


@dataclass(slots=True)
class _Pair:
    """A candidate with its log odds."""

    first: int
    second: int
    odds: float
    covered: float
    met: Comparison
    lift: float = 0.0


class _Advance:
    """Tells a report how far the matching has come, at most every so often."""

    def __init__(self, report: Report, articles: int, quotes: int) -> None:
        self._report = report
        self._done = 0
        self._total = articles + _STEPS * quotes
        self._told = 0.0

    def __call__(self) -> None:
        self._done += 1
        now = monotonic()
        if now - self._told >= _PAUSE:
            self._told = now
            self._report(Progress("matching", min(self._done, self._total), self._total))

    def finish(self) -> None:
        self._report(Progress("matching", self._total, self._total))


def match(articles: Sequence[Article], quotes: Sequence[Quote], report: Report = silent) -> tuple[Link, ...]:
    """The links among the quotes of different articles that score ``FAINT`` or more, in the quotes' order.

    ``quotes`` are those of ``articles``, in the analysis's order. Scare quotes link to nothing.
    ``report`` hears how far the work has come and may raise Cancelled.
    """
    with _uncollected():
        return tuple(_links(articles, quotes, _Advance(report, len(articles), len(quotes))))


@contextmanager
def _uncollected() -> Iterator[None]:
    """No search for cycles of garbage: there are none here, and millions of objects to search in vain."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _links(articles: Sequence[Article], quotes: Sequence[Quote], advance: _Advance) -> Iterator[Link]:
    model = weights()
    ready = wordings(articles, quotes, advance)
    pairs = list(_compared(ready, model, advance))
    contested = contests([_claim(pair, ready) for pair in pairs])
    _lift_parts(pairs, ready, model, advance)
    for pair, contest in zip(pairs, contested, strict=True):
        advance()
        odds = pair.odds + model.contested(contest)
        whole = max(0.0, pair.lift - odds) if pair.lift else 0.0
        score = probability(odds + whole)
        if score >= FAINT:
            yield _link(pair, ready, articles, model, contest, whole, score)
    advance.finish()


def _compared(ready: Sequence[Wording], model: Weights, advance: Callable[[], None]) -> Iterator[_Pair]:
    """The candidates that may still become links, or parts of utterances that may."""
    # Better pairs only take away, so a pair that is too unlikely now stays so and outdoes no other.
    least = log(FAINT / (1 - FAINT))
    cut = _cut(ready)
    promise = Promise(ready, model, advance)

    def promising(number: int, other: int) -> bool:
        if promise.reaches(number, other, least):
            return True
        if number not in cut and other not in cut:
            return False
        needed = _needed_of_part(ready[number], ready[other])
        return promise.shared(number, other)[0] >= needed and promise.reaches(number, other, _PART_ODDS)

    for number, others in candidates(ready, advance):
        for other in others:
            if not promising(number, other):
                continue
            advance()
            met = compare(ready[number], ready[other])
            if met.alignment.pairs:
                yield _Pair(number, other, model.odds(met.features), met.features.covered, met)


def _needed_of_part(first: Wording, second: Wording) -> float:
    """Nats on which their utterances must align within the two parts for these to match as parts."""
    return max(_PART_LEAST, _PART * min(first.total, second.total))


def _cut(ready: Sequence[Wording]) -> set[int]:
    """The wordings that are one of several parts of an utterance."""
    heads = _utterances(ready)
    parts = Counter(heads)
    return {number for number, head in enumerate(heads) if parts[head] > 1}


def _claim(pair: _Pair, ready: Sequence[Wording]) -> Claim:
    return Claim(
        (pair.first, pair.second),
        (ready[pair.first].order, ready[pair.second].order),
        (pair.met.alignment.first, pair.met.alignment.second),
        pair.odds,
        pair.met.features.covered,
    )


def _link(
    pair: _Pair,
    ready: Sequence[Wording],
    articles: Sequence[Article],
    model: Weights,
    contest: Contest,
    whole: float,
    score: float,
) -> Link:
    first, second = ready[pair.first], ready[pair.second]
    met = pair.met
    runs = corresponding(first, second, met.alignment)
    texts = articles[first.order].text, articles[second.order].text
    return Link(
        (first.quote.id, second.quote.id),
        score,
        relation_of(first, second, runs),
        (span_of(first, runs[0]), span_of(second, runs[1])),
        reasons(first, second, met, model, contest, whole, texts),
    )


def _lift_parts(
    pairs: Sequence[_Pair], ready: Sequence[Wording], model: Weights, advance: Callable[[], None]
) -> None:
    """Give each candidate the odds of the utterances it belongs to, where those align on its very words.

    A quote cut by its cue is short on either side of it; put together, the parts say what they are parts of.
    """
    utterance = _utterances(ready)
    parts: defaultdict[int, list[int]] = defaultdict(list)
    for number, head in enumerate(utterance):
        parts[head].append(number)
    whole: dict[tuple[int, int], Comparison] = {}
    together: dict[int, Wording] = {}
    for pair in pairs:
        advance()
        heads = utterance[pair.first], utterance[pair.second]
        if pair.odds < _PART_ODDS or len(parts[heads[0]]) == len(parts[heads[1]]) == 1:
            continue
        if heads not in whole:
            for head in heads:
                if head not in together:
                    together[head] = joined([ready[part] for part in parts[head]])
            whole[heads] = compare(together[heads[0]], together[heads[1]])
        met = whole[heads]
        first, second = ready[pair.first], ready[pair.second]
        starts = [
            sum(len(ready[part].words) for part in parts[head] if part < number)
            for head, number in zip(heads, (pair.first, pair.second), strict=True)
        ]
        shared = sum(
            first.weights[i - starts[0]]
            for i, j in met.alignment.pairs
            if 0 <= i - starts[0] < len(first.words) and 0 <= j - starts[1] < len(second.words)
        )
        if shared >= _needed_of_part(first, second):
            pair.lift = model.odds(met.features) - _PART_COST


def _utterances(ready: Sequence[Wording]) -> list[int]:
    """For each wording the first one of its utterance, by index."""
    number_of = {wording.quote.id: number for number, wording in enumerate(ready)}
    head: list[int] = []
    for number, wording in enumerate(ready):
        before = number_of.get(wording.quote.continues or "", number)
        head.append(head[before] if before < number else number)
    return head
