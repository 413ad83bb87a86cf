"""The open set knows what has been read of it, and at once what was found in it."""

from __future__ import annotations

from reader.matching import at_sensitivity
from reader.model import Departure, QuoteKind
from reader.window.opened.collection import Collection, Count, Light
from reader.window.work.tasks import Reading


def test_articles_count_before_anything_is_compared(reading: Reading) -> None:
    collection = Collection()
    for article in reading.analysis.articles[:2]:
        collection.add(article, reading.analysis.quotes_of[article.id])
    post, courier = reading.analysis.articles[:2]
    assert collection.counts == {post.id: Count(4, 0), courier.id: Count(4, 0)}
    assert collection.total == Count(8, 0)
    assert collection.lit(post.id) == []
    assert {light.departure for light in collection.lights(post.id)} == {None}


def test_the_analysis_brings_what_is_shared(reading: Reading) -> None:
    collection = Collection()
    collection.complete(reading)
    analysis = reading.analysis
    assert dict(collection.articles) == analysis.article_by_id
    assert collection.total == Count(len(analysis.quotes), 12, 4)
    assert collection.total == sum(collection.counts.values(), Count())
    for article in analysis.articles:
        lit = collection.lit(article.id)
        assert lit == [quote for quote in analysis.quotes_of[article.id] if quote.id in analysis.remark_of]
        assert collection.count(article.id).shared == len(lit)
        assert collection.lights(article.id) == [
            Light(quote.id, quote.span, collection.departure(quote.id))
            for quote in analysis.quotes_of[article.id]
            if quote.kind is not QuoteKind.SCARE or quote.id in analysis.remark_of
        ]


def test_a_quote_departs_as_far_as_its_gravest_link(reading: Reading) -> None:
    collection = Collection()
    collection.complete(reading)
    for quote in reading.analysis.quotes:
        links = reading.analysis.links_of.get(quote.id, ())
        gravest = max((reading.comparisons[link.quotes].departure for link in links), default=None)
        assert collection.departure(quote.id) == gravest
    assert Departure.ALERT in reading.departures.values()


def test_another_sensitivity_lights_other_quotes(reading: Reading) -> None:
    collection = Collection()
    collection.complete(reading)
    collection.complete(reading.at(0.1))
    assert collection.total.shared == 0
    assert collection.analysis == at_sensitivity(reading.analysis, 0.1)
    collection.complete(reading.at(0.5))
    assert collection.total.shared == 12
