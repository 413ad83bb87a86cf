"""The fonts that Typst has at hand: which of some there are, and which characters none of them shows."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
import typst

from reader.apart import glyphs
from reader.apart.glyphs import MISSING, absent, here, without
from reader.export.paged.fonts import serifs
from reader.export.paged.typesetting import folders

SHOWN = {
    "Latin": "Ærøskøbing, Łódź, Đặng, œuvre, ﬁ",
    "Greek": "Ἐν ἀρχῇ ἦν ὁ λόγος, Ελλάδα",
    "Cyrillic": "Съешь ещё этих булок, ґанок, Ђорђе, қазақ",
    "Hebrew": "הַחוֹמָה עֲתִיקָה מִכֻּלָּנוּ",
    "Arabic": "الجِدارُ أقدمُ منّا، گزارش پژوهش چاپ، ٹھیک ہے، ڕۆژ، ځواک",
    "signs": "“‘«» … – — € ₽ ₹ № ™ ° ½ → ✓ ⟨⟩",
}


@pytest.fixture(autouse=True)
def _bare(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine without any font of its own."""
    monkeypatch.setattr(typst, "Fonts", partial(typst.Fonts, include_system_fonts=False))
    glyphs.fonts.cache_clear()
    yield
    glyphs.fonts.cache_clear()


@pytest.mark.parametrize("script", SHOWN)
def test_a_bare_machine_shows(script: str) -> None:
    assert absent(SHOWN[script], serifs(None), folders()) == ()


def test_what_no_font_shows_is_told_once_and_replaced() -> None:
    text = "ก ข ก, 你好 and \u0378, plain \\ and “quoted” words, 😀"
    missing = absent(text, serifs(None), folders())
    assert missing == tuple("\u0378กข你好😀")
    assert without(text, missing) == f"{MISSING} {MISSING} {MISSING}, {MISSING * 2} and {MISSING}, " + (
        f"plain \\ and “quoted” words, {MISSING}"
    )
    assert absent(without(text, missing), serifs(None), folders()) == ()


@pytest.mark.parametrize(
    ("text", "missing", "shown"),
    [
        ("\u05d1\u05b7 and \u05d1\u05b7\u0591", ("\u05d1\u0591",), "\u05d1\u05b7 and \u05d1\u05b7\ufffd"),
        ("0\u0591, e\u0301, 0", ("0\u0591",), "0\ufffd, e\u0301, 0"),
        ("\u0e01\u0591", ("\u0e01",), "\ufffd\u0591"),
    ],
)
def test_a_mark_that_no_font_has_with_its_letter_is_told_with_it(
    text: str, missing: tuple[str, ...], shown: str
) -> None:
    assert absent(text, serifs(None), folders()) == missing
    assert without(text, missing) == shown
    assert absent(shown, serifs(None), folders()) == ()


def test_usual_letters_are_not_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typst, "Compiler", None)
    assert absent("plain words, naïve ones", serifs(None), folders()) == ()


def test_only_fonts_that_there_are_are_asked_for() -> None:
    assert here(serifs("ar"), folders()) == ["Libertinus Serif", "Amiri"]
    assert here(serifs("zh"), folders()) == [
        {"name": "Libertinus Serif", "covers": "latin-in-cjk"},
        "Amiri",
    ]
    assert here(["Libertinus Serif", "No Such Serif"], ()) == ["Libertinus Serif"]
