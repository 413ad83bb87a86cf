"""One invented article in every format in which people keep one, and the library that reads each, alone."""

from __future__ import annotations

import csv
import email.message
import email.policy
import io
import json
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import docx
import odfdo
import pypdfium2
import typst
from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]
from markdown_it import MarkdownIt
from striprtf.striprtf import rtf_to_text
from trafilatura import bare_extraction
from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from tests.benchmarks.invented import write_articles

PAGES = Path(__file__).parents[1] / "ingest" / "pages" / "sites"


class Kept(NamedTuple):
    """A file's name and bytes, how many articles it holds, and what its library does to give their text."""

    name: str
    data: bytes
    articles: int
    alone: Callable[[bytes], object]


def everything() -> Iterator[Kept]:
    """A file or more of every format."""
    texts = _texts(50)
    text = texts[0]
    title, *paragraphs = text.strip().split("\n\n")
    page = _page(title, paragraphs)
    pages = [file.read_bytes() for file in sorted(PAGES.glob("*.html"))]
    for number, each in enumerate(pages):
        yield Kept(f"pages {number}.html", each, 1, _extracted)
    yield Kept("text.txt", text.encode(), 1, lambda data: data.decode("utf-8"))
    yield Kept("Markdown.md", f"# {text}".encode(), 1, lambda data: MarkdownIt().parse(data.decode()))
    yield Kept("Word.docx", _word(title, paragraphs), 1, _of_word)
    yield Kept("OpenDocument.odt", _open_document(title, paragraphs), 1, _of_open_document)
    yield Kept("RTF.rtf", _rich(text), 1, lambda data: rtf_to_text(data.decode("ascii")))
    yield Kept("PDF.pdf", _pdf(texts[:10]), 1, _of_pdf)
    mail = _mail(title, page)
    yield Kept("mail.eml", mail, 1, _of_mail)
    mails = b"".join(b"From - Mon Oct  5 12:00:00 2015\n" + mail + b"\n" for _ in range(20))
    yield Kept("mailbox.mbox", mails, 20, _of_mailbox)
    yield Kept("MHTML.mht", _archive_page(title, page), 1, _of_mail)
    packed = _zip({f"{number}.html": _page(*_parted(each)) for number, each in enumerate(texts)})
    yield Kept("ZIP.zip", packed, 50, _of_zip)
    yield Kept("web archive.warc", _warc([_page(*_parted(each)) for each in texts]), 50, _of_warc)
    rows = [{"title": head, "content": "\n\n".join(rest)} for head, rest in map(_parted, texts)]
    yield Kept("JSON.json", json.dumps({"articles": rows}).encode(), 50, json.loads)
    lines = "\n".join(map(json.dumps, rows)).encode()
    yield Kept("JSON lines.jsonl", lines, 50, lambda data: [json.loads(line) for line in data.splitlines()])
    yield Kept("CSV.csv", _table(rows), 50, lambda data: list(csv.DictReader(io.StringIO(data.decode()))))
    yield Kept("NITF.nitf", _nitf(title, paragraphs), 1, etree.fromstring)
    yield Kept("feed.rss", _feed(texts), 50, etree.fromstring)


def _texts(number: int) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        write_articles(Path(folder), number // 8 + 1)
        return [file.read_text("utf-8") for file in sorted(Path(folder).rglob("*.txt"))[:number]]


def _parted(text: str) -> tuple[str, list[str]]:
    title, *paragraphs = text.strip().split("\n\n")
    return title, paragraphs


def _page(title: str, paragraphs: list[str]) -> bytes:
    head = f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>"
    return (head + "".join(f"<p>{one}</p>" for one in paragraphs) + "</article></body></html>").encode()


def _extracted(data: bytes) -> object:
    # With what it knows of outlet, author and date, which we tell too.
    return bare_extraction(data, fast=True, with_metadata=True)


def _word(title: str, paragraphs: list[str]) -> bytes:
    written = docx.Document()
    written.add_heading(title, 0)
    for one in paragraphs:
        written.add_paragraph(one)
    held = io.BytesIO()
    written.save(held)
    return held.getvalue()


def _of_word(data: bytes) -> object:
    return [one.text for one in docx.Document(io.BytesIO(data)).paragraphs]


def _open_document(title: str, paragraphs: list[str]) -> bytes:
    written = odfdo.Document("text")
    written.body.clear()
    written.body.append(odfdo.Header(1, title))
    for one in paragraphs:
        written.body.append(odfdo.Paragraph(one))
    held = io.BytesIO()
    written.save(held)
    return held.getvalue()


def _of_open_document(data: bytes) -> object:
    return odfdo.Document(io.BytesIO(data)).get_formatted_text()


def _rich(text: str) -> bytes:
    escaped = "".join(one if one.isascii() else rf"\u{ord(one)}?" for one in text)
    return (r"{\rtf1\ansi " + escaped.replace("\n\n", "\\par\n") + "}").encode("ascii")


def _pdf(texts: list[str]) -> bytes:
    pages = "#set page(columns: 2)\n#pagebreak()\n".join(
        f"= {title}\n\n" + "\n\n".join(paragraphs) for title, paragraphs in map(_parted, texts)
    )
    return typst.compile(pages.encode())


def _of_pdf(data: bytes) -> object:
    pages = pypdfium2.PdfDocument(data)
    return [page.get_textpage().get_text_bounded() for page in pages]


def _mail(title: str, page: bytes) -> bytes:
    made = email.message.EmailMessage()
    made["From"], made["Subject"] = "Quay <post@quay.example>", title
    made["Date"] = "Mon, 05 Oct 2015 12:00:00 +0300"
    made.set_content("See the page.")
    made.add_alternative(page.decode(), subtype="html")
    return made.as_bytes()


def _of_mail(data: bytes) -> object:
    made: Any = email.message_from_bytes(data, policy=email.policy.default)
    return _extracted(made.get_body(("html",)).get_content())


def _of_mailbox(data: bytes) -> object:
    return [_of_mail(one) for one in data.split(b"From - Mon Oct  5 12:00:00 2015\n")[1:]]


def _archive_page(title: str, page: bytes) -> bytes:
    made = email.message.EmailMessage()
    made["From"], made["Subject"] = "<Saved by a browser>", title
    made["Snapshot-Content-Location"] = "https://quay.example/1"
    made.make_related()
    inner = email.message.EmailMessage()
    inner.set_content(page.decode(), subtype="html")
    inner["Content-Location"] = "https://quay.example/1"
    made.attach(inner)
    return made.as_bytes()


def _zip(files: dict[str, bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return held.getvalue()


def _of_zip(data: bytes) -> object:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [_extracted(archive.read(name)) for name in archive.namelist()]


def _warc(pages: list[bytes]) -> bytes:
    held = io.BytesIO()
    writer = WARCWriter(held, gzip=False)
    for number, page in enumerate(pages):
        headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], "HTTP/1.1")
        address = f"https://quay.example/{number}"
        writer.write_record(
            writer.create_warc_record(address, "response", payload=io.BytesIO(page), http_headers=headers)
        )
    return held.getvalue()


def _of_warc(data: bytes) -> object:
    return [_extracted(record.content_stream().read()) for record in ArchiveIterator(io.BytesIO(data))]


def _table(rows: list[dict[str, str]]) -> bytes:
    held = io.StringIO()
    writer = csv.DictWriter(held, ["title", "content"])
    writer.writeheader()
    writer.writerows(rows)
    return held.getvalue().encode()


def _nitf(title: str, paragraphs: list[str]) -> bytes:
    words = "".join(f"<p>{one}</p>" for one in paragraphs)
    head = f"<nitf><body><body.head><hedline><hl1>{title}</hl1></hedline></body.head><body.content>"
    return f"{head}{words}</body.content></body></nitf>".encode()


def _feed(texts: list[str]) -> bytes:
    entries = "".join(
        f"<item><title>{title}</title><description>{''.join(f'&lt;p&gt;{one}&lt;/p&gt;' for one in rest)}"
        "</description></item>"
        for title, rest in map(_parted, texts)
    )
    return f'<rss version="2.0"><channel><title>Quay</title>{entries}</channel></rss>'.encode()
