"""From signals to a score: a logistic model whose weights stand in ``resources/matching/weights.toml``.

``tests/evaluation/train.py`` fits them; the score of a pair is the probability that it is right, leaning to
doubt.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp
from typing import NamedTuple

from reader.matching.features import Features
from reader.resources import resource

FAINT = 0.2
"""Score, 0..1, from which a pair is found at all. With less, far more pairs have to be compared in full."""
_SURE = 6.0
"""Log odds beyond which a rival counts no more."""

Run = tuple[int, int]
"""Words of a quote, by index, half-open and not empty."""


class Claim(NamedTuple):
    """A pair that others contest."""

    quotes: tuple[int, int]
    """By index."""
    articles: tuple[int, int]
    runs: tuple[Run, Run]
    """The words of either quote that the pair aligns."""
    odds: float
    """Log odds on its own signals."""
    covered: float
    """Share of the lighter quote's weight that is found in the other, 0..1."""

    def sides(self) -> tuple[tuple[tuple[int, int], Run], ...]:
        """Each quote with the other's article, and its run."""
        (one, two), (here, there) = self.quotes, self.articles
        return ((one, there), self.runs[0]), ((two, here), self.runs[1])


class Contest(NamedTuple):
    """What the other pairs of the same two articles say of a pair, in log odds.

    ``rival`` and ``echo`` tell by how many better pairs outdo it, as numbers up to 0. Both are times the
    share of the lighter quote that the pair leaves unexplained: a quote that wholly repeats a part of the
    other is right beside any number of others that do.
    """

    rival: float = 0.0
    """Where it compares best: both its quotes fit others better."""
    echo: float = 0.0
    """Where it compares worst, times the share of the words it aligns that a better pair aligns too: one
    quote's words have one source in the other article, whatever else there sounds like them."""
    beside: float = 0.0
    """How sure it is that the quotes next to both are a match, on the side where it is surer, from 0: who
    tells a speech over keeps its order."""
    between: float = 0.0
    """The same on the other side."""


@dataclass(frozen=True, slots=True)
class Weights:
    """The model: log odds are ``bias`` plus each signal, and what other pairs say, times its weight."""

    bias: float
    signals: Features
    contest: Contest
    threshold: float
    """Score from which two quotes are linked, 0..1."""

    def odds(self, features: Features) -> float:
        """Log odds of the pair on its own signals."""
        return self.bias + sum(w * x for w, x in zip(self.signals, features, strict=True))

    def contested(self, contest: Contest) -> float:
        """Log odds that the other pairs of the two articles give to the pair, or take from it."""
        return sum(weight * said for weight, said in zip(self.contest, contest, strict=True))


@cache
def weights() -> Weights:
    """The weights that the program ships with."""
    with resource("matching/weights.toml").open("rb") as file:
        table = tomllib.load(file)
    signals = table["weights"]
    return Weights(
        table["bias"],
        Features(**{name: signals[name] for name in Features._fields}),
        Contest(**{name: signals[name] for name in Contest._fields}),
        table["threshold"],
    )


def probability(odds: float) -> float:
    """The probability, 0..1, of the given log odds."""
    return 1 / (1 + exp(-max(-30.0, min(30.0, odds))))


def contests(pairs: Sequence[Claim]) -> list[Contest]:
    """What is said of each pair by the other pairs of its two articles.

    Quotes are numbered through in the order of their articles' texts.
    """
    known = {pair.quotes: pair for pair in pairs}
    best: defaultdict[tuple[int, int], list[float]] = defaultdict(lambda: [-_SURE, -_SURE])
    claims: defaultdict[tuple[int, int], list[tuple[float, Run]]] = defaultdict(list)
    for pair in pairs:
        odds = _bounded(pair.odds)
        for side, run in pair.sides():
            claims[side].append((odds, run))
            top = best[side]
            if odds > top[0]:
                top[:] = [odds, top[0]]
            elif odds > top[1]:
                top[1] = odds
    found: list[Contest] = []
    for pair in pairs:
        odds = _bounded(pair.odds)
        margins: list[float] = []
        echo = 0.0
        for side, run in pair.sides():
            top = best[side]
            margins.append(odds - (top[1] if odds == top[0] else top[0]))
            if margins[-1] < 0 and odds > -_SURE:
                echo = min(
                    echo,
                    *((odds - other) * _overlap(run, its) for other, its in claims[side] if other > odds),
                )
        less, more = sorted(_sure(known, pair, step) for step in (-1, 1))
        left = 1 - pair.covered
        found.append(Contest(min(0.0, max(margins)) * left, echo * left, more, less))
    return found


def beside(quotes: tuple[int, int], step: int) -> tuple[int, int]:
    """The quotes next to both of a pair: those before for a step of -1, those behind for 1."""
    return quotes[0] + step, quotes[1] + step


def _sure(known: Mapping[tuple[int, int], Claim], pair: Claim, step: int) -> float:
    """How sure the pair beside is, from 0; quotes of other articles are beside nothing."""
    other = known.get(beside(pair.quotes, step))
    return max(0.0, _bounded(other.odds)) if other and other.articles == pair.articles else 0.0


def _bounded(odds: float) -> float:
    return max(-_SURE, min(_SURE, odds))


def _overlap(run: Run, other: Run) -> float:
    """The share of ``run`` that ``other`` holds too."""
    return max(0, min(run[1], other[1]) - max(run[0], other[0])) / (run[1] - run[0])
