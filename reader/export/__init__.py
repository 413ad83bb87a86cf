"""What leaves the program: an Analysis, or a part of it, as pages, as text and as data for other tools."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from reader.export import phrases
from reader.export.edition.prepared import numbered_remarks, prepare
from reader.export.formats import FORMATS, ExportError, Format, format_of
from reader.export.moments import told_second
from reader.export.options import EVERYTHING, USUAL, Apparatus, Choice, Options, Paper, Table, unheard
from reader.export.parts import part_of
from reader.export.sparing import is_of_set
from reader.export.writing import reason_against, write
from reader.model import Analysis, Progress, Report, silent
from reader.schema import to_json
from reader.source import Source

__all__ = [
    "EVERYTHING",
    "FORMATS",
    "USUAL",
    "Apparatus",
    "Choice",
    "ExportError",
    "Format",
    "Options",
    "Paper",
    "Table",
    "export",
    "format_of",
    "numbered_remarks",
    "render",
    "require_writable",
    "told_second",
]


def export(
    analysis: Analysis,
    target: Path,
    format: str,
    report: Report = silent,
    *,
    name: str | None = None,
    choice: Choice = EVERYTHING,
    options: Options = USUAL,
    source: Source | None = None,
    warn: Callable[[str], None] = unheard,
) -> None:
    """Write what is chosen to ``target``, which holds either the whole export or what it held before.

    ``name`` is the set's, shown as the title: the target's own without one. ``source`` is where its files
    are. ``report`` may raise Cancelled. ``warn`` hears a sentence about each thing that could not be shown as
    it should. Raises ExportError.
    """
    require_writable(target, analysis, source)
    # Nothing is begun on the disk before all is made: whoever ends the work leaves nothing there.
    data = render(
        analysis,
        format,
        report,
        name=name or target.stem,
        choice=choice,
        options=options,
        source=source,
        warn=warn,
    )
    try:
        write(Path(os.path.realpath(target)), data)
    except OSError as error:
        raise ExportError(phrases.UNWRITTEN.format(target=target, cause=error.strerror)) from error


def require_writable(target: Path, analysis: Analysis | None = None, source: Source | None = None) -> None:
    """Raise ExportError where it is plain before any work that ``target`` cannot be written, or may not be
    because a set was read from it: that in ``source``, whose articles are those of ``analysis``.
    """
    if source is not None and is_of_set(target, source, analysis):
        raise ExportError(phrases.OF_SET.format(target=target))
    try:
        reason = reason_against(Path(os.path.realpath(target)))
    except OSError as error:
        reason = error.strerror
    if reason is not None:
        raise ExportError(phrases.UNWRITTEN.format(target=target, cause=reason))


def render(
    analysis: Analysis,
    format: str,
    report: Report = silent,
    *,
    name: str | None = None,
    choice: Choice = EVERYTHING,
    options: Options = USUAL,
    source: Source | None = None,
    warn: Callable[[str], None] = unheard,
) -> bytes:
    """The export as bytes, the same for the same analysis, options and SOURCE_DATE_EPOCH.

    As ``export`` otherwise.
    """
    told_second()
    form = FORMATS[format_of(Path(), format)]
    if form.writer is None:
        return to_json(part_of(analysis, choice)).encode("utf-8")
    write_edition = form.load()
    edition = prepare(analysis, name or "Variorum", report, choice, source)
    if form.of_one and len(edition.entries) != 1:
        raise ExportError(phrases.NOT_ONE.format(count=len(edition.entries)))
    report(Progress("setting", 0, 1))
    data = write_edition(edition, options, report, warn)
    report(Progress("setting", 1, 1))
    return data
