"""Words that run from right to left among words that do not."""

from __future__ import annotations

import regex

_RIGHT_TO_LEFT = regex.compile(r"[\p{bc=R}\p{bc=AL}]")


def apart(text: str) -> str:
    """The text set apart, where it runs from right to left, so that what stands around it keeps its order."""
    return f"\u2068{text}\u2069" if _RIGHT_TO_LEFT.search(text) else text
