"""A remark's renderings beside one another: each with its surroundings, and collated with the base."""

from __future__ import annotations

from dataclasses import dataclass

from reader.collation import Collation, collate
from reader.model import Analysis, Article, Quote, Relation, Remark

_AROUND = 120
"""Code points of the surroundings shown on either side."""


@dataclass(frozen=True, slots=True)
class Rendering:
    """One quote of a remark as the variants panel shows it.

    ``before`` and ``after`` are the words around the quote, with its marks. ``collation`` aligns the
    base (its ``a``) with this (its ``b``); it is None for the base itself, and for a quote that is of
    the same family but is not linked with the base and has no words to compare.
    """

    quote: Quote
    article: Article
    before: str
    after: str
    relation: Relation | None = None
    collation: Collation | None = None

    @property
    def is_base(self) -> bool:
        return self.relation is None and self.collation is None


def renderings(analysis: Analysis, remark: Remark, base: str) -> list[Rendering]:
    """The remark's quotes: the base first, then the others from the earliest published on."""
    relations = {link.other(base): link.relation for link in analysis.links_of.get(base, ())}
    first = analysis.quote_by_id[base]
    found = []
    for identity in remark.quotes:
        quote = analysis.quote_by_id[identity]
        article = analysis.article_by_id[quote.article]
        relation = relations.get(identity)
        found.append(
            Rendering(
                quote,
                article,
                *surroundings(article, quote),
                relation,
                collate(first.text, quote.text) if relation is not None else None,
            )
        )
    return sorted(found, key=lambda one: (one.quote.id != base, one.article.published or "9999"))


def surroundings(article: Article, quote: Quote) -> tuple[str, str]:
    """The words of the quote's paragraph before and after it, cut between words with an ellipsis."""
    text = article.text
    start = text.rfind("\n", 0, quote.start) + 1
    end = text.find("\n", quote.end)
    before, after = text[start : quote.start], text[quote.end : end if end >= 0 else len(text)]
    if len(before) > _AROUND:
        before = "… " + before[-_AROUND:].partition(" ")[2]
    if len(after) > _AROUND:
        after = after[:_AROUND].rpartition(" ")[0] + " …"
    return before.lstrip(), after.rstrip()
