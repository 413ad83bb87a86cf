"""A line of words in a painted list or button, set from the side on which it begins."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from reader.window.looks.direction import runs_right_to_left


def draw_line(painter: QPainter, area: QRect, words: str) -> None:
    """Draw words in the painter's font, from the right where they run so, cut at their end where too long."""
    backwards = runs_right_to_left(words)
    side = Qt.AlignmentFlag.AlignRight if backwards else Qt.AlignmentFlag.AlignLeft
    flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    elided = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
    before = painter.layoutDirection()
    painter.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if backwards else Qt.LayoutDirection.LeftToRight
    )
    painter.drawText(area, int(flags | Qt.TextFlag.TextSingleLine), elided)
    painter.setLayoutDirection(before)
