"""Ctrl and the wheel over a pane: larger and smaller."""

from __future__ import annotations

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QWheelEvent

_NOTCH = 120
"""Eighths of a degree by which a wheel turns at once; a touchpad tells each small part of them."""


class ZoomWheel:
    """Gathers how far the wheel has been turned, so that a flick on a touchpad is no leap."""

    def __init__(self) -> None:
        self._turned = 0

    def zooms(self, event: QWheelEvent, zoomed: SignalInstance) -> bool:
        """Whether an event is for zooming, and so taken; ``zoomed`` tells +1 or -1 for each notch."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._turned = 0
            return False
        event.accept()
        if event.phase() is Qt.ScrollPhase.ScrollMomentum:
            # The fingers have left the touchpad.
            return True
        turn = event.angleDelta().y()
        self._turned = turn if self._turned * turn < 0 else self._turned + turn
        by = 1 if self._turned > 0 else -1
        while abs(self._turned) >= _NOTCH:
            self._turned -= by * _NOTCH
            zoomed.emit(by)
        return True
