"""An article set as a page: paragraphs in the reading face, what is not prose set back."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
)

from reader.model import Article, SectionKind, Span
from reader.window.looks.positions import Positions, showable, unit_length
from reader.window.looks.theme import Colours, interface_font
from reader.window.looks.typography import Typography, block_format, character_format
from reader.window.pages.folds import Fold, Paragraph, fold_words, foldable

_LEADING = 1.6
_LINE = re.compile(r"\S[^\r\n]*")
_SET_BACK = {SectionKind.CAPTION, SectionKind.COMMENT, SectionKind.BOILERPLATE}


@dataclass(frozen=True)
class Page:
    """An article's document, where its text stands in it, and what of it is folded or can be."""

    document: QTextDocument
    positions: Positions
    folds: tuple[Fold, ...] = ()


def paragraphs(article: Article) -> Iterator[Paragraph]:
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


def set_page(
    article: Article,
    kicker: str,
    typography: Typography,
    colours: Colours,
    opened: Collection[int] = (),
) -> Page:
    """The page of an article, under ``kicker``: the line above the headline.

    Of the runs that are folded, those that begin at the code points ``opened`` are shown. The document is
    built before any view shows it, and from plain text alone, never from markup.
    """
    return _Setter(article, typography, colours).set(kicker, opened)


class _Setter:
    def __init__(self, article: Article, typography: Typography, colours: Colours) -> None:
        self._article = article
        self._typography = typography
        self._colours = colours
        self._document = QTextDocument()
        self._document.setUndoRedoEnabled(False)
        self._document.setDocumentMargin(0)
        self._document.setDefaultFont(typography.font)
        self._cursor = QTextCursor(self._document)
        self._positions = Positions(article.text)
        self._folds: list[Fold] = []
        self._headed = False

    def set(self, kicker: str, opened: Collection[int]) -> Page:
        self._cursor.beginEditBlock()
        block, characters = self._formats(None)
        self._cursor.setBlockFormat(block)
        self._cursor.setBlockCharFormat(characters)
        self._cursor.insertText(showable(kicker), characters)
        has_headline = any(section.kind is SectionKind.HEADLINE for section in self._article.sections)
        if not has_headline and self._article.title:
            self._insert(SectionKind.HEADLINE, self._article.title)
        for hidden, run in foldable(paragraphs(self._article)):
            if hidden is not None:
                self._fold(Fold(run[0][0], hidden, len(run), hidden.start in opened))
            if hidden is None or hidden.start in opened:
                for kind, lines in run:
                    self._paragraph(kind, Span(lines[0].start, lines[-1].end))
        self._cursor.endEditBlock()
        return Page(self._document, self._positions, tuple(self._folds))

    def _paragraph(self, kind: SectionKind, span: Span) -> None:
        at = self._insert(kind, span.of(self._article.text))
        self._positions.add(span.start, span.end, at)

    def _fold(self, fold: Fold) -> None:
        words = fold_words(fold)
        at = self._insert(None, words)
        self._folds.append(replace(fold, at=at, end=at + unit_length(words)))

    def _insert(self, kind: SectionKind | None, text: str) -> int:
        """Add a paragraph, and return where in the document it begins."""
        block, characters = self._formats(kind)
        self._headed = self._headed or kind is SectionKind.HEADLINE
        self._cursor.insertBlock(block, characters)
        at = self._cursor.position()
        self._cursor.insertText(showable(text), characters)
        return at

    def _formats(self, kind: SectionKind | None) -> tuple[QTextBlockFormat, QTextCharFormat]:
        return _formats(kind, not self._headed, self._typography, self._colours)


def set_margins(document: QTextDocument, side: float, above: float, below: float) -> None:
    """Stand the column of text ``side`` pixels in from either edge of the page."""
    frame = document.rootFrame()
    shape = QTextFrameFormat(frame.frameFormat())
    shape.setLeftMargin(side)
    shape.setRightMargin(side)
    shape.setTopMargin(above)
    shape.setBottomMargin(below)
    frame.setFrameFormat(shape)


def _formats(
    kind: SectionKind | None, first: bool, typography: Typography, colours: Colours
) -> tuple[QTextBlockFormat, QTextCharFormat]:
    """How a paragraph of a kind is set; None is a line of the page's own, such as that above the headline."""
    font = typography.font
    points = typography.points
    em = points * 96 / 72
    if kind is None:
        font = interface_font()
        font.setPointSizeF(points * 0.78)
        return block_format(font, 1.4, below=0.7 * em), character_format(font, colours.dim)
    if kind is SectionKind.HEADLINE and first:
        font.setPointSizeF(points * 1.8)
        font.setWeight(QFont.Weight.Bold)
        return block_format(font, 1.22, below=1.1 * em), character_format(font, colours.ink)
    if kind is SectionKind.HEADLINE:
        font.setPointSizeF(points * 1.15)
        return block_format(font, 1.4, below=0.9 * em), character_format(font, colours.dim)
    if kind in _SET_BACK:
        font.setPointSizeF(points * 0.86)
        font.setItalic(kind is SectionKind.CAPTION)
        block = block_format(font, 1.45, below=0.85 * em)
        block.setLeftMargin(0 if kind is SectionKind.CAPTION else 1.4 * em)
        return block, character_format(font, colours.dim)
    return block_format(font, _LEADING, below=0.85 * em), character_format(font, colours.ink)
