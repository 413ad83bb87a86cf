"""The interface's face in the sizes that go with the reading face of a pane."""

from __future__ import annotations

from PySide6.QtGui import QFont

from reader.window.looks.theme import interface_font
from reader.window.looks.typography import Typography

SMALL, SMALLER = 0.72, 0.66
"""Shares of the reading face's size."""


def face(typography: Typography, share: float = SMALL) -> QFont:
    font = interface_font()
    font.setPointSizeF(typography.points * share)
    return font
