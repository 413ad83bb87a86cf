"""The differences alone."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.collation import Op, collate, passages

words = st.lists(
    st.sampled_from(["one", "two", "three", "four", "five", "six", "seven", ",", "."]), max_size=40
).map(" ".join)


def shown(a: str, b: str, around: int = 2) -> list[str]:
    runs = passages(a, b, collate(a, b).segments, around)
    return ["".join(segment.a.of(a) for segment in run) for run in runs]


def test_a_difference_is_shown_with_the_words_around_it() -> None:
    a = "The old men of the valley do not sell their land to the mine, and their sons do not work there."
    b = "The old men of the valley would not sell their land to the mine, and their sons never work there."
    assert shown(a, b) == ["the valley do not sell", "their sons do not work there."]


def test_nothing_is_left_out_where_that_would_save_no_more_than_a_word_or_two() -> None:
    a, b = "Red boats sail at noon and dawn", "Two boats sail at noon or dawn"
    assert shown(a, b) == [a]


def test_equal_texts_have_no_passage() -> None:
    assert shown("It is over", "It is over") == []


@given(words, words, st.integers(0, 4))
def test_every_difference_is_in_a_passage_once_and_in_order(a: str, b: str, around: int) -> None:
    segments = collate(a, b).segments
    runs = passages(a, b, segments, around)
    differing = [segment for segment in segments if segment.op is not Op.EQUAL]
    assert [segment for run in runs for segment in run if segment.op is not Op.EQUAL] == differing
    for run in runs:
        for before, after in pairwise(run):
            assert (before.a.end, before.b.end) == (after.a.start, after.b.start)
        assert all(segment.a.of(a) == segment.b.of(b) for segment in run if segment.op is Op.EQUAL)
