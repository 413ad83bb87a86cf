"""Quotes of different articles that render the same words: links, why they hold, and the remarks they form."""

from __future__ import annotations

from reader.matching.families import families
from reader.matching.links import match

__all__ = ["families", "match"]
