from __future__ import annotations

import random

from reader.matching.candidates import candidates
from reader.matching.wording import wordings
from tests.benchmarks.planted import planted
from tests.matching.made import article, quotes_of


def nothing() -> None:
    pass


def test_planted_renderings_are_candidates_and_candidates_are_few() -> None:
    made = planted(2000)
    ready = wordings(made.articles, made.quotes, nothing)
    found = {
        frozenset((ready[number].quote.id, ready[other].quote.id))
        for number, others in candidates(ready)
        for other in others
    }
    wanted = {frozenset(pair) for pairs in made.pairs.values() for pair in pairs}
    assert len(wanted & found) >= 0.99 * len(wanted)
    assert len(found) < 20 * len(ready)


def test_candidates_are_earlier_quotes_of_other_articles_whatever_the_order() -> None:
    made = planted(300)
    pairs: list[set[frozenset[str]]] = []
    articles, quotes = list(made.articles), list(made.quotes)
    for _ in range(2):
        ready = wordings(articles, quotes, nothing)
        pairs.append(set())
        for number, others in candidates(ready):
            assert others == sorted(set(others))
            for other in others:
                assert other < number
                assert ready[other].order != ready[number].order
                pairs[-1].add(frozenset((ready[number].quote.id, ready[other].quote.id)))
        random.Random(3).shuffle(articles)
        order = {one.id: place for place, one in enumerate(articles)}
        quotes.sort(key=lambda quote: (order[quote.article], quote.start))
    assert pairs[0] == pairs[1]


def test_one_speaker_is_enough_where_no_word_is_shared() -> None:
    one = article("one.txt", "“Not a single lamp was lit.”")
    two = article("two.txt", "“Darkness everywhere!”")
    for name, expected in (("Ilse Brandt", [[], [0]]), (None, [[], []])):
        ready = wordings((one, two), (*quotes_of(one, name), *quotes_of(two, name)), nothing)
        assert [others for _, others in candidates(ready)] == expected
