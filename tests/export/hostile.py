"""A set in which every text is the one wished, and texts that somebody might wish to do harm with."""

from __future__ import annotations

from hypothesis import strategies as st

from reader.export.edition.prepared import Edition, prepare
from reader.model import Analysis, Article, Cue, Link, Quote, QuoteKind, Relation, Remark, Span, Speaker

TEXTS = st.text(
    st.sampled_from(
        " =+-@\t\r\n\"'’,;|cmd!A1()_x000D_http://＝＋－＠\x00\x1f\ud800\ufffe\u202e\u2066é漢ש<&>{}"
    )
    | st.characters(exclude_categories=()),
    min_size=1,
    max_size=24,
)


def edition_of(text: str, other: str | None = None) -> Edition:
    """Two articles, every word of which, and of all that is known of them, is ``text``, or ``other``'s."""
    articles = tuple(
        Article(id, each, each, (), each, each, each, each, each)
        for id, each in (("a", text), ("b", text if other is None else other))
    )
    quotes = tuple(
        Quote(f"q{each.id}", each.id, 0, len(each.text), each.text, QuoteKind.DIRECT, None,
              Speaker(each.text, each.text, 0, 1), Cue(each.text, 0, 1))
        for each in articles
    )  # fmt: skip
    spans = tuple(Span(0, len(each.text)) for each in articles)
    link = Link(("qa", "qb"), 0.5, Relation.EDITED, (spans[0], spans[1]), {text: -1.25})
    remark = Remark("r", ("qa", "qb"), "qa", text)
    return prepare(Analysis(articles, quotes, (link,), (remark,), analysed="2031-10-05"), text)
