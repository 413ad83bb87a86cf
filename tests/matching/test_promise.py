from __future__ import annotations

import random

from reader.matching.candidates import candidates
from reader.matching.features import compare
from reader.matching.model import weights
from reader.matching.promise import Promise, shared
from reader.matching.wording import Wording, wordings
from reader.model import Article, Quote
from tests.benchmarks.planted import planted
from tests.matching.made import article, quotes_of

NAMES = (None, "Ilse Brandt", "Brandt", "Ada Lund")
SAID = (
    "We have never closed this bridge to the fishermen, and we never shall.",
    "The fishermen were never kept from the bridge.",
    "Is the bridge closed? I would not know.",
    "Nobody asked the fishermen",
    "bridge",
    "Bridges, bridges, bridges! There are 14 bridges here and not one of them closes.",
    "Die Brücke war für die Fischer nie gesperrt.",
    "Fourteen of the lamps went out at once and the whole quay fell silent.",
)
TOLD = (
    "Asked about the bridge at the harbour, she shrugged.",
    "The harbour council met on the bridge.",
    "It rained.",
)


def nothing() -> None:
    pass


def told() -> tuple[Wording, ...]:
    """Every saying under every name in its own article, told in one setting or another."""
    chance = random.Random(5)
    articles: list[Article] = []
    quotes: list[Quote] = []
    for name in NAMES:
        for said in SAID:
            around, day = chance.choice(TOLD), chance.choice((None, "2021-03-04", "2021-04-09"))
            one = article(f"{len(articles)}.txt", f"{around} “{said}” {chance.choice(TOLD)}", day)
            articles.append(one)
            quotes += quotes_of(one, name)
    return wordings(articles, quotes, nothing)


def test_no_pair_is_better_than_its_promise() -> None:
    ready = told()
    promise = Promise(weights())
    for number, first in enumerate(ready):
        for second in ready[number + 1 :]:
            odds = weights().odds(compare(first, second).features)
            assert promise.reaches(first, second, odds)
            assert promise.reaches(second, first, odds)


def test_what_is_shared_is_never_more_than_promised() -> None:
    ready = told()
    for first in ready:
        for second in ready:
            met = compare(first, second).alignment
            weight, letters = shared(first, second)
            assert weight + 1e-9 >= met.covered[0] * first.total
            assert letters <= len(first.letters) + 1


def test_few_candidates_promise_a_link() -> None:
    made = planted(400)
    ready = wordings(made.articles, made.quotes, nothing)
    promise = Promise(weights())
    pairs = [(number, other) for number, others in candidates(ready) for other in others]
    kept = [pair for pair in pairs if promise.reaches(ready[pair[0]], ready[pair[1]], 0.0)]
    assert 0 < len(kept) < len(pairs) / 2
