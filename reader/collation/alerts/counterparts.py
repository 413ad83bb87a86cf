"""Other words in which a second translator says the same: "picture" for "painting"."""

from __future__ import annotations

from collections.abc import Iterable

from reader.collation.alerts.opposites import are_opposites
from reader.collation.alerts.reading import Reading
from reader.matching.lexicon import neighbours, senses
from reader.matching.words import base_form

_LEAST_NEAR = 0.5
_MOST_ALIKE = 8


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
    by_sense: dict[int, list[str]] = {}
    for base in by_base:
        for sense in senses().get(base, ()) if a.english else ():
            by_sense.setdefault(sense, []).append(base)
    near_to: dict[str, list[tuple[str, float]]] = {}
    for base in by_base:
        for word, cosine in neighbours(base, language).items():
            near_to.setdefault(word, []).append((base, cosine))
    found: list[tuple[float, float, int, int]] = []
    stretch = len(b.parts) / max(1, len(a.parts))
    for place in ours:
        word = base_form(a.parts[place], language)
        near = dict.fromkeys(
            (base for sense in senses().get(word, ()) for base in by_sense.get(sense, ())), 1.0
        )
        for base, cosine in (*neighbours(word, language).items(), *near_to.get(word, ())):
            if cosine >= _LEAST_NEAR and base in by_base:
                near[base] = max(cosine, near.get(base, 0.0))
        found += [
            (-cosine, abs(place * stretch - other), place, other)
            for base, cosine in near.items()
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
