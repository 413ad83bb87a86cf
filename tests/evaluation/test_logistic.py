from __future__ import annotations

import random
from math import exp

import pytest

from tests.evaluation.logistic import fit, solve


def test_known_weights_are_found_again() -> None:
    chance = random.Random(7)
    rows = [(chance.uniform(-2, 2), chance.uniform(0, 10)) for _ in range(4000)]
    right = [chance.random() < 1 / (1 + exp(-(0.5 + 1.5 * a - 0.4 * b))) for a, b in rows]
    bias, signals = fit(rows, right, [1.0] * len(rows), ridge=0.01)
    assert bias == pytest.approx(0.5, abs=0.3)
    assert signals == pytest.approx([1.5, -0.4], abs=0.15)


def test_equations_are_solved() -> None:
    assert solve([[4.0], [2.0, 3.0]], [10.0, 8.0]) == pytest.approx([1.75, 1.5])
