"""Saved pages of many makes: the article is found, the rest told apart, and nothing is fetched."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html

from reader.ingest.decode import Unreadable, decode
from reader.ingest.facts import Names
from reader.ingest.files.document import Document
from reader.ingest.files.reading import read_document
from reader.ingest.pages.html import page_article
from reader.model import Article, Problem, SectionKind

PAGES = sorted(Path(__file__).parent.glob("*.html"))
PARAGRAPH = (
    "<p>“We are ready for anything,” said Odile Farrant, the mayor, and left by the wrong door again.</p>"
)


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a page was to be fetched from the network")

    for name in ("connect", "connect_ex", "sendto", "bind"):
        monkeypatch.setattr(socket.socket, name, refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def read(page: Path) -> Article:
    return page_article(page.read_bytes(), page.name, Names("d422c5a28459ac34"))


def page(body: str, head: str = "") -> Article:
    return page_article(f"<html><head>{head}</head><body>{body}</body></html>".encode(), "a.html", Names("a"))


def parts(article: Article, *kinds: SectionKind) -> list[str]:
    sections = (section for section in article.sections if section.kind in kinds)
    return [line for section in sections for line in section.span.of(article.text).split("\n\n")]


def marked(page: Path) -> Iterator[tuple[str, str]]:
    """The kind and the words of each of the page's elements that its ``data-gold`` says are the article's."""
    charset = {"tables-1251": "cp1251", "regional-latin1": "cp1252", "daily-sjis": "cp932"}.get(
        page.stem, "utf-8"
    )
    parser = lxml_html.HTMLParser(encoding=charset)
    for element in lxml_html.document_fromstring(page.read_bytes(), parser=parser).iter():
        if isinstance(element.tag, str) and element.get("data-gold"):
            yield element.get("data-gold"), "".join(filter(str.isalnum, element.text_content()))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_article_is_found_on_the_page(page: Path) -> None:
    article, gold = read(page), list(marked(page))
    for kind in ("headline", "caption", "comment", "body"):
        expected = {words for label, words in gold if label == kind}
        found = {"".join(filter(str.isalnum, words)) for words in parts(article, SectionKind(kind))}
        if kind == "comment":
            assert expected <= found
        else:
            assert found == expected


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_all_of_a_pages_text_is_labelled_in_order(page: Path) -> None:
    article, end = read(page), 0
    for section in article.sections:
        assert not article.text[end : section.start].strip()
        words = section.span.of(article.text)
        assert words == words.strip() != ""
        end = section.end
    assert end == len(article.text)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "blog-with-comments",
            ("The Quayside Notes", "Nell Barrowclough", "2019-04-11T06:12+00:00", "en-US"),
        ),
        (
            "broadsheet",
            ("The Meridian Observer", "Ilse Marchetti, Tobias Renn", "2021-09-17T05:41+00:00", "en"),
        ),
        ("broadcaster", ("CNO News", None, "2022-01-30T11:20+00:00", "en-GB")),
        ("tables-1251", ("Приморский листок", None, "2004-09-12", "ru")),
        ("regional-latin1", ("Elbkurier", "Greta Söhnlein", "2018-11-02T17:05+01:00", "de")),
        ("daily-sjis", ("北浜新聞", None, "2020-02-14T21:30+09:00", "ja")),
        (
            "syndicated-form",
            ("Harbor County Ledger", "Dmitri Alvarsson and Kate Oyelaran", "2023-03-18", "en"),
        ),
        ("single-file", ("Le Courrier de l’Île", "Solène Kervadec", "2017-05-23", "fr-FR")),
        ("agency-portal", ("Novy Vestnik", None, None, "en")),
    ],
)
def test_what_a_page_says_of_itself(name: str, expected: tuple[str | None, ...]) -> None:
    article = read(next(page for page in PAGES if page.stem == name))
    assert (article.outlet, article.byline, article.published, article.language) == expected


def test_the_pages_own_quotations_are_noted() -> None:
    article = page(
        f"<h1>Harbour stays shut</h1>{PARAGRAPH}<blockquote><p>One.</p><p>Two.</p></blockquote>{PARAGRAPH}"
    )
    assert [span.of(article.text) for span in article.blockquotes] == ["One.\n\nTwo."]


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Page not found", "Sorry, the page you are looking for does not exist or has been moved."),
        ("We value your privacy", "We and our 842 partners store information on a device, such as cookies."),
        ("Seite nicht gefunden", "Die Seite, die Sie suchen, gibt es nicht, oder sie ist umgezogen."),
    ],
)
def test_a_page_that_its_site_shows_instead_of_an_article_is_none(title: str, words: str) -> None:
    data = f"<html><body><h1>{title}</h1><p>{words}</p></body></html>".encode()
    document = Document("a.html", Names("a"), BytesIO(data), len(data))
    assert list(read_document(document)) == [Problem("a.html", "it is a page of its site, not an article")]


@pytest.mark.parametrize("title", ["404 goats counted in the hills", "Access denied to the weir, mayor says"])
def test_a_short_article_whose_title_begins_so_is_one(title: str) -> None:
    data = f"<html><body><h1>{title}</h1>{PARAGRAPH}</body></html>".encode()
    (found,) = read_document(Document("a.html", Names("a"), BytesIO(data), len(data)))
    assert isinstance(found, Article)


def test_text_that_only_a_script_holds_is_read() -> None:
    words = "The mayor of Saltby has closed the harbour, and nobody minded. " * 12
    data = f'<script type="application/ld+json">{{"@type": "NewsArticle", "articleBody": "{words}"}}</script>'
    assert words.strip() in page("<div id='app'></div>", data).text


def test_without_a_heading_the_windows_title_heads_the_text() -> None:
    article = page(PARAGRAPH * 5, "<title>Harbour stays shut</title>")
    assert article.title == "Harbour stays shut"
    assert article.text.startswith("Harbour stays shut\n\n“We are")


def test_a_wrong_declaration_does_no_harm() -> None:
    data = f'<meta charset="windows-1251"><p>{"“Доброе утро”, — сказала мэр Солтби. " * 20}</p>'.encode()
    assert "“Доброе утро”" in page_article(data, "a.html", Names("a")).text


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 300 + PARAGRAPH * 5,
        PARAGRAPH * 5 + "<p " + " ".join(f'a{number}="zzzzzz"' for number in range(20_000)) + ">x</p>",
        PARAGRAPH * 5 + ("<p " + " ".join(f"a{number}=1" for number in range(6_000)) + ">x</p>") * 100,
        f'<img src="data:image/png;base64,{"A" * 5_000_000}">' + PARAGRAPH * 5,
        '<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>' + PARAGRAPH * 5 + "<p>&b;</p>",
        "<table><tr><td><div><b><i>" + PARAGRAPH * 5 + "</table></b>",
        '<script type="application/ld+json">' + "[" * 100_000 + "</script>" + PARAGRAPH * 5,
        PARAGRAPH * 25_000,
    ],
    ids=["deep", "attributes", "many attributes", "picture", "entities", "unclosed", "json", "long"],
)
def test_hostile_pages_are_read_in_time(markup: str) -> None:
    start = time.process_time()
    assert "We are ready for anything" in page(markup).text
    assert time.process_time() - start < 15


@pytest.mark.parametrize(
    ("markup", "reason"),
    [("<div>" * 100_000, "nested"), ("<p>x" * 200_001, "elements")],
    ids=["deep", "many"],
)
def test_pages_beyond_measure_are_refused(markup: str, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        page(markup + PARAGRAPH)


@pytest.mark.parametrize("data", [b"<html></html>", b"   ", b"<!-- x -->", b"<script>x()</script>"])
def test_pages_without_text_have_no_sections(data: bytes) -> None:
    assert page_article(data, "a.html", Names("a")).sections == ()


@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=200), st.integers(0, 600), st.integers(0, 40))
def test_damaged_pages_are_read_or_refused(noise: bytes, place: int, cut: int) -> None:
    text = (
        f"<html><head><title>T</title></head><body><article><h1>Harbour</h1>{PARAGRAPH * 4}</article></body>"
    )
    whole = text.encode()
    data = whole[:place] + noise + whole[place + cut :]
    try:
        article = page_article(data, "a.html", Names("a"))
    except Unreadable:
        return
    assert all(section.start < section.end <= len(article.text) for section in article.sections)
    assert decode(article.text.encode()) == article.text
