"""What an EPUB says of itself: its pages in order, its contents, its publisher and its date."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from reader.ingest import phrases
from reader.ingest.decode import Unreadable, clean
from reader.ingest.files.packages import Package, xml_root
from reader.ingest.words import outlets
from reader.ingest.words.languages import language_tag
from reader.ingest.words.moments import moment

_CONTAINER, _ENCRYPTION = "META-INF/container.xml", "META-INF/encryption.xml"
_PAGES = frozenset(("application/xhtml+xml", "text/html", "application/x-dtbook+xml", "text/x-oeb1-document"))
# Fonts are hidden so, which is no bar to reading.
_HIDDEN_FONTS = frozenset(("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"))
_NOT_READ = frozenset((
    "cover", "toc", "title-page", "titlepage", "copyright-page", "landmarks", "page-list", "loi", "lot",
    "index", "colophon", "acknowledgements", "acknowledgments", "dedication", "other.ads",
))  # fmt: skip
_MADE_BY = re.compile(
    r"calibre|unknown|unbekannt|various|diverse|anonymous|pocket|kindle|instapaper|dotepub", re.IGNORECASE
)
_ISSUE = re.compile(r"\s*[\[(][^\[\]()]{3,40}[\])]\s*$")


@dataclass(frozen=True)
class Book:
    """A book: the names of its pages in the order in which they are read, and what it says of them.

    ``labels`` are the titles of pages in its contents, by their names. ``outside`` are the names of pages
    that lead out of it.
    """

    pages: list[str]
    outside: list[str]
    labels: dict[str, str]
    title: str
    author: str
    outlet: str | None
    published: str | None
    language: str | None


def book_of(package: Package) -> Book:
    """The book in ``package``. Raises Unreadable where it is none, or locked by digital rights management."""
    container = package.xml(_CONTAINER)
    roots = [element.get("full-path", "") for element in _named(container, "rootfile")]
    root = next((name for name in roots if name in package), None)
    if root is None:
        raise Unreadable(phrases.PART_MISSING.format(part=(roots or ["content.opf"])[0][:100]))
    opf = xml_root(package.part(root), typed=True)
    folder = posixpath.dirname(root)
    items = {item.get("id", ""): item for item in _named(opf, "item")}
    skipped = _skipped(opf, folder)
    pages: dict[str, None] = {}
    outside: list[str] = []
    for reference in _named(opf, "itemref"):
        item = items.get(reference.get("idref", ""))
        if item is None or "nav" in item.get("properties", "").split():
            continue
        if item.get("media-type", "").lower() not in _PAGES:
            continue
        name = _within(folder, item.get("href", ""))
        if name is None:
            outside.append(item.get("href", ""))
        elif name not in skipped:
            pages[name] = None
    if _is_locked(package, list(pages)):
        raise Unreadable(phrases.RIGHTS)
    return _described(opf, list(pages), outside, dict(_labels(package, folder, opf, items)))


def _named(parent: Any, name: str) -> Iterator[Any]:
    """The elements called ``name`` in ``parent``, of whatever namespace."""
    return parent.iter(f"{{*}}{name}")


def _within(folder: str, reference: str) -> str | None:
    """The part that ``reference`` leads to from ``folder``; None where it leads out of the book."""
    reference = unquote(reference.partition("#")[0]).replace("\\", "/")
    if not reference or reference.startswith("/") or re.match(r"[A-Za-z][\w+.-]*:", reference):
        return None
    name = posixpath.normpath(posixpath.join(folder, reference))
    return None if name == ".." or name.startswith("../") else name


def _skipped(opf: Any, folder: str) -> set[str]:
    """The pages that the book's guide calls cover, contents and the like."""
    guide = (each for each in _named(opf, "reference") if each.get("type", "").lower() in _NOT_READ)
    return {name for each in guide if (name := _within(folder, each.get("href", "")))}


def _is_locked(package: Package, pages: list[str]) -> bool:
    """Whether more than the fonts of the book is encrypted."""
    if _ENCRYPTION not in package:
        return False
    locked = set[str]()
    for data in _named(package.xml(_ENCRYPTION), "EncryptedData"):
        methods = {method.get("Algorithm", "") for method in data.iterchildren("{*}EncryptionMethod")}
        if not methods <= _HIDDEN_FONTS or not methods:
            locked.update(unquote(each.get("URI", "")) for each in _named(data, "CipherReference"))
    return not locked.isdisjoint(pages)


def _labels(package: Package, folder: str, opf: Any, items: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The titles in the book's contents, by the pages that they lead to; the first of a page counts."""
    spine = next(_named(opf, "spine"), None)
    contents = [item for item in items.values() if "nav" in item.get("properties", "").split()]
    contents += [items[key] for key in [spine.get("toc", "") if spine is not None else ""] if key in items]
    seen = set[str]()
    for item in contents:
        name = _within(folder, item.get("href", ""))
        if name is None or name not in package:
            continue
        try:
            root = xml_root(package.part(name), typed=True)
        except Unreadable:
            continue  # Contents that are broken only leave pages without their titles there.
        for reference, label in _leading(root):
            page = _within(posixpath.dirname(name), reference)
            words = " ".join(clean(label).split())
            if page and words and page not in seen:
                seen.add(page)
                yield page, words[:300]


def _leading(contents: Any) -> Iterator[tuple[str, str]]:
    """Where each entry of the ``contents`` leads to, and its words: of an NCX, or of the page of EPUB 3."""
    for point in _named(contents, "navPoint"):
        target = point.find("{*}content")
        label = point.find("{*}navLabel/{*}text")
        if target is not None and label is not None:
            yield target.get("src", ""), label.text or ""
    for link in _named(contents, "a"):
        yield link.get("href", ""), "".join(link.itertext())


def _described(opf: Any, pages: list[str], outside: list[str], labels: dict[str, str]) -> Book:
    """The book of ``pages``, with what its metadata say."""

    def said(name: str) -> list[Any]:
        elements = opf.iter(f"{{http://purl.org/dc/elements/1.1/}}{name}")
        return [element for element in elements if (element.text or "").strip()]

    def words(name: str) -> list[str]:
        return [" ".join(clean(element.text[:1000]).split()) for element in said(name)]

    title = next(iter(words("title")), "")
    issued = [element for element in said("date") if "modification" not in str(dict(element.attrib))]
    published = [date for element in issued if (date := moment(element.text))]
    return Book(
        pages=pages,
        outside=outside,
        labels=labels,
        title=title,
        author=next((name for name in words("creator") if not _MADE_BY.search(name)), ""),
        outlet=_outlet(title, words("source"), words("publisher")),
        published=next(iter(published), None),
        language=next(filter(None, map(language_tag, words("language"))), None),
    )


def _outlet(title: str, sources: list[str], publishers: list[str]) -> str | None:
    """Whose articles they are: by where they come from, by the title of an issue, by the publisher."""
    for source in sources:
        if found := outlets.outlet_of_address(source) or outlets.known_outlet(source):
            return found
    issue = _ISSUE.sub("", title)
    if found := outlets.known_outlet(issue) or (outlets.shown_name(issue) if issue != title else None):
        return found
    named = [outlets.shown_name(publisher) for publisher in publishers if not _MADE_BY.search(publisher)]
    return next(filter(None, named), None)
