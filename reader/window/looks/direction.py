"""Which way a text runs."""

from __future__ import annotations

import re

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_ENOUGH = 4000
"""Code points that say of a text which way it runs."""


def has_right_to_left(text: str) -> bool:
    """Whether any of it runs from right to left."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


def runs_right_to_left(text: str) -> bool:
    """Whether most of its letters do, whatever the first of them does: many a paragraph opens with a name."""
    opening = text[:_ENOUGH]
    if not has_right_to_left(opening):
        return False
    letters = sum(map(str.isalpha, opening))
    return 2 * sum(map(str.isalpha, _RIGHT_TO_LEFT.findall(opening))) > letters
