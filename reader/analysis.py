"""The road itself: a folder becomes an Analysis, stage by stage."""

from __future__ import annotations

from pathlib import Path

from reader.ingest import read_folder
from reader.matching import families, match
from reader.model import Analysis, Article, Problem, Progress, Quote, Report, silent
from reader.quotes import find_quotes


def analyse(folder: Path, report: Report = silent) -> Analysis:
    """Read, quote and match every article under ``folder``.

    ``report`` hears of each article as soon as it can be read, and of the matching's progress; it may
    raise Cancelled, which ends the work. Raises IngestError where the folder itself cannot be read.
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
    links = match(articles, quotes, report)
    return Analysis(tuple(articles), tuple(quotes), links, families(articles, quotes, links), tuple(problems))
