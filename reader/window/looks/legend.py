"""What the marks mean: each shown as it is painted, beside its words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.window.looks.marks import Mark, Shape, Stroke, paint_marks
from reader.window.looks.positions import showable, unit_length
from reader.window.looks.theme import Theme, interface_font
from reader.window.looks.typography import block_format, character_format

Entry = tuple[str, Stroke]

ROOMY = 420
"""The height of a view, in pixels, from which it has room for a legend."""


class Legend(QWidget):
    """A line or more of words, each marked with the stroke that it explains."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._entries: Sequence[Entry] = ()
        self._document = QTextDocument(self)
        self._marks: list[Mark] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def explain(self, entries: Sequence[Entry]) -> None:
        """Show these words with their strokes, in place of those before."""
        self._entries = entries
        self._marks = []
        self._document.clear()
        self._document.setDocumentMargin(0)
        font = interface_font()
        font.setPointSizeF(font.pointSizeF() * 0.92)
        self._document.setDefaultFont(font)
        cursor = QTextCursor(self._document)
        characters = character_format(font, self._theme.colours.dim)
        cursor.setBlockFormat(block_format(font, 1.9))
        cursor.setBlockCharFormat(characters)
        for words, stroke in entries:
            start = cursor.position()
            # Words without a line are known by their own colour.
            bare = character_format(font, stroke.colour) if stroke.shape is Shape.NONE else characters
            cursor.insertText(showable(words).replace(" ", "\u00a0"), bare)
            self._marks.append(Mark(start, start + unit_length(words), stroke))
            cursor.insertText("    ", characters)
        self.setAccessibleName(", ".join(words for words, _ in entries))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self._document.setTextWidth(width)
        return round(self._document.size().height()) + 4

    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(max(self.width(), 240)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        self._document.setTextWidth(self.width())
        painter = QPainter(self)
        paint_marks(painter, self._document, self._marks, QRectF(self.rect()))
        self._document.drawContents(painter)
