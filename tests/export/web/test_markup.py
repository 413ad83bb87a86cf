from __future__ import annotations

from dataclasses import replace

import pytest

from reader.export.edition.differences import Mark
from reader.export.web.markup import direction, marked, text, tongue
from reader.model import Analysis


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The wall", "ltr"),
        ("Стена", "ltr"),
        ("الجدار أقدم منا", "rtl"),
        ("Reuters - קיר הים עמד כל הלילה", "rtl"),
        ("ministri وزير tha se", "ltr"),
        ("", "ltr"),
        ("1931–2031", "ltr"),
    ],
)
def test_words_run_as_most_of_their_letters_do(words: str, expected: str) -> None:
    assert direction(words) == expected


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("en-GB", "en-GB"),
        ("zh-Hant-HK", "zh-Hant-HK"),
        ("pt_BR", "pt"),
        (None, ""),
        ('en" onload="x', ""),
        ("klingon speech", ""),
    ],
)
def test_a_language_is_told_only_where_it_is_one(tag: str | None, expected: str, flood: Analysis) -> None:
    assert tongue(replace(flood.articles[0], language=tag)) == f' lang="{expected}"'


def test_marks_are_told_apart_without_a_style_sheet() -> None:
    assert marked(Mark.SAME, "a < b") == "a &lt; b"
    assert marked(Mark.HERE, "a") == '<u class="here">a</u>'
    assert marked(Mark.THERE, "a") == '<span class="there">⟨<s>a</s>⟩</span>'


def test_text_is_text_within_quotation_marks_too() -> None:
    assert text('"it\'s" <b>&\0\ud800\u202e') == "&quot;it&#x27;s&quot; &lt;b&gt;&amp;\ufffd\ufffd"
