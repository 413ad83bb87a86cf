"""What is common to dialogs."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog

_AROUND = 40
"""Pixels of the screen that a dialog leaves free for its frame."""


def give_size(dialog: QDialog, width: int, height: int) -> None:
    """Make a dialog so large, in pixels, as far as the screen has room: its buttons must be reached."""
    room = dialog.screen().availableGeometry()
    dialog.resize(min(width, room.width() - _AROUND), min(height, room.height() - _AROUND))
