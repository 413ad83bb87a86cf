"""Logistic regression with a ridge penalty, by Newton's method (iteratively reweighted least squares)."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, sqrt

Row = Sequence[float]


def fit(
    rows: Sequence[Row], right: Sequence[bool], weights: Sequence[float], ridge: float = 1.0, rounds: int = 12
) -> tuple[float, list[float]]:
    """The bias and the weight of each column that make ``right`` likeliest, for columns in their own units.

    The penalty is on columns scaled to unit deviation, so that it does not depend on their units.
    """
    total = sum(weights)
    width = len(rows[0])
    means = [sum(w * row[k] for w, row in zip(weights, rows, strict=True)) / total for k in range(width)]
    spreads = [
        sqrt(sum(w * (row[k] - means[k]) ** 2 for w, row in zip(weights, rows, strict=True)) / total) or 1.0
        for k in range(width)
    ]
    scaled = [[1.0, *((row[k] - means[k]) / spreads[k] for k in range(width))] for row in rows]
    found = [0.0] * (width + 1)
    for _ in range(rounds):
        gradient = [0.0, *(-ridge * value for value in found[1:])]
        hessian = [[0.0] * (width + 1) for _ in range(width + 1)]
        for k in range(1, width + 1):
            hessian[k][k] = ridge
        for row, truth, weight in zip(scaled, right, weights, strict=True):
            odds = sum(a * b for a, b in zip(found, row, strict=True))
            chance = 1 / (1 + exp(-max(-30.0, min(30.0, odds))))
            error, bend = weight * (truth - chance), weight * chance * (1 - chance)
            for k, value in enumerate(row):
                gradient[k] += error * value
                if bend > 1e-6:
                    line, part = hessian[k], bend * value
                    for m in range(k + 1):
                        line[m] += part * row[m]
        step = solve(hessian, gradient)
        found = [value + change for value, change in zip(found, step, strict=True)]
        if max(abs(change) for change in step) < 1e-5:
            break
    signals = [value / spread for value, spread in zip(found[1:], spreads, strict=True)]
    return found[0] - sum(w * mean for w, mean in zip(signals, means, strict=True)), signals


def solve(matrix: Sequence[Sequence[float]], right: Sequence[float]) -> list[float]:
    """Solve a symmetric positive definite system, given its lower half, by Cholesky's decomposition."""
    size = len(right)
    low = [[0.0] * size for _ in range(size)]
    for i in range(size):
        for j in range(i + 1):
            rest = matrix[i][j] - sum(low[i][k] * low[j][k] for k in range(j))
            low[i][j] = sqrt(max(rest, 1e-9)) if i == j else rest / low[j][j]
    middle: list[float] = []
    for i in range(size):
        middle.append((right[i] - sum(low[i][k] * middle[k] for k in range(i))) / low[i][i])
    found = [0.0] * size
    for i in reversed(range(size)):
        found[i] = (middle[i] - sum(low[k][i] * found[k] for k in range(i + 1, size))) / low[i][i]
    return found
