"""What a comparison of two texts shows of them, whoever made it: stretches that are equal or differ."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import regex

from reader.collation import Collation, Op
from reader.model import Span

_BOUNDARY = regex.compile(r"(?wV1)\b")
_WORD = regex.compile(r"[\p{L}\p{N}].*", regex.DOTALL)


class Stretch(NamedTuple):
    """A stretch of the first text and what stands for it in the second, in code points; one may be empty."""

    a: Span
    b: Span
    equal: bool


@dataclass(frozen=True)
class Shown:
    """What a reader of compared pairs is shown.

    ``marks``: stretches a pair that differ. ``places``: the same, those that no word shown as equal parts
    taken together. ``equal``: the share of the words of both sides that no mark touches, 0..1. ``split``:
    ends of stretches that fall within a word, in all.
    """

    marks: float
    places: float
    equal: float
    split: int


def shown(compared: Iterable[tuple[str, str, Sequence[Stretch]]]) -> Shown:
    """What is shown of at least one compared pair, each with its stretches in order."""
    pairs = marks = places = split = words = equal = 0
    for a, b, stretches in compared:
        pairs += 1
        marks += sum(not stretch.equal for stretch in stretches)
        places += places_of(a, stretches)
        for text, spans in (
            (a, [(stretch.a, stretch.equal) for stretch in stretches]),
            (b, [(stretch.b, stretch.equal) for stretch in stretches]),
        ):
            words += len(words_of(text))
            split += words_split(text, [span for span, _ in spans])
            equal += len(untouched(text, [span for span, same in spans if same]))
    return Shown(marks / pairs, places / pairs, equal / words, split)


def ours(collation: Collation) -> list[Stretch]:
    """Our segments as stretches."""
    return [Stretch(segment.a, segment.b, segment.op is Op.EQUAL) for segment in collation.segments]


def from_pieces(pieces: Iterable[tuple[bool, str, str]]) -> list[Stretch]:
    """The stretches of what tells of each piece whether it is equal, its text in the first and in the second.

    Pieces that differ next to each other are one stretch: what was left out, and what was put in there.
    """
    stretches: list[Stretch] = []
    i = j = 0
    for equal, first, second in pieces:
        start = i, j
        i, j = i + len(first), j + len(second)
        if stretches and stretches[-1].equal == equal:
            last = stretches.pop()
            start = last.a.start, last.b.start
        stretches.append(Stretch(Span(start[0], i), Span(start[1], j), equal))
    return stretches


def places_of(a: str, stretches: Sequence[Stretch]) -> int:
    """How many runs of differing stretches there are that no word of the first text, ``a``, parts."""
    places = 0
    within = False
    for stretch in stretches:
        places += not (stretch.equal or within)
        within = not stretch.equal or (within and not words_of(stretch.a.of(a)))
    return places


def words_of(text: str) -> list[Span]:
    """Where the words of a text stand: what Unicode Standard Annex #29 bounds and has a letter or a digit.

    An opening quotation mark that the bounds leave at its word is none of it.
    """
    borders = [0, *(found.start() for found in _BOUNDARY.finditer(text)), len(text)]
    found = (_WORD.search(text, start, end) for start, end in pairwise(borders) if start < end)
    return [Span(*word.span()) for word in found if word]


def words_split(text: str, spans: Iterable[Span]) -> int:
    """How many ends of the spans fall within a word of the text, each end counted once."""
    ends = {end for span in spans for end in span}
    return sum(word.start < end < word.end for word in words_of(text) for end in ends)


def untouched(text: str, equal: Sequence[Span]) -> set[Span]:
    """The words of the text that lie within one of the ``equal`` spans."""
    return {
        word
        for word in words_of(text)
        if any(span.start <= word.start and word.end <= span.end for span in equal)
    }
