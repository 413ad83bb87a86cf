"""What is worked out of words and remembered, for as long as a matching takes."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, ParamSpec, TypeVar, cast

Given = ParamSpec("Given")
Found = TypeVar("Found")

_FORGET: list[Callable[[], Any]] = []


def remembered(most: int) -> Callable[[Callable[Given, Found]], Callable[Given, Found]]:
    """Have a function remember what it found for the latest arguments, ``most`` at most, until ``forget``."""

    def remembering(function: Callable[Given, Found]) -> Callable[Given, Found]:
        found = lru_cache(maxsize=most)(function)
        _FORGET.append(found.cache_clear)
        return cast("Callable[Given, Found]", found)

    return remembering


def forget() -> None:
    """Give back the memory that it takes: the next set of articles has other words."""
    for each in _FORGET:
        each()
