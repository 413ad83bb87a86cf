from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from reader.export.edition.prepared import prepare
from reader.export.web.html import to_html
from reader.model import Analysis, Article, Quote, QuoteKind, Section, SectionKind


@pytest.fixture(scope="module")
def made(flood: Analysis) -> str:
    return to_html(prepare(flood, "Velmora flood")).decode("utf-8")


def test_every_link_lands_and_no_name_is_given_twice(made: str) -> None:
    tree = html.fromstring(made)
    names = tree.xpath("//@id")
    links = tree.xpath("//a/@href")
    assert len(names) == len(set(names))
    assert len(links) > 30
    assert {link.removeprefix("#") for link in links} <= set(names)


def test_it_needs_nothing_from_elsewhere_and_runs_nothing(made: str) -> None:
    assert not re.search(r"<script|\bon\w+=|\bsrc=|https?:|url\(|@import", made)
    style = re.findall("<style>(.*?)</style>", made, re.DOTALL)[0]
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in made


def test_every_quote_and_article_is_there(made: str, flood: Analysis) -> None:
    shown = html.fromstring(made).text_content()
    for quote in flood.quotes:
        assert quote.text in shown
    assert "see <b>page 3</b> #flood" in shown
    assert "number: forty here, fourteen there" in shown


def test_lit_quotes_lead_to_their_renderings_and_back(made: str) -> None:
    tree = html.fromstring(made)
    (rendering,) = tree.xpath("//*[@id='v1b']")
    assert rendering.xpath(".//a/@href") == ["#q1b"]
    assert tree.xpath("//a[@class='lit'][@href='#v1b']")[0].text.startswith("We will open")


def test_texts_say_their_language_and_direction(made: str) -> None:
    tree = html.fromstring(made)
    assert tree.xpath("//article/div/@lang") == ["en", "en", "ru", "ar"]
    assert set(tree.xpath("//blockquote/@dir")) == {"auto"}


def test_the_date_is_shown_only_where_it_is_given(flood: Analysis, made: str) -> None:
    assert "Analysed on" not in made
    assert b"Analysed on 5 October 2031" in to_html(prepare(replace(flood, analysed="2031-10-05"), "x"))


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.tags.append(tag)


@given(st.text(st.sampled_from("<>&\"'/!-= aimgscriptonerror"), min_size=1, max_size=40))
def test_markup_in_an_article_stays_text(text: str) -> None:
    whole = Section(SectionKind.BODY, 0, len(text))
    quote = Quote("q", "a", 0, len(text), text, QuoteKind.DIRECT)
    plain = Article("a", "p", "x", (Section(SectionKind.BODY, 0, 1),), "o", "t", "b", "d", "en")
    hostile = Article("a", text, text, (whole,), text, text, None, text, text)
    tags = Tags()
    tags.feed(to_html(prepare(Analysis((hostile,), (quote,)), text)).decode())
    calm = Tags()
    calm.feed(
        to_html(prepare(Analysis((plain,), (Quote("q", "a", 0, 1, "x", QuoteKind.DIRECT),)), "n")).decode()
    )
    assert set(tags.tags) <= set(calm.tags)
    assert len(tags.tags) <= len(calm.tags)


def test_an_article_says_whose_report_it_carries(flood: Analysis) -> None:
    first, *others = flood.articles
    carried = replace(flood, articles=(replace(first, source="Northern Wire"), *others))
    page = to_html(prepare(carried, "x")).decode()
    assert page.count("source: Northern Wire · ") == 1


def test_an_article_says_whose_text_it_runs(copied: Analysis) -> None:
    page = to_html(prepare(copied, "x")).decode()
    assert "much the same text as article 2 (Agence Estuaire)</p>" in page
    assert page.count("in copies of one text alone") == 3
