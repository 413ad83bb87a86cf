"""The fonts for a page: which go with a language, and what of a text none of them shows.

Typst brings a serif for Latin, Greek, Cyrillic and Hebrew, this program one for Arabic; all others are the
system's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import NamedTuple

import regex

from reader.apart.glyphs import MISSING, Absent, Font
from reader.export import phrases

_USUAL = "Libertinus Serif"

# Typst's own serif, and for the scripts that it lacks a serif that goes with it.
_SERIFS = (
    _USUAL, "Amiri", "Noto Serif Armenian", "Noto Serif Georgian", "Noto Serif Ethiopic",
    "Noto Serif Devanagari", "Noto Serif Bengali", "Noto Serif Gurmukhi", "Noto Serif Gujarati",
    "Noto Serif Oriya", "Noto Serif Tamil", "Noto Serif Telugu", "Noto Serif Kannada", "Noto Serif Malayalam",
    "Noto Serif Sinhala", "Noto Serif Thai", "Noto Serif Lao", "Noto Serif Khmer", "Noto Serif Myanmar",
    "Noto Serif Tibetan", "Noto Serif",
)  # fmt: skip

# One character has other shapes in Tokyo, Seoul, Beijing, Taipei and Hong Kong.
_EAST_ASIAN = {
    "zh": ("Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", "Songti SC", "SimSun"),
    "zh-Hant": ("Noto Serif CJK TC", "Noto Serif TC", "Source Han Serif TC", "Songti TC", "PMingLiU"),
    "zh-HK": ("Noto Serif CJK HK", "Noto Serif HK", "Source Han Serif HC", "Noto Serif CJK TC", "PMingLiU"),
    "ja": ("Noto Serif CJK JP", "Noto Serif JP", "Source Han Serif", "Hiragino Mincho ProN", "Yu Mincho"),
    "ko": ("Noto Serif CJK KR", "Noto Serif KR", "Source Han Serif K", "AppleMyungjo", "Batang"),
}
_TRADITIONAL = {"hant": "zh-Hant", "tw": "zh-Hant", "hk": "zh-HK", "mo": "zh-HK"}

# What has no name of its own in the Unicode Standard's scripts, or another one in plain words.
_NAMES = {"Han": "Chinese characters", "Hiragana": "Japanese", "Katakana": "Japanese", "Hangul": "Korean"}
_FONTS = {
    "Han": "Noto Serif CJK", "Hiragana": "Noto Serif CJK", "Katakana": "Noto Serif CJK",
    "Hangul": "Noto Serif CJK", "Arabic": "Amiri", "Syriac": "Noto Sans Syriac",
    "Thaana": "Noto Sans Thaana", "Mongolian": "Noto Sans Mongolian", "Cherokee": "Noto Sans Cherokee",
}  # fmt: skip
_SCRIPTS = (
    "Arabic", "Armenian", "Bengali", "Cherokee", "Cyrillic", "Devanagari", "Ethiopic", "Georgian", "Greek",
    "Gujarati", "Gurmukhi", "Han", "Hangul", "Hebrew", "Hiragana", "Kannada", "Katakana", "Khmer", "Lao",
    "Latin", "Malayalam", "Mongolian", "Myanmar", "Oriya", "Sinhala", "Syriac", "Tamil", "Telugu", "Thaana",
    "Thai", "Tibetan",
)  # fmt: skip
_OF_SCRIPT = {name: regex.compile(rf"\p{{Script={name}}}") for name in _SCRIPTS}
_EMOJI = regex.compile(r"\p{Emoji_Presentation}")
_SIGN = regex.compile(r"[\p{S}\p{No}]")


class _Gap(NamedTuple):
    """What of a text is not shown, all of one kind: its name, and a font to show it, if one is known."""

    name: str = ""
    font: str = ""


def serifs_for(tags: Iterable[str | None]) -> dict[str, list[Font]]:
    """The fonts to set each of these languages in, by ``tags`` as of ``face``, and by "" those of all
    others.
    """
    return {tag or "": serifs(tag) for tag in (None, *sorted({*filter(None, tags)}))}


def serifs(tag: str | None) -> list[Font]:
    """The fonts to set a language in, if they are there; ``tag`` as of ``face``."""
    own = _EAST_ASIAN.get(tag or "", ())
    others = [font for fonts in _EAST_ASIAN.values() for font in fonts]
    wanted: list[Font] = [*dict.fromkeys((*_SERIFS, *own, *others))]
    if tag is not None and tag[:2] in ("zh", "ja"):
        # Chinese and Japanese quotation marks are as wide as their characters.
        wanted[0] = {"name": _USUAL, "covers": "latin-in-cjk"}
    return wanted


def face(tag: str | None) -> str | None:
    """What of a language tag (BCP 47) tells the letters' shapes: its language, and which Chinese it is."""
    parts = (tag or "").lower().replace("_", "-").split("-")  # Some systems write zh_TW.
    if regex.fullmatch(r"[a-z]{2,3}", parts[0]) is None:
        return None
    if parts[0] == "zh" and "hans" not in parts:
        return next((_TRADITIONAL[part] for part in reversed(parts) if part in _TRADITIONAL), "zh")
    return parts[0]


def tell_absent(absent: Absent, text: str, warn: Callable[[str], None]) -> None:
    """Tell ``warn`` what of ``text`` no font shows, a sentence for each script."""
    kinds: dict[_Gap, list[str]] = defaultdict(list)
    for character in absent:
        if character[0] != MISSING:  # A mark on what is missing itself.
            kinds[_gap(character[-1])].append(character)
    for kind, characters in kinds.items():
        some = " ".join(characters[:3]) + (" …" if len(characters) > 3 else "")
        count = sum(map(text.count, characters))
        phrase = phrases.NO_FONT if kind.font else phrases.NO_FONT_FOR_RARE
        warn(phrase.format(script=kind.name, some=some, mark=MISSING, count=f"{count:,}", font=kind.font))


def _gap(character: str) -> _Gap:
    for script, pattern in _OF_SCRIPT.items():
        if pattern.match(character):
            return _Gap(_NAMES.get(script, script), _FONTS.get(script, f"Noto Serif {script}"))
    if _EMOJI.match(character):
        return _Gap(phrases.EMOJI, "Noto Color Emoji")
    return _Gap(phrases.SIGNS, "Noto Sans Symbols 2") if _SIGN.match(character) else _Gap()
