"""The fonts that there are for a page: which go with a language, and what no one of them can show.

Typst brings a serif for Latin, Greek, Cyrillic and Hebrew, this program one for Arabic; all others are the
system's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

import regex
import typst

from reader.apart.setting import Panicked, Task, compiled
from reader.apart.setting import fonts as fonts_of
from reader.export import phrases
from reader.export.paged import typesetting
from reader.export.paged.plain import MISSING

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

# What Typst says of a character that it has no glyph for, when a standard forbids to leave it out.
_UNDISPLAYED = regex.compile(r'text `"((?:[^"\\]|\\.)++)"` could not be displayed')
_ESCAPED = regex.compile(r"\\u\{([0-9a-f]{1,6})\}")
_PROBE = b"""
#set document(title: "probe")
#set text(font: json(bytes(sys.inputs.data)).fonts)
#for each in json(bytes(sys.inputs.data)).characters { par(each) }
"""


class _Gap(NamedTuple):
    """What of a text is not shown, all of one kind: its name, and a font to show it, if one is known."""

    name: str = ""
    font: str = ""


def serifs(tag: str | None) -> list[str | dict[str, str]]:
    """The fonts to set a language in that there are here, as Typst takes them; ``tag`` as of ``face``."""
    own = _EAST_ASIAN.get(tag or "", ())
    others = [font for fonts in _EAST_ASIAN.values() for font in fonts]
    found = [font for font in dict.fromkeys((*_SERIFS, *own, *others)) if font in _families()]
    if tag is None or tag[:2] not in ("zh", "ja") or found[:1] != [_USUAL]:
        return [*found]
    # Chinese and Japanese quotation marks are as wide as their characters.
    return [{"name": _USUAL, "covers": "latin-in-cjk"}, *found[1:]]


def face(tag: str | None) -> str | None:
    """What of a language tag (BCP 47) tells the letters' shapes: its language, and which Chinese it is."""
    parts = (tag or "").lower().replace("_", "-").split("-")  # Some systems write zh_TW.
    if regex.fullmatch(r"[a-z]{2,3}", parts[0]) is None:
        return None
    if parts[0] == "zh" and "hans" not in parts:
        return next((_TRADITIONAL[part] for part in reversed(parts) if part in _TRADITIONAL), "zh")
    return parts[0]


def showable(text: str, warn: Callable[[str], None]) -> str:
    """The text with U+FFFD for each character that no font shows.

    ``warn`` hears which they are, a sentence for each script.
    """
    missing = absent(text)
    if not missing:
        return text
    kinds: dict[_Gap, list[int]] = defaultdict(list)
    for code in missing:
        kinds[_gap(chr(code))].append(code)
    for kind, codes in kinds.items():
        some = " ".join(map(chr, codes[:3])) + (" …" if len(codes) > 3 else "")
        count = sum(text.count(chr(code)) for code in codes)
        phrase = phrases.NO_FONT if kind.font else phrases.NO_FONT_FOR_RARE
        warn(phrase.format(script=kind.name, some=some, mark=MISSING, count=f"{count:,}", font=kind.font))
    return text.translate(dict.fromkeys(missing, MISSING))


def absent(text: str) -> list[int]:
    """The characters of ``text`` that no font at hand can show.

    Fonts are asked through Typst itself: it names every one that it cannot show when a standard forbids
    leaving any out. Each character is asked for once.
    """
    known = _known()
    unusual = {character for character in text if character > "\u024f"}
    asked = sorted(unusual - known.keys())
    if asked:
        unshown = _unshown(asked)
        known.update((character, character not in unshown) for character in asked)
    return sorted(ord(character) for character in unusual if not known[character])


@cache
def _known() -> dict[str, bool]:
    """Whether a font shows a character, for those that were asked for."""
    return {}


@cache
def _families() -> frozenset[str]:
    return frozenset(fonts_of(typesetting.folders()).families())


def _unshown(characters: list[str]) -> frozenset[str]:
    data = typesetting.as_json({"fonts": serifs(None), "characters": characters})
    probe = Task({"main.typ": _PROBE}, data, typesetting.folders(), standards=typesetting.STANDARDS)
    try:
        compiled(probe)
    except typst.TypstError as error:
        named = "".join(_UNDISPLAYED.findall(error.diagnostic))
        return frozenset(_ESCAPED.sub(lambda match: chr(int(match[1], 16)), named))
    except Panicked:  # The setting itself will tell.
        pass
    return frozenset()


def _gap(character: str) -> _Gap:
    for script, pattern in _OF_SCRIPT.items():
        if pattern.match(character):
            return _Gap(_NAMES.get(script, script), _FONTS.get(script, f"Noto Serif {script}"))
    if _EMOJI.match(character):
        return _Gap(phrases.EMOJI, "Noto Color Emoji")
    return _Gap(phrases.SIGNS, "Noto Sans Symbols 2") if _SIGN.match(character) else _Gap()
