"""The time left is told soberly: late enough to be true, and not at all when it is as good as over."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Progress
from reader.window.work.pace import Pace


def test_the_rate_so_far_goes_on() -> None:
    pace = Pace()
    assert pace.left(Progress("reading", 0, 100), 50.0) is None
    assert pace.left(Progress("reading", 10, 100), 51.0) is None, "too early to say"
    assert pace.left(Progress("reading", 20, 100), 52.0) == pytest.approx(8.0)
    assert pace.left(Progress("reading", 50, 100), 60.0) == pytest.approx(10.0)
    assert pace.left(Progress("reading", 90, 100), 60.0) is None, "as good as done"


def test_each_stage_has_its_own_rate() -> None:
    pace = Pace()
    pace.left(Progress("reading", 0, 10), 0.0)
    assert pace.left(Progress("reading", 5, 10), 100.0) == pytest.approx(100.0)
    assert pace.left(Progress("matching", 500, 1000), 101.0) is None
    assert pace.left(Progress("matching", 600, 1000), 103.0) == pytest.approx(8.0)
    assert pace.left(Progress("reading", 1, 10), 200.0) is None, "another piece of work"


def test_what_does_not_go_on_has_no_end() -> None:
    pace = Pace()
    pace.left(Progress("reading", 3, 10), 0.0)
    assert pace.left(Progress("reading", 3, 10), 60.0) is None


@given(st.lists(st.tuples(st.integers(0, 1000), st.floats(0, 100)), max_size=20))
def test_it_is_never_less_than_is_worth_telling(steps: list[tuple[int, float]]) -> None:
    pace, now = Pace(), 0.0
    for done, later in steps:
        now += later
        left = pace.left(Progress("reading", done, 1000), now)
        assert left is None or left > 3
