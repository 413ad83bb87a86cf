"""What a search takes for the same letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.collation.text.folding import folded


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
