"""What is on a page of a PDF, and where."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

BREAK = "\ufffe"
"""What pdfium writes for a hyphen at the end of a line."""

RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""A letter of a script that is read from right to left."""

_SCANT_LETTERS = 60


class Box(NamedTuple):
    """A rectangle of a page, in points from its upper left corner: ``top`` is less than ``bottom``."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def holds(self, x: float, y: float) -> bool:
        return self.left <= x <= self.right and self.top <= y <= self.bottom


@dataclass(slots=True)
class Line:
    """A line of type. ``size`` is the height of its font from the lowest to the highest letter, in points.

    ``spaced`` says that a space closes it, ``turned`` that it does not stand upright on its page, ``hidden``
    that it is too small to be seen, off the page, or white on white; ``unmapped`` that its font does not tell
    its letters.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    bold: bool = False
    spaced: bool = False
    turned: bool = False
    hidden: bool = False
    unmapped: bool = False

    @property
    def width(self) -> float:
        return self.right - self.left


@dataclass(slots=True)
class Page:
    """A page: its lines in the order in which they are drawn, and the boxes of its pictures.

    ``objects`` is the number of things drawn on it. ``stacked`` says that its letters stand one below the
    other, ``degrees`` by how much it has been turned against the clock.
    """

    number: int
    box: Box
    lines: list[Line] = field(default_factory=list)
    pictures: list[Box] = field(default_factory=list)
    objects: int = 0
    stacked: bool = False
    degrees: int = 0

    @property
    def letters(self) -> int:
        return sum(len(line.text) for line in self.lines)

    @property
    def is_picture(self) -> bool:
        """Whether a picture fills the page, and next to no text."""
        filled = any(box.width * box.height > 0.5 * self.box.width * self.box.height for box in self.pictures)
        return filled and self.letters < _SCANT_LETTERS


def turn(page: Page, degrees: int) -> None:
    """Turn all that is on ``page`` by ``degrees`` against the clock, so that its lines stand upright."""
    page.degrees = degrees
    page.box = turned(page.box, degrees)
    for line in page.lines:
        box = turned(Box(line.left, line.top, line.right, line.bottom), degrees)
        line.left, line.top, line.right, line.bottom = box


def turned(box: Box, degrees: int) -> Box:
    """``box`` on a page that is turned by 90, 180 or 270 ``degrees`` against the clock, or not at all."""
    left, top, right, bottom = box
    match degrees:
        case 90:
            return Box(top, -right, bottom, -left)
        case 180:
            return Box(-right, -bottom, -left, -top)
        case 270:
            return Box(-bottom, left, -top, right)
        case _:
            return box
