"""Outlets against outlets: what they share, how far their wordings lie apart, who published first."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Generic, NamedTuple, TypeVar

from reader.collation.remarks.dates import Order, Published, order_of_all, published
from reader.model import Analysis, Comparison, Departure, Progress, QuoteKind, Report, silent

Names = tuple[str | None, str | None]
"""Two outlets."""


class Shared(NamedTuple):
    """A remark that two outlets share.

    ``quotes``: its renderings in the two. ``departure`` and ``distance``: the gravest, and the mean, of the
    comparisons between them; None where only others' renderings join them. ``order``: when the
    first outlet of the pair published it, seen beside the second.
    """

    remark: str
    quotes: tuple[str, ...]
    departure: Departure | None
    distance: float | None
    order: Order


class Carried(NamedTuple):
    """A remark that an outlet shares with others: its renderings, and when it published it beside them all.

    It was before if it was before every other, after if any other was before it.
    """

    remark: str
    quotes: tuple[str, ...]
    order: Order


_Each = TypeVar("_Each", Shared, Carried)


@dataclass(frozen=True, slots=True)
class _Dated(Generic[_Each]):
    """Remarks in the analysis's order, and which of them were published first."""

    shared: tuple[_Each, ...] = ()

    @property
    def before(self) -> tuple[_Each, ...]:
        return self._ordered(Order.BEFORE)

    @property
    def after(self) -> tuple[_Each, ...]:
        return self._ordered(Order.AFTER)

    @property
    def same(self) -> tuple[_Each, ...]:
        """Those published on one day, or at the same moment, so that none was first for all we know."""
        return self._ordered(Order.SAME)

    @property
    def unknown(self) -> tuple[_Each, ...]:
        """Those of which a date is missing, or too vague."""
        return self._ordered(Order.UNKNOWN)

    def _ordered(self, order: Order) -> tuple[_Each, ...]:
        return tuple(each for each in self.shared if each.order is order)


@dataclass(frozen=True, slots=True)
class Pair(_Dated[Shared]):
    """The remarks that two outlets share, seen from the first; ``turned``, seen from the second.

    Each of ``shared`` is always seen from the first. ``copied`` are those that they print only in copies of
    one text, which is no agreement of two: they are not among the others.
    """

    turned: bool = False
    copied: tuple[Shared, ...] = ()

    @property
    def distance(self) -> float | None:
        """The mean over the remarks whose wordings were compared, 0..1; None where none was."""
        found = [each.distance for each in self.shared if each.distance is not None]
        return sum(found) / len(found) if found else None

    def departing(self, departure: Departure | None) -> tuple[Shared, ...]:
        """The remarks whose wordings depart so far and no further; with None those not compared."""
        return tuple(each for each in self.shared if each.departure is departure)

    def _ordered(self, order: Order) -> tuple[Shared, ...]:
        wanted = order.turned if self.turned else order
        return tuple(each for each in self.shared if each.order is wanted)


@dataclass(frozen=True, slots=True)
class Outlet(_Dated[Carried]):
    """An outlet, and the remarks that it shares with any other; its name is None where it is not known.

    ``quotes`` counts its quotes, terms in scare quotes left out.
    """

    name: str | None = None
    articles: tuple[str, ...] = ()
    quotes: int = 0


@dataclass(frozen=True, slots=True)
class Overview:
    """The outlets of a set, and each pair that shares a remark, be it in copies of one text.

    Those that share most come first, each followed by the one that shares most with all before it, so that
    outlets which share with one another stand together (the maximum adjacency order of Nagamochi and
    Ibaraki, 1992); then those that share nothing, by name, and within either the unknown one last.
    """

    outlets: tuple[Outlet, ...]
    pairs: Mapping[Names, Pair]

    @property
    def paired(self) -> tuple[Outlet, ...]:
        """The outlets of all pairs."""
        named = {name for names in self.pairs for name in names}
        return tuple(outlet for outlet in self.outlets if outlet.name in named)

    def pair(self, first: str | None, second: str | None) -> Pair:
        """What two outlets share, seen from the first."""
        if found := self.pairs.get((first, second)):
            return found
        found = self.pairs.get((second, first))
        return replace(found, turned=True) if found else Pair()


def overview(
    analysis: Analysis, comparisons: Mapping[tuple[str, str], Comparison], report: Report = silent
) -> Overview:
    """Outlets against outlets, from the ``comparisons`` of the analysis's links.

    Articles of no known outlet are of one that is called None, and not compared with one another.
    ``report`` hears of every remark and may raise Cancelled.
    """
    outlet_of = {article.id: article.outlet for article in analysis.articles}
    rank = {name: number for number, name in enumerate(sorted({*outlet_of.values()}, key=_name_key))}
    date_of = {article.id: published(article.published) for article in analysis.articles}
    compared = _between_outlets(analysis, comparisons, outlet_of)
    pairs: defaultdict[Names, tuple[list[Shared], list[Shared]]] = defaultdict(lambda: ([], []))
    carried: defaultdict[str | None, list[Carried]] = defaultdict(list)
    for number, remark in enumerate(analysis.remarks, 1):
        report(Progress("surveying", number, len(analysis.remarks)))
        quotes: defaultdict[str | None, list[str]] = defaultdict(list)
        dates: defaultdict[str | None, list[Published | None]] = defaultdict(list)
        texts: defaultdict[str | None, set[str]] = defaultdict(set)
        for quote in remark.quotes:
            article = analysis.quote_by_id[quote].article
            quotes[outlet_of[article]].append(quote)
            dates[outlet_of[article]].append(date_of[article])
            texts[outlet_of[article]].add(analysis.text_of(article))
        orders: defaultdict[str | None, list[Order]] = defaultdict(list)
        for first, second in combinations(sorted(quotes, key=rank.__getitem__), 2):
            order = order_of_all(dates[first], dates[second])
            copied = len(texts[first] | texts[second]) == 1
            if not copied:
                orders[first].append(order)
                orders[second].append(order.turned)
            found = compared.get((remark.id, first, second)) or compared.get((remark.id, second, first), ())
            shared = _shared(remark.id, (*quotes[first], *quotes[second]), found, order)
            pairs[first, second][copied].append(shared)
        for outlet, seen in orders.items():
            carried[outlet].append(Carried(remark.id, tuple(quotes[outlet]), _among_all(seen)))
    made = {names: Pair(tuple(shared), copied=tuple(copied)) for names, (shared, copied) in pairs.items()}
    return Overview(tuple(_outlets(analysis, carried, made)), made)


def _name_key(name: str | None) -> tuple[bool, str, str]:
    return name is None, (name or "").casefold(), name or ""


def _between_outlets(
    analysis: Analysis,
    comparisons: Mapping[tuple[str, str], Comparison],
    outlet_of: Mapping[str, str | None],
) -> Mapping[tuple[str, str | None, str | None], list[Comparison]]:
    """The comparisons of the links that join two outlets, by remark and the outlets, in one order of them.

    Those between copies of one text are left out.
    """
    found: dict[tuple[str, str | None, str | None], list[Comparison]] = {}
    for link in analysis.links:
        one, other = link.quotes
        here, there = (analysis.quote_by_id[quote].article for quote in link.quotes)
        first, second = outlet_of[here], outlet_of[there]
        if first == second or analysis.text_of(here) == analysis.text_of(there):
            continue
        remark = analysis.remark_of[one].id
        between = found.get((remark, second, first))
        if between is None:
            between = found.setdefault((remark, first, second), [])
        between.append(comparisons[one, other])
    return found


def _shared(remark: str, quotes: tuple[str, ...], found: Sequence[Comparison], order: Order) -> Shared:
    if not found:
        return Shared(remark, quotes, None, None, order)
    gravest = max(each.departure for each in found)
    return Shared(remark, quotes, gravest, sum(each.distance for each in found) / len(found), order)


def _among_all(orders: Sequence[Order]) -> Order:
    """How one stands beside all others, from how it stands beside each."""
    return next(each for each in (Order.AFTER, Order.UNKNOWN, Order.SAME, Order.BEFORE) if each in orders)


def _outlets(
    analysis: Analysis,
    carried: Mapping[str | None, list[Carried]],
    pairs: Mapping[Names, Pair],
) -> Iterator[Outlet]:
    articles: defaultdict[str | None, list[str]] = defaultdict(list)
    for article in analysis.articles:
        articles[article.outlet].append(article.id)
    together = _adjacent(pairs)
    alone = sorted(articles.keys() - set(together), key=_name_key)
    for name in (*together, *alone):
        quotes = sum(
            quote.kind is not QuoteKind.SCARE
            for article in articles[name]
            for quote in analysis.quotes_of[article]
        )
        yield Outlet(tuple(carried.get(name, ())), name, tuple(articles[name]), quotes)


def _adjacent(pairs: Mapping[Names, Pair]) -> list[str | None]:
    """The outlets that share something, copies among it, in maximum adjacency order."""
    common: defaultdict[str | None, dict[str | None, int]] = defaultdict(dict)
    for (first, second), pair in pairs.items():
        common[first][second] = common[second][first] = len(pair.shared) + len(pair.copied)
    total = {name: sum(others.values()) for name, others in common.items()}
    reached = dict.fromkeys(total, 0)
    waiting = [(0, -total[name], _name_key(name), name) for name in total]
    heapq.heapify(waiting)
    ordered: dict[str | None, None] = {}
    while waiting:
        name = heapq.heappop(waiting)[-1]
        if name in ordered:
            continue
        ordered[name] = None
        for other, number in common[name].items():
            if other not in ordered:
                reached[other] += number
                heapq.heappush(waiting, (-reached[other], -total[other], _name_key(other), other))
    return sorted(ordered, key=lambda name: name is None)
