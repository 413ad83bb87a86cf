"""Quotes of different articles that render the same words: their links, the reasons, the remarks."""

from __future__ import annotations

from reader.matching.families import families
from reader.matching.links import match
from reader.matching.matcher import Matcher

__all__ = ["Matcher", "families", "match"]
