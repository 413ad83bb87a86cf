"""What all compared renderings of a remark share, and between it the places where one of them differs."""

from __future__ import annotations

from collections.abc import Iterator

from reader.collation import Kind, Place, Variant, collate
from reader.export.edition.alignment import Standing, missing, reach
from reader.export.edition.differences import explained
from reader.export.edition.prepared import Entry
from reader.model import Span


def rows(entry: Entry) -> list[str]:
    """The sigla of the renderings that are compared, the base's first, by the rows of the places."""
    sigla = {each.quote.id: each.siglum for each in entry.renderings}
    return [sigla[row.quote.id] for row in entry.collated.rows]


def segments(entry: Entry) -> Iterator[str | Place]:
    """The base's text in order, cut at the places of variation.

    Renderings in another language than the base's, or of other words of the remark, have no part in it.
    """
    base = entry.base.quote.text
    position = 0
    for place in entry.collated.parallel:
        if place.base.start > position:
            yield base[position : place.base.start]
        yield place
        position = place.base.end
    if position < len(base):
        yield base[position:]


def gaps(entry: Entry, place: Place, row: int) -> list[int]:
    """Where a row's reading of the place lacks what it does not quote, or what its own dots stand for.

    Counted in code points from the beginning of the reading.
    """
    reading = place.readings[row]
    if row == 0 or reading is None:
        return []
    base, reached = entry.base.quote.text, reach(entry, row)
    found: list[int] = []
    for segment in entry.collated.segments[row - 1]:
        # What a rendering lacks at its end may be told at several places, where others change words of it.
        gone = Span(max(segment.a.start, place.base.start), min(segment.a.end, place.base.end))
        if gone.start >= gone.end or not any(map(str.isalnum, gone.of(base))):
            continue
        outside = segment.kind is Kind.OMISSION and missing(gone, reached) is Standing.UNQUOTED
        if outside or segment.kind is Kind.ELLIPSIS:
            found.append(min(max(segment.b.start, reading.start), reading.end) - reading.start)
    return sorted(set(found))


def explanations(entry: Entry, place: Place, variant: Variant) -> list[str]:
    """What differs from the base there in words, each once: here is the rendering, there the base."""
    found: dict[str, None] = {}
    for row in variant.rows if variant.explanations else ():
        witness = entry.collated.rows[row]
        if row == 0:
            continue
        there, here, _ = witness.parts
        turned = collate(here.of(witness.quote.text), there.of(entry.base.quote.text))
        for segment in turned.segments:
            start, end = segment.b.start + there.start, segment.b.end + there.start
            within = place.base.start <= start and end <= place.base.end
            if within or (start < place.base.end and place.base.start < end):
                told = explained(segment)
                found |= {told: None} if told else {}
    return list(found)
