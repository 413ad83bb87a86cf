"""Small articles for the matcher's tests, their quotes marked with double quotation marks."""

from __future__ import annotations

import re
from collections.abc import Mapping

from reader.matching import at_sensitivity, match, usual_sensitivity
from reader.model import Analysis, Article, Link, Quote, QuoteKind, Section, SectionKind, Speaker, article_id

QUOTED = re.compile("“([^”]*)”")


def article(path: str, text: str, published: str | None = None) -> Article:
    """An article that is all body."""
    return Article(
        article_id(path), path, text, (Section(SectionKind.BODY, 0, len(text)),), published=published
    )


def quotes_of(
    source: Article, speaker: str | None = None, kind: QuoteKind = QuoteKind.DIRECT, chained: bool = False
) -> tuple[Quote, ...]:
    """Every quote of the article, all by one speaker; each carries on the one before where ``chained``."""
    found: list[Quote] = []
    for number, place in enumerate(QUOTED.finditer(source.text)):
        start, end = place.span(1)
        found.append(
            Quote(
                f"{source.id}-{number}",
                source.id,
                start,
                end,
                source.text[start:end],
                kind,
                found[-1].id if chained and found else None,
                Speaker(speaker, speaker, 0, 0) if speaker else None,
            )
        )
    return tuple(found)


def linked(
    texts: Mapping[str, str], speaker: str | None = None, kind: QuoteKind = QuoteKind.DIRECT
) -> tuple[tuple[Article, ...], tuple[Quote, ...], tuple[Link, ...]]:
    """Articles with the given texts by path, all their quotes by one speaker, and their usual links."""
    articles = tuple(article(path, text) for path, text in texts.items())
    quotes = tuple(quote for one in articles for quote in quotes_of(one, speaker, kind))
    found = Analysis(articles, quotes, faint=match(articles, quotes))
    return articles, quotes, at_sensitivity(found, usual_sensitivity()).links
