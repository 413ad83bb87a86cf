"""Words that run from right to left among words that do not."""

from __future__ import annotations

from reader.window.looks.direction import has_right_to_left


def apart(text: str) -> str:
    """The text set apart, where it runs from right to left, so that what stands around it keeps its order."""
    return f"\u2068{text}\u2069" if has_right_to_left(text) else text
