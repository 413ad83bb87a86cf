"""The text that WordprocessingML shows: paragraphs in order, with tables, text boxes, notes and comments.

Deleted text, the codes of fields and hidden text are not shown; inserted text, the results of fields and
what stands in links, content controls and smart tags are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Any

from reader.ingest.passages import NEW_PAGE, Passage, row_of
from reader.model import SectionKind

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_OFF = ("0", "false", "off")
_STYLES_UP = 10
_NOTE_DEPTH = 3

_PARAGRAPH, _TABLE, _ROW, _CELL, _RUN, _TEXT = (f"{_W}{tag}" for tag in ("p", "tbl", "tr", "tc", "r", "t"))
_PROPERTIES, _RUN_PROPERTIES, _STYLE, _VALUE = (f"{_W}{tag}" for tag in ("pPr", "rPr", "pStyle", "val"))
_BOX, _FIELD = f"{_W}txbxContent", f"{_W}fldChar"
_DROPPED = frozenset(
    [f"{_W}{tag}" for tag in (
        "del", "moveFrom", "pPr", "rPr", "tblPr", "trPr", "tcPr", "sdtPr", "sectPr", "instrText", "delText",
        "delInstrText", "object", "rt", "tblGrid", "fldData", "altChunk", "sdtEndPr", "smartTagPr",
        "customXmlPr",
    )]
    + [f"{_CHOICE}Fallback"]
)  # fmt: skip
_SPACES = {
    f"{_W}tab": "\t", f"{_W}ptab": "\t", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "\u2011",
    f"{_W}softHyphen": "",
}  # fmt: skip
_NOTES = {
    f"{_W}footnoteReference": "footnotes",
    f"{_W}endnoteReference": "endnotes",
    f"{_W}commentReference": "comments",
}
_HEADLINES = frozenset(("title", "heading 1"))
_QUOTED = frozenset((
    "quote", "intense quote", "block text", "quotations", "block quote", "blockquote", "quotation",
    "block quotation", "html blockquote",
))  # fmt: skip
_RUNNING = frozenset(("header", "footer", "page number", "toc heading"))
# The numbers by which English Word knows its own styles.
_ENGLISH = {
    "": "", "Normal": "", "BodyText": "", "ListParagraph": "", "NoSpacing": "", "ListBullet": "",
    "ListNumber": "", "NormalWeb": "", "FootnoteText": "", "EndnoteText": "", "CommentText": "",
    "Subtitle": "", "Title": "title",
    "Quote": "quote", "IntenseQuote": "intense quote", "BlockText": "block text", "Caption": "caption",
    "Header": "header", "Footer": "footer",
    **{f"Heading{number}": f"heading {number}" for number in range(1, 10)},
    **{f"TOC{number}": f"toc {number}" for number in range(1, 10)},
}  # fmt: skip


class Styles:
    """What the styles of a document say of its paragraphs."""

    def __init__(self, load: Callable[[], Any | None]) -> None:
        """``load`` gives the root of the part of the styles, None where there is none.

        That part is larger than most articles, and in a document of English Word's seldom needed.
        """
        self._load = load
        self._known: dict[str, tuple[SectionKind | None, bool]] = {}

    @cached_property
    def _names(self) -> dict[str, tuple[str, str]]:
        """The name of each style, in small letters, and the number of the one that it is based on."""
        root = self._load()
        names: dict[str, tuple[str, str]] = {}
        for style in root.iterchildren(f"{_W}style") if root is not None else ():
            name, base = style.find(f"{_W}name"), style.find(f"{_W}basedOn")
            names[style.get(f"{_W}styleId", "")] = (
                name.get(_VALUE, "").lower() if name is not None else "",
                base.get(_VALUE, "") if base is not None else "",
            )
        return names

    def kind_of(self, style: str) -> tuple[SectionKind | None, bool]:
        """The kind of a paragraph of this ``style``, as far as it tells, and whether it is a quotation."""
        if style not in self._known:
            self._known[style] = self._judged(style)
        return self._known[style]

    def _judged(self, style: str) -> tuple[SectionKind | None, bool]:
        if style in _ENGLISH:
            return _told_by(_ENGLISH[style]) or (None, False)
        for _ in range(_STYLES_UP):
            name, base = self._names.get(style, ("", ""))
            name = name or style.lower()
            told = _told_by(name)
            if told is not None:
                return told
            if name.startswith("heading ") or not base:
                break
            style = base
        return None, False


def _told_by(name: str) -> tuple[SectionKind | None, bool] | None:
    """What the style called ``name`` says; None where that tells nothing."""
    if name in _HEADLINES:
        return SectionKind.HEADLINE, False
    if name in _QUOTED:
        return None, True
    if name == "caption":
        return SectionKind.CAPTION, False
    if name in _RUNNING or (name.startswith("toc ") and name[4:].isdigit()):
        return SectionKind.BOILERPLATE, False
    return None


class Text:
    """The text of one part of a document, of which fields and deletions may run over several paragraphs."""

    def __init__(self, styles: Styles, notes: Mapping[str, Mapping[str, Any]], depth: int = 0) -> None:
        """``notes`` are the elements of the notes and comments, by their kind and their number."""
        self._styles = styles
        self._notes = notes
        self._depth = depth
        # Of each field that is open, whether its code is over and its result is shown.
        self._fields: list[bool] = []
        self._joined = ""

    def passages(self, parent: Any) -> Iterator[Passage]:
        """The paragraphs in ``parent``, and behind each the boxes, notes and comments that are set at it."""
        for element in parent:
            tag = element.tag
            if tag == _PARAGRAPH:
                yield from self._paragraph(element)
            elif tag == _TABLE:
                for row in _inner(element, _ROW):
                    if row.find(f"{_W}trPr/{_W}del") is None:
                        yield from row_of([list(self.passages(cell)) for cell in _inner(row, _CELL)])
            elif tag not in _DROPPED and isinstance(tag, str):
                yield from self.passages(element)

    def _paragraph(self, paragraph: Any) -> Iterator[Passage]:
        words: list[str] = [self._joined]
        behind: list[tuple[str, Any]] = []
        self._gather(paragraph, words, behind)
        # A code that does not end with its paragraph is broken, and must not hide all that follows.
        self._fields = [True] * len(self._fields)
        text = "".join(words)
        properties = paragraph.find(_PROPERTIES)
        style, gone = None, False
        if properties is not None:
            style = properties.find(_STYLE)
            mark = properties.find(_RUN_PROPERTIES)
            gone = mark is not None and (
                mark.find(f"{_W}del") is not None or mark.find(f"{_W}moveFrom") is not None
            )
        # Where the mark of a paragraph is deleted it goes on in the next.
        self._joined = text if gone else ""
        if text[:1] == NEW_PAGE or (properties is not None and _begins_page(properties)):
            yield Passage(NEW_PAGE)
        if not gone and text.strip():
            kind, quoted = self._styles.kind_of(style.get(_VALUE, "") if style is not None else "")
            yield Passage(text.strip(NEW_PAGE), kind, quoted)
            if text[-1:] == NEW_PAGE:
                yield Passage(NEW_PAGE)
        for kind, element in behind:
            inner = Text(self._styles, self._notes, self._depth + 1)
            for passage in inner.passages(element):
                yield Passage(passage.text.strip(), SectionKind.COMMENT) if kind == "comments" else passage

    def _gather(self, parent: Any, words: list[str], behind: list[tuple[str, Any]]) -> None:
        """Add the words in ``parent`` to ``words``, and to ``behind`` what is set at but not in them."""
        for element in parent:
            tag = element.tag
            if tag == _TEXT:
                if all(self._fields):
                    words.append(element.text or "")
            elif tag == _RUN:
                properties = element.find(_RUN_PROPERTIES)
                if properties is None or not _is_hidden(properties):
                    self._gather(element, words, behind)
            elif tag in _DROPPED or not isinstance(tag, str):
                continue
            elif tag in _SPACES:
                words.append(_SPACES[tag])
            elif tag == f"{_W}br":
                words.append(NEW_PAGE if element.get(f"{_W}type") == "page" else "\n")
            elif tag == f"{_W}sym":
                words.append(_symbol(element.get(f"{_W}char", "")))
            elif tag == _FIELD:
                self._turn(element.get(f"{_W}fldCharType"))
            elif tag in _NOTES:
                kind = _NOTES[tag]
                note = self._notes.get(kind, {}).get(element.get(f"{_W}id", ""))
                if note is not None and self._depth < _NOTE_DEPTH:
                    behind.append((kind, note))
            elif tag == _BOX:
                if self._depth < _NOTE_DEPTH:
                    behind.append(("box", element))
            elif tag == f"{_MATH}t":
                words.append(element.text or "")
            else:
                self._gather(element, words, behind)

    def _turn(self, kind: str | None) -> None:
        """Go on to the next part of a field."""
        if kind == "begin":
            self._fields.append(False)
        elif self._fields and kind == "separate":
            self._fields[-1] = True
        elif self._fields and kind == "end":
            self._fields.pop()


def _inner(parent: Any, tag: str) -> Iterator[Any]:
    """The rows or cells of ``parent``, some of which may stand in content controls."""
    for element in parent:
        if element.tag == tag:
            yield element
        elif element.tag not in _DROPPED and isinstance(element.tag, str):
            yield from _inner(element, tag)


def _begins_page(properties: Any) -> bool:
    own = properties.find(f"{_W}pageBreakBefore")
    return own is not None and own.get(_VALUE) not in _OFF


def _is_hidden(properties: Any) -> bool:
    vanish = properties.find(f"{_W}vanish")
    return vanish is not None and vanish.get(_VALUE) not in _OFF


def _symbol(code: str) -> str:
    """The character of a symbol font, which Unicode has only where its number is not private."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return chr(number) if 32 <= number < 0xD800 else ""
