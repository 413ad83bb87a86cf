"""One rendering as a row of the table: what it has for each stretch of the base."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

import regex

from reader.collation.segment import Alert, Class, Kind, Op, Segment
from reader.collation.segments.ignoring import Ignored, ignores
from reader.collation.text.words import words_of
from reader.model import Span

_CUT = 6
"""Words that a rendering leaves out in one go from which the reader is told of a cut, not of a variant."""
_MUCH_LONGER = 4
"""How many times as long a passage is as what stands for it where it is left out rather than replaced."""
_LONG = 8
"""Words of the base from which a passage worded anew is told by itself rather than beside smaller changes."""
_SIGN = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")


@dataclass(frozen=True, slots=True)
class Detour:
    """A long stretch of the base that a row does not follow.

    ``reading`` is what the row has instead: nothing (``kind`` is omission), dots (ellipsis), a word or two
    (substitution) or other words altogether, in which differences of others have no counterpart (rewrite).
    """

    base: Span
    reading: Span
    kind: Kind
    alert: Alert | None
    explanation: str | None
    also: tuple[Alert, ...] = ()


class Reading(NamedTuple):
    """What a row has at a place.

    ``differences`` are its differences from the base there. ``cut``: it takes a detour around a part of it,
    or has left a part out.
    """

    span: Span
    text: str
    differences: tuple[Segment, ...]
    cut: bool


class Row:
    """The segments of a rendering and its base, base first, those to be ignored taken for equal."""

    def __init__(
        self, base: str, text: str, segments: Sequence[Segment], ignoring: Collection[Ignored] = ()
    ) -> None:
        self._base, self._text, self._segments = base, text, segments
        self._ends = [segment.a.end for segment in segments]
        different = [n for n, segment in enumerate(segments) if segment.op is not Op.EQUAL]
        self._ignored = {n for n in different if ignores(ignoring, segments[n])} if ignoring else set[int]()
        self._changed = [n for n in different if n not in self._ignored]
        self._cuts = set(self._left_out())
        ends = (
            takewhile(self._is_beyond, range(len(segments))),
            takewhile(self._is_beyond, reversed(range(len(segments)))),
        )
        self._beyond = {n for end in ends for n in end}
        self._detours = set(self._cuts)

    def _left_out(self) -> Iterator[int]:
        """What of the base the row has not: its head, its tail, what dots stand for, long passages."""
        for n in self._changed:
            _, kind, cls, alert, _, here, there, _, _ = self._segments[n]
            if cls is not Class.SUBSTANTIVE or here.start == here.end:
                continue
            if kind is Kind.OMISSION:
                inside = there.start > 0 and there.end < len(self._text)
                left_out = not alert and (not inside or words_in(self._base, here) >= _CUT)
            elif kind is Kind.SUBSTITUTION:
                words = words_in(self._base, here)
                left_out = words >= _CUT and words >= _MUCH_LONGER * words_in(self._text, there)
            else:
                left_out = kind is Kind.ELLIPSIS and words_in(self._base, here) > 0
            if left_out:
                yield n

    def _is_beyond(self, number: int) -> bool:
        """Whether the segment has words where the base begins or ends, and nothing else."""
        segment = self._segments[number]
        return (
            segment.kind is Kind.ADDITION
            and not segment.alert
            and segment.a.start == segment.a.end
            and segment.a.start in (0, len(self._base))
            and bool(self._base)
        )

    def changes(self) -> Iterator[Span]:
        """The stretches of the base where the row differs, but for its detours and what is beyond."""
        return (segment.a for segment in self._followed())

    def small_changes(self) -> Iterator[Span]:
        """Those of ``changes`` that are other words, but no passage worded anew."""
        return (
            segment.a
            for segment in self._followed()
            if segment.cls is Class.SUBSTANTIVE and segment.kind is not Kind.REWRITE
        )

    def _followed(self) -> Iterator[Segment]:
        for n in self._changed:
            if n not in self._detours and n not in self._beyond:
                yield self._segments[n]

    @property
    def ignored(self) -> Iterator[Span]:
        """The stretches of the base that the row writes in a way that is to be ignored."""
        return (self._segments[n].a for n in self._ignored)

    def bypass(self, small: Sequence[Span]) -> None:
        """Take long passages worded anew for detours where another row has a ``small`` change (in order)."""
        ends = [span.end for span in small]
        for n in self._changed:
            segment = self._segments[n]
            if segment.kind is not Kind.REWRITE or segment.op is not Op.REPLACE:
                continue
            if words_in(self._base, segment.a) >= _LONG:
                at = bisect_left(ends, segment.a.start + 1)
                if at < len(small) and small[at].start < segment.a.end:
                    self._detours.add(n)

    def follow(self, kept: Sequence[Span]) -> None:
        """Take no detours, so that what is left out, all but what is ``kept`` (in order), is cut, and nothing
        for beyond the base.
        """
        self._detours.clear()
        self._beyond.clear()
        ends = [span.end for span in kept]
        self._cuts.clear()
        for n in self._changed:
            start, end = self._segments[n].a
            at = bisect_left(ends, start + 1)
            outside = start < end and (at == len(kept) or end <= kept[at].start)
            if outside and self._segments[n].cls is Class.SUBSTANTIVE:
                self._cuts.add(n)

    def reading(self, place: Span) -> Reading | None:
        """What the row has at a place that none of its changes reaches beyond, None for a detour round it."""
        start, end = place
        first = bisect_left(self._ends, start + 1)
        if first < len(self._segments):
            segment = self._segments[first]
            if segment.op is Op.EQUAL and segment.a.start < end <= segment.a.end:
                at = segment.b.start + start - segment.a.start
                span = Span(at, at + end - start)
                return Reading(span, span.of(self._text), (), False)
        if start == end:
            return self._reading_between(start)
        starts: list[int] = []
        ends: list[int] = []
        differences: list[Segment] = []
        cut, around = False, True
        for n in range(first, len(self._segments)):
            segment = self._segments[n]
            if segment.a.start >= end:
                break
            if n in self._detours and not place.holds(segment.a):
                cut = True
                continue
            around = around and n in self._detours
            cut = cut or (n in self._cuts and n not in self._detours)
            equal = segment.op is Op.EQUAL
            starts.append(segment.b.start + (max(0, start - segment.a.start) if equal else 0))
            ends.append(segment.b.end - (max(0, segment.a.end - end) if equal else 0))
            if not equal and n not in self._ignored:
                differences.append(segment)
        if around:
            return None
        span = Span(starts[0], ends[-1])
        return Reading(span, span.of(self._text), tuple(differences), cut)

    def _reading_between(self, at: int) -> Reading | None:
        """What the row has where others have words between two of the base."""
        position = 0
        found: list[Segment] = []
        for n in range(bisect_left(self._ends, at), len(self._segments)):
            segment = self._segments[n]
            if segment.a.start > at:
                break
            if segment.a.start < at < segment.a.end and n in self._detours:
                return None
            if segment.a.start == segment.a.end:
                if segment.op is not Op.EQUAL and n not in self._ignored and n not in self._beyond:
                    found.append(segment)
            elif segment.a.start < at:
                inside = segment.op is Op.EQUAL and at < segment.a.end
                position = segment.b.start + at - segment.a.start if inside else segment.b.end
        span = Span(found[0].b.start, found[-1].b.end) if found else Span(position, position)
        return Reading(span, span.of(self._text), tuple(found), False)

    @property
    def cuts(self) -> Collection[int]:
        """The numbers of the segments that are left out: the base's head or tail, what dots stand for, and
        long passages.
        """
        return self._cuts

    @property
    def kept(self) -> tuple[Span, ...]:
        """The stretches of the base that the row renders, in whatever words."""
        found: list[Span] = []
        start = 0
        for cut in sorted(self._segments[n].a for n in self._cuts):
            if start < cut.start:
                found.append(Span(start, cut.start))
            start = cut.end
        if start < len(self._base):
            found.append(Span(start, len(self._base)))
        return tuple(found)

    def detours(self, places: Sequence[Span]) -> tuple[Detour, ...]:
        """Those that are no part of what the row has at a place."""
        ends = [place.end for place in places]
        found: list[Detour] = []
        for n in sorted(self._detours):
            segment = self._segments[n]
            at = bisect_left(ends, segment.a.end)
            around = places[at : at + 2]
            if not any(place.holds(segment.a) and self.reading(place) for place in around):
                told = segment.kind, segment.alert, segment.explanation, segment.also
                found.append(Detour(segment.a, segment.b, *told))
        return tuple(found)

    @property
    def beyond(self) -> tuple[Span, Span]:
        ends = [self._segments[n] for n in sorted(self._beyond)]
        heads, tails = ([each.b for each in ends if each.a.start == at] for at in (0, len(self._base)))
        before = Span(0, heads[-1].end) if heads else Span(0, 0)
        after = Span(tails[0].start if tails else len(self._text), len(self._text))
        return before, after


def words_in(text: str, span: Span | None = None) -> float:
    """How many words begin within the span; two characters of a script without spaces count as one."""
    starts = _starts(text)
    start, end = span or (0, len(text))
    count = bisect_left(starts, end) - bisect_left(starts, start)
    return count - (0 if text.isascii() else len(_SIGN.findall(text, start, end)) / 2)


@lru_cache(maxsize=128)
def _starts(text: str) -> Sequence[int]:
    """Where the words of a text begin, long texts remembered too."""
    return words_of(text).starts
