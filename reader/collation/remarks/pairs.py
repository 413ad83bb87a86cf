"""A remark's quotes beside one of them, each pair collated once somebody asks for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from reader.collation import Collation, collate
from reader.collation.remarks.witnesses import Parts, foreign, over_the_whole, parts_beside
from reader.collation.segment import Class, Op, Segment
from reader.collation.tables.rows import words_in
from reader.model import Analysis, Quote, QuoteKind, Remark, Span

_IN_COMMON = 0.4
"""Share of the shorter text's words that two quotes must have in common where no link joins these two."""


class Pair(NamedTuple):
    """A quote beside the first one.

    ``parts``: the stretches of the first's text and of its own that correspond. ``collation`` is of these;
    None for the first itself, for a quote in another language (``foreign``) and for one of other words of the
    same remark (``apart``). ``segments`` cover the whole of both texts where there is a collation.
    """

    quote: Quote
    parts: Parts
    foreign: bool
    apart: bool
    collation: Collation | None
    segments: tuple[Segment, ...]


class Pairs:
    """The quotes of ``remark`` beside ``first``, which is one of them."""

    def __init__(self, analysis: Analysis, remark: Remark, first: Quote) -> None:
        self.analysis, self.remark, self.first = analysis, remark, first
        self._found: dict[str, Pair] = {first.id: Pair(first, self._whole(first), False, False, None, ())}

    def of(self, quote: Quote) -> Pair:
        """A quote of the remark beside the first."""
        if quote.id not in self._found:
            self._found[quote.id] = self._compared(quote)
        return self._found[quote.id]

    @cached_property
    def _parts(self) -> dict[str, Parts]:
        return dict(parts_beside(self.analysis, self.remark, self.first.id))

    def _compared(self, quote: Quote) -> Pair:
        first, articles = self.first, self.analysis.article_by_id
        strange = foreign(articles[first.article], articles[quote.article])
        common = self._parts.get(quote.id)
        if common is None or strange:
            return Pair(quote, common or self._whole(quote), strange, common is None, None, ())
        collation = collate(*common.of(first.text, quote.text))
        if common.guessed and _strangers(collation):
            return Pair(quote, self._whole(quote), False, True, None, ())
        segments = over_the_whole(first.text, quote.text, common, collation)
        return Pair(quote, common, False, False, collation, tuple(_as_fragments(segments, first, quote)))

    def _whole(self, quote: Quote) -> Parts:
        return Parts(Span(0, len(self.first.text)), Span(0, len(quote.text)))


def _as_fragments(segments: Sequence[Segment], first: Quote, quote: Quote) -> Iterator[Segment]:
    """The segments without an alert at what a fragment has not of the other's beginning and end.

    Its outlet may have told that in its own words: warned him not to “play with fire”.
    """
    short = {Op.DELETE: quote, Op.INSERT: first}
    shared = [n for n, each in enumerate(segments) if each.op not in short and each.a.start < each.a.end]
    for n, each in enumerate(segments):
        inside = shared and shared[0] < n < shared[-1]
        fragment = each.op in short and short[each.op].kind is QuoteKind.FRAGMENT
        yield each._replace(alert=None, explanation=None) if fragment and not inside else each


def _strangers(collation: Collation) -> bool:
    """Whether so few words are shared that two texts of one remark are likely of different words of it."""
    shared = sum(words_in(collation.a, each.a) for each in collation.segments if each.cls is Class.SAME)
    return shared < _IN_COMMON * min(words_in(collation.a), words_in(collation.b))
