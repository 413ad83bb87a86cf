"""Writes the segments of two texts from left to right, so that they cover both."""

from __future__ import annotations

from reader.collation.segment import Alert, Class, Kind, Op, Segment
from reader.model import Span

_SAME = Op.EQUAL, Kind.SAME, Class.SAME, None, None
_made = tuple.__new__
"""Named tuples made without their own constructor, which takes twice the time."""


class Pen:
    """``at_a`` and ``at_b``: up to where each text is covered. ``segments``: what is written so far, but for
    what both texts have since the last difference."""

    __slots__ = ("_from_a", "_from_b", "at_a", "at_b", "segments")

    def __init__(self) -> None:
        self.at_a = self.at_b = self._from_a = self._from_b = 0
        self.segments: list[Segment] = []

    @property
    def last(self) -> Segment | None:
        """The difference that ends where the pen is, if any does."""
        return self.segments[-1] if self._from_a == self.at_a and self.segments else None

    def equal(self, a_end: int, b_end: int) -> None:
        """Both texts have the same up to there."""
        self.at_a, self.at_b = a_end, b_end

    def differ(
        self,
        kind: Kind,
        cls: Class,
        a_end: int,
        b_end: int,
        alert: Alert | None = None,
        explanation: str | None = None,
        *,
        moved: bool = False,
        inner: tuple[Segment, ...] = (),
        also: tuple[Alert, ...] = (),
    ) -> None:
        """The texts differ up to there."""
        at_a, at_b = self.at_a, self.at_b
        if a_end == at_a and b_end == at_b:
            return
        self._write_equal()
        op = Op.MOVE if moved else op_of(at_a < a_end, at_b < b_end)
        here, there = _made(Span, (at_a, a_end)), _made(Span, (at_b, b_end))
        parts = op, kind, cls, alert, explanation, here, there, inner, also
        self.segments.append(_made(Segment, parts))
        self.at_a = self._from_a = a_end
        self.at_b = self._from_b = b_end

    def take_back(self) -> Segment:
        """Take the last difference back, to write it anew, and what both texts have after it."""
        last = self.segments.pop()
        self.at_a, self.at_b = last.a.start, last.b.start
        self._from_a, self._from_b = self.at_a, self.at_b
        return last

    def extend(self, a_end: int, b_end: int) -> None:
        """The last difference, which ends where the pen is, reaches up to there."""
        last = self.segments[-1]
        here, there = Span(last.a.start, a_end), Span(last.b.start, b_end)
        inner = last.inner
        if inner:
            added = op_of(self.at_a < a_end, self.at_b < b_end)
            marks = Span(self.at_a, a_end), Span(self.at_b, b_end)
            inner += (Segment(added, Kind.PUNCTUATION, Class.ACCIDENTAL, None, None, *marks),)
        op = op_of(here.start < here.end, there.start < there.end)
        both = op is Op.REPLACE and last.kind in (Kind.ADDITION, Kind.OMISSION)
        kind = Kind.SUBSTITUTION if both else last.kind
        self.segments[-1] = last._replace(op=op, kind=kind, a=here, b=there, inner=inner)
        self.at_a = self._from_a = a_end
        self.at_b = self._from_b = b_end

    def written(self) -> tuple[Segment, ...]:
        self._write_equal()
        return tuple(self.segments)

    def _write_equal(self) -> None:
        if self._from_a < self.at_a:
            here, there = _made(Span, (self._from_a, self.at_a)), _made(Span, (self._from_b, self.at_b))
            self.segments.append(same(here, there))
            self._from_a, self._from_b = self.at_a, self.at_b


def same(a: Span, b: Span) -> Segment:
    return _made(Segment, (*_SAME, a, b, (), ()))


def op_of(ours: bool, theirs: bool) -> Op:
    """What turns words, or none, on one side into words, or none, on the other."""
    if ours and theirs:
        return Op.REPLACE
    return Op.DELETE if ours else Op.INSERT
