"""The set that is open: what has been read of it so far, and, once it is there, its analysis."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reader.model import Analysis, Article, Comparison, Departure, Problem, Quote, QuoteKind, Remark, Span
from reader.source import Source
from reader.window.work.tasks import Reading


@dataclass(frozen=True, slots=True)
class Light:
    """A quote as the reading pane marks it: ``departure`` is None where no other outlet carries it."""

    quote: str
    span: Span
    departure: Departure | None


@dataclass(frozen=True, slots=True)
class Count:
    """Quotes (terms in scare quotes left out), those that other outlets carry, and of those the alerts."""

    quotes: int = 0
    shared: int = 0
    alerts: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.quotes + other.quotes, self.shared + other.shared, self.alerts + other.alerts)


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
        self._counts[article.id] = self._counted(quotes)
        self.total += self._counts[article.id]

    def complete(self, reading: Reading) -> None:
        self._reading = reading
        self._articles = dict(reading.analysis.article_by_id)
        self._quotes = dict(reading.analysis.quotes_of)
        self._counts = {article: self._counted(quotes) for article, quotes in self._quotes.items()}
        counts = self._counts.values()
        self.total = Count(
            sum(each.quotes for each in counts),
            sum(each.shared for each in counts),
            sum(each.alerts for each in counts),
        )

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

    def remark_of(self, quote: str) -> Remark | None:
        """The remark that a shared quote renders."""
        return self.analysis.remark_of.get(quote) if self.analysis else None

    def count(self, article: str) -> Count:
        return self._counts[article]

    @property
    def counts(self) -> Mapping[str, Count]:
        """The count of each article, by its id."""
        return self._counts

    def _counted(self, quotes: tuple[Quote, ...]) -> Count:
        departures = self._departures
        return Count(
            sum(quote.kind is not QuoteKind.SCARE for quote in quotes),
            sum(quote.id in departures for quote in quotes),
            sum(departures.get(quote.id) is Departure.ALERT for quote in quotes),
        )

    def lights(self, article: str) -> list[Light]:
        """What the reading pane marks in an article, in order."""
        departures = self._departures
        return [
            Light(quote.id, quote.span, departures.get(quote.id))
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
