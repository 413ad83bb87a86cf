"""A set in which every text is the one wished, and texts that somebody might wish to do harm with."""

from __future__ import annotations

from hypothesis import strategies as st

from reader.export.edition.prepared import Edition, prepare
from reader.model import Cue, Link, Relation, Speaker
from tests.export.made import analysis_of, article, said_in

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
    articles = [
        article(each, number, path=each, outlet=each, title=each, byline=each, published=each, language=each)
        for number, each in enumerate((text, text if other is None else other))
    ]
    one, two = (
        said_in(each, speaker=Speaker(each.text, each.text, 0, 1), cue=Cue(each.text, 0, 1))
        for each in articles
    )
    link = Link((one.id, two.id), 0.5, Relation.EDITED, (one.span, two.span), {text: -1.25})
    analysis = analysis_of(articles, (one, two), links=[link], speaker=text, analysed="2031-10-05")
    return prepare(analysis, text)
