"""What two articles are found to share."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from reader.collation import Collation, collate
from reader.model import Span


class PassageKind(StrEnum):
    QUOTE = "quote"
    """Quotes that the analysis linked, alike or differently worded."""
    PROSE = "prose"
    """An outlet's own words, or an agency's, and the quotes among them."""


@dataclass(frozen=True)
class Passage:
    """A stretch ``first`` of one article that stands for the stretch ``second`` of the other, in code points.

    ``words``: how many of each. ``texts``: the stretches. ``moved``: it stands in another order than most.
    """

    kind: PassageKind
    first: Span
    second: Span
    words: tuple[int, int]
    texts: tuple[str, str]
    moved: bool = False

    @cached_property
    def collation(self) -> Collation:
        """The two stretches word by word, once somebody looks."""
        return collate(*self.texts)

    @property
    def turned(self) -> Passage:
        """The passage with the second article first."""
        (m, n), (a, b) = self.words, self.texts
        return Passage(self.kind, self.second, self.first, (n, m), (b, a), self.moved)


@dataclass(frozen=True)
class Sharing:
    """Passages in the order of the first article, none of which overlap in either.

    ``words``: how many words of either article count, those of its headline, body and captions.
    ``cut_short``: some phrases stand so often in one of them that they were not looked for.
    """

    passages: tuple[Passage, ...] = ()
    words: tuple[int, int] = (0, 0)
    cut_short: bool = False

    @property
    def shares(self) -> tuple[float, float]:
        """The share of each article's words that stand in passages, 0..1."""
        first = sum(passage.words[0] for passage in self.passages)
        second = sum(passage.words[1] for passage in self.passages)
        return first / max(self.words[0], 1), second / max(self.words[1], 1)

    @property
    def turned(self) -> Sharing:
        """The same with the second article first."""
        passages = sorted((passage.turned for passage in self.passages), key=lambda passage: passage.first)
        m, n = self.words
        return Sharing(tuple(passages), (n, m), self.cut_short)
