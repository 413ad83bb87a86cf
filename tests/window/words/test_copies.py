"""Of an article that is not alone with its text it is said whose it is, or who else runs it."""

from __future__ import annotations

import pytest

from reader.model import Analysis, Article, Copies, Departure, Span
from reader.window.opened.collection import Light
from reader.window.words.copies import copies_told, copy_words
from reader.window.words.glances import copied_words, lights_words
from reader.window.words.renderings import renderings_words, vouching


def family(*outlets: str | None, alike: float = 1.0, published: str | None = "2031-11-03") -> Analysis:
    """Articles of these outlets that run one text, the first one's."""
    articles = tuple(
        Article(f"a{number}", f"{number}.txt", "x", (), outlet, f"Headline {number}", None, published)
        for number, outlet in enumerate(outlets)
    )
    shares = 1.0, *(alike for _ in outlets[1:])
    return Analysis(articles, copies=(Copies(tuple(article.id for article in articles), shares),))


def said(analysis: Analysis) -> list[str]:
    return [copy_words(analysis, article.id) for article in analysis.articles]


def test_of_two_outlets_it_is_told_whose_text_it_is() -> None:
    assert said(family("Wire", "Post")) == ["Also run by Post", "The same text as Wire, 3 Nov"]
    assert said(family("Wire", "Post", alike=0.7))[1] == "Much the same text as Wire, 3 Nov"
    assert said(family("Wire", "Post", published=None))[1] == "The same text as Wire"
    assert copies_told(family("Wire", "Post"))["a1"][1] == "The same text as Wire"


def test_of_one_outlet_it_is_told_how_often_it_was_saved() -> None:
    assert said(family("Post", "Post")) == ["Saved twice"] * 2
    assert said(family("Post", None)) == said(family(None, None)) == ["Saved twice"] * 2
    assert said(family("Post", "Post", "Post")) == ["Saved 3 times"] * 3
    assert said(family("Post", "Post", alike=0.8)) == ["Here in 2 versions"] * 2


def test_one_that_others_run_is_told_by_those_even_where_it_was_saved_twice() -> None:
    assert said(family("Wire", "Wire", "Post")) == [
        "Also run by Post",
        "Saved twice",
        "The same text as Wire, 3 Nov",
    ]
    many = family("Wire", *(f"Outlet {letter}" for letter in "ABCDEF"))
    assert said(many)[0] == "Also run by Outlet A, Outlet B, Outlet C and 3 more"


def test_nothing_is_said_of_an_article_that_is_alone_with_its_text() -> None:
    alone = Analysis((Article("a", "a.txt", "x", ()),))
    assert (copy_words(alone, "a"), copies_told(alone)) == ("", {})


def test_all_others_are_listed_in_words() -> None:
    assert copies_told(family("Wire", "Post", None))["a1"][2].split("\n") == [
        "One text, which counts once, with:",
        "Wire · 3 November 2031 · 0.txt",
        "Headline 2 · 3 November 2031 · 2.txt",
    ]
    assert copies_told(family(*(f"O{n}" for n in range(20))))["a0"][2].endswith("\nand 7 more")


@pytest.mark.parametrize(
    ("carriers", "independent", "one_text", "expected"),
    [
        (3, 3, False, "4 renderings by 3 outlets"),
        (3, 2, False, "4 renderings by 3 outlets, 2 independent"),
        (3, 1, True, "4 renderings by 3 outlets, all of one text"),
    ],
)
def test_it_is_counted_who_is_independent(
    carriers: int, independent: int, one_text: bool, expected: str
) -> None:
    assert renderings_words(4, carriers, 0, vouching(carriers, independent, one_text)) == expected


def test_quotes_that_only_copies_share_are_counted_apart() -> None:
    own, copied = Light("q", Span(0, 1), Departure.ALERT), Light("r", Span(0, 1), Departure.EDITED, True)
    alone = Light("s", Span(0, 1), None)
    assert lights_words([own, alone]) == "1 shared quote, and its sense may differ"
    assert lights_words([own, copied]).endswith("sense may differ, 1 more only in the same text")
    assert lights_words([copied]) == "1 quote shared only in the same text"
    assert lights_words([copied, copied]) == "2 quotes shared only in the same text"
    assert lights_words([alone]) == ""


def test_many_outlets_that_have_the_same_text_are_counted() -> None:
    assert copied_words(["A", "B"]) == "The same text in A, B"
    assert copied_words(["A", "B", "C", "D", "E"]) == "The same text in A, B, C and 2 more"
