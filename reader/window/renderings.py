"""A remark's renderings beside one another: each with its surroundings, and collated with the base."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.model import Analysis, Article, Quote, Relation, Remark

if TYPE_CHECKING:
    from reader.collation import Collation

_AROUND = 120
"""Code points of the surroundings shown on either side."""


@dataclass(frozen=True, slots=True)
class Rendering:
    """One quote of a remark as the variants panel shows it.

    ``before`` and ``after`` are the words around the quote, with its marks. ``relation`` is that of its
    link with the base, if there is one. ``collation`` aligns the base (its ``a``) with this (its ``b``);
    it is None for the base itself, and for a quote that renders other words of the same remark.
    """

    quote: Quote
    article: Article
    before: str
    after: str
    is_base: bool = False
    relation: Relation | None = None
    collation: Collation | None = None


def renderings(analysis: Analysis, remark: Remark, base: str) -> list[Rendering]:
    """The remark's quotes: the base first, then the others from the earliest published on."""
    from reader.collation import collate

    relations = {link.other(base): link.relation for link in analysis.links_of.get(base, ())}
    first = analysis.quote_by_id[base]
    same = _rendering_the_same(analysis, base)
    found = []
    for identity in remark.quotes:
        quote = analysis.quote_by_id[identity]
        article = analysis.article_by_id[quote.article]
        compared = identity in same and identity != base
        found.append(
            Rendering(
                quote,
                article,
                *surroundings(article, quote),
                identity == base,
                relations.get(identity),
                collate(first.text, quote.text) if compared else None,
            )
        )
    return sorted(found, key=lambda one: (not one.is_base, one.article.published or "9999"))


def _rendering_the_same(analysis: Analysis, base: str) -> set[str]:
    """The quotes that render, at least in part, words that ``base`` renders, by links or chains of them.

    Two quotes of one family may render different sentences of a third, longer one: a chain goes on
    only where the passages that its links join overlap.
    """
    found = {base}
    passages = [(base, analysis.quote_by_id[base].span)]
    while passages:
        quote, passage = passages.pop()
        for link in analysis.links_of.get(quote, ()):
            here, there = link.spans if link.quotes[0] == quote else link.spans[::-1]
            other = link.other(quote)
            if other not in found and here.start < passage.end and passage.start < here.end:
                found.add(other)
                passages.append((other, there))
    return found


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
