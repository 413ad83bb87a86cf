from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export.edition.differences import ELLIPSIS, Mark, Piece, compare, inline
from reader.model import Analysis, Link, Quote, QuoteKind, Relation, Span


def quote(name: str, text: str, start: int = 0) -> Quote:
    return Quote(name, f"art-{name}", start, start + len(text), text, QuoteKind.DIRECT)


words = st.lists(
    st.sampled_from(["we", "will", "not", "open", "the", "gate", "14", "forty", ".", ",", "Gate"]),
    max_size=12,
).map(" ".join)


@given(words, words, st.booleans())
def test_the_pieces_hold_the_whole_rendering(here: str, there: str, foreign: bool) -> None:
    comparison = compare(quote("a", here), quote("b", there), None, foreign)
    assert "".join(piece.here for piece in comparison.pieces) == here
    assert foreign or "".join(piece.there for piece in comparison.pieces) == there


@given(words, words)
def test_the_line_holds_every_word_of_the_rendering_in_order(here: str, there: str) -> None:
    comparison = compare(quote("a", here), quote("b", there), None, foreign=False)
    line = inline(comparison.pieces)
    own = "".join(text for mark, text in line if mark is not Mark.THERE and "⟨" not in text)
    assert "".join(own.split()) == "".join(here.split())
    assert all(text == text.strip() for mark, text in line if mark is not Mark.SAME)


def test_a_changed_number_and_a_dropped_not_are_told() -> None:
    here = quote("a", "We will sign before forty days are over")
    there = quote("b", "We will not sign before fourteen days are over")
    comparison = compare(here, there, None, foreign=False)
    assert {alert.kind for alert in comparison.alerts} == {"number", "negation"}
    told = " ".join(alert.words for alert in comparison.alerts)
    assert "forty here" in told
    assert "fourteen there" in told
    assert "only there" in told
    assert comparison.distance is not None
    assert 0 < comparison.distance < 1


def test_the_same_words_have_no_distance_and_no_marks() -> None:
    comparison = compare(quote("a", "The wall held"), quote("b", "The wall held"), None, foreign=False)
    assert [piece.mark for piece in comparison.pieces] == [Mark.SAME]
    assert comparison.distance == 0


def test_a_fragment_is_held_against_its_part_of_the_other(flood: Analysis) -> None:
    fragment, whole = flood.quote_by_id["q10"], flood.quote_by_id["q2"]
    link = flood.links_of["q10"][0]
    comparison = compare(fragment, whole, link, foreign=False)
    assert comparison.distance == 0
    assert comparison.pieces[-1] == Piece(Mark.BEYOND, "", " It has earned our trust.")
    assert inline(comparison.pieces)[-1] == (Mark.BEYOND, ELLIPSIS)
    turned = compare(whole, fragment, link, foreign=False)
    assert turned.pieces[-1] == Piece(Mark.BEYOND, " It has earned our trust.", "")


def test_a_fragment_linked_as_a_whole_is_held_against_its_part_too() -> None:
    whole = quote("a", "In spring we said that the wall would hold, and it held for a year")
    part = quote("b", "the wall will hold,")
    link = Link(("a", "b"), 0.8, Relation.FRAGMENT, (whole.span, part.span))
    comparison = compare(part, whole, link, foreign=False)
    line = inline(comparison.pieces)
    assert [text for mark, text in line if mark is Mark.BEYOND] == [ELLIPSIS, ELLIPSIS]
    assert [text for mark, text in line if mark is Mark.THERE] == ["would"]
    assert not any("spring" in difference for difference in comparison.differences)
    turned = inline(compare(whole, part, link, foreign=False).pieces)
    assert turned[0] == (Mark.BEYOND, "In spring we said that")


@pytest.mark.parametrize("spans", [(Span(900, 990), Span(0, 3)), (Span(5, 5), Span(0, 0))])
def test_a_link_that_points_nowhere_compares_the_whole(spans: tuple[Span, Span]) -> None:
    link = Link(("a", "b"), 0.5, Relation.FRAGMENT, spans)
    comparison = compare(quote("a", "one two"), quote("b", "one two"), link, foreign=False)
    assert [piece.mark for piece in comparison.pieces] == [Mark.SAME]


def test_words_of_the_other_stand_apart_before_those_that_replace_them() -> None:
    pieces = (
        Piece(Mark.SAME, "We"),
        Piece(Mark.REPLACED, " will", " did not"),
        Piece(Mark.SAME, " open"),
        Piece(Mark.THERE, "", "the"),
        Piece(Mark.SAME, "gate"),
        Piece(Mark.ACCIDENTAL, "", ","),
        Piece(Mark.HERE, " now"),
    )
    line = inline(pieces)
    assert "".join(text for _, text in line) == "We did not will open the gate, now"
    assert [text for mark, text in line if mark is Mark.THERE] == ["did not", "the", ","]
    assert [text for mark, text in line if mark is Mark.HERE] == ["will", "now"]


def test_a_long_passage_of_the_other_is_shortened() -> None:
    long = " ".join(f"word{number}" for number in range(300))
    ((_, shown),) = inline((Piece(Mark.THERE, "", long),))
    assert len(shown) < 300
    assert shown.startswith("word0 ")
    assert shown.endswith(" word299")


def test_a_sign_that_closes_the_words_stands_behind_them_and_not_behind_a_cut() -> None:
    one, other = (
        quote("a", "The gate froze."),
        quote("b", "The gate froze in the third night, and stayed so."),
    )
    link = Link(
        (one.id, other.id), 0.9, Relation.FRAGMENT, (Span(0, len(one.text)), Span(0, len(other.text)))
    )
    line = inline(compare(one, other, link, foreign=False).pieces)
    assert "".join(words for _, words in line) == f"The gate froze. {ELLIPSIS}"


def test_no_space_is_put_between_signs_that_have_none() -> None:
    pieces = (
        Piece(Mark.SAME, "我们不会离开港"),
        Piece(Mark.BEYOND, "", "，任何人都不应该"),
        Piece(Mark.SAME, "。"),
    )
    assert "".join(words for _, words in inline(pieces)) == "我们不会离开港⟨…⟩。"


def test_a_mark_alone_that_the_other_goes_on_with_is_no_more_words() -> None:
    pieces = (Piece(Mark.SAME, "the gun"), Piece(Mark.BEYOND, "", ","))
    assert "".join(words for _, words in inline(pieces)) == "the gun"
