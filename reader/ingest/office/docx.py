"""A Word document as articles: what it shows when printed, with notes and comments where they are set.

python-docx opens it, but only a package made anew of the parts that hold text: neither its pictures and
embedded objects nor its macros are unpacked.
"""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from typing import Any, NamedTuple
from xml.sax.saxutils import quoteattr

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

from reader.ingest import phrases
from reader.ingest.decode import Unreadable
from reader.ingest.files.document import Document
from reader.ingest.files.own import is_own
from reader.ingest.files.packages import Package, broken, harmless_xml, xml_root
from reader.ingest.office.docx_text import Styles, Text
from reader.ingest.office.properties import Properties, completed
from reader.ingest.passages import Passage, running
from reader.ingest.plain import composed_articles
from reader.model import Article

_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_CONTENT = {
    "officeDocument": f"{_WORD}document.main+xml",
    "styles": f"{_WORD}styles+xml",
    "header": f"{_WORD}header+xml",
    "footer": f"{_WORD}footer+xml",
    "footnotes": f"{_WORD}footnotes+xml",
    "endnotes": f"{_WORD}endnotes+xml",
    "comments": f"{_WORD}comments+xml",
    "core-properties": "application/vnd.openxmlformats-package.core-properties+xml",
}
_OF_DOCUMENT = frozenset(_CONTENT) - {"officeDocument", "core-properties"}
# What ISO 29500 calls strict is the same under other names.
_STRICT = (
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", _TYPES.rstrip("/").encode()),
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
)


class _Related(NamedTuple):
    """A part of the package that another one names: under which number, as what, where it lies."""

    number: str
    kind: str
    name: str


def read(document: Document) -> Iterator[Article]:
    import docx

    package = Package(document)
    try:
        parts = _parts(package)
        styles = next((part.name for part in parts if part.kind == "styles"), None)
        loaded = cache(lambda: xml_root(_plain(package, styles)) if styles else None)
        word = docx.Document(_text_alone(package, [part for part in parts if part.kind != "styles"]))
        passages = list(_passages(word, Styles(loaded)))
        core = word.core_properties
        if is_own(core.author):
            raise Unreadable(phrases.AN_EXPORT)
        properties = Properties(core.title or "", core.author or "", core.language or "")
        articles = list(composed_articles(passages, document.path, document.names))
        if any(article.language is None for article in articles) and not properties.language:
            properties = properties._replace(language=_language(loaded()))
    except etree.XMLSyntaxError as error:
        raise broken(error) from error
    except (KeyError, ValueError, AttributeError, TypeError, IndexError) as error:
        raise Unreadable(phrases.DAMAGED) from error
    yield from completed(articles, properties)


def _language(styles: Any | None) -> str:
    """The language that a document's styles are in where they say no other."""
    found = styles.find(f".//{_W}docDefaults/{_W}rPrDefault/{_W}rPr/{_W}lang") if styles is not None else None
    return found.get(f"{_W}val", "") if found is not None else ""


def _parts(package: Package) -> list[_Related]:
    """The parts of ``package`` that hold text, the document itself first."""
    roots = {each.kind: each for each in _related(package, "")}
    main = roots.get("officeDocument")
    if main is None:
        raise Unreadable(phrases.PART_MISSING.format(part="word/document.xml"))
    core = [roots["core-properties"]] if "core-properties" in roots else []
    return [main, *core, *(each for each in _related(package, main.name) if each.kind in _OF_DOCUMENT)]


def _text_alone(package: Package, parts: list[_Related]) -> BytesIO:
    """A package of nothing but ``parts``, each under the name that is usual."""
    of_document = [part for part in parts if part.kind in _OF_DOCUMENT]
    written = BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr("[Content_Types].xml", _content_types(parts))
        archive.writestr("_rels/.rels", _relationships([part for part in parts if part not in of_document]))
        archive.writestr("word/_rels/document.xml.rels", _relationships(of_document))
        for part in parts:
            archive.writestr(_written_name(part), _plain(package, part.name))
    written.seek(0)
    return written


def _related(package: Package, source: str) -> Iterator[_Related]:
    """The parts with text that ``source`` is related to, each once; those that are missing are left out."""
    folder, file = posixpath.split(source)
    name = posixpath.join(folder, "_rels", f"{file}.rels")
    if name not in package:
        return
    seen = set[str]()
    for element in xml_root(package.part(name)):
        number, target = element.get("Id", ""), element.get("Target", "")
        kind = element.get("Type", "").rpartition("/")[2]
        path = posixpath.normpath(target.lstrip("/") if target[:1] == "/" else posixpath.join(folder, target))
        if (
            kind in _CONTENT
            and element.get("TargetMode") != "External"
            and path in package
            and path not in seen
        ):
            seen.add(path)
            yield _Related(number, kind, path)


def _plain(package: Package, name: str) -> bytes:
    data = harmless_xml(package.part(name))
    if b"http://purl.oclc.org/ooxml/" in data:
        for strict, transitional in _STRICT:
            data = data.replace(strict, transitional)
    return data


def _written_name(part: _Related) -> str:
    number = "".join(filter(str.isalnum, part.number.encode("ascii", "ignore").decode()))
    return "word/document.xml" if part.kind == "officeDocument" else f"word/{part.kind}-{number}.xml"


def _content_types(parts: list[_Related]) -> str:
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>'
        for name, kind in {_written_name(part): _CONTENT[part.kind] for part in parts}.items()
    )
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relationships(parts: list[_Related]) -> str:
    each = "".join(
        f"<Relationship Id={quoteattr(part.number)} Type={quoteattr(_type_of(part))} "
        f'Target="/{_written_name(part)}"/>'
        for part in parts
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{each}</Relationships>'


def _type_of(part: _Related) -> str:
    return _CORE if part.kind == "core-properties" else _TYPES + part.kind


def _passages(word: Any, styles: Styles) -> Iterator[Passage]:
    """Everything that ``word`` shows, in its order, its running heads before and its feet behind."""
    parts: dict[str, list[Any]] = {}
    for relation in word.part.rels.values():
        parts.setdefault(relation.reltype.rpartition("/")[2], []).append(relation.target_part)
    notes = {kind: _by_number(parts.get(kind, [])) for kind in ("footnotes", "endnotes", "comments")}
    text = Text(styles, notes)
    yield from _running(styles, parts.get("header", []))
    yield from text.passages(word.element.body)
    yield from _running(styles, parts.get("footer", []))


def _by_number(parts: list[Any]) -> dict[str, Any]:
    from docx.oxml.ns import qn
    from docx.oxml.parser import parse_xml

    roots = [getattr(part, "element", None) for part in parts]
    roots = [parse_xml(part.blob) if root is None else root for root, part in zip(roots, parts, strict=True)]
    # Those with a type are the rules above the notes.
    return {note.get(qn("w:id"), ""): note for root in roots for note in root if not note.get(qn("w:type"))}


def _running(styles: Styles, parts: list[Any]) -> Iterator[Passage]:
    return running(passage.text for part in parts for passage in Text(styles, {}).passages(part.element))
