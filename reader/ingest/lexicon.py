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


def any_of(patterns: list[str]) -> re.Pattern[str]:
    """One pattern that finds what any of ``patterns`` does."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


def words_of(words: list[str]) -> str:
    """A pattern of alternatives that matches any of ``words``, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
