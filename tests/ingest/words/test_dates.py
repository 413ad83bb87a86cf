"""Dates as papers write them become ISO 8601, as precise as they are written and no more."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ingest.words.dates import find_date, is_clock, is_dated


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("June 22, 2023", "2023-06-22"),
        ("Monday, May 30, 2016", "2016-05-30"),
        ("Thu., Sept. 21, 2017", "2017-09-21"),
        ("[October 01, 2015]", "2015-10-01"),
        ("3rd of March 2014", "2014-03-03"),
        ("June 2016", "2016-06"),
        ("July/Aug 2016", "2016-07"),
        ("Sunday 22 July 2018 15:18 BST", "2018-07-22T15:18+01:00"),
        ("July 22, 2018 | 10:46pm EDT", "2018-07-22T22:46-04:00"),
        ("20 May 2019 12:18", "2019-05-20"),
        ("2015-10-05T12:00:00Z", "2015-10-05T12:00+00:00"),
        ("2015-10-05T12:00:00.000+0200", "2015-10-05T12:00+02:00"),
        ("5. Oktober 2015, 14:30 Uhr", "2015-10-05"),
        ("02.11.2018, 17:05 Uhr", "2018-11-02"),
        ("5 октября 2015 г.", "2015-10-05"),
        ("5 жовтня 2015 року", "2015-10-05"),
        ("le 5 octobre 2015 à 14h30", "2015-10-05"),
        ("5 de octubre de 2015", "2015-10-05"),
        ("5. října 2015", "2015-10-05"),
        ("2020年2月14日 21時30分", "2020-02-14"),
        ("٥ أكتوبر ٢٠١٥", "2015-10-05"),
        ("31/12/2015", "2015-12-31"),
    ],
)
def test_dates_are_read(line: str, iso: str) -> None:
    date = find_date(line)
    assert date is not None
    assert date.iso == iso
    assert is_dated(line)


def test_what_cannot_be_told_is_left_out() -> None:
    ambiguous = find_date("04/07/2012")
    assert ambiguous is not None
    assert ambiguous.iso == "2012"


@pytest.mark.parametrize(
    "line",
    ["Oct. 33, 2013", "31 June 2019", "Maya 2015", "Mayor 2015", "1000 people", "October 5", "3:2", ""],
)
def test_what_is_no_date(line: str) -> None:
    assert find_date(line) is None


def test_a_year_from_elsewhere_completes_a_dateline() -> None:
    date = find_date("KYIV, Oct 5", 2015)
    assert date is not None
    assert date.iso == "2015-10-05"
    assert find_date("KYIV, 5. Oktober", 2015) is not None


def test_a_line_with_other_words_is_not_a_date_line() -> None:
    assert not is_dated("The treaty was signed on 3 May 2019 in the old customs house.")
    assert not is_dated("The Herald, 3 May 2019")


@pytest.mark.parametrize(
    "line", ["01:34 GMT21 September 2020", "17:38 GMT 03 December 2020", "Accessed 3 May 2019"]
)
def test_a_pages_clock_is_told_from_its_date(line: str) -> None:
    assert is_clock(line)


@pytest.mark.parametrize(
    "line", ["20 May 2019 12:18", "Updated Thursday, June 22, 2023 3:55 p.m.", "3 May 2019"]
)
def test_a_date_is_no_clock(line: str) -> None:
    assert not is_clock(line)


@given(st.dates())
def test_every_day_is_found_again(day: object) -> None:
    found = find_date(f"{day:%d} {day:%B} {day:%Y}") if 1800 <= day.year <= 2100 else None  # pyright: ignore
    if found:
        assert found.iso == str(day)


def test_hostile_lines_take_no_time() -> None:
    start = time.process_time()
    for line in ("1 " * 150, "May " * 75, "12:" * 100, "1/" * 150, "2015-" * 60):
        find_date(line, 2015)
        is_dated(line)
    assert time.process_time() - start < 1


@pytest.mark.parametrize("time", ["T25:99+99:99", "T24:00+00:00", "T12:60Z", "T12:00+15:00", "T12:00+01:75"])
def test_a_time_that_no_clock_shows_is_left_out(time: str) -> None:
    found = find_date(f"2026-03-06{time}")
    assert found is not None
    assert found.iso == "2026-03-06"
