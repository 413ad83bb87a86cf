"""The pairs of quotes worth a closer look, found without comparing every quote with every other.

An inverted index (Salton, 1968) over what two renderings may share: rare words, the stems of rare words,
senses, and pairs of neighbouring words where neither alone is rare. Of each quote the terms that fewest
others hold are followed, up to a fixed number of holders, so the work grows with the number of quotes and
not with its square. Two quotes are also candidates for being told in a like setting,
in articles on one matter, or by one speaker.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from operator import itemgetter

from reader.matching import lexicon
from reader.matching.circles import Choices, Copies, Kin, Settings, Speakers
from reader.matching.remembering import remembered
from reader.matching.wording import Wording

_TELLING = 2.0
"""Nats from which a word is a term of its own."""
_FOLLOWED = 400
"""Holders of a quote's terms that are looked at, those of its rarest terms first."""
_CROWD = 1500
"""Holders of one term that are too many to be looked at."""
_FEW = 60
"""Holders of a word so few that it needs no neighbour to be found by."""
_STEM = 4
_ENOUGH = 2.5
"""Nats that two quotes must share."""
_SHARE = 0.2
"""Share of the lighter quote's weight that must be shared."""
_LIKEST = 3
"""Candidates kept for each quote however little they share."""
_KEPT = 30
"""Candidates kept for each quote, the ones that share most."""


def candidates(
    wordings: Sequence[Wording], each: Callable[[], None] = lambda: None
) -> Iterator[tuple[int, list[int]]]:
    """For each wording, by index, the earlier ones of other articles that may render the same words.

    ``each`` is called several times for every wording.
    """
    return Candidates().add(dict(enumerate(wordings)), each)


class Candidates:
    """A set's wordings, by number, kept by what they can be found by."""

    def __init__(self) -> None:
        self._orders = array("i")
        self._indexes = _Words(), Settings(), Kin(), Speakers(), Copies()

    def add(self, new: Mapping[int, Wording], each: Callable[[], None]) -> Iterator[tuple[int, list[int]]]:
        """For each new wording, the earlier ones of other articles that may render the same words.

        Wordings are numbered as they come, from 0. A pair is a candidate where either quote chooses the
        other, whatever the order of articles; those of earlier times choose from the new ones as they would
        have then, and keep what they chose.
        """
        orders = self._orders
        orders.extend(wording.order for wording in new.values())
        chosen = {number: array("i") for number in new}
        for index in self._indexes:
            for number, others in index.add(new, each):
                each()
                for other in others:
                    chosen[max(number, other)].append(min(number, other))
        for number, others in chosen.items():
            each()
            own = orders[number]
            yield number, [other for other in sorted(set(others)) if orders[other] != own]

    def drop(self, old: Mapping[int, Wording]) -> None:
        """Forget the wordings of these numbers."""
        for number, wording in old.items():
            for index in self._indexes:
                index.drop(number, wording)


_Terms = tuple[tuple[str, ...], tuple[float, ...]]
"""What a quote can be found by, and the nats that sharing each is worth."""


class _Words:
    """Who holds what a quote can be found by: words, stems, senses and neighbouring words."""

    def __init__(self) -> None:
        self._orders = array("i")
        self._names: list[str] = []
        self._needed = array("d")
        self._least_likest, self._least = array("d"), array("d")
        """Nats that the last of each wording's likest shares with it, and the last of all that it chose from;
        0 where there was room for more."""
        self._sizes: Counter[int] = Counter()
        self._held: Counter[str] = Counter()
        self._holders: dict[str, int | array[int]] = {}
        """The holders of each term, in order, or its only one."""

    def add(self, new: Mapping[int, Wording], each: Callable[[], None]) -> Choices:
        """The wordings that share most with each new one, and earlier ones that now would choose it."""
        first = len(self._orders)
        for wording in new.values():
            each()
            self._orders.append(wording.order)
            self._names.append(wording.quote.id)
            self._needed.append(_needed(wording.total))
            self._sizes[wording.order] += 1
            self._held.update(wording.places.keys())
        terms: list[_Terms] = []
        for number, wording in new.items():
            each()
            own = self._terms(wording)
            self._hold(number, own)
            terms.append((tuple(own), tuple(own.values())))
        for (number, wording), own in zip(new.items(), terms, strict=True):
            yield number, self._choices(number, wording.order, own, first)

    def drop(self, number: int, wording: Wording) -> None:
        self._held.subtract(wording.places.keys())
        self._sizes[wording.order] -= 1
        # How many held its words may have been another number when its terms were chosen.
        neighbours = dict.fromkeys(map(" ".join, pairwise(wording.keys)), 0.0)
        for term in self._terms(wording) | neighbours:
            there = self._holders.get(term)
            if there == number:
                del self._holders[term]
            elif isinstance(there, array) and number in there:
                there.remove(number)

    def _hold(self, number: int, terms: Iterable[str]) -> None:
        holders = self._holders
        for term in terms:
            there = holders.setdefault(term, number)
            if isinstance(there, array):
                there.append(number)
            elif there != number:
                holders[term] = array("i", (there, number))

    def _choices(self, number: int, order: int, terms: _Terms, first: int) -> list[int]:
        shared = self._shared(terms)
        orders, names, needed = self._orders, self._names, self._needed
        need = needed[number]
        # The article's own quotes may be among those that share most.
        most = sorted(shared.values(), reverse=True)[: _KEPT + self._sizes[order]]
        least = most[-1] if most else 0.0
        found = [
            (-weight, names[other], other)
            for other, weight in shared.items()
            if weight >= least and orders[other] != order
        ]
        found.sort()
        self._least_likest.append(-found[_LIKEST - 1][0] if len(found) >= _LIKEST else 0.0)
        self._least.append(-found[_KEPT - 1][0] if len(found) >= _KEPT else 0.0)
        chosen = [
            other
            for rank, (weight, _, other) in enumerate(found[:_KEPT])
            if rank < _LIKEST or -weight >= min(need, needed[other])
        ]
        if first:
            chosen += [
                other
                for other, weight in shared.items()
                if other < first
                and (
                    weight > self._least_likest[other]
                    or (weight > self._least[other] and weight >= min(need, needed[other]))
                )
            ]
        return chosen

    def _shared(self, terms: _Terms) -> Mapping[int, float]:
        """What others share with the holder of the terms, in nats, as far as they are followed."""
        met = [
            (len(holders), weight, holders)
            for holders, weight in zip(map(self._holders.get, terms[0]), terms[1], strict=True)
            if isinstance(holders, array) and len(holders) <= _CROWD
        ]
        met.sort(key=itemgetter(0, 1))
        shared: dict[int, float] = {}
        left = _FOLLOWED
        for size, weight, holders in met:
            left -= size
            # At least the rarest of them, however many hold it.
            if left < 0 and shared:
                break
            for other in holders:
                if other in shared:
                    shared[other] += weight
                else:
                    shared[other] = weight
        return shared

    def _terms(self, wording: Wording) -> dict[str, float]:
        """What the quote can be found by, with the nats that sharing it is worth."""
        held = self._held
        terms: dict[str, float] = {}
        previous = ""
        before = 0.0
        for key, weight in zip(wording.keys, wording.weights, strict=True):
            telling = weight >= _TELLING
            if telling:
                terms[key] = weight
                for form in _forms(key):
                    terms[form] = weight / 2
            if telling and held[key] <= _FEW:
                previous = ""
                continue
            if previous:
                terms[f"{previous} {key}"] = (weight + before) / 2
            previous, before = key, weight
        if len(wording.keys) == 1:
            terms[wording.keys[0]] = max(wording.total, _ENOUGH)
        return terms


@remembered(1 << 16)
def _forms(key: str) -> tuple[str, ...]:
    """Terms that a word shares with others of its stem or sense."""
    senses = [f"#{number}" for number in sorted(lexicon.senses().get(key, ()))]
    return (key[:_STEM] + "*", *senses) if len(key) > _STEM else tuple(senses)


def _needed(total: float) -> float:
    """Nats that another quote must share with one of ``total``, if that is the lighter one."""
    return max(_SHARE * total, min(_ENOUGH, total / 2))
