"""A page and a card in miniature, as the chosen colours and type will have them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen, QTextCursor, QTextDocument
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.model import Departure
from reader.window.looks.marks import Mark, Shape, Stroke, paint_marks
from reader.window.looks.strokes import difference_stroke, found_stroke, stroke_of
from reader.window.looks.theme import Colours, Theme, interface_font
from reader.window.looks.typography import Typography, block_format, character_format
from reader.window.words.differences import departure_words

if TYPE_CHECKING:
    from reader.collation import Segment

_MARKED = re.compile(r"\{(\w+)\}(.*?)\{end\}")
_PADDING = 14
_WIDTH = 300


@dataclass(frozen=True, slots=True)
class _Difference:
    """What a stroke is chosen by; the segments of collation load too slowly for a dialog."""

    op: str
    cls: str = "substantive"
    alert: str | None = None


_DIFFERENCES = {
    "other": _Difference("replace"),
    "alert": _Difference("replace", alert="number"),
    "only": _Difference("insert"),
    "moved": _Difference("move"),
}


class Preview(QWidget):
    """Paints with the strokes of the reading pane and the cards."""

    def __init__(self, theme: Theme, typography: Typography, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._typography = typography
        self._page, self._card = QTextDocument(self), QTextDocument(self)
        self._on_page: list[Mark] = []
        self._on_card: list[Mark] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(240)
        self.setAccessibleName(self.tr("Preview of a page and a card"))
        theme.changed.connect(self._write)
        self._write()

    def set_typography(self, typography: Typography) -> None:
        self._typography = typography
        self._write()

    def _write(self) -> None:
        colours, reading = self._theme.colours, self._typography.font
        small = interface_font()
        small.setPointSizeF(small.pointSizeF() * 0.9)
        self._on_page = self._set_page(colours, reading, small)
        self._on_card = self._set_card(colours, reading, small)
        self.setAccessibleDescription(f"{self._page.toPlainText()}\n{self._card.toPlainText()}")
        self.updateGeometry()
        self.update()

    def _set_page(self, colours: Colours, reading: QFont, small: QFont) -> list[Mark]:
        """Four lit quotes, each with what its line says, and a word that was looked for."""
        cursor = _begin(self._page)
        marks: list[Mark] = []
        quotes = {
            Departure.VERBATIM: self.tr("“We have lost a season.”"),
            Departure.EDITED: self.tr("“The mole is gone, and the quay.”"),
            Departure.SUBSTANTIVE: self.tr("“A costly thing to mend.”"),
            Departure.ALERT: self.tr("“Not one ferry before March.”"),
        }
        for departure, words in quotes.items():
            cursor.setBlockFormat(block_format(reading, 1.5))
            start = cursor.position()
            cursor.insertText(words, character_format(reading, colours.ink))
            focused = departure is Departure.ALERT
            marks.append(Mark(start, cursor.position(), stroke_of(departure, colours, focused)))
            cursor.insertBlock(block_format(small, 1.4, below=5))
            cursor.insertText(departure_words(departure), character_format(small, colours.dim))
            cursor.insertBlock()
        cursor.setBlockFormat(block_format(reading, 1.5))
        start = cursor.position()
        cursor.insertText(self.tr("harbour"), character_format(reading, colours.ink))
        marks.append(Mark(start, cursor.position(), found_stroke(colours)))
        cursor.insertBlock(block_format(small, 1.4))
        cursor.insertText(self.tr("Found"), character_format(small, colours.dim))
        return marks

    def _set_card(self, colours: Colours, reading: QFont, small: QFont) -> list[Mark]:
        """A rendering with every kind of difference."""
        cursor = _begin(self._card)
        strong = QFont(small)
        strong.setBold(True)
        cursor.setBlockFormat(block_format(small, 1.4, below=5))
        cursor.insertText(self.tr("The Harbour Post"), character_format(strong, colours.ink))
        cursor.insertBlock(block_format(reading, 1.6, below=5))
        marks: list[Mark] = []
        shown = self.tr(
            "The mole {there}is{end} {other}has{end} gone, and {alert}30 metres{end} of {only}the old{end} "
            "quay {moved}went with it{end}."
        )
        end = 0
        for match in _MARKED.finditer(shown):
            kind, words = match.groups()
            cursor.insertText(shown[end : match.start()], character_format(reading, colours.ink))
            start, end = cursor.position(), match.end()
            if kind in _DIFFERENCES:
                cursor.insertText(words, character_format(reading, colours.ink))
                stroke = difference_stroke(cast("Segment", _DIFFERENCES[kind]), colours)
            else:
                cursor.insertText(f"⟨{words}⟩", character_format(reading, colours.there))
                stroke = Stroke(colours.there, Shape.NONE)
            marks.append(Mark(start, cursor.position(), stroke))
        cursor.insertText(shown[end:], character_format(reading, colours.ink))
        cursor.insertBlock(block_format(small, 1.4))
        cursor.insertText(
            "▲ " + self.tr("Number: 30 here, 300 in the base"), character_format(small, colours.alert)
        )
        return marks

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        page, card = self._boxes(width)
        return round(page.height() + card.height())

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, self.heightForWidth(max(self.width(), _WIDTH)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.minimumWidth(), self.heightForWidth(max(self.width(), self.minimumWidth())))

    def _boxes(self, width: int) -> tuple[QRectF, QRectF]:
        """Where the page lies, and beneath it the ground with the card."""
        self._page.setTextWidth(width - 2 * _PADDING)
        self._card.setTextWidth(width - 4 * _PADDING)
        page = QRectF(0, 0, width, self._page.size().height() + 2 * _PADDING)
        return page, QRectF(0, page.bottom(), width, self._card.size().height() + 4 * _PADDING)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        colours = self._theme.colours
        page, ground = self._boxes(self.width())
        card = ground.adjusted(_PADDING, _PADDING, -_PADDING, -_PADDING)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(page, colours.paper)
        painter.fillRect(ground, colours.chrome)
        painter.setPen(QPen(colours.line, 1))
        painter.setBrush(colours.raised)
        painter.drawRoundedRect(card, 6, 6)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(page.united(ground).adjusted(0.5, 0.5, -0.5, -0.5))
        for document, box, marks in (
            (self._page, page, self._on_page),
            (self._card, card, self._on_card),
        ):
            painter.save()
            painter.translate(box.left() + _PADDING, box.top() + _PADDING)
            paint_marks(painter, document, marks, QRectF(0, 0, box.width(), box.height()))
            document.drawContents(painter)
            painter.restore()


def _begin(document: QTextDocument) -> QTextCursor:
    document.clear()
    document.setDocumentMargin(0)
    return QTextCursor(document)
