"""An article set as a page: paragraphs in the reading face, what is not prose set back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
)

from reader.model import Article, SectionKind, Span
from reader.window.positions import Positions, showable
from reader.window.theme import Colours, interface_font, reading_font

MEASURE = 66
"""Characters a line; 45 to 75 are read with ease (Bringhurst, The Elements of Typographic Style, 2.1.2)."""

_LEADING = 1.6
_LINE = re.compile(r"\S[^\r\n]*")
_SET_BACK = {SectionKind.CAPTION, SectionKind.COMMENT, SectionKind.BOILERPLATE}


@dataclass(frozen=True, slots=True)
class Typography:
    """The reading face: a family, None for ours, and its size in points."""

    family: str | None = None
    points: float = 13.0

    @property
    def font(self) -> QFont:
        return reading_font(self.family, self.points)

    def measure(self) -> float:
        """The width of a line of prose, in pixels."""
        sample = "the quick brown fox jumps over a lazy dog and says nothing more of it"
        return QFontMetricsF(self.font).horizontalAdvance(sample) / len(sample) * MEASURE

    def enlarged(self, steps: int) -> Typography:
        return replace(self, points=min(max(self.points + steps, 7.0), 40.0))


@dataclass(frozen=True)
class Page:
    """An article's document, and where its text stands in it."""

    document: QTextDocument
    positions: Positions


def paragraphs(article: Article) -> Iterator[tuple[SectionKind, list[Span]]]:
    """The article's paragraphs in order, each with its kind and its lines.

    A line is a paragraph, but for text that was saved with its lines broken: there a blank line ends one.
    """
    kinds = [(section.kind, section.span) for section in article.sections] or [
        (SectionKind.BODY, Span(0, len(article.text)))
    ]
    for kind, span in kinds:
        lines = [Span(*match.span()) for match in _LINE.finditer(article.text, *span)]
        yield from ((kind, group) for group in _grouped(article.text, lines))


def _grouped(text: str, lines: list[Span]) -> Iterator[list[Span]]:
    adjoining = [text.count("\n", before.end, after.start) == 1 for before, after in pairwise(lines)]
    broken = [
        text[line.start].islower() for line, follows in zip(lines[1:], adjoining, strict=True) if follows
    ]
    # Prose broken to a width mostly goes on in lower case; a new paragraph hardly ever begins so.
    joins = sum(broken) * 2 > len(broken)
    group: list[Span] = []
    for number, line in enumerate(lines):
        if group and not (joins and adjoining[number - 1]):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def set_page(article: Article, kicker: str, typography: Typography, colours: Colours) -> Page:
    """The page of an article, under ``kicker``: the line above the headline.

    The document is built before any view shows it, and from plain text alone, never from markup.
    """
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(typography.font)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    positions = Positions(article.text)
    kicker_block, kicker_characters = _formats(None, False, typography, colours)
    cursor.setBlockFormat(kicker_block)
    cursor.setBlockCharFormat(kicker_characters)
    cursor.insertText(showable(kicker), kicker_characters)
    has_headline = any(section.kind is SectionKind.HEADLINE for section in article.sections)
    if not has_headline and article.title:
        headline_block, headline_characters = _formats(SectionKind.HEADLINE, True, typography, colours)
        cursor.insertBlock(headline_block, headline_characters)
        cursor.insertText(showable(article.title), headline_characters)
    first = has_headline
    for kind, lines in paragraphs(article):
        block, characters = _formats(kind, first, typography, colours)
        first = False
        cursor.insertBlock(block, characters)
        span = Span(lines[0].start, lines[-1].end)
        positions.add(span.start, span.end, cursor.position())
        cursor.insertText(showable(span.of(article.text)), characters)
    cursor.endEditBlock()
    return Page(document, positions)


def set_margins(document: QTextDocument, side: float, above: float, below: float) -> None:
    """Stand the column of text ``side`` pixels in from either edge of the page."""
    frame = document.rootFrame()
    shape = QTextFrameFormat(frame.frameFormat())
    shape.setLeftMargin(side)
    shape.setRightMargin(side)
    shape.setTopMargin(above)
    shape.setBottomMargin(below)
    frame.setFrameFormat(shape)


def block_format(font: QFont, leading: float, above: float = 0, below: float = 0) -> QTextBlockFormat:
    """A paragraph in ``font`` on lines of ``leading`` times its size; ``above`` and ``below`` in pixels.

    Faces differ by half in the line they ask for themselves, so that a share of it would not do.
    """
    metrics = QFontMetricsF(font)
    size = font.pointSizeF() * metrics.fontDpi() / 72
    block = QTextBlockFormat()
    block.setLineHeight(
        100 * leading * size / metrics.height(), QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
    )
    block.setTopMargin(above)
    block.setBottomMargin(below)
    return block


def character_format(font: QFont, colour: QColor) -> QTextCharFormat:
    characters = QTextCharFormat()
    characters.setFont(font)
    characters.setForeground(colour)
    return characters


def _formats(
    kind: SectionKind | None, first: bool, typography: Typography, colours: Colours
) -> tuple[QTextBlockFormat, QTextCharFormat]:
    """How a paragraph of a kind is set; None is the line above the headline."""
    font = typography.font
    points = typography.points
    em = points * 96 / 72
    if kind is None:
        font = interface_font()
        font.setPointSizeF(points * 0.78)
        return block_format(font, 1.4, below=0.55 * em), character_format(font, colours.dim)
    if kind is SectionKind.HEADLINE and first:
        font.setPointSizeF(points * 1.95)
        font.setWeight(QFont.Weight.Bold)
        return block_format(font, 1.22, below=1.4 * em), character_format(font, colours.ink)
    if kind is SectionKind.HEADLINE:
        font.setPointSizeF(points * 1.15)
        return block_format(font, 1.4, below=0.9 * em), character_format(font, colours.dim)
    if kind in _SET_BACK:
        font.setPointSizeF(points * 0.86)
        font.setItalic(kind is SectionKind.CAPTION)
        block = block_format(font, 1.45, below=0.8 * em)
        block.setLeftMargin(0 if kind is SectionKind.CAPTION else 1.4 * em)
        return block, character_format(font, colours.dim)
    return block_format(font, _LEADING, below=0.85 * em), character_format(font, colours.ink)
