"""Small articles for the matcher's tests, their quotes marked with double quotation marks."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping

from hypothesis import strategies as st

from reader.matching import at_sensitivity, match, usual_sensitivity
from reader.model import Analysis, Article, Link, Quote, QuoteKind, Section, SectionKind, Speaker, article_id

QUOTED = re.compile("“([^”]*)”")

FERRY = "The ferry will sail again on Thursday, once the divers have cleared the anchor chain."
BREAD = "Nobody in this valley bakes bread the way my grandmother did, and nobody ever shall."

SENTENCES = [
    FERRY,
    FERRY.replace("Thursday", "Friday"),
    BREAD,
    "Two hundred lamps went out at once and the whole quay fell silent.",
    "The lamps, some two hundred of them, died together; the quay was silent.",
    "I counted the swans twice and both times one was missing.",
    "No one ever asked the swans.",
    "Hold the line",
]
PLANS = st.lists(st.lists(st.integers(0, len(SENTENCES) - 1), max_size=4), max_size=5)
"""The sentences that each of some articles quotes."""


def article(path: str, text: str, published: str | None = None) -> Article:
    """An article that is all body."""
    return Article(
        article_id(path), path, text, (Section(SectionKind.BODY, 0, len(text)),), published=published
    )


def quotes_of(
    source: Article, speaker: str | None = None, kind: QuoteKind = QuoteKind.DIRECT, chained: bool = False
) -> tuple[Quote, ...]:
    """Every quote of the article, all by one speaker; each carries on the one before where ``chained``."""
    found: list[Quote] = []
    for number, place in enumerate(QUOTED.finditer(source.text)):
        start, end = place.span(1)
        found.append(
            Quote(
                f"{source.id}-{number}",
                source.id,
                start,
                end,
                source.text[start:end],
                kind,
                found[-1].id if chained and found else None,
                Speaker(speaker, speaker, 0, 0) if speaker else None,
            )
        )
    return tuple(found)


def linked(
    texts: Mapping[str, str], speaker: str | None = None, kind: QuoteKind = QuoteKind.DIRECT
) -> tuple[tuple[Article, ...], tuple[Quote, ...], tuple[Link, ...]]:
    """Articles with the given texts by path, all their quotes by one speaker, and their usual links."""
    articles = tuple(article(path, text) for path, text in texts.items())
    quotes = tuple(quote for one in articles for quote in quotes_of(one, speaker, kind))
    found = Analysis(articles, quotes, faint=match(articles, quotes))
    return articles, quotes, at_sensitivity(found, usual_sensitivity()).links


def articles_of(plan: list[list[int]]) -> tuple[list[Article], list[Quote]]:
    """Articles that quote the chosen sentences, all by one speaker."""
    articles = [
        article(f"{number}.txt", "\n\n".join(f"She spoke of it. “{SENTENCES[choice]}”" for choice in chosen))
        for number, chosen in enumerate(plan)
    ]
    return articles, [quote for one in articles for quote in quotes_of(one, "Ilse Brandt")]


_WORDS = (
    "river stone lantern harbour winter bridge pilot orchard ladder meadow copper thunder village "
    "candle anchor basket feather garden hollow island journey kettle linen mirror needle oyster "
    "pepper quarry ribbon saddle timber umbrella velvet window yonder barley cellar dairy ember "
    "forest glacier hammer"
)


def speech(sentences: int, seed: int = 1) -> list[str]:
    """A long speech that means nothing, by its sentences of some ten words."""
    chance, words = random.Random(seed), _WORDS.split()
    return [
        f"The {' '.join(chance.choices(words, k=4))} will {' '.join(chance.choices(words, k=4))} by {number}."
        for number in range(sentences)
    ]


def revised(sentences: list[str]) -> list[str]:
    """The same with small changes all over it: a word, a number, and now and then a sentence left out."""
    changed = [
        said.replace(" will ", " shall ") if number % 7 == 3 else said.replace(" by ", " by 1")
        if number % 11 == 5 else said
        for number, said in enumerate(sentences)
    ]  # fmt: skip
    return [said for number, said in enumerate(changed) if number % 40 != 20]
