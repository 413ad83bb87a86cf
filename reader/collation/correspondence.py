"""Which word of one text stands for which of the other, wherever either stands."""

from __future__ import annotations

from collections.abc import Iterator

from reader.collation.blocks import Block, Part
from reader.collation.reading import Reading

_NEAR = 6


class Correspondence:
    """Two readings, and their words that correspond, by place: ``there`` of the first, ``here`` of the second.

    Words aligned by the blocks correspond; of the rest, those of one stem in their order.
    """

    def __init__(self, a: Reading, b: Reading, blocks: list[Block]) -> None:
        self.a, self.b, self.blocks = a, b, blocks
        self.there: dict[int, int] = {}
        self.here: dict[int, int] = {}
        self.alone_a: list[int] = []
        self.alone_b: list[int] = []
        for part, i1, i2, j1, j2 in blocks:
            ours, theirs = a.span(i1, i2), b.span(j1, j2)
            if part in (Part.MATCH, Part.VARIANT):
                if len(ours) == len(theirs):
                    self.there.update(zip(ours, theirs, strict=True))
                    self.here.update(zip(theirs, ours, strict=True))
            else:
                self.alone_a += ours
                self.alone_b += theirs
        places: dict[str, list[int]] = {}
        stems_a, stems_b = a.stems, b.stems
        for other in self.alone_b:
            if stems_b[other]:
                places.setdefault(stems_b[other], []).append(other)
        for place in self.alone_a:
            found = places.get(stems_a[place])
            if found:
                other = found.pop(0)
                self.there[place] = other
                self.here[other] = place

    def turned(self) -> Correspondence:
        """The same with the sides swapped."""
        other = object.__new__(Correspondence)
        other.a, other.b = self.b, self.a
        other.blocks = self.blocks
        other.there, other.here = self.here, self.there
        other.alone_a, other.alone_b = self.alone_b, self.alone_a
        return other

    def anchors(self, place: int, near: int = _NEAR) -> Iterator[tuple[int, int]]:
        """Content words of the sentence near ``place`` that both texts have, the nearest first."""
        sentence, stems = self.a.sentence(place), self.a.stems
        for step in range(near + 1):
            for at in (place + step, place - step) if step else (place,):
                if at in sentence and stems[at] and at in self.there:
                    yield at, self.there[at]

    def shared(self, place: int, near: int = _NEAR) -> tuple[int, int]:
        """How many content words near ``place``, in its sentence, both texts have, and of how many."""
        sentence, stems = self.a.sentence(place), self.a.stems
        all_ = both = 0
        for at in range(max(sentence.start, place - near), min(sentence.stop, place + near + 1)):
            if stems[at]:
                all_ += 1
                both += at in self.there
        return both, all_

    def facing(self, place: int, near: int = _NEAR, reach: int = 5) -> set[int]:
        """The places of the other text around what stands near ``place`` in both."""
        found: set[int] = set()
        for number, (_, other) in enumerate(self.anchors(place, near)):
            if number == 3:
                break
            sentence = self.b.sentence(other)
            found.update(range(max(sentence.start, other - reach), min(sentence.stop, other + reach + 1)))
        return found
