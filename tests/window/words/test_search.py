"""Words are found without case and accents, where they stand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.window.words.search import folded, found_in


def test_case_and_accents_are_nothing_to_a_search() -> None:
    assert folded("ÉCOLE Ångström ﬁn") == "ecole angstrom fin"


def test_what_is_found_is_marked_as_it_is_written() -> None:
    text = "Straße, ECOLE und école"
    assert [text[start:end] for start, end in found_in(text, ("ecole", "strasse"))] == [
        "Straße",
        "ECOLE",
        "école",
    ]


def test_words_that_touch_are_one_mark() -> None:
    assert found_in("harbourmaster", ("harbour", "master", "arb")) == [(0, 13)]


@given(st.text(), st.lists(st.text(max_size=3), max_size=3))
def test_marks_are_in_order_and_within_the_text(text: str, words: list[str]) -> None:
    marks = found_in(text, [folded(word) for word in words])
    ends = [place for mark in marks for place in mark]
    assert ends == sorted(set(ends))
    assert all(0 <= place <= len(text) for place in ends)
