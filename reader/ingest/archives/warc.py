"""Web archives (.warc, .warc.gz, .wacz): each page in them that is an article.

When a page was fetched says nothing of when its article came out. Of the answers that an address gave twice
the same article is read once, and another article, one that was edited in between, as well.
"""

from __future__ import annotations

import json
import re
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from hashlib import blake2b
from typing import IO
from urllib.parse import unquote, urljoin, urlsplit

from reader.ingest import phrases
from reader.ingest.archives.records import Damage, Redirect, Resource, records_of
from reader.ingest.decode import Unreadable
from reader.ingest.facts import Names
from reader.ingest.files.document import Document
from reader.ingest.files.listing import shown
from reader.ingest.files.media_types import suffix_of_type
from reader.ingest.files.reading import read_document, reason_for
from reader.ingest.files.zips import opened
from reader.ingest.lexicon import lexicon
from reader.ingest.limits import HELD_PAGES, LISTED_PAGES
from reader.ingest.pages.html import page_article
from reader.model import Article, Problem, SectionKind

_PAGES = frozenset(("text/html", "application/xhtml+xml", ""))
_FILES = frozenset(("application/pdf",))
# What may hold articles, and mostly does not: it is tried, and nothing is said of it where it does not.
_DATA = frozenset(
    ("application/json", "application/feed+json", "application/rss+xml", "application/atom+xml")
)
_ARCHIVE = re.compile(r"archive/[^/\\:]{1,200}\.warc(?:\.gz)?", re.IGNORECASE)
_LISTS = ("pages/pages.jsonl", "pages/extraPages.jsonl")
_NAME_CHARACTERS = 80
_LITTLE = 300
_LISTING = frozenset(
    ("tag", "tags", "author", "authors", "category", "categories", "topic", "topics", "search")
)
_SENTENCE = 60
_SMALLEST = 300
_TOLD = re.compile(
    rb"""property=["']?og:type["']?\s[^<>]{0,40}?content=["']?article|"@type"\s*:\s*\[?\s*"[A-Za-z]{0,20}(?:Article|BlogPosting)\"""",
    re.IGNORECASE,
)
Item = Article | Problem | Document


def read(document: Document) -> Iterator[Item]:
    """Raises Unreadable where no page in it is an article, and where warcio is not installed."""
    pages = _Pages(document)
    document.file.seek(0)
    if document.file.read(4) == b"PK\x03\x04":
        yield from _of_wacz(document, pages)
    else:
        document.file.seek(0)
        yield from pages.of(document.file, document.path)
    yield from pages.last()


def _of_wacz(document: Document, pages: _Pages) -> Iterator[Item]:
    """The archives in a WACZ (https://specs.webrecorder.net/wacz); of its pages those that it lists."""
    with opened(document.file) as archive:
        for name in _LISTS:
            if name in archive.NameToInfo:
                pages.list(_listed(archive, name, pages.spend))
        for member in archive.infolist():
            if not _ARCHIVE.fullmatch(member.filename):
                continue
            path = f"{document.path}/{shown(member.filename)}"
            try:
                with archive.open(member) as file:
                    yield from pages.of(file, path)
            except Unreadable:
                raise
            except Exception as error:  # One broken archive keeps the others from nothing.
                yield Problem(path, reason_for(error))


def _listed(archive: zipfile.ZipFile, name: str, spend: Callable[[int], None]) -> Iterator[str]:
    """The addresses that a list of pages names."""
    try:
        with archive.open(name) as file:
            for _ in range(LISTED_PAGES):
                line = file.readline(2**20)
                spend(len(line))
                if not line:
                    return
                try:
                    page = json.loads(line)
                except (ValueError, RecursionError):
                    continue
                if isinstance(page, dict) and isinstance(page.get("url"), str):
                    yield page["url"]
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError):
        return


class _Pages:
    """The pages of one web archive that have been seen, and what is known of them."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._listed: set[str] | None = None
        self._seen: set[tuple[str, bytes]] = set()
        self._held: list[tuple[Article, bool]] = []
        self._count = self._found = 0
        self._damaged = set[str]()
        self._packed = Counter[str]()
        self._told = False

    def list(self, addresses: Iterator[str]) -> None:
        """Let only ``addresses``, and those to which they lead, be read; others have been told before."""
        listed = {_key(address) for address in addresses}
        if listed:
            self._listed = (self._listed or set()) | listed

    def spend(self, count: int) -> None:
        self._document.allowance.spend(count)

    def of(self, file: IO[bytes], path: str) -> Iterator[Item]:
        """The articles in the web archive ``file``, which is called ``path``."""
        for record in records_of(file, self.spend, _PAGES | _FILES | _DATA):
            if not self._is_wanted(record.address):
                continue
            match record:
                case Redirect():
                    if self._listed is not None:
                        self._listed.add(_key(_joined(record.address, record.target)))
                case Damage(address=""):
                    if path not in self._damaged:
                        self._damaged.add(path)
                        yield Problem(path, record.reason)
                case Damage() if record.packed:
                    self._packed[record.packed] += 1
                case Damage():
                    self._told = True
                    yield Problem(self._path_of(record.address), record.reason)
                case Resource():
                    yield from self._read(record)

    def last(self) -> Iterator[Item]:
        """What can be told at the end: how many pages stayed packed, and the one nearest to an article.

        The latter only where no other was one. Raises Unreadable where none comes near.
        """
        for encoding, count in self._packed.items():
            reason = phrases.PACKED_UNKNOWN.format(count=f"{count:,}", encoding=encoding)
            yield Problem(self._document.path, reason)
        if self._found or ((self._packed or self._told) and not self._held):
            return
        best = max(self._held, key=lambda held: _prose(held[0]), default=None)
        if best is None:
            clause = phrases.NO_ARTICLES.format(count=f"{self._count:,}") if self._count else phrases.NO_PAGE
            raise Unreadable(clause)
        yield from _with_its_end(*best)

    def _is_wanted(self, address: str) -> bool:
        return not address or self._listed is None or _key(address) in self._listed

    def _path_of(self, address: str) -> str:
        host, name = _place_of(address)
        return f"{self._document.path}/{host}/{name}"

    def _read(self, record: Resource) -> Iterator[Item]:
        if record.kind in _PAGES:
            yield from self._article(record)
            return
        self._count += 1
        name = "/".join(_place_of(record.address))
        suffix = suffix_of_type(record.kind)
        if not name.lower().endswith(suffix):
            name += suffix
        part = self._document.part(name, record.data)
        if record.kind in _FILES:
            self._found += 1
            yield part
            return
        articles = [item for item in read_document(part) if isinstance(item, Article)]
        self._found += len(articles)
        yield from articles

    def _article(self, record: Resource) -> Iterator[Item]:
        if record.data.lstrip(b"\xef\xbb\xbf \t\r\n\0")[:1] != b"<" or b"<" not in record.data[1:]:
            return  # A script's answer, which servers call a page.
        self._count += 1
        if len(record.data) < _SMALLEST:
            return
        host, name = _place_of(record.address)
        path = f"{self._document.path}/{host}/{name}"
        names = Names(name.rpartition(".")[0] or name, self._document.names.folders)
        try:
            article = page_article(record.data, path, names, declared=record.charset, address=record.address)
        except Exception as error:  # No page, whatever it holds, may keep the others from being read.
            yield Problem(path, reason_for(error))
            return
        if not article.sections or not self._is_new(record.address, article):
            return
        if not _is_article(article, record):
            if len(self._held) < HELD_PAGES:
                self._held.append((article, record.broken))
            return
        self._found += 1
        yield from _with_its_end(article, record.broken)

    def _is_new(self, address: str, article: Article) -> bool:
        digest = blake2b(digest_size=16)
        for section in article.sections:
            if section.kind in (SectionKind.HEADLINE, SectionKind.BODY):
                digest.update(article.text[section.start : section.end].encode("utf-8", "surrogatepass"))
        key = (_key(address), digest.digest())
        if key in self._seen:
            return False
        self._seen.add(key)
        return True


def _with_its_end(article: Article, broken: bool) -> Iterator[Item]:
    yield article
    if broken:
        yield Problem(article.path, phrases.BREAKS_OFF)


def _is_article(article: Article, record: Resource) -> bool:
    """Whether a page is an article, and no list of them or the like: it says so, or has the text of one."""
    prose = _prose(article)
    if _TOLD.search(record.data):
        return prose >= _LITTLE // 4
    return prose >= _LITTLE and not _lists(record.address)


def _lists(address: str) -> bool:
    """Whether ``address`` is a site's front page, or a part of it: "/politics", "/author/farrant"."""
    parts = [part for part in address.split("?")[0].split("/")[3:] if part]
    last = (parts or [""])[-1].lower().partition(".")[0].replace("-", " ")
    named = last in ("", "index", "home") or last in lexicon("boilerplate")["outer_phrases"]
    return named or any(part.lower() in _LISTING for part in parts[:-1])


def _prose(article: Article) -> int:
    """How many characters the sentences of ``article`` have."""
    return sum(
        len(paragraph)
        for section in article.sections
        if section.kind is SectionKind.BODY
        for paragraph in article.text[section.start : section.end].split("\n\n")
        if len(paragraph) >= _SENTENCE
    )


def _key(address: str) -> str:
    """``address`` as far as it tells one page from another."""
    return address.partition("#")[0].split("//", 1)[-1].removeprefix("www.").rstrip("/")


def _joined(address: str, target: str) -> str:
    try:
        return urljoin(address, target)
    except ValueError:
        return target


def _place_of(address: str) -> tuple[str, str]:
    """The host of ``address`` and the last part of its path, as names of a folder and of a file in it."""
    try:
        parts = urlsplit(address)
        host = parts.hostname or "page"
    except ValueError:
        return "page", "index"
    last = next((part for part in reversed(parts.path.split("/")) if part), "index")
    if parts.query:
        last += f"?{parts.query}"
    named = shown(re.sub(r"[/\\\s]+", "-", unquote(last)))
    return shown(host[:_NAME_CHARACTERS].removeprefix("www.")), named[:_NAME_CHARACTERS] or "index"
