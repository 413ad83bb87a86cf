"""Numbers as prose writes them."""

from __future__ import annotations

import pytest

from reader.collation.text.words import words_of


def key(text: str) -> str:
    words = words_of(text)
    assert len(words) == 1
    return words.keys[0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("5,000", "five thousand"),
        ("5 000", "5000"),
        ("5.000.000", "five million"),
        ("$5m", "5 million dollars"),
        ("20%", "twenty per cent"),
        ("1.5 billion", "1,500,000,000"),
        ("two hundred and fifty-five", "255"),
        ("half a million", "500,000"),
        ("a hundred", "100"),
        ("21st", "twenty-first"),
        ("3bn", "3 bln"),
        ("3,3", "3.3"),
        ("20km", "20 kilometres"),
        ("6.45am", "6:45 a.m."),
        ("two-thirds", "2/3"),
        ("½", "1/2"),
        ("5th of October", "Oct. 5"),
        ("20th", "twentieth"),
        ("US$5m", "$5 million"),
        ("五千", "5000"),
        ("10万", "100,000"),
        ("１，２００", "1200"),
        ("4\u202f600\u202f000", "4.6 million"),
    ],
)
def test_one_number_written_in_two_ways(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("5,000", "500"), ("3.5", "35"), ("$5", "€5"), ("third", "three"), ("1987", "1978")]
)
def test_two_numbers(one: str, other: str) -> None:
    assert key(one) != key(other)


def test_words_of_no_number_stay_apart() -> None:
    assert words_of("one of a few, half the day").keys == ["one", "of", "a", "few", "half", "the", "day"]


def test_a_separator_read_two_ways_may_be_the_same_number() -> None:
    first, second = words_of("5.000").forms[0].quantity, words_of("5,000").forms[0].quantity
    assert first
    assert second
    assert first.same(second)


def test_hostile_numbers_stay_cheap() -> None:
    assert words_of("9" * 100_000 + " million " * 1000).keys


def test_one_hour_by_two_clocks() -> None:
    first, second = words_of("3pm").forms[0].quantity, words_of("15.00").forms[0].quantity
    assert first
    assert first.same(second)


def test_a_year_of_two_digits_is_of_the_century_before_it() -> None:
    assert words_of("1914-18").keys == words_of("1914–1918").keys
