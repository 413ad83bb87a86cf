"""The program does not get worse at what it is for."""

from __future__ import annotations

from tests.evaluation.measure import fallen, measure
from tests.evaluation.scoring import Score


def test_no_figure_is_below_its_floor() -> None:
    assert not fallen(sum(measure()[1].values(), Score()))
