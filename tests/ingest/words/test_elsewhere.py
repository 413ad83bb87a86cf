"""A name that one article's outlet has is an outlet's in the others, where outlets are named."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ingest.words.elsewhere import outlets_known_elsewhere
from reader.ingest.words.spellings import outlets_made_one
from reader.model import Article, Section, SectionKind

KNOWN = Article("k", "k.txt", "", (), outlet="The Saltby Quay")


def article(
    head: str = "",
    body: str = "The harbour is shut.",
    foot: str = "",
    outlet: str | None = None,
    title: str | None = None,
    byline: str | None = None,
) -> Article:
    text, sections = "", list[Section]()
    for words, kind in (
        (head, SectionKind.BOILERPLATE),
        (body, SectionKind.BODY),
        (foot, SectionKind.BOILERPLATE),
    ):
        if words:
            sections.append(Section(kind, len(text), len(text) + len(words)))
            text += f"{words}\n\n"
    return Article("a", "a.txt", text, tuple(sections), outlet, title, byline)


def outlet_of(one: Article, *others: Article) -> str | None:
    return outlets_known_elsewhere([one, KNOWN, *others])[0].outlet


@pytest.mark.parametrize(
    "one",
    [
        article("Saltby Quay"),
        article("Skip to content\nSaltby Quay, 6 March 2026"),
        article("6 March 2026 | THE SALTBY QUAY"),
        article(foot="© 2026 Saltby Quay"),
        article(title="Harbour stays shut - Saltby Quay"),
        article(title="Harbour stays shut | The Saltby Quay"),
        article(title="Saltby Quay: harbour stays shut"),
        article(byline="Saltby Quay"),
    ],
)
def test_a_name_that_another_article_knows(one: Article) -> None:
    assert outlet_of(one) == "The Saltby Quay"


def test_a_byline_that_is_an_outlet_is_nobody_s_name() -> None:
    assert outlets_known_elsewhere([article(byline="Saltby Quay"), KNOWN])[0].byline is None


@pytest.mark.parametrize(
    "one",
    [
        article(body="Saltby Quay"),
        article("The Saltby Quay is the best of papers"),
        article(title="Harbour stays shut at Saltby Quay"),
        article(byline="Nell Barrowclough"),
        article(),
    ],
)
def test_what_the_text_says_is_no_outlet_s_name(one: Article) -> None:
    assert outlet_of(one) is None


def test_two_names_tell_nothing() -> None:
    other = Article("o", "o.txt", "", (), outlet="Hexley Lamp")
    assert outlet_of(article("Saltby Quay\nHexley Lamp"), other) is None
    assert outlet_of(article("Saltby Quay", foot="Hexley Lamp"), other) == "The Saltby Quay"


def test_agencies_and_domains_are_not_taken() -> None:
    others = (Article("r", "r", "", (), outlet="Reuters"), Article("d", "d", "", (), outlet="news.example"))
    assert outlet_of(article("Reuters\nnews.example", byline="Reuters"), *others) is None


_NAMES = st.sampled_from(["Saltby Quay", "The Saltby Quay", "Hexley Lamp", "hexleylamp.com", "Reuters", ""])
_ARTICLES = st.builds(
    lambda outlet, head, byline: article(head, outlet=outlet or None, byline=byline or None),
    _NAMES,
    _NAMES,
    _NAMES,
)


@given(st.lists(_ARTICLES, max_size=8), st.randoms(use_true_random=False))
def test_it_is_done_at_once_and_in_any_order(articles: list[Article], random: Random) -> None:
    once = outlets_made_one(articles)
    assert outlets_made_one(once) == once
    order = random.sample(range(len(articles)), len(articles))
    assert outlets_made_one([articles[place] for place in order]) == tuple(once[place] for place in order)
