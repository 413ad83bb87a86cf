"""An article set as a page: paragraphs in the reading face, what is not prose set back."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
)

from reader.model import Article, SectionKind, Span
from reader.window.looks.direction import runs_right_to_left
from reader.window.looks.positions import Positions, showable, unit_length
from reader.window.looks.theme import Colours, interface_font
from reader.window.looks.typography import Typography, block_format, character_format
from reader.window.pages.folds import Fold, Paragraph, fold_words, foldable, is_open
from reader.window.words.articles import corrected_words

_LEADING = 1.6
_LINE = re.compile(r"\S[^\r\n]*")
_INSET = 1.4
"""Letter heights by which what is quoted, or not the article's own, is set in."""
_SET_BACK = {SectionKind.CAPTION, SectionKind.COMMENT, SectionKind.BOILERPLATE}


@dataclass(frozen=True)
class Page:
    """An article's document, where its text stands in it, and what of it is folded or can be.

    ``article`` is its id. ``about`` is what there is to tell of the line above the headline.
    """

    article: str
    document: QTextDocument
    positions: Positions
    folds: tuple[Fold, ...] = ()
    about: str = ""


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
    toggled: Collection[int] = (),
    headline: float = 1.8,
) -> Page:
    """The page of an article, under ``kicker``: the line or lines above the headline.

    Of the runs that can be folded, those that begin at the code points ``toggled`` are not as they usually
    are. The headline is ``headline`` times as large as prose. The document is built before any view shows
    it, and from plain text alone, never from markup.
    """
    return _Setter(article, typography, colours, headline).set(kicker, toggled)


class _Setter:
    def __init__(self, article: Article, typography: Typography, colours: Colours, headline: float) -> None:
        self._headline = headline
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
        self._right_to_left = runs_right_to_left(article.text)
        self._quoted = _outermost(article.blockquotes)
        self._known: dict[
            tuple[SectionKind | None, bool, bool, bool], tuple[QTextBlockFormat, QTextCharFormat]
        ] = {}

    def set(self, kicker: str, toggled: Collection[int]) -> Page:
        self._cursor.beginEditBlock()
        block, characters = self._formats(None, self._right_to_left)
        self._cursor.setBlockFormat(block)
        self._cursor.setBlockCharFormat(characters)
        self._cursor.insertText("\u2028".join(map(showable, kicker.split("\n"))), characters)
        article = self._article
        has_headline = any(section.kind is SectionKind.HEADLINE for section in article.sections)
        is_other = article.stated is not None and article.title != article.stated.title
        if article.title and (is_other or not has_headline):
            self._insert(SectionKind.HEADLINE, article.title)
        for hidden, run in foldable(paragraphs(self._article)):
            self._run(hidden, run, hidden is None or is_open(run[0][0], hidden, toggled))
        self._cursor.endEditBlock()
        about = corrected_words(self._article)
        return Page(self._article.id, self._document, self._positions, tuple(self._folds), about)

    def _run(self, hidden: Span | None, run: list[Paragraph], shown: bool) -> None:
        """Set paragraphs of one kind, which can be folded if they have a span that can be hidden."""
        before = ""
        if hidden is not None:
            fold = Fold(run[0][0], hidden, len(run), shown)
            words = fold_words(fold, self._right_to_left)
            # The sign of a caption that is shown stands on the caption's own line.
            if shown and fold.kind is SectionKind.CAPTION:
                before = words
                at = self._cursor.position() + 1
            else:
                at = self._insert(None, words, self._right_to_left)
            self._folds.append(replace(fold, at=at, end=at + unit_length(words)))
        for kind, lines in run if shown else ():
            span = Span(lines[0].start, lines[-1].end)
            words = span.of(self._article.text)
            at = self._insert(kind, before + words, runs_right_to_left(words), self._is_quoted(span))
            self._positions.add(span.start, span.end, at + unit_length(before))
            before = ""

    def _is_quoted(self, span: Span) -> bool:
        """Whether the page itself sets ``span`` as a quotation."""
        after = bisect_right(self._quoted, span.start, key=lambda quoted: quoted.start)
        return after > 0 and self._quoted[after - 1].holds(span)

    def _insert(
        self,
        kind: SectionKind | None,
        text: str,
        right_to_left: bool | None = None,
        quoted: bool = False,
    ) -> int:
        """Add a paragraph, and return where in the document it begins."""
        direction = runs_right_to_left(text) if right_to_left is None else right_to_left
        block, characters = self._formats(kind, direction, quoted)
        self._headed = self._headed or kind is SectionKind.HEADLINE
        self._cursor.insertBlock(block, characters)
        at = self._cursor.position()
        self._cursor.insertText(showable(text), characters)
        return at

    def _formats(
        self, kind: SectionKind | None, right_to_left: bool, quoted: bool = False
    ) -> tuple[QTextBlockFormat, QTextCharFormat]:
        key = kind, not self._headed, right_to_left, quoted
        if key not in self._known:
            self._known[key] = _formats(*key, self._typography, self._colours, self._headline)
        return self._known[key]


def _outermost(spans: Iterable[Span]) -> list[Span]:
    """``spans`` in order, without those that lie in others."""
    found: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not (found and found[-1].holds(span)):
            found.append(span)
    return found


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
    kind: SectionKind | None,
    first: bool,
    right_to_left: bool,
    quoted: bool,
    typography: Typography,
    colours: Colours,
    headline: float,
) -> tuple[QTextBlockFormat, QTextCharFormat]:
    """How a paragraph of a kind is set; None is a line of the page's own, such as that above the headline."""
    font = typography.font
    points = typography.points
    em = points * 96 / 72
    ink = colours.dim
    if kind is None:
        font = interface_font()
        font.setPointSizeF(points * 0.78)
        block = block_format(font, 1.4, below=0.7 * em)
    elif kind is SectionKind.HEADLINE and first:
        font.setPointSizeF(points * headline)
        font.setWeight(QFont.Weight.Bold)
        block, ink = block_format(font, 1.22, below=1.1 * em), colours.ink
    elif kind is SectionKind.HEADLINE:
        font.setPointSizeF(points * 1.15)
        block = block_format(font, 1.4, below=0.9 * em)
    elif kind in _SET_BACK:
        font.setPointSizeF(points * 0.86)
        font.setItalic(kind is SectionKind.CAPTION)
        block = block_format(font, 1.45, below=0.85 * em)
    else:
        block, ink = block_format(font, _LEADING, below=0.85 * em), colours.ink
    if quoted or (kind in _SET_BACK and kind is not SectionKind.CAPTION):
        (block.setRightMargin if right_to_left else block.setLeftMargin)(_INSET * em)
    # Said of every paragraph: Qt would go by its first letter alone.
    block.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    )
    return block, character_format(font, ink)
