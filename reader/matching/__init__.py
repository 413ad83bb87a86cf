"""Quotes of different articles that render the same words: their links, the reasons, the remarks."""

from __future__ import annotations

from reader.matching.copies import copies
from reader.matching.families import families
from reader.matching.links import match
from reader.matching.matcher import Matcher
from reader.matching.sensitivity import Outlook, at_sensitivity, most_sensitive, usual_sensitivity

__all__ = [
    "Matcher",
    "Outlook",
    "at_sensitivity",
    "copies",
    "families",
    "match",
    "most_sensitive",
    "usual_sensitivity",
]
