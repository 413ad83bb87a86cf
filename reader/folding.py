"""Text as a search compares it: without case, accents and the shape of marks."""

from __future__ import annotations

from itertools import chain, repeat
from unicodedata import normalize

import regex

from reader.model import Span

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
    # Twice, since case hides in some signs and some signs in case (Unicode Standard, 3.13, D146).
    plain = normalize("NFKD", normalize("NFKD", text).casefold())
    return _LEFT_OUT.sub("", plain).translate(_PLAIN)


def places_of(words: str, text: str) -> list[Span]:
    """Where any of the ``words`` of a search stand in ``text``, in order, those that meet as one."""
    letters = [folded(letter) for letter in text]
    whole = "".join(letters)
    origins = list(chain.from_iterable(repeat(at, len(letter)) for at, letter in enumerate(letters)))
    found = sorted(
        (origins[match.start()], origins[match.end() - 1] + 1)
        for word in set(folded(words).split())
        for match in regex.finditer(regex.escape(word), whole)
    )
    joined: list[Span] = []
    for start, end in found:
        if joined and start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(end, joined[-1].end))
        else:
            joined.append(Span(start, end))
    return joined
