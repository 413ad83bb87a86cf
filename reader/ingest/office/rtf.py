"""RTF as articles: striprtf turns its codes into text, after what it cannot tell apart is set right.

Groups that hold no text are cut out before, notes and text boxes are set behind their paragraphs, and
characters of Unicode's private use stand for what striprtf drops: a paragraph's style, the cells of a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.ingest.files.document import Document
from reader.ingest.office.properties import Properties, completed
from reader.ingest.office.rtf_groups import CELL, COMMENT, LINE, NORMAL, NOTE, NOTE_END, PAGE, parts_of
from reader.ingest.passages import NEW_PAGE, Passage, running
from reader.ingest.plain import composed_articles
from reader.model import Article, SectionKind

_MARKS = re.compile(f"[{NOTE}-\uf8ff]")
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_HEADLINES = frozenset(
    ("title", "heading 1", "titel", "überschrift 1", "titre", "titre 1", "título", "título 1")
)
_QUOTED = frozenset(
    ("quote", "intense quote", "block text", "quotations", "zitat", "intensives zitat", "citation", "cita")
)
_ROW_CHARACTERS = 300
_CAPTIONS = frozenset(("caption", "beschriftung", "légende", "leyenda"))
_BAD_NUMBER = re.compile(r"\\(uc|u)(?:(-?\d{1,10})|(?![a-zA-Z])) ?")


def read(document: Document) -> Iterator[Article]:
    from striprtf.striprtf import destinations

    parts = parts_of(document.data(), destinations)
    passages = [
        *running(map(_unmarked, _text(parts.heads).split("\n"))),
        *_passages(_text(parts.text), parts.styles),
        *running(map(_unmarked, _text(parts.feet).split("\n"))),
    ]
    title, author = (" ".join(_unmarked(_text(part)).split()) for part in (parts.title, parts.author))
    articles = list(composed_articles(passages, document.path, document.names))
    yield from completed(articles, Properties(title, author, parts.language))


def _text(rtf: str) -> str:
    from striprtf.striprtf import rtf_to_text

    if not rtf:
        return ""
    try:
        text = rtf_to_text(rtf, errors="replace")
    except (ValueError, TypeError, OverflowError):
        text = rtf_to_text(_BAD_NUMBER.sub(_bounded, rtf), errors="replace")
    text = text.replace("\r", "\n")  # A stroke at the end of a line ends a paragraph too.
    return _PAIR.sub(lambda pair: pair[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le"), text)


def _bounded(code: re.Match[str]) -> str:
    """``code`` with a number that a character can have."""
    number = int(code[2] or 1)
    if code[1] == "uc":
        return f"\\uc{number if 0 <= number < 100 else 1} "
    return f"\\{code[1]}{number if code[2] and -0x10000 <= number < 0x110000 else 65533} "


def _unmarked(text: str) -> str:
    return _MARKS.sub("", text.replace(CELL, " ").replace(LINE, " "))


def _passages(text: str, styles: dict[str, str]) -> Iterator[Passage]:
    """The paragraphs of ``text``, of the kinds that their ``styles`` tell."""
    style, outer, comment = NORMAL, NORMAL, False
    for line in text.split("\n"):
        for mark in _MARKS.findall(line):
            if mark in (NOTE, COMMENT):
                outer, style, comment = style, NORMAL, mark == COMMENT
            elif mark == NOTE_END:
                style, comment = outer, False
            elif mark >= NORMAL:
                style = mark
        if PAGE in line:
            yield Passage(NEW_PAGE)
        kind, quoted = (SectionKind.COMMENT, False) if comment else _told_by(styles.get(style, ""))
        for words in _cells(_MARKS.sub("", line)):
            yield Passage(words.replace(LINE, "\n").strip(), kind, quoted)


def _cells(line: str) -> list[str]:
    """A row of words is a line; a row with whole paragraphs in it is only how a page is laid out."""
    cells = [cell.strip() for cell in line.split(CELL) if cell.strip()]
    return ["\t".join(cells)] if cells and sum(map(len, cells[1:])) <= _ROW_CHARACTERS else cells


def _told_by(style: str) -> tuple[SectionKind | None, bool]:
    if style in _HEADLINES:
        return SectionKind.HEADLINE, False
    if style in _CAPTIONS:
        return SectionKind.CAPTION, False
    return None, style in _QUOTED
