"""A date that somebody enters is understood in whatever language, or said not to be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ingest.words.entered import Doubt, Entered, entered_date


@pytest.mark.parametrize(
    ("words", "published"),
    [
        ("2031-11-04", "2031-11-04"),
        ("  2031-11-04 13:34 +03:00 ", "2031-11-04T13:34+03:00"),
        ("2031-11-04T13:34:00+03:00", "2031-11-04T13:34+03:00"),
        ("2031-11-04T13:34Z", "2031-11-04T13:34+00:00"),
        ("2031-11-04T13:34 GMT", "2031-11-04T13:34+00:00"),
        ("2031-11-04 13:34 MEZ", "2031-11-04T13:34+01:00"),
        ("4.11.31", "2031-11-04"),
        ("04.11.87, 14:30 GMT", "1987-11-04T14:30+00:00"),
        ("25/11/31", "2031-11-25"),
        ("4 Nov 2031, 2:30 pm GMT", "2031-11-04T14:30+00:00"),
        ("4. November 2031, 14:30 MEZ", "2031-11-04T14:30+01:00"),
        ("4 novembre 2031 à 14h30 CET", "2031-11-04T14:30+01:00"),
        ("4 ноября 2031", "2031-11-04"),
        ("2031年11月4日", "2031-11-04"),
        ("٤ نوفمبر ٢٠٣١", "2031-11-04"),
        ("November 2031", "2031-11"),
        ("2031", "2031"),
    ],
)
def test_a_date_is_understood(words: str, published: str) -> None:
    assert entered_date(words) == Entered(published)


@pytest.mark.parametrize(
    "words",
    ["", "tomorrow", "4 November", "31 February 2031", "2031-13-45", "31/02/2031", "0031", "9999", "\0" * 10],
)
def test_what_is_no_date_is_none(words: str) -> None:
    assert entered_date(words) == Entered(None)


@pytest.mark.parametrize("time", ["13:34", "13.34 Uhr", "at 2 pm", "14h30", "um 14 Uhr"])
def test_a_time_needs_its_zone(time: str) -> None:
    assert entered_date(f"4 November 2031, {time}") == Entered("2031-11-04", Doubt.ZONE)


@pytest.mark.parametrize("written", ["2031-11-04T18:00", "2031-11-04 18:00:30", "4.11.31, 18:00"])
def test_so_does_one_in_figures(written: str) -> None:
    assert entered_date(written) == Entered("2031-11-04", Doubt.ZONE)


def test_a_month_may_be_a_day() -> None:
    assert entered_date("04/11/2031") == Entered("2031", Doubt.ORDER)
    assert entered_date("04/11/31") == Entered("2031", Doubt.ORDER)
    assert entered_date("04.11.2031") == Entered("2031-11-04")


@given(st.text(st.characters(exclude_categories=()), max_size=60))
def test_whatever_is_entered_is_answered(words: str) -> None:
    found = entered_date(words)
    assert found.published is None or entered_date(found.published) == Entered(found.published)
