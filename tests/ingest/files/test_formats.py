"""What a file is told by: what it begins with where that is no accident, else what it is called."""

from __future__ import annotations

import plistlib
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from reader.ingest.files.formats import format_of
from reader.ingest.files.listing import entries_of
from reader.source import Source
from tests.ingest.documents import LINES, MARKUP, TEXT, articles, document, read, reasons, the_article, told

TITLE = "Harbour stays shut"
PAGE = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>{MARKUP * 4}</body></html>"
LICENCE = f"<!-- {'All of this may be read by all. ' * 400} -->"


def stored(name: str, data: bytes) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(name, data)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "path", "name"),
    [
        (b"%PDF-1.7\n", "a.txt", "PDF"),
        (b"\xef\xbb\xbf \n%PDF-1.7\n", "a", "PDF"),
        (b"junk of a printer\n%PDF-1.7\n", "a.pdf", "PDF"),
        (b"junk of a printer\n%PDF-1.7\n", "a.unheard", "PDF"),
        (b"Its first bytes were %PDF-1.7, said the clerk.", "a.txt", "text"),
        (stored("a.pdf", b"%PDF-1.7\n"), "a.zip", "a ZIP archive"),
        (b"WARC/1.0\r\nWARC-Type: response\r\n\r\n%PDF-1.7", "a.warc", "a web archive"),
        (b"WARC/1.0 is a format for archives, the clerk said.", "a.txt", "text"),
        (b'{"We will not go," said the mayor of Saltby.', "a.txt", "text"),
        (b'{"title": "Shut"}', "a.txt", "JSON"),
        (b"From Beirut Mon morning brings no news of the ferry.", "a.txt", "text"),
        (b"From a@b.example Mon Jan  5 10:00:00 2026\nSubject: Shut\n", "a.txt", "a mailbox"),
        (f"<?xml version='1.0'?>{LICENCE}<html><body/></html>".encode(), "a.xml", "HTML"),
        (b'<!DOCTYPE html [<!ENTITY x "y"> <!-- z -->]><html></html>', "a.xml", "HTML"),
        (b"<!DOCTYPE note [<!ELEMENT note ANY>]>\n<nitf></nitf>", "a.txt", "NewsML or NITF"),
        (b"<en-export></en-export>", "a.xml", "notes of Evernote"),
    ],
)
def test_what_a_file_is_told_by(data: bytes, path: str, name: str) -> None:
    assert format_of(document(data, path)).name == name


def test_a_comment_without_an_end_is_looked_through_once() -> None:
    assert format_of(document("<!--" * 100_000, "a.xml")).name == "NewsML or NITF"
    assert format_of(document("<!DOCTYPE a [" * 100_000, "a.xml")).name == "NewsML or NITF"
    assert format_of(document("<?a " * 100_000, "a.xml")).name == "NewsML or NITF"


@pytest.mark.parametrize(
    ("data", "path"),
    [
        ("[InternetShortcut]\nURL=https://news.example/a\n", "a.url"),
        (plistlib.dumps({"URL": "https://news.example/a"}), "a.webloc"),
        ("[Desktop Entry]\nType=Link\nURL=https://news.example/a\n", "a.desktop"),
    ],
)
def test_a_link_to_a_page_is_not_the_page(data: bytes | str, path: str) -> None:
    (reason,) = reasons(read(data, path))
    assert reason == "it is only a link to a page, not the page itself: save the page, and it is read"


def test_what_apples_programs_write_is_said_once(tmp_path: Path) -> None:
    (reason,) = reasons(read(stored("Index/Document.iwa", b"x"), "a.pages"))
    assert reason == "it is in the format of Apple's Pages: export it as .docx, and it is read"
    (tmp_path / "a.numbers" / "Index").mkdir(parents=True)
    (tmp_path / "a.numbers" / "preview.jpg").write_bytes(b"x")
    (tmp_path / "news.key").mkdir()
    (tmp_path / "news.key" / "b.txt").write_text(TEXT)
    assert {entry.path: entry.reason for entry in entries_of(Source.of(tmp_path))} == {
        "a.numbers": "it is in the format of Apple's Numbers: export it as .csv, and it is read",
        "news.key/b.txt": None,
    }


def test_json_is_read_in_a_folder_called_like_a_pages(tmp_path: Path) -> None:
    for name in ("news_files/a.json", "news_files/b.png", "page.html", "page_files/c.json"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("{}")
    assert [entry.path for entry in entries_of(Source.of(tmp_path))] == ["news_files/a.json", "page.html"]


def test_a_page_that_safari_saved() -> None:
    page = {
        "WebResourceData": PAGE.encode("cp1252"),
        "WebResourceURL": "https://www.saltbyherald.example/2026/03/05/harbour",
        "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": "windows-1252",
    }
    for kind in (plistlib.FMT_BINARY, plistlib.FMT_XML):
        article = the_article(read(plistlib.dumps({"WebMainResource": page}, fmt=kind), "a.webarchive"))
        assert told(article)[0] == "Harbour stays shut"
        assert LINES[0] in article.text


@pytest.mark.parametrize("data", [b"bplist00junk", plistlib.dumps({}), plistlib.dumps([1]), b"x"])
def test_a_broken_page_of_safari_is_said(data: bytes) -> None:
    assert len(reasons(read(data, "a.webarchive"))) == 1


def test_the_notes_of_evernote() -> None:
    note = (
        "<note><title>{title}</title><content><![CDATA[<?xml version='1.0'?><!DOCTYPE en-note SYSTEM 'x'>"
        f"<en-note>{MARKUP}</en-note>]]></content><created>20260306T100000Z</created><note-attributes>"
        "<author>Una Breck</author><source-url>https://www.reuters.com/world/a</source-url>"
        "</note-attributes></note>"
    )
    whole = f"<en-export>{note.format(title='Shut')}{note.format(title='Shut again')}</en-export>"
    found = articles(read(whole, "a.enex"))
    assert [told(each) for each in found] == [
        ("Shut", "Reuters", None, None),
        ("Shut again", "Reuters", None, None),
    ]
    assert all(LINES[0] in each.text and LINES[1] in each.text for each in found)
    assert len(reasons(read("<en-export/>", "a.enex"))) == 1
