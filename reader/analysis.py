"""The road itself: a folder becomes an Analysis, stage by stage."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

from reader.ingest import Earlier, FileRead, Finding, outlets_made_one, read_files, unknown
from reader.matching import at_sensitivity, copies, match, usual_sensitivity
from reader.model import Analysis, Article, Problem, Progress, Report, silent
from reader.quotes import find_quotes
from reader.source import Source

Correct = Callable[[Sequence[Article]], Sequence[Article]]
"""Gives some articles of a set as they are corrected."""


def unnoted(_: FileRead) -> None:
    """Hears of the files that are read, for callers who keep nothing."""


def analyse(
    folder: Path | Source,
    report: Report = silent,
    sensitivity: float | None = None,
    corrected: Correct = tuple,
    *,
    earlier: Callable[[str], Earlier | None] = unknown,
    note: Callable[[FileRead], None] = unnoted,
    wanted: Callable[[], Iterable[str]] = tuple,
) -> Analysis:
    """Read, quote and match every article under ``folder``, which may be several files and folders.

    ``sensitivity``, 0..1, says how doubtful a link may be, None the usual one. ``corrected`` is asked for
    the articles as they are to be matched, once all have been read. ``report`` hears of each article as soon
    as it can be read, and of the matching's progress; it may raise Cancelled, which ends the work.
    ``earlier`` tells what a file held, and what was quoted there, when it was read before, as
    ``ingest.read_files`` takes it, as it does ``wanted``; ``note`` hears of each file that is read. Raises
    IngestError where the folder itself cannot be read.
    """
    source = folder if isinstance(folder, Source) else Source((folder,))
    findings: dict[int, list[Finding]] = {}
    with closing(read_files(source, find_quotes, earlier, wanted)) as steps:
        for step in steps:
            note(step)
            findings.setdefault(step.number, []).extend(step.findings)
            for item, found in step.findings:
                if isinstance(item, Article):
                    report(Progress("reading", step.done, step.total, item, found))
            barren = step.closed and not any(isinstance(item, Article) for item, _ in findings[step.number])
            report(Progress("reading", step.done, step.total, path=step.path if barren else None))
    everything = [finding for number in sorted(findings) for finding in findings[number]]
    problems = [item for item, _ in everything if isinstance(item, Problem)]
    read = [(item, found) for item, found in everything if isinstance(item, Article)]
    articles = corrected(outlets_made_one([article for article, _ in read]))
    quotes = [quote for _, found in read for quote in found]
    same = copies(articles, quotes, report)
    found = match(articles, quotes, report)
    return at_sensitivity(
        Analysis(
            tuple(articles),
            tuple(quotes),
            problems=tuple(problems),
            faint=found,
            copies=same,
            analysed=_today(),
        ),
        usual_sensitivity() if sensitivity is None else sensitivity,
    )


def _today() -> str:
    """The day in ISO 8601: that of SOURCE_DATE_EPOCH, in UTC, where that is set to a second that there is."""
    try:
        return datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC).date().isoformat()
    except (KeyError, ValueError, OverflowError, OSError):
        return date.today().isoformat()
