"""Feeds with whole articles, of whatever kind, are read; teasers are counted."""

from __future__ import annotations

import pytest

from reader.model import SectionKind
from tests.ingest.documents import (
    LINES,
    MARKUP,
    TEXT,
    articles,
    parts,
    quoted,
    read,
    reasons,
    the_article,
    the_reason,
    told,
)

TITLE, AT = "Harbour & ferries stay shut", "2015-10-05T13:34+03:00"
LONG = " ".join(LINES * 4)

RSS = f"""<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>The Saltby Herald - World RSS</title><atom:link href="https://saltbyherald.example/feed" rel="self"/>
<link>https://saltbyherald.example/</link><description>All the news</description><language>en-gb</language>
<image><title>The picture</title><url>https://x.example/a.png</url></image>
<item><title>Harbour &amp;amp; ferries stay shut</title><link>https://saltbyherald.example/1</link>
<dc:creator><![CDATA[Ada Moss]]></dc:creator>
<pubDate>Mon, 05 Oct 2015 13:34:00 +0300</pubDate><description><![CDATA[<p>A teaser</p>]]></description>
<content:encoded><![CDATA[{MARKUP}]]></content:encoded></item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB"><title>The Saltby Herald</title>
<link href="https://saltbyherald.example/"/><author><name>The desk</name></author>
<updated>2016-01-01T00:00:00Z</updated><entry>
<title type="html">Harbour &lt;b&gt;&amp;amp;&lt;/b&gt; ferries stay shut</title>
<link href="https://saltbyherald.example/1.mp3" rel="enclosure"/>
<link rel="alternate" href="https://saltbyherald.example/1"/><updated>2015-10-06T13:34:00+03:00</updated>
<published>2015-10-05T13:34:00+03:00</published><author><name>Ada Moss</name></author><content type="xhtml">
<div xmlns="http://www.w3.org/1999/xhtml">{MARKUP}</div></content></entry></feed>"""
ESCAPED = MARKUP.replace("&", "&amp;").replace("<", "&lt;")
RDF = f"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel rdf:about="x"><title>The Saltby Herald | World</title><link>http://saltbyherald.example</link><dc:language>en-GB</dc:language></channel>
<item rdf:about="y"><title>{TITLE.replace("&", "&amp;")}</title><link>http://saltbyherald.example/1</link>
<dc:date>2015-10-05T13:34:00+03:00</dc:date><dc:creator>Ada Moss</dc:creator>
<content:encoded>{ESCAPED}</content:encoded></item></rdf:RDF>"""
FEEDS = {"RSS 2.0": RSS, "Atom": ATOM, "RDF": RDF}


@pytest.mark.parametrize("feed", FEEDS.values(), ids=FEEDS.keys())
@pytest.mark.parametrize("path", ["feed.rss", "feed.xml", "feed.atom", "feed.txt"])
def test_a_feed(feed: str, path: str) -> None:
    article = the_article(read(feed, path))
    assert told(article) == (TITLE, "The Saltby Herald", "Ada Moss", AT)
    assert article.language == "en-GB"
    assert quoted(article) == ["Shut it is & shut it stays."]
    assert article.text.startswith(f"{TITLE}\n\n{LINES[0]}")


def entry(inner: str) -> str:
    return RSS[: RSS.index("<item>")] + f"<item>{inner}</item></channel></rss>"


def test_teasers_are_counted_and_long_descriptions_read() -> None:
    found = read(entry(f"<title>Harbour</title><description>{LINES[0]}</description>"), "feed.rss")
    assert reasons(found) == ["it holds only the teasers of some entries (1), which are not read"]
    assert len(found) == 1
    article = the_article(read(entry(f"<title>Harbour</title><description>{LONG}</description>"), "feed.rss"))
    assert LONG in article.text
    found = read(entry(f"<title>Harbour</title><description>{LONG} […]</description>"), "feed.rss")
    assert len(articles(found)) == 1
    assert reasons(found)[0].startswith("it holds only the beginnings of some articles (1 of 1)")


def test_an_entry_of_another_outlet() -> None:
    rss = entry(
        f'<title>Harbour</title><source url="https://reuters.com">Reuters</source><description>{LONG}</description>'
    )
    assert the_article(read(rss, "feed.rss")).outlet == "Reuters"
    atom = ATOM.replace("</entry>", "<source><title>Coast Courier - News</title></source></entry>")
    assert the_article(read(atom, "feed.atom")).outlet == "Coast Courier"


def test_an_author_s_address_is_no_name() -> None:
    rss = entry(
        f"<title>Harbour</title><author>ada@x.example (Ada Moss)</author><description>{LONG}</description>"
    )
    assert the_article(read(rss, "feed.rss")).byline == "Ada Moss"


def test_plain_text_in_atom() -> None:
    start, end = ATOM.index("<content"), ATOM.index("</content>")
    article = the_article(read(f'{ATOM[:start]}<content type="text">{TEXT}{ATOM[end:]}', "feed.atom"))
    assert article.text == f"{TITLE}\n\n{TEXT}"


@pytest.mark.parametrize(
    "attributes", ['src="http://x.example/a.html"', 'type="image/png"', 'type="application/pdf"']
)
def test_what_lies_elsewhere_or_is_no_text_is_not_read(attributes: str) -> None:
    start, end = ATOM.index("<content"), ATOM.index("</content>")
    found = read(f"{ATOM[:start]}<content {attributes}>iVBORw0KGgo{ATOM[end:]}", "feed.atom")
    assert the_reason(found).startswith("it holds only the teasers")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("<rss><channel><title>The Herald</title></channel></rss>", "it is a feed without entries"),
        ("<opml><body/></opml>", "it is XML, but no feed"),
        (
            '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><channel><item>&a;</item></channel></rss>',
            "it defines entities of its own",
        ),
        ("<rss><channel>" + "<item>" * 100_000, "its parts are nested too deeply"),
    ],
)
def test_a_feed_without_articles_says_why(text: str, reason: str) -> None:
    assert the_reason(read(text, "feed.rss")).startswith(reason)


def test_a_feed_cut_off_or_with_lone_ampersands_is_read() -> None:
    rss = RSS.replace("The Saltby Herald - ", "Salt & Sea - ")
    article = the_article(read(rss[: rss.rindex("</item>")], "feed.rss"))
    assert (article.title, article.outlet) == (TITLE, "Salt & Sea")


def test_what_blogs_put_below_their_posts_is_no_part_of_them() -> None:
    foot = "<p>The post <a>Harbour stays shut</a> appeared first on <a>Dam Watch</a>.</p>"
    article = the_article(read(RSS.replace(MARKUP, MARKUP + foot), "a.rss"))
    assert parts(article, SectionKind.BOILERPLATE) == [
        "The post Harbour stays shut appeared first on Dam Watch."
    ]
