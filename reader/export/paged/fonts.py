"""The fonts that this computer has for a page: which go with a language, and what no one of them can show."""

from __future__ import annotations

from functools import cache

import regex
import typst

from reader.export.paged.typesetting import STANDARDS, compiled, fonts

# Typst's own serif first, and for the scripts that it lacks a serif that goes with it, where there is one.
_FONTS = (
    "Libertinus Serif",
    "Amiri",
    "Noto Naskh Arabic",
    "Noto Serif Hebrew",
    "Noto Serif Devanagari",
    "Noto Serif Bengali",
    "Noto Serif Thai",
    "Noto Serif Armenian",
    "Noto Serif Georgian",
    "Noto Serif Ethiopic",
    "Noto Serif",
    "DejaVu Serif",
)
_EAST_ASIAN = {
    "ja": ("Noto Serif CJK JP", "Noto Serif JP", "Source Han Serif", "Yu Mincho", "Hiragino Mincho ProN"),
    "ko": ("Noto Serif CJK KR", "Noto Serif KR", "Source Han Serif K", "Batang", "AppleMyungjo"),
    "zh": ("Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", "SimSun", "Songti SC"),
}

# What Typst says of a character that it has no glyph for, when a standard forbids to leave it out.
_UNDISPLAYED = regex.compile(r'text `"((?:[^"\\]|\\.)++)"` could not be displayed')
_ESCAPED = regex.compile(r"\\u\{([0-9a-f]{1,6})\}")


@cache
def _families() -> frozenset[str]:
    return frozenset(fonts().families())


def absent(text: str) -> list[int]:
    """The characters of ``text`` that no font at hand can show.

    Fonts are asked through Typst itself: it names every one that it cannot show when a standard forbids
    leaving any out.
    """
    unusual = sorted({character for character in text if character > "\u024f"})
    probe = b'#set document(title: "probe")\n#set text(font: json(bytes(sys.inputs.data)).fonts)\n'
    probe += b"#for each in json(bytes(sys.inputs.data)).characters { par(each) }"
    try:
        compiled({"main.typ": probe}, {"fonts": serifs(None), "characters": unusual}, standards=STANDARDS)
    except typst.TypstError as error:
        named = "".join(_UNDISPLAYED.findall(error.diagnostic))
        named = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), named)
        return sorted({ord(character) for character in named} & {ord(each) for each in unusual})
    return []


def serifs(tag: str | None) -> list[str]:
    """The fonts to set a language in, those that this computer has."""
    own = _EAST_ASIAN.get(tag or "", ())
    others = [font for fonts in _EAST_ASIAN.values() for font in fonts]
    return [font for font in dict.fromkeys((*_FONTS, *own, *others)) if font in _families()]
