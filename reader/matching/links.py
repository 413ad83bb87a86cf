"""Quotes of different articles joined into links: candidates, signals, score, relation, spans."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log
from types import MappingProxyType

from reader.matching.candidates import candidates
from reader.matching.features import Comparison, compare
from reader.matching.model import Place, Weights, probability, rivalries, weights
from reader.matching.reasons import reasons
from reader.matching.relation import corresponding, relation_of, span_of
from reader.matching.wording import Wording, joined, wordings
from reader.model import Article, Link, Progress, Quote, Report, silent

_PART = 0.6
"""Share of the lighter part's weight that two utterances must align on for their parts to match as parts."""
_PART_LEAST = 2.5
"""Nats that they must align on at least."""
_PART_COST = 0.5
"""Log odds that a pair of parts has less than its utterances have."""
_PART_ODDS = -4.0
"""Log odds below which a pair of parts is given up."""
_WHOLE = "match as parts of longer utterances that match"


@dataclass(slots=True)
class _Pair:
    """A candidate with its log odds; ``met`` is kept only where it can still become a link."""

    first: int
    second: int
    odds: float
    covered: float
    met: Comparison | None
    lift: float = 0.0


def match(articles: Sequence[Article], quotes: Sequence[Quote], report: Report = silent) -> tuple[Link, ...]:
    """The links among the quotes of different articles, in the quotes' order.

    ``quotes`` are those of ``articles``, in the analysis's order. Scare quotes link to nothing.
    ``report`` hears how far the work has come and may raise Cancelled.
    """
    model = weights()
    done = 0

    def advance() -> None:
        nonlocal done
        report(Progress("matching", done, len(articles) + len(quotes)))
        done += 1

    ready = wordings(articles, quotes, advance)
    pairs = list(_compared(ready, model, advance))
    rivals = rivalries(
        [_place(pair, ready) for pair in pairs],
        [pair.odds for pair in pairs],
        [pair.covered for pair in pairs],
    )
    _lift_parts(pairs, ready, model)
    found: list[Link] = []
    for pair, rivalry in zip(pairs, rivals, strict=True):
        odds = pair.odds + model.rival * rivalry
        score = probability(max(odds, pair.lift) if pair.lift else odds)
        if score >= model.threshold:
            found.append(_link(pair, ready, model, rivalry, odds, score))
    report(Progress("matching", len(articles) + len(quotes), len(articles) + len(quotes)))
    return tuple(found)


def _compared(ready: Sequence[Wording], model: Weights, advance: Callable[[], None]) -> Iterator[_Pair]:
    # Rivalry only takes away, so a pair that is too unlikely now needs no more than its odds.
    least = log(model.threshold / (1 - model.threshold))
    for first, others in candidates(ready):
        advance()
        for second in others:
            met = compare(ready[first], ready[second])
            if not met.alignment.pairs:
                continue
            odds = model.odds(met.features)
            yield _Pair(first, second, odds, met.features.covered, met if odds >= least else None)


def _place(pair: _Pair, ready: Sequence[Wording]) -> Place:
    return pair.first, pair.second, ready[pair.first].order, ready[pair.second].order


def _link(
    pair: _Pair, ready: Sequence[Wording], model: Weights, rivalry: float, odds: float, score: float
) -> Link:
    first, second = ready[pair.first], ready[pair.second]
    met = pair.met or compare(first, second)
    runs = corresponding(first, second, met.alignment)
    why: Mapping[str, float] = reasons(first, second, met, model, rivalry)
    if pair.lift > odds:
        why = MappingProxyType({_WHOLE: pair.lift - odds, **why})
    return Link(
        (first.quote.id, second.quote.id),
        score,
        relation_of(first, second, runs),
        (span_of(first, runs[0]), span_of(second, runs[1])),
        why,
    )


def _lift_parts(pairs: Sequence[_Pair], ready: Sequence[Wording], model: Weights) -> None:
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
        if shared >= max(_PART_LEAST, _PART * min(first.total, second.total)):
            pair.lift = model.odds(met.features) - _PART_COST


def _utterances(ready: Sequence[Wording]) -> list[int]:
    """For each wording the first one of its utterance, by index."""
    number_of = {wording.quote.id: number for number, wording in enumerate(ready)}
    head: list[int] = []
    for number, wording in enumerate(ready):
        before = number_of.get(wording.quote.continues or "", number)
        head.append(head[before] if before < number else number)
    return head
