"""Which word of one text stands for which of the other, wherever either stands."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from reader.collation.alerts.counterparts import counterparts
from reader.collation.alerts.reading import Reading
from reader.collation.alignment.blocks import Block, Part, turned

_NEAR = 6
_HEAD = 5
_LONGEST_ADDED = 3
_FEWEST = 2
_LEAST_SHARE = 0.2
_LONGEST_OPENING = 8
_MOST_WORDS = 0.25
_NO_ADVERBS = frozenset({"apply", "reply", "rely", "comply", "supply", "imply", "multiply", "fly", "rally"})


class Correspondence:
    """Two readings, and which of their words correspond, by place.

    ``there`` gives the place in the second text for one in the first, ``here`` the other way round. Words
    aligned by the blocks correspond; of the rest, those of one stem in their order.
    """

    def __init__(self, a: Reading, b: Reading, blocks: list[Block]) -> None:
        self.a, self.b, self.blocks = a, b, blocks
        self.there: dict[int, int] = {}
        self.alone_a: list[int] = []
        self.alone_b: list[int] = []
        for part, i1, i2, j1, j2 in blocks:
            ours, theirs = a.span(i1, i2), b.span(j1, j2)
            if part is Part.CHANGE or part is Part.MOVE:
                self.alone_a += ours
                self.alone_b += theirs
            elif len(ours) == len(theirs):
                self.there.update(zip(ours, theirs, strict=True))
        places: dict[str, list[int]] = {}
        for other in self.alone_b:
            if stem := b.stems[other]:
                places.setdefault(stem, []).append(other)
        for place in self.alone_a:
            if found := places.get(a.stems[place]):
                self.there[place] = found.pop(0)
        self.here = {other: place for place, other in self.there.items()}

    @cached_property
    def turned(self) -> Correspondence:
        """The same with the sides swapped."""
        other = object.__new__(Correspondence)
        other.a, other.b = self.b, self.a
        other.there, other.here = self.here, self.there
        other.alone_a, other.alone_b = self.alone_b, self.alone_a
        # It knows nothing of ``self``: what refers to itself is not freed at once.
        other.blocks = [turned(block) for block in self.blocks]
        if "meant" in self.__dict__:
            other.meant = {there: here for here, there in self.meant.items()}
        return other

    @cached_property
    def meant(self) -> dict[int, int]:
        """The place in the second text of another word that says what one in the first says."""
        if self.a.tongue is not self.b.tongue:
            return {}
        ours = [place for place in self.alone_a if self.a.stems[place] and place not in self.there]
        theirs = [other for other in self.alone_b if self.b.stems[other] and other not in self.here]
        return counterparts(self.a, self.b, ours, theirs)

    def fellow(self, place: int) -> int | None:
        """The place in the second text of the same word as at ``place``, or of one that says the same."""
        other = self.there.get(place)
        return self.meant.get(place) if other is None and self.a.stems[place] else other

    @cached_property
    def akin(self) -> bool:
        """Whether the texts share so much that what differs is a difference within one remark."""
        shorter = min(len(self.a.parts), len(self.b.parts))
        if len(self.there) >= _MOST_WORDS * shorter:
            return True
        ours = sum(map(bool, self.a.stems))
        theirs = sum(map(bool, self.b.stems))
        both = sum(1 for place in self.there if self.a.stems[place])
        return both >= min(_FEWEST, ours, theirs) and both >= _LEAST_SHARE * min(ours, theirs)

    @cached_property
    def _omitted(self) -> frozenset[int]:
        """The places of the first text in passages that the other text has nothing of."""
        found: set[int] = set()
        a, b = self.a, self.b
        low = _begins_low(b)
        fragment = low and not _begins_low(a)
        for part, i1, i2, j1, j2 in self.blocks:
            if part is not Part.CHANGE or j1 < j2:
                continue
            cut_head = j1 == 0 and fragment and i2 - i1 > _LONGEST_ADDED
            opens = not low and i2 - i1 <= _LONGEST_OPENING and a.opens_sentence(i1) and i2 < len(a.words)
            opens = opens and a.first[i1] in a.sentence(a.first[i2])
            if cut_head or (i2 - i1 > _LONGEST_ADDED and not opens):
                found.update(a.span(i1, i2))
        return frozenset(found)

    def omitted(self, place: int) -> bool:
        """Whether ``place`` is in a passage that the other text leaves out, not in words put elsewhere."""
        if place not in self._omitted:
            return False
        sentence, stems = self.a.sentence(place), self.a.stems
        if self.cut_off(place):
            return True
        near = range(max(sentence.start, place - _NEAR), min(sentence.stop, place + _NEAR + 1))
        around = [at for at in near if at in self._omitted and stems[at]]
        return sum(at in self.there for at in around) < min(2, len(around))

    def cut_off(self, place: int) -> bool:
        """Whether ``place`` is before what the other text, a fragment, begins with."""
        first = self.blocks[0]
        low = _begins_low(self.b) and not _begins_low(self.a)
        cut = first.j1 == first.j2 and first.i2 > _LONGEST_ADDED
        return low and cut and self.a.owner[place] < first.i2

    def head(self, end: int) -> int | None:
        """The place of the content word that follows ``end`` in its sentence, not far off."""
        a = self.a
        stop = min(a.sentence(end - 1).stop, end + _HEAD)
        return next(
            (
                at
                for at in range(end, stop)
                if a.stems[at]
                and not a.stems[at].startswith("#")
                and not a.role(at).modality
                and not (a.english and a.parts[at].endswith("ly") and a.parts[at] not in _NO_ADVERBS)
            ),
            None,
        )

    def anchors(self, place: int, near: int = _NEAR) -> Iterator[tuple[int, int]]:
        """Content words of the sentence near ``place`` that both texts have, the nearest first."""
        sentence, stems = self.a.sentence(place), self.a.stems
        for step in range(near + 1):
            for at in (place + step, place - step) if step else (place,):
                if at in sentence and stems[at] and (other := self.fellow(at)) is not None:
                    yield at, other

    def shared(self, place: int, near: int = _NEAR) -> tuple[int, int]:
        """How many content words near ``place``, in its sentence, both texts have, and of how many."""
        sentence, stems = self.a.sentence(place), self.a.stems
        all_ = both = 0
        for at in range(max(sentence.start, place - near), min(sentence.stop, place + near + 1)):
            if stems[at]:
                all_ += 1
                both += self.fellow(at) is not None
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


def _begins_low(side: Reading) -> bool:
    """Whether a text begins with a small letter, as a quote does that was cut at its head."""
    return bool(len(side.words)) and (side.words.text[side.words.starts[0]].islower() or side.parts[0] == "i")
