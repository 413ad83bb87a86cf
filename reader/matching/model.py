"""From signals to a score: a logistic model whose weights stand in ``resources/matching/weights.toml``.

``tests/evaluation/train.py`` fits them; the score of a pair is its calibrated probability of being right.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp

from reader.matching.features import Features
from reader.resources import resource

_SURE = 6.0
"""Log odds beyond which a rival counts no more."""

Place = tuple[int, int, int, int]
"""A pair's two quotes, by index, and their two articles."""


@dataclass(frozen=True, slots=True)
class Weights:
    """The model: log odds are ``bias`` plus each signal times its weight, plus ``rival`` times rivalry."""

    bias: float
    signals: Features
    rival: float
    threshold: float
    """Score from which two quotes are linked, 0..1."""

    def odds(self, features: Features) -> float:
        """Log odds of the pair on its own signals."""
        return self.bias + sum(w * x for w, x in zip(self.signals, features, strict=True))


@cache
def weights() -> Weights:
    """The weights that the program ships with."""
    with resource("matching/weights.toml").open("rb") as file:
        table = tomllib.load(file)
    signals = table["weights"]
    return Weights(
        table["bias"],
        Features(**{name: signals[name] for name in Features._fields}),
        signals["rival"],
        table["threshold"],
    )


def probability(odds: float) -> float:
    """The probability, 0..1, of the given log odds."""
    return 1 / (1 + exp(-max(-30.0, min(30.0, odds))))


def rivalries(places: Sequence[Place], odds: Iterable[float], covered: Iterable[float]) -> list[float]:
    """For each pair, by how much its quotes fit others of each other's article better, as a number up to 0.

    It is the pair's log odds less those of its better alternative, on the side where it compares best, times
    the share of the lighter quote that the pair leaves unexplained: a quote that wholly repeats a part of the
    other is right beside any number of others that do.
    """
    bounded = [max(-_SURE, min(_SURE, value)) for value in odds]
    best: defaultdict[tuple[int, int], list[float]] = defaultdict(lambda: [-_SURE, -_SURE])
    for (first, second, first_article, second_article), value in zip(places, bounded, strict=True):
        for side in ((first, second_article), (second, first_article)):
            top = best[side]
            if value > top[0]:
                top[:] = [value, top[0]]
            elif value > top[1]:
                top[1] = value
    found: list[float] = []
    for (first, second, first_article, second_article), value, share in zip(
        places, bounded, covered, strict=True
    ):
        margins = []
        for side in ((first, second_article), (second, first_article)):
            top = best[side]
            margins.append(value - (top[1] if value == top[0] else top[0]))
        found.append(min(0.0, max(margins)) * (1 - share))
    return found
