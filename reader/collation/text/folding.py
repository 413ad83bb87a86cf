"""Text as a search compares it: without case, accents and the shape of marks."""

from __future__ import annotations

from unicodedata import normalize

import regex

_LEFT_OUT = regex.compile(r"[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0640\u064b-\u0652\u200b-\u200f\u00ad]")
"""Latin, Greek and Cyrillic diacritics, Hebrew and Arabic vowel signs, and what cannot be seen."""

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("‘’ʼʹ`´", "'"),
        **dict.fromkeys("“”„«»", '"'),
        **dict.fromkeys("‐‑‒–—", "-"),
        **{"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe"},
    }
)


def folded(text: str) -> str:
    """``text`` as a search for it should find it: "Résumé" as "resume", "don’t" as "don't".

    Marks of other scripts stay, since they carry sound and sense.
    """
    if text.isascii():
        return text.lower()
    return _LEFT_OUT.sub("", normalize("NFKD", text.casefold())).translate(_PLAIN)
