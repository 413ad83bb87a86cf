from __future__ import annotations

import pytest

from reader.export.paged.fonts import face, serifs, serifs_for, tell_absent
from reader.resources import resource


def test_what_no_font_shows_is_named_with_what_would_show_it() -> None:
    text = "ก ข ค ง ก, 你好, 한 かな カ 😀 and \u0378"
    absent = tuple(sorted({character for character in text if character > "\u024f"}))
    warnings: list[str] = []
    tell_absent(absent, text, warnings.append)
    assert warnings == [
        "no font on this computer shows some rare characters (\u0378): each is shown as �, 1 in all",
        "no font on this computer shows Thai (ก ข ค …): each is shown as �, 5 in all; "
        "a font such as Noto Serif Thai would show them",
        "no font on this computer shows Japanese (か な カ): each is shown as �, 3 in all; "
        "a font such as Noto Serif CJK would show them",
        "no font on this computer shows Chinese characters (你 好): each is shown as �, 2 in all; "
        "a font such as Noto Serif CJK would show them",
        "no font on this computer shows Korean (한): each is shown as �, 1 in all; "
        "a font such as Noto Serif CJK would show them",
        "no font on this computer shows some emoji (😀): each is shown as �, 1 in all; "
        "a font such as Noto Color Emoji would show them",
    ]


def test_nothing_is_told_where_all_is_shown() -> None:
    warnings: list[str] = []
    tell_absent((), "plain words", warnings.append)
    assert warnings == []


@pytest.mark.parametrize(
    ("tag", "told"),
    [
        ("zh", "zh"), ("zh-CN", "zh"), ("zh-Hans-HK", "zh"), ("zh-Hant", "zh-Hant"), ("zh-TW", "zh-Hant"),
        ("zh_TW", "zh-Hant"), ("zh-HK", "zh-HK"), ("zh-Hant-HK", "zh-HK"), ("ja-JP", "ja"), ("KO", "ko"),
        ("en-GB", "en"), ("x-klingon", None), ("", None), (None, None), ("#zh", None),
    ],
)  # fmt: skip
def test_a_language_tells_the_shapes_of_letters(tag: str | None, told: str | None) -> None:
    assert face(tag) == told


def test_east_asian_text_is_set_in_the_shapes_of_its_place() -> None:
    for tag, place in {"zh": "SC", "zh-Hant": "TC", "zh-HK": "HK", "ja": "JP", "ko": "KR"}.items():
        first, *others = serifs(tag)
        assert others.index(f"Noto Serif CJK {place}") == min(
            number for number, font in enumerate(others) if "CJK" in str(font)
        )
        # Latin words among them are set as elsewhere.
        assert first == (
            "Libertinus Serif" if tag == "ko" else {"name": "Libertinus Serif", "covers": "latin-in-cjk"}
        )
    assert serifs("en") == serifs(None)


def test_every_language_has_its_fonts_and_so_has_none() -> None:
    found = serifs_for({"zh", None, "en"})
    assert list(found) == ["", "en", "zh"]
    assert found == {"": serifs(None), "en": serifs("en"), "zh": serifs("zh")}


def test_fonts_are_small_and_come_with_their_licence() -> None:
    folder = resource("fonts")
    assert {path.suffix for path in folder.iterdir()} == {".ttf", ".txt"}
    assert sum(path.stat().st_size for path in folder.iterdir()) < 1_200_000
    assert "SIL Open Font License, Version 1.1" in (folder / "OFL.txt").read_text("utf-8")
