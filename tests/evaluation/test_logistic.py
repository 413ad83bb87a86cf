from __future__ import annotations

import random
from math import exp

import pytest

from tests.evaluation.logistic import fit


def test_known_weights_are_found_again() -> None:
    chance = random.Random(7)
    rows = [(chance.uniform(-2, 2), chance.uniform(0, 10)) for _ in range(4000)]
    right = [chance.random() < 1 / (1 + exp(-(0.5 + 1.5 * a - 0.4 * b))) for a, b in rows]
    bias, signals = fit(rows, right, [1.0] * len(rows), ridge=0.01)
    assert bias == pytest.approx(0.5, abs=0.3)
    assert signals == pytest.approx([1.5, -0.4], abs=0.15)


def test_what_is_known_is_not_learnt_again() -> None:
    chance = random.Random(8)
    rows = [(chance.uniform(-2, 2),) for _ in range(4000)]
    known = [chance.uniform(-2, 2) for _ in rows]
    right = [
        chance.random() < 1 / (1 + exp(-(more + row[0] - 0.5))) for row, more in zip(rows, known, strict=True)
    ]
    bias, signals = fit(rows, right, [1.0] * len(rows), known, ridge=0.01)
    assert [bias, *signals] == pytest.approx([-0.5, 1.0], abs=0.15)
