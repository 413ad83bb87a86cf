"""A page saved as a mail is the page, whichever browser saved it."""

from __future__ import annotations

import base64
import quopri

import pytest

from reader.model import Article, Problem
from tests.ingest.mail_samples import PAGE, PARAGRAPHS, article_of, mail, read, reason_of, texts

ADDRESS = "https://www.dailylantern.example/2015/10/05/harbour-stays-shut"
MARKUP = (
    "<html><head><title>Harbour stays shut | The Daily"
    " Lantern</title></head><body><article><h1>Harbour stays shut</h1>"
    f"{PAGE}<p>Die Fähre fährt trotzdem, hieß es.</p></article></body></html>"
)
CHROME = (
    "From: <Saved by Blink>\nSnapshot-Content-Location: {address}\nSubject:"
    " =?utf-8?Q?Harbour=20stays=20shut?=\n"
    "Date: Mon, 21 Sep 2020 01:34:00 -0000\nMIME-Version: 1.0\n"
    'Content-Type: multipart/related;\n\ttype="text/html";\n\tboundary="----MultipartBoundary--x----"\n\n'
)
EXPLORER = (
    "From: =?utf-8?B?0KHQvtGF0YDQsNC90LXQvdC+?= <Windows Internet Explorer 8>\nSubject:"
    " Harbour\nDate: Mon, 21 Sep 2020 01:34:00 +0300\n"
    "MIME-Version: 1.0\nContent-Type:"
    ' multipart/related;\n\ttype="text/html";\n\tboundary="----MultipartBoundary--x----"\n'
    "X-MimeOLE: Produced By Microsoft MimeOLE V6.1\n\nThis is a multi-part message in MIME format.\n\n"
)
OPERA = (
    "Content-Type: multipart/related; start=<o>; boundary=----MultipartBoundary--x----\n"
    "Content-Location: {address}\nSubject: Harbour\nMIME-Version: 1.0\n\n"
)


def saved(heads: str, *parts: tuple[str, bytes], address: str = ADDRESS) -> bytes:
    """A saved page of ``parts``, each its heads and what is encoded as they say."""
    whole = heads.format(address=address).encode()
    for told, data in parts:
        encode = (
            base64.encodebytes if "base64" in told else quopri.encodestring if "quoted" in told else bytes
        )
        whole += (
            b"------MultipartBoundary--x----\n"
            + told.format(address=address).encode()
            + b"\n"
            + encode(data)
            + b"\n"
        )
    return (whole + b"------MultipartBoundary--x------\n").replace(b"\n", b"\r\n")


PICTURE = (
    "Content-Type: image/png\nContent-Transfer-Encoding: base64\nContent-Location: https://x.example/a.png\n",
    b"\x89PNG" * 500,
)
STYLE = (
    "Content-Type: text/css\nContent-Transfer-Encoding: quoted-printable\nContent-Location:"
    " https://x.example/a.css\n",
    b"p {}",
)


def page(encoding: str, charset: str = "", address: str = "{address}", more: str = "") -> str:
    named = f'; charset="{charset}"' if charset else ""
    return (
        f"Content-Type: text/html{named}\n{more}Content-Transfer-Encoding:"
        f" {encoding}\nContent-Location: {address}\n"
    )


@pytest.mark.parametrize(
    "data",
    [
        saved(CHROME, (page("quoted-printable", more="Content-ID: <f>\n"), MARKUP.encode()), STYLE, PICTURE),
        saved(CHROME, (page("binary"), MARKUP.encode()), PICTURE),
        saved(EXPLORER, (page("base64", "windows-1252"), MARKUP.encode("cp1252")), PICTURE),
        saved(EXPLORER, (page("quoted-printable", "utf-16"), MARKUP.encode("utf-16"))),
        saved(OPERA, PICTURE, (page("8bit", "latin1", more="Content-ID: <o>\n"), MARKUP.encode("latin-1"))),
    ],
    ids=["chrome", "chrome-binary", "explorer", "explorer-wide", "opera"],
)  # fmt: skip
@pytest.mark.parametrize("path", ["a.mhtml", "a.mht", "a", "a.eml"])
def test_every_browsers_page_is_read(data: bytes, path: str) -> None:
    article = article_of(data, path)
    assert article.title == "Harbour stays shut"
    assert article.outlet == "The Daily Lantern"
    assert article.published == "2015-10-05"
    assert texts(article) == [*PARAGRAPHS, "Die Fähre fährt trotzdem, hieß es."]


def test_the_day_on_which_a_page_was_saved_is_not_the_articles() -> None:
    data = saved(CHROME, (page("8bit"), MARKUP.encode()), address="https://www.dailylantern.example/harbour")
    assert article_of(data, "a.mhtml").published is None


def test_the_subject_is_the_title_of_last_resort() -> None:
    bare = f"<html><body>{PAGE}</body></html>"
    assert article_of(saved(CHROME, (page("8bit"), bare.encode())), "a.mht").title == "Harbour stays shut"
    data = saved(EXPLORER, (page("8bit"), MARKUP.encode()))
    assert article_of(data, "a.mht").title == "Harbour stays shut"


def test_the_page_itself_is_told_from_its_frames() -> None:
    ad = (page("8bit", address="https://ads.example/1"), b"<html><body><p>Buy a boat.</p></body></html>")
    whole = (page("8bit"), MARKUP.encode())
    assert texts(article_of(saved(CHROME, ad, whole), "a.mht"))[:3] == list(PARAGRAPHS)
    frames = (
        page("8bit"),
        b"<html><frameset><frame src='https://x.example/m'><frame"
        b" src='https://x.example/t'></frameset></html>",
    )
    text = (page("8bit", address="https://x.example/t"), MARKUP.encode())
    assert texts(article_of(saved(CHROME, frames, ad, text), "a.mht"))[:3] == list(PARAGRAPHS)


def test_a_page_of_pictures_alone_is_said_to_hold_none() -> None:
    assert reason_of(saved(CHROME, PICTURE), "a.mhtml") == "there is no page in it"


def test_a_mail_with_pictures_in_it_is_a_mail() -> None:
    sent = mail(page=PAGE)
    sent.add_related(b"\x89PNG", maintype="image", subtype="png", cid="<a>")
    assert sent.get_content_type() == "multipart/related"
    for path in ("a.eml", "a.mht", "a"):
        article = article_of(sent, path)
        assert (article.outlet, article.published) == ("The Daily Lantern", "2015-10-05T13:34:00+03:00")


def test_a_saved_page_of_one_part_is_read() -> None:
    heads = (
        "From: <Saved by Windows Internet Explorer 8>\nMIME-Version: 1.0\nContent-Type:"
        f" text/html\nContent-Location: {ADDRESS}\n\n"
    )
    assert texts(article_of(heads.encode() + MARKUP.encode(), "a.mht"))[:3] == list(PARAGRAPHS)


def test_a_page_that_breaks_off_is_read_as_far_as_it_goes() -> None:
    data = saved(CHROME, (page("quoted-printable"), MARKUP.encode()), PICTURE)
    cut = data[: data.index(b"The fishermen") + 40]
    (found,) = read(cut, "a.mhtml")
    assert isinstance(found, Article)
    assert PARAGRAPHS[1] in found.text
    for end in range(0, len(data), 97):
        for item in read(data[:end], "a.mhtml"):
            assert not isinstance(item, Problem) or "failed" not in item.reason
