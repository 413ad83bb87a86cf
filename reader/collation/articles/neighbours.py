"""Which articles of a set have quotes in common, and how many."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from reader.model import Analysis, Span


def neighbours(analysis: Analysis) -> Mapping[str, Counter[str]]:
    """How many linked pairs of quotes each article has with each other one, by article id."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for link in analysis.links:
        first, second = (analysis.quote_by_id[quote].article for quote in link.quotes)
        found[first][second] += 1
        found[second][first] += 1
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
