"""All renderings of a remark beside one another: its base cut at every place where one of them differs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.collation import Class, Place
from reader.export.edition.prepared import Entry


@dataclass(frozen=True, slots=True)
class Reading:
    """What the renderings ``sigla`` have at a place.

    ``kind`` is ``accidental`` or ``substantive``, None for the base's reading. ``cut``: the place, or a
    part of it, lies outside what they quote.
    """

    text: str
    sigla: tuple[str, ...]
    kind: str | None = None
    alert: str | None = None
    cut: bool = False


def places(entry: Entry) -> Iterator[str | tuple[Reading, ...]]:
    """The base's text in order: words that all renderings share, and between them the places of variation.

    At a place the base's reading is first, with all that agree with it; the others follow, each once.
    Renderings in another language than the base's, or of other words of the remark, have no part in it.
    """
    base = entry.base.quote.text
    sigla = {each.quote.id: each.siglum for each in entry.renderings}
    rows = [sigla[row.quote.id] for row in entry.collated.rows]
    position = 0
    for place in entry.collated.parallel:
        if place.base.start > position:
            yield base[position : place.base.start]
        yield tuple(_readings(place, rows))
        position = place.base.end
    if position < len(base):
        yield base[position:]


def _readings(place: Place, rows: list[str]) -> Iterator[Reading]:
    for number, variant in enumerate(place.variants):
        for writing in variant.writings:
            sigla = tuple(sorted((rows[row] for row in writing.rows), key=lambda each: (len(each), each)))
            if 0 in writing.rows:
                yield Reading(writing.text, sigla)
                continue
            kind = variant.cls if number else Class.ACCIDENTAL
            alert = variant.alerts[0].value if variant.alerts else None
            yield Reading(writing.text, sigla, kind.value, alert, variant.cut)
