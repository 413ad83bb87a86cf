"""Two texts' differences in numbers."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.collation import Kind, collate


@given(st.text(max_size=60), st.text(max_size=60))
def test_shares_are_shares(a: str, b: str) -> None:
    summary = collate(a, b).summary
    assert 0 <= summary.kept <= 1
    assert 0 <= summary.distance <= 1


def test_kept_is_of_the_fuller_text() -> None:
    summary = collate("one two three four", "two three").summary
    assert summary.kept == collate("two three", "one two three four").summary.kept == 0.5


def test_nothing_in_common() -> None:
    summary = collate("red house", "blue ship").summary
    assert (summary.kept, summary.distance) == (0, 1)


def test_counts_are_of_segments() -> None:
    summary = collate("The Defence of it, then", "the defense of it then now").summary
    assert summary.counts == {Kind.SPELLING: 1, Kind.CASE: 1, Kind.PUNCTUATION: 1, Kind.ADDITION: 1}


def test_punctuation_is_no_distance() -> None:
    assert collate("Go, home!", "go home").summary.distance < 0.11


@given(
    st.lists(st.sampled_from(["won't", "will not", "5,000", "five thousand", "the", "cat", "e"]), max_size=8)
)
def test_a_summary_is_the_same_from_either_side(words: list[str]) -> None:
    a, b = " ".join(words), " ".join(words[::-1])
    one, other = collate(a, b).summary, collate(b, a).summary
    assert (one.kept, one.distance, one.alerts) == (other.kept, other.distance, other.alerts)
