"""What was found of a pair, as the link that the reader sees."""

from __future__ import annotations

from typing import NamedTuple

from reader.matching.model import Contest, Weights
from reader.matching.reasons import reasons
from reader.matching.relation import corresponding, relation_of, span_of
from reader.matching.utterances import Pair
from reader.matching.wording import Wording
from reader.model import Link

_DIGITS, _DIGITS_OF_REASONS = 6, 4
"""As exactly as sensitivities are told apart. What is made of a link is the same once it was written."""


class Verdict(NamedTuple):
    """A pair with what the other pairs of its two articles say of it."""

    pair: Pair
    contest: Contest
    whole: float
    """Log odds that the utterances of the two add."""
    score: float

    def turned(self) -> Verdict:
        """The same with first and second changed over."""
        return self._replace(pair=self.pair.turned())


def link(first: Wording, second: Wording, verdict: Verdict, model: Weights, texts: tuple[str, str]) -> Link:
    """The link of two wordings: its relation, its spans, and the reasons for its score.

    ``texts`` are those of the two articles.
    """
    pair = verdict.pair
    told = reasons(first, second, pair.met, model, verdict.contest, verdict.whole, texts)
    runs = corresponding(first, second, pair.met.alignment)
    return Link(
        (first.quote.id, second.quote.id),
        round(verdict.score, _DIGITS),
        relation_of(first, second, runs),
        (span_of(first, runs[0]), span_of(second, runs[1])),
        {reason: round(weight, _DIGITS_OF_REASONS) for reason, weight in told.items()},
    )
