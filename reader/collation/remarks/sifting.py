"""A hundred thousand remarks sorted and filtered between two keystrokes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import compress, repeat
from operator import contains
from typing import Any

from reader.collation.remarks.digests import Digest
from reader.collation.segment import Alert, gravity
from reader.folding import folded
from reader.model import Analysis, Departure, Quote, Relation

UNNAMED = ""
"""Chosen as the speaker: the remarks whose speaker is not named."""

Difference = Departure | str
"""A departure, or an alert as collation names it."""

_KEPT = 24
"""Answers that are kept, so that words taken back cost nothing."""


class Column(StrEnum):
    """What remarks can be sorted by."""

    PLACE = "place"
    """Where its first quote stands: the order in which the remarks were added."""
    SPEAKER = "speaker"
    RENDERINGS = "renderings"
    OUTLETS = "outlets"
    FIRST = "first"
    DISTANCE = "distance"
    GRAVEST = "gravest"


DESCENDING_FIRST = frozenset({Column.RENDERINGS, Column.OUTLETS, Column.DISTANCE, Column.GRAVEST})
"""Of these most people want the greatest."""


@dataclass(frozen=True, slots=True)
class Filters:
    """Which remarks to show; None lets all through.

    ``words`` must all stand in a remark, in whatever order, case and accents: in what any of its quotes say,
    in its speakers' names or its outlets'. ``difference`` is the remark's gravest, or an alert that it has
    among others. ``quotes``: the remark must have one of these.
    """

    words: str = ""
    speaker: str | None = None
    outlet: str | None = None
    relation: Relation | None = None
    difference: Difference | None = None
    quotes: frozenset[str] | None = None

    @property
    def any(self) -> bool:
        """Whether the reader has narrowed what there is; ``quotes`` says what there is."""
        return replace(self, quotes=None) != Filters()


def searched_in(analysis: Analysis, digest: Digest) -> str:
    """All that the words of a filter may stand in, folded."""
    quotes = [analysis.quote_by_id[quote] for quote in digest.quotes]
    names = {quote.speaker.name for quote in quotes if quote.speaker}
    parts = (*(quote.text for quote in quotes), digest.speaker or "", *names, *digest.outlets)
    return folded("\n".join(dict.fromkeys(parts)))


def rendering_with(analysis: Analysis, digest: Digest, words: str) -> Quote:
    """The quote in which most of the words of a filter stand: the base, unless another has more of them."""
    looked_for = folded(words).split()

    def found(quote: Quote) -> int:
        text = folded(quote.text)
        return sum(word in text for word in looked_for)

    return max((analysis.quote_by_id[quote] for quote in (digest.base, *digest.quotes)), key=found)


class Sieve:
    """Remarks as they are added, by number; the numbers of those that pass filters, in some order.

    ``digests`` are in the order of their numbers, and ``numbers`` tells those by the remarks' ids.
    An order is made once, and a keystroke looks only at what passed an earlier one if it can.
    """

    def __init__(self) -> None:
        self.digests: list[Digest] = []
        self.numbers: dict[str, int] = {}
        self._searched: list[str] = []
        self._orders: dict[tuple[Column, bool], list[int]] = {}
        self._found: dict[Filters, list[int]] = {}

    def add(self, digest: Digest, searched: str) -> None:
        """``searched`` is what the words of a filter are looked for in, folded."""
        self.numbers[digest.remark] = len(self.digests)
        self.digests.append(digest)
        self._searched.append(searched)
        self._orders.clear()
        self._found.clear()

    def sift(self, filters: Filters, column: Column, descending: bool) -> Sequence[int]:
        """The numbers of the remarks that pass, those of which nothing is known in a column last."""
        order = self._order(column, descending)
        found = self._matching(filters)
        if len(found) == len(order):
            return order
        passes = bytearray(len(order))
        for number in found:
            passes[number] = 1
        return list(compress(order, map(passes.__getitem__, order)))

    def number(self, filters: Filters) -> int:
        """How many remarks pass."""
        return len(self._matching(filters))

    def known(self, filters: Filters) -> Filters:
        """The filters without a choice that no remark of all has."""
        everything = Filters()
        for name, counts in (
            ("speaker", self.speakers),
            ("outlet", self.outlets),
            ("relation", self.relations),
            ("difference", self.differences),
        ):
            chosen = getattr(filters, name)
            if chosen is not None and chosen not in counts(everything):
                filters = replace(filters, **{name: None})
        return filters

    def speakers(self, filters: Filters) -> Counter[str]:
        """How many remarks each speaker would leave, ``UNNAMED`` for none, of those that else pass."""
        found = self._matching(replace(filters, speaker=None))
        return Counter(self.digests[number].speaker or UNNAMED for number in found)

    def outlets(self, filters: Filters) -> Counter[str]:
        found = self._matching(replace(filters, outlet=None))
        return Counter(outlet for number in found for outlet in self.digests[number].outlets)

    def relations(self, filters: Filters) -> Counter[Relation]:
        found = self._matching(replace(filters, relation=None))
        return Counter(relation for number in found for relation in self.digests[number].relations)

    def differences(self, filters: Filters) -> Counter[Difference]:
        """As many remarks as each departure, and each alert, would leave."""
        digests = [self.digests[number] for number in self._matching(replace(filters, difference=None))]
        counts: Counter[Difference] = Counter(digest.departure for digest in digests)
        counts.update(alert for digest in digests for alert in digest.alerts)
        return counts

    def _order(self, column: Column, descending: bool) -> list[int]:
        if (column, descending) not in self._orders:
            self._orders[column, descending] = _ordered(_keys(self.digests, column), descending)
        return self._orders[column, descending]

    def _matching(self, filters: Filters) -> list[int]:
        """The numbers of the remarks that pass, in the order in which they were added."""
        if filters in self._found:
            return self._found[filters]
        wider = [last for last in self._found if _narrows(filters, last)]
        words = folded(filters.words).split()
        if wider:
            last = min(wider, key=lambda each: len(self._found[each]))
            among = self._found[last]
            had = folded(last.words)
            words = [word for word in words if word not in had]
        else:
            among = list(range(len(self.digests)))
            for test in _tests(filters):
                among = [number for number in among if test(self.digests[number])]
        for word in words:
            searched = map(self._searched.__getitem__, among)
            among = list(compress(among, map(contains, searched, repeat(word))))
        if len(self._found) >= _KEPT:
            del self._found[next(iter(self._found))]
        self._found[filters] = among
        return among


def _narrows(filters: Filters, last: Filters) -> bool:
    """Whether all that passes ``filters`` has passed ``last``: the reader has but typed on."""
    if replace(filters, words="") != replace(last, words=""):
        return False
    words = folded(filters.words).split()
    return all(any(word in longer for longer in words) for word in folded(last.words).split())


def _tests(filters: Filters) -> Iterator[Callable[[Digest], bool]]:
    speaker, outlet, relation, difference, quotes = (
        filters.speaker,
        filters.outlet,
        filters.relation,
        filters.difference,
        filters.quotes,
    )
    if quotes is not None:
        yield lambda digest: not quotes.isdisjoint(digest.quotes)
    if speaker is not None:
        yield lambda digest: (digest.speaker or UNNAMED) == speaker
    if outlet is not None:
        yield lambda digest: outlet in digest.outlets
    if relation is not None:
        yield lambda digest: relation in digest.relations
    if isinstance(difference, Departure):
        yield lambda digest: digest.departure is difference
    elif difference is not None:
        yield lambda digest: difference in digest.alerts


def _keys(digests: Sequence[Digest], column: Column) -> list[Any]:
    """What the digests are compared by in a column; None where nothing is known."""
    match column:
        case Column.PLACE:
            return list(range(len(digests)))
        case Column.SPEAKER:
            return _ranked([digest.speaker and folded(digest.speaker) for digest in digests])
        case Column.RENDERINGS:
            return [len(digest.quotes) for digest in digests]
        case Column.OUTLETS:
            return [(digest.independent, len(digest.outlets)) for digest in digests]
        case Column.FIRST:
            return _ranked([digest.first for digest in digests])
        case Column.DISTANCE:
            return [digest.distance for digest in digests]
        case Column.GRAVEST:
            return [_weight(digest) for digest in digests]


def _ranked(names: list[str | None]) -> list[int | None]:
    """The place of each name among all: far fewer are unlike than there are, and numbers sort sooner."""
    ranks: dict[str | None, int] = {name: rank for rank, name in enumerate(sorted(filter(None, set(names))))}
    return list(map(ranks.get, names))


def _weight(digest: Digest) -> int:
    gravest = digest.alerts[0] if digest.alerts else None
    return 16 * digest.departure - gravity(Alert(gravest) if gravest else None)


def _ordered(keys: list[Any], descending: bool) -> list[int]:
    known = [number for number, key in enumerate(keys) if key is not None]
    known.sort(key=keys.__getitem__, reverse=descending)
    return known + [number for number, key in enumerate(keys) if key is None]
