"""The pairs of quotes worth a closer look, found without comparing every quote with every other.

An inverted index (Salton, 1968) over what two renderings may share: rare words, the stems of rare words,
pairs of neighbouring words, senses. A term that very many quotes hold says little and is not followed, so
the work grows with the number of quotes and not with its square. Quotes of one speaker need less in common.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from reader.matching import lexicon
from reader.matching.people import name_parts
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
_KEPT = 80
"""Candidates kept for each quote, the ones that share most."""
_SETTING = 0.25
"""Share of the lighter narrative's weight that two quotes' surroundings must share to be compared for that alone."""
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
        shared: Counter[int] = Counter()
        for term, weight in terms[number].items():
            holding = holders[term]
            if len(holding) > _CROWD:
                continue
            for other in holding:
                if other > number:
                    shared[other] += weight
        found = {
            other: weight
            for other, weight in shared.items()
            if wordings[other].order != wording.order
            and weight >= min(_ENOUGH, 0.5 * min(wording.total, wordings[other].total))
            and weight >= _SHARE * min(wording.total, wordings[other].total)
        }
        if len(found) > _KEPT:
            kept = sorted(found, key=lambda other: (-found[other], other))[:_KEPT]
        else:
            kept = list(found)
        near = {*kept, *settings[number]}
        for circle in circles[number]:
            near.update(o for o in circle if o > number and wordings[o].order != wording.order)
        yield number, sorted(near)


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
        shared: Counter[int] = Counter()
        for key, weight in wording.told.items():
            holding = holders.get(key, ())
            if len(holding) <= _CROWD:
                for other in holding:
                    if other > number:
                        shared[other] += weight
        like = [
            (-weight, other)
            for other, weight in shared.items()
            if wordings[other].order != wording.order
            and weight >= max(_SETTING_LEAST, _SETTING * min(totals[number], totals[other]))
        ]
        found.append([other for _, other in sorted(like)[:_SETTINGS_KEPT]])
    return found


def _circles(wordings: Sequence[Wording]) -> list[list[list[int]]]:
    """For each wording, the quotes of its speaker, where they are few enough to compare them all."""
    by_name: defaultdict[str, list[int]] = defaultdict(list)
    for number, wording in enumerate(wordings):
        if wording.speaker:
            for part in set(name_parts(wording.speaker)):
                by_name[part].append(number)
    found: list[list[list[int]]] = [[] for _ in wordings]
    for circle in by_name.values():
        if 1 < len(circle) <= _CIRCLE:
            for number in circle:
                found[number].append(circle)
    return found
