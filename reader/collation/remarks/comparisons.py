"""How far the two passages of each link lie apart: what a reader sees of a quote before it is opened."""

from __future__ import annotations

from reader.collation import Collation, collate
from reader.collation.segment import Class, Op
from reader.model import (
    Analysis,
    Comparison,
    Comparisons,
    Departure,
    Link,
    Progress,
    Relation,
    Report,
    silent,
)


def compare_links(analysis: Analysis, report: Report = silent) -> Comparisons:
    """The comparison of every link, the faint ones too.

    ``report`` hears of every link and may raise Cancelled.
    """
    return _compared(analysis, {}, report)


def compare_links_anew(
    analysis: Analysis, before: Analysis, known: Comparisons, report: Report = silent
) -> Comparisons:
    """What ``compare_links`` finds, where the same quotes were linked otherwise before: what is ``known`` of
    links that are as they were is not worked out again.
    """
    same = {
        link.quotes: (link.spans, link.relation)
        for link in (*before.links, *before.faint)
        if link.quotes in known
    }
    kept = {
        link.quotes: known[link.quotes]
        for link in (*analysis.links, *analysis.faint)
        if same.get(link.quotes) == (link.spans, link.relation)
    }
    return _compared(analysis, kept, report)


def _compared(analysis: Analysis, known: Comparisons, report: Report) -> Comparisons:
    found: dict[tuple[str, str], Comparison] = {}
    links = (*analysis.links, *analysis.faint)
    for number, link in enumerate(links, 1):
        found[link.quotes] = known.get(link.quotes) or compare_link(analysis, link)
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
