"""What a difference consists of: the letters of two writings, the words that two passages still share."""

from __future__ import annotations

import pytest

from reader.collation import Kind, collate, to_data


def inner_of(a: str, b: str) -> list[list[tuple[str, str]]]:
    """What each difference consists of, as far as it is told."""
    return [
        [(part.a.of(a), part.b.of(b)) for part in segment.inner]
        for segment in collate(a, b).segments
        if segment.inner
    ]


@pytest.mark.parametrize(
    ("a", "b", "inner"),
    [
        ("the defence of it", "the defense of it", [("defen", "defen"), ("c", "s"), ("e", "e")]),
        ("a naïve plan", "a naive plan", [("na", "na"), ("ï", "i"), ("ve", "ve")]),
        (
            "a nai\u0308ve plan",
            "a naive plan",
            [("na", "na"), ("i\u0308", "i"), ("ve", "ve")],
        ),
        ("my e-mail came", "my email came", [("e", "e"), ("-", ""), ("mail", "mail")]),
        ("said Sergei there", "said Sergey there", [("Serge", "Serge"), ("i", "y")]),
        ("the Old Town fell", "the old town fell", [("O", "o"), ("ld ", "ld "), ("T", "t"), ("own", "own")]),
    ],
)
def test_two_writings_tell_the_letters_that_differ(a: str, b: str, inner: list[tuple[str, str]]) -> None:
    assert inner_of(a, b) == [inner]


def test_two_writings_with_hardly_a_letter_in_common_are_told_whole() -> None:
    assert inner_of("we lost 5,000 men", "we lost five thousand men") == []


def test_a_passage_shown_as_one_difference_tells_the_words_that_both_have() -> None:
    a = "It went to the men of Orvane at dawn"
    b = "It was lost by the crews of a ship at dawn"
    assert inner_of(a, b) == [
        [
            ("went to", "was lost by"),
            (" the ", " the "),
            ("men", "crews"),
            (" of ", " of "),
            ("Orvane", "a ship"),
        ]
    ]


@pytest.mark.parametrize(
    ("a", "b", "explanation"),
    [
        (
            "They left when ships burned near Orvane",
            "They left because somebody would ever feed them",
            "hardly a word in common",
        ),
        (
            "They left when a ship of Orvane burned in its harbour",
            "They left because most men of ours heard the songs in that wood",
            "mostly reworded",
        ),
        (
            "They left when 300 ships burned near Orvane",
            "They left because 5 men would ever come home",
            "300 here, 5 there; hardly a word in common",
        ),
    ],
)
def test_a_rewritten_passage_says_so(a: str, b: str, explanation: str) -> None:
    told = [segment for segment in collate(a, b).segments if segment.kind is Kind.REWRITE]
    assert [segment.explanation for segment in told] == [explanation]


def test_data_tells_what_a_difference_consists_of() -> None:
    segments = to_data(collate("their defence", "their defense"))["segments"]
    assert [[part["a"] for part in segment.get("inner", [])] for segment in segments] == [
        [],
        [[6, 11], [11, 12], [12, 13]],
    ]
