"""Lines become running text: hyphens, spaces and brackets as their words need them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ingest.pdf.page import BREAK
from reader.ingest.pdf.words import Vocabulary, running_text


def joined(*lines: str, document: str = "", spaced: bool = False) -> str:
    parts = [(line.rstrip(" "), line.endswith(" ")) for line in lines]
    return running_text(parts, Vocabulary([document, *lines]), spaced)


@pytest.mark.parametrize(
    ("first", "second", "document", "whole"),
    [
        (f"the adminis{BREAK}", "tration said", "", "the administration said"),
        (f"a har{BREAK}", "bour wall", "the harbour of Saltby", "a harbour wall"),
        (f"the well{BREAK}", "known man", "", "the well-known man"),
        (f"their self{BREAK}", "made boats", "", "their self-made boats"),
        (f"a half{BREAK}", "empty pier", "the empty pier", "a half-empty pier"),
        (f"the fish{BREAK}", "market opens", "the fish-market is shut", "the fish-market opens"),
        (
            f"her market{BREAK}",
            "place opens",
            "a marketplace",
            "her marketplace opens",
        ),
        (f"the coal{BREAK}", "pier burnt", "the pier and the coal", "the coal-pier burnt"),
        (f"the Anglo{BREAK}", "Saltby treaty", "", "the Anglo-Saltby treaty"),
        (f"THE ADMINIS{BREAK}", "TRATION SAID", "", "THE ADMINISTRATION SAID"),
        ("the years 1990-", "2000 were", "", "the years 1990-2000 were"),
        (f"die Nord{BREAK}", "Süd-Achse", "", "die Nord-Süd-Achse"),
        (f"das Haus{BREAK}", "haltsmittel", "", "das Haushaltsmittel"),
        (f"a-t{BREAK}", "on appris", "", "a-t-on appris"),
        (f"comme dit{BREAK}", "il souvent", "il le dit", "comme dit-il souvent"),
        (f"a state-of-the{BREAK}", "art crane", "an art", "a state-of-the-art crane"),
        ("it is over —", "said Pell", "", "it is over —said Pell"),
        ("it is over — ", "said Pell", "", "it is over — said Pell"),
        ("the crane and", "the boat", "", "the crane and the boat"),
        ("港口将关闭到", "春天。", "", "港口将关闭到春天。"),
        ("2021 年有 25 名", "渔民", "", "2021年有25名渔民"),
        ("ท่าเรือปิด", "จนถึงฤดูใบไม้ผลิ", "", "ท่าเรือปิดจนถึงฤดูใบไม้ผลิ"),
    ],
)
def test_a_hyphen_at_a_line_s_end_is_undone_unless_it_is_the_word_s(
    first: str, second: str, document: str, whole: str
) -> None:
    assert joined(first, second, document=document) == whole


def test_korean_words_are_broken_anywhere_where_the_file_tells_it() -> None:
    assert joined("걱정할 이유가 없다", "고 그는 말했다.", spaced=True) == "걱정할 이유가 없다고 그는 말했다."
    assert joined("걱정할 이유가 ", "없다고 말했다.", spaced=True) == "걱정할 이유가 없다고 말했다."
    assert joined("걱정할 이유가", "없다고 말했다.") == "걱정할 이유가 없다고 말했다."


@pytest.mark.parametrize(
    ("mirrored", "right"),
    [
        ("قال )أحمد( إن", "قال (أحمد) إن"),
        ("قال (AFP (إن", "قال (AFP) إن"),
        ("قال »لا نخاف« أمس", "قال «لا نخاف» أمس"),
        ("قال (أحمد) إن", "قال (أحمد) إن"),
        ("ראש העיר ]דוד[ אמר", "ראש העיר [דוד] אמר"),
        ("1) קודם", "1) קודם"),
    ],
)
def test_brackets_of_right_to_left_text_open_before_they_close(mirrored: str, right: str) -> None:
    assert joined(mirrored) == right


@given(st.lists(st.tuples(st.text(min_size=1), st.booleans()), max_size=6))
def test_any_lines_become_text_that_has_their_letters(lines: list[tuple[str, bool]]) -> None:
    text = running_text(lines, Vocabulary(line for line, _ in lines), True)
    letters = [letter for line, _ in lines for letter in line if letter.isalnum()]
    assert [letter for letter in text if letter.isalnum()] == letters
