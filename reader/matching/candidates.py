"""The pairs of quotes worth a closer look, found without comparing every quote with every other.

An inverted index (Salton, 1968) over what two renderings may share: rare words, the stems of rare words,
pairs of neighbouring words, senses. A term that very many quotes hold says little and is not followed, so
the work grows with the number of quotes and not with its square. Quotes of one speaker need less in common.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from reader.matching import lexicon
from reader.matching.people import Identity, identity, name_parts
from reader.matching.rarity import general_weight
from reader.matching.wording import Wording

_TELLING = 2.0
"""Nats from which a word is a term of its own."""
_CROWD = 250
"""Quotes that may hold a term before it is no longer followed."""
_CIRCLE = 60
"""Quotes of one speaker up to which all of them are compared with one another."""
_STEM = 4
_ENOUGH = 2.5
"""Nats that two quotes must share."""
_SHARE = 0.12
"""Share of the lighter quote's weight that must be shared."""
_SLIGHT = 6.5
"""Nats below which a single word is nobody's remark unless the speaker is the same."""
_KEPT = 30
"""Candidates kept for each quote, the ones that share most."""
_SETTING = 0.25
"""Share of the lighter narrative's weight that is enough to compare two quotes for their surroundings alone."""
_SETTING_LEAST = 8.0
"""Nats that the surroundings must share at least."""
_SETTINGS_KEPT = 12


def candidates(wordings: Sequence[Wording]) -> Iterator[tuple[int, list[int]]]:
    """For each wording, by index, the later ones of other articles that may render the same words."""
    terms = [_terms(wording) for wording in wordings]
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for number, own in enumerate(terms):
        for term in own:
            holders[term].append(number)
    settings = _settings(wordings)
    circles = _circles(wordings)
    for number, wording in enumerate(wordings):
        shared: defaultdict[int, float] = defaultdict(float)
        for term, weight in terms[number].items():
            holding = holders[term]
            if len(holding) <= _CROWD:
                for other in holding[bisect_right(holding, number) :]:
                    shared[other] += weight
        found = {
            other: weight
            for other, weight in shared.items()
            if weight >= _needed(min(wording.total, wordings[other].total))
        }
        kept = sorted(found, key=lambda other: (-found[other], other))[:_KEPT]
        near = {*kept, *settings[number], *circles[number]}
        yield number, sorted(other for other in near if _comparable(wording, wordings[other]))


def _needed(lighter: float) -> float:
    return max(_SHARE * lighter, min(_ENOUGH, lighter / 2))


def _comparable(first: Wording, second: Wording) -> bool:
    if first.order == second.order:
        return False
    if _slight(first) or _slight(second):
        return identity(first.speaker, second.speaker) in (Identity.SAME, Identity.COMPATIBLE)
    return True


def _slight(wording: Wording) -> bool:
    return len(wording.keys) == 1 and general_weight(wording.keys[0], wording.language) < _SLIGHT


def _terms(wording: Wording) -> dict[str, float]:
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
        if previous:
            terms[f"{previous} {key}"] = (weight + before) / 2
        previous, before = key, weight
    if len(wording.keys) == 1:
        terms[previous] = max(before, _ENOUGH)
    return terms


def _settings(wordings: Sequence[Wording]) -> list[list[int]]:
    """For each wording, the later ones told in a like setting, the likest few."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for number, wording in enumerate(wordings):
        for key, weight in wording.told.items():
            if weight >= _TELLING:
                holders[key].append(number)
    totals = [sum(wording.told.values()) for wording in wordings]
    found: list[list[int]] = []
    for number, wording in enumerate(wordings):
        shared: defaultdict[int, float] = defaultdict(float)
        for key, weight in wording.told.items():
            holding = holders.get(key, ())
            if len(holding) <= _CROWD:
                for other in holding[bisect_right(holding, number) :]:
                    shared[other] += weight
        like = [
            (-weight, other)
            for other, weight in shared.items()
            if wordings[other].order != wording.order
            and weight >= max(_SETTING_LEAST, _SETTING * min(totals[number], totals[other]))
        ]
        found.append([other for _, other in sorted(like)[:_SETTINGS_KEPT]])
    return found


def _circles(wordings: Sequence[Wording]) -> list[list[int]]:
    """For each wording, the later quotes of its speaker, where they are few enough to compare them all."""
    by_name: defaultdict[str, list[int]] = defaultdict(list)
    for number, wording in enumerate(wordings):
        if wording.speaker:
            for part in set(name_parts(wording.speaker)):
                by_name[part].append(number)
    found: list[list[int]] = [[] for _ in wordings]
    for circle in by_name.values():
        if len(circle) <= _CIRCLE:
            for place, number in enumerate(circle):
                found[number] += circle[place + 1 :]
    return found
