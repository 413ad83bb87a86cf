"""What a reader asks not to be shown: differences of writing, all of them or those of one kind."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from enum import StrEnum

from reader.collation.segment import Class, Kind, Op, Segment
from reader.collation.segments.pen import same
from reader.model import Span


class Ignored(StrEnum):
    ACCIDENTALS = "accidentals"
    """Spelling, case, punctuation, number formats: all that is no difference of words."""
    CASE = "case"
    PUNCTUATION = "punctuation"


def ignores(ignoring: Collection[Ignored], segment: Segment) -> bool:
    """Whether what the segment shows is to be ignored."""
    if segment.cls is not Class.ACCIDENTAL:
        return False
    return (
        Ignored.ACCIDENTALS in ignoring
        or (segment.kind is Kind.CASE and Ignored.CASE in ignoring)
        or (segment.kind is Kind.PUNCTUATION and Ignored.PUNCTUATION in ignoring)
    )


def without(segments: Iterable[Segment], ignoring: Collection[Ignored]) -> tuple[Segment, ...]:
    """The segments, those to be ignored ``equal`` and one with the equal ones beside them.

    They still cover both texts; an equal segment may now differ in what is ignored, or be empty on one side.
    """
    kept: list[Segment] = []
    for segment in segments:
        if segment.op is not Op.EQUAL and not ignores(ignoring, segment):
            kept.append(segment)
        elif kept and kept[-1].op is Op.EQUAL:
            last = kept[-1]
            kept[-1] = same(Span(last.a.start, segment.a.end), Span(last.b.start, segment.b.end))
        else:
            kept.append(segment if segment.op is Op.EQUAL else same(segment.a, segment.b))
    return tuple(kept)
