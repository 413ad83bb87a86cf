"""Events."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Event:
    """Articles that tell of one thing, the earliest first.

    ``words`` are what most of them name and few others do, as it is written, the most telling first.
    ``published`` is the date of the earliest that has one.
    """

    articles: tuple[str, ...]
    words: tuple[str, ...] = ()
    published: str | None = None
