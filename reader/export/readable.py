"""What a web page or a document of the program's own says, as lines of words and how they look."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import islice

from reader.export.edition.characters import printable


@dataclass(frozen=True, slots=True)
class Words:
    """``lit`` are those of a quote, ``dim`` those beside what matters."""

    text: str
    bold: bool = False
    italic: bool = False
    underlined: bool = False
    struck: bool = False
    lit: bool = False
    dim: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """``level`` is that of a heading, 0 of all other lines; ``indent`` counts steps."""

    words: tuple[Words, ...]
    level: int = 0
    indent: int = 0

    @property
    def text(self) -> str:
        return "".join(each.text for each in self.words)


def page_lines(page: str, most: int) -> tuple[Line, ...]:
    """The first lines of a web page that this program made, without what is for the mouse alone."""
    parser = _Page(most)
    for start in range(0, len(page), _AT_ONCE):
        parser.feed(page[start : start + _AT_ONCE])
        if len(parser.lines) >= most:
            break
    else:
        parser.close()
        parser.end_line()
    return tuple(parser.lines[:most])


_AT_ONCE = 50_000
_UNSHOWN = frozenset(("head", "style", "script", "noscript", "fieldset", "nav"))
_LEVELS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4}
_BLOCKS = frozenset((
    "p", "div", "li", "dt", "blockquote", "tr", "caption", "summary", "section", "article", "table", "ul",
    "ol", *_LEVELS,
))  # fmt: skip
_LOOKS = {
    "u": {"underlined": True}, "s": {"struck": True}, "b": {"bold": True}, "strong": {"bold": True},
    "em": {"italic": True}, "i": {"italic": True}, "th": {"bold": True},
}  # fmt: skip
_CLASSES = {
    "lit": {"lit": True}, "siglum": {"dim": True}, "about": {"dim": True}, "outlet": {"dim": True},
    "beyond": {"dim": True}, "label": {"dim": True}, "reworded": {"italic": True}, "moved": {"italic": True},
    "gravest": {"bold": True}, "accidental": {"underlined": False},
}  # fmt: skip
_UNCLOSED = frozenset(("meta", "input", "br", "link", "hr", "img"))


@dataclass(frozen=True, slots=True)
class _Open:
    tag: str
    looks: dict[str, bool] = field(default_factory=dict)
    indented: bool = False


class _Page(HTMLParser):
    def __init__(self, most: int) -> None:
        super().__init__()
        self.lines: list[Line] = []
        self._most = most
        self._open: list[_Open] = []
        self._words: list[Words] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        names = (given.get("class") or "").split()
        if tag in _BLOCKS:
            self.end_line()
        elif tag in ("td", "th", "dd") and self._words:
            self._words.append(Words("   "))
        if tag in _UNCLOSED:
            return
        unshown = "back" in names or given.get("hidden", "shown") is None
        looks = dict(_LOOKS.get(tag, {}))
        for name in names:
            looks |= _CLASSES.get(name, {})
        self._open.append(_Open("noscript" if unshown else tag, looks, tag in ("blockquote", "li")))

    def handle_endtag(self, tag: str) -> None:
        # What a term means stands in its line.
        if (tag in _BLOCKS and tag != "dt") or tag == "dd":
            self.end_line()
        if tag not in _UNCLOSED and self._open:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if any(each.tag in _UNSHOWN for each in self._open) or len(self.lines) >= self._most:
            return
        text = "".join(" " if character.isspace() else character for character in data)
        if not text.strip() and not self._words:
            return
        looks: dict[str, bool] = {}
        for each in self._open:
            looks |= each.looks
        self._words.append(Words(printable(text), **looks))

    def end_line(self) -> None:
        if any(each.text.strip() for each in self._words):
            level = next((_LEVELS[each.tag] for each in self._open if each.tag in _LEVELS), 0)
            indent = sum(each.indented for each in self._open)
            self.lines.append(Line(tuple(self._words), level, indent))
        self._words = []


_STYLES = {
    "Variorum only here": {"underlined": True},
    "Variorum only there": {"struck": True},
    "Variorum beyond": {"dim": True},
    "Variorum reworded": {"underlined": True, "italic": True},
    "Variorum moved": {"italic": True},
    "Variorum siglum": {"bold": True},
    "Variorum outlet": {"bold": True},
}
_HEADINGS = {"Title": 1, "Heading 1": 2, "Heading 2": 3, "Heading 3": 4}
_DIM = frozenset(("Subtitle", "Caption", "Variorum about"))
_INDENTED = frozenset(("Variorum words", "List Bullet"))


def document_lines(data: bytes, most: int) -> tuple[Line, ...]:
    """The first lines of a Word document that this program made."""
    return tuple(islice(_document_lines(data), most))


def _document_lines(data: bytes) -> Iterator[Line]:
    import docx
    from docx.table import Table
    from docx.text.paragraph import Paragraph

    for block in docx.Document(io.BytesIO(data)).iter_inner_content():
        if isinstance(block, Paragraph):
            words = tuple(
                Words(
                    run.text.replace("\t", "   "),
                    **{"dim": True} if _name(block) in _DIM else _STYLES.get(_name(run), {}),
                )
                for run in block.runs
            )
            if any(each.text.strip() for each in words):
                name = _name(block)
                yield Line(words, _HEADINGS.get(name, 0), int(name in _INDENTED))
        elif isinstance(block, Table):
            for row in block.rows:
                yield Line((Words("   ".join(cell.text for cell in row.cells)),), indent=1)


def _name(styled: object) -> str:
    """Of a paragraph's or a run's style."""
    return getattr(getattr(styled, "style", None), "name", None) or ""
