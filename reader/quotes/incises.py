"""Cues that stand within the marks, as the Russian and the French press set them: «Мы идём, — сказал он. — Всё»."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from reader.model import Span

_BETWEEN_DASHES = regex.compile(r"(?<=[,.!?…])\s?[—–-]\s(?P<cue>\p{Ll}[^—–]{2,120}+)(?=\s[—–-]\s|[—–]|\.?\Z)")
_BETWEEN_COMMAS = regex.compile(r"(?<=[,!?…])\s(?P<cue>\p{Ll}[^,.!?…;:]{3,80}+)(?=[,.])")
_COMMAS = frozenset({"fr"})
"""Languages that set a cue off by commas alone."""


def incises(text: str, quote: Span, language: str) -> Iterator[Span]:
    """What may be a cue within the quote, its stops left out, in order of place."""
    for pattern in (_BETWEEN_DASHES, _BETWEEN_COMMAS) if language in _COMMAS else (_BETWEEN_DASHES,):
        for match in pattern.finditer(text, quote.start, quote.end):
            start, end = match.span("cue")
            yield Span(start, start + len(text[start:end].rstrip(" .,")))
