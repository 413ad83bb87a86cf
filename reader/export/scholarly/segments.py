"""What all compared renderings of a remark share, and between it the places where one of them differs."""

from __future__ import annotations

from collections.abc import Iterator

from reader.collation import Place
from reader.export.edition.prepared import Entry


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
