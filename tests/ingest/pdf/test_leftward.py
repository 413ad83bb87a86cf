"""Right-to-left lines are spelled by the places of their letters, whatever order a file has them in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ingest.pdf.leftward import leftward_text
from reader.ingest.pdf.page import Box
from tests.ingest.pdf_pages import visual

SIZE = 10.0


def placed(line: str) -> list[tuple[str, Box]]:
    """The letters of ``line``, each where it stands when the line is drawn from its right end."""
    return [(letter, Box(5.0 * at, 0, 5.0 * at + 5, 10)) for at, letter in enumerate(visual(line)) if letter]


@pytest.mark.parametrize(
    "line",
    [
        "قال رئيس البلدية إن الميناء مغلق",
        "נמל סולטבי יישאר סגור עד האביב, אמר ביום שני",
        "في يناير 2021 بعد 10 أسابيع",
        "قال أحمد هولم لوكالة Saltby أمس",
        "ارتفع السعر إلى 1,250.75 أمس",
    ],
)
def test_letters_drawn_as_they_stand_are_read_as_they_are_said(line: str) -> None:
    assert leftward_text(placed(line), SIZE) == line


def test_words_that_come_reversed_are_set_right() -> None:
    letters = placed("قال رئيس البلدية")[::-1]
    # One word comes from left to right among others, as pdfium gives what some browsers print.
    mixed = letters[:4] + letters[4:8][::-1] + letters[8:]
    assert leftward_text(mixed, SIZE) == "قال رئيس البلدية"


def test_the_letters_of_one_glyph_keep_their_order() -> None:
    glyph = Box(0, 0, 5, 10)
    assert leftward_text([("ا", glyph), ("ل", glyph)], SIZE) == "لا"
    assert leftward_text([("ا", Box(5, 0, 10, 10)), ("ل", Box(0, 0, 5, 10))], SIZE) == "ال"


def test_vowel_marks_stand_behind_their_letters() -> None:
    letters = [
        ("ب", Box(10, 0, 15, 10)),
        ("َ", Box(11, 8, 14, 10)),
        ("ت", Box(5, 0, 10, 10)),
        ("ِ", Box(6, 0, 9, 2)),
    ]
    assert leftward_text(letters, SIZE) == "بَتِ"


def test_words_of_another_script_are_read_in_their_own_direction() -> None:
    shown = "سمأ New York ةلاكو"
    letters = [(letter, Box(5.0 * at, 0, 5.0 * at + 5, 10)) for at, letter in enumerate(shown)]
    assert leftward_text(letters, SIZE) == "وكالة New York أمس"


@given(st.text(alphabet="אבגדه وا 12ab.,()َ", max_size=40))
def test_no_letter_is_lost(line: str) -> None:
    letters = [(letter, Box(5.0 * at, 0, 5.0 * at + 5, 10)) for at, letter in enumerate(line)]
    text = leftward_text(letters, SIZE)
    assert sorted(text.replace(" ", "")) == sorted(line.replace(" ", ""))
