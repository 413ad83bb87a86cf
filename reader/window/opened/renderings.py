"""A remark's renderings beside one another: each with its surroundings, and collated with the base."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from reader.model import Analysis, Article, Link, Quote, Relation, Remark

if TYPE_CHECKING:
    from reader.collation import Segment
    from reader.collation.remarks.circumstances import Circumstance
    from reader.collation.remarks.pairs import Pair, Pairs

_AROUND = 120
"""Code points of the surroundings shown on either side."""


@dataclass(frozen=True)
class Rendering:
    """One quote of a remark as the variants panel shows it.

    ``pairs`` holds it beside the base. ``link`` is that with the base, or where there is none the best, and
    ``linked`` the article that it leads to; the base has none. ``relation``: that of a link with the base.
    ``ignoring`` names the differences of writing that are not to be told.
    """

    pairs: Pairs
    quote: Quote
    article: Article
    relation: Relation | None = None
    link: Link | None = None
    linked: Article | None = None
    ignoring: frozenset[str] = frozenset()

    @property
    def is_base(self) -> bool:
        return self.quote.id == self.base.id

    @property
    def base(self) -> Quote:
        return self.pairs.first

    @property
    def analysis(self) -> Analysis:
        return self.pairs.analysis

    @property
    def pair(self) -> Pair:
        """The base and this, compared once somebody looks."""
        return self.pairs.of(self.quote)

    @property
    def compared(self) -> bool:
        """Whether its words stand beside the base's: no base does, and no other words of the same remark."""
        return self.pair.collation is not None

    @cached_property
    def segments(self) -> tuple[Segment, ...]:
        """The base's text (their ``a``) aligned with this one's (``b``); none where they are not compared."""
        from reader.collation.segments.ignoring import Ignored, without

        return without(self.pair.segments, {Ignored(each) for each in self.ignoring})

    @cached_property
    def kept(self) -> float | None:
        """The share of the words that both have, of the longer of the two, 0..1."""
        from reader.collation import collate

        pair = self.pair
        if pair.collation is None:
            return None
        whole = (len(self.base.text), len(self.quote.text)) == (len(pair.collation.a), len(pair.collation.b))
        return (pair.collation if whole else collate(self.base.text, self.quote.text)).summary.kept

    @cached_property
    def circumstances(self) -> tuple[Circumstance, ...]:
        """What differs beside the words, the base being the first of the two."""
        from reader.collation.remarks.circumstances import circumstances

        if self.is_base or self.pair.apart:
            return ()
        return circumstances(self.analysis, self.base, self.quote, self.pair.segments)

    @property
    def surroundings(self) -> tuple[str, str]:
        """The words of the quote's paragraph before and after it, with its marks."""
        return surroundings(self.article, self.quote)


def renderings(
    analysis: Analysis, remark: Remark, base: str, ignoring: frozenset[str] = frozenset()
) -> list[Rendering]:
    """The remark's quotes: the base first, then the others from the earliest published on.

    Those that stand in copies of one text follow one another.
    """
    from reader.collation.remarks.pairs import Pairs
    from reader.collation.remarks.witnesses import in_order

    pairs = Pairs(analysis, remark, analysis.quote_by_id[base])
    direct = {link.other(base): link for link in analysis.links_of.get(base, ())}
    found = []
    for quote in in_order(analysis, remark.quotes):
        best = next(iter(analysis.links_of.get(quote.id, ())), None)
        link = None if quote.id == base else direct.get(quote.id, best)
        other = analysis.quote_by_id[link.other(quote.id)] if link else None
        found.append(
            Rendering(
                pairs,
                quote,
                analysis.article_by_id[quote.article],
                direct[quote.id].relation if quote.id in direct else None,
                link,
                analysis.article_by_id[other.article] if other else None,
                ignoring,
            )
        )
    found.sort(key=lambda one: not one.is_base)
    texts = [analysis.text_of(one.article.id) for one in found]
    return [one for _, one in sorted(zip(texts, found, strict=True), key=lambda pair: texts.index(pair[0]))]


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
