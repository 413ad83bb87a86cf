"""What was found of a pair, as the link that the reader sees."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import NamedTuple

from reader.matching.model import Contest, Weights
from reader.matching.reasons import reasons
from reader.matching.relation import corresponding, relation_of, span_of
from reader.matching.utterances import Pair
from reader.matching.wording import Wording
from reader.model import Link

_WHOLE = "match as parts of longer utterances that match"


class Verdict(NamedTuple):
    """A pair with what better pairs say against it."""

    pair: Pair
    contest: Contest
    odds: float
    """Log odds of the pair by itself, so contested."""
    score: float


def link(first: Wording, second: Wording, verdict: Verdict, model: Weights) -> Link:
    """The link of two wordings: its relation, its spans, and the reasons for its score."""
    pair = verdict.pair
    runs = corresponding(first, second, pair.met.alignment)
    why: Mapping[str, float] = reasons(first, second, pair.met, model, verdict.contest)
    if pair.lift is not None and pair.lift > verdict.odds:
        why = MappingProxyType({_WHOLE: pair.lift - verdict.odds, **why})
    return Link(
        (first.quote.id, second.quote.id),
        verdict.score,
        relation_of(first, second, runs),
        (span_of(first, runs[0]), span_of(second, runs[1])),
        why,
    )


def turned(one: Link) -> Link:
    """The same link with its two quotes changed over."""
    return replace(one, quotes=one.quotes[::-1], spans=one.spans[::-1])
