"""An analysis whose articles have been corrected, without reading or quoting them again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.collation.remarks.comparisons import compare_links_anew
from reader.matching import at_sensitivity, match, usual_sensitivity
from reader.matching.events import events
from reader.model import Analysis, Article, Comparisons, Report, silent


def is_matched_otherwise(before: Sequence[Article], now: Sequence[Article]) -> bool:
    """Whether corrections bear on how the quotes of articles are matched: those of the day do, no other."""
    return [article.published for article in before] != [article.published for article in now]


def match_anew(
    analysis: Analysis, comparisons: Comparisons, report: Report = silent, sensitivity: float | None = None
) -> tuple[Analysis, Comparisons]:
    """The analysis with its quotes matched and its events told apart anew, and its links' comparisons, of
    which ``comparisons`` are those before. ``report`` and ``sensitivity`` are those of ``analyse``.
    """
    found = match(analysis.articles, analysis.quotes, report)
    matched = at_sensitivity(
        replace(analysis, links=(), faint=found),
        usual_sensitivity() if sensitivity is None else sensitivity,
    )
    matched = replace(matched, events=events(matched, report))
    return matched, compare_links_anew(matched, analysis, comparisons, report)
