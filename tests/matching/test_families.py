from __future__ import annotations

from reader.matching import families
from reader.model import Article, Link, Quote, Relation
from tests.matching.made import article, quotes_of


def chain() -> tuple[list[Article], list[Quote]]:
    articles = [
        article("a.txt", "“We sail.” “Nobody asked the cook.”", "2031-05-02"),
        article("b.txt", "“We sail at dawn, and nobody asked the cook.”", "2031-05-03"),
        article("c.txt", "“At dawn, and nobody asked the ship's cook.”", "2031-05-01"),
    ]
    return articles, [quote for one in articles for quote in quotes_of(one, "Ilse Brandt")]


def link(first: Quote, second: Quote) -> Link:
    return Link((first.id, second.id), 0.9, Relation.FRAGMENT, (first.span, second.span))


def test_a_remark_is_a_connected_family_with_the_fullest_rendering_as_its_base() -> None:
    articles, quotes = chain()
    (remark,) = families(articles, quotes, [link(quotes[2], quotes[3]), link(quotes[1], quotes[2])])
    assert remark.quotes == tuple(quote.id for quote in quotes[1:])
    assert remark.base == quotes[2].id
    assert remark.id == f"r{quotes[1].id}"
    assert remark.speaker == "Ilse Brandt"


def test_quotes_without_links_are_no_remark() -> None:
    articles, quotes = chain()
    assert families(articles, quotes, []) == ()


def test_of_equally_full_renderings_the_earliest_is_the_base() -> None:
    articles = [article(f"{day}.txt", "“We sail.”", f"2031-05-0{day}") for day in (3, 1, 2)]
    quotes = [quote for one in articles for quote in quotes_of(one)]
    (remark,) = families(articles, quotes, [link(quotes[0], quotes[1]), link(quotes[0], quotes[2])])
    assert remark.base == quotes[1].id
    assert remark.speaker is None
