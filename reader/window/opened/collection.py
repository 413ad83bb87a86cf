"""The set that is open: what has been read of it so far, and, once it is there, its analysis."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reader.model import Analysis, Article, Comparison, Departure, Problem, Quote, QuoteKind, Remark, Span
from reader.source import Source
from reader.window.work.counts import Count, counted
from reader.window.work.tasks import Reading


@dataclass(frozen=True, slots=True)
class Light:
    """A quote as the reading pane marks it: ``departure`` is None where no other article carries it.

    ``copied``: only articles do that run the same text.
    """

    quote: str
    span: Span
    departure: Departure | None
    copied: bool = False


_NONE: Mapping[str, Departure] = {}


class Collection:
    """Articles arrive one by one with ``add``; ``complete`` brings the analysis of them all.

    ``total`` counts the quotes of all articles.
    """

    def __init__(self, source: Source | None = None) -> None:
        self.source = source
        self._articles: dict[str, Article] = {}
        self._quotes: dict[str, tuple[Quote, ...]] = {}
        self._counts: dict[str, Count] = {}
        self._reading: Reading | None = None
        self.total = Count()

    def add(self, article: Article, quotes: tuple[Quote, ...]) -> None:
        self._articles[article.id] = article
        self._quotes[article.id] = quotes
        self._counts[article.id] = counted(quotes, self._departures)
        self.total += self._counts[article.id]

    def complete(self, reading: Reading) -> None:
        self._reading = reading
        self._articles = dict(reading.analysis.article_by_id)
        self._quotes = dict(reading.analysis.quotes_of)
        self._counts = dict(reading.counts)
        self.total = sum(self._counts.values(), Count())

    def correct(self, articles: Mapping[str, Article]) -> None:
        """Take over articles, by their ids, as they are corrected before all are complete."""
        self._articles |= articles

    @property
    def reading(self) -> Reading | None:
        """The analysis and its comparisons; None until they are complete."""
        return self._reading

    @property
    def analysis(self) -> Analysis | None:
        """The whole analysis; None until it is complete."""
        return self._reading.analysis if self._reading else None

    @property
    def comparisons(self) -> Mapping[tuple[str, str], Comparison]:
        """How far apart the two quotes of each link are, by their ids."""
        return self._reading.comparisons if self._reading else {}

    @property
    def neighbours(self) -> Mapping[str, Mapping[str, int]]:
        """How many linked pairs of quotes each article has with each other one, by article id."""
        return self._reading.neighbours if self._reading else {}

    @property
    def articles(self) -> Mapping[str, Article]:
        return self._articles

    @property
    def problems(self) -> tuple[Problem, ...]:
        return self._reading.analysis.problems if self._reading else ()

    def quotes_in(self, article: str) -> tuple[Quote, ...]:
        """The quotes of an article, in order."""
        return self._quotes[article]

    def quote(self, quote: str) -> Quote | None:
        return self.analysis.quote_by_id.get(quote) if self.analysis else None

    def remark(self, remark: str) -> Remark | None:
        """The remark of an id."""
        remarks = self.analysis.remarks if self.analysis else ()
        return next((one for one in remarks if one.id == remark), None)

    def remark_of(self, quote: str) -> Remark | None:
        """The remark that a shared quote renders."""
        return self.analysis.remark_of.get(quote) if self.analysis else None

    def count(self, article: str) -> Count:
        return self._counts[article]

    @property
    def counts(self) -> Mapping[str, Count]:
        """The count of each article, by its id."""
        return self._counts

    def lights(self, article: str) -> list[Light]:
        """What the reading pane marks in an article, in order; nothing before it has been compared."""
        if self._reading is None:
            return []
        departures, copied = self._reading.departures, self._reading.copied
        return [
            Light(quote.id, quote.span, departures.get(quote.id), quote.id in copied)
            for quote in self._quotes[article]
            if quote.kind is not QuoteKind.SCARE or quote.id in departures
        ]

    def lit(self, article: str) -> list[Quote]:
        """The article's quotes that other outlets carry, in order."""
        return [quote for quote in self._quotes[article] if quote.id in self._departures]

    def departure(self, quote: str) -> Departure | None:
        """The gravest departure of a shared quote; None of another."""
        return self._departures.get(quote)

    @property
    def _departures(self) -> Mapping[str, Departure]:
        return self._reading.departures if self._reading else _NONE
