"""A quote's words written into a document, what differs from the base marked inside its lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor, QTextDocument

from reader.window.looks.marks import Mark, Shape, Stroke
from reader.window.looks.positions import showable, unit_length
from reader.window.looks.strokes import difference_stroke
from reader.window.looks.theme import Colours
from reader.window.looks.typography import character_format

if TYPE_CHECKING:
    from reader.collation import Segment

# Told by collation, too small to repeat the base's words beside them.
_SLIGHT = {"case", "punctuation"}

_CLOSING = ",.;:!?…)]}”’»\"'"

_LONG = 64
"""Code points of the base's words from which their middle is left out."""


class Pen:
    """Writes into an empty document in the face ``font``; ``marks`` are those of what it has written."""

    def __init__(self, document: QTextDocument, font: QFont, colours: Colours) -> None:
        self.document = document
        self.cursor = QTextCursor(document)
        self.marks: list[Mark] = []
        self.words = character_format(font, colours.ink)
        self.around = character_format(font, colours.dim)
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.86)
        self._base_words = character_format(small, colours.there)
        self._colours = colours
        self._after_base_words = self._after_dots = False

    def write(self, text: str, characters: QTextCharFormat) -> None:
        self.cursor.insertText(showable(text), characters)

    def mark(self, text: str, characters: QTextCharFormat, stroke: Stroke) -> None:
        """Write a text with a mark under all of it but the spaces at its ends."""
        start = self.cursor.position()
        self.write(text, characters)
        first = start + unit_length(text) - unit_length(text.lstrip())
        last = start + unit_length(text.rstrip())
        if first < last:
            self.marks.append(Mark(first, last, stroke))

    def segment(self, segment: Segment, base: str, text: str, fragment: bool = False) -> None:
        """A piece of ``text``, beside it what the base has otherwise.

        ``fragment``: of what the base has before its beginning and after its end no more than dots.
        """
        here, there = segment.b.of(text), segment.a.of(base)
        if here:
            if self._after_base_words and not here[0].isspace() and here[0] not in _CLOSING:
                self.write(" ", self.words)
            self._after_base_words = self._after_dots = False
            self._own(segment, here, text)
        if there.strip(" ,;:\n") and segment.op in ("delete", "replace") and segment.kind not in _SLIGHT:
            at_an_end = segment.b.start == 0 or segment.b.end == len(text)
            dots = fragment and at_an_end and segment.op == "delete" and not segment.alert
            self._beside(there.strip(" ,;:\n"), segment, dots)

    def side(self, segment: Segment, text: str, in_base: bool) -> None:
        """A piece of one of two texts that stand side by side."""
        here = (segment.a if in_base else segment.b).of(text)
        if here:
            self._own(segment, here, text, in_base)

    def _own(self, segment: Segment, here: str, text: str, in_base: bool = False) -> None:
        start = self.cursor.position()
        if segment.op == "equal":
            self.write(here, self.words)
            return
        self.mark(here, self.words, difference_stroke(segment, self._colours, in_base))
        if segment.cls == "accidental":
            self._letters(segment, start, text, in_base)

    def _letters(self, segment: Segment, start: int, text: str, in_base: bool) -> None:
        """Mark within a word that is written otherwise, at ``start``, the letters that are other ones."""
        whole = segment.a if in_base else segment.b
        for letters in segment.inner:
            span = letters.a if in_base else letters.b
            if letters.op != "equal" and (here := span.of(text)):
                first = start + unit_length(text[whole.start : span.start])
                stroke = Stroke(self._colours.dim, Shape.SOLID)
                self.marks.append(Mark(first, first + unit_length(here), stroke))

    def _beside(self, there: str, segment: Segment, dots: bool) -> None:
        if dots and self._after_dots:
            return
        characters = QTextCharFormat(self._base_words)
        shown = "…" if dots else _shortened(there)
        if shown != there:
            characters.setToolTip(there)
        before = self.document.characterAt(self.cursor.position() - 1)
        self.write("" if before in " \u2029\u00a0“‘«(\"'" else " ", characters)
        # Set apart from a line that may run the other way.
        words = f"\u2068⟨{shown}⟩\u2069"
        if segment.op == "delete" and segment.alert:
            self.mark(words, characters, difference_stroke(segment, self._colours))
        else:
            self.write(words, characters)
        self._after_base_words, self._after_dots = True, dots


def _shortened(text: str) -> str:
    """The text, of a long one only its first and last words."""
    if len(text) <= _LONG:
        return text
    head, tail = text[: _LONG // 2], text[-_LONG // 2 :]
    return f"{head.rpartition(' ')[0] or head} … {tail.partition(' ')[2] or tail}"
