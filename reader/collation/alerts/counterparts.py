"""Other words in which a second translator says the same: "picture" for "painting"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from reader.collation.alerts.opposites import are_opposites
from reader.collation.alerts.reading import Reading
from reader.matching.lexicon import neighbours, senses
from reader.matching.words import base_form

_LEAST_NEAR = 0.5
_MOST_ALIKE = 8
_NO_SENSES: Mapping[str, frozenset[int]] = MappingProxyType({})
_NO_SETS: frozenset[int] = frozenset()


def counterparts(a: Reading, b: Reading, ours: Iterable[int], theirs: Iterable[int]) -> dict[int, int]:
    """The places of ``theirs`` whose words mean what those at ``ours`` mean, the nearest in meaning first.

    Opposites are near in meaning too, and are left out.
    """
    language = a.tongue.language
    by_base: dict[str, list[int]] = {}
    for other in theirs:
        its = by_base.setdefault(base_form(b.parts[other], language), [])
        if len(its) < _MOST_ALIKE:
            its.append(other)
    sets = senses() if a.english else _NO_SENSES
    known = [(base, neighbours(base, language), sets.get(base, _NO_SETS)) for base in by_base]
    found: list[tuple[float, float, int, int]] = []
    stretch = len(b.parts) / max(1, len(a.parts))
    for place in ours:
        word = base_form(a.parts[place], language)
        near, its = neighbours(word, language), sets.get(word, _NO_SETS)
        for base, near_to_base, sets_of_base in known:
            if its and not its.isdisjoint(sets_of_base):
                cosine = 1.0
            else:
                cosine = max(near.get(base, 0.0), near_to_base.get(word, 0.0))
            if cosine >= _LEAST_NEAR:
                found += [
                    (-cosine, abs(place * stretch - other), place, other)
                    for other in by_base[base]
                    if not are_opposites(a.parts[place], b.parts[other])
                ]
    there: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, place, other in sorted(found):
        if place not in there and other not in taken:
            there[place] = other
            taken.add(other)
    return there
