"""Words are found as a reader would say that they are there, and where they are."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Span
from reader.window.finding.search import Query, Searched


def found(text: str, words: str, match_case: bool = False, whole_words: bool = False) -> list[str]:
    searched = Searched(text)
    return [span.of(text) for span in searched.find(Query(words, match_case, whole_words))]


@pytest.mark.parametrize(
    ("text", "words", "places"),
    [
        ("The mole, the quay, THE ferry.", "the", ["The", "the", "THE"]),
        ("Café, cafe, CAFÉ", "cafe", ["Café", "cafe", "CAFÉ"]),
        ("Café, cafe, CAFÉ", "café", ["Café", "CAFÉ"]),
        ("Cafe\u0301 and café", "café", ["Cafe\u0301", "café"]),
        ("Łódź, Søren, Ťažký", "lodz", ["Łódź"]),
        ("Łódź, Søren, Ťažký", "soren", ["Søren"]),
        ("the harbour’s mole", "harbour's", ["harbour’s"]),
        ("the harbour's mole", "harbour’s", ["harbour's"]),
        ("she said: “No.”", '"no."', ["“No.”"]),
        ("1990–1995", "1990-1995", ["1990–1995"]),
        ("well—perhaps", "well-perhaps", ["well—perhaps"]),
        ("co\u00adop\u00aderate", "cooperate", ["co\u00adop\u00aderate"]),
        ("the\nharbour  is\u00a0shut", "the harbour is shut", ["the\nharbour  is\u00a0shut"]),
        ("İstanbul and ISTANBUL", "istanbul", ["İstanbul", "ISTANBUL"]),
        ("все и всё", "все", ["все", "всё"]),
        ("май, маи", "маи", ["маи"]),
        ("שָׁלוֹם", "שלום", ["שָׁלוֹם"]),
        ("قَالَتْ مريم", "قالت", ["قَالَتْ"]),
        ("港は春まで閉じる。", "春まで", ["春まで"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("a.c abc", "a.c", ["a.c"]),
        ("well… no... Yes…", "no...", ["no..."]),
        ("well… no... Yes…", "yes...", ["Yes…"]),
        ("well… no... Yés…", "wéll…", []),
        ("well… no... Yés…", "yés...", ["Yés…"]),
        ("no...", "no…", ["no..."]),
        ("nothing here", "   ", []),
        ("nothing here", "\u00ad", []),
        ("", "x", []),
    ],
)
def test_what_is_found(text: str, words: str, places: list[str]) -> None:
    assert found(text, words) == places


def test_case_and_whole_words_count_when_asked_for() -> None:
    text = "The theatre, the mole; rethe the_ THE"
    assert found(text, "the", match_case=True) == ["the"] * 4
    assert found(text, "the", whole_words=True) == ["The", "the", "THE"]
    assert found(text, "the", match_case=True, whole_words=True) == ["the"]
    assert found("“Never!” he said", "never!", whole_words=True) == ["Never!"]
    assert found("Café CAFÉ cafe", "Cafe", match_case=True) == ["Café"]
    assert found("Café CAFÉ Cafe", "Café", match_case=True) == ["Café"]


def test_no_more_than_asked_for() -> None:
    assert Searched("aaaa").find(Query("a"), 3) == [Span(0, 1), Span(1, 2), Span(2, 3)]
    assert Searched("A a A a").find(Query("a", match_case=True), 1) == [Span(2, 3)]


def test_places_count_code_points() -> None:
    text = "🌊🌊 the sto\u00adrm 🌊 Storm"
    assert Searched(text).find(Query("storm")) == [Span(7, 13), Span(16, 21)]


@given(st.text("aábB “”-–\u00ad\u0301\n", max_size=30), st.text("aábB “-\u0301", min_size=1, max_size=4))
def test_places_are_in_order_apart_and_hold_the_words(text: str, words: str) -> None:
    searched = Searched(text)
    places = searched.find(Query(words))
    assert all(first.end <= second.start for first, second in pairwise(places))
    for place in places:
        assert 0 <= place.start < place.end <= len(text)
        assert Searched(place.of(text)).find(Query(words)) == [Span(0, place.end - place.start)]


@given(st.text("abc .", max_size=40), st.text("abc.", min_size=1, max_size=3))
def test_plain_words_are_found_wherever_they_stand(text: str, words: str) -> None:
    assert len(Searched(text).find(Query(words))) == text.count(words)


@given(st.text(max_size=60), st.text(max_size=6))
def test_no_text_breaks_it(text: str, words: str) -> None:
    for place in Searched(text).find(Query(words, whole_words=True)):
        assert place.of(text)
