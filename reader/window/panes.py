"""Three panes beside one another, whose widths the reader drags."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

SIZES = [280, 720, 440]
"""The panes' widths in pixels, until the reader drags them."""

_NARROWEST = [130, 270, 220]

_ALL_ABREAST = 700
"""The width from which there is room for three panes; below it the left one is shut until it is asked for."""

_READ = 0.57
"""The share of a narrow width that is for the article."""

_SHARES = [1, 4, 2]
"""How much of what the window grows or shrinks each takes."""

_WIDEST = [420, (1 << 24) - 1, (1 << 24) - 1]
"""Wider than this, a list's lines are too long to read."""


class Panes(QSplitter):
    """Three widgets, given to ``arrange`` from left to right; those at the sides can be pushed shut."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHandleWidth(1)
        self._sides: tuple[QWidget, ...] = ()
        self._pushed_shut = False

    def arrange(self, *panes: QWidget) -> None:
        self._sides = panes[::2]
        for number, pane in enumerate(panes):
            self.addWidget(pane)
            self.setCollapsible(number, number != 1)
            pane.setMinimumWidth(_NARROWEST[number])
            pane.setMaximumWidth(_WIDEST[number])
            self.setStretchFactor(number, _SHARES[number])
        self.setSizes(SIZES)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        before, now = event.oldSize().width(), event.size().width()
        if now < _ALL_ABREAST <= before or (before < 0 and now < _ALL_ABREAST):
            sizes = self.sizes()
            self._pushed_shut = sizes[0] > 0
            self.setSizes([0, round(now * _READ), now - round(now * _READ)])
        elif before < _ALL_ABREAST <= now and self._pushed_shut:
            self._pushed_shut = False
            self.reopen(self._sides[0])

    def show_sides(self, shown: bool) -> None:
        for pane in self._sides:
            pane.setVisible(shown)

    def reopen(self, pane: QWidget) -> None:
        """Give a pane that was pushed shut its usual width again; what is no pane is left as it is."""
        number = self.indexOf(pane)
        if number >= 0 and self.sizes()[number] == 0 and pane.isVisibleTo(self):
            self._widen(number, SIZES[number])

    def toggle(self, pane: QWidget) -> None:
        """Push a pane at the side shut, or give it its usual width again."""
        number, sizes = self.indexOf(pane), self.sizes()
        if sizes[number] == 0:
            self.reopen(pane)
        else:
            sizes[1], sizes[number] = sizes[1] + sizes[number], 0
            self.setSizes(sizes)

    def give_room(self, pane: QWidget, width: int) -> None:
        """Make a pane at the side as wide as that, if it is narrower and the middle can spare it."""
        number, sizes = self.indexOf(pane), self.sizes()
        if sizes[number] < width and sizes[1] > 2 * width:
            self._widen(number, width)

    def _widen(self, number: int, width: int) -> None:
        sizes = self.sizes()
        sizes[1] = max(sizes[1] - width + sizes[number], _NARROWEST[1])
        sizes[number] = width
        self.setSizes(sizes)


def pane_after(panes: Sequence[QWidget], by: int) -> QWidget:
    """The pane that comes next (+1), or before (-1), the one that has the keys; the first where none has."""
    inside = [number for number, pane in enumerate(panes) if _has_keys(pane)]
    return panes[((inside[0] + by) if inside else 0) % len(panes)]


def _has_keys(pane: QWidget) -> bool:
    """Whether the keys go to a pane or to something in it."""
    focus = pane.window().focusWidget()
    return focus is not None and (pane is focus or pane.isAncestorOf(focus))
