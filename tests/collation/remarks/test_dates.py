"""Who was first, as far as dates of any precision tell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.collation.remarks.dates import Order, order, order_of_all, published

DATES = st.sampled_from(
    [
        "2031",
        "2031-03",
        "2031-04",
        "2031-03-01",
        "2031-03-02",
        "2031-03-01T09:30+00:00",
        "2031-03-01T23:30-05:00",
        "2031-03-02T05:30+01:00",
        "2031-03-02T05:00",
        "2031-03-32",
        "no date",
        "",
        None,
    ]
)


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("2031-03-01", "2031-03-02", Order.BEFORE),
        ("2031-03-02", "2031-03-01", Order.AFTER),
        ("2031-03-01", "2031-03-01", Order.SAME),
        ("2031-03-01T09:30+00:00", "2031-03-01", Order.SAME),
        ("2031-03-01T09:30+00:00", "2031-03-01T10:00+01:00", Order.AFTER),
        ("2031-03-01T23:30-05:00", "2031-03-02T05:00+01:00", Order.AFTER),
        ("2031-03-01T23:30-05:00", "2031-03-02T05:30+01:00", Order.SAME),
        ("2031-03-01T23:30", "2031-03-01T05:00+01:00", Order.SAME),
        ("2030", "2031-03-01", Order.BEFORE),
        ("2031", "2031-03-01", Order.UNKNOWN),
        ("2031-03", "2031-03", Order.UNKNOWN),
        ("2031-02", "2031-03-01", Order.BEFORE),
        (None, "2031-03-01", Order.UNKNOWN),
        ("2031-02-30", "2031-03-01", Order.UNKNOWN),
        ("soon", "2031-03-01", Order.UNKNOWN),
    ],
)
def test_moments_are_compared_where_both_are_known_and_days_else(
    one: str | None, other: str | None, found: Order
) -> None:
    assert order(published(one), published(other)) is found


@given(st.lists(DATES, min_size=1, max_size=3), st.lists(DATES, min_size=1, max_size=3))
def test_seen_from_the_other_side_before_is_after(ones: list[str | None], others: list[str | None]) -> None:
    mine, theirs = [published(date) for date in ones], [published(date) for date in others]
    assert order_of_all(mine, theirs) is order_of_all(theirs, mine).turned


def test_the_first_of_several_articles_counts() -> None:
    early, late, later = published("2031-03-01"), published("2031-03-03"), published("2031-03-05")
    assert order_of_all([later, early], [late]) is Order.BEFORE
    assert order_of_all([late], [later, early]) is Order.AFTER
    assert order_of_all([early, later], [early, late]) is Order.SAME
    assert order_of_all([late, None], [later]) is Order.BEFORE
    assert order_of_all([late], [later, None]) is Order.UNKNOWN


@given(st.text(max_size=30))
def test_no_text_is_too_odd_to_be_a_date(text: str) -> None:
    found = published(text)
    assert found is None or found.first <= found.last
