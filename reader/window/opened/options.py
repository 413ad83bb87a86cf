"""What the user may set, each declared once: under which name it is kept, and what it is by itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any, Generic, TypeVar

from reader.library import Library

Value = TypeVar("Value")

SCALES = (1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)
"""How many times its usual size the interface may have."""
POINTS = (7.0, 40.0)
"""The smallest and the largest type in which articles are set."""


class Scheme(Enum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Palette(Enum):
    """A set of colours, in ``resources/themes/<value>.toml``, for light and for dark."""

    BLUE_ORANGE = "blue-orange"
    TEAL_MAGENTA = "teal-magenta"
    HIGH_CONTRAST = "high-contrast"
    MONOCHROME = "monochrome"


@dataclass(frozen=True, slots=True)
class Option(Generic[Value]):
    """``of`` makes the value of what was kept as JSON, and raises ValueError or TypeError where it cannot."""

    name: str
    usual: Value
    of: Callable[[Any], Value]

    def read(self, library: Library) -> Value:
        """What was chosen; what is usual, if nothing was or if what was kept is no such value."""
        kept = library.setting(self.name)
        if kept is None:
            return self.usual
        try:
            return self.of(kept)
        except (ValueError, TypeError):
            return self.usual

    def keep(self, library: Library, value: Value) -> None:
        library.keep(self.name, value.value if isinstance(value, Enum) else value)


def _word(kept: Any) -> str:
    if not isinstance(kept, str) or not kept:
        raise ValueError
    return kept


def _points(kept: Any) -> float:
    return min(max(float(kept), POINTS[0]), POINTS[1])


def _scale(kept: Any) -> float:
    return min(SCALES, key=lambda scale: abs(scale - float(kept)))


SCHEME = Option("scheme", Scheme.SYSTEM, Scheme)
PALETTE = Option("palette", Palette.BLUE_ORANGE, Palette)
FAMILY: Option[str | None] = Option("reading.family", None, _word)
"""The face of articles; None is ours."""
SIZE = Option("reading.points", 13.0, _points)
"""The size of articles, in points."""
SCALE = Option("interface.scale", 1.0, _scale)
LANGUAGE: Option[str | None] = Option("language", None, _word)
"""An ISO 639 code; None is the system's."""
