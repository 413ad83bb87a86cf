"""Copies among ten thousand articles, and how many are told apart, beside comparing every pair by rapidfuzz.

A third of the articles are copies of others, cut, edited or with a paragraph added. The peer compares a few
articles with all others, whole texts as a program would that knows of no quotes; the time for all follows.
Of the smaller set it links as many pairs as there are copies, its likest: among them are articles that share
a long speech or half of their prose. Memory is what the search takes beside the articles themselves.
"""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator

import numpy
from rapidfuzz import fuzz, process

from reader.matching import copies
from reader.model import Article, Quote
from tests.benchmarks.figure import Figure
from tests.benchmarks.timing import timed
from tests.matching.made import quotes_of
from tests.matching.press import Press, made, pairs_of, printed

ARTICLES = 10_000
LENGTH = 4_000
"""Code points of an article's body at least, before it is cut."""
SECONDS = 5.0
MEGABYTES = 300.0
SAMPLE = 3
"""Articles that the peer compares with all."""
FASTER = 100
FAMILIES = 60
MISSED, WRONG = 5.0, 1.0
"""Pairs of copies that may be missed, and of those found that may be none, in a hundred."""


def measure() -> Iterator[Figure]:
    articles, quotes = _many()
    seconds, found = timed(f"copies among {ARTICLES:,} articles", copies, articles, quotes)
    assert len(found) > ARTICLES / 10
    yield Figure(f"copies among {ARTICLES:,} articles", seconds, "allowed", SECONDS, 1)
    texts = [article.text for article in articles]
    peers, _ = timed(
        f"comparing {SAMPLE} with every other by ratio",
        process.cdist,
        texts[:SAMPLE],
        texts,
        scorer=fuzz.ratio,
        dtype=numpy.uint8,
    )
    peers *= ARTICLES / SAMPLE / 2
    yield Figure(f"copies among {ARTICLES:,} articles", seconds, "every pair by ratio", peers, 1 / FASTER)
    tracemalloc.start()
    copies(articles, quotes)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    yield Figure(f"memory for {ARTICLES:,} articles", most / 1e6, "allowed", MEGABYTES, 1, "MB")
    yield from _told_apart()


def _many() -> tuple[tuple[Article, ...], tuple[Quote, ...]]:
    press = Press(5)
    articles: list[Article] = []
    while len(articles) < ARTICLES:
        story = press.story(16, 16)
        while sum(len(sentence) + 1 for paragraph in story for sentence in paragraph) < LENGTH:
            story.append(press.paragraph())
        more = press.chance.choice((0, 0, 0, 0, 0, 0, 1, 2, 4))
        for version in (story, *(press.copied(story) for _ in range(more))):
            articles.append(printed(version, f"{len(articles):05}.txt", f"Outlet {len(articles) % 11}"))
    kept = tuple(articles[:ARTICLES])
    return kept, tuple(quote for article in kept for quote in quotes_of(article))


def _told_apart() -> Iterator[Figure]:
    press = made(11, FAMILIES)
    found = set(pairs_of([family.articles for family in copies(press.articles, press.quotes)]))
    likest = _likest(press.articles, len(press.pairs))
    for told, ours, peers, allowed in (
        ("copies missed", press.pairs - found, press.pairs - likest, MISSED),
        ("wrongly taken for copies", found - press.pairs, likest - press.pairs, WRONG),
    ):
        mine, theirs = (100 * len(each) / len(press.pairs) for each in (ours, peers))
        yield Figure(f"of all pairs {told}", mine, "every pair by ratio", theirs, 1, "%")
        yield Figure(f"of all pairs {told}", mine, "allowed", allowed, 1, "%")


def _likest(articles: tuple[Article, ...], count: int) -> set[frozenset[str]]:
    """The ``count`` pairs of articles that are likest by their texts."""
    texts = [article.text for article in articles]
    _, scores = timed(
        f"comparing every pair of {len(texts)}",
        process.cdist,
        texts,
        texts,
        scorer=fuzz.ratio,
        dtype=numpy.float32,
    )
    first, second = numpy.triu_indices(len(texts), 1)
    best = numpy.argsort(-scores[first, second], kind="stable")[:count]
    return {
        frozenset((articles[one].id, articles[other].id))
        for one, other in zip(first[best].tolist(), second[best].tolist(), strict=True)
    }
