"""The quotes of a set of articles joined into links, all at once."""

from __future__ import annotations

from collections.abc import Sequence
from time import monotonic

from reader.matching.matcher import Matcher
from reader.matching.remembering import forget
from reader.model import Article, Link, Progress, Quote, Report, silent

_PAUSE = 0.05
"""Seconds between two reports."""
_STEPS = 9
"""Times that a quote is counted as it goes through the work."""


class _Advance:
    """Tells a report how far the matching has come, at most every so often."""

    def __init__(self, report: Report, articles: int, quotes: int) -> None:
        self._report = report
        self._done = 0
        self._total = articles + _STEPS * quotes
        self._told = 0.0

    def __call__(self) -> None:
        self._done += 1
        now = monotonic()
        if now - self._told >= _PAUSE:
            self._told = now
            self._report(Progress("matching", min(self._done, self._total), self._total))

    def finish(self) -> None:
        self._report(Progress("matching", self._total, self._total))


def match(articles: Sequence[Article], quotes: Sequence[Quote], report: Report = silent) -> tuple[Link, ...]:
    """The links among the quotes of different articles that score ``FAINT`` or more, in the quotes' order.

    ``quotes`` are those of ``articles``, in the analysis's order. Scare quotes link to nothing.
    ``report`` hears how far the work has come and may raise Cancelled.
    """
    advance = _Advance(report, len(articles), len(quotes))
    matcher = Matcher()
    try:
        matcher.add(articles, quotes, advance)
        links = matcher.links(quotes, advance)
    finally:
        forget()
    advance.finish()
    return links
