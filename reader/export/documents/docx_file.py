"""The DOCX: remarks and their renderings, for a word processor."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, time

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from lxml.etree import _Element

from reader.collation.remarks.witnesses import language, outlet_of
from reader.export.documents import styles
from reader.export.documents.grids import CAPTION, Grid, grids
from reader.export.documents.paragraphs import Words, field, paragraph
from reader.export.edition.characters import lines_of, printable, spoken_date
from reader.export.edition.differences import Mark, inline
from reader.export.edition.front import facts
from reader.export.edition.prepared import Edition, Entry, Rendering
from reader.export.edition.words import LEGEND, ONE_TEXT, attribution, direction, notes, overview
from reader.export.options import USUAL, Options, unheard
from reader.model import Progress, Report, silent

_LEFT_TO_RIGHT = "\u200e"
_UNDATED = datetime(1970, 1, 1)
_OF_THE_TEMPLATE = frozenset(("thumbnail", "extended-properties", "customXml", "stylesWithEffects"))
_OLDEST = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip file can tell."""


def to_docx(
    edition: Edition,
    options: Options = USUAL,
    report: Report = silent,
    warn: Callable[[str], None] = unheard,  # noqa: ARG001
) -> bytes:
    """The remarks, each under a heading, their differences in character styles that can be changed."""
    document = docx.Document()
    styles.set_up(document, options)
    writer = _Writer(document)
    writer.front(edition, options)
    for done, entry in enumerate(edition.entries):
        report(Progress("setting", done, len(edition.entries)))
        writer.entry(entry)
    writer.footer(edition)
    _describe(document, edition)
    _leave_out(document)
    out = io.BytesIO()
    document.save(out)
    return _same_whenever_made(out.getvalue())


class _Writer:
    """Puts paragraphs at the end of a document's body."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.end = document.element.body.sectPr
        self.ids = {style.name: style.style_id for style in document.styles}

    def put(self, style: str, parts: Sequence[Words], right_to_left: bool = False) -> None:
        self.end.addprevious(paragraph(self.ids[style], self._styled(parts), right_to_left))

    def _styled(self, parts: Sequence[Words]) -> list[Words]:
        return [each._replace(style=self.ids[each.style]) if each.style else each for each in parts]

    def front(self, edition: Edition, options: Options) -> None:
        self.put(styles.TITLE, [Words(edition.name)])
        self.put(styles.SUBTITLE, [Words("A comparison made with Variorum")])
        self.put("Normal", [Words(overview(edition))])
        # Articles' own text is not in it, nor what their pages say beside them.
        for label, value in facts(edition, replace(options, boilerplate=True)):
            self.put(styles.LEGEND, [Words(f"{label}\t"), Words(value)])
        if edition.entries:
            self.put(styles.CAPTION, [Words("Each rendering is held against another of the same remark:")])
            for mark, meaning in LEGEND.items():
                sample = "⟨…⟩" if mark == "beyond" else "words"
                self.put(styles.LEGEND, [*_marked(Mark(mark), sample, None), Words(f"\t{meaning}")])

    def entry(self, entry: Entry) -> None:
        name = entry.remark.speaker or "Speaker not named"
        self.put(styles.HEADING, [Words(f"{entry.number}  "), Words(name)])
        told = [entry.gravest, ONE_TEXT if entry.one_text else ""]
        outlets = _apart(entry.outlets, ", ")
        self.put(styles.ABOUT, [*outlets, *(Words(f" · {part}") for part in told if part)])
        for each in entry.renderings:
            self.rendering(each)
        for grid in grids(entry):
            self.grid(grid, entry)

    def rendering(self, rendering: Rendering) -> None:
        article, tag = rendering.article, language(rendering.article)
        date = spoken_date(article.published)
        self.put(
            styles.SOURCE,
            [
                Words(f"{rendering.siglum}  ", styles.SIGLUM),
                *_named(Words(outlet_of(article), styles.OUTLET, tag)),
                *([Words(f", {date}")] if date else []),
            ],
        )
        self.put(styles.ABOUT, _apart([*attribution(rendering), article.path]))
        pieces = (
            inline(rendering.comparison.pieces)
            if rendering.comparison
            else [(Mark.SAME, rendering.quote.text)]
        )
        right_to_left = direction(rendering.quote.text) == "rtl"
        for line in _lines(pieces):
            parts = [part for mark, words in line for part in _marked(mark, words, tag)]
            self.put(styles.WORDS, parts, right_to_left)
        for note in notes(rendering):
            self.put(styles.NOTE, [Words(note)])

    def grid(self, grid: Grid, entry: Entry) -> None:
        """A table with a row a place, as wide as the text, whose head is repeated on every page."""
        told = any(grid.alerts)
        self.put(styles.CAPTION, [Words(CAPTION)])
        element = self.document.add_table(0, len(grid.heads) + told, styles.TABLE)._tbl
        tags = {each.siglum: language(each.article) for each in entry.renderings}
        languages = [tags[head[0]] for head in grid.heads]
        heads = [[Words(", ".join(head), styles.SIGLUM)] for head in grid.heads]
        element.append(self._row([*heads, *([[Words("alerts")]] if told else [])], head=True))
        for readings, alerts in zip(grid.lines, grid.alerts, strict=True):
            cells = [
                _marked(Mark.HERE if each.differs else Mark.SAME, each.text, tag)
                for each, tag in zip(readings, languages, strict=True)
            ]
            element.append(self._row([*cells, *([[Words(", ".join(alerts))]] if told else [])]))
        # A table right after another would be taken for a part of it.
        self.put(styles.CELL, [Words("; ".join(grid.signs))])

    def _row(self, cells: Sequence[Sequence[Words]], head: bool = False) -> _Element:
        row = OxmlElement("w:tr")
        properties = OxmlElement("w:trPr")
        properties.append(OxmlElement("w:cantSplit"))
        if head:
            properties.append(OxmlElement("w:tblHeader"))
        row.append(properties)
        for parts in cells:
            cell = OxmlElement("w:tc")
            back = direction("".join(part.text for part in parts)) == "rtl"
            cell.append(paragraph(self.ids[styles.CELL], self._styled(parts), back))
            row.append(cell)
        return row

    def footer(self, edition: Edition) -> None:
        (shown,) = self.document.sections[0].footer.paragraphs
        made = paragraph(self.ids[styles.FOOTER], [Words(f"{edition.name}\t")])
        made.append(field("PAGE"))
        shown._p.getparent().replace(shown._p, made)


def _apart(parts: Sequence[str], between: str = " · ") -> list[Words]:
    """The parts, each a run of its own, so that each has its own direction."""
    told = [words for part in parts if part for words in (Words(between), *_named(Words(part)))]
    return told[1:]


def _named(words: Words) -> list[Words]:
    """A name, and where it runs from right to left a sign that keeps the date behind it in its place."""
    return [words, Words(_LEFT_TO_RIGHT)] if direction(words.text) == "rtl" else [words]


def _marked(mark: Mark, words: str, tag: str | None) -> list[Words]:
    if mark is Mark.SAME or not words.strip():
        return [Words(words, None, tag)]
    name, _ = styles.MARKS[mark]
    if mark is not Mark.THERE:
        return [Words(words, name, tag)]
    quiet, _ = styles.MARKS[Mark.BEYOND]
    return [Words("⟨", quiet, tag), Words(words, name, tag), Words("⟩", quiet, tag)]


def _lines(pieces: Sequence[tuple[Mark, str]]) -> Iterator[list[tuple[Mark, str]]]:
    """The pieces as paragraphs, cut at every line break; there is one at least."""
    line: list[tuple[Mark, str]] = []
    empty = True
    for mark, words in pieces:
        first, *others = lines_of(words)
        line.append((mark, first))
        for other in others:
            if any(text.strip() for _, text in line):
                yield line
                empty = False
            line = [(mark, other)]
    if empty or any(text.strip() for _, text in line):
        yield line


def _describe(document: Document, edition: Edition) -> None:
    told = document.core_properties
    told.title, told.author, told.language = printable(edition.name)[:255], "Variorum", "en"
    told.subject = told.keywords = told.comments = told.category = told.last_modified_by = ""
    told.created = told.modified = datetime.combine(edition.dated, time()) if edition.dated else _UNDATED
    told.revision = 1


def _leave_out(document: Document) -> None:
    """Take out of the empty document that this one is made from what says something of itself."""
    for part in filter(None, (document.part, document.part.package)):
        for name, each in list(part.rels.items()):
            if each.reltype.rsplit("/", 1)[-1] in _OF_THE_TEMPLATE:
                del part.rels[name]


def _same_whenever_made(package: bytes) -> bytes:
    """The package with no time but the oldest."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(package)) as made,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as same,
    ):
        for part in made.infolist():
            about = zipfile.ZipInfo(part.filename, _OLDEST)
            about.compress_type = zipfile.ZIP_DEFLATED
            same.writestr(about, made.read(part))
    return out.getvalue()
