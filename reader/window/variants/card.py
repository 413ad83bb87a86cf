"""One rendering as a card: a small page whose differences from the base are marked inside its lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from reader.window.looks.marks import Mark, Shape, Stroke
from reader.window.looks.positions import showable, unit_length
from reader.window.looks.strokes import difference_stroke
from reader.window.looks.theme import Colours, interface_font
from reader.window.looks.typography import Typography, block_format, character_format
from reader.window.opened.renderings import Rendering
from reader.window.words.articles import date_words, outlet_name
from reader.window.words.differences import alerts_in_words, circumstance_words
from reader.window.words.links import likeness_words, weight_words
from reader.window.words.renderings import kinship_words, source_words

if TYPE_CHECKING:
    from reader.collation import Collation, Segment

COMPARE = "compare"
"""The anchor of the words that make a card's rendering the base."""

WHY = "why"
"""The anchor of the words that show why a card's rendering was matched, and fold that away again."""

# Beside the words, these may mislead a reader as other words do.
_GRAVE = {"speaker", "unmarked cut"}

# Told by collation, too small to repeat the base's words beside them.
_SLIGHT = {"case", "punctuation"}


@dataclass(frozen=True)
class Card:
    document: QTextDocument
    marks: list[Mark]


def make_card(
    rendering: Rendering,
    width: float,
    typography: Typography,
    colours: Colours,
    explained: bool = False,
    shortened: bool = False,
) -> Card:
    """The card of a rendering, ``width`` pixels wide.

    ``explained`` adds why it was matched; ``shortened`` leaves out what is far from every difference.
    """
    return _Maker(width, typography, colours).make(rendering, explained, shortened)


class _Maker:
    def __init__(self, width: float, typography: Typography, colours: Colours) -> None:
        self._width = width
        self._colours = colours
        self._typography = typography
        self._serif = typography.font
        self._serif.setPointSizeF(typography.points * 0.92)
        self._small = interface_font()
        self._small.setPointSizeF(typography.points * 0.72)
        self._marks: list[Mark] = []
        self._after_base_words = False
        self._document = QTextDocument()
        self._document.setUndoRedoEnabled(False)
        self._document.setDocumentMargin(0)
        self._document.setDefaultFont(self._serif)
        self._cursor = QTextCursor(self._document)

    def make(self, rendering: Rendering, explained: bool, shortened: bool) -> Card:
        colours = self._colours
        self._cursor.beginEditBlock()
        self._cursor.setBlockFormat(self._block(below=1))
        strong = QFont(self._small)
        strong.setPointSizeF(self._small.pointSizeF() * 1.12)
        strong.setWeight(QFont.Weight.DemiBold)
        self._write(outlet_name(rendering.article), character_format(strong, colours.ink))
        self._write(
            "\t" + date_words(rendering.article.published), character_format(self._small, colours.dim)
        )
        self._paragraph(source_words(rendering.quote), colours.dim, below=7)
        if shortened and rendering.collation is not None:
            self._differences(rendering.collation)
        else:
            self._quotation(rendering)
        for words in alerts_in_words(rendering):
            self._paragraph("▲ " + words, colours.alert, below=2)
        for found in rendering.circumstances:
            grave = found.kind.value in _GRAVE
            words = ("▲ " if grave else "") + circumstance_words(found)
            self._paragraph(words, colours.alert if grave else colours.dim, below=2)
        self._paragraph(
            kinship_words(rendering), colours.accent if rendering.is_base else colours.dim, above=5
        )
        if not rendering.is_base:
            self._links(kinship_words(rendering))
        if explained and rendering.link is not None and rendering.linked is not None:
            self._paragraph(likeness_words(rendering.link, rendering.linked), colours.ink, above=5, below=2)
            for why, weight in rendering.link.reasons.items():
                self._reason(why, weight)
        self._cursor.endEditBlock()
        self._document.setTextWidth(self._width)
        return Card(self._document, self._marks)

    def _reason(self, why: str, weight: float) -> None:
        """A reason behind the signs of its weight, so that its lines stand below one another."""
        room = QFontMetricsF(self._small).horizontalAdvance("+++  ")
        block = self._block(above=1)
        block.setLeftMargin(room)
        block.setTextIndent(-room)
        block.setTabPositions([QTextOption.Tab(room, QTextOption.TabType.LeftTab)])
        colours = self._colours
        colour = colours.here if weight > 0 else colours.there if weight < 0 else colours.dim
        signs = character_format(self._small, colour)
        self._cursor.insertBlock(block, signs)
        self._write(weight_words(weight) + "\t", signs)
        self._write(why, character_format(self._small, colours.dim))

    def _links(self, before: str) -> None:
        """The card's links, on the line of the words ``before`` as far as it has room."""
        why = QCoreApplication.translate("Card", "Why?")
        compare = QCoreApplication.translate("Card", "Compare against this")
        self._write(" · ", character_format(self._small, self._colours.dim))
        self._link(why, WHY)
        if QFontMetricsF(self._small).horizontalAdvance(f"{before} · {why}   {compare}") < self._width:
            self._write("\t", character_format(self._small, self._colours.dim))
        else:
            self._paragraph("", self._colours.dim)
        self._link(compare, COMPARE)

    def _link(self, words: str, anchor: str) -> None:
        link = character_format(self._small, self._colours.accent)
        link.setAnchor(True)
        link.setAnchorHref(anchor)
        self._write(words, link)

    def _quotation(self, rendering: Rendering) -> None:
        block = block_format(self._serif, 1.5, below=7)
        around = character_format(self._serif, self._colours.dim)
        words = character_format(self._serif, self._colours.ink)
        self._cursor.insertBlock(block, words)
        self._write(rendering.before, around)
        text = rendering.quote.text
        if rendering.collation is None:
            self._write(text, words)
        else:
            for segment in rendering.collation.segments:
                self._segment(segment, rendering.collation.a, text, words)
        self._write(rendering.after, around)

    def _differences(self, collation: Collation) -> None:
        """The passages in which something differs, each in a paragraph of its own."""
        from reader.collation import passages

        runs = passages(collation.a, collation.b, collation.segments)
        if not runs:
            self._paragraph(QCoreApplication.translate("Card", "No difference."), self._colours.dim, below=7)
        words = character_format(self._serif, self._colours.ink)
        dots = character_format(self._serif, self._colours.dim)
        for run in runs:
            self._cursor.insertBlock(block_format(self._serif, 1.5, below=4), words)
            if run[0].a.start or run[0].b.start:
                self._write("… ", dots)
            for segment in run:
                self._segment(segment, collation.a, collation.b, words)
            if run[-1].b.end < len(collation.b) or run[-1].a.end < len(collation.a):
                self._write(" …", dots)

    def _segment(self, segment: Segment, base: str, text: str, words: QTextCharFormat) -> None:
        here, there = segment.b.of(text), segment.a.of(base)
        if here:
            if self._after_base_words and here[:1].isalnum():
                self._write(" ", words)
            self._after_base_words = False
            start = self._cursor.position()
            self._write(here, words)
            if segment.op != "equal":
                first = start + unit_length(here) - unit_length(here.lstrip())
                last = start + unit_length(here.rstrip())
                self._marks.append(Mark(first, last, difference_stroke(segment, self._colours)))
                self._letters(segment, start, text)
        if there.strip(" ,;:\n") and segment.op in ("delete", "replace") and segment.kind not in _SLIGHT:
            self._base_words(there.lstrip(" ,;:\n").rstrip(), segment)

    def _letters(self, segment: Segment, start: int, text: str) -> None:
        """Mark within a word that is written otherwise, at ``start``, the letters that are other ones."""
        if segment.cls != "accidental":
            return
        for letters in segment.inner:
            if letters.op != "equal" and (here := letters.b.of(text)):
                first = start + unit_length(text[segment.b.start : letters.b.start])
                stroke = Stroke(self._colours.dim, Shape.SOLID)
                self._marks.append(Mark(first, first + unit_length(here), stroke))

    def _base_words(self, there: str, segment: Segment) -> None:
        font = QFont(self._serif)
        font.setPointSizeF(self._serif.pointSizeF() * 0.86)
        colour = self._colours.alert if segment.alert else self._colours.there
        position = self._cursor.position()
        before = self._document.characterAt(position - 1)
        spaced = character_format(font, colour)
        self._write("" if before in " \u2029\u00a0“‘«(\"'" else " ", spaced)
        # Set apart from a line that may run the other way.
        self._write(f"\u2068⟨{there}⟩\u2069", spaced)
        self._after_base_words = True

    def _paragraph(self, text: str, colour: QColor, below: float = 0, above: float = 0) -> None:
        characters = character_format(self._small, colour)
        self._cursor.insertBlock(self._block(below, above), characters)
        self._write(text, characters)

    def _block(self, below: float = 0, above: float = 0) -> QTextBlockFormat:
        block = block_format(self._small, 1.45, above, below)
        block.setLayoutDirection(QGuiApplication.layoutDirection())
        block.setTabPositions([QTextOption.Tab(self._width, QTextOption.TabType.RightTab)])
        return block

    def _write(self, text: str, characters: QTextCharFormat) -> None:
        self._cursor.insertText(showable(text), characters)
