"""One rendering as a card: a small page whose differences from the base are marked inside its lines."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QTextBlockFormat,
    QTextCharFormat,
    QTextDocument,
    QTextOption,
)

from reader.model import QuoteKind, Relation
from reader.window.looks.marks import Mark, Shape, Stroke
from reader.window.looks.theme import Colours, tint
from reader.window.looks.typography import Typography, block_format, character_format
from reader.window.opened.renderings import Rendering
from reader.window.variants.faces import face
from reader.window.variants.quotation import Pen
from reader.window.words.articles import article_name, beside_name, date_words
from reader.window.words.circumstances import circumstance_words
from reader.window.words.copies import copy_words
from reader.window.words.core import core_words
from reader.window.words.differences import alerts_in_words
from reader.window.words.links import likeness_words, weight_words
from reader.window.words.renderings import kinship_words, source_words

COMPARE = "compare"
"""The anchor of the words that make a card's rendering the base."""

WHY = "why"
"""The anchor of the words that show why a card's rendering was matched, and fold that away again."""

CONTEXT = "context"
"""The anchor of the words that show what stands around a card's quote, and fold that away again."""

# Beside the words, these may mislead a reader as other words do.
_GRAVE = {"speaker", "unmarked cut"}


@dataclass(frozen=True)
class Card:
    """A page that has been laid out, ``height`` pixels high, and the marks under its words."""

    document: QTextDocument
    marks: list[Mark]
    height: float


@dataclass(frozen=True, slots=True)
class Folds:
    """What a card also says: why it was matched, what stands around its quote; or only what differs."""

    explained: bool = False
    in_context: bool = False
    shortened: bool = False


def make_card(
    rendering: Rendering, width: float, typography: Typography, colours: Colours, folds: Folds = Folds()
) -> Card:
    """The card of a rendering, ``width`` pixels wide."""
    return _Maker(width, typography, colours).make(rendering, folds)


class _Maker:
    def __init__(self, width: float, typography: Typography, colours: Colours) -> None:
        self._width = width
        self._colours = colours
        self._serif = typography.font
        self._serif.setPointSizeF(typography.points * 0.92)
        self._small = face(typography)
        self._document = QTextDocument()
        self._document.setUndoRedoEnabled(False)
        self._document.setDocumentMargin(0)
        self._document.setDefaultFont(self._serif)
        self._pen = Pen(self._document, self._serif, colours)

    def make(self, rendering: Rendering, folds: Folds) -> Card:
        colours, cursor = self._colours, self._pen.cursor
        cursor.beginEditBlock()
        self._heading(rendering)
        self._paragraph(source_words(rendering.quote), colours.dim, below=7)
        if folds.shortened and rendering.compared:
            self._differences(rendering)
        else:
            self._quotation(rendering, folds.in_context)
        for words in alerts_in_words(rendering):
            self._paragraph("▲ " + words, colours.alert, below=2)
        for found in rendering.circumstances:
            grave = found.kind.value in _GRAVE
            words = ("▲ " if grave else "") + circumstance_words(found)
            self._paragraph(words, colours.alert if grave else colours.dim, below=2)
        self._links(rendering, folds)
        if folds.explained and rendering.link is not None and rendering.linked is not None:
            self._paragraph(likeness_words(rendering.link, rendering.linked), colours.ink, above=5, below=2)
            for why, weight in rendering.link.reasons.items():
                self._reason(core_words(why), weight)
        cursor.endEditBlock()
        self._document.setTextWidth(self._width)
        return Card(self._document, self._pen.marks, self._document.size().height())

    def _heading(self, rendering: Rendering) -> None:
        """The outlet, whether it is the base, and the date, on a line of its own where there is no room.

        Below it, whose text the article runs, or who runs its own.
        """
        colours = self._colours
        self._pen.cursor.setBlockFormat(self._block(below=1))
        strong = QFont(self._small)
        strong.setPointSizeF(self._small.pointSizeF() * 1.12)
        strong.setWeight(QFont.Weight.DemiBold)
        outlet = article_name(rendering.article)
        date = beside_name(rendering.article, date_words(rendering.article.published))
        taken = QFontMetricsF(strong).horizontalAdvance(outlet)
        self._pen.write(outlet, character_format(strong, colours.ink))
        if rendering.is_base:
            words = QCoreApplication.translate("Card", "Base")
            taken += QFontMetricsF(self._small).horizontalAdvance(f"   {words} ")
            self._pen.write("  ", character_format(self._small, colours.dim))
            stroke = Stroke(colours.there, Shape.NONE, tint(colours.there, 0.10), colours.there)
            self._pen.mark(
                f"\u2060\u00a0{words}\u00a0\u2060", character_format(self._small, colours.there), stroke
            )
        room = self._width - taken - QFontMetricsF(self._small).horizontalAdvance(f"{date}   ")
        if date and room > 0:
            self._pen.write("\t" + date, character_format(self._small, colours.dim))
        elif date:
            self._paragraph(date, colours.dim, below=1)
        if told := copy_words(rendering.analysis, rendering.article.id):
            self._paragraph(told, colours.dim, below=1)

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
        self._pen.cursor.insertBlock(block, signs)
        self._pen.write(weight_words(weight) + "\t", signs)
        self._pen.write(why, character_format(self._small, colours.dim))

    def _links(self, rendering: Rendering, folds: Folds) -> None:
        """How it stands to the base, and what can be done with it, each on one line."""
        translate = QCoreApplication.translate
        self._paragraph(kinship_words(rendering), self._colours.dim, above=5)
        links = [
            (translate("Card", "Hide context") if folds.in_context else translate("Card", "Context"), CONTEXT)
        ]
        if not rendering.is_base:
            links.append((translate("Card", "Why?"), WHY))
            links.append((translate("Card", "Make this the base"), COMPARE))
        for words, anchor in links:
            self._pen.write("   ", character_format(self._small, self._colours.dim))
            link = character_format(self._small, self._colours.accent)
            link.setAnchor(True)
            link.setAnchorHref(anchor)
            link.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            link.setUnderlineColor(self._colours.faint)
            self._pen.write(words.replace(" ", "\u00a0"), link)

    def _quotation(self, rendering: Rendering, in_context: bool) -> None:
        pen, text = self._pen, rendering.quote.text
        before, after = rendering.surroundings if in_context else ("", "")
        pen.cursor.insertBlock(block_format(self._serif, 1.5, below=7), pen.words)
        pen.write(before, pen.around)
        if not rendering.compared:
            pen.write(text, pen.words)
        for segment in rendering.segments:
            pen.segment(segment, rendering.base.text, text, _is_fragment(rendering))
        pen.write(after, pen.around)

    def _differences(self, rendering: Rendering) -> None:
        """The passages in which something differs, each in a paragraph of its own."""
        from reader.collation import passages

        base, text, pen = rendering.base.text, rendering.quote.text, self._pen
        runs = passages(base, text, rendering.segments)
        if not runs:
            self._paragraph(QCoreApplication.translate("Card", "No difference."), self._colours.dim, below=7)
        for run in runs:
            pen.cursor.insertBlock(block_format(self._serif, 1.5, below=4), pen.words)
            if run[0].a.start or run[0].b.start:
                pen.write("… ", pen.around)
            for segment in run:
                pen.segment(segment, base, text, _is_fragment(rendering))
            if run[-1].b.end < len(text) or run[-1].a.end < len(base):
                pen.write(" …", pen.around)

    def _paragraph(self, text: str, colour: QColor, below: float = 0, above: float = 0) -> None:
        characters = character_format(self._small, colour)
        self._pen.cursor.insertBlock(self._block(below, above), characters)
        self._pen.write(text, characters)

    def _block(self, below: float = 0, above: float = 0) -> QTextBlockFormat:
        block = block_format(self._small, 1.45, above, below)
        block.setLayoutDirection(QGuiApplication.layoutDirection())
        block.setTabPositions([QTextOption.Tab(self._width, QTextOption.TabType.RightTab)])
        return block


def _is_fragment(rendering: Rendering) -> bool:
    """Whether it renders no more than a part of the base, as far as its outlet says."""
    return rendering.relation is Relation.FRAGMENT or rendering.quote.kind is QuoteKind.FRAGMENT
