"""A remark collated: its renderings beside a base, the table of their readings, and what of it each kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from reader.collation import Collation, collate
from reader.collation.remarks.circumstances import Circumstance, circumstances
from reader.collation.remarks.pairs import Pair, Pairs
from reader.collation.remarks.witnesses import Parts, foreign, fullest, in_order, outlet_of
from reader.collation.segment import Alert, Kind, Segment, gravity
from reader.collation.segments.ignoring import Ignored
from reader.collation.tables.rows import Row
from reader.collation.tables.table import Place, Table, parallel, tabulate
from reader.collation.tables.trims import share_of_words
from reader.model import Analysis, Article, Link, Quote, Remark, Span


@dataclass(frozen=True, slots=True)
class Witness:
    """One rendering of a remark, beside the base.

    ``parts``: the stretches of the base's text and of its own that correspond. ``collation`` is of these, the
    base first; None for the base itself, for a rendering in another language (``foreign``) and for one of
    other words of the same remark (``apart``), which neither a link nor many words join with the base.
    ``link``: the one that joins it with the base.
    ``circumstances``: what differs beside the words, the base being the first of the two.
    """

    quote: Quote
    article: Article
    outlet: str
    parts: Parts
    foreign: bool
    apart: bool
    link: Link | None
    collation: Collation | None
    circumstances: tuple[Circumstance, ...]


@dataclass(frozen=True, slots=True)
class Trim:
    """What one rendering kept of the fullest one.

    ``kept``: the stretches of the fullest one's text that it renders, in whatever words. ``share``: that of
    its words which lie in them, 0..1.
    """

    quote: str
    outlet: str
    kept: tuple[Span, ...]
    share: float


@dataclass(frozen=True, slots=True)
class TrimMap:
    """``fullest``: the rendering with the most words in the base's language, of several the earliest.

    ``rows``: what each kept of it, itself among them, but for those of other words of the remark.
    """

    fullest: Quote
    rows: tuple[Trim, ...]


@dataclass(frozen=True, slots=True)
class RemarkSummary:
    """A remark in numbers, over the pairs of its base and each rendering that is compared with it.

    ``pairs``: how many. ``kept`` and ``distance``: the means of the pairs' own (see ``Summary``), None where
    there is no pair. ``counts``: at how many places of the table, and by how many detours, each kind of
    difference is found, so that a variant counts once, however many share it. ``alerts``: those of the places
    and detours, one for a place and kind, the gravest first. ``beside``: how many renderings differ from the
    base in each thing beside the words.
    """

    pairs: int
    kept: float | None
    distance: float | None
    counts: Mapping[Kind, int]
    alerts: tuple[Alert, ...]
    beside: Mapping[str, int]


@dataclass(frozen=True)
class CollatedRemark:
    """A remark collated against ``base``, the first of ``witnesses``; the others from the earliest on.

    ``rows`` are the witnesses that the table compares, in the order of its rows. ``segments`` cover the base
    and each of them but the first. ``pairs``: the quotes beside the base.
    """

    remark: Remark
    witnesses: tuple[Witness, ...]
    table: Table
    segments: tuple[tuple[Segment, ...], ...]
    pairs: Pairs = field(compare=False, repr=False)

    @property
    def base(self) -> Witness:
        return self.witnesses[0]

    @cached_property
    def rows(self) -> tuple[Witness, ...]:
        return tuple(each for each in self.witnesses if each is self.base or each.collation)

    @cached_property
    def trims(self) -> TrimMap:
        return _trims(self._beside_fullest, self._near)

    def trimming(self) -> Iterator[None]:
        """What the trim map needs, a pair of quotes a step, for a window that must answer in between."""
        for quote in self._near:
            self._beside_fullest.of(quote)
            yield

    @cached_property
    def _near(self) -> list[Quote]:
        """The quotes in the base's language, from the earliest on."""
        articles = self.pairs.analysis.article_by_id
        return [
            quote
            for quote in in_order(self.pairs.analysis, self.remark.quotes)
            if not foreign(self.base.article, articles[quote.article])
        ]

    @cached_property
    def _beside_fullest(self) -> Pairs:
        analysis = self.pairs.analysis
        full = fullest(analysis, [quote.id for quote in self._near])
        return self.pairs if full is self.base.quote else Pairs(analysis, self.remark, full)

    @cached_property
    def parallel(self) -> tuple[Place, ...]:
        """The table's places with all cuts and additions among them: between them all rows have one text."""
        return parallel(self.table.texts[0], self.table.texts[1:], self.segments)

    @cached_property
    def summary(self) -> RemarkSummary:
        pairs = [each.collation.summary for each in self.witnesses if each.collation]
        counts = Counter(kind for place in self.table.places for kind in place.kinds)
        detours = {
            (each.base, each.kind, each.alert, each.also) for row in self.table.detours for each in row
        }
        counts.update(kind for _, kind, *_ in detours)
        alerts = [alert for place in self.table.places for alert in place.alerts]
        alerts += [each for *_, alert, also in detours if alert for each in (alert, *also)]
        beside = Counter(
            kind for each in self.witnesses for kind in {found.kind.value for found in each.circumstances}
        )
        return RemarkSummary(
            len(pairs),
            sum(each.kept for each in pairs) / len(pairs) if pairs else None,
            sum(each.distance for each in pairs) / len(pairs) if pairs else None,
            MappingProxyType({kind: counts[kind] for kind in Kind if counts[kind]}),
            tuple(sorted(alerts, key=gravity)),
            MappingProxyType(dict(sorted(beside.items()))),
        )


def collate_remark(
    analysis: Analysis, remark: Remark, base: str | None = None, ignoring: Collection[Ignored] = ()
) -> CollatedRemark:
    """The renderings of ``remark`` against the quote ``base``, None for the remark's own.

    Another base gives another table; the trim map is of the fullest rendering whatever the base. The order of
    articles, quotes and links changes nothing. Raises KeyError where the base is none of the remark's quotes.
    """
    base = remark.base if base is None else base
    if base not in remark.quotes:
        raise KeyError(base)
    return next(filter(None, in_steps(Pairs(analysis, remark, analysis.quote_by_id[base]), ignoring)))


def in_steps(pairs: Pairs, ignoring: Collection[Ignored] = ()) -> Iterator[CollatedRemark | None]:
    """As ``collate_remark`` does it: None whenever two quotes have been compared, the remark at last.

    So a window can answer in between.
    """
    analysis, remark, first = pairs.analysis, pairs.remark, pairs.first
    in_line = in_order(analysis, remark.quotes)
    witnesses = [_witness(analysis, first, pairs.of(first))]
    compared: list[Pair] = []
    for quote in in_line:
        if quote is not first:
            pair = pairs.of(quote)
            witnesses.append(_witness(analysis, first, pair, ignoring))
            compared += [pair] if pair.collation else []
            yield None
    yield CollatedRemark(
        remark,
        tuple(witnesses),
        tabulate(
            first.text, [each.quote.text for each in compared], [each.segments for each in compared], ignoring
        ),
        tuple(each.segments for each in compared),
        pairs,
    )


def _witness(analysis: Analysis, first: Quote, pair: Pair, ignoring: Collection[Ignored] = ()) -> Witness:
    quote, parts, strange, apart, collation, segments = pair
    article = analysis.article_by_id[quote.article]
    links = analysis.links_of.get(quote.id, ())
    if collation and ignoring:
        collation = collate(collation.a, collation.b, ignoring)
    alike = quote is first or apart
    return Witness(
        quote,
        article,
        outlet_of(article),
        parts,
        strange,
        apart,
        next((link for link in links if link.other(quote.id) == first.id), None),
        collation,
        () if alike else circumstances(analysis, first, quote, segments),
    )


def _trims(pairs: Pairs, near: Sequence[Quote]) -> TrimMap:
    """What each of the quotes kept of the first of the pairs."""
    full = pairs.first
    kept = {
        quote.id: Row(full.text, quote.text, pairs.of(quote).segments).kept
        for quote in near
        if pairs.of(quote).collation
    }
    kept[full.id] = (Span(0, len(full.text)),)
    rows = [
        Trim(
            quote.id,
            outlet_of(pairs.analysis.article_by_id[quote.article]),
            kept[quote.id],
            share_of_words(full.text, kept[quote.id]),
        )
        for quote in near
        if quote.id in kept
    ]
    return TrimMap(full, tuple(rows))
