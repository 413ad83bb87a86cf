"""Pages made to stop a reader are read in time that grows with their size, or refused with a reason."""

from __future__ import annotations

import time

import pytest

from reader.ingest.decode import Unreadable
from reader.ingest.facts import Names
from reader.ingest.pages.html import page_article

SAID = "“We are ready for anything,” said Odile Farrant, the mayor, and left by the wrong door again."
TEXT = f"<article><h1>Harbour stays shut</h1>{f'<p>{SAID}</p>' * 5}"
SECONDS = 12.0
"""Of the processor's time, for the largest of them on a slow machine; most take a fiftieth of it."""


@pytest.mark.parametrize(
    "markup",
    [
        TEXT + "<p>" + '"“‘ ' * 250_000,
        TEXT + "<p>" + '"“‘' * 330_000,
        TEXT + "<p>" + " " * 1_000_000 + "x",
        TEXT + "<p>" + "\u00a0 " * 500_000 + "x",
        " " * 1_000_000 + TEXT,
        TEXT + "<p " + " ".join(f'a{number}="z"' for number in range(200_000)) + ">x</p>",
        TEXT + "<" * 1_000_000,
        TEXT + "<a " * 333_000,
        TEXT + ">" * 1_000_000,
        TEXT + "&" * 1_000_000,
        TEXT + "<!--" + "x" * 20_000_000,
        TEXT + "<!--" * 1_000_000,
        TEXT + "<![CDATA[" + "x" * 20_000_000,
        TEXT + "<script>" + "x" * 20_000_000,
        TEXT + "<style>" + "x{} " * 2_000_000,
        TEXT + "</article>" + "<blockquote>" + "<cite>a</cite>" * 100_000,
        TEXT + "<figure><blockquote>a</blockquote>" + "<figcaption>a</figcaption>" * 80_000,
        TEXT + "<div aria-hidden=true>" * 1000 + "<p>x" * 60_000,
        TEXT + "<div><h3><a href=x>Some headline of another article</a></h3></div>" * 40_000,
        TEXT + "a<br>" * 90_000,
        TEXT + "".join(f"<blockquote class=pulled>{n} words in large</blockquote>" for n in range(4_000)),
        TEXT + '<script type="application/json">' + "[" * 100_000 + "</script>",
        "<script>window.x = {" + "{" * 500_000 + "</script>" + TEXT,
        TEXT + "<img src='data:image/png;base64," + "A" * 20_000_000 + "'>",
        TEXT + "<meta charset='" * 100_000,
        "<?xml " + "x" * 1_000_000 + "?>" + TEXT,
        "<table><tr><td>" * 600 + TEXT,
    ],
    ids=[
        "marks and spaces", "marks", "spaces", "hard spaces", "spaces before", "attributes", "less than",
        "tags", "greater than", "ampersands", "comment", "comments", "cdata", "script", "style", "cites",
        "captions", "hidden", "cards", "breaks", "pulled", "json", "state", "picture", "charsets",
        "declaration", "tables",
    ],
)  # fmt: skip
def test_the_article_is_read_in_time(markup: str) -> None:
    start = time.process_time()
    assert SAID in page_article(markup.encode(), "a.html", Names("a")).text
    assert time.process_time() - start < SECONDS


@pytest.mark.parametrize(
    "markup", ["<div>" * 100_000, "<b>" * 100_000, "<ul><li>" * 50_000, "<blockquote>" * 100_000]
)
def test_nesting_beyond_measure_is_said(markup: str) -> None:
    with pytest.raises(Unreadable, match="nested"):
        page_article((markup + TEXT).encode(), "a.html", Names("a"))


def test_entities_of_the_page_are_not_replaced() -> None:
    bomb = "".join(f'<!ENTITY a{n} "&a{n - 1};&a{n - 1};">' for n in range(1, 60))
    doctype = f'<!DOCTYPE html [<!ENTITY a0 "ha">{bomb}<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    text = page_article(
        f"{doctype}{TEXT}<p>Then he said &a59; and &x; again.</p>".encode(), "a.html", Names("a")
    ).text
    assert SAID in text
    assert "haha" not in text
    assert "root:" not in text


def test_what_is_no_character_does_not_get_into_the_text() -> None:
    wrong = "<p>Then &#xD800;she&#xDFFF; said&#0; no\x00thing &#x110000;at&#xFFFE; all.</p>"
    text = page_article(f"{TEXT}{wrong}<p>{SAID}</p></article>".encode(), "a.html", Names("a")).text
    assert SAID in text
    text.encode()
    assert not any(character in "\x00\ufffe" or "\ud800" <= character <= "\udfff" for character in text)


def test_what_turns_words_around_is_shown() -> None:
    text = page_article(f"{TEXT}<p>“a \u202e b,” he said.</p></article>".encode(), "a.html", Names("a")).text
    assert "“a [U+202E] b,” he said." in text
