"""Sets of invented articles, which hold little more than the remarks that they share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from reader.model import (
    Analysis,
    Article,
    Link,
    Quote,
    QuoteKind,
    Relation,
    Remark,
    Section,
    SectionKind,
    Speaker,
)


def article(text: str, number: int = 0, *, path: str | None = None, **details: Any) -> Article:
    """An article of one paragraph."""
    sections = (Section(SectionKind.BODY, 0, len(text)),)
    return Article(f"a{number}", path or f"{number}.txt", text, sections, **details)


def said_in(source: Article, start: int = 0, end: int | None = None, name: str = "", **details: Any) -> Quote:
    """A quote of an article from ``start`` to ``end``, or to the article's own end."""
    text, name = source.text[start:end], name or f"q{source.id[1:]}"
    return Quote(name, source.id, start, start + len(text), text, QuoteKind.DIRECT, **details)


def analysis_of(
    articles: Iterable[Article],
    *remarks: Sequence[Quote],
    links: Iterable[Link] | None = None,
    speaker: str | None = None,
    **details: Any,
) -> Analysis:
    """A set of remarks, each the quotes that render it, of which the first is the base, and linked to the
    others unless there are ``links``.
    """
    if links is None:
        links = (
            Link((first.id, each.id), 0.9, Relation.EDITED, (first.span, each.span), {"wording": 0.9})
            for first, *others in remarks
            for each in others
        )
    return Analysis(
        tuple(articles),
        tuple(each for remark in remarks for each in remark),
        tuple(links),
        tuple(
            Remark(f"r{number}", tuple(each.id for each in remark), remark[0].id, speaker)
            for number, remark in enumerate(remarks)
        ),
        **details,
    )


def renderings_of(
    *texts: str,
    outlets: Sequence[str] = (),
    languages: Sequence[str | None] = (),
    speaker: str | None = None,
    links: Iterable[Link] | None = None,
) -> Analysis:
    """A set of one remark, each rendering of which is the whole article of an outlet of its own."""
    names = (*outlets, *(f"Outlet {number}" for number in range(len(outlets), len(texts))))
    tongues = (*languages, *[None] * len(texts))
    articles = [
        article(text, number, outlet=names[number], language=tongues[number])
        for number, text in enumerate(texts)
    ]
    who = Speaker(speaker, speaker, 0, 0) if speaker else None
    quotes = [said_in(each, speaker=who) for each in articles]
    return analysis_of(articles, quotes, links=links, speaker=speaker)
