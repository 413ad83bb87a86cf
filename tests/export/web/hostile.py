"""Sets whose every word is meant to break a page."""

from __future__ import annotations

from hypothesis import strategies as st

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
    Speaker,
)

HOSTILE = st.text(
    st.one_of(
        st.sampled_from("<>&\"'`/!-=;$#{} aimgscriptonerror"),
        st.sampled_from("\0\x0b\x1b\u202e\u2066\u200f\ud800\udfff\ufffe\U0001f9ff\u0645\u05d0\r\n"),
    ),
    min_size=1,
    max_size=40,
)


def set_of(words: str) -> Analysis:
    """Two articles of which every part is ``words``, and both say the same."""
    articles = tuple(
        Article(
            name, words, words, (Section(SectionKind.BODY, 0, len(words)),),
            words, words, words + name, words, words, source=words + ".",
        )
        for name in "ab"
    )  # fmt: skip
    quotes = tuple(
        Quote(
            f"q{each.id}",
            each.id,
            0,
            len(words),
            words,
            QuoteKind.DIRECT,
            speaker=Speaker(words, words, 0, 1),
        )
        for each in articles
    )
    link = Link(("qa", "qb"), 0.9, Relation.EDITED, (quotes[0].span, quotes[1].span))
    return Analysis(articles, quotes, (link,), (Remark("r", ("qa", "qb"), "qa", words),), analysed=words)
