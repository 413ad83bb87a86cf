"""TEI P5: the articles with their speech encoded, and each remark as a parallel-segmentation apparatus.

The elements are those of the Guidelines' chapters 3 (``said``, ``soCalled``) and 12 (``listWit``, ``app``,
``lem``, ``rdg``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from xml.etree.ElementTree import Element, SubElement, TreeBuilder, indent, tostring

import regex

from reader.collation.remarks.witnesses import foreign, outlet_of
from reader.export.edition.apparatus import Reading, places
from reader.export.edition.characters import printable
from reader.export.edition.prepared import Chapter, Edition, Entry
from reader.export.edition.runs import Paragraph
from reader.export.edition.words import worth_printing
from reader.export.options import USUAL, Options, unheard
from reader.model import Article, Quote, QuoteKind, Report, SectionKind, silent

_XML_LANG = "xml:lang"
_XML_ID = "xml:id"
_TAG = regex.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*+")
_WHEN = regex.compile(r"\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?+(?:Z|[+-]\d\d:\d\d)?+)?+)?+)?+")


def to_tei(
    edition: Edition,
    options: Options = USUAL,  # noqa: ARG001
    report: Report = silent,  # noqa: ARG001
    warn: Callable[[str], None] = unheard,  # noqa: ARG001
) -> bytes:
    """The edition as one TEI document in UTF-8.

    Every article is a ``text`` of the ``group``, its quotes ``said`` (scare quotes ``soCalled``); a last
    text has a ``div`` for every remark, with its renderings as witnesses and readings in common given once.
    """
    numbers = {
        quote.id: f"q{number}"
        for number, quote in enumerate(
            (each for chapter in edition.chapters for each in chapter.quotes if each.id in edition.shown), 1
        )
    }
    speakers = {name: f"s{number}" for number, name in enumerate(_speakers(edition), 1)}
    root = Element("TEI", {"xmlns": "http://www.tei-c.org/ns/1.0"})
    _header(root, edition, speakers)
    group = SubElement(SubElement(root, "text"), "group")
    for chapter in edition.chapters:
        _article(group, edition, chapter, numbers, speakers)
    _remarks(group, edition.entries, numbers)
    return tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"


def _speakers(edition: Edition) -> list[str]:
    quotes = (quote for chapter in edition.chapters for quote in chapter.quotes)
    return sorted({quote.speaker.name for quote in quotes if quote.speaker})


def _add(parent: Element, tag: str, text: str | None = None, **attributes: str | None) -> Element:
    """A child of ``parent``; ``xml_id`` and ``xml_lang`` name the attributes in XML's own space."""
    given = {
        name.replace("xml_", "xml:"): printable(value)
        for name, value in attributes.items()
        if value is not None
    }
    child = SubElement(parent, tag, given)
    child.text = None if text is None else printable(text)
    return child


def _header(root: Element, edition: Edition, speakers: dict[str, str]) -> None:
    header = _add(root, "teiHeader")
    description = _add(header, "fileDesc")
    _add(_add(description, "titleStmt"), "title", f"{edition.name}: quotes compared")
    publication = _add(description, "publicationStmt")
    _add(publication, "p", "Not published. The articles are their outlets'.")
    source = _add(description, "sourceDesc")
    if edition.chapters:
        witnesses = _add(source, "listWit")
        for chapter in edition.chapters:
            _bibliography(_add(witnesses, "witness", xml_id=f"w{chapter.number}"), chapter)
    else:
        _add(source, "p", "No article could be read.")
    encoding = _add(header, "encodingDesc")
    _add(encoding, "variantEncoding", method="parallel-segmentation", location="internal")
    if speakers:
        people = _add(_add(_add(header, "profileDesc"), "particDesc"), "listPerson")
        for name, key in speakers.items():
            _add(_add(people, "person", xml_id=key), "persName", name)
    indent(header)


def _bibliography(witness: Element, chapter: Chapter) -> None:
    article = chapter.article
    entry = _add(witness, "bibl")
    _add(entry, "publisher", chapter.outlet)
    _add(entry, "title", chapter.title, level="a", xml_lang=_language(article))
    if article.source and article.source != article.outlet:
        _add(entry, "distributor", article.source)
    if article.byline:
        _add(entry, "author", article.byline)
    if article.published:
        when = article.published if _WHEN.fullmatch(article.published) else None
        _add(entry, "date", article.published, when=when)
    _add(entry, "idno", article.path, type="filename")


def _language(article: Article) -> str | None:
    return article.language if article.language and _TAG.fullmatch(article.language) else None


def _article(
    group: Element, edition: Edition, chapter: Chapter, numbers: dict[str, str], speakers: dict[str, str]
) -> None:
    text = _add(
        group,
        "text",
        xml_id=f"a{chapter.number}",
        xml_lang=_language(chapter.article),
        corresp=f"#w{chapter.number}",
    )
    body = _add(text, "body")
    speech = _Speech(edition, numbers, speakers)
    if chapter.heading:
        body.append(speech.encode("head", {}, chapter.heading))
    for paragraph in chapter.paragraphs:
        plain = paragraph.kind is SectionKind.BODY
        kind = {} if plain else {"type": paragraph.kind.value}
        body.append(speech.encode("p" if plain else "ab", kind, paragraph))
    if not chapter.paragraphs:
        _add(body, "p")


class _Speech:
    """Encodes an article's paragraphs; a quote cut by another's end or by a paragraph's is chained."""

    def __init__(self, edition: Edition, numbers: dict[str, str], speakers: dict[str, str]) -> None:
        self._edition = edition
        self._numbers = numbers
        self._speakers = speakers
        self._parts: dict[str, int] = {}

    def encode(self, tag: str, attributes: dict[str, str], paragraph: Paragraph) -> Element:
        builder = TreeBuilder()
        builder.start(tag, attributes)
        open_quotes: list[Quote] = []
        for run in paragraph.runs:
            kept = 0
            while kept < min(len(open_quotes), len(run.quotes)) and open_quotes[kept] == run.quotes[kept]:
                kept += 1
            for quote in reversed(open_quotes[kept:]):
                builder.end(self._element(quote))
            for quote in run.quotes[kept:]:
                builder.start(self._element(quote), self._attributes(quote))
            open_quotes = list(run.quotes)
            builder.data(printable(run.text))
        for quote in reversed(open_quotes):
            builder.end(self._element(quote))
        builder.end(tag)
        return builder.close()

    @staticmethod
    def _element(quote: Quote) -> str:
        return "soCalled" if quote.kind is QuoteKind.SCARE else "said"

    def _attributes(self, quote: Quote) -> dict[str, str]:
        number = self._numbers[quote.id]
        part = self._parts[quote.id] = self._parts.get(quote.id, 0) + 1
        attributes = {_XML_ID: number if part == 1 else f"{number}.{part}"}
        if part > 1:
            attributes["prev"] = f"#{number}" if part == 2 else f"#{number}.{part - 1}"
        elif quote.continues in self._numbers:
            attributes["prev"] = f"#{self._numbers[quote.continues]}"
        if quote.id in self._edition.sigla:
            attributes["corresp"] = f"#v{self._edition.sigla[quote.id]}"
        if quote.kind is not QuoteKind.SCARE and quote.speaker:
            attributes["who"] = f"#{self._speakers[quote.speaker.name]}"
        return attributes


def _remarks(group: Element, entries: Iterable[Entry], numbers: dict[str, str]) -> None:
    entries = tuple(entries)
    if not entries:
        return
    body = _add(_add(group, "text", xml_id="remarks"), "body")
    for entry in entries:
        division = _add(body, "div", type="remark", xml_id=f"r{entry.number}", n=str(entry.number))
        if entry.remark.speaker:
            _add(division, "head", entry.remark.speaker)
        witnesses = _add(division, "listWit")
        for each in entry.renderings:
            _add(
                witnesses,
                "witness",
                outlet_of(each.article),
                xml_id=f"v{each.siglum}",
                corresp=f"#{numbers[each.quote.id]}" if each.quote.id in numbers else None,
            )
        for each in entry.renderings:
            for found in worth_printing(each):
                _add(
                    division,
                    "note",
                    found.told(f"in {each.siglum}", f"in {each.against}"),
                    type=found.kind.replace(" ", "-"),
                    corresp=f"#v{each.siglum} #v{each.against}",
                )
        division.append(_passage(entry))
        compared = {row.quote.id for row in entry.collated.rows}
        for each in entry.renderings:
            if each.quote.id not in compared:
                _add(
                    division,
                    "ab",
                    each.quote.text,
                    type="translation" if foreign(entry.base.article, each.article) else "elsewhere",
                    corresp=f"#v{each.siglum}",
                    xml_lang=_language(each.article),
                )


def _passage(entry: Entry) -> Element:
    """The base with what each rendering in its language has at the places where they differ."""
    passage = TreeBuilder()
    language = _language(entry.base.article)
    passage.start("ab", {_XML_LANG: language} if language else {})
    for place in places(entry):
        _place(passage, place)
    passage.end("ab")
    return passage.close()


def _place(passage: TreeBuilder, readings: str | tuple[Reading, ...]) -> None:
    if isinstance(readings, str):
        passage.data(printable(readings))
        return
    passage.start("app", {})
    for number, reading in enumerate(readings):
        attributes = {"wit": " ".join(f"#v{siglum}" for siglum in reading.sigla)}
        if reading.kind:
            attributes["type"] = reading.kind
        if reading.alert:
            attributes["subtype"] = reading.alert
        tag = "rdg" if number else "lem"
        passage.start(tag, attributes)
        passage.data(printable(reading.text))
        if reading.cut:
            passage.start("gap", {"reason": "notQuoted"})
            passage.end("gap")
        passage.end(tag)
    passage.end("app")
