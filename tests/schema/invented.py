"""Analyses of any shape that the rooms can make, of texts that nobody wrote."""

from __future__ import annotations

from itertools import combinations

from hypothesis import strategies as st

from reader.matching.families import families
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
    Section,
    SectionKind,
    Span,
    Speaker,
    Stated,
    article_id,
)

letters = st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp", "Cn", "Cf"))
words = st.text(letters, min_size=1, max_size=20).map(str.strip).filter(bool)
perhaps = st.none() | words
dates = st.sampled_from(
    (None, "2031", "2031-05", "2031-05-06", "2031-05-06T07:08", "2031-05-06T07:08:09+02:00")
)
tags = st.sampled_from((None, "en", "pt-BR", "zh-Hant"))
facts = st.builds(Stated, perhaps, perhaps, perhaps, dates)
shares = st.integers(0, 1_000).map(lambda number: number / 1_000)


@st.composite
def articles(draw: st.DrawFn, path: str) -> tuple[Article, list[Quote]]:
    """An article of paragraphs, each of which may be a quote, with its speaker and cue."""
    paragraphs = draw(st.lists(words, min_size=1, max_size=5))
    text = "\n\n".join(paragraphs)
    sections, quotes = [], []
    name, place = article_id(path), 0
    for number, paragraph in enumerate(paragraphs, 1):
        span = Span(place, place + len(paragraph))
        sections.append(Section(draw(st.sampled_from(SectionKind)), *span))
        if draw(st.booleans()):
            cut = draw(st.integers(span.start, span.end - 1))
            there = Span(cut, span.end)
            quotes.append(
                Quote(
                    f"{name}q{number}",
                    name,
                    *there,
                    there.of(text),
                    draw(st.sampled_from(QuoteKind)),
                    draw(st.none() | st.sampled_from([quote.id for quote in quotes])) if quotes else None,
                    Speaker(known, span.of(text), *span) if (known := draw(perhaps)) else None,
                    draw(st.sampled_from((None, Cue(span.of(text), *span)))),
                )
            )
        place = span.end + 2
    article = Article(
        name,
        path,
        text,
        tuple(sections),
        *draw(facts),
        draw(tags),
        draw(st.sampled_from(((), (Span(0, 1),)))),
        draw(perhaps),
        draw(st.none() | facts),
    )
    return article, quotes


@st.composite
def analyses(draw: st.DrawFn) -> Analysis:
    paths = draw(
        st.lists(
            words.filter(lambda each: each[0] not in "/\\" and each[1:2] != ":" and ".." not in each),
            max_size=4,
            unique=True,
        )
    )
    read = [draw(articles(path)) for path in sorted(paths)]
    quotes = tuple(quote for _, own in read for quote in own)
    pairs = [pair for pair in combinations(quotes, 2) if pair[0].article != pair[1].article]
    linked = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=8)) if pairs else []
    links = [
        Link(
            (one.id, other.id),
            draw(shares),
            draw(st.sampled_from(Relation)),
            (one.span, Span(other.start, draw(st.integers(other.start + 1, other.end)))),
            draw(st.dictionaries(words, st.sampled_from((-0.5, 0.25)), max_size=2)),
        )
        for one, other in linked
    ]
    sure = tuple(links[: draw(st.integers(0, len(links)))])
    told = tuple(article for article, _ in read)
    ids = tuple(article.id for article in told)
    copies = (Copies(ids[:2], draw(st.sampled_from(((), (1.0, 0.5))))),) if len(ids) > 1 else ()
    return Analysis(
        told,
        quotes,
        sure,
        families(told, quotes, sure),
        tuple(draw(st.lists(st.builds(Problem, st.just("a.pdf"), words), max_size=2))),
        tuple(links[len(sure) :]),
        (),
        draw(st.sampled_from(((), copies))),
        draw(st.none() | shares),
        draw(st.sampled_from((None, "2031-05-06"))),
    )
