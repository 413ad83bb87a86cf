"""What of a page is its article is told by how its elements are built, whatever they are called."""

from __future__ import annotations

import json

import pytest

from reader.ingest.decode import Unreadable
from reader.ingest.facts import Names
from reader.ingest.pages.html import page_article
from reader.model import Article, SectionKind

SAID = [
    "The library of Norrholm has bought a boat, so that it can lend books to the islands of the bay.",
    "“We had the books and they had the winters,” the librarian, Signe Holt, told the council on Monday.",
    "The boat is nine metres long and takes four hundred volumes, or two hundred of them and a small piano.",
    "The council voted for it by eleven to four. Those who were against it said that the islands could swim.",
]
TEXT = "".join(f"<p>{words}</p>" for words in SAID)
CARD = (
    "<div><a href='/n'><img src='n.jpg'></a><h3><a href='/n'>Goat elected to parish council again</a></h3>"
    "<p>Nobody stood against her, and those who tried to were butted by her.</p></div>"
)
LINKS = (
    "<div>"
    + "".join(f"<div><a href='/{number}'>Section {number}</a></div>" for number in range(40))
    + "</div>"
)


def page(body: str, head: str = "") -> Article:
    markup = f"<html><head><title>Library buys a boat</title>{head}</head><body>{body}</body></html>"
    return page_article(markup, "a.html", Names("a"))


def parts(article: Article, kind: SectionKind = SectionKind.BODY) -> list[str]:
    sections = (section for section in article.sections if section.kind is kind)
    return [line for section in sections for line in section.span.of(article.text).split("\n\n")]


def test_cards_and_menus_are_known_without_a_name() -> None:
    assert parts(page(f"{LINKS}<div><h1>Library buys a boat</h1>{TEXT}</div><div>{CARD * 6}</div>")) == SAID
    inside = f"{TEXT[:200]}{CARD}{TEXT[200:]}" if TEXT[200] == "<" else f"{TEXT}{CARD}<p>{SAID[0]}</p>"
    assert not any("butted" in words for words in parts(page(f"<h1>Library buys a boat</h1>{inside}")))


@pytest.mark.parametrize("apart", ["<br><br>", "<br />\n<br />\n", "<br/> <br/>&nbsp;"])
def test_line_breaks_set_paragraphs_apart(apart: str) -> None:
    soup = apart.join(SAID)
    found = parts(
        page(f"{LINKS}<div><h1>Library buys a boat</h1><div><span>{soup}</span></div></div>{CARD * 5}")
    )
    assert [words.strip("\u00a0 ") for words in found] == SAID


@pytest.mark.parametrize(
    "hidden",
    ["style='display:none'", "hidden", "aria-hidden='true'", "class='sr-only'", "style='left: -9999px'"],
)
def test_what_is_hidden_is_not_the_articles(hidden: str) -> None:
    found = page(
        f"<article><h1>Library buys a boat</h1>{TEXT}<div {hidden}>She paid for it herself.</div></article>"
    )
    assert "herself" not in found.text
    assert parts(found) == SAID


def test_a_page_behind_an_open_window_is_read() -> None:
    window = "<div role='dialog'><p>We use cookies.</p></div>"
    found = page(f"{window}<div aria-hidden='true'><h1>Library buys a boat</h1>{TEXT}</div>")
    assert parts(found) == SAID


def test_the_name_below_a_quotation_stands_behind_it() -> None:
    quoted = "<p>A book is a boat.</p><p>A boat is at times a book.</p>"
    words = "A book is a boat.\n\nA boat is at times a book."
    for markup, name in (
        (f"<blockquote>{quoted}<footer>Signe Holt, librarian</footer></blockquote>", "Signe Holt, librarian"),
        (f"<blockquote>{quoted}<cite>Signe Holt</cite></blockquote>", "Signe Holt"),
        (f"<blockquote>{quoted}<p>— Signe Holt, librarian</p></blockquote>", "— Signe Holt, librarian"),
        (
            f"<blockquote>{quoted}— Signe Holt (@holt) <a href='/1'>May 3</a></blockquote>",
            "— Signe Holt (@holt) May 3",
        ),
        (
            f"<figure><blockquote>{quoted}</blockquote><figcaption>Signe Holt</figcaption></figure>",
            "Signe Holt",
        ),
    ):
        found = page(f"<article><h1>Library buys a boat</h1>{TEXT}{markup}<p>{SAID[0]}</p></article>")
        assert [span.of(found.text) for span in found.blockquotes] == [words]
        assert f"{words}\n\n{name}\n\n" in found.text
        assert name in parts(found)


def test_a_conversation_has_no_signature() -> None:
    talk = "<blockquote><p>— Did you buy it?</p><p>— We bought it twice</p></blockquote>"
    found = page(f"<article><h1>Library buys a boat</h1>{TEXT}{talk}<p>{SAID[0]}</p></article>")
    assert [span.of(found.text) for span in found.blockquotes] == [
        "— Did you buy it?\n\n— We bought it twice"
    ]


def test_words_said_again_in_large_letters_are_not_said_twice() -> None:
    large = "<blockquote><p>We had the books and they had the winters</p></blockquote>"
    cut = "<aside class='pull-quote'>Those who were against it said that the islands could swim</aside>"
    found = page(
        f"<article><h1>Library buys a boat</h1>{TEXT[:400]}{large}{TEXT[400:]}{cut}<p>{SAID[0]}</p></article>"
    )
    assert not found.blockquotes
    assert "We had the books and they had the winters" in parts(found, SectionKind.BOILERPLATE)


def test_text_that_only_a_script_builds_the_page_from_is_read() -> None:
    for state in (
        {"page": {"article": {"body": [{"type": "p", "html": f"<p>{words}</p>"} for words in SAID]}}},
        {"story": {"content": TEXT, "related": [{"title": "Goat elected", "url": "/n"}] * 9}},
        {"@type": "NewsArticle", "articleBody": "\n\n".join(SAID)},
    ):
        data = json.dumps(state).replace("</", "<\\/")
        for script in (
            f"<script type='application/json'>{data}</script>",
            f"<script>window.__STATE__ = {data};</script>",
        ):
            found = page(f"{LINKS}<h1>Library buys a boat</h1><div>Loading…</div>{script}")
            assert parts(found) == SAID


def test_what_a_script_nests_too_deep_is_left_out() -> None:
    deep = json.dumps({"content": "<div>" * 20_000 + "Sunk" + "</div>" * 20_000})
    found = page(f"<h1>Library buys a boat</h1>{TEXT}<script type='application/json'>{deep}</script>")
    assert parts(found) == SAID


def test_readings_soft_hyphens_and_spaces_without_width_are_left_out() -> None:
    text = (
        "<p><ruby>図<rp>(</rp><rt>と</rt><rp>)</rp></ruby>書館は舟を買った。</p>"
        "<p>Bi\u00adblio\u200bthek&shy;en und B\u200doote.</p>"
    )
    found = page(f"<article><h1>Library buys a boat</h1>{TEXT}{text}<p>{SAID[0]}</p></article>")
    assert "図書館は舟を買った。" in parts(found)
    assert "Bibliotheken und B\u200doote." in parts(found)


def test_what_is_no_article_is_said_to_be_none() -> None:
    with pytest.raises(Unreadable, match=r"frames.*left\.html, main\.html"):
        page_article(
            b"<frameset><frame src='left.html'><frame src='main.html'></frameset>", "a.html", Names("a")
        )
    with pytest.raises(Unreadable, match="only leads to articles"):
        page(f"<h1>News</h1>{CARD * 12}")


def test_a_fragment_and_xhtml_are_read() -> None:
    assert parts(page_article(f"<h1>Library buys a boat</h1>{TEXT}", "a.html", Names("a"))) == SAID
    xhtml = (
        '<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en">'
        f"<head><title>Library</title></head><body><h1>Library buys a boat</h1>{TEXT}</body></html>"
    )
    found = page_article(xhtml.encode(), "a.xhtml", Names("a"))
    assert (parts(found), found.language) == (SAID, "en")


def test_comments_outweigh_no_article() -> None:
    thread = "".join(f"<div class='comment'><p>{words}</p></div>" for words in SAID * 20)
    found = page(
        f"<article><h1>Library buys a boat</h1>{TEXT}</article><section id='comments'>{thread}</section>"
    )
    assert parts(found) == SAID
    assert len(parts(found, SectionKind.COMMENT)) == 80


def test_corrections_below_the_text_belong_to_it() -> None:
    note = "Correction (4 May): The boat is nine metres long, and not ninety as this article said at first."
    found = page(
        f"<article><h1>Library buys a boat</h1><div class='article-body'>{TEXT}</div><div><p>{note}</p>"
        "<p>Signe Holt’s memoir, which is out next month, was written on the boat.</p></div></article>"
    )
    assert parts(found) == [*SAID, note]


def test_where_a_pages_links_begin_tells_its_outlet() -> None:
    footer = "<div><p>Copyright 2011 Radio Ankora</p></div>"
    found = page(
        f"<h1>Library buys a boat</h1>{TEXT}{footer}", "<base href='http://www.radioankora.example/'>"
    )
    assert found.outlet == "Radio Ankora"
