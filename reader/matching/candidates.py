"""The pairs of quotes worth a closer look, found without comparing every quote with every other.

An inverted index (Salton, 1968) over what two renderings may share: rare words, the stems of rare words,
pairs of neighbouring words, senses. A term that very many quotes hold says little and is not followed, so
the work grows with the number of quotes and not with its square. Quotes of one speaker need less in common.
"""

from __future__ import annotations

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
"""Share of the lighter narrative's weight that will do to compare two quotes for that alone."""
_SETTING_LEAST = 8.0
"""Nats that the surroundings must share at least."""
_SETTING_WORD = 3.0
"""Nats from which a word of the narrative tells a setting."""
_SETTING_CROWD = 120
"""Quotes that may be told with a word before it tells no setting any more."""
_SETTINGS_KEPT = 12


def candidates(wordings: Sequence[Wording]) -> Iterator[tuple[int, list[int]]]:
    """For each wording, by index, the later ones of other articles that may render the same words.

    A pair is a candidate where either quote chooses the other, whatever the order of articles.
    """
    chosen: list[set[int]] = [set() for _ in wordings]
    for choices in (_by_words(wordings), _by_setting(wordings), _by_speaker(wordings)):
        for number, others in choices:
            for other in others:
                chosen[min(number, other)].add(max(number, other))
    for number, others in enumerate(chosen):
        yield number, sorted(other for other in others if _comparable(wordings[number], wordings[other]))


Choices = Iterator[tuple[int, Sequence[int]]]
"""A wording's index with the indexes of others."""


def _by_words(wordings: Sequence[Wording]) -> Choices:
    """The wordings that share most with each: words, stems, senses and neighbouring words."""
    terms = [_terms(wording) for wording in wordings]
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for number, own in enumerate(terms):
        for term in own:
            holders[term].append(number)
    for number, wording in enumerate(wordings):
        shared: defaultdict[int, float] = defaultdict(float)
        for term, weight in terms[number].items():
            if len(holders[term]) <= _CROWD:
                for other in holders[term]:
                    shared[other] += weight
        found = [
            (-weight, wordings[other].quote.id, other)
            for other, weight in shared.items()
            if wordings[other].order != wording.order
            and weight >= _needed(min(wording.total, wordings[other].total))
        ]
        yield number, [other for *_, other in sorted(found)[:_KEPT]]


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


def _by_setting(wordings: Sequence[Wording]) -> Choices:
    """The wordings told in the likest setting."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for number, wording in enumerate(wordings):
        for key, weight in wording.told.items():
            if weight >= _SETTING_WORD:
                holders[key].append(number)
    for number, wording in enumerate(wordings):
        shared: defaultdict[int, float] = defaultdict(float)
        for key, weight in wording.told.items():
            if weight >= _SETTING_WORD and len(holders[key]) <= _SETTING_CROWD:
                for other in holders[key]:
                    shared[other] += weight
        like = [
            (-weight, wordings[other].quote.id, other)
            for other, weight in shared.items()
            if wordings[other].order != wording.order
            and weight >= max(_SETTING_LEAST, _SETTING * min(wording.told_total, wordings[other].told_total))
        ]
        yield number, [other for *_, other in sorted(like)[:_SETTINGS_KEPT]]


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
