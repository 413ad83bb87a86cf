"""The renderings of a remark: who prints each, and which of its words correspond to those of another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import regex

from reader.collation import Collation
from reader.collation.segment import Class, Kind, Op, Segment
from reader.collation.segments.pen import op_of
from reader.collation.text.words import words_of
from reader.model import Analysis, Article, Link, Quote, Relation, Remark, Span

_PRIMARY_TAG = regex.compile(r"([A-Za-z]{2,3})(?=$|[-_])")


def outlet_of(article: Article) -> str:
    """The outlet's name, or the file's where the text does not tell."""
    return article.outlet or article.path.rsplit("/", 1)[-1]


def language(article: Article) -> str | None:
    """The primary language subtag of the article, None where it is not known."""
    found = _PRIMARY_TAG.match(article.language or "")
    return found[1].lower() if found else None


def foreign(one: Article, other: Article) -> bool:
    """Whether two articles are known to be in different languages."""
    return len({language(one), language(other)} - {None}) > 1


class Parts(NamedTuple):
    """The stretches of two quotes' texts that correspond, ``guessed`` where no link joins these very two."""

    here: Span
    there: Span
    guessed: bool = False

    def of(self, text: str, other: str) -> tuple[str, str]:
        return self.here.of(text), self.there.of(other)


def common_parts(quote: Quote, other: Quote, link: Link | None) -> Parts:
    """The parts of the two quotes' texts to compare: the whole, unless a link says that one is a part."""
    whole = Parts(Span(0, len(quote.text)), Span(0, len(other.text)))
    if link is None or link.relation is not Relation.FRAGMENT:
        return whole
    spans = link.spans if link.quotes[0] == quote.id else link.spans[::-1]
    here, there = (
        Span(max(span.start - each.start, 0), min(span.end - each.start, len(each.text)))
        for span, each in zip(spans, (quote, other), strict=True)
    )
    # A link from elsewhere may point outside its quotes; then there is nothing better than the whole.
    return Parts(here, there) if here.start < here.end and there.start < there.end else whole


def over_the_whole(text: str, other: str, parts: Parts, collation: Collation) -> tuple[Segment, ...]:
    """The segments of the two parts, and what each text has around them as left out by the other."""
    (start, end), (other_start, other_end), _ = parts
    inner = (segment.shifted(start, other_start) for segment in collation.segments)
    return (
        *_outside(text, other, Span(0, start), Span(0, other_start)),
        *inner,
        *_outside(text, other, Span(end, len(text)), Span(other_end, len(other))),
    )


def _outside(text: str, other: str, here: Span, there: Span) -> Iterator[Segment]:
    ours, theirs = here.of(text), there.of(other)
    op = op_of(bool(ours), bool(theirs))
    kind, cls = Kind.PUNCTUATION, Class.ACCIDENTAL
    if ours == theirs:
        op, kind, cls = Op.EQUAL, Kind.SAME, Class.SAME
    elif any(map(str.isalnum, ours)):
        kind, cls = Kind.OMISSION, Class.SUBSTANTIVE
    elif any(map(str.isalnum, theirs)):
        kind, cls = Kind.ADDITION, Class.SUBSTANTIVE
    if ours or theirs:
        yield Segment(op, kind, cls, None, None, here, there)


def parts_beside(analysis: Analysis, remark: Remark, base: str) -> Mapping[str, Parts]:
    """For each other quote of the remark that renders words of ``base``: the part of the base, and its own.

    Two quotes of one family may render different sentences of a third, longer one: a chain of links goes on
    only where the passages that they join overlap. Where no link tells, the whole quotes correspond.
    """
    members = frozenset(remark.quotes)
    links = {
        quote: sorted(
            (link for link in analysis.links_of.get(quote, ()) if link.other(quote) in members),
            key=lambda link: (-link.score, link.other(quote)),
        )
        for quote in remark.quotes
    }
    first = analysis.quote_by_id[base]
    whole = Span(0, len(first.text))
    found = {base: Parts(whole, whole)}
    passages = [(base, first.span)]
    for quote, passage in passages:
        for link in links[quote]:
            here, there = link.spans if link.quotes[0] == quote else link.spans[::-1]
            name = link.other(quote)
            if name in found or not (here.start < passage.end and passage.start < here.end):
                continue
            parts = common_parts(analysis.quote_by_id[quote], analysis.quote_by_id[name], link)
            direct = quote == base
            found[name] = Parts(parts.here if direct else found[quote].here, parts.there, not direct)
            passages.append((name, there))
    for quote in remark.quotes:
        if not links[quote]:
            found.setdefault(quote, Parts(whole, Span(0, len(analysis.quote_by_id[quote].text))))
    del found[base]
    return found


def in_order(analysis: Analysis, quotes: Sequence[str]) -> list[Quote]:
    """The quotes from the earliest published on, whatever the order of the articles.

    What is dated by its year or month alone may be of its last day, and is before no day of it.
    """

    def place(quote: Quote) -> tuple[str, str, str, int, int]:
        article = analysis.article_by_id[quote.article]
        date = article.published or ""
        return date[:10].ljust(10, "~") + date[10:], outlet_of(article), article.path, quote.start, quote.end

    return sorted((analysis.quote_by_id[quote] for quote in quotes), key=place)


def fullest(analysis: Analysis, quotes: Sequence[str]) -> Quote:
    """The quote with the most words, of several the earliest."""
    return max(in_order(analysis, quotes), key=lambda quote: len(words_of(quote.text)))
