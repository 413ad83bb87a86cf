"""Quotes made up from a fixed seed, some of them renderings of others: who renders whom is known."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from reader.model import Article, Quote, QuoteKind, Section, SectionKind, article_id

KINDS = ("10% edited", "25% edited", "45% edited", "halves swapped", "fragment")
_EDITED: dict[str, float] = dict(zip(KINDS, (0.1, 0.25, 0.45), strict=False))
_VOCABULARY = 30_000
_SHORTEST, _LONGEST = 4, 40
"""Words of a quote."""
_RENDERED = 0.3
"""Share of quotes that render an earlier one."""
QUOTES_IN_ARTICLE = 5
_SYLLABLES = tuple(consonant + vowel for consonant in "bdfgklmnprstvz" for vowel in "aeiou")


@dataclass(frozen=True)
class Planted:
    """Articles with their quotes, and the pairs of quotes that render the same words, by kind."""

    articles: tuple[Article, ...]
    quotes: tuple[Quote, ...]
    pairs: dict[str, set[tuple[str, str]]]


def planted(count: int, seed: int = 1) -> Planted:
    """A set of ``count`` quotes from a vocabulary whose frequencies follow Zipf's law."""
    chance = random.Random(seed)
    speech = _Speech(chance)
    said: list[list[str]] = []
    rendered: list[tuple[int, str]] = []
    for number in range(count):
        earlier = number - number % QUOTES_IN_ARTICLE
        if earlier and chance.random() < _RENDERED:
            original, kind = chance.randrange(earlier), chance.choice(KINDS)
            said.append(speech.rendering(said[original], kind))
            rendered.append((original, kind))
        else:
            said.append(speech.words(chance.randint(_SHORTEST, _LONGEST)))
            rendered.append((-1, ""))
    articles: list[Article] = []
    quotes: list[Quote] = []
    for start in range(0, count, QUOTES_IN_ARTICLE):
        article, own = _article(start, said[start : start + QUOTES_IN_ARTICLE])
        articles.append(article)
        quotes += own
    pairs: dict[str, set[tuple[str, str]]] = {kind: set() for kind in KINDS}
    for number, (original, kind) in enumerate(rendered):
        if kind:
            pairs[kind].add((quotes[original].id, quotes[number].id))
    return Planted(tuple(articles), tuple(quotes), pairs)


class _Speech:
    """Words as common as their ranks, the shorter the commoner."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        words: dict[str, None] = {}
        while len(words) < _VOCABULARY:
            words["".join(chance.choices(_SYLLABLES, k=chance.randint(1, 5)))] = None
        self._vocabulary = sorted(words, key=lambda word: (len(word), chance.random()))
        self._share = list(accumulate(1 / (rank + 2.7) for rank in range(_VOCABULARY)))

    def words(self, count: int) -> list[str]:
        return self._chance.choices(self._vocabulary, cum_weights=self._share, k=count)

    def rendering(self, words: Sequence[str], kind: str) -> list[str]:
        """The same words as another would print them."""
        if kind == "halves swapped":
            return [*words[len(words) // 2 :], *words[: len(words) // 2]]
        if kind == "fragment":
            length = max(_SHORTEST, len(words) // 2)
            start = self._chance.randint(0, len(words) - length)
            return list(words[start : start + length])
        changed = list(words)
        for place in self._chance.sample(range(len(words)), round(_EDITED[kind] * len(words))):
            changed[place] = self.words(1)[0]
        return changed


def _article(number: int, said: Sequence[Sequence[str]]) -> tuple[Article, list[Quote]]:
    path = f"{number:07}.txt"
    name = article_id(path)
    text = ""
    quotes: list[Quote] = []
    for words in said:
        text += "“"
        spoken = " ".join(words)
        quotes.append(
            Quote(f"{name}-{len(text)}", name, len(text), len(text) + len(spoken), spoken, QuoteKind.DIRECT)
        )
        text += f"{spoken}.”\n\n"
    body = (Section(SectionKind.BODY, 0, len(text)),)
    return Article(name, path, text, body, language="en"), quotes
