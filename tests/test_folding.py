"""What a search takes for the same letters."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.folding import folded, places_of


@pytest.mark.parametrize(
    ("written", "looked_for"),
    [
        ("Résumé", "resume"),
        ("DON’T", "don't"),
        ("„Ja“, «oui», “yes”", '"ja", "oui", "yes"'),
        ("Straße", "STRASSE"),
        ("Łódź, Malmø", "lodz, malmo"),
        ("İstanbul", "istanbul"),
        ("ferry–boat", "ferry-boat"),
        ("مُحَمَّد", "محمد"),
        ("שָׁלוֹם", "שלום"),
        ("soft\u00adware", "software"),
        ("ﬁnal", "final"),
    ],
)
def test_one_writing_finds_the_other(written: str, looked_for: str) -> None:
    assert folded(looked_for) in folded(written)
    assert folded(written) in folded(looked_for)


def test_marks_that_make_another_word_stay() -> None:
    assert folded("हिंदी") != folded("हंद")
    assert folded("が") != folded("か")


@given(st.text())
def test_what_is_folded_stays_as_it_is(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("resume", "A Résumé, a re\u0301sume\u0301.", ["Résumé", "re\u0301sume"]),
        ("quay the", "The quay, the Quay", ["The", "quay", "the", "Quay"]),
        ("ab bc", "abc abd", ["abc", "ab"]),
        ("strasse", "Die Straße", ["Straße"]),
        ("", "anything", []),
        ("(", "a (b)", ["("]),
        ("mole", "", []),
    ],
)
def test_places_are_those_of_the_text_as_it_is_written(words: str, text: str, found: list[str]) -> None:
    assert [place.of(text) for place in places_of(words, text)] == found


@given(st.text("aéßİ b", max_size=5), st.text("aéßİ b\u0301", max_size=20))
def test_places_are_in_order_and_apart(words: str, text: str) -> None:
    places = places_of(words, text)
    assert bool(places) == any(word in folded(text) for word in folded(words).split())
    assert all(0 <= place.start < place.end <= len(text) for place in places)
    assert all(one.end < other.start for one, other in pairwise(places))
