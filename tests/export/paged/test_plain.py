from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export.paged.plain import on_one_line, parts, plain

BREAK = "\u200b"


@pytest.mark.parametrize(
    "word", ["H" * 400, "long" * 100, "4" * 400, "ж" * 400, "H\u0301" * 400, "é" * 33 + "!"]
)
def test_a_word_that_fits_no_line_may_break(word: str) -> None:
    for made, most in ((plain(word), 33), (on_one_line(word) or "", 15)):
        assert made.replace(BREAK, "") == word
        pieces = made.split(BREAK)
        assert max(map(len, pieces)) <= most * (2 if "\u0301" in word else 1)
        assert not [piece for piece in pieces if piece.startswith("\u0301")]
    assert max(map(len, plain("H" * 400).split(BREAK))) <= 20


@pytest.mark.parametrize("word", ["Unabhängigkeitserklärungen", "https://news.example/2031", "INTERNATIONAL"])
def test_a_word_that_fits_a_line_stays_as_it_is(word: str) -> None:
    assert plain(f"a {word}, b") == f"a {word}, b"


def test_names_break_only_where_no_column_holds_them() -> None:
    for name in ("The Velmora Courier", "Straßenverkehr", "set/2031/4.txt", "صوت"):
        assert BREAK not in (on_one_line(name) or "")


@given(st.text(st.sampled_from("Ha-m \u0301\u00a0漢‐4"), max_size=300))
def test_no_hyphenated_word_that_is_held_together_has_a_place_to_break(text: str) -> None:
    assert "".join(parts(text)) == plain(text).replace(BREAK, "")
    assert not [part for part in parts(text) if BREAK in part]


@pytest.mark.parametrize(
    "text", ["so " + "H" * 60 + " in well-known " + "m" * 30, "tak" + BREAK + "tik", "a-b"]
)
def test_where_a_word_may_break_stands_no_letter(text: str) -> None:
    broken = "".join(BREAK if place % 2 and not part else part for place, part in enumerate(parts(text)))
    assert broken == plain(text)
