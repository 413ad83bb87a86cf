"""Which articles of a set have quotes in common, and how many."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from reader.model import Analysis, Span


def neighbours(analysis: Analysis) -> Mapping[str, Counter[str]]:
    """How many linked pairs of quotes each article has with each other one, by article id."""
    article_of = {quote.id: quote.article for quote in analysis.quotes}
    ends = (link.quotes for link in analysis.links)
    pairs = Counter([(article_of[first], article_of[second]) for first, second in ends])
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for (first, second), links in pairs.items():
        found[first][second] += links
        found[second][first] += links
    return found


def links_between(analysis: Analysis, first: str, second: str) -> Sequence[tuple[Span, Span]]:
    """The stretches of the linked quotes of two articles, of the first and of the second."""
    found: list[tuple[Span, Span]] = []
    for quote in analysis.quotes_of[first]:
        for link in analysis.links_of.get(quote.id, ()):
            if analysis.quote_by_id[link.other(quote.id)].article == second:
                here, there = link.spans if link.quotes[0] == quote.id else link.spans[::-1]
                found.append((here, there))
    return found
