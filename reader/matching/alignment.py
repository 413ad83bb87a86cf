"""Where two wordings meet: like words in like order, and the run in which they lie thickest.

The best local run is a sparse form of Smith and Waterman's local alignment (1981) over the points where
two words are alike: each word earns its weight, each word skipped in between costs a part of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from reader.matching.words import likeness

_CONTENT = 1.2
"""Nats from which a word is compared by itself; lighter ones count only next to another point."""
_SKIPPED = 0.35
"""What a skipped word costs, as a share of its weight."""
_MOST_POINTS = 600


@dataclass(frozen=True, slots=True)
class Alignment:
    """How two sequences of weighted words correspond. Indexes count words; weights are nats."""

    first: tuple[int, int]
    second: tuple[int, int]
    """The best run in either sequence, half-open; empty where nothing is alike."""
    shared: float
    """Weight of the words of the run that are alike."""
    score: float
    """The same, less what is skipped between them."""
    pairs: tuple[tuple[int, int], ...]
    """The words of the run that are alike, by index."""
    longest: float
    """Weight of the longest stretch of equal words without a gap."""
    found: float
    """Weight of the words of either sequence, each taken once, that have one like them in the other."""
    covered: tuple[float, float]
    """Share, 0..1, of each sequence's weight that is found in the other, in whatever order."""


def points(
    first: Sequence[str], second: Sequence[str], weights: tuple[Sequence[float], Sequence[float]]
) -> list[tuple[int, int, float]]:
    """The places where a word of ``first`` is like one of ``second``, with how like, in order."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for index, key in enumerate(second):
        places[key].append(index)
    held = set(first)
    found: list[tuple[int, int, float]] = []
    light: list[tuple[int, int, float]] = []
    rest = [(j, key) for j, key in enumerate(second) if weights[1][j] >= _CONTENT and key not in held]
    for i, key in enumerate(first):
        same = places.get(key)
        heavy = weights[0][i] >= _CONTENT
        if same:
            (found if heavy else light).extend((i, j, 1.0) for j in same)
        elif heavy:
            for j, other in rest:
                alike = likeness(key, other)
                if alike:
                    found.append((i, j, alike))
    if light:
        # A function word says something only beside another word that is alike.
        known = {(i, j) for i, j, _ in found} | {(i, j) for i, j, _ in light}
        found += [
            (i, j, alike)
            for i, j, alike in light
            if (i - 1, j - 1) in known or (i + 1, j + 1) in known or len(first) == 1 or len(second) == 1
        ]
    found.sort()
    return found[:_MOST_POINTS]


def align(
    first: Sequence[str], second: Sequence[str], weights: tuple[Sequence[float], Sequence[float]]
) -> Alignment:
    """The best local alignment of two sequences of words, and what they share in any order."""
    met = points(first, second, weights)
    sums = tuple(_running(sequence) for sequence in weights)
    if not met:
        return Alignment((0, 0), (0, 0), 0.0, 0.0, (), 0.0, 0.0, (0.0, 0.0))
    best: list[float] = []
    before: list[int] = []
    run: list[float] = []
    at: dict[tuple[int, int], int] = {}
    for place, (i, j, alike) in enumerate(met):
        own = alike * min(weights[0][i], weights[1][j])
        top, link = 0.0, -1
        for earlier in range(place - 1, -1, -1):
            k, m, _ = met[earlier]
            if k >= i or m >= j or best[earlier] <= top:
                continue
            skipped = sums[0][i] - sums[0][k + 1] + sums[1][j] - sums[1][m + 1]
            value = best[earlier] - _SKIPPED * skipped
            if value > top:
                top, link = value, earlier
        best.append(own + top)
        before.append(link)
        diagonal = at.get((i - 1, j - 1))
        run.append((run[diagonal] if diagonal is not None and alike == 1.0 else 0.0) + (own if alike == 1.0 else 0.0))
        at[i, j] = place
    end = max(range(len(met)), key=lambda place: (best[place], -place))
    chain: list[int] = []
    place = end
    while place >= 0:
        chain.append(place)
        place = before[place]
    chain.reverse()
    head, tail = met[chain[0]], met[chain[-1]]
    shared = sum(met[p][2] * min(weights[0][met[p][0]], weights[1][met[p][1]]) for p in chain)
    found = _found(met, weights)
    return Alignment(
        (head[0], tail[0] + 1),
        (head[1], tail[1] + 1),
        shared,
        best[end],
        tuple((met[p][0], met[p][1]) for p in chain),
        max(run),
        min(found),
        (found[0] / sums[0][-1], found[1] / sums[1][-1]),
    )


def _found(
    met: Sequence[tuple[int, int, float]], weights: tuple[Sequence[float], Sequence[float]]
) -> tuple[float, float]:
    """For each sequence, the weight of its words that meet one in the other."""
    likest: tuple[dict[int, float], dict[int, float]] = ({}, {})
    for i, j, alike in met:
        likest[0][i] = max(likest[0].get(i, 0.0), alike)
        likest[1][j] = max(likest[1].get(j, 0.0), alike)
    return (
        sum(alike * weights[0][i] for i, alike in likest[0].items()),
        sum(alike * weights[1][j] for j, alike in likest[1].items()),
    )


def _running(weights: Sequence[float]) -> list[float]:
    sums = [0.0]
    for weight in weights:
        sums.append(sums[-1] + weight)
    return sums


