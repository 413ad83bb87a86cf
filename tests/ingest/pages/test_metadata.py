"""A page's own data is believed before its looks, and its looks before its file's name."""

from __future__ import annotations

import json

from lxml import html

from reader.ingest.facts import Metadata, Names
from reader.ingest.pages.blocks import blocks_of
from reader.ingest.pages.metadata import page_metadata

TEXT = "<h1>Harbour stays shut</h1><p>SALTBY (Reuters) - The harbour is shut.</p><p>Nobody minded.</p>"


def metadata(head: str = "", body: str = TEXT, saved: str | None = None, stem: str = "a") -> Metadata:
    tree = html.document_fromstring(f"<html><head>{head}</head><body>{body}</body></html>")
    return page_metadata(tree, list(blocks_of(tree)), saved, Names(stem))


def linked(**data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def test_linked_data_comes_first() -> None:
    head = '<meta property="og:site_name" content="Other"><meta name="date" content="2001-01-01">' + linked(
        **{
            "@type": ["NewsArticle"],
            "headline": "Harbour stays shut &amp; dry",
            "datePublished": "2019-04-11T12:00:00Z",
            "author": [{"name": "Nell Barrowclough"}, {"name": "Amos Teale"}],
            "publisher": {"name": "BBC"},
        }
    )
    assert metadata(head) == Metadata(
        "Harbour stays shut",
        "BBC News",
        "Nell Barrowclough, Amos Teale",
        "2019-04-11T12:00+00:00",
        source="Reuters",
    )


def test_odd_linked_data_is_passed_over() -> None:
    for odd in (
        {"@type": "NewsArticle", "headline": 5, "author": [[]], "publisher": []},
        {"@graph": "x"},
        {},
    ):
        assert metadata(linked(**odd)).title == "Harbour stays shut"
    assert metadata('<script type="application/ld+json">{not json</script>').title == "Harbour stays shut"


def test_the_publisher_is_not_the_agency() -> None:
    assert metadata('<meta property="og:site_name" content="Kyiv Post">').outlet == "Kyiv Post"
    assert metadata('<link rel="canonical" href="https://www.kyivpost.com/1">').outlet == "Kyiv Post"
    assert metadata(saved="https://quayside.example/2019/04/11/a.html").outlet == "quayside.example"
    assert metadata("<title>Harbour stays shut | Kyiv Post</title>").outlet == "Kyiv Post"
    assert metadata(stem="guardian").outlet == "The Guardian"
    assert metadata().outlet == "Reuters"


def test_titles_lose_the_sites_name_only() -> None:
    given = '<meta property="og:site_name" content="CNO">'
    given += '<meta property="og:title" content="Salt - and pepper - CNO">'
    assert metadata(given, "<p>Text.</p>").title == "Salt - and pepper"
    assert metadata("<title>Salt and pepper - CNO</title>", "<p>Text.</p>").title == "Salt and pepper"
    assert metadata('<meta property="og:title" content="Shut: the harbour">').title == "Shut: the harbour"


def test_dates() -> None:
    assert metadata('<meta name="pubdate" content="April 11, 2019">').published == "2019-04-11"
    assert metadata(saved="https://quayside.example/2019/4/11/a.html").published == "2019-04-11"
    times = '<footer><time datetime="2024-01-01"></time></footer><time datetime="2023-02-02"></time>'
    assert metadata(body=times + TEXT).published == "2023-02-02"
    published = '<time datetime="2019-04-11" itemprop="datePublished"></time>'
    assert metadata(body=times + published + TEXT).published == "2019-04-11"
    assert metadata(body="<div>01:34 GMT 21 September 2020</div>" + TEXT).published is None


def test_bylines() -> None:
    assert metadata('<meta name="author" content="By Nell Barrowclough">').byline == "Nell Barrowclough"
    assert metadata('<meta property="article:author" content="https://x.example/nell">').byline is None
    assert (
        metadata(body=f'{TEXT}<div class="byline">By <a>Nell Barrowclough</a></div>').byline
        == "Nell Barrowclough"
    )


def test_what_is_no_character_is_in_no_name() -> None:
    head = '<meta property="og:site_name" content="Salt&#xFFFF;by Post">' + linked(
        **{"@type": "NewsArticle", "headline": "Shut \ud800 again", "author": {"name": "Nell\udfff Teale"}}
    )
    found = metadata(head, "<p>The harbour is shut.</p>")
    assert (found.title, found.outlet, found.byline) == (
        "Shut \ufffd again",
        "Saltby Post",
        "Nell\ufffd Teale",
    )


def test_a_heading_without_end_is_no_title() -> None:
    assert metadata(body=f"<h1>{'word ' * 10_000}</h1><p>The harbour is shut.</p>").title is None
