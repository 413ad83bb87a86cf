from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.benchmarks.accidentals import PLANTERS, doublets, planted

EXAMPLES = {
    "case: first letter": ("The harbour is ours.", "the harbour is ours."),
    "case: titles": ("He told the Foreign Minister so.", "He told the foreign minister so."),
    "case: headline": ("The old ferry is ours", "The old Ferry is Ours"),
    "case: capitals": ("It is ours", "IT IS OURS"),
    "quotation marks: typographic": ("the \"ours\" and 'theirs'", "the “ours” and ‘theirs'"),
    "quotation marks: straight": ("the “ours” and ‘theirs’", "the \"ours\" and 'theirs'"),
    "apostrophes: typographic": ("it's", "it’s"),
    "apostrophes: straight": ("it’s", "it's"),
    "dashes: long": ("ours – as ever", "ours—as ever"),
    "dashes: spaced": ("ours—as ever", "ours - as ever"),
    "spelling: -ise and -ize": ("Organising, and realized", "Organizing, and realised"),
    "spelling: -our, -or and the like": ("LABOUR at the center", "LABOR at the centre"),
    "hyphens: a space": ("a long-term by-election", "a long term by-election"),
    "hyphens: none": ("Re-elected by e-mail", "Reelected by email"),
    "diacritics: none": ("Škvorák", "Skvorak"),
    "diacritics: some": ("a naive regime", "a naïve régime"),
    "encoding: decomposed": ("é", "e\u0301"),
    "numbers: digits and words": ("two of 12, $2, 2.5, 1-2", "2 of twelve, $2, 2.5, 1-2"),
    "numbers: thousands": ("5,000 in 1984", "5000 in 1984"),
    "numbers: percent": ("5 per cent, five per cent", "5%, five percent"),
    "contractions: short": ("I am sure they are not", "I'm sure they aren't"),
    "contractions: long": ("Can’t we? It's what we'll do", "Cannot we? It's what we will do"),
    "full stops: none": ("Mr. Orr in the U.S. Navy", "Mr Orr in the US Navy"),
    "full stops: more": ("the US and us", "the U.S. and us"),
    "punctuation: the last mark": ("It is ours.", "It is ours"),
    "punctuation: commas": ("ours, and theirs; all", "ours and theirs - all"),
    "punctuation: three dots": ("ours…", "ours..."),
    "punctuation: one sign for dots": ("ours...", "ours…"),
    "spaces: kept together": ("5 men and Mr. Orr", "5\u00a0men and Mr.\u00a0Orr"),
}


def test_every_planter_is_shown_at_work() -> None:
    assert EXAMPLES.keys() == PLANTERS.keys()


@pytest.mark.parametrize("kind", EXAMPLES)
def test_an_accidental_is_planted_where_it_fits_and_nowhere_else(kind: str) -> None:
    text, other = EXAMPLES[kind]
    assert PLANTERS[kind](text) == other
    assert (kind, other) in planted(text)


def test_what_has_no_place_is_not_planted() -> None:
    assert list(planted("…")) == [("punctuation: three dots", "...")]
    assert list(planted("")) == []


@given(
    st.lists(st.sampled_from(["We", "sold", "5,000", "boats,", "two", "at", "last."]), min_size=1),
    st.integers(0, 1000),
)
def test_doublets_are_the_text_with_words_put_in_away_from_digits(words: list[str], number: int) -> None:
    for _, first, second in doublets(" ".join(words), number):
        assert first != second
        assert any(
            not any(map(str.isdigit, "".join(words[place - 1 : place + 1])))
            for place in range(1, len(words) + 1)
            if all(
                copy.startswith(" ".join([*words[:place], ""]))
                and copy.endswith(" ".join(["", *words[place:]]))
                for copy in (first, second)
            )
        )


def test_doublets_have_their_turn_in_one_text_after_another() -> None:
    had = {
        (first, second)
        for number in range(3)
        for kind, first, second in doublets("ours", number)
        if kind == "case"
    }
    assert had == {
        ("ours State", "ours state"),
        ("ours NATO", "ours Nato"),
        ("ours Parliament", "ours parliament"),
    }
    assert len(list(doublets("ours", 0))) == 12


def test_no_doublet_is_put_where_digits_are_all_around() -> None:
    assert list(doublets("5,000", 0)) == []
