"""Remarks: the families that links join, and the rendering the others are compared with."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from reader.matching.remembering import remembered
from reader.matching.words import words_of
from reader.model import Article, Link, Quote, Remark


class Kin:
    """Quotes joined into families, by their ids in the analysis's order; each is led by its first quote."""

    def __init__(self, quotes: Iterable[str]) -> None:
        self._leader = {quote: quote for quote in quotes}
        self._order = {quote: number for number, quote in enumerate(self._leader)}

    def lead(self, quote: str) -> str:
        """The first quote of the family that ``quote`` is in."""
        leader = self._leader
        while leader[quote] != quote:
            leader[quote] = quote = leader[leader[quote]]
        return quote

    def join(self, link: Link) -> None:
        """Make the families of a link's two quotes one."""
        first, second = sorted(map(self.lead, link.quotes), key=self._order.__getitem__)
        self._leader[second] = first


def families(
    articles: Sequence[Article], quotes: Sequence[Quote], links: Sequence[Link]
) -> tuple[Remark, ...]:
    """The connected families of ``links``, in the order of their first quotes.

    A quote is in one family at most, so a long one that renders several utterances joins them all: to part
    them would take its sentences for quotes of their own. The base is the rendering with the most words, the
    earliest published of those, then the first. The speaker is the name most renderings give.
    """
    published = {article.id: article.published or "~" for article in articles}
    kin = Kin(quote.id for quote in quotes)
    for link in links:
        kin.join(link)
    members: defaultdict[str, list[Quote]] = defaultdict(list)
    linked = {quote for link in links for quote in link.quotes}
    for quote in quotes:
        if quote.id in linked:
            members[kin.lead(quote.id)].append(quote)
    return tuple(_remark(family, published) for family in members.values())


def _remark(family: Sequence[Quote], published: dict[str, str]) -> Remark:
    base = min(family, key=lambda quote: (-_length(quote.text), published.get(quote.article, "~")))
    named = Counter(quote.speaker.name for quote in family if quote.speaker)
    speaker = min(named, key=lambda name: (-named[name], -len(name), name)) if named else None
    return Remark(f"r{family[0].id}", tuple(quote.id for quote in family), base.id, speaker)


@remembered(1 << 16)
def _length(text: str) -> int:
    """The words of a quote; families of the same quotes are made anew with every sensitivity."""
    return len(words_of(text))
