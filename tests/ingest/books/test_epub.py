"""EPUBs: each page with enough text is an article, and its book tells what the page does not."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from reader.model import Article, Problem
from tests.ingest.office_samples import packed, quoted, read, reason

HARBOUR = [
    "The harbour of Saltby stays shut until the cranes are mended, its mayor said on Tuesday.",
    "“We will not open one berth before the last crane is safe,” Ada Wick told reporters.",
]
FERRIES = [
    "Ferries to the outer islands are to run again from Friday, the company Norline said.",
    "“Nobody has to swim any more,” its director Jon Holm joked when he was asked.",
]
NEWS = (
    "<dc:title>The Norwick Courier [Wed, 04 Mar 2020]</dc:title><dc:creator>calibre</dc:creator>"
    "<dc:publisher>calibre</dc:publisher><dc:language>en</dc:language>"
    "<dc:date>2020-03-04T06:00:00+00:00</dc:date>"
)
BOOK = (
    "<dc:title>Harbours and Ferries</dc:title><dc:creator>Ida Crane</dc:creator>"
    "<dc:publisher>Saltby Press</dc:publisher><dc:language>en-GB</dc:language><dc:date>2020-03-04</dc:date>"
)
LOCK = (
    '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><enc:EncryptedData '
    'xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptionMethod Algorithm="{}"/><enc:CipherData>'
    '<enc:CipherReference URI="OEBPS/one.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>'
)


def page(title: str, body: str) -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml">'
        f"<head><title>{title}</title></head><body>{body}</body></html>"
    )


def text(paragraphs: list[str]) -> str:
    return "".join(f"<p>{words}</p>" for words in paragraphs)


def epub(pages: dict[str, str | None], metadata: str = NEWS, parts: dict[str, str] | None = None) -> bytes:
    """A book of ``pages``; those that are None are only in its list of pages."""
    items = "".join(
        f'<item id="i{number}" href="{name}" media-type="application/xhtml+xml"/>'
        for number, name in enumerate(pages)
    )
    spine = "".join(f'<itemref idref="i{number}"/>' for number in range(len(pages)))
    points = "".join(
        f'<navPoint><navLabel><text>Label {number}</text></navLabel><content src="{name}#top"/></navPoint>'
        for number, name in enumerate(pages)
    )
    return packed({
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
        '<rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
        "OEBPS/book.opf": '<package xmlns="http://www.idpf.org/2007/opf">'
        f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">{metadata}</metadata><manifest>{items}'
        '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/></manifest>'
        f'<spine toc="ncx">{spine}</spine></package>',
        "OEBPS/toc.ncx": '<!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "ncx-2005-1.dtd">'
        f'<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>{points}</navMap></ncx>',
        **{f"OEBPS/{name}": content for name, content in pages.items() if content is not None},
        **(parts or {}),
    })  # fmt: skip


def found(data: bytes) -> list[Article]:
    items = read(data, "a.epub")
    assert all(isinstance(item, Article) for item in items), items
    return [item for item in items if isinstance(item, Article)]


def test_each_page_with_a_text_is_an_article_and_the_others_are_not() -> None:
    links = "".join(f'<li><a href="{number}.html">Part {number}</a></li>' for number in range(5))
    teasers = "".join(
        f'<li><a href="{number}.html">Ferries sail again {number}</a><div>{FERRIES[0]}</div></li>'
        for number in range(5)
    )
    fetched = (
        '<p>This article was downloaded by <b>calibre</b> from <a href="https://www.norwickcourier.example/2020/'
        '03/04/ferries">https://www.norwickcourier.example/2020/03/04/ferries</a></p>'
    )
    data = epub({
        "cover.xhtml": page("Cover", '<img src="c.jpg"/>'),
        "index.html": page("Index", f"<h1>Sections</h1><ul>{links}</ul>"),
        "feed/index.html": page("Local", f"<h2>Local</h2><ul>{teasers}</ul>"),
        "feed/one.html": page(
            "Ferries to sail again",
            f"<h1>Ferries to sail again</h1><p>By Ida Crane</p>{text(FERRIES)}"
            f"<blockquote><p>{HARBOUR[0]}</p></blockquote>{fetched}",
        ),
        "feed/two%20of.html": page("The Norwick Courier [Wed, 04 Mar 2020]", text(HARBOUR)),
        "feed/two of.html": page("Harbour stays shut", text(HARBOUR)),
    })  # fmt: skip
    first, second = found(data)
    assert (first.path, first.title) == ("a.epub/OEBPS/feed/one.html", "Ferries to sail again")
    assert (first.outlet, first.byline, first.published) == ("The Norwick Courier", "Ida Crane", "2020-03-04")
    assert quoted(first) == [HARBOUR[0]]
    assert (second.path, second.outlet) == ("a.epub/OEBPS/feed/two of.html", "The Norwick Courier")
    assert second.published == "2020-03-04T06:00+00:00"


def test_the_title_of_an_issue_tells_more_than_the_domain_of_its_pages() -> None:
    fetched = '<p>This article was downloaded by <b>calibre</b> from <a href="https://nc.example/ferries">it</a></p>'
    (only,) = found(epub({"one.html": page("Ferries to sail again", text(FERRIES) + fetched)}))
    assert only.outlet == "The Norwick Courier"


def test_a_page_that_is_only_called_as_its_book_has_the_title_of_the_contents() -> None:
    (only,) = found(epub({"one.xhtml": page("Harbours and Ferries", text(HARBOUR + FERRIES))}, BOOK))
    assert only.title == "Label 0"
    assert (only.outlet, only.byline, only.published) == ("Saltby Press", "Ida Crane", "2020-03-04")
    assert only.language == "en"


def test_names_that_lead_out_and_pages_that_are_missing_are_said_to_be() -> None:
    pages: dict[str, str | None] = {
        "../../etc/passwd": None,
        "one.xhtml": page("Harbour", text(HARBOUR)),
        "file:///etc/passwd": None,
        "/etc/passwd": None,
        "two.xhtml": None,
    }
    article, missing, *outside = read(epub(pages), "a.epub")
    assert isinstance(article, Article)
    assert missing == Problem("a.epub/OEBPS/two.xhtml", "its part OEBPS/two.xhtml is missing")
    assert {problem.reason for problem in outside if isinstance(problem, Problem)} == {
        f"its part {name} has a name that leads out of it"
        for name in ("../../etc/passwd", "file:///etc/passwd", "/etc/passwd")
    }


def test_a_book_that_is_locked_is_said_to_be_but_not_for_its_fonts() -> None:
    pages: dict[str, str | None] = {"one.xhtml": page("Harbour", text(HARBOUR))}
    locked = {"META-INF/encryption.xml": LOCK.format("http://www.w3.org/2001/04/xmlenc#aes128-cbc")}
    assert "digital rights management" in reason(epub(pages, parts=locked), "a.epub")
    fonts = {"META-INF/encryption.xml": LOCK.format("http://www.idpf.org/2008/embedding")}
    assert len(found(epub(pages, parts=fonts))) == 1


def test_a_book_without_articles_is_said_to_be() -> None:
    assert (
        reason(epub({"cover.xhtml": page("Cover", "")}), "a.epub")
        == "none of its pages holds the text of an article"
    )
    assert "missing" in reason(packed({"mimetype": "application/epub+zip"}), "a.epub")


@pytest.mark.parametrize("part", ["META-INF/container.xml", "OEBPS/book.opf", "OEBPS/toc.ncx"])
def test_no_entity_is_expanded(part: str) -> None:
    laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b SYSTEM "file:///etc/passwd">]>'
    with zipfile.ZipFile(BytesIO(epub({"one.xhtml": page("Harbour", text(HARBOUR))}))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[part] = laughs.encode() + parts[part].replace(b"Label", b"&a;&b;").replace(b"calibre", b"&b;")
    items = read(packed(parts), "a.epub")
    assert not any(isinstance(item, Article) and "root:" in item.text for item in items)
    if part != "OEBPS/toc.ncx":
        assert "entities" in str(items)
