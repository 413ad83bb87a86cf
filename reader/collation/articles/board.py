"""Where passages are put down, each on words of either article that no other has taken."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.collation.articles.runs import Run


class Stretch(NamedTuple):
    """The words ``[i1, i2)`` of the first article and ``[j1, j2)`` of the second."""

    i1: int
    i2: int
    j1: int
    j2: int

    @classmethod
    def of(cls, chain: Sequence[Run]) -> Stretch:
        """What a chain of runs spans."""
        first, last = chain[0], chain[-1]
        return cls(first.i, last.i + last.n, first.j, last.j + last.n)

    @property
    def words(self) -> tuple[int, int]:
        return self.i2 - self.i1, self.j2 - self.j1

    def touches(self, other: Stretch) -> bool:
        """Whether the two overlap in both articles."""
        return (
            max(self.i1, other.i1) < min(self.i2, other.i2)
            and max(self.j1, other.j1) < min(self.j2, other.j2)
        )  # fmt: skip

    def with_(self, other: Stretch) -> Stretch:
        """The stretch that holds both."""
        return Stretch(
            min(self.i1, other.i1),
            max(self.i2, other.i2),
            min(self.j1, other.j1),
            max(self.j2, other.j2),
        )


class _Taken:
    """Ranges of one article's words that do not overlap, each with what has taken it."""

    def __init__(self) -> None:
        self.starts: list[int] = []
        self._held: list[tuple[int, Stretch]] = []

    def add(self, start: int, end: int, stretch: Stretch) -> None:
        at = bisect_left(self.starts, start)
        self.starts.insert(at, start)
        self._held.insert(at, (end, stretch))

    def drop(self, start: int) -> None:
        at = bisect_left(self.starts, start)
        del self.starts[at], self._held[at]

    def within(self, start: int, end: int) -> list[tuple[int, int, Stretch]]:
        """The ranges that have a word between ``start`` and ``end``."""
        first = bisect_right(self.starts, start)
        first -= bool(first and self._held[first - 1][0] > start)
        last = bisect_left(self.starts, end, first)
        return [(self.starts[at], *self._held[at]) for at in range(first, last)]

    def room(self, start: int, most: int) -> tuple[int, int]:
        """How far the range that begins at ``start`` could reach."""
        at = bisect_left(self.starts, start)
        before = self._held[at - 1][0] if at else 0
        return before, self.starts[at + 1] if at + 1 < len(self.starts) else most


class Board:
    """Stretches that overlap in neither article."""

    def __init__(self) -> None:
        self._first, self._second = _Taken(), _Taken()
        self.stretches: set[Stretch] = set()

    def add(self, stretch: Stretch) -> None:
        """Put down a stretch, whose words must be free."""
        self._first.add(stretch.i1, stretch.i2, stretch)
        self._second.add(stretch.j1, stretch.j2, stretch)
        self.stretches.add(stretch)

    def replace(self, old: Stretch, new: Stretch) -> None:
        """Put down ``new`` in the place of ``old``."""
        self._first.drop(old.i1)
        self._second.drop(old.j1)
        self.stretches.remove(old)
        self.add(new)

    def met(self, stretch: Stretch) -> set[Stretch]:
        """What has taken words of the stretch."""
        ours = self._first.within(stretch.i1, stretch.i2)
        return {held for *_, held in (*ours, *self._second.within(stretch.j1, stretch.j2))}

    def room(self, stretch: Stretch, words: tuple[int, int]) -> tuple[tuple[int, int], tuple[int, int]]:
        """How far a stretch that was put down could reach in either article, which has so many words."""
        return self._first.room(stretch.i1, words[0]), self._second.room(stretch.j1, words[1])

    def free(self, chain: Sequence[Run]) -> Iterator[Sequence[Run]]:
        """What is free of a chain of runs, in pieces between which nothing lies that has been taken."""
        piece: list[Run] = []
        for run in filter(None, map(self._free_part, chain)):
            if piece:
                last = piece[-1]
                between = Stretch(last.i + last.n, run.i, last.j + last.n, run.j)
                if self._first.within(*between[:2]) or self._second.within(*between[2:]):
                    yield piece
                    piece = []
            piece.append(run)
        if piece:
            yield piece

    def _free_part(self, run: Run) -> Run | None:
        """The longest part of a run that is free on both sides."""
        taken = [
            (start - run.i, end - run.i) for start, end, _ in self._first.within(run.i, run.i + run.n)
        ] + [(start - run.j, end - run.j) for start, end, _ in self._second.within(run.j, run.j + run.n)]
        at = longest = length = 0
        for start, end in sorted([*taken, (run.n, run.n)]):
            if start - at > length:
                longest, length = at, start - at
            at = max(at, end)
        return Run(run.i + longest, run.j + longest, length) if length else None
