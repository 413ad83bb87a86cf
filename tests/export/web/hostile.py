"""Sets whose every word is meant to break a page."""

from __future__ import annotations

from hypothesis import strategies as st

from reader.model import Analysis, Speaker
from tests.export.made import analysis_of, article, said_in

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
    articles = [
        article(
            words, number, path=words, outlet=words, title=words, byline=f"{words}{number}", published=words,
            language=words, source=words + ".",
        )
        for number in range(2)
    ]  # fmt: skip
    quotes = [said_in(each, speaker=Speaker(words, words, 0, 1)) for each in articles]
    return analysis_of(articles, quotes, speaker=words, analysed=words)
