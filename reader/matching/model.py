"""From signals to a score: a logistic model whose weights stand in ``resources/matching/weights.toml``.

``tests/evaluation/train.py`` fits them; the score of a pair is the probability that it is right, leaning to
doubt.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Sequence
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
    """By how many log odds better pairs outdo a pair, as numbers up to 0.

    Both are times the share of the lighter quote that the pair leaves unexplained: a quote that wholly
    repeats a part of the other is right beside any number of others that do.
    """

    rival: float
    """Where it compares best: both its quotes fit others better."""
    echo: float
    """Where it compares worst, times the share of the words it aligns that a better pair aligns too: one
    quote's words have one source in the other article, whatever else there sounds like them."""


@dataclass(frozen=True, slots=True)
class Weights:
    """The model: log odds are ``bias`` plus each signal, and what better pairs say, times its weight."""

    bias: float
    signals: Features
    contest: Contest
    threshold: float
    """Score from which two quotes are linked, 0..1."""

    def odds(self, features: Features) -> float:
        """Log odds of the pair on its own signals."""
        return self.bias + sum(w * x for w, x in zip(self.signals, features, strict=True))

    def contested(self, contest: Contest) -> float:
        """Log odds that better pairs take from the pair, up to 0."""
        return self.contest.rival * contest.rival + self.contest.echo * contest.echo


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
    """What is said against each pair by the better pairs of either quote in the other's article."""
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
        found.append(Contest(min(0.0, max(margins)) * (1 - pair.covered), echo * (1 - pair.covered)))
    return found


def _bounded(odds: float) -> float:
    return max(-_SURE, min(_SURE, odds))


def _overlap(run: Run, other: Run) -> float:
    """The share of ``run`` that ``other`` holds too."""
    return max(0, min(run[1], other[1]) - max(run[0], other[0])) / (run[1] - run[0])
