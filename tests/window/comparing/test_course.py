"""The pages run at one another's pace: what corresponds stands side by side, in either direction."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.window.comparing.course import Course

HEIGHTS = st.floats(0, 10_000)


def test_between_two_anchors_a_page_goes_in_proportion() -> None:
    course = Course([(0, 0), (100, 300), (200, 300), (400, 500)])
    assert [course.there(here) for here in (0, 50, 100, 150, 300)] == [0, 150, 300, 300, 400]
    assert course.here(400) == 300
    assert course.there(450) == 550
    assert course.there(-10) == -10


def test_without_anchors_both_go_alike() -> None:
    assert Course([]).there(120) == 120


def test_an_anchor_that_would_lead_back_is_left_out() -> None:
    assert Course([(0, 0), (100, 300), (200, 100), (300, 400)]).there(200) == 350


@given(st.lists(st.tuples(HEIGHTS, HEIGHTS), max_size=12), HEIGHTS, HEIGHTS)
def test_further_down_in_one_is_never_further_up_in_the_other(
    anchors: list[tuple[float, float]], here: float, further: float
) -> None:
    course = Course(sorted(anchors))
    first, last = sorted((here, further))
    assert course.there(first) <= course.there(last) + 1e-6
    assert course.here(first) <= course.here(last) + 1e-6


@given(
    st.lists(st.tuples(st.integers(1, 500), st.integers(1, 500)), min_size=2, max_size=12), st.floats(0, 1)
)
def test_there_and_back_is_the_same_place(steps: list[tuple[int, int]], share: float) -> None:
    anchors, here, there = [(0.0, 0.0)], 0, 0
    for down, across in steps:
        here, there = here + down, there + across
        anchors.append((here, there))
    course = Course(anchors)
    assert course.here(course.there(share * here)) == pytest.approx(share * here, abs=1e-6)
