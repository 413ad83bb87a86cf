"""This room's word lists and patterns, from ``resources/lexicon``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from typing import Any

from reader.resources import resource


@cache
def lexicon(name: str) -> dict[str, Any]:
    """The lexicon file ``name``.toml, read once."""
    return tomllib.loads(resource(f"lexicon/{name}.toml").read_text("utf-8"))


class Patterns:
    """Patterns of which any may be found in a line.

    Those bound to the line's start are tried there only, which most lines fail at once; the others are tried
    where the line has one of the words ``needed``, if any are given, which costs far less to see.
    """

    def __init__(self, patterns: list[str], needed: list[str] | None = None) -> None:
        self._starts = _alternatives([one for one in patterns if one.startswith("^")])
        self._others = _alternatives([one for one in patterns if not one.startswith("^")])
        self._needed = needed

    def match(self, line: str) -> bool:
        if self._starts is not None and self._starts.match(line):
            return True
        if self._others is None or not (self._needed is None or has_any(line, self._needed)):
            return False
        return self._others.search(line) is not None


def has_any(line: str, words: Iterable[str]) -> bool:
    """Whether any of ``words`` stands in ``line``."""
    for word in words:  # noqa: SIM110 - three times as fast as any(), on every line of every article
        if word in line:
            return True
    return False


def _alternatives(patterns: list[str]) -> re.Pattern[str] | None:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns)) if patterns else None


def words_of(words: list[str]) -> str:
    """A pattern of alternatives that matches any of ``words``, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
