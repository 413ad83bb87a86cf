"""How far the two passages of each link lie apart: what a reader sees of a quote before it is opened."""

from __future__ import annotations

from collections.abc import Mapping

from reader.collation import Collation, collate
from reader.collation.segment import Class, Op
from reader.model import Analysis, Comparison, Departure, Link, Progress, Relation, Report, silent


def compare_links(analysis: Analysis, report: Report = silent) -> Mapping[tuple[str, str], Comparison]:
    """The comparison of every link, the faint ones too, by its quotes' ids.

    ``report`` hears of every link and may raise Cancelled.
    """
    found: dict[tuple[str, str], Comparison] = {}
    links = (*analysis.links, *analysis.faint)
    for number, link in enumerate(links, 1):
        found[link.quotes] = compare_link(analysis, link)
        report(Progress("comparing", number, len(links)))
    return found


def compare_link(analysis: Analysis, link: Link) -> Comparison:
    """How far apart the two corresponding passages of a link are."""
    first, second = (
        span.of(analysis.article_by_id[analysis.quote_by_id[quote].article].text)
        for quote, span in zip(link.quotes, link.spans, strict=True)
    )
    collation = collate(first, second)
    return Comparison(
        departure(link.relation, collation),
        collation.summary.distance,
        tuple(dict.fromkeys(str(alert) for alert in collation.summary.alerts)),
    )


def departure(relation: Relation, collation: Collation) -> Departure:
    """How far apart two renderings are that ``relation`` joins and ``collation`` aligns."""
    if any(segment.alert for segment in collation.segments):
        return Departure.ALERT
    if relation is Relation.RETRANSLATED:
        return Departure.SUBSTANTIVE
    substantive = [segment.op for segment in collation.segments if segment.cls is Class.SUBSTANTIVE]
    if any(operation in (Op.REPLACE, Op.MOVE) for operation in substantive):
        return Departure.SUBSTANTIVE
    if substantive or relation is not Relation.VERBATIM:
        return Departure.EDITED
    return Departure.VERBATIM
