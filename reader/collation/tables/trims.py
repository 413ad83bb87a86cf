"""What of the fullest of several texts each of them kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reader.collation import table
from reader.collation.text.words import words_of
from reader.model import Span


class Kept(NamedTuple):
    """The stretches of the fullest text that a text renders, and the share of its words in them, 0..1."""

    spans: tuple[Span, ...]
    share: float


def kept_of_fullest(texts: Sequence[str]) -> tuple[int, list[Kept]]:
    """Which text has the most words, of several the first, and what each of them kept of it.

    Raises ValueError where there is no text.
    """
    fullest = max(range(len(texts)), key=lambda number: (len(words_of(texts[number])), -number))
    others = [number for number in range(len(texts)) if number != fullest]
    rows = dict(zip([fullest, *others], table(texts[fullest], [texts[n] for n in others]).kept, strict=True))
    return fullest, [Kept(rows[n], share_of_words(texts[fullest], rows[n])) for n in range(len(texts))]


def share_of_words(text: str, spans: Sequence[Span]) -> float:
    """The share of the text's words that lie in the spans, 0..1; 1 where it has no words."""
    starts = words_of(text).starts
    if not starts:
        return 1.0
    return sum(span.start <= start < span.end for span in spans for start in starts) / len(starts)
