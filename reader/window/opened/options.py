"""What the window keeps between its runs, each declared once: its name, and what it is by itself.

Nothing that is found under a name is trusted: another version may have written it, or somebody by hand.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, Generic, TypeVar

from reader.library import Library

Value = TypeVar("Value")

SCALES = (1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)
"""How many times its usual size the interface may have."""
POINTS = (7.0, 40.0)
"""The smallest and the largest type in which articles are set."""
KINDS = ("accidentals", "case", "punctuation")
"""The differences of writing that may be ignored, as collation calls them."""
_WIDEST = 1 << 20
"""Pixels that a pane has at most."""


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
    """``of`` makes the value of what was kept as JSON, and raises ValueError, TypeError or OverflowError
    where it cannot.
    """

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
        except (ValueError, TypeError, OverflowError):
            return self.usual

    def keep(self, library: Library, value: Value) -> None:
        if isinstance(value, Enum):
            library.keep(self.name, value.value)
        else:
            library.keep(self.name, sorted(value) if isinstance(value, frozenset) else value)


def _word(kept: Any) -> str:
    if not isinstance(kept, str) or not kept:
        raise ValueError
    return kept


def _number(kept: Any) -> float:
    if isinstance(kept, bool) or not isinstance(kept, int | float) or not math.isfinite(kept):
        raise ValueError
    return float(kept)


def _points(kept: Any) -> float:
    return min(max(_number(kept), POINTS[0]), POINTS[1])


def _scale(kept: Any) -> float:
    return min(SCALES, key=lambda scale: abs(scale - _number(kept)))


def _share(kept: Any) -> float:
    if not 0 <= _number(kept) <= 1:
        raise ValueError
    return float(kept)


def _widths(kept: Any) -> list[int]:
    if not isinstance(kept, list) or len(kept) != 3:
        raise ValueError
    if any(type(width) is not int or not 0 <= width <= _WIDEST for width in kept) or not any(kept):
        raise ValueError
    return kept


def _kinds(kept: Any) -> frozenset[str]:
    if not isinstance(kept, list):
        raise TypeError
    return frozenset(kind for kind in KINDS if kind in kept)


def _named(kept: Any) -> Mapping[str, str | float | None]:
    """Words, numbers and what is on or off, by their names."""
    return {
        name: value
        for name, value in dict(kept).items()
        if isinstance(name, str)
        and (
            value is None
            or isinstance(value, str | int)
            or (isinstance(value, float) and math.isfinite(value))
        )
    }


def _zooms(kept: Any) -> Mapping[str, float]:
    return {name: zoom for name, zoom in dict(kept).items() if isinstance(zoom, float)}


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
"""Those of KINDS that are not told."""
ONLY_DIFFERENCES = Option("differences.only", False, lambda kept: kept is True)
ZOOMS: Option[Mapping[str, float]] = Option("zooms", {}, _zooms)
"""How many times its usual size each pane has, by its name."""
GEOMETRY: Option[str | None] = Option("window.geometry", None, _word)
"""The window's place and size, as Qt tells it, in Base64."""
WIDTHS: Option[list[int] | None] = Option("window.splitter", None, _widths)
"""The three panes' widths in pixels; None before the reader has dragged them."""
EXPORT: Option[Mapping[str, str | float | None]] = Option("export", {}, _named)
"""What was exported last, and how, as ``reader.window.shell.exporting_kept`` reads it."""
