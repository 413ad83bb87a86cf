"""Spans, ids and the look-ups of an analysis."""

from __future__ import annotations

from reader.model import (
    Analysis,
    Article,
    Link,
    Quote,
    QuoteKind,
    Relation,
    Remark,
    Section,
    SectionKind,
    Span,
    article_id,
)


def test_a_span_is_half_open_and_counts_code_points() -> None:
    assert Span(1, 3).of("a😀bc") == "😀b"
    assert Span(2, 8).holds(Span(2, 8))
    assert not Span(2, 8).holds(Span(1, 3))


def test_ids_are_stable_and_distinct() -> None:
    assert article_id("north/1.txt") == article_id("north/1.txt")
    assert len({article_id("a"), article_id("b"), article_id("a", 1), article_id("a\udce9")}) == 4


def test_sections_are_found_by_place() -> None:
    sections = Section(SectionKind.HEADLINE, 0, 4), Section(SectionKind.BODY, 6, 10)
    article = Article("a", "a.txt", "Head\n\nBody", sections)
    assert article.section_at(3) == sections[0]
    assert article.section_at(4) is None
    assert article.section_at(6) == sections[1]


def test_look_ups_go_from_quotes_to_their_links_and_remark() -> None:
    articles = tuple(Article(name, f"{name}.txt", "words", ()) for name in "abc")
    quotes = tuple(Quote(f"{name}q1", name, 0, 5, "words", QuoteKind.DIRECT) for name in "abc")
    spans = Span(0, 5), Span(0, 5)
    weak = Link(("aq1", "bq1"), 0.6, Relation.EDITED, spans)
    strong = Link(("aq1", "cq1"), 0.9, Relation.VERBATIM, spans)
    remark = Remark("r1", ("aq1", "bq1", "cq1"), "aq1")
    analysis = Analysis(articles, quotes, (weak, strong), (remark,))
    assert analysis.links_of["aq1"] == (strong, weak)
    assert weak.other("bq1") == "aq1"
    assert analysis.remark_of["cq1"] is remark
    assert analysis.quotes_of["b"] == (quotes[1],)
    assert analysis.article_by_id["c"].path == "c.txt"
    assert analysis.quote_by_id["bq1"] is quotes[1]
