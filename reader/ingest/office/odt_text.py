"""The text that OpenDocument shows: paragraphs in order, with tables, text boxes, notes and annotations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from reader.ingest.passages import NEW_PAGE, Passage, row_of
from reader.model import SectionKind

_NAMES = "{{urn:oasis:names:tc:opendocument:xmlns:{}:1.0}}"
OFFICE, STYLE, META, _TEXT, _TABLE, _DRAW = map(
    _NAMES.format, ("office", "style", "meta", "text", "table", "drawing")
)
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_PARAGRAPH, _HEADING = f"{_TEXT}p", f"{_TEXT}h"
_ROW = f"{_TABLE}table-row"
_CELLS = frozenset((f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"))
_DROPPED = frozenset(
    [f"{_TEXT}{name}" for name in (
        "tracked-changes", "note-citation", "ruby-text", "hidden-text", "hidden-paragraph", "script",
        "sequence-decls", "variable-decls", "user-field-decls", "index-title-template",
    )]
    + [f"{OFFICE}{name}" for name in ("forms", "binary-data", "event-listeners", "scripts", "annotation-end")]
    + [f"{_DRAW}{name}" for name in ("object", "object-ole", "image", "applet", "plugin", "image-map")]
    + [f"{_SVG}title", f"{_SVG}desc", f"{_TABLE}desc", f"{_TABLE}title"]
)  # fmt: skip
_INDEXES = re.compile(r".*\}(?:table-of-content|[a-z]+-index|bibliography)$")
_ANNOTATION, _NOTE, _NOTE_BODY, _BOX = (
    f"{OFFICE}annotation", f"{_TEXT}note", f"{_TEXT}note-body", f"{_DRAW}text-box",
)  # fmt: skip
_SPACE = re.compile(r"[ \t\r\n]+")
_MOST_SPACES = 100
_STYLES_UP = 10
_DEPTH = 3

_HEADLINES = frozenset(("title", "heading 1"))
_QUOTED = frozenset(("quotations", "quote", "intense quote", "block text", "block quotation"))
_CAPTIONS = frozenset(("caption", "illustration", "figure", "drawing", "table caption"))


class Styles:
    """The styles of paragraphs, by their names."""

    def __init__(self, roots: list[Any]) -> None:
        self._parents = {
            style.get(f"{STYLE}name", ""): style.get(f"{STYLE}parent-style-name", "")
            for root in roots
            for part in (f"{OFFICE}automatic-styles", f"{OFFICE}styles")
            for style in root.iterfind(f"{part}/{STYLE}style[@{STYLE}family='paragraph']")
        }
        self.begin_pages = frozenset(
            style.get(f"{STYLE}name", "")
            for root in roots
            for style in root.iterfind(f"{OFFICE}automatic-styles/{STYLE}style")
            for layout in style.iterchildren(f"{STYLE}paragraph-properties")
            if layout.get(f"{_FO}break-before") == "page" or style.get(f"{STYLE}master-page-name")
        )
        self._known: dict[str, tuple[SectionKind | None, bool]] = {}

    def kind_of(self, style: str) -> tuple[SectionKind | None, bool]:
        """The kind of a paragraph of this ``style``, as far as it tells, and whether it is a quotation."""
        if style not in self._known:
            self._known[style] = self._judged(style)
        return self._known[style]

    def _judged(self, style: str) -> tuple[SectionKind | None, bool]:
        for _ in range(_STYLES_UP):
            name = style.replace("_20_", " ").lower()
            if name in _HEADLINES:
                return SectionKind.HEADLINE, False
            if name in _QUOTED:
                return None, True
            if name in _CAPTIONS:
                return SectionKind.CAPTION, False
            if name.startswith("contents "):
                return SectionKind.BOILERPLATE, False
            style = self._parents.get(style, "")
            if not style or name.startswith("heading"):
                break
        return None, False


class Text:
    """The text of a part of a document."""

    def __init__(self, styles: Styles, depth: int = 0) -> None:
        self._styles = styles
        self._depth = depth

    def passages(self, parent: Any) -> Iterator[Passage]:
        """The paragraphs in ``parent``, and behind each the boxes, notes and annotations set at it."""
        for element in parent:
            tag = element.tag
            if tag in (_PARAGRAPH, _HEADING):
                yield from self._paragraph(element)
            elif tag == _ROW:
                cells = [cell for cell in element if cell.tag in _CELLS]
                yield from row_of([list(self.passages(cell)) for cell in cells])
            elif tag in (_ANNOTATION, _NOTE, _BOX):
                yield from self._set_at(element)
            elif tag in _DROPPED or not isinstance(tag, str):
                continue
            elif _INDEXES.match(tag):
                for passage in self.passages(element):
                    yield Passage(passage.text, SectionKind.BOILERPLATE)
            else:
                yield from self.passages(element)

    def _paragraph(self, paragraph: Any) -> Iterator[Passage]:
        words: list[str] = []
        behind: list[Any] = []
        _gather(paragraph, words, behind)
        text = "".join(words)
        if paragraph.get(f"{_TEXT}style-name") in self._styles.begin_pages:
            yield Passage(NEW_PAGE)
        if text.strip():
            if paragraph.tag == _HEADING and paragraph.get(f"{_TEXT}outline-level", "1") == "1":
                kind, quoted = SectionKind.HEADLINE, False
            else:
                kind, quoted = self._styles.kind_of(paragraph.get(f"{_TEXT}style-name", ""))
            yield Passage(re.sub(" *\n *", "\n", text), kind, quoted)
        for element in behind:
            yield from self._set_at(element)

    def _set_at(self, element: Any) -> Iterator[Passage]:
        """The paragraphs of a note, a box or an annotation."""
        if self._depth >= _DEPTH:
            return
        inner = Text(self._styles, self._depth + 1)
        if element.tag == _ANNOTATION:
            said = [part for part in element if part.tag in (_PARAGRAPH, f"{_TEXT}list")]
            for passage in inner.passages(said):
                yield Passage(passage.text, SectionKind.COMMENT)
        elif element.tag == _NOTE:
            for body in element.iterchildren(_NOTE_BODY):
                yield from inner.passages(body)
        else:
            yield from inner.passages([element] if element.tag != _BOX else element)


def _gather(parent: Any, words: list[str], behind: list[Any]) -> None:
    """Add the words in ``parent`` to ``words``, and to ``behind`` what is set at but not in them."""
    if parent.text:
        words.append(_SPACE.sub(" ", parent.text))
    for element in parent:
        tag = element.tag
        if tag in (_ANNOTATION, _NOTE, _BOX):
            behind.append(element)
        elif tag == f"{_TEXT}s":
            count = element.get(f"{_TEXT}c", "1")
            words.append(" " * min(_MOST_SPACES, int(count) if count.isdecimal() and len(count) < 6 else 1))
        elif tag == f"{_TEXT}tab":
            words.append("\t")
        elif tag == f"{_TEXT}line-break":
            words.append("\n")
        elif tag in (_PARAGRAPH, _HEADING, _ROW) or (isinstance(tag, str) and tag.startswith(_TABLE)):
            behind.append(element)  # What a shape has written on it.
        elif tag not in _DROPPED and isinstance(tag, str):
            _gather(element, words, behind)
        if element.tail:
            words.append(_SPACE.sub(" ", element.tail))
