"""Which format a file is in: by its first bytes where they say so, else by its suffix."""

from __future__ import annotations

import importlib
import re
import zlib
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from reader.ingest import phrases
from reader.ingest.decode import Unreadable, too_large
from reader.ingest.files.apple import apple_reason
from reader.ingest.files.own import own_reason
from reader.ingest.files.zips import opened, unpacked
from reader.ingest.limits import ARCHIVE_ENTRIES, CONTAINER_BYTES, FILE_BYTES, HEAD_BYTES, ROOT_BYTES

if TYPE_CHECKING:
    from reader.ingest.files.document import Document
    from reader.model import Article, Problem


class Format(NamedTuple):
    """A way in which articles are kept: its name, and the module of this room that reads it.

    ``bytes`` is the size of the largest file that is opened.
    """

    name: str
    module: str
    suffixes: tuple[str, ...] = ()
    bytes: int = FILE_BYTES

    def read(self, document: Document) -> Iterator[Article | Problem | Document]:
        """What ``document``, which is in this format, holds. Raises Unreadable where that cannot be told."""
        if document.size > self.bytes:
            raise too_large(document.size, self.bytes)
        read: Callable[[Document], Iterator[Article | Problem | Document]]
        read = importlib.import_module(f"reader.ingest.{self.module}").read
        return read(document)


TEXT = Format("text", "plain", (".txt", ".text"))
MARKDOWN = Format("Markdown", "markdown", (".md", ".markdown", ".mdown", ".mkd"))
HTML = Format(
    "HTML", "pages.html", (".html", ".htm", ".xhtml", ".xht", ".shtml", ".php", ".asp", ".aspx", ".jsp")
)
MHTML = Format("MHTML", "mails.mail", (".mht", ".mhtml"), 256 * 2**20)
PDF = Format("PDF", "pdf.article", (".pdf",), 256 * 2**20)
DOCX = Format("Word", "office.docx", (".docx", ".docm", ".dotx"), 256 * 2**20)
ODT = Format("OpenDocument", "office.odt", (".odt", ".ott", ".fodt"), 256 * 2**20)
RTF = Format("RTF", "office.rtf", (".rtf",))
MAIL = Format("mail", "mails.mail", (".eml", ".emlx"), 256 * 2**20)
MBOX = Format("a mailbox", "mails.mbox", (".mbox", ".mbx"), CONTAINER_BYTES)
EPUB = Format("EPUB", "books.epub", (".epub",), CONTAINER_BYTES)
ZIP = Format("a ZIP archive", "archives.archive", (".zip",), CONTAINER_BYTES)
WARC = Format("a web archive", "archives.warc", (".warc", ".warc.gz", ".wacz"), CONTAINER_BYTES)
JSON = Format("JSON", "records.json_articles", (".json",), CONTAINER_BYTES)
JSON_LINES = Format("JSON lines", "records.json_articles", (".jsonl", ".ndjson"), CONTAINER_BYTES)
CSV = Format("a table", "records.csv_articles", (".csv", ".tsv", ".tab"), CONTAINER_BYTES)
NEWS_XML = Format("NewsML or NITF", "records.newsml", (".xml", ".newsml", ".nitf"))
FEED = Format("a feed", "records.feeds", (".rss", ".atom", ".rdf"))
WEB_ARCHIVE = Format("a page that Safari saved", "archives.webarchive", (".webarchive",))
NOTES = Format("notes of Evernote", "records.evernote", (".enex",))

FORMATS = (
    TEXT, MARKDOWN, HTML, MHTML, PDF, DOCX, ODT, RTF, MAIL, MBOX, EPUB, ZIP, WARC, JSON, JSON_LINES, CSV,
    NEWS_XML, FEED, WEB_ARCHIVE, NOTES,
)  # fmt: skip

SUFFIXES = tuple(suffix for each in FORMATS for suffix in each.suffixes)
"""What the names of files end with that are read; others are read too where their bytes tell the format."""

_BY_SUFFIX = {suffix: each for each in FORMATS for suffix in each.suffixes}
_SHORTCUTS = (".url", ".webloc", ".desktop")
_BEFORE_ROOT = re.compile(
    rb"\s+|<\?.{0,1000}?\?>|<!--.*?-->"
    rb"|<!DOCTYPE\s+(?P<type>[\w:.-]{1,40})[^<>\[]{0,500}(?:\[.*?\]\s{0,20})?>",
    re.IGNORECASE | re.DOTALL,
)
_ROOT = re.compile(rb"<(?:\w{1,20}:)?([\w-]{1,30})(?![\w-])")
_ROOTS = {
    b"html": HTML, b"rss": FEED, b"feed": FEED, b"rdf": FEED, b"nitf": NEWS_XML, b"newsitem": NEWS_XML,
    b"newsmessage": NEWS_XML, b"packageitem": NEWS_XML, b"newsml": NEWS_XML, b"tei": NEWS_XML,
    b"en-export": NOTES,
}  # fmt: skip
_HTML_START = re.compile(
    rb"\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_HEADER_LINE = rb"[A-Za-z][A-Za-z0-9-]{1,60}:[ \t][^\r\n]{0,2000}\r?\n(?:[ \t][^\r\n]{0,2000}\r?\n){0,50}"
_HEADER = re.compile(rb"(?:" + _HEADER_LINE + rb"){3,}")
_MAIL_NAMES = re.compile(
    rb"^(?:received|return-path|delivered-to|mime-version|message-id|x-mozilla-status):",
    re.IGNORECASE | re.MULTILINE,
)
_SNAPSHOT = re.compile(
    rb"^(?:snapshot-content-location:|content-type:\s*multipart/related)", re.IGNORECASE | re.MULTILINE
)
_JSON_START = re.compile(rb'\s*(?:\[\s*)?\{\s*"[^"\r\n]{0,200}"\s*:')
_WARC_START = re.compile(rb"WARC/\d\.\d{1,2}\r?\n")
_CONTENT_TYPES, _WORD_PART = "[Content_Types].xml", re.compile(r"word[/\\]", re.IGNORECASE)
_OPEN_DOCUMENT = b"urn:oasis:names:tc:opendocument"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_MBOX_START = re.compile(
    rb"From (?:\S{1,200} {1,5}(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? [^\r\n]{0,30}\d\d:\d\d"
    rb"|-?[ \t]*\r?\n[!-9;-~]{1,60}:)"
)


def format_of(document: Document) -> Format:
    """The format that ``document`` is in. Raises Unreadable where it is none that is read."""
    head, suffix = document.head(), document.suffix
    if reason := own_reason(head):
        raise Unreadable(reason)
    told = _by_content(document, head)
    if told is not None:
        return told
    if document.path.lower().endswith(".warc.gz"):
        return WARC
    if suffix in _SHORTCUTS:
        raise Unreadable(phrases.SHORTCUT)
    named = _BY_SUFFIX.get(suffix)
    if named is None and head.startswith((b"\x1f\x8b", b"PK\x05\x06")):
        raise Unreadable(phrases.FORMAT)
    return named or TEXT


def _by_content(document: Document, head: bytes) -> Format | None:
    """The format that the first bytes can be no other's; None where the suffix has to tell."""
    if head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"%PDF-"):
        return PDF
    if head.startswith(b"PK\x03\x04"):
        return _packed(document)
    if head.startswith(b"{\\rtf"):
        return RTF
    if _WARC_START.match(head) or _WARC_START.match(_unpacked(head)):
        return WARC
    # Some programs write bytes of their own before it; but others may hold or quote one.
    if b"%PDF-" in head[:1024] and (document.suffix == ".pdf" or document.suffix not in _BY_SUFFIX):
        return PDF
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        if document.suffix == ".msg":
            raise Unreadable(phrases.OUTLOOK_MAIL)
        raise Unreadable(phrases.ENCRYPTED if _is_locked(document) else phrases.OLD_OFFICE)
    text = head.removeprefix(b"\xef\xbb\xbf")
    if _MBOX_START.match(text):
        return MBOX
    if (header := _HEADER.match(text)) and _MAIL_NAMES.search(header[0]):
        return MHTML if _SNAPSHOT.search(header[0]) else MAIL
    if _HTML_START.match(text):
        return HTML
    if _JSON_START.match(text):
        return JSON_LINES if document.suffix in JSON_LINES.suffixes else JSON
    return _by_root(document, text) if text.lstrip()[:1] == b"<" else None


def _by_root(document: Document, text: bytes) -> Format | None:
    """The format that the first element tells, or the document type before it."""
    place = 0
    if _ROOT.match(text.lstrip()) is None:
        # A licence or a list of entities may stand before it.
        document.file.seek(0)
        text = document.file.read(ROOT_BYTES).removeprefix(b"\xef\xbb\xbf")
        document.file.seek(0)
    while before := _BEFORE_ROOT.match(text, place):
        if (before["type"] or b"").lower() == b"html":
            return HTML
        place = before.end()
    root = _ROOT.match(text, place)
    if root and root[1] == b"document" and _OPEN_DOCUMENT in text:
        return ODT
    return _ROOTS.get(root[1].lower()) if root else None


def _is_locked(document: Document) -> bool:
    """Whether ``document``, a container of Microsoft's, holds nothing but an encrypted file of Office."""
    document.file.seek(0)
    locked = _LOCKED in document.file.read(FILE_BYTES)
    document.file.seek(0)
    return locked


def _unpacked(head: bytes) -> bytes:
    """The first bytes of what ``head`` packs with gzip; none if it is not so packed."""
    if not head.startswith(b"\x1f\x8b"):
        return b""
    try:
        return zlib.decompressobj(wbits=31).decompress(head, 16)
    except zlib.error:
        return b""


def _packed(document: Document) -> Format:
    """Which of the formats that are ZIP archives ``document`` is in."""
    if reason := apple_reason(document.suffix):
        raise Unreadable(reason)
    try:
        with opened(document.file) as archive:
            names = set(archive.namelist())
            kind = unpacked(archive, archive.getinfo("mimetype"), HEAD_BYTES) if "mimetype" in names else b""
    except Unreadable as error:
        if str(error) in (
            phrases.OVERLAPPING,
            phrases.TOO_MANY_IN_ARCHIVE.format(most=f"{ARCHIVE_ENTRIES:,}"),
        ):
            raise
        return _BY_SUFFIX.get(document.suffix, ZIP)
    finally:
        document.file.seek(0)
    if kind.startswith(b"application/vnd.oasis.opendocument.text"):
        return ODT
    if kind.startswith(b"application/epub") or "META-INF/container.xml" in names:
        return EPUB
    if "word/document.xml" in names or (_CONTENT_TYPES in names and any(map(_WORD_PART.match, names))):
        return DOCX
    if any(name.startswith("archive/") and name.endswith((".warc", ".warc.gz")) for name in names):
        return WARC
    return ZIP
