"""Invented articles for tests, as analyses: written as text, or as quotes alone."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from pathlib import Path
from zlib import crc32

from reader.analysis import analyse
from reader.model import Analysis, Article, Copies, Cue, Link, Quote, QuoteKind, Relation, Remark, Speaker


def read(folder: Path, **articles: str) -> Analysis:
    """The analysis of articles, each named for its outlet."""
    for outlet, text in articles.items():
        (folder / f"{outlet}.txt").write_text(text, "utf-8")
    return analyse(folder)


def quoted(
    outlet: str,
    text: str,
    *,
    speaker: str | None = None,
    cue: str | None = None,
    language: str | None = "en",
    published: str | None = None,
    kind: QuoteKind = QuoteKind.DIRECT,
) -> tuple[Article, Quote]:
    """An article of ``outlet`` that is a quote and what reports it."""
    whole = f"{text}|{cue or ''}|{speaker or ''}"
    name = f"{outlet}-{crc32(f'{published}{whole}'.encode('utf-8', 'surrogatepass')):x}"
    at = len(text) + 1
    return (
        Article(f"a-{name}", f"{name}.txt", whole, (), outlet, published=published, language=language),
        Quote(
            f"q-{name}",
            f"a-{name}",
            0,
            len(text),
            text,
            kind,
            None,
            Speaker(speaker, speaker, len(whole) - len(speaker), len(whole)) if speaker else None,
            Cue(cue, at, at + len(cue)) if cue else None,
        ),
    )


def remark_of(*printed: tuple[Article, Quote], relation: Relation = Relation.EDITED) -> Analysis:
    """One remark, every two of whose quotes are linked; its base is the first."""
    return set_of(printed, relation=relation)


def set_of(*remarks: tuple[tuple[Article, Quote], ...], relation: Relation = Relation.EDITED) -> Analysis:
    """A remark of each group of quotes."""
    articles = {article.id: article for remark in remarks for article, _ in remark}
    return Analysis(
        tuple(articles.values()),
        tuple(quote for remark in remarks for _, quote in remark),
        tuple(
            Link((one.id, other.id), 0.9, relation, (one.span, other.span))
            for remark in remarks
            for (_, one), (_, other) in combinations(remark, 2)
        ),
        tuple(
            Remark(f"r{number}", tuple(quote.id for _, quote in remark), remark[0][1].id)
            for number, remark in enumerate(remarks)
        ),
    )


def copied(analysis: Analysis, *outlets: str) -> Analysis:
    """The same, where all articles of these outlets run one text."""
    articles = (article.id for article in analysis.articles if article.outlet in outlets)
    return replace(analysis, copies=(Copies(tuple(articles)),))
