"""What of an article counts when it is held against another: the words of headline, body and captions."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from reader.collation.text.words import Form, words_of
from reader.matching.rarity import general_weight
from reader.model import Article, SectionKind, Span

_COUNTED = frozenset({SectionKind.HEADLINE, SectionKind.BODY, SectionKind.CAPTION})
_LIGHT, _NAMED, _TELLING = 0.25, 0.4, 1.0
"""What a shared word tells of copying: one that any sentence has, a name, which nobody chooses, another."""
_COMMON = 3.2
"""Nats that a word tells in its language at large, up to which any sentence may have it."""
_NOUNS_IN_CAPITALS = ("de", "lb")
_SHORT = 2.0
"""Code points a word on average, fewer than which tell a script without spaces."""


@dataclass(frozen=True)
class Matter:
    """The words that count, in order. Where matter of another kind stands between two, so does a *break*: a
    word of no letters, which no other article has.

    ``keys``: by what words are compared. ``spans``: where they stand, in code points. ``weights`` and
    ``breaks``: what all words before each tell together, and how many of them are breaks; and in all.
    ``edges``: the words before which a sentence or a paragraph begins, and the end; ``sentences``: the number
    of each word's. ``headline``: the words of the first. ``unspaced``: they are mostly single characters.
    """

    keys: Sequence[str]
    spans: Sequence[Span]
    weights: Sequence[float]
    breaks: Sequence[int]
    edges: Sequence[int]
    sentences: Sequence[int]
    headline: tuple[int, int]
    unspaced: bool

    @property
    def count(self) -> int:
        """How many words there are."""
        return len(self.keys) - self.breaks[-1]

    def weight(self, start: int, end: int) -> float:
        """What the words ``start`` to ``end`` tell together."""
        return self.weights[end] - self.weights[start]

    def is_broken(self, start: int, end: int) -> bool:
        return self.breaks[start] != self.breaks[end]

    def words_in(self, span: Span) -> tuple[int, int]:
        """The words that lie wholly within a span: the first, and the one after the last."""
        first = bisect_left(self.spans, span.start, key=lambda word: word.start)
        return first, max(first, bisect_right(self.spans, span.end, key=lambda word: word.end))

    def sentence_start(self, at: int) -> int:
        """The first word of the sentence in which the word ``at`` stands."""
        return self.edges[bisect_right(self.edges, at) - 1]

    def sentence_end(self, at: int) -> int:
        """The word after the last of the sentence in which the word before ``at`` stands."""
        return self.edges[bisect_left(self.edges, at)]


def matter_of(article: Article, sign: str) -> Matter:
    """The matter of an article; ``sign`` tells its breaks from those of another."""
    words = words_of(article.text)
    ends = set(words.sentences(1, len(words) - 1))
    language = (article.language or "").partition("-")[0]
    named = _TELLING if language in _NOUNS_IN_CAPITALS else _NAMED
    weigh = cache(lambda form: _weight(form, language, named))
    keys: list[str] = []
    spans: list[Span] = []
    weights: list[float] = []
    breaks: list[int] = []
    edges: list[int] = []
    numbers: list[int] = []
    headline = 0, 0
    parted = False
    for section in article.sections:
        if section.kind not in _COUNTED:
            parted = bool(keys)
            continue
        if parted:
            edges.append(len(keys))
            keys.append(f"\n{sign}{len(keys)}")
            spans.append(Span(section.start, section.start))
            weights.append(0.0)
            breaks.append(1)
            numbers.append(len(edges))
            parted = False
        begins = len(keys)
        first = bisect_left(words.starts, section.start)
        last = bisect_right(words.ends, section.end)
        for at in range(first, last):
            if at == first or at in ends or "\n" in words.gaps[at]:
                edges.append(len(keys))
            keys.append(words.keys[at])
            spans.append(Span(words.starts[at], words.ends[at]))
            weights.append(weigh(words.forms[at]))
            breaks.append(0)
            numbers.append(len(edges))
        if section.kind is SectionKind.HEADLINE and not headline[1]:
            headline = begins, len(keys)
    edges.append(len(keys))
    return Matter(
        keys,
        spans,
        [0.0, *accumulate(weights)],
        [0, *accumulate(breaks)],
        edges,
        numbers,
        headline,
        sum(map(len, keys)) < _SHORT * len(keys),
    )


def _weight(form: Form, language: str, named: float) -> float:
    if form.light or general_weight(form.key, language) < _COMMON:
        return _LIGHT
    return named if form.capital or form.counts else _TELLING
