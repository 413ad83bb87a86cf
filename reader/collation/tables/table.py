"""All renderings of a remark against one of them: an alignment table, and what of it each kept.

The table is the field's own picture of a collation (Dekker and others, *Computer-supported collation of
modern manuscripts: CollateX and the Beckett Digital Manuscript Project*, 2015): a row a rendering, a column
a place where some rendering departs from the base.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.collation.segment import Alert, Class, Kind, Segment, gravity
from reader.collation.segments.ignoring import Ignored
from reader.collation.tables.rows import Detour, Row
from reader.collation.tables.splits import in_pieces, split
from reader.collation.tables.variants import Variant, grouped, ranked_alerts, ranked_kinds
from reader.model import Span


@dataclass(frozen=True, slots=True)
class Place:
    """A place of variation.

    ``base``: its stretch of the base, empty where other renderings have words that it has not. ``readings``:
    the stretch of each row, the base's first; None for a row that takes a detour around the whole place.
    ``variants``: the readings grouped, the base's first, then those with an alert, the gravest first, then
    the most shared. ``cls``, ``kinds`` and ``alerts``: of all the differences from the base here, the gravest
    alert first.
    """

    base: Span
    readings: tuple[Span | None, ...]
    variants: tuple[Variant, ...]
    cls: Class
    kinds: tuple[Kind, ...]
    alerts: tuple[Alert, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """``texts``: the base and the others, in the order given. ``places`` in the order of the base.

    For each row: ``kept``, the stretches of the base that it renders, in whatever words, between them its
    cuts; ``detours``, the long stretches of the base that it does not follow, unless they lie within a place;
    ``beyond``, what it has before the base begins and after it ends. ``cut_short``: some row was, see
    ``Collation``.

    A row is what lies between the places, but for its detours, and its readings, its detours' own words and
    what it has beyond the base: in this order, each code point once.
    """

    texts: tuple[str, ...]
    places: tuple[Place, ...]
    kept: tuple[tuple[Span, ...], ...]
    detours: tuple[tuple[Detour, ...], ...]
    beyond: tuple[tuple[Span, Span], ...]
    cut_short: bool = False

    @property
    def gravest_first(self) -> tuple[Place, ...]:
        """The places that raise an alert, the gravest first, then those of other words, then the rest."""
        return tuple(
            sorted(
                self.places,
                key=lambda place: (
                    gravity(next(iter(place.alerts), None)),
                    place.cls is not Class.SUBSTANTIVE,
                ),
            )
        )


def tabulate(
    base: str,
    others: Sequence[str],
    collations: Sequence[Sequence[Segment]],
    ignoring: Collection[Ignored] = (),
) -> Table:
    """The table of ``others`` against ``base``, of which ``collations`` are the segments, base first.

    What is to be ignored makes no place of its own.
    """
    cut = split(base, others, collations)
    rows = [Row(base, other, segments, ignoring) for other, segments in zip(others, cut, strict=True)]
    small = list(_columns(span for row in rows for span in row.small_changes()))
    for row in rows:
        row.bypass(small)
    spans = [span for row in rows for span in row.changes()]
    columns = list(_columns(spans, [span for row in rows for span in row.ignored]))
    places = tuple(_place(base, column, rows, ignoring) for column in columns)
    whole = (Span(0, len(base)),) if base else ()
    none = Span(0, 0), Span(len(base), len(base))
    return Table(
        (base, *others),
        places,
        (whole, *(row.kept for row in rows)),
        ((), *(row.detours(columns) for row in rows)),
        (none, *(row.beyond for row in rows)),
    )


def parallel(base: str, others: Sequence[str], collations: Sequence[Sequence[Segment]]) -> tuple[Place, ...]:
    """The places between which all rows have the base's very words: cuts and additions are places too.

    So the parallel segmentation of the TEI wants it (Guidelines P5, 12.2.3).
    """
    cut = split(base, others, collations)
    whole = [Row(base, other, segments) for other, segments in zip(others, cut, strict=True)]
    pieces = in_pieces(base, cut, [row.cuts for row in whole])
    rows = [Row(base, other, segments) for other, segments in zip(others, pieces, strict=True)]
    for row, uncut in zip(rows, whole, strict=True):
        row.follow(uncut.kept)
    columns = _columns(span for row in rows for span in row.changes())
    return tuple(_place(base, column, rows, ()) for column in columns)


def _columns(changed: Iterable[Span], silent: Iterable[Span] = ()) -> Iterator[Span]:
    """The changed spans in order, those that overlap made one; ``silent`` ones only make others longer.

    What one rendering has between two words that others change is a column of its own.
    """
    held: Span | None = None
    sounds = False
    for span, sound in sorted({(span, True) for span in changed} | {(span, False) for span in silent}):
        if held is not None and (span.start < held.end or span == held):
            held = Span(held.start, max(held.end, span.end))
            sounds = sounds or sound
        else:
            if held is not None and sounds:
                yield held
            held, sounds = span, sound
    if held is not None and sounds:
        yield held


def _place(base: str, span: Span, rows: Sequence[Row], ignoring: Collection[Ignored]) -> Place:
    readings = [row.reading(span) for row in rows]
    found = [
        segment
        for row, reading in zip(rows, readings, strict=True)
        if reading
        for segment in reading.differences
    ]
    return Place(
        base=span,
        readings=(span, *(reading and reading.span for reading in readings)),
        variants=grouped(span.of(base), readings, ignoring),
        cls=Class.SUBSTANTIVE if any(each.cls is Class.SUBSTANTIVE for each in found) else Class.ACCIDENTAL,
        kinds=ranked_kinds(found),
        alerts=ranked_alerts(found),
    )
