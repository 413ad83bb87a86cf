"""How many quotes there are, and how many of them other outlets carry."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reader.model import Departure, Quote, QuoteKind


@dataclass(frozen=True, slots=True)
class Count:
    """Quotes (terms in scare quotes left out), those that other outlets carry, and of those the alerts."""

    quotes: int = 0
    shared: int = 0
    alerts: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.quotes + other.quotes, self.shared + other.shared, self.alerts + other.alerts)


def counted(quotes: Iterable[Quote], departures: Mapping[str, Departure]) -> Count:
    """The count of some quotes; ``departures`` has the gravest of each that other outlets carry."""
    total = shared = alerts = 0
    for quote in quotes:
        total += quote.kind is not QuoteKind.SCARE
        departure = departures.get(quote.id)
        if departure is not None:
            shared += 1
            alerts += departure is Departure.ALERT
    return Count(total, shared, alerts)
