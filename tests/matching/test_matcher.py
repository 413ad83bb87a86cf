"""A set matched article by article is matched as it would be at once."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.matching import Matcher, match
from reader.model import Article, Link, Quote
from tests.benchmarks.planted import planted
from tests.matching.made import PLANS, SENTENCES, article, articles_of, quotes_of


def add(matcher: Matcher, articles: Sequence[Article], quotes: Sequence[Quote]) -> None:
    """Add each article by itself, in the order given."""
    for one in articles:
        matcher.add([one], [quote for quote in quotes if quote.article == one.id])


def assert_same(links: Sequence[Link], others: Sequence[Link]) -> None:
    assert [link.quotes for link in links] == [link.quotes for link in others]
    for link, other in zip(links, others, strict=True):
        assert (link.relation, link.spans) == (other.relation, other.spans)
        assert link.score == pytest.approx(other.score)
        assert dict(link.reasons) == pytest.approx(dict(other.reasons))


@settings(max_examples=40, deadline=None)
@given(PLANS, st.randoms(use_true_random=False))
def test_articles_added_one_by_one_are_linked_as_those_added_at_once(
    plan: list[list[int]], chance: random.Random
) -> None:
    articles, quotes = articles_of(plan)
    matcher = Matcher()
    matcher.add(articles, quotes)
    at_once = matcher.links(quotes)
    assert at_once == match(articles, quotes)
    # From now on every word has its weight, so nothing may depend on what came when.
    gone = [one for one in articles if chance.random() < 0.7]
    matcher.remove(one.id for one in gone)
    chance.shuffle(gone)
    add(matcher, gone, quotes)
    assert_same(matcher.links(quotes), at_once)


@settings(max_examples=40, deadline=None)
@given(PLANS, st.randoms(use_true_random=False))
def test_what_is_removed_leaves_no_trace(plan: list[list[int]], chance: random.Random) -> None:
    articles, quotes = articles_of(plan)
    kept = [one for one in articles if chance.random() < 0.6]
    left = [quote for quote in quotes if quote.article in {one.id for one in kept}]
    matcher, other = Matcher(), Matcher()
    for each in (matcher, other):
        each.add(articles, quotes)
    matcher.remove({one.id for one in articles} - {one.id for one in kept})
    other.remove(one.id for one in articles)
    other.add(kept, left)
    assert_same(matcher.links(left), other.links(left))


def test_a_large_set_has_the_same_links_whether_grown_or_fresh() -> None:
    made = planted(1500)
    fresh = {frozenset(link.quotes) for link in match(made.articles, made.quotes)}
    most = len(made.articles) * 9 // 10
    early = {one.id for one in made.articles[:most]}
    matcher = Matcher()
    matcher.add(made.articles[:most], [quote for quote in made.quotes if quote.article in early])
    add(matcher, made.articles[most:], made.quotes)
    found = {frozenset(link.quotes) for link in matcher.links(made.quotes)}
    assert len(fresh) > 400
    assert len(found ^ fresh) <= 0.01 * len(fresh)


def test_the_weights_that_words_keep_hardly_move_a_score() -> None:
    articles, quotes = articles_of([[number] for number in range(len(SENTENCES))] * 2)
    fresh = match(articles, quotes)
    matcher = Matcher()
    matcher.add(articles[:-1], [quote for quote in quotes if quote.article != articles[-1].id])
    add(matcher, articles[-1:], quotes)
    grown = {link.quotes: link.score for link in matcher.links(quotes)}
    assert len(fresh) >= len(SENTENCES)
    assert grown == pytest.approx({link.quotes: link.score for link in fresh}, abs=0.05)


def test_an_article_that_changed_is_matched_as_it_now_is() -> None:
    said = "The ferry will sail again on Thursday, once the divers have cleared the anchor chain."
    one, two = article("one.txt", f"“{said}”"), article("two.txt", f"He said: “{said}”")
    changed = article("two.txt", "He said: “Nobody in this valley bakes bread the way my grandmother did.”")
    matcher = Matcher()
    matcher.add([one, two], [*quotes_of(one), *quotes_of(two)])
    assert len(matcher.links([*quotes_of(one), *quotes_of(two)])) == 1
    matcher.remove([two.id])
    matcher.add([changed], quotes_of(changed))
    assert matcher.links([*quotes_of(one), *quotes_of(changed)]) == ()
    matcher.remove([one.id, changed.id, "unheard of"])
    assert matcher.links([]) == ()
