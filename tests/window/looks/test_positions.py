"""Spans in code points and places in the document are one and the same text, whatever the text holds."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor

from reader.model import Article, Section, SectionKind
from reader.window.looks.positions import Positions, Units, showable, unit_length
from reader.window.looks.theme import colours_named
from reader.window.looks.typography import Typography
from reader.window.pages.document import set_page

TEXTS = st.text(st.one_of(st.characters(), st.sampled_from("a 🌊👩‍👧\n")), max_size=60)


@given(TEXTS)
def test_units_are_those_of_utf_16(text: str) -> None:
    units = Units(text)
    for point in range(len(text) + 1):
        unit = len(text[:point].encode("utf-16-le", "surrogatepass")) // 2
        assert units.of(point) == unit
        assert units.point(unit) == point
    assert unit_length(text) == units.of(len(text))


def test_the_second_half_of_a_pair_is_its_character() -> None:
    assert Units("a🌊b").point(2) == 1


@given(TEXTS)
def test_showable_keeps_every_place(text: str) -> None:
    assert len(showable(text)) == len(text)
    assert unit_length(showable(text)) == unit_length(text)
    assert not any(0xD800 <= ord(character) <= 0xDFFF for character in showable(text))


def test_the_indent_of_a_line_that_goes_on_takes_no_room() -> None:
    assert showable("  the ferry,\n   \twhich sank") == "  the ferry, \u200b\u200b\u200b\u200bwhich sank"


def test_places_between_pieces_fall_to_the_piece_before() -> None:
    positions = Positions("one\n\ntwo")
    positions.add(0, 3, 10)
    positions.add(5, 8, 14)
    assert [positions.in_document(point) for point in (0, 3, 4, 5, 8)] == [10, 13, 13, 14, 17]
    assert [positions.in_text(at) for at in (0, 10, 13, 14, 99)] == [0, 0, 3, 5, 8]


def test_nothing_shown_is_the_beginning() -> None:
    assert Positions("").in_document(3) == 0
    assert Positions("").in_text(3) == 0


@pytest.mark.usefixtures("qapp")
@given(TEXTS)
@example("\ufeffbehind a byte order mark")
def test_the_document_shows_each_word_where_its_span_says(text: str) -> None:
    article = Article("a", "a.txt", text, (Section(SectionKind.BODY, 0, len(text)),), "🌊 Outlet")
    page = set_page(article, "🌊 Outlet", Typography(), colours_named("light"))
    for start, character in enumerate(showable(text)):
        # White space alone is not set where it only parts paragraphs.
        if character.isspace() or text[start].isspace():
            continue
        cursor = QTextCursor(page.document)
        cursor.setPosition(page.positions.in_document(start))
        cursor.setPosition(page.positions.in_document(start + 1), QTextCursor.MoveMode.KeepAnchor)
        assert cursor.selectedText() == character
        assert page.positions.in_text(page.positions.in_document(start)) == start


@pytest.mark.usefixtures("qapp")
def test_an_emoji_before_a_quote_does_not_shift_it() -> None:
    text = "Storm 🌊🌊👩‍👧\n\n🌊 “Not before March,” she said."
    headline = Section(SectionKind.HEADLINE, 0, text.index("\n"))
    article = Article("a", "a.txt", text, (headline, Section(SectionKind.BODY, headline.end + 2, len(text))))
    page = set_page(article, "", Typography(), colours_named("light"))
    start = text.index("Not")
    cursor = QTextCursor(page.document)
    cursor.setPosition(page.positions.in_document(start))
    cursor.setPosition(
        page.positions.in_document(start + len("Not before March,")), QTextCursor.MoveMode.KeepAnchor
    )
    assert cursor.selectedText() == "Not before March,"
