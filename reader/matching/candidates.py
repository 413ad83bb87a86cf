"""The pairs of quotes worth a closer look, found without comparing every quote with every other.

An inverted index (Salton, 1968) over what two renderings may share: rare words, the stems of rare words,
senses, and pairs of neighbouring words where neither alone is rare. Of each quote the terms that fewest
others hold are followed, up to a fixed number of holders, so the work grows with the number of quotes and
not with its square. Two quotes are also candidates for being told in a like setting or by one speaker.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, chain
from operator import itemgetter

from reader.matching import lexicon
from reader.matching.people import Identity, identity, name_parts
from reader.matching.rarity import general_weight
from reader.matching.wording import Wording

_TELLING = 2.0
"""Nats from which a word is a term of its own."""
_FOLLOWED = 400
"""Holders of a quote's terms that are looked at, those of its rarest terms first."""
_CROWD = 1500
"""Holders of one term that are too many to be looked at."""
_FEW = 60
"""Holders of a word so few that it needs no neighbour to be found by."""
_CIRCLE = 60
"""Quotes of one speaker up to which all of them are compared with one another."""
_STEM = 4
_ENOUGH = 2.5
"""Nats that two quotes must share."""
_SHARE = 0.16
"""Share of the lighter quote's weight that must be shared."""
_SLIGHT = 6.5
"""Nats below which a single word is nobody's remark unless the speaker is the same."""
_LIKEST = 3
"""Candidates kept for each quote however little they share."""
_KEPT = 30
"""Candidates kept for each quote, the ones that share most."""
_SETTING = 0.25
"""Share of the lighter narrative's weight that will do to compare two quotes for that alone."""
_SETTING_LEAST = 8.0
"""Nats that the surroundings must share at least."""
_SETTING_WORD = 3.0
"""Nats from which a word of the narrative tells a setting."""
_SETTING_CROWD = 120
"""Settings that may have a word before it tells no setting any more."""
_SETTINGS_KEPT = 12


def candidates(
    wordings: Sequence[Wording], each: Callable[[], None] = lambda: None
) -> Iterator[tuple[int, list[int]]]:
    """For each wording, by index, the later ones of other articles that may render the same words.

    A pair is a candidate where either quote chooses the other, whatever the order of articles. ``each`` is
    called several times for every wording.
    """
    chosen = [array("i") for _ in wordings]
    by = _by_words(wordings, each), _by_setting(wordings), _by_speaker(wordings), _by_copy(wordings)
    for choices in by:
        for number, others in choices:
            each()
            for other in others:
                chosen[min(number, other)].append(max(number, other))
    for number, others in enumerate(chosen):
        each()
        yield (
            number,
            [other for other in sorted(set(others)) if _comparable(wordings[number], wordings[other])],
        )


Choices = Iterator[tuple[int, Sequence[int]]]
"""A wording's index with the indexes of others."""


def _by_words(wordings: Sequence[Wording], each: Callable[[], None]) -> Choices:
    """The wordings that share most with each: words, stems, senses and neighbouring words."""
    index = _Index(wordings, each)
    names = [wording.quote.id for wording in wordings]
    orders = [wording.order for wording in wordings]
    sizes = Counter(orders)
    needed = [_needed(wording.total) for wording in wordings]
    for number, wording in enumerate(wordings):
        shared = index.shared(wording)
        order, need = orders[number], needed[number]
        # The article's own quotes may be among those that share most.
        most = sorted(shared.values(), reverse=True)[: _KEPT + sizes[order]]
        least = most[-1] if most else 0.0
        found = [
            (-weight, names[other], other)
            for other, weight in shared.items()
            if weight >= least and orders[other] != order
        ]
        found.sort()
        yield (
            number,
            [
                other
                for rank, (weight, _, other) in enumerate(found[:_KEPT])
                if rank < _LIKEST or -weight >= min(need, needed[other])
            ],
        )


class _Index:
    """Who holds what a quote can be found by."""

    def __init__(self, wordings: Sequence[Wording], each: Callable[[], None]) -> None:
        self._held: Counter[str] = Counter()
        for wording in wordings:
            each()
            self._held.update(wording.places.keys())
        holders: defaultdict[str, list[int]] = defaultdict(list)
        for number, wording in enumerate(wordings):
            each()
            for term in self._terms(wording):
                holders[term].append(number)
        self._holders = {term: found for term, found in holders.items() if 1 < len(found) <= _CROWD}

    def shared(self, wording: Wording) -> Mapping[int, float]:
        """What others share with the wording, in nats, as far as its terms are followed."""
        terms = [
            (len(holders), weight, holders)
            for term, weight in self._terms(wording).items()
            if (holders := self._holders.get(term))
        ]
        terms.sort(key=itemgetter(0, 1))
        # At least one of them, however many hold it.
        holding = list(accumulate(size for size, _, _ in terms))
        terms = terms[: max(1, bisect_right(holding, _FOLLOWED))]
        shared = dict.fromkeys(chain.from_iterable(holders for _, _, holders in terms), 0.0)
        for _, weight, holders in terms:
            for other in holders:
                shared[other] += weight
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


@lru_cache(maxsize=1 << 16)
def _forms(key: str) -> tuple[str, ...]:
    """Terms that a word shares with others of its stem or sense."""
    senses = [f"#{number}" for number in sorted(lexicon.senses().get(key, ()))]
    return (key[:_STEM] + "*", *senses) if len(key) > _STEM else tuple(senses)


def _needed(total: float) -> float:
    """Nats that another quote must share with one of ``total``, if that is the lighter one."""
    return max(_SHARE * total, min(_ENOUGH, total / 2))


def _comparable(first: Wording, second: Wording) -> bool:
    if first.order == second.order:
        return False
    if _slight(first) or _slight(second):
        return identity(first.speaker, second.speaker) in (Identity.SAME, Identity.COMPATIBLE)
    return True


def _slight(wording: Wording) -> bool:
    return len(wording.keys) == 1 and general_weight(wording.keys[0], wording.language) < _SLIGHT


def _by_setting(wordings: Sequence[Wording]) -> Choices:
    """The wordings told in the likest setting. All quotes of one setting have the same choices."""
    told_in: defaultdict[int, list[int]] = defaultdict(list)
    for number, wording in enumerate(wordings):
        told_in[id(wording.told)].append(number)
    settings = [(wordings[numbers[0]], numbers) for numbers in told_in.values() if wordings[numbers[0]].told]
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for place, (wording, _) in enumerate(settings):
        for key in _setting_words(wording):
            holders[key].append(place)
    for wording, numbers in settings:
        shared: defaultdict[int, float] = defaultdict(float)
        for key in _setting_words(wording):
            if len(holders[key]) <= _SETTING_CROWD:
                for place in holders[key]:
                    shared[place] += wording.told[key]
        like = [
            (-weight, wordings[other].quote.id, other)
            for place, weight in shared.items()
            if weight >= _SETTING_LEAST
            and settings[place][0].order != wording.order
            and weight >= _SETTING * min(wording.told_total, settings[place][0].told_total)
            for other in settings[place][1]
        ]
        like.sort()
        chosen = [other for *_, other in like[:_SETTINGS_KEPT]]
        for number in numbers:
            yield number, chosen


def _setting_words(wording: Wording) -> list[str]:
    return [key for key, weight in wording.told.items() if weight >= _SETTING_WORD]


def _by_speaker(wordings: Sequence[Wording]) -> Choices:
    """The quotes of each speaker, where they are few enough to compare them all."""
    by_name: defaultdict[str, list[int]] = defaultdict(list)
    for number, wording in enumerate(wordings):
        if wording.speaker:
            for part in set(name_parts(wording.speaker)):
                by_name[part].append(number)
    for circle in by_name.values():
        if len(circle) <= _CIRCLE:
            for place, number in enumerate(circle):
                yield number, circle[place + 1 :]


def _by_copy(wordings: Sequence[Wording]) -> Choices:
    """The same words elsewhere: copies may be too many for any term of theirs to be followed."""
    copies: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, wording in enumerate(wordings):
        copies[wording.keys].append(number)
    for same in copies.values():
        same.sort(key=lambda number: wordings[number].quote.id)
        for place, number in enumerate(same):
            yield number, same[place + 1 : place + 1 + _KEPT]
