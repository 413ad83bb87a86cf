"""Quotes that stand beside quotes that match: who tells a speech over keeps its order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from reader.matching.model import beside
from reader.matching.utterances import Pair
from reader.matching.wording import Wording


def with_neighbours(
    pairs: Iterable[Pair], ready: Mapping[int, Wording], compared: Callable[[int, int], Pair | None]
) -> Iterator[Pair]:
    """The pairs, and those of the quotes next to both quotes of a pair that is likelier right than wrong.

    Two quotes next to such a pair may be likely for that alone, whatever they share. ``compared`` gives the
    pair of two wordings, by number, or None where they share nothing.
    """
    known: set[tuple[int, int]] = set()
    likely: list[tuple[int, int]] = []

    def met(pair: Pair) -> Pair:
        known.add((pair.first, pair.second))
        if pair.odds > 0:
            likely.append((pair.first, pair.second))
        return pair

    yield from map(met, pairs)
    while likely:
        one, other = likely.pop()
        for first, second in (beside((one, other), step) for step in (-1, 1)):
            if (first, second) in known or not (
                _of_one_article(ready, one, first) and _of_one_article(ready, other, second)
            ):
                continue
            known.add((first, second))
            found = compared(first, second)
            if found:
                yield met(found)


def _of_one_article(ready: Mapping[int, Wording], one: int, other: int) -> bool:
    return other in ready and ready[other].order == ready[one].order
