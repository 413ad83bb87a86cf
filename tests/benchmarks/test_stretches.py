from __future__ import annotations

import pytest

from reader.collation import Ignored, collate
from reader.model import Span
from tests.benchmarks.stretches import (
    Stretch,
    from_pieces,
    ours,
    places_of,
    shown,
    untouched,
    words_of,
    words_split,
)


def test_pieces_that_differ_next_to_each_other_are_one_place() -> None:
    pieces = [(True, "We ", "We "), (False, "sold", ""), (False, "", "kept"), (True, " it", " it")]
    assert from_pieces(pieces) == [
        Stretch(Span(0, 3), Span(0, 3), True),
        Stretch(Span(3, 7), Span(3, 7), False),
        Stretch(Span(7, 10), Span(7, 10), True),
    ]


@pytest.mark.parametrize(
    ("text", "ends", "split"),
    [
        ("the defence", (4, 9), 1),
        ("the defence", (4, 11), 0),
        ("the defence", (5, 6), 2),
        ("don't go", (3, 3), 1),
        ("5,000 men", (0, 1), 1),
        ("two   men", (4, 5), 0),
        ("no … yes", (3, 4), 0),
        ("cafe\u0301 noir", (0, 4), 1),
        ("渔民们", (2, 3), 0),
        ("it is 'a'", (6, 7), 0),
    ],
)
def test_an_end_within_a_word_splits_it(text: str, ends: tuple[int, int], split: int) -> None:
    assert words_split(text, [Span(*ends)]) == split


def test_an_end_that_two_stretches_share_counts_once() -> None:
    assert words_split("defence", [Span(0, 5), Span(5, 7)]) == 1


def test_words_have_a_letter_or_a_digit() -> None:
    text = "Well – 5,000 men!"
    assert [span.of(text) for span in words_of(text)] == ["Well", "5,000", "men"]


def test_a_word_is_untouched_only_where_one_equal_stretch_holds_it() -> None:
    text = "the defence fell"
    assert untouched(text, [Span(0, 9), Span(9, 16)]) == {Span(0, 3), Span(12, 16)}


def test_what_is_shown_is_counted_over_all_pairs_and_both_sides() -> None:
    a, b = "We sold the defence.", "We kept the defense."
    words = from_pieces(
        [
            (True, "We ", "We "),
            (False, "sold", "kept"),
            (True, " the ", " the "),
            (False, "defence.", "defense."),
        ]
    )
    letters = from_pieces(
        [
            (True, "We ", "We "),
            (False, "sold", "kept"),
            (True, " the defen", " the defen"),
            (False, "c", "s"),
            (True, "e.", "e."),
        ]
    )
    seen = shown([(a, b, words), (a, b, letters)])
    assert (seen.marks, seen.places, seen.equal, seen.split) == (2, 2, 0.5, 4)


def test_marks_that_no_word_parts_are_one_place() -> None:
    a, b = "We sold it, at last.", "We kept  it at  first!"
    pieces = [
        (True, "We ", "We "),
        (False, "sold", "kept"),
        (True, " ", " "),
        (False, "", " "),
        (True, "it", "it"),
        (False, ",", ""),
        (True, " ", " "),
        (False, "at", "at "),
        (True, " ", " "),
        (False, "last.", "first!"),
    ]
    assert places_of(a, from_pieces(pieces)) == 2
    assert shown([(a, b, from_pieces(pieces))]).marks == 5
    assert places_of(a, from_pieces([(True, a, a)])) == places_of("", []) == 0


def test_each_of_our_differences_is_a_place_and_a_moved_phrase_is_two() -> None:
    a = "If the rains fail, we will have to close the upper reservoir."
    b = "We will have to close the lower reservoir if the rains fail."
    changed = [one for one in ours(collate(a, b, [Ignored.ACCIDENTALS])) if not one.equal]
    assert [(one.a.of(a).strip(), one.b.of(b).strip()) for one in changed] == [
        ("If the rains fail,", ""),
        ("upper", "lower"),
        ("", "if the rains fail"),
    ]
