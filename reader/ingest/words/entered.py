"""A date as somebody enters it, by itself and in whatever language."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import NamedTuple

from reader.ingest.words.dates import find_date

_LONGEST = 200
"""Code points of what is entered that are looked at."""
_CLOCK = re.compile(r"\d\s?[:.h]\s?\d\d|\d\s?[ap]\.?\s?m\b|\d\s?(?:uhr|h)\b", re.IGNORECASE)


_SHORT = re.compile(r"(?<![\d./])(\d{1,2})([./])(\d{1,2})\2(\d{2})(?![\d./:])")
_LAST_SHORT_YEAR = 49


class Doubt(Enum):
    """Why less was understood than was entered."""

    ZONE = auto()
    """A time of day says nothing without its zone."""
    ORDER = auto()
    """Which number is the day and which the month cannot be told."""


class Entered(NamedTuple):
    """What was understood, in ISO 8601; None if that is no date."""

    published: str | None
    doubt: Doubt | None = None


def entered_date(words: str) -> Entered:
    """The date that ``words`` say, as ``find_date`` finds it, or a year by itself."""
    words = words[:_LONGEST].strip()
    if re.fullmatch("[0-9]{4}", words):
        # A year that no article can be of is no date of any month either.
        found = find_date(f"{words}-01")
        return Entered(words if found else None)
    found = find_date(words)
    if found is None:
        words = _SHORT.sub(_with_century, words)
        found = find_date(words)
    if found is None:
        return Entered(None)
    if len(found.iso) == 4:
        return Entered(found.iso, Doubt.ORDER)
    rest = f"{words[: found.start]} {words[found.end :]}"
    timeless = "T" not in found.iso and _CLOCK.search(rest)
    return Entered(found.iso, Doubt.ZONE if timeless else None)


def _with_century(date: re.Match[str]) -> str:
    """A date whose year is written with two digits, with four."""
    first, mark, second, year = date.groups()
    return f"{first}{mark}{second}{mark}{(2000 if int(year) <= _LAST_SHORT_YEAR else 1900) + int(year)}"
