"""Two renderings abreast: what corresponds in lines of its own, a sentence or a clause a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

from reader.collation.segment import Op, Segment
from reader.collation.segments.pen import same
from reader.model import Span

_SENTENCE = regex.compile(r"[.!?…][\p{Pe}\p{Pf}\p{Pi}\"']*\s+|[。！？；][\p{Pe}\p{Pf}]*\s*|\n\s*")
_CLAUSE = regex.compile(r"[,;:،؛][\p{Pe}\p{Pf}\"']*\s+|\s[–—-]\s+|—|[，、：]\s*")
_LONG = 60
"""Code points of a line from which it may end with a clause, before its sentence does."""


class Abreast(NamedTuple):
    """A line: the segments that stand in it on either side; ``ends``: a sentence ends with it."""

    segments: tuple[Segment, ...]
    ends: bool


def abreast(a: str, b: str, segments: Sequence[Segment]) -> list[Abreast]:
    """The segments in lines, equal ones cut where sentences end in both texts, and clauses in a long line.

    All lines together hold every segment, in order.
    """
    lines: list[Abreast] = []
    held: list[Segment] = []
    for piece in _pieces(a, b, segments):
        held.append(piece)
        start, end = held[0], held[-1]
        length = max(end.a.end - start.a.start, end.b.end - start.b.start)
        sides = [text for text in (piece.a.of(a), piece.b.of(b)) if text]
        sentence = all(_ends_with(_SENTENCE, text) for text in sides)
        if sentence or (length >= _LONG and all(_ends_with(_CLAUSE, text) for text in sides)):
            lines.append(Abreast(tuple(held), sentence))
            held = []
    if held:
        lines.append(Abreast(tuple(held), True))
    return lines


def _pieces(a: str, b: str, segments: Sequence[Segment]) -> Iterator[Segment]:
    """The segments, those with the same text on both sides cut behind each sentence and each clause."""
    for segment in segments:
        text = segment.a.of(a)
        if segment.op is not Op.EQUAL or text != segment.b.of(b):
            yield segment
            continue
        cuts = sorted({m.end() for each in (_SENTENCE, _CLAUSE) for m in each.finditer(text)} - {len(text)})
        for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True):
            here, there = segment.a.start, segment.b.start
            yield same(Span(here + start, here + end), Span(there + start, there + end))


def _ends_with(mark: regex.Pattern[str], text: str) -> bool:
    """Whether the text ends with such a mark; of a long text no more than its end is looked at."""
    tail = text[-12:]
    return any(found.end() == len(tail) for found in mark.finditer(tail))
