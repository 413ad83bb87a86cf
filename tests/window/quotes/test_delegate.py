"""How the words of a row are set: in two lines, from either side, whatever they are."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetricsF

from reader.window.looks.theme import Scheme, Theme, interface_font
from reader.window.quotes.delegate import lines_of, runs_from_right

pytestmark = pytest.mark.usefixtures("qapp")
WIDE = 220


@pytest.fixture(autouse=True)
def _theme(qapp: object) -> None:  # noqa: ARG001
    Theme(Scheme.LIGHT)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", 0),
        ("Short words", 1),
        ("The mole is gone, and 300 metres of quay have gone with it, they say", 2),
        ("Donaudampfschifffahrtsgesellschaftskapitänsmütze", 2),
        ("😀 the ferry 🚢 went 😀 out to the sea 😀 and did not come 😀 back for 😀 days", 2),
        ("一个人在港口等了三天，没有人告诉他为什么渡轮没有来，也没有人告诉他什么时候会来", 2),
        ("وصلت العبارة إلى الميناء قبل الفجر ولم ينتظرها أحد من أهل المدينة القديمة", 2),
    ],
)
def test_words_fill_two_lines_and_no_more(text: str, lines: int) -> None:
    font = interface_font()
    found = lines_of(text, font, WIDE, 2)
    assert len(found) == lines
    assert all(QFontMetricsF(font).horizontalAdvance(line) <= WIDE + 1 for line in found)
    whole = "".join("".join(found).split())
    assert "".join(text.split()).startswith(whole.removesuffix("…"))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.text(st.sampled_from("ab\u200d😀🚢אب１ é"), max_size=60))
def test_no_character_is_cut_in_two(text: str) -> None:
    for line in lines_of(text, interface_font(), 60, 2):
        # Qt leaves a letter before the ellipsis the form it has before another letter.
        assert line.removesuffix("…").removesuffix("\u200d") in text
        line.encode("utf-8")  # raises an error where half a character is left


@pytest.mark.parametrize(
    ("text", "backwards"),
    [
        ("The mole", False),
        ("المرفأ", True),
        ("300 מטר", True),
        ("300", False),
        ("", False),
        ("\u2068المرفأ\u2069 · 2 renderings", False),
        ("\u2068The Post\u2069: המזח", True),
    ],
)
def test_the_first_letter_tells_from_which_side_words_run(text: str, backwards: bool) -> None:
    assert runs_from_right(text) is backwards
