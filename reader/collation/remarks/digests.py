"""Every remark at a glance: who said it, who prints it since when, and how far the renderings lie apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from reader.collation.remarks.copies import independent_outlets
from reader.collation.remarks.witnesses import in_order, outlet_of
from reader.collation.segment import Alert, gravity
from reader.model import Analysis, Article, Comparison, Departure, Link, Relation, Remark

_LONGEST_NAME = 48
"""Code points of a headline that stands for an outlet."""
_STEP = 500
"""Remarks or links that are sorted at one go."""


@dataclass(frozen=True, slots=True)
class Digest:
    """A remark in a line.

    ``words`` are those of its ``base``. ``quotes`` and ``outlets`` (each once) are in the order in which they
    were published, those without a date last; ``unknown`` of the outlets are not known, and are the headlines
    of their articles in quotation marks instead. ``independent`` counts the outlets without those that only
    run another's text, ``one_text`` says that all do. ``first`` is the earliest date, ISO 8601.
    ``relations``, ``alerts`` (the gravest first), ``departure`` (the gravest) and ``distance`` (the mean,
    0..1) are those of the links between its quotes.
    """

    remark: str
    base: str
    speaker: str | None
    words: str
    quotes: tuple[str, ...]
    outlets: tuple[str, ...]
    first: str | None
    relations: frozenset[Relation]
    departure: Departure
    alerts: tuple[str, ...]
    distance: float
    unknown: int = 0
    independent: int = 1
    one_text: bool = False


def digests(analysis: Analysis, comparisons: Mapping[tuple[str, str], Comparison]) -> Iterator[Digest]:
    """The digest of each remark of ``analysis``, in its order. ``comparisons`` are those of all its links.

    Nothing is collated: a digest takes some microseconds for each quote and link.
    """
    return (digest for digest in digests_in_steps(analysis, comparisons) if digest is not None)


def digests_in_steps(
    analysis: Analysis, comparisons: Mapping[tuple[str, str], Comparison]
) -> Iterator[Digest | None]:
    """The digests, and before them None now and then, while the links are sorted by remark.

    No step takes more than a millisecond, so that whoever takes them can answer somebody in between; but the
    first digest waits for the quotes by their ids, where nobody has asked for those.
    """
    remark_of: dict[str, str] = {}
    for number, remark in enumerate(analysis.remarks):
        remark_of.update(dict.fromkeys(remark.quotes, remark.id))
        if number % _STEP == 0:
            yield None
    links: defaultdict[str, list[Link]] = defaultdict(list)
    for number, link in enumerate(analysis.links):
        links[remark_of[link.quotes[0]]].append(link)
        if number % _STEP == 0:
            yield None
    for remark in analysis.remarks:
        yield _digest(analysis, comparisons, remark, links.pop(remark.id, ()))


def _digest(
    analysis: Analysis,
    comparisons: Mapping[tuple[str, str], Comparison],
    remark: Remark,
    links: Sequence[Link],
) -> Digest:
    quotes = in_order(analysis, remark.quotes)
    articles = [analysis.article_by_id[quote.article] for quote in quotes]
    names = {_name(article): article.outlet is None for article in articles}
    compared = [comparisons[link.quotes] for link in links]
    return Digest(
        remark.id,
        remark.base,
        remark.speaker,
        analysis.quote_by_id[remark.base].text,
        tuple(quote.id for quote in quotes),
        tuple(names),
        articles[0].published,
        _same(frozenset(link.relation for link in links)),
        max((each.departure for each in compared), default=Departure.VERBATIM),
        tuple(sorted({alert for each in compared for alert in each.alerts}, key=_gravity)),
        sum(each.distance for each in compared) / max(len(compared), 1),
        sum(names.values()),
        independent_outlets(analysis, (article.id for article in articles)),
        analysis.in_one_text(remark),
    )


def _name(article: Article) -> str:
    """The outlet's name, or the headline where that is not known."""
    title = article.title or outlet_of(article)
    if len(title) > _LONGEST_NAME:
        title = f"{title[:_LONGEST_NAME].rpartition(' ')[0] or title[:_LONGEST_NAME]}\u00a0…"
    return article.outlet or f"“{title}”"


@cache
def _same(relations: frozenset[Relation]) -> frozenset[Relation]:
    """The one set that stands for all that are alike: there are but fifteen."""
    return relations


def _gravity(alert: str) -> int:
    return gravity(Alert(alert))
