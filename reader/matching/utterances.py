"""Quotes that are parts of one utterance: together they say what each alone is too short to say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from reader.matching.features import Comparison, compare
from reader.matching.model import Weights
from reader.matching.promise import Promise, shared
from reader.matching.wording import Wording, joined

_PART = 0.6
"""Share of the lighter part's weight that two utterances must align on for their parts to match as parts."""
_PART_LEAST = 2.5
"""Nats that they must align on at least."""
_PART_COST = 0.5
"""Log odds that a pair of parts has less than its utterances have."""
_PART_ODDS = -4.0
"""Log odds below which a pair of parts is given up."""


@dataclass(slots=True)
class Pair:
    """Two wordings of different articles, by number, the earlier one first, with their log odds."""

    first: int
    second: int
    met: Comparison
    odds: float
    lift: float | None = None
    """Log odds of the pair as parts of two utterances that match."""

    def turned(self) -> Pair:
        """The same with first and second changed over."""
        return replace(self, first=self.second, second=self.first, met=self.met.turned())


class Utterances:
    """The wordings of a set by the utterance they are parts of."""

    def __init__(self, model: Weights) -> None:
        self._model = model
        self._head: dict[int, int] = {}
        """For each wording the first one of its utterance."""
        self._parts: dict[int, list[int]] = {}

    def add(self, new: Mapping[int, Wording]) -> None:
        """Join the new wordings to utterances; one carries on another that was added with it, or none."""
        number_of = {wording.quote.id: number for number, wording in new.items()}
        for number, wording in new.items():
            before = number_of.get(wording.quote.continues or "", number)
            head = self._head[number] = self._head[before] if before < number else number
            self._parts.setdefault(head, []).append(number)

    def drop(self, number: int) -> None:
        self._parts.pop(self._head.pop(number), None)

    def may_lift(self, first: int, second: int, ready: Mapping[int, Wording], promise: Promise) -> bool:
        """Whether two wordings that are too unlikely by themselves may match as parts."""
        if not self._cut(first) and not self._cut(second):
            return False
        one, two = ready[first], ready[second]
        return shared(one, two)[0] >= _needed(one, two) and promise.reaches(one, two, _PART_ODDS)

    def lift(self, pairs: Iterable[Pair], ready: Mapping[int, Wording], advance: Callable[[], None]) -> None:
        """Give each pair the odds of the utterances it belongs to, where those align on its very words."""
        whole: dict[tuple[int, int], Comparison] = {}
        together: dict[int, Wording] = {}
        for pair in pairs:
            advance()
            if pair.odds < _PART_ODDS or not (self._cut(pair.first) or self._cut(pair.second)):
                continue
            heads = self._head[pair.first], self._head[pair.second]
            if heads not in whole:
                for head in heads:
                    if head not in together:
                        together[head] = joined([ready[part] for part in self._parts[head]])
                whole[heads] = compare(together[heads[0]], together[heads[1]])
            met = whole[heads]
            first, second = ready[pair.first], ready[pair.second]
            starts = self._start(pair.first, ready), self._start(pair.second, ready)
            aligned = sum(
                first.weights[i - starts[0]]
                for i, j in met.alignment.pairs
                if 0 <= i - starts[0] < len(first.keys) and 0 <= j - starts[1] < len(second.keys)
            )
            if aligned >= _needed(first, second):
                pair.lift = self._model.odds(met.features) - _PART_COST

    def _cut(self, number: int) -> bool:
        return len(self._parts[self._head[number]]) > 1

    def _start(self, number: int, ready: Mapping[int, Wording]) -> int:
        """Where the wording begins in its utterance, in words."""
        return sum(len(ready[part].keys) for part in self._parts[self._head[number]] if part < number)


def _needed(first: Wording, second: Wording) -> float:
    """Nats on which their utterances must align within the two parts for these to match as parts."""
    return max(_PART_LEAST, _PART * min(first.total, second.total))
