"""Remarks and articles made up of words that are hard to write down."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from reader.model import Analysis, Article, Cue, Quote, QuoteKind, Section, SectionKind, Span, Speaker
from tests.export.made import analysis_of, article, said_in

_WORDS = [
    *("we", "We", "will", "not", "open", "the", "gate", "gate,", "it's", "it’s", "ten", "10", "…"),
    *("[northern]", "<b>", "&amp;", "]]>", '"', "\\", "🌊", "e\u0301", "\u202egate", "\ud800", "\x00"),
    *("line\nend", "line\r\nend", "line\u2028end", "\ufffe", "дамба", "السد", "堤防が"),
]
words = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=12).map(" ".join)
anything = st.text(st.characters(exclude_categories=()), min_size=1, max_size=30).filter(str.strip)
_languages = st.sampled_from([None, "en", "en-GB", "ru", "not a tag"])
renderings = st.lists(st.tuples(words | anything, _languages), min_size=2, max_size=5)
"""What each of several outlets prints of a remark, and in which language."""


def remark_of(renderings: Sequence[tuple[str, str | None]], before: str = "", after: str = "") -> Analysis:
    """A set of one remark, each rendering in an article of its own."""
    articles: list[Article] = []
    quotes: list[Quote] = []
    for number, (said, language) in enumerate(renderings):
        articles.append(
            article(
                f"{before}{said}{after}", number, path=f"{said}/{number}", outlet=said, title=said,
                byline=said, published=said, language=language,
            )
        )  # fmt: skip
        span = Span(len(before), len(before) + len(said))
        who, how = Speaker(said, said, *span), Cue(said, *span)
        quotes.append(said_in(articles[-1], *span, speaker=who, cue=how))
    return analysis_of(articles, quotes, speaker=quotes[0].text)


@st.composite
def sectioned(draw: st.DrawFn) -> Article:
    """An article of every kind of section, with white space of every kind around them."""
    blank = st.sampled_from(["\n", "\n\n", "\r\n", " \n\t", "\u2028", "\v", "\u00a0\n", ""])
    text = draw(blank)
    sections: list[Section] = []
    for kind in draw(st.lists(st.sampled_from(list(SectionKind)), max_size=6)):
        block = draw(st.lists(words, min_size=1, max_size=3).map("\n".join))
        sections.append(Section(kind, len(text), len(text) + len(block)))
        text += block + draw(blank)
    return Article("a", "a.txt", text, tuple(sections), "O")


@st.composite
def quoted(draw: st.DrawFn) -> Analysis:
    """Such an article with quotes anywhere in it: nested, crossing, over the ends of paragraphs, chained."""
    article = draw(sectioned())
    places = st.tuples(st.integers(0, len(article.text)), st.integers(1, 60), st.sampled_from(QuoteKind))
    quotes: list[Quote] = []
    for start, length, kind in sorted(draw(st.lists(places, max_size=6))):
        end = min(start + length, len(article.text))
        if start < end:
            continues = quotes[-1].id if quotes and draw(st.booleans()) else None
            name = f"q{len(quotes)}"
            quotes.append(Quote(name, "a", start, end, article.text[start:end], kind, continues))
    return Analysis((article,), tuple(quotes))
