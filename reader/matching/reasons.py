"""Why two quotes were linked, in words for the reader."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from reader.matching import lexicon
from reader.matching.features import Comparison, Features
from reader.matching.model import Contest, Weights
from reader.matching.people import Identity, identity
from reader.matching.wording import Wording

_SHARED = ("found", "fresh", "covered", "both")
_CHANCE = ("scant", "weight", "words", "ratio")
_SLIGHT = 0.05
"""Contributions below this are left out."""
_NAMED = 3
_TELLING = 3.0
"""Nats from which a word of the narrative is worth naming."""


def reasons(
    first: Wording, second: Wording, met: Comparison, weights: Weights, contest: Contest
) -> Mapping[str, float]:
    """Each signal's contribution to the log odds of the pair, strongest first."""
    part = {
        name: weight * value
        for name, weight, value in zip(Features._fields, weights.signals, met.features, strict=True)
    }
    shared, telling = met.shared
    said = {
        f"{shared} of {telling} telling words shared": sum(part[name] for name in _SHARED),
        "what so many words may share by chance": sum(part[name] for name in _CHANCE) + weights.bias,
        "words near in meaning": part["kindred"],
        "written alike, letter by letter": part["letters"],
        "go on differently after the words they share": part["parting"],
        _speakers(first, second): part["agree"] + part["differ"] + part["choice"],
        _setting(first, second): part["setting"],
        "one is a question, the other is not": part["question"],
        "one denies, the other does not": part["denial"],
        "articles of different days": part["apart"],
        "another quote of that article fits better": weights.contested(contest),
    }
    kept = [(reason, value) for reason, value in said.items() if abs(value) >= _SLIGHT]
    return MappingProxyType(dict(sorted(kept, key=lambda item: (-abs(item[1]), item[0]))))


def _speakers(first: Wording, second: Wording) -> str:
    who = identity(first.speaker, second.speaker)
    if who in (Identity.SAME, Identity.COMPATIBLE):
        name = max(first.speaker or "", second.speaker or "", key=lambda name: (len(name), name))
        return f"{who.value}: {name}"
    return who.value


def _setting(first: Wording, second: Wording) -> str:
    """Names the telling words that the narrative around both quotes has, the rarest first."""
    joined = set(lexicon.names().values())
    both = sorted(
        (-min(weight, second.told[key]), key)
        for key, weight in first.told.items()
        if weight >= _TELLING and key in second.told and key not in joined
    )
    if not both:
        return "told in like settings"
    return "both told with: " + ", ".join(key for _, key in both[:_NAMED])
