"""The pairs of quotes worth a closer look, found without comparing every quote with every other.

An inverted index (Salton, 1968) over what two renderings may share: rare words, the stems of rare words,
senses, and pairs of neighbouring words where neither alone is rare. Of each quote the terms that fewest
others hold are followed, up to a fixed number of holders, so the work grows with the number of quotes and
not with its square. Two quotes are also candidates for being told in a like setting or by one speaker.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from reader.matching import lexicon
from reader.matching.people import Identity, identity, name_parts
from reader.matching.rarity import general_weight
from reader.matching.wording import Wording

_TELLING = 2.0
"""Nats from which a word is a term of its own."""
_FOLLOWED = 600
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
_KEPT = 30
"""Candidates kept for each quote, the ones that share most."""
_SETTING = 0.25
"""Share of the lighter narrative's weight that will do to compare two quotes for that alone."""
_SETTING_LEAST = 8.0
"""Nats that the surroundings must share at least."""
_SETTING_WORD = 3.0
"""Nats from which a word of the narrative tells a setting."""
_SETTING_CROWD = 120
"""Quotes that may be told with a word before it tells no setting any more."""
_SETTINGS_KEPT = 12


def candidates(
    wordings: Sequence[Wording], each: Callable[[], None] = lambda: None
) -> Iterator[tuple[int, list[int]]]:
    """For each wording, by index, the later ones of other articles that may render the same words.

    A pair is a candidate where either quote chooses the other, whatever the order of articles. ``each`` is
    called several times for every wording.
    """
    chosen = [array("i") for _ in wordings]
    for choices in (_by_words(wordings, each), _by_setting(wordings), _by_speaker(wordings)):
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
    held: Counter[str] = Counter()
    for wording in wordings:
        held.update(wording.places.keys())
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for number, wording in enumerate(wordings):
        each()
        for term in _terms(wording, held):
            holders[term].append(number)
    orders = [wording.order for wording in wordings]
    needed = [_needed(wording.total) for wording in wordings]
    sizes = Counter(orders)
    for number, wording in enumerate(wordings):
        terms = _terms(wording, held)
        shared = _followed([(holders[term], weight) for term, weight in terms.items()])
        order, need = orders[number], needed[number]
        # The article's own quotes may be among those that share most.
        enough = sorted(shared.values(), reverse=True)[: _KEPT + sizes[order]]
        least = enough[-1] if enough else 0.0
        found = [
            (-weight, wordings[other].quote.id, other)
            for other, weight in shared.items()
            if weight >= least and (weight >= need or weight >= needed[other]) and orders[other] != order
        ]
        found.sort()
        yield number, [other for *_, other in found[:_KEPT]]


def _followed(terms: list[tuple[list[int], float]]) -> Mapping[int, float]:
    """What each of the holders of ``terms`` shares of them, in nats, as far as they are followed."""
    shared: defaultdict[int, float] = defaultdict(float)
    terms.sort(key=lambda term: (len(term[0]), term[1]))
    left = _FOLLOWED
    for holders, weight in terms:
        left -= len(holders)
        if left < 0 and (shared or left < -_CROWD):
            break
        if len(holders) > 1:
            for other in holders:
                shared[other] += weight
    return shared


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


def _terms(wording: Wording, held: Mapping[str, int]) -> dict[str, float]:
    """What the quote can be found by, with the nats that sharing it is worth."""
    senses = lexicon.senses()
    terms: dict[str, float] = {}
    previous = ""
    before = 0.0
    for key, weight in zip(wording.keys, wording.weights, strict=True):
        if weight >= _TELLING:
            terms[key] = weight
            if len(key) > _STEM:
                terms[key[:_STEM] + "*"] = weight / 2
            for sense in senses.get(key, ()):
                terms[f"#{sense}"] = weight / 2
        rare = weight >= _TELLING and held[key] <= _FEW
        if rare:
            previous = ""
        else:
            if previous:
                terms[f"{previous} {key}"] = (weight + before) / 2
            previous, before = key, weight
    if len(wording.keys) == 1:
        terms[wording.keys[0]] = max(wording.total, _ENOUGH)
    return terms


def _by_setting(wordings: Sequence[Wording]) -> Choices:
    """The wordings told in the likest setting."""
    telling = [
        {key: weight for key, weight in wording.told.items() if weight >= _SETTING_WORD}
        for wording in wordings
    ]
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for number, told in enumerate(telling):
        for key in told:
            holders[key].append(number)
    for number, wording in enumerate(wordings):
        shared: defaultdict[int, float] = defaultdict(float)
        for key, weight in telling[number].items():
            if len(holders[key]) <= _SETTING_CROWD:
                for other in holders[key]:
                    shared[other] += weight
        like = [
            (-weight, wordings[other].quote.id, other)
            for other, weight in shared.items()
            if weight >= _SETTING_LEAST
            and wordings[other].order != wording.order
            and weight >= _SETTING * min(wording.told_total, wordings[other].told_total)
        ]
        like.sort()
        yield number, [other for *_, other in like[:_SETTINGS_KEPT]]


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
