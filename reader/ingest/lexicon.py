"""This room's word lists and patterns, from ``resources/lexicon``."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import Any

from reader.resources import resource


@cache
def lexicon(name: str) -> dict[str, Any]:
    """The lexicon file ``name``.toml, read once."""
    return tomllib.loads(resource(f"lexicon/{name}.toml").read_text("utf-8"))


class Patterns:
    """Patterns of which any may be found in a line."""

    def __init__(self, patterns: list[str]) -> None:
        # Those bound to the line's start are tried there only, which most lines fail at once.
        self._starts = _alternatives([one for one in patterns if one.startswith("^")])
        self._others = _alternatives([one for one in patterns if not one.startswith("^")])

    def match(self, line: str) -> bool:
        return any(
            pattern is not None and find(pattern, line) is not None
            for pattern, find in ((self._starts, re.Pattern.match), (self._others, re.Pattern.search))
        )


def _alternatives(patterns: list[str]) -> re.Pattern[str] | None:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns)) if patterns else None


def words_of(words: list[str]) -> str:
    """A pattern of alternatives that matches any of ``words``, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
