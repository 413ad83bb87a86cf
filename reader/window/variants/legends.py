"""What the marks mean in each layout of the renderings."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.window.looks.legend import Entry
from reader.window.looks.marks import Shape, Stroke
from reader.window.looks.theme import Colours, tint

translate = QCoreApplication.translate


def cards_key(colours: Colours) -> list[Entry]:
    return [
        (translate("Legend", "only here"), _washed(colours, "here", Shape.SOLID)),
        (translate("Legend", "replaced"), _washed(colours, "here", Shape.DOUBLE)),
        (translate("Legend", "⟨only in the base⟩"), Stroke(colours.there, Shape.NONE)),
        *_common(colours),
    ]


def sides_key(colours: Colours) -> list[Entry]:
    return [
        (translate("Legend", "only in the base"), _washed(colours, "there", Shape.SOLID)),
        (translate("Legend", "only in the other"), _washed(colours, "here", Shape.SOLID)),
        (translate("Legend", "replaced"), _washed(colours, "here", Shape.DOUBLE)),
        *_common(colours),
    ]


def table_key(colours: Colours) -> list[Entry]:
    plain = Stroke(colours.dim, Shape.NONE)
    return [
        (translate("Legend", "= as the base"), plain),
        (translate("Legend", "– nothing here"), plain),
        (translate("Legend", "⋯ passes it over"), plain),
        (
            translate("Legend", "a b same letter, same words"),
            Stroke(colours.dim, Shape.NONE, tint(colours.here, 0.13)),
        ),
        (
            translate("Legend", "▲ sense may differ"),
            Stroke(colours.alert, Shape.NONE, tint(colours.alert, 0.13)),
        ),
    ]


def _common(colours: Colours) -> list[Entry]:
    return [
        (translate("Legend", "moved"), _washed(colours, "moved", Shape.DASHED)),
        (translate("Legend", "spelling"), Stroke(colours.dim, Shape.DOTTED)),
        (
            translate("Legend", "sense may differ"),
            Stroke(colours.alert, Shape.WAVY, tint(colours.alert, 0.13)),
        ),
    ]


def _washed(colours: Colours, name: str, shape: Shape) -> Stroke:
    colour = getattr(colours, name)
    return Stroke(colour, shape, tint(colour, 0.10))
