"""Quotes that lie near one another whatever their words: told in one setting, of one speaker, or copies."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.matching.people import name_parts
from reader.matching.rarity import general_weight
from reader.matching.wording import Wording

_CIRCLE = 60
"""Quotes of one speaker up to which all of them are compared with one another."""
_COPIES = 30
"""Copies compared with each, on either side of it in their order."""
_SHARE = 0.25
"""Share of the lighter narrative's weight that will do to compare two quotes for that alone."""
_LEAST = 8.0
"""Nats that the surroundings must share at least."""
_TELLING = 3.0
"""Nats from which a word of the narrative tells a setting."""
_CROWD = 120
"""Settings that may have a word before it tells no setting any more."""
_KEPT = 12
"""Quotes of other settings that are compared with those of each."""

_KIN = 24
"""Quotes of other articles on one matter that are compared with those of each."""
_TOPIC_CROWD = 60
"""Articles that may have a word before it tells no matter any more."""

Choices = Iterator[tuple[int, Sequence[int]]]
"""A wording's number with the numbers of others, itself and its own article's perhaps among them."""


@dataclass(slots=True)
class _Setting:
    """A narrative, and the quotes of one article that are told in it."""

    wording: Wording
    members: list[int]
    least: float = 0.0
    """Nats that the last setting it chose shares with it; 0 where there was room for more."""


class Settings:
    """The quotes by the telling words of the narrative around them."""

    def __init__(self) -> None:
        self._settings: dict[int, _Setting] = {}
        """By the number of the first of its members."""
        self._first: dict[int, int] = {}
        """For each quote with a setting, the first of those told in it."""
        self._holders: defaultdict[str, list[int]] = defaultdict(list)

    def add(self, new: Mapping[int, Wording], each: Callable[[], None]) -> Choices:
        """The quotes told in the likest setting, and earlier ones whose settings now would choose it."""
        told_in: dict[tuple[int, int], int] = {}
        for number, wording in new.items():
            if wording.told:
                first = told_in.setdefault((wording.order, id(wording.told)), number)
                self._first[number] = first
                self._settings.setdefault(first, _Setting(wording, [])).members.append(number)
        for first in told_in.values():
            each()
            for key in _words(new[first]):
                self._holders[key].append(first)
        earliest = min(new, default=0)
        for first in told_in.values():
            chosen = self._like(self._settings[first], earliest)
            for number in self._settings[first].members:
                yield number, chosen

    def drop(self, number: int, wording: Wording) -> None:
        first = self._first.pop(number, None)
        if first is None:
            return
        setting = self._settings[first]
        setting.members.remove(number)
        if not setting.members:
            del self._settings[first]
            for key in _words(wording):
                self._holders[key].remove(first)

    def _like(self, setting: _Setting, earliest: int) -> list[int]:
        told, total = setting.wording.told, setting.wording.told_total
        shared: defaultdict[int, float] = defaultdict(float)
        for key in _words(setting.wording):
            holders = self._holders[key]
            if len(holders) <= _CROWD:
                for place in holders:
                    shared[place] += told[key]
        like = [
            (-weight, self._settings[place].wording.quote.id, place)
            for place, weight in shared.items()
            if weight >= _LEAST
            and weight >= _SHARE * min(total, self._settings[place].wording.told_total)
            and self._settings[place].wording.order != setting.wording.order
        ]
        like.sort()
        chosen: list[int] = []
        for weight, _, place in like:
            other = self._settings[place]
            if len(chosen) < _KEPT:
                chosen += other.members
                setting.least = -weight if len(chosen) >= _KEPT else 0.0
            elif place < earliest and -weight > other.least:
                chosen += other.members
        return chosen


def _words(wording: Wording) -> list[str]:
    return [key for key, weight in wording.told.items() if weight >= _TELLING]


class Kin:
    """The quotes of articles on one matter, which may render a remark in words that share nothing."""

    def __init__(self) -> None:
        self._members: defaultdict[int, list[int]] = defaultdict(list)
        """The quotes of each article, by its order."""
        self._names: dict[int, str] = {}
        """The id of each article's first quote."""
        self._holders: defaultdict[str, list[int]] = defaultdict(list)
        """The articles whose narrative has a word."""
        self._least: dict[int, float] = {}
        """Nats that the last article which each chose shares with it; 0 where there was room for more."""

    def add(self, new: Mapping[int, Wording], each: Callable[[], None]) -> Choices:
        """The quotes of the likest articles, and of earlier ones that now would choose this one."""
        articles: dict[int, Wording] = {}
        for number, wording in new.items():
            articles.setdefault(wording.order, wording)
            self._names.setdefault(wording.order, wording.quote.id)
            self._members[wording.order].append(number)
        for order, wording in articles.items():
            each()
            for key in _topic(wording):
                self._holders[key].append(order)
        earliest = min(articles, default=0)
        for order, wording in articles.items():
            chosen = self._like(order, wording, earliest)
            for number in self._members[order]:
                yield number, chosen

    def drop(self, number: int, wording: Wording) -> None:
        order = wording.order
        self._members[order].remove(number)
        if not self._members[order]:
            del self._members[order], self._names[order], self._least[order]
            for key in _topic(wording):
                self._holders[key].remove(order)

    def _like(self, order: int, wording: Wording, earliest: int) -> list[int]:
        shared: defaultdict[int, float] = defaultdict(float)
        for key, weight in _topic(wording).items():
            holders = self._holders[key]
            if len(holders) <= _TOPIC_CROWD:
                for other in holders:
                    shared[other] += weight
        shared.pop(order, None)
        chosen: list[int] = []
        self._least[order] = 0.0
        for weight, _, other in sorted(
            (-weight, self._names[other], other) for other, weight in shared.items()
        ):
            if self._least[order]:
                if other < earliest and -weight > self._least[other]:
                    chosen += self._members[other]
                continue
            chosen += self._members[other][: _KIN - len(chosen)]
            if len(chosen) == _KIN:
                self._least[order] = -weight
        return chosen


def _topic(wording: Wording) -> dict[str, float]:
    weights = ((key, general_weight(key, wording.language)) for key in wording.topic)
    return {key: weight for key, weight in weights if weight >= _TELLING}


class Speakers:
    """The quotes of each speaker, where they are few enough to compare them all."""

    def __init__(self) -> None:
        self._circles: defaultdict[str, list[int]] = defaultdict(list)

    def add(self, new: Mapping[int, Wording], each: Callable[[], None]) -> Choices:
        """The earlier quotes by speakers of a like name."""
        joined: defaultdict[str, list[int]] = defaultdict(list)
        for number, wording in new.items():
            each()
            for part in _parts(wording):
                self._circles[part].append(number)
                joined[part].append(number)
        for part, numbers in joined.items():
            if len(self._circles[part]) <= _CIRCLE:
                for number in numbers:
                    yield number, self._circles[part][: bisect_left(self._circles[part], number)]

    def drop(self, number: int, wording: Wording) -> None:
        for part in _parts(wording):
            self._circles[part].remove(number)


def _parts(wording: Wording) -> set[str]:
    return set(name_parts(wording.speaker)) if wording.speaker else set()


class Copies:
    """The quotes by their words: copies may be too many for any term of theirs to be followed."""

    def __init__(self) -> None:
        self._copies: defaultdict[tuple[str, ...], list[tuple[str, int]]] = defaultdict(list)
        """The ids and numbers of the quotes of the same words, in order."""

    def add(self, new: Mapping[int, Wording], each: Callable[[], None]) -> Choices:
        """The copies nearest to each in the order of their ids."""
        for number, wording in new.items():
            each()
            insort(self._copies[wording.keys], (wording.quote.id, number))
        for keys in {wording.keys for wording in new.values()}:
            same = [number for _, number in self._copies[keys]]
            for place, number in enumerate(same):
                if number in new:
                    yield number, same[max(0, place - _COPIES) : place + _COPIES + 1]

    def drop(self, number: int, wording: Wording) -> None:
        same = self._copies[wording.keys]
        same.remove((wording.quote.id, number))
        if not same:
            del self._copies[wording.keys]
