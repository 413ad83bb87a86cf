"""How many quotes there are, and how many of them others carry who do not run the same text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass

from reader.model import Departure, Quote, QuoteKind


@dataclass(frozen=True, slots=True)
class Count:
    """Quotes (terms in scare quotes left out), those that others carry, and the alerts.

    An article that runs the same text is no other; what it changed is an alert all the same.
    """

    quotes: int = 0
    shared: int = 0
    alerts: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.quotes + other.quotes, self.shared + other.shared, self.alerts + other.alerts)


def counted(
    quotes: Iterable[Quote], departures: Mapping[str, Departure], copied: Set[str] = frozenset()
) -> Count:
    """The count of some quotes; ``departures`` has the gravest of each that another article carries, and
    ``copied`` are those that only copies do.
    """
    total = shared = alerts = 0
    for quote in quotes:
        total += quote.kind is not QuoteKind.SCARE
        departure = departures.get(quote.id)
        if departure is not None:
            shared += quote.id not in copied
            alerts += departure is Departure.ALERT
    return Count(total, shared, alerts)
