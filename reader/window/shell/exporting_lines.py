"""Lines of words as they look, put there word by word: nothing that they say is ever taken for markup."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from reader.window.looks.positions import showable
from reader.window.looks.theme import Theme, tint

if TYPE_CHECKING:
    from reader.export.readable import Line, Words

_LARGER = {1: 1.5, 2: 1.25, 3: 1.1, 4: 1.0}
"""How much larger than other words headings are, by their level."""
_LIT = 0.22
"""The strength, 0..1, of the wash behind quotes."""


class LinesView(QTextEdit):
    """Shows them to be read, and to be scrolled with the keys."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: Sequence[Line] = ()
        self.setObjectName("boxed")
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(12)
        self.setAccessibleName(self.tr("The beginning of the file"))
        theme.changed.connect(lambda: self.show_lines(self._lines))

    def show_lines(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for number, line in enumerate(lines):
            block = QTextBlockFormat()
            block.setIndent(line.indent)
            block.setTopMargin(10 if line.level else 2)
            block.setBottomMargin(2)
            if number:
                cursor.insertBlock(block)
            else:
                cursor.setBlockFormat(block)
            for words in line.words:
                cursor.insertText(showable(words.text), self._looks(words, line.level))
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _looks(self, words: Words, level: int) -> QTextCharFormat:
        colours = self._theme.colours
        looks = QTextCharFormat()
        looks.setFontPointSize(self.font().pointSizeF() * _LARGER.get(level, 1.0))
        if words.bold or level:
            looks.setFontWeight(QFont.Weight.DemiBold)
        looks.setFontItalic(words.italic)
        looks.setFontUnderline(words.underlined)
        looks.setFontStrikeOut(words.struck)
        looks.setForeground(colours.dim if words.dim else colours.ink)
        if words.lit:
            looks.setBackground(tint(colours.verbatim, _LIT))
        return looks
