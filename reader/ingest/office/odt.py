"""An OpenDocument text as articles, packed (.odt) or as one XML file (.fodt)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reader.ingest import phrases
from reader.ingest.decode import Unreadable
from reader.ingest.files.document import Document
from reader.ingest.files.packages import Package, xml_root
from reader.ingest.office.odt_text import META, OFFICE, STYLE, Styles, Text
from reader.ingest.office.properties import Properties, completed
from reader.ingest.passages import Passage, running
from reader.ingest.plain import composed_articles
from reader.model import Article

_DC = "{http://purl.org/dc/elements/1.1/}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_MANIFEST = "META-INF/manifest.xml"


def read(document: Document) -> Iterator[Article]:
    content, *others = _roots(document)
    body = content.find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        raise Unreadable(phrases.PART_MISSING.format(part="office:text"))
    roots = [content, *others]
    styles = Styles(roots)
    passages = [
        *_running(styles, roots, "header"),
        *Text(styles).passages(body),
        *_running(styles, roots, "footer"),
    ]
    articles = list(composed_articles(passages, document.path, document.names))
    yield from completed(articles, _properties(roots))


def _roots(document: Document) -> list[Any]:
    """The roots of the document's parts, that of its content first."""
    document.file.seek(0)
    if not document.head().startswith(b"PK"):
        return [xml_root(document.data())]
    package = Package(document)
    if _MANIFEST in package and b"encryption-data" in package.part(_MANIFEST):
        raise Unreadable(phrases.ENCRYPTED)
    others = [name for name in ("styles.xml", "meta.xml") if name in package]
    return [package.xml(name) for name in ("content.xml", *others)]


def _running(styles: Styles, roots: list[Any], place: str) -> Iterator[Passage]:
    return running(
        passage.text
        for root in roots
        for page in root.iterfind(f"{OFFICE}master-styles/{STYLE}master-page")
        for kind in (place, f"{place}-left", f"{place}-first")
        for part in page.iterchildren(f"{STYLE}{kind}")
        for passage in Text(styles).passages(part)
    )


def _properties(roots: list[Any]) -> Properties:
    def first(*paths: str) -> str:
        found = (root.findtext(f"{OFFICE}meta/{path}") for path in paths for root in roots)
        return next(filter(None, found), "")

    language = first(f"{_DC}language")
    if not language:
        styles = f"{OFFICE}styles/{STYLE}default-style[@{STYLE}family='paragraph']/{STYLE}text-properties"
        defaults = [style for root in roots if (style := root.find(styles)) is not None]
        language = next((style.get(f"{_FO}language", "") for style in defaults), "")
    return Properties(first(f"{_DC}title"), first(f"{META}initial-creator", f"{_DC}creator"), language)
