"""The differences alone, each with the few words around it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby

from reader.collation.segment import Op, Segment
from reader.collation.text.words import Words, words_of
from reader.model import Span

AROUND = 4
"""Words shown of what both texts have, before a difference and after it."""

_SHORTEST_GAP = 3
"""Words that must be left out for it to be worth a mark that something is."""


def passages(a: str, b: str, segments: Sequence[Segment], around: int = AROUND) -> list[list[Segment]]:
    """The segments that differ, in runs of near ones, with ``around`` words of the equal ones beside them.

    Between two runs, before the first and after the last stand words that both texts have. No run where
    nothing differs.
    """
    pieces = _pieces(a, b, segments, around)
    return [[piece for piece in run if piece] for shown, run in groupby(pieces, bool) if shown]


def _pieces(a: str, b: str, segments: Sequence[Segment], around: int) -> Iterator[Segment | None]:
    """The segments, long equal ones cut to what is shown of them; None for what is left out."""
    words_a, words_b = words_of(a), words_of(b)
    last = len(segments) - 1
    for number, segment in enumerate(segments):
        if segment.op is not Op.EQUAL:
            yield segment
            continue
        before, after = around * (number > 0), around * (number < last)
        ours, theirs = _inside(words_a, segment.a), _inside(words_b, segment.b)
        if min(len(ours), len(theirs)) < before + after + _SHORTEST_GAP:
            yield segment
            continue
        if before:
            a_end, b_end = words_a.ends[ours[before - 1]], words_b.ends[theirs[before - 1]]
            yield segment._replace(a=Span(segment.a.start, a_end), b=Span(segment.b.start, b_end))
        yield None
        if after:
            a_start, b_start = words_a.starts[ours[-after]], words_b.starts[theirs[-after]]
            yield segment._replace(a=Span(a_start, segment.a.end), b=Span(b_start, segment.b.end))


def _inside(words: Words, span: Span) -> range:
    """The words that begin and end within the span."""
    return range(bisect_left(words.starts, span.start), bisect_right(words.ends, span.end))
