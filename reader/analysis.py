"""The road itself: a folder becomes an Analysis, stage by stage."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from reader.ingest import read_folder
from reader.matching import at_sensitivity, match, usual_sensitivity
from reader.model import Analysis, Article, Problem, Progress, Quote, Report, silent
from reader.quotes import find_quotes
from reader.source import Source

Correct = Callable[[Sequence[Article]], Sequence[Article]]
"""Gives some articles of a set as they are corrected."""


def analyse(
    folder: Path | Source,
    report: Report = silent,
    sensitivity: float | None = None,
    corrected: Correct = tuple,
) -> Analysis:
    """Read, quote and match every article under ``folder``, which may be several files and folders.

    ``sensitivity``, 0..1, says how doubtful a link may be, None the usual one. ``corrected`` is asked for
    the articles as they are matched, once all have been read. ``report`` hears of each
    article as soon as it can be read, and of the matching's progress; it may raise Cancelled, which ends the
    work. Raises IngestError where the folder itself cannot be read.
    """
    articles: list[Article] = []
    quotes: list[Quote] = []
    problems: list[Problem] = []
    for item, done, total in read_folder(folder):
        if isinstance(item, Problem):
            problems.append(item)
            report(Progress("reading", done, total))
            continue
        found = find_quotes(item)
        articles.append(item)
        quotes.extend(found)
        report(Progress("reading", done, total, item, found))
    articles = list(corrected(articles))
    found = match(articles, quotes, report)
    return at_sensitivity(
        Analysis(tuple(articles), tuple(quotes), problems=tuple(problems), faint=found),
        usual_sensitivity() if sensitivity is None else sensitivity,
    )
