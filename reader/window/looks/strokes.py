"""Which mark stands for what: a shared quote by its departure, a difference by its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from reader.model import Departure
from reader.window.looks.marks import Shape, Stroke
from reader.window.looks.theme import Colours, tint

if TYPE_CHECKING:
    from reader.collation import Segment

SHAPES = {
    None: Shape.DOTTED,
    Departure.VERBATIM: Shape.SOLID,
    Departure.EDITED: Shape.DASHED,
    Departure.SUBSTANTIVE: Shape.DOUBLE,
    Departure.ALERT: Shape.WAVY,
}


def stroke_of(departure: Departure | None, colours: Colours, focused: bool = False) -> Stroke:
    """How a quote is marked that departs so far from its other renderings."""
    if departure is None:
        return Stroke(colours.faint, Shape.DOTTED)
    colour = colours.of(departure)
    wash = tint(colour, 0.2 if focused else 0.10)
    return Stroke(colour, SHAPES[departure], wash, tint(colour, 0.8) if focused else None)


def found_stroke(colours: Colours, current: bool = False) -> Stroke:
    """How words are marked that were looked for: boxed, with no line beneath them but the current ones."""
    if current:
        return Stroke(colours.ink, Shape.SOLID, colours.find, colours.ink, 2.5)
    return Stroke(colours.find, Shape.NONE, tint(colours.find, 0.75), tint(colours.ink, 0.4))


def variant_wash(variant: int, alert: bool, colours: Colours) -> QColor:
    """What lies behind the readings of a place that are one variant, numbered from 1 on."""
    grounds = (colours.here, colours.moved, colours.verbatim, colours.substantive)
    return tint(colours.alert if alert else grounds[(variant - 1) % len(grounds)], 0.13)


def difference_stroke(segment: Segment, colours: Colours, in_base: bool = False) -> Stroke:
    """How words are marked that the other of two renderings does not have, or has otherwise.

    ``in_base``: they are the base's words.
    """
    if segment.alert:
        return Stroke(colours.alert, Shape.WAVY, tint(colours.alert, 0.13))
    if segment.op == "move":
        return Stroke(colours.moved, Shape.DASHED, tint(colours.moved, 0.10))
    if segment.cls == "accidental":
        return Stroke(colours.dim, Shape.DOTTED)
    shape = Shape.DOUBLE if segment.op == "replace" else Shape.SOLID
    colour = colours.there if in_base else colours.here
    return Stroke(colour, shape, tint(colour, 0.10))
