from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
import typst

from reader.apart import setting
from reader.apart.setting import Task
from reader.export.paged import fonts
from reader.export.paged.fonts import absent, face, serifs, showable
from reader.resources import resource

SHOWN = {
    "Latin": "Ærøskøbing, Łódź, Đặng, œuvre, ﬁ",
    "Greek": "Ἐν ἀρχῇ ἦν ὁ λόγος, Ελλάδα",
    "Cyrillic": "Съешь ещё этих булок, ґанок, Ђорђе, қазақ",
    "Hebrew": "הַחוֹמָה עֲתִיקָה מִכֻּלָּנוּ",
    "Arabic": "الجِدارُ أقدمُ منّا، گزارش پژوهش چاپ، ٹھیک ہے، ڕۆژ، ځواک",
    "signs": "“‘«» … – — € ₽ ₹ № ™ ° ½ → ✓ ⟨⟩",
}


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine without any font of its own."""
    monkeypatch.setattr(typst, "Fonts", partial(typst.Fonts, include_system_fonts=False))
    caches = setting.fonts, fonts._known, fonts._families
    for each in caches:
        each.cache_clear()
    yield
    for each in caches:
        each.cache_clear()


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Task]]:
    """What Typst is asked of the fonts, none of which are known before."""
    tasks: list[Task] = []

    def compiled(task: Task) -> bytes:
        tasks.append(task)
        return setting.compiled(task)

    monkeypatch.setattr(fonts, "compiled", compiled)
    fonts._known.cache_clear()
    yield tasks
    fonts._known.cache_clear()


@pytest.mark.usefixtures("bare")
@pytest.mark.parametrize("script", SHOWN)
def test_a_bare_machine_shows(script: str) -> None:
    warnings: list[str] = []
    assert showable(SHOWN[script], warnings.append) == SHOWN[script]
    assert warnings == []


@pytest.mark.usefixtures("bare")
def test_what_no_font_shows_is_named_with_what_would_show_it() -> None:
    warnings: list[str] = []
    shown = showable("ก ข ค ง ก, 你好, 한 かな カ 😀 and \u0378", warnings.append)
    assert shown == "� � � � �, ��, � �� � � and �"
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


@pytest.mark.usefixtures("bare")
def test_each_character_is_asked_for_once(asked: list[Task]) -> None:
    assert absent("plain words, naïve ones") == []
    assert asked == []
    assert absent("ก and Ж") == absent("ก and Ж, ก") == [ord("ก")]
    assert len(asked) == 1
    assert absent("ก ข") == [ord("ก"), ord("ข")]
    assert '"characters": ["ข"]' in asked[1].data
    assert len(asked) == 2


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


def test_east_asian_text_is_set_in_the_shapes_of_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = {"zh": "SC", "zh-Hant": "TC", "zh-HK": "HK", "ja": "JP", "ko": "KR"}
    here = {"Libertinus Serif", *(f"Noto Serif CJK {place}" for place in wanted.values())}
    monkeypatch.setattr(fonts, "_families", lambda: here)
    for tag, place in wanted.items():
        first, second, *_ = serifs(tag)
        assert second == f"Noto Serif CJK {place}"
        # Latin words among them are set as elsewhere.
        assert first == (
            "Libertinus Serif" if tag == "ko" else {"name": "Libertinus Serif", "covers": "latin-in-cjk"}
        )
    assert serifs("en") == serifs(None)


@pytest.mark.usefixtures("bare")
def test_only_fonts_that_there_are_are_asked_for() -> None:
    assert serifs("ar") == ["Libertinus Serif", "Amiri"]


def test_fonts_are_small_and_come_with_their_licence() -> None:
    folder = resource("fonts")
    assert {path.suffix for path in folder.iterdir()} == {".ttf", ".txt"}
    assert sum(path.stat().st_size for path in folder.iterdir()) < 1_200_000
    assert "SIL Open Font License, Version 1.1" in (folder / "OFL.txt").read_text("utf-8")
