"""How far a shared quote's renderings lie apart, as one of four steps that the reading pane can light."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from typing import TYPE_CHECKING

from reader.model import Analysis, Link, Progress, Relation, Report, silent

if TYPE_CHECKING:
    from reader.collation import Collation


class Departure(IntEnum):
    """From the same words to words that may mean something else; a greater one outranks a lesser."""

    VERBATIM = 1
    EDITED = 2
    """Spelled, shortened or lengthened otherwise."""
    SUBSTANTIVE = 3
    """Other words in the place of these."""
    ALERT = 4
    """A number, a name, a negation or the like differs."""


def departure(relation: Relation, collation: Collation) -> Departure:
    """How far apart two renderings are that ``relation`` joins and ``collation`` aligns."""
    if any(segment.alert for segment in collation.segments):
        return Departure.ALERT
    if relation is Relation.RETRANSLATED:
        return Departure.SUBSTANTIVE
    substantive = [segment.op for segment in collation.segments if segment.cls == "substantive"]
    if any(operation in ("replace", "move") for operation in substantive):
        return Departure.SUBSTANTIVE
    if substantive or relation is not Relation.VERBATIM:
        return Departure.EDITED
    return Departure.VERBATIM


def link_departure(analysis: Analysis, link: Link) -> Departure:
    """How far apart the two corresponding passages of a link are."""
    from reader.collation import collate

    texts = [
        span.of(analysis.article_by_id[analysis.quote_by_id[quote].article].text)
        for quote, span in zip(link.quotes, link.spans, strict=True)
    ]
    return departure(link.relation, collate(texts[0], texts[1]))


def departures(analysis: Analysis, report: Report = silent) -> Mapping[tuple[str, str], Departure]:
    """How far apart the two passages of every link are, the faint ones too, by its quotes' ids."""
    found: dict[tuple[str, str], Departure] = {}
    links = (*analysis.links, *analysis.faint)
    for number, link in enumerate(links, 1):
        found[link.quotes] = link_departure(analysis, link)
        report(Progress("comparing", number, len(links)))
    return found
