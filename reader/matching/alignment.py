"""Where two wordings meet: like words in like order, and the run in which they lie thickest.

The best local run is a sparse form of Smith and Waterman's local alignment (1981) over the points where
two words are alike: each word earns its weight, each word skipped in between costs a part of its own. Where
the points are too many, it is the best run of the words that both have in the same order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from reader.matching.chains import chain
from reader.matching.wording import TELLING, Wording
from reader.matching.words import LIKE, likeness, nearness

_SKIPPED = 0.35
"""What a skipped word costs, as a share of its weight."""
_MOST_POINTS = 600
"""Places where words are alike, up to which every way to join them is weighed."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """How two sequences of weighted words correspond. Indexes count words; weights are nats."""

    first: tuple[int, int]
    second: tuple[int, int]
    """The best run in either sequence, half-open; empty where nothing is alike."""
    shared: float
    """Weight of the words of the run that are alike."""
    pairs: tuple[tuple[int, int], ...]
    """The words of the run that are alike, by index."""
    longest: float
    """Weight of the longest stretch of equal words without a gap."""
    found: float
    """Weight of the words of either sequence, each taken once, that have one like them in the other."""
    covered: tuple[float, float]
    """Share, 0..1, of each sequence's weight that is found in the other, in whatever order."""
    kindred: float = 0.0
    """Share, 0..1, of either sequence's weight, the smaller one, that only words near in meaning meet."""
    cut_short: bool = False
    """The quotes are so long and repetitive that somewhere they were compared piece by piece only."""

    def turned(self) -> Alignment:
        """The same with first and second changed over."""
        return replace(
            self,
            first=self.second,
            second=self.first,
            pairs=tuple((j, i) for i, j in self.pairs),
            covered=(self.covered[1], self.covered[0]),
        )


def points(first: Wording, second: Wording) -> list[tuple[int, int, float]]:
    """The places where a word of ``first`` is like one of ``second``, with how like, in order."""
    known: set[tuple[int, int]] = set()
    light: list[tuple[int, int]] = []
    found: list[tuple[int, int, float]] = []
    for key, here in first.places.items():
        there = second.places.get(key)
        if there:
            both = [(i, j) for i in here for j in there]
            known.update(both)
            if first.weights[here[0]] >= TELLING:
                found += [(i, j, 1.0) for i, j in both]
            else:
                light += both
    met: set[tuple[int, int]] = set()
    for handle in first.handles.keys() & second.handles.keys():
        for i in first.handles[handle]:
            if first.keys[i] not in second.places:
                met.update((i, j) for j in second.handles[handle] if second.keys[j] not in first.places)
    found += [(i, j, alike) for i, j in met if (alike := likeness(first.keys[i], second.keys[j]))]
    found += [point for point in _near(first, second) if point[:2] not in met]
    # A function word says something only beside another word that is alike.
    alone = len(first.keys) == 1 or len(second.keys) == 1
    found += [(i, j, 1.0) for i, j in light if alone or (i - 1, j - 1) in known or (i + 1, j + 1) in known]
    found.sort()
    return found


def _near(first: Wording, second: Wording) -> Iterator[tuple[int, int, float]]:
    """The places where two words are near in meaning, and neither stands in the other wording."""
    if first.language != second.language:
        return
    rest = second.places.keys() - first.places.keys()
    for key in first.places.keys() - second.places.keys():
        here = first.places[key]
        if first.weights[here[0]] < TELLING:
            continue
        near = nearness(key, first.language)
        for other in near.keys() & rest:
            for i in here:
                for j in second.places[other]:
                    yield i, j, near[other]


def align(first: Wording, second: Wording) -> Alignment:
    """The best local alignment of two wordings, and what they share in any order."""
    met = points(first, second)
    if not met:
        return Alignment((0, 0), (0, 0), 0.0, (), 0.0, 0.0, (0.0, 0.0))
    weights = first.weights, second.weights
    sums = _running(weights[0]), _running(weights[1])
    pairs, shared, longest = _best_run(met[:_MOST_POINTS], weights, sums)
    if len(met) > _MOST_POINTS:
        in_order = _best_of_chain(first, second, sums)
        if in_order[1] > shared:
            pairs, shared, longest, _ = in_order
    same = [point for point in met if point[2] >= LIKE]
    found = _found(same, weights)
    with_near = _found(met, weights) if len(same) < len(met) else found
    return Alignment(
        (pairs[0][0], pairs[-1][0] + 1),
        (pairs[0][1], pairs[-1][1] + 1),
        shared,
        pairs,
        longest,
        min(found),
        (found[0] / sums[0][-1], found[1] / sums[1][-1]),
        min((more - own) / total[-1] for more, own, total in zip(with_near, found, sums, strict=True)),
    )


def over_the_whole(first: Wording, second: Wording, met: Alignment, starts: tuple[int, int]) -> Alignment:
    """The alignment of two long wordings, of which ``met`` is that of passages that begin at ``starts``.

    It is that of the passages where these share more in one run than all that both have in order.
    """
    sums = _running(first.weights), _running(second.weights)
    pairs, shared, longest, cut_short = _best_of_chain(first, second, sums)
    if shared < met.shared:
        pairs = tuple((i + starts[0], j + starts[1]) for i, j in met.pairs)
        shared, longest = met.shared, met.longest
    if not pairs:
        return met
    return replace(
        met,
        first=(pairs[0][0], pairs[-1][0] + 1),
        second=(pairs[0][1], pairs[-1][1] + 1),
        shared=shared,
        pairs=pairs,
        longest=longest,
        cut_short=cut_short,
    )


_Pairs = tuple[tuple[int, int], ...]
_Weights = tuple[Sequence[float], Sequence[float]]


def _best_run(
    met: Sequence[tuple[int, int, float]], weights: _Weights, sums: _Weights
) -> tuple[_Pairs, float, float]:
    """The words of the best run, the weight of those, and that of the longest stretch of equal words."""
    best: list[float] = []
    before: list[int] = []
    ceiling: list[float] = []
    run: list[float] = []
    at: dict[tuple[int, int], int] = {}
    for place, (i, j, alike) in enumerate(met):
        own = alike * min(weights[0][i], weights[1][j])
        top, link = 0.0, -1
        for earlier in range(place - 1, -1, -1):
            if best[earlier] <= top:
                # Neither can any before it do better.
                if ceiling[earlier] <= top:
                    break
                continue
            k, m, _ = met[earlier]
            if k >= i or m >= j:
                continue
            skipped = sums[0][i] - sums[0][k + 1] + sums[1][j] - sums[1][m + 1]
            value = best[earlier] - _SKIPPED * skipped
            if value > top:
                top, link = value, earlier
        best.append(own + top)
        ceiling.append(max(best[-1], ceiling[-1]) if ceiling else best[-1])
        before.append(link)
        diagonal = at.get((i - 1, j - 1))
        exact = alike == 1.0
        run.append((own if exact else 0.0) + (run[diagonal] if exact and diagonal is not None else 0.0))
        at[i, j] = place
    joined = [max(range(len(met)), key=lambda place: (best[place], -place))]
    while before[joined[-1]] >= 0:
        joined.append(before[joined[-1]])
    pairs = tuple(met[place][:2] for place in reversed(joined))
    shared = sum(
        met[place][2] * min(weights[0][met[place][0]], weights[1][met[place][1]]) for place in joined
    )
    return pairs, shared, max(run)


def _best_of_chain(first: Wording, second: Wording, sums: _Weights) -> tuple[_Pairs, float, float, bool]:
    """The same of the words that both have in the same order, and whether their search was cut short."""
    runs, cut_short = chain(first.keys, second.keys)
    # A function word says something only beside another word that is alike.
    pairs = [
        (run.first + at, run.second + at)
        for run in runs
        if run.size > 1 or first.weights[run.first] >= TELLING
        for at in range(run.size)
    ]
    owns = [min(first.weights[i], second.weights[j]) for i, j in pairs]
    best = (0, 0)
    most = value = longest = stretch = 0.0
    start = 0
    for place, (pair, own) in enumerate(zip(pairs, owns, strict=True)):
        if place:
            (k, m), (i, j) = pairs[place - 1], pair
            skipped = sums[0][i] - sums[0][k + 1] + sums[1][j] - sums[1][m + 1]
            value -= _SKIPPED * skipped
            stretch = stretch if (k, m) == (i - 1, j - 1) else 0.0
        if value <= 0:
            value, start = 0.0, place
        value += own
        stretch += own
        longest = max(longest, stretch)
        if value > most:
            most, best = value, (start, place + 1)
    return tuple(pairs[slice(*best)]), sum(owns[slice(*best)]), longest, cut_short


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
    return list(accumulate(weights, initial=0.0))
