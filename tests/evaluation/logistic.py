"""Logistic regression with a ridge penalty, by Newton's method (iteratively reweighted least squares)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

Row = Sequence[float]


def fit(
    rows: Sequence[Row],
    right: Sequence[bool],
    counts: Sequence[float],
    known: Sequence[float] | None = None,
    ridge: float = 1.0,
    rounds: int = 25,
) -> tuple[float, list[float]]:
    """The bias and the weight of each column that make ``right`` likeliest, for columns in their own units.

    Each row counts ``counts`` times, and ``known`` log odds are added to it. The penalty is on columns scaled
    to unit deviation, so that it does not depend on their units.
    """
    columns, count = np.asarray(rows, float), np.asarray(counts, float)
    offset = np.zeros(len(columns)) if known is None else np.asarray(known, float)
    mean = np.average(columns, axis=0, weights=count)
    spread = np.sqrt(np.average((columns - mean) ** 2, axis=0, weights=count))
    spread[spread == 0] = 1.0
    scaled = np.column_stack([np.ones(len(columns)), (columns - mean) / spread])
    penalty = np.diag([1e-9, *[ridge] * len(mean)])
    found = np.zeros(scaled.shape[1])
    for _ in range(rounds):
        chance = 1 / (1 + np.exp(-np.clip(scaled @ found + offset, -30, 30)))
        slope = scaled.T @ (count * (np.asarray(right, float) - chance)) - penalty @ found
        bend = (scaled * (count * chance * (1 - chance))[:, None]).T @ scaled + penalty
        step = np.linalg.solve(bend, slope)
        found += step
        if np.abs(step).max() < 1e-6:
            break
    weights = found[1:] / spread
    return float(found[0] - weights @ mean), weights.tolist()
