"""How wide words are on a page, nearly, in ems: what Typst measures it sets once more and keeps in memory."""

from __future__ import annotations

import unicodedata
from functools import cache

_BY_WIDTH = {
    0.28: " '|,.:;lij‘’{}!\\()I",
    0.37: 'f/Jt"-[]*r“”`s',
    0.49: "z?ce~a#$0123456789FSxb_goqvdk^py",
    0.57: "LuPhn+<=>–EYBRTZ",
    0.71: "%KCVUXAG&DNOQ⟨⟩H—w…",
}
"""The letters of Typst's serif, by their widths; the widest have one em."""
_WIDTHS = {letter: wide for wide, letters in _BY_WIDTH.items() for letter in letters}
_OTHER = 0.56
"""Of most letters of other scripts."""
_BOLD = 1.09


def width(text: str, bold: bool = False) -> float:
    """Of ``text`` on one line."""
    return sum(map(_width, text)) * (_BOLD if bold else 1)


@cache
def _width(character: str) -> float:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    letter = unicodedata.normalize("NFD", character)[0]
    if letter.isascii() or unicodedata.east_asian_width(letter) in "WF":
        return _WIDTHS.get(letter, 0.95)
    return _WIDTHS.get(letter, _OTHER)
