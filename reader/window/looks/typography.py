"""How text is set: the reading face and its size, lines and paragraphs."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextBlockFormat, QTextCharFormat

from reader.window.looks.theme import reading_font

MEASURE = 70
"""Characters that a line has room for, a few of which mostly stay empty: 45 to 75 are read with ease
(Bringhurst, The Elements of Typographic Style, 2.1.2)."""


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

    def zoomed(self, zoom: float) -> Typography:
        """The same face in ``zoom`` times its size."""
        return replace(self, points=self.points * zoom)


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
