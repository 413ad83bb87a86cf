"""A page's own data is believed before its looks, and its looks before its file's name."""

from __future__ import annotations

import json

import pytest
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


@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        ("Harbour stays shut | Saltby Echo", "Saltby Echo"),
        ("Harbour stays shut - The Saltby Lantern", "The Saltby Lantern"),
        ("Harbour stays shut | World | Quayside", "Quayside"),
        ("Harbour stays shut | Politics", None),
        ("Harbour stays shut | Nell Barrowclough", None),
        ("Another page | Quayside", None),
    ],
)
def test_what_stands_behind_the_headline_in_the_title_is_the_outlet(title: str, outlet: str | None) -> None:
    body = "<h1>Harbour stays shut</h1><p>By Nell Barrowclough</p><p>Nobody minded, said the mayor.</p>"
    assert metadata(f"<title>{title}</title>", body).outlet == outlet


def test_the_title_names_the_outlet_of_a_report_that_an_agency_wrote() -> None:
    body = (
        "<h1>Harbour stays shut</h1><p>Nobody minded.</p><p>(Reporting by Jane Doe; Editing by John Roe)</p>"
    )
    found = metadata("<title>Harbour stays shut | The Saltby Ledger</title>", body)
    assert (found.outlet, found.source, found.byline) == ("The Saltby Ledger", "Reuters", "Jane Doe")


def test_a_copyright_confirms_the_name_in_the_title() -> None:
    body = "<p>Nobody minded, said the mayor.</p><p>© 2019 Saltby Quay</p>"
    assert metadata("<title>Shut | The Saltby Quay</title>", body).outlet == "The Saltby Quay"


def test_linked_data_of_other_articles_is_not_the_page_s() -> None:
    other = linked(**{"@type": "NewsArticle", "headline": "Ferry sold", "author": "Amos Teale"})
    own = linked(**{"@type": "NewsArticle", "headline": "Harbour stays shut", "author": "Nell Barrowclough"})
    assert metadata(other + own).byline == "Nell Barrowclough"
    address = "https://quay.example/shut"
    own = linked(
        **{"@type": "NewsArticle", "headline": "Shut", "url": address, "author": "Nell Barrowclough"}
    )
    assert metadata(f'<link rel="canonical" href="{address}">' + other + own).byline == "Nell Barrowclough"


def test_a_long_list_of_linked_data_is_read_once() -> None:
    things = [[{"@type": "Thing"}]] * 20_000
    article = {"@type": "NewsArticle", "headline": "Harbour stays shut", "author": "Nell Barrowclough"}
    script = f'<script type="application/ld+json">{json.dumps([*things, article])}</script>'
    assert metadata(script).byline == "Nell Barrowclough"


def test_an_address_is_nobody_s_name() -> None:
    head = '<meta name="author" content="karin@factdesk.example">'
    body = "<h1>Harbour stays shut</h1><p>By Nell Barrowclough</p><p>Nobody minded, said the mayor.</p>"
    assert metadata(head, body).byline == "Nell Barrowclough"


@pytest.mark.parametrize(
    "line",
    [
        "By Nell Barrowclough | Published 6 March 2026",
        "By Nell Barrowclough Published: 6 March 2026",
        "By Nell Barrowclough\tPublished 6 March 2026",
        "By Nell Barrowclough in Saltby",
        "By Nell Barrowclough, 6 March 2026",
    ],
)
def test_a_byline_is_the_person_alone(line: str) -> None:
    body = f"<h1>Harbour stays shut</h1><p>{line}</p><p>Nobody minded, said the mayor.</p>"
    assert metadata("", body).byline == "Nell Barrowclough"
