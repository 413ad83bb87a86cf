"""How large each pane is shown: every pane has a zoom of its own, which is kept."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, SignalInstance
from PySide6.QtWidgets import QWidget

from reader.library import Library
from reader.window.opened.options import ZOOMS

STEPS = (0.5, 0.67, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)
"""Shares of the usual size."""


class Zooms(QObject):
    """The zooms of a window's panes, by name. ``usual`` is the pane that is meant where none has the keys."""

    def __init__(self, library: Library, usual: str, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._usual = usual
        self._panes: dict[str, tuple[QWidget, Callable[[float], object]]] = {}
        self._zooms = dict(ZOOMS.read(library))

    def watch(
        self, name: str, pane: QWidget, zoomed: SignalInstance, set_zoom: Callable[[float], object]
    ) -> None:
        """Show ``pane`` as large as it was. ``zoomed`` tells the steps, +1 or -1, that the wheel wants."""
        self._panes[name] = pane, set_zoom
        zoomed.connect(lambda by: self.zoom(name, by))
        if self.of(name) != 1:
            set_zoom(self.of(name))

    def of(self, name: str) -> float:
        zoom = self._zooms.get(name)
        return zoom if zoom in STEPS else 1.0

    def zoom(self, name: str, by: int) -> None:
        """Show a pane larger (+1), smaller (-1) or in the usual size (0)."""
        number = STEPS.index(self.of(name)) + by if by else STEPS.index(1.0)
        self._zooms[name] = STEPS[min(max(number, 0), len(STEPS) - 1)]
        ZOOMS.keep(self._library, self._zooms)
        self._panes[name][1](self._zooms[name])

    def zoom_focused(self, by: int) -> None:
        """Zoom the pane that has the keys."""
        focus = self._window.focusWidget()
        for name, (widget, _) in self._panes.items():
            if focus is not None and (widget is focus or widget.isAncestorOf(focus)):
                self.zoom(name, by)
                return
        self.zoom(self._usual, by)
