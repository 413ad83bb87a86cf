"""The identifiers by which a document points from one of its parts to another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reader.collation.remarks.witnesses import outlet_of
from reader.export.edition.prepared import Edition
from reader.model import Article


@dataclass(frozen=True)
class Names:
    """``articles``: those that are chosen, that a chosen remark stands in, or whose text one of them runs.

    ``quotes`` are the identifiers of the quotes that an article shows, by quote id; ``speakers`` and
    ``outlets`` those of each, by name. An article keeps its number in the whole set.
    """

    articles: tuple[Article, ...]
    numbers: Mapping[str, int]
    titles: Mapping[str, str]
    quotes: Mapping[str, str]
    speakers: Mapping[str, str]
    outlets: Mapping[str, str]

    @classmethod
    def of(cls, edition: Edition) -> Names:
        analysis = edition.analysis
        renderings = [rendering for entry in edition.entries for rendering in entry.renderings]
        named = {chapter.article.id for chapter in edition.chapters}
        named |= {rendering.article.id for rendering in renderings}
        named |= {analysis.text_of(article) for article in named}
        articles = tuple(article for article in analysis.articles if article.id in named)
        quotes = [quote for chapter in edition.chapters for quote in chapter.quotes]
        speakers = {quote.speaker.name for quote in quotes if quote.speaker}
        speakers |= {each.quote.speaker.name for each in renderings if each.quote.speaker}
        speakers |= {entry.remark.speaker for entry in edition.entries if entry.remark.speaker}
        outlets = dict.fromkeys(map(outlet_of, articles))
        return cls(
            articles,
            {article.id: number for number, article in enumerate(analysis.articles, 1)},
            {chapter.article.id: chapter.title for chapter in edition.chapters},
            {
                quote.id: f"q{number}"
                for number, quote in enumerate((each for each in quotes if each.id in edition.shown), 1)
            },
            {name: f"s{number}" for number, name in enumerate(sorted(speakers), 1)},
            {name: f"o{number}" for number, name in enumerate(outlets, 1)},
        )

    def bibliography(self, article: Article) -> str:
        return f"b{self.numbers[article.id]}"

    def title(self, article: Article) -> str:
        return self.titles.get(article.id) or article.title or article.path.rsplit("/", 1)[-1]
