"""Words and the forms by which they are compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.collation.text.words import expansions, form_of, spelling_key, words_of


def shown(text: str) -> list[str]:
    words = words_of(text)
    return [words.word(index) for index in range(len(words))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        ("… — “”", []),
        ("Haven't they, Mr. Holm?", ["Haven't", "they", "Mr.", "Holm"]),
        ("the U.S. fleet", ["the", "U.S.", "fleet"]),
        ("5,000 or $5 million, 20 per cent", ["5,000", "or", "$5 million", "20 per cent"]),
        ("one of twenty-five", ["one", "of", "twenty-five"]),
        ("你好 カタカナ", ["你", "好", "カタカナ"]),
        ("e\u0301te\u0301 👩‍👩‍👧!", ["e\u0301te\u0301", "👩‍👩‍👧"]),
        ("مرحبا بالعالم", ["مرحبا", "بالعالم"]),
        ("he said 'go' to 'em", ["he", "said", "go", "to", "'em"]),
        ("‘era’ rock'n'roll", ["era", "rock'n'roll"]),
        ("[T]hen the[ir] (mental)", ["[T]hen", "the[ir]", "mental"]),
        ("dit\u202f: 4\u202f600\u202f000", ["dit", "4\u202f600\u202f000"]),
        ("at 6:45 a.m. on 5th October", ["at", "6:45 a.m.", "on", "5th October"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert shown(text) == words


@given(st.text(max_size=80))
def test_words_and_gaps_make_the_text(text: str) -> None:
    words = words_of(text)
    pieces = [words.gap(index) + words.word(index) for index in range(len(words))]
    assert "".join(pieces) + words.gap(len(words)) == text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("defence", "defense"),
        ("organised", "organized"),
        ("colours", "colors"),
        ("travelled", "traveled"),
        ("dialogue", "dialog"),
        ("café", "cafe"),
        ("Łódź", "lodz"),
        ("всё", "все"),
        ("Oct", "October"),
        ("adviser", "advisor"),
        ("cheque", "check"),
        ("encyclopaedia", "encyclopedia"),
        ("smouldered", "smoldered"),
        ("1990's", "1990s"),
        ("کتاب", "كتاب"),
    ],
)
def test_one_key_for_two_spellings(one: str, other: str) -> None:
    assert spelling_key(one.casefold()) == spelling_key(other.casefold())


@pytest.mark.parametrize(
    ("one", "other"),
    [("four", "for"), ("killed", "kiled"), ("hour", "hor"), ("US", "us"), ("май", "маи"), ("will", "wil")],
)
def test_other_words_have_other_keys(one: str, other: str) -> None:
    first, second = form_of(one), form_of(other)
    assert first
    assert second
    assert first.key != second.key


def test_short_forms_are_written_out() -> None:
    assert expansions("haven't") == (("have", "not"),)
    assert ("he", "has") in expansions("he's")
    assert expansions("orlova's")[0] == ("orlova",)


def test_parts_of_short_forms_know_their_word() -> None:
    parts, owner, first = words_of("We haven't gone").flat()
    assert list(parts) == ["we", "have", "not", "gone"]
    assert list(owner) == [0, 1, 1, 2]
    assert list(first) == [0, 1, 3, 4]


# What is found in one go: Latin and Cyrillic letters, digits and the marks of Western typography.
USUAL = st.text(st.sampled_from("aZéßжЯ09 \n.,:;'’‘“”«»—–-…!?()/&%$€+=*"), max_size=30)
UNUSUAL = "\u02c8"


@given(USUAL)
def test_the_words_of_usual_text_are_those_of_any(text: str) -> None:
    assert [*words_of(text).written, UNUSUAL] == words_of(f"{text} \n{UNUSUAL}").written
