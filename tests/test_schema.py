"""The JSON contract: every analysis comes back as it was, and strangers are refused in a sentence."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import (
    Analysis,
    Article,
    Copies,
    Cue,
    Link,
    Problem,
    Quote,
    QuoteKind,
    Relation,
    Remark,
    Section,
    SectionKind,
    Span,
    Speaker,
    article_id,
)
from reader.schema import SCHEMA, SchemaError, from_data, from_json, to_data, to_json

words = st.text(max_size=20)
perhaps = st.none() | words


@st.composite
def analyses(draw: st.DrawFn) -> Analysis:
    text = draw(st.text(alphabet=st.characters(), min_size=1, max_size=60))
    number = st.integers(0, len(text))
    articles = tuple(
        Article(
            article_id(path),
            path,
            text,
            (Section(draw(st.sampled_from(SectionKind)), 0, len(text)),),
            draw(perhaps),
            draw(perhaps),
            draw(perhaps),
            draw(perhaps),
            draw(perhaps),
            source=draw(perhaps),
        )
        for path in draw(st.lists(words, min_size=1, max_size=3, unique=True))
    )
    quotes = tuple(
        Quote(
            f"{article.id}q{place}",
            article.id,
            draw(number),
            draw(number),
            draw(words),
            draw(st.sampled_from(QuoteKind)),
            draw(perhaps),
            draw(st.none() | st.builds(Speaker, words, words, number, number)),
            draw(st.none() | st.builds(Cue, words, number, number)),
        )
        for article in articles
        for place in (1, 2)
    )
    score = draw(st.integers(0, 10_000)) / 10_000
    spans = Span(draw(number), draw(number)), Span(draw(number), draw(number))
    ids = quotes[0].id, quotes[-1].id
    link = Link(ids, score, draw(st.sampled_from(Relation)), spans, {draw(words): 0.25})
    remark = Remark("r1", ids, ids[0], draw(perhaps))
    problems = (Problem(draw(words), draw(words)),)
    copies = draw(st.sampled_from(((), (Copies(tuple(article.id for article in articles)),))))
    return Analysis(articles, quotes, (link,), (remark,), problems, copies=copies)


@given(analyses())
def test_an_analysis_comes_back_as_it_was(analysis: Analysis) -> None:
    text = to_json(analysis)
    text.encode("utf-8")
    assert from_json(text) == analysis
    assert to_json(from_json(text)) == text


def test_code_points_that_utf8_cannot_hold_survive() -> None:
    analysis = Analysis((Article("a", "caf\udce9.txt", "lone \ud800 surrogate", ()),))
    text = to_json(analysis)
    text.encode("utf-8")
    assert from_json(text) == analysis


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        "null",
        '{"schema": "variorum/analysis/2"}',
        json.dumps({"schema": SCHEMA}),
        json.dumps({"schema": SCHEMA, "articles": [{"id": 1}]}),
        "[" * 100_000,
    ],
)
def test_strangers_are_refused(text: str) -> None:
    with pytest.raises(SchemaError, match="variorum/analysis/1"):
        from_json(text)


def test_copies_are_listed_by_their_articles_where_there_are_any() -> None:
    assert "copies" not in to_data(Analysis())
    assert to_data(Analysis(copies=(Copies(("a", "b"), (1.0, 0.9)),)))["copies"] == [["a", "b"]]


def test_an_analysis_from_before_sources_were_told_is_read() -> None:
    data = to_data(Analysis((Article("a", "a.txt", "words", (), source="The Wire"),)))
    assert from_data(data).articles[0].source == "The Wire"
    del data["articles"][0]["source"]
    assert from_data(data).articles[0].source is None
