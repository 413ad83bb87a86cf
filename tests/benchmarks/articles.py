"""What two whole articles share, beside difflib over their words: half of one stands in the other, edited.

The peer is given no quotes and merges nothing; it finds the words that both have in one order, and no more.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from difflib import SequenceMatcher

from reader.collation.articles.shared import shared_passages
from reader.model import Article, Section, SectionKind
from tests.benchmarks.figure import Figure
from tests.benchmarks.timing import timed

WORDS, LONG = 10_000, 30_000
PARAGRAPH = 60
VOCABULARY = 8_000
EDITED = 0.08
"""The share of a copied paragraph's words that are others."""
OF_DIFFLIB = 1.0
SECONDS = 2.0


def measure() -> Iterator[Figure]:
    first, second = pair(WORDS)
    ours, _ = timed("passages of two articles", shared_passages, first, second)
    a, b = first.text.split(), second.text.split()
    peers, _ = timed("difflib", SequenceMatcher(None, a, b, autojunk=False).get_opcodes)
    yield Figure(f"two articles of {WORDS} words", ours, "difflib (words)", peers, OF_DIFFLIB)
    first, second = pair(LONG)
    ours, _ = timed("passages of two long articles", shared_passages, first, second)
    yield Figure(f"two articles of {LONG} words", ours, "allowed", SECONDS, 1)
    first, second = article("mole " * 200_000), article("no " + "mole " * 200_000)
    ours, _ = timed("passages of one word", shared_passages, first, second)
    yield Figure("one word 200,000 times", ours, "allowed", 2 * SECONDS, 1)


def pair(words: int) -> tuple[Article, Article]:
    """Two articles of so many words; every other paragraph of the second is one of the first, edited."""
    chance = random.Random(words)
    vocabulary = [f"w{number}" for number in range(VOCABULARY)]
    weights = [1 / (rank + 1) for rank in range(VOCABULARY)]

    def written() -> list[str]:
        return chance.choices(vocabulary, weights, k=PARAGRAPH)

    ours = [written() for _ in range(words // PARAGRAPH)]
    theirs = [
        [chance.choice(vocabulary) if chance.random() < EDITED else word for word in paragraph]
        if number % 2
        else written()
        for number, paragraph in enumerate(ours)
    ]
    return article(_text(ours)), article(_text(theirs))


def _text(paragraphs: list[list[str]]) -> str:
    return "\n\n".join(" ".join(paragraph) + "." for paragraph in paragraphs)


def article(text: str) -> Article:
    return Article("a", "a.txt", text, (Section(SectionKind.BODY, 0, len(text)),), language="en")
