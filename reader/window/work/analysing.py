"""A set analysed in a worker process: what is known of it already is not found out again.

This module too knows nothing of Qt.
"""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.model import Article, Progress, Report
from reader.source import Source
from reader.window.work.tasks import Reading, Refusal, wanted

if TYPE_CHECKING:
    from reader.ingest import FileRead
    from reader.library.corrections import Corrections
    from reader.library.kept import Kept


def analyse_folder(
    folder: Path | Source, sensitivity: float | None, corrections: Corrections, report: Report
) -> Reading:
    """What is in a set, from the cache if that is known still. ``sensitivity`` is that of ``analyse``.

    An analysis that was written as JSON is shown as it was made, at its own sensitivity where None is given.
    Raises Refusal where the set cannot be read.
    """
    from reader.ingest import IngestError, list_folder, unknown
    from reader.library.cache import open_cache
    from reader.library.kept import Notes

    source = folder if isinstance(folder, Source) else Source.of(folder)
    if is_made(source):
        return _open_analysis(source, sensitivity, report)
    cache = open_cache()
    corrected = corrections.of(source)
    shown: set[str] = set()

    def report_once(progress: Progress) -> None:
        """An article of a cache that turns out to be damaged further on is not shown again."""
        article = progress.article
        if article is None:
            report(progress)
        elif article.id in shown:
            report(replace(progress, article=None, quotes=()))
        else:
            shown.add(article.id)
            report(replace(progress, article=corrected([article])[0]))

    try:
        listing = list_folder(source)
        known: Reading | None = None
        if (kept := cache.find(source, listing)) is not None:
            with contextlib.suppress(ValueError, LookupError, TypeError, RecursionError):
                known = _read_kept(kept, sensitivity, listing, report_once)
        if known is not None:
            return _recorrected(known, corrected(known.analysis.articles), source, sensitivity, report)
        from reader.analysis import analyse
        from reader.collation.remarks.comparisons import compare_links
        from reader.matching.events import events

        files = tuple(path for path, stamp in listing.items() if stamp)
        report(Progress("listing", 0, len(files), waiting=files))
        before = cache.earlier(source)
        digests: dict[str, str] = {}
        told: dict[str, tuple[str | None, str | None]] = {}

        def note(step: FileRead) -> None:
            if step.digest is not None:
                digests[step.path] = step.digest
            for item, _ in step.findings:
                if isinstance(item, Article):
                    told[item.id] = item.outlet, item.source

        analysis = analyse(
            source,
            report_once,
            sensitivity,
            corrected,
            earlier=before.earlier if before else unknown,
            note=note,
            wanted=lambda: tuple(wanted),
        )
    except IngestError as error:
        raise Refusal(str(error)) from error
    analysis = replace(analysis, events=events(analysis, report))
    comparisons = compare_links(analysis, report)
    # What was changed, or taken away, while it was read is read anew the next time.
    with contextlib.suppress(IngestError):
        if list_folder(source) == listing:
            cache.keep(source, listing, Notes(digests, told), analysis, comparisons, sensitivity)
    return Reading(analysis, comparisons, listing)


def is_made(source: Source) -> bool:
    """Whether what is opened is one file in which an analysis was written."""
    from reader.schema import is_analysis

    return len(source.paths) == 1 and is_analysis(source.paths[0])


def _open_analysis(source: Source, sensitivity: float | None, report: Report) -> Reading:
    from reader.collation.remarks.comparisons import compare_links
    from reader.ingest import IngestError, list_folder
    from reader.matching import at_sensitivity
    from reader.matching.events import events
    from reader.schema import SchemaError, read_analysis, why_unopened

    file = source.paths[0]
    try:
        listing = list_folder(source)
        analysis = read_analysis(file, report)
    except IngestError as error:
        raise Refusal(str(error)) from error
    except (SchemaError, OSError) as error:
        raise Refusal(why_unopened(file, error)) from error
    for number, article in enumerate(analysis.articles, 1):
        quotes = analysis.quotes_of[article.id]
        report(Progress("reading", number, len(analysis.articles), article, quotes))
    if sensitivity not in (None, analysis.sensitivity):
        analysis = at_sensitivity(analysis, sensitivity)
    analysis = replace(analysis, events=events(analysis, report))
    return Reading(analysis, compare_links(analysis, report), listing)


def _recorrected(
    reading: Reading,
    articles: Sequence[Article],
    source: Source,
    sensitivity: float | None,
    report: Report,
) -> Reading:
    """What was kept of a set, with its articles as they are corrected now."""
    from reader.revising import is_matched_otherwise

    before = reading.analysis.articles
    reading = reading.with_articles(articles)
    if is_matched_otherwise(before, articles):
        return match_reading_anew(reading, source, sensitivity, report)
    return reading


def match_reading_anew(
    reading: Reading, source: Source, sensitivity: float | None, report: Report
) -> Reading:
    """The reading of a set, some of whose articles have been corrected, with their quotes matched anew."""
    from reader.library.cache import open_cache
    from reader.revising import match_anew

    analysis, comparisons = match_anew(reading.analysis, reading.comparisons, report, sensitivity)
    cache = open_cache()
    if (kept := cache.find(source, reading.listing)) is not None:
        cache.keep(source, reading.listing, kept.notes, analysis, comparisons, sensitivity)
    return replace(reading, analysis=analysis, comparisons=comparisons)


def _read_kept(
    kept: Kept, sensitivity: float | None, listing: Mapping[str, tuple[int, ...]], report: Report
) -> Reading:
    analysis, comparisons = kept.read(report)
    if kept.sensitivity != sensitivity:
        from reader.matching import at_sensitivity, usual_sensitivity

        analysis = at_sensitivity(analysis, usual_sensitivity() if sensitivity is None else sensitivity)
    return Reading(analysis, comparisons, listing)
