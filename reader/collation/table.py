"""All renderings of a remark against one of them: an alignment table, and what of it each kept.

The table is the field's own picture of a collation (Dekker and others, *Computer-supported collation of
modern manuscripts: CollateX and the Beckett Digital Manuscript Project*, 2015): a row a rendering, a column
a place where some rendering departs from the base.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.collation.segment import Alert, Class, Kind, Op, Segment
from reader.model import Span

_CUT = 6
"""Words that one rendering leaves out in one go from which the reader is told of a cut, not of a variant."""


@dataclass(frozen=True, slots=True)
class Variant:
    """One reading of a place and the rows that share it, 0 the base. Readings that differ only in accidentals
    are variants of their own. ``text`` is "" where those rows have nothing there."""

    text: str
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A place of variation.

    ``base``: its stretch of the base, empty where other renderings have words that it has not. ``readings``:
    the stretch of each row, the base's first; None for a row that has cut the passage around it.
    ``variants``: the readings grouped, the base's first, then the most shared. ``cls``, ``kinds`` and
    ``alerts``: of all the differences from the base here, the gravest alert first.
    """

    base: Span
    readings: tuple[Span | None, ...]
    variants: tuple[Variant, ...]
    cls: Class
    kinds: tuple[Kind, ...]
    alerts: tuple[Alert, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """``texts``: the base and the others, in the order given. ``places`` in the order of the base. ``kept``:
    for each row the stretches of the base that it renders, in whatever words; between them are its cuts."""

    texts: tuple[str, ...]
    places: tuple[Place, ...]
    kept: tuple[tuple[Span, ...], ...]


def tabulate(base: str, others: Sequence[str], collations: Sequence[Sequence[Segment]]) -> Table:
    """The table of ``others`` against ``base``, of which ``collations`` are the segments, base first."""
    cuts = [_cuts(base, segments) for segments in collations]
    changed = sorted(
        {
            segment.a
            for segments, cut in zip(collations, cuts, strict=True)
            for segment in segments
            if segment.op is not Op.EQUAL and segment.a not in cut and not _beyond(segment, base)
        }
    )
    rows = [_Row(segments, cut) for segments, cut in zip(collations, cuts, strict=True)]
    places = tuple(_place(base, others, span, rows) for span in _merged(changed))
    kept = (
        (Span(0, len(base)),) if base else (),
        *(tuple(_without(Span(0, len(base)), sorted(cut))) for cut in cuts),
    )
    return Table((base, *others), places, kept)


def _cuts(base: str, segments: Sequence[Segment]) -> set[Span]:
    """What of the base a rendering leaves out: its head, its tail, what dots stand for, long passages."""
    inner = [n for n, segment in enumerate(segments) if segment.b.start < segment.b.end]
    first, last = (inner[0], inner[-1]) if inner else (len(segments), -1)
    return {
        segment.a
        for n, segment in enumerate(segments)
        if segment.a.start < segment.a.end
        and segment.op in (Op.DELETE, Op.REPLACE)
        and (
            (segment.kind is Kind.ELLIPSIS and segment.cls is Class.SUBSTANTIVE)
            or (
                (segment.kind is Kind.OMISSION and not segment.alert)
                and (not first < n < last or len(segment.a.of(base).split()) >= _CUT)
            )
        )
    }


def _beyond(segment: Segment, base: str) -> bool:
    """Whether the segment is what a rendering has before the base begins or after it ends."""
    return (
        segment.kind is Kind.ADDITION
        and not segment.alert
        and segment.a.start == segment.a.end
        and segment.a.start in (0, len(base))
        and bool(base)
    )


def _merged(spans: Sequence[Span]) -> Iterator[Span]:
    """The spans, those that touch or overlap made one."""
    held: Span | None = None
    for span in spans:
        if held is not None and span.start <= held.end:
            held = Span(held.start, max(held.end, span.end))
        else:
            if held is not None:
                yield held
            held = span
    if held is not None:
        yield held


def _without(whole: Span, cuts: Sequence[Span]) -> Iterator[Span]:
    start = whole.start
    for cut in cuts:
        if start < cut.start:
            yield Span(start, cut.start)
        start = max(start, cut.end)
    if start < whole.end:
        yield Span(start, whole.end)


class _Row:
    """One rendering's segments, to be asked what stands for a stretch of the base."""

    def __init__(self, segments: Sequence[Segment], cuts: set[Span]) -> None:
        self._segments = segments
        self._ends = [segment.a.end for segment in segments]
        self._cuts = sorted(cuts)

    def touching(self, place: Span) -> list[Segment]:
        """The segments that share a code point with the place, or a border with it where they are empty."""
        found: list[Segment] = []
        for segment in self._segments[bisect_left(self._ends, place.start) :]:
            if segment.a.start > place.end:
                break
            empty = segment.a.start == segment.a.end
            if empty or (segment.a.start < place.end and segment.a.end > place.start):
                found.append(segment)
        return found

    def cut(self, place: Span) -> bool:
        """Whether the place lies within what the rendering has cut, or overlaps it."""
        return any(
            (cut.start < place.end and place.start < cut.end) or cut.start < place.start < cut.end
            for cut in self._cuts
        )

    def reading(self, place: Span) -> Span:
        """The rendering's stretch for a place that no segment but an equal one reaches beyond."""
        starts: list[int] = []
        ends: list[int] = []
        for segment in self.touching(place):
            if segment.op is Op.EQUAL:
                starts.append(segment.b.start + max(0, place.start - segment.a.start))
                ends.append(segment.b.end - max(0, segment.a.end - place.end))
            else:
                starts.append(segment.b.start)
                ends.append(segment.b.end)
        if not starts:
            at = self._position(place.start)
            return Span(at, at)
        return Span(min(starts), max(ends))

    def _position(self, at: int) -> int:
        """Where the rendering stands at a point of the base between or within equal segments."""
        for segment in self._segments[bisect_left(self._ends, at) :]:
            if segment.a.start <= at <= segment.a.end and segment.op is Op.EQUAL:
                return segment.b.start + at - segment.a.start
            if segment.a.start <= at <= segment.a.end:
                return segment.b.end if at == segment.a.end else segment.b.start
        return self._segments[-1].b.end if self._segments else 0


_RANK = {alert: rank for rank, alert in enumerate(Alert)}
_KIND_RANK = {kind: rank for rank, kind in enumerate(Kind)}


def _place(base: str, others: Sequence[str], span: Span, rows: Sequence[_Row]) -> Place:
    readings: list[Span | None] = [span]
    by_text: dict[str, list[int]] = {span.of(base): [0]}
    found: list[Segment] = []
    for number, (text, row) in enumerate(zip(others, rows, strict=True), 1):
        if row.cut(span):
            readings.append(None)
            continue
        reading = row.reading(span)
        readings.append(reading)
        by_text.setdefault(reading.of(text), []).append(number)
        found += [segment for segment in row.touching(span) if segment.op is not Op.EQUAL]
    first, *rest = (Variant(text, tuple(numbers)) for text, numbers in by_text.items())
    rest.sort(key=lambda variant: (-len(variant.rows), variant.text))
    return Place(
        base=span,
        readings=tuple(readings),
        variants=(first, *rest),
        cls=Class.SUBSTANTIVE if any(s.cls is Class.SUBSTANTIVE for s in found) else Class.ACCIDENTAL,
        kinds=tuple(sorted({segment.kind for segment in found}, key=_KIND_RANK.__getitem__)),
        alerts=tuple(sorted({s.alert for s in found if s.alert is not None}, key=_RANK.__getitem__)),
    )
