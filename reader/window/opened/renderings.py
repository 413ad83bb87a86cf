"""A remark's renderings beside one another: each with its surroundings, and collated with the base."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from reader.model import Analysis, Article, Link, Quote, Relation, Remark

if TYPE_CHECKING:
    from reader.collation import Collation
    from reader.collation.remarks.circumstances import Circumstance

_AROUND = 120
"""Code points of the surroundings shown on either side."""


@dataclass(frozen=True)
class Rendering:
    """One quote of a remark as the variants panel shows it.

    ``before`` and ``after`` are the words around the quote, with its marks. ``base`` is the quote to compare
    it with: None for the base itself, and for a quote that renders other words of the same remark.
    ``link`` is that with the base, or where there is none the best, and ``linked`` the article that it
    leads to; the base has none. ``ignoring`` names the differences of writing that are not to be told.
    """

    analysis: Analysis
    quote: Quote
    article: Article
    before: str
    after: str
    is_base: bool = False
    base: Quote | None = None
    relation: Relation | None = None
    link: Link | None = None
    linked: Article | None = None
    ignoring: frozenset[str] = frozenset()

    @cached_property
    def collation(self) -> Collation | None:
        """The base (its ``a``) aligned with this (its ``b``), once somebody looks."""
        from reader.collation import Ignored, collate

        if self.base is None:
            return None
        return collate(self.base.text, self.quote.text, {Ignored(each) for each in self.ignoring})

    @cached_property
    def circumstances(self) -> tuple[Circumstance, ...]:
        """What differs beside the words, the base being the first of the two."""
        from reader.collation.remarks.circumstances import circumstances

        return () if self.base is None else circumstances(self.analysis, self.base, self.quote)


def renderings(
    analysis: Analysis, remark: Remark, base: str, ignoring: frozenset[str] = frozenset()
) -> list[Rendering]:
    """The remark's quotes: the base first, then the others from the earliest published on."""
    direct = {link.other(base): link for link in analysis.links_of.get(base, ())}
    first = analysis.quote_by_id[base]
    same = _rendering_the_same(analysis, base)
    found = []
    for identity in remark.quotes:
        quote = analysis.quote_by_id[identity]
        article = analysis.article_by_id[quote.article]
        compared = identity in same and identity != base
        best = None if identity == base else next(iter(analysis.links_of.get(identity, ())), None)
        link = direct.get(identity, best)
        found.append(
            Rendering(
                analysis,
                quote,
                article,
                *surroundings(article, quote),
                identity == base,
                first if compared else None,
                direct[identity].relation if identity in direct else None,
                link,
                analysis.article_by_id[analysis.quote_by_id[link.other(identity)].article] if link else None,
                ignoring,
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
