"""What a text is handed on as where its format tells more of it than its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reader.model import SectionKind

NEW_PAGE = "\f"
"""The text of a passage that says nothing but that a new page begins."""

_ROW_CHARACTERS = 300


class Passage(NamedTuple):
    """A paragraph, what it is where its style says so, and whether it is set as a quotation."""

    text: str
    kind: SectionKind | None = None
    quoted: bool = False


def running(lines: Iterable[str]) -> Iterator[Passage]:
    """The heads or feet of pages, each once, as furniture."""
    words = (" ".join(line.split()) for line in lines)
    return (Passage(line, SectionKind.BOILERPLATE) for line in dict.fromkeys(filter(None, words)))


def row_of(cells: list[list[Passage]]) -> list[Passage]:
    """The paragraphs in the ``cells`` of a table's row, as they are read.

    A row of words is a line; a row of cells with several paragraphs is only how a page is laid out.
    """
    filled = [cell for cell in cells if any(passage.text.strip() for passage in cell)]
    plain = all(len(cell) == 1 and cell[0].kind is None and not cell[0].quoted for cell in filled)
    if len(filled) > 1 and plain and sum(len(cell[0].text) for cell in filled[1:]) <= _ROW_CHARACTERS:
        return [Passage("\t".join(cell[0].text.strip() for cell in filled))]
    return [passage for cell in filled for passage in cell]
