"""Places in an article's text and in the document that shows it: the one module that converts them.

An article's spans count code points; Qt counts UTF-16 code units, of which a character beyond the
Basic Multilingual Plane (most emoji) takes two. The document also leaves out the white space between
paragraphs and adds lines of its own, so a document's positions are kept piece by piece.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")

_INDENT = re.compile(r"\n[ \t]+")
# What a QTextDocument would take for structure, or cannot hold at all, and what would make it show letters in
# another order than they have; each is replaced by one unit.
_UNSHOWABLE = re.compile("[\x00-\x08\x0b-\x1f\u202d\u202e\u2028\u2029\ufdd0\ufdd1\ufffc\ud800-\udfff]")


def showable(text: str) -> str:
    """``text`` as a document can hold it in one paragraph, code point for code point.

    The indent of a line that goes on with the sentence before it takes no room.
    """
    text = _INDENT.sub(lambda found: " " + "\u200b" * (len(found[0]) - 1), text)
    # A byte order mark is dropped at the start of a Qt string; the word joiner is as invisible and stays.
    return _UNSHOWABLE.sub("\ufffd", text.replace("\r", " ").replace("\n", " ").replace("\ufeff", "\u2060"))


def unit_length(text: str) -> int:
    """How many UTF-16 code units ``text`` takes."""
    return len(text) + len(_ASTRAL.findall(text))


class Units:
    """The UTF-16 offsets of a text's code points, and back."""

    def __init__(self, text: str) -> None:
        self._astral = [match.start() for match in _ASTRAL.finditer(text)]
        self._ends = [point + before + 2 for before, point in enumerate(self._astral)]

    def of(self, point: int) -> int:
        """The UTF-16 offset of the code point at ``point``."""
        return point + bisect_left(self._astral, point)

    def point(self, unit: int) -> int:
        """The code point that the UTF-16 offset ``unit`` belongs to, also from within a surrogate pair."""
        before = bisect_right(self._ends, unit)
        if before < len(self._ends) and self._ends[before] - 1 == unit:
            return self._astral[before]
        return unit - before


class _Piece(NamedTuple):
    start: int
    end: int
    at: int


class Positions:
    """Where the shown pieces of a text stand in its document.

    Pieces are added in the order of the text.
    """

    def __init__(self, text: str) -> None:
        self._units = Units(text)
        self._pieces: list[_Piece] = []
        self._starts: list[int] = []
        self._ats: list[int] = []

    def add(self, start: int, end: int, at: int) -> None:
        """The text's ``[start, end)`` begins at the document's position ``at``."""
        self._pieces.append(_Piece(start, end, at))
        self._starts.append(start)
        self._ats.append(at)

    def in_document(self, point: int) -> int:
        """The document's position of a code point; of one that is not shown, the nearest shown before it."""
        number = bisect_right(self._starts, point) - 1
        if number < 0:
            return self._ats[0] if self._ats else 0
        piece = self._pieces[number]
        return piece.at + self._units.of(min(point, piece.end)) - self._units.of(piece.start)

    def in_text(self, position: int) -> int:
        """The code point shown at the document's ``position``; elsewhere the nearest shown before it."""
        number = bisect_right(self._ats, position) - 1
        if number < 0:
            return self._starts[0] if self._starts else 0
        piece = self._pieces[number]
        return min(self._units.point(self._units.of(piece.start) + position - piece.at), piece.end)
