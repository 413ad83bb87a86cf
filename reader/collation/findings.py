"""What a rule finds, and how it says so."""

from __future__ import annotations

from typing import NamedTuple

from reader.collation.reading import Reading
from reader.collation.segment import Alert


class Finding(NamedTuple):
    """An alert, its phrase, and the words it rests on: an index in each text, None for an absence."""

    alert: Alert
    explanation: str
    i: int | None = None
    j: int | None = None


def both(a: str, b: str) -> str:
    """What stands on either side, neither of them the original of the other."""
    return f"‘{a}’ here, ‘{b}’ there"


def only(phrase: str, first: bool) -> str:
    return f"‘{phrase}’ only in the {'first' if first else 'second'}"


def contrast(
    alert: Alert, a: Reading, ours: tuple[int, int], b: Reading, theirs: tuple[int, int]
) -> Finding:
    """Other words on either side, each given by its places."""
    return Finding(
        alert, both(a.shown(*ours), b.shown(*theirs)), a.owner[ours[0]], b.owner[theirs[0]]
    )


def on_one_side(alert: Alert, side: Reading, places: tuple[int, int], first: bool) -> Finding:
    """Words that one side has and the other lacks."""
    at = side.owner[places[0]]
    return Finding(
        alert, only(side.shown(*places), first), at if first else None, None if first else at
    )
