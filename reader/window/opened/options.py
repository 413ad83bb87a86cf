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


def _share(kept: Any) -> float:
    share = float(kept)
    if not 0 <= share <= 1:
        raise ValueError
    return share


def _kinds(kept: Any) -> frozenset[str]:
    if not isinstance(kept, list) or not all(isinstance(kind, str) for kind in kept):
        raise ValueError
    return frozenset(kept) & {"accidentals", "case", "punctuation"}


def _flag(kept: Any) -> bool:
    if not isinstance(kept, bool):
        raise ValueError
    return kept


def _widths(kept: Any) -> list[int] | None:
    if not isinstance(kept, list) or not all(type(width) is int and 0 <= width < 1 << 15 for width in kept):
        raise ValueError
    return kept if len(kept) == 3 and any(kept) else None


def _zooms(kept: Any) -> dict[str, float]:
    if not isinstance(kept, dict):
        raise ValueError
    return kept


SCHEME = Option("scheme", Scheme.SYSTEM, Scheme)
PALETTE = Option("palette", Palette.BLUE_ORANGE, Palette)
FAMILY: Option[str | None] = Option("reading.family", None, _word)
"""The face of articles; None is ours."""
SIZE = Option("reading.points", 13.0, _points)
"""The size of articles, in points."""
SCALE = Option("interface.scale", 1.0, _scale)
LANGUAGE: Option[str | None] = Option("language", None, _word)
"""An ISO 639 code; None is the system's."""
SENSITIVITY: Option[float | None] = Option("sensitivity", None, _share)
"""0..1; None is the usual one."""
IGNORED: Option[frozenset[str]] = Option("differences.ignored", frozenset(), _kinds)
"""Kinds of differences of writing that are not told."""
ONLY_DIFFERENCES = Option("differences.only", False, _flag)
GEOMETRY = Option("window.geometry", "", _word)
WIDTHS: Option[list[int] | None] = Option("window.splitter", None, _widths)
"""Those of the three panes, in pixels; None are the usual ones."""
ZOOMS: Option[dict[str, float]] = Option("zooms", {}, _zooms)
"""Of each pane by its name."""
