"""How near two articles are is told by the quotes that were linked."""

from __future__ import annotations

from reader.collation.articles.neighbours import links_between, neighbours
from reader.model import Analysis, Article, Link, Quote, QuoteKind, Relation, Span


def analysis() -> Analysis:
    articles = tuple(Article(name, f"{name}.txt", "“Yes.” “No.” “Maybe.”", ()) for name in "abc")
    spans = {"Yes.": Span(1, 5), "No.": Span(8, 11), "Maybe.": Span(14, 20)}
    quotes = tuple(
        Quote(f"{one.id} {text}", one.id, *span, text, QuoteKind.DIRECT)
        for one in articles
        for text, span in spans.items()
    )
    pairs = [("a Yes.", "b Yes."), ("a No.", "b No."), ("b Maybe.", "c Maybe.")]
    links = tuple(
        Link(pair, 0.9, Relation.VERBATIM, (spans[pair[0][2:]], spans[pair[1][2:]])) for pair in pairs
    )
    return Analysis(articles, quotes, links)


def test_links_are_counted_for_both_articles() -> None:
    found = neighbours(analysis())
    assert found["a"] == {"b": 2}
    assert found["b"] == {"a": 2, "c": 1}


def test_links_between_two_articles_are_told_from_either_side() -> None:
    assert links_between(analysis(), "a", "b") == [(Span(1, 5),) * 2, (Span(8, 11),) * 2]
    assert links_between(analysis(), "c", "b") == [(Span(14, 20),) * 2]
    assert links_between(analysis(), "a", "c") == []
