"""Tool tips that show words as they are: what an article says is never taken for markup."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from reader.window.looks.positions import showable

BEFORE, AFTER = '<p style="white-space: pre-wrap">', "</p>"


def tip(words: str) -> str:
    """Plain words as a tool tip, with their line breaks.

    Qt shows as rich text what looks like it, and would look for the pictures that it names.
    """
    if not words:
        return ""
    return BEFORE + "\n".join(escape(showable(line)) for line in words.split("\n")) + AFTER


def in_role(words: str, role: int) -> str:
    """Plain words for a role of a model: as a tool tip, else as they are."""
    return tip(words) if role == Qt.ItemDataRole.ToolTipRole else words


def set_tip(widget: QWidget, words: str) -> None:
    """Give a widget plain words as its tool tip, and as what is read aloud in its place."""
    widget.setToolTip(tip(words))
    widget.setAccessibleDescription(words)
