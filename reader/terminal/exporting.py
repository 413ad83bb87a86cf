"""An analysis made, or read from its file, and written in a format: what ``analyze`` and ``export`` do."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field, fields
from pathlib import Path

from reader.analysis import analyse
from reader.export import (
    FORMATS,
    USUAL,
    Choice,
    ExportError,
    Options,
    export,
    render,
    require_writable,
    told_second,
)
from reader.export.choosing import choose
from reader.ingest import IngestError, file_at
from reader.library import read_corrections
from reader.matching import at_sensitivity
from reader.model import Analysis, Report
from reader.schema import SchemaError, is_analysis, read_analysis, why_unopened
from reader.source import Source
from reader.terminal import count_problems, print_problems, progress_bar, warn

_FLAGS = {"colour": "--greyscale", "boilerplate": "--no-boilerplate"}
"""The Options that are switched off by a word of their own."""


class ExportFailure(Exception):
    """What stopped an export, in one line; ``asked``: it was asked for what there is not."""

    def __init__(self, message: str, asked: bool = False) -> None:
        super().__init__(message)
        self.asked = asked


@dataclass(frozen=True, slots=True)
class Wanted:
    """What of a set is to be exported, as ``choose`` takes it."""

    articles: Sequence[str] = ()
    remarks: Sequence[int] = ()
    outlets: Sequence[str] = ()
    speakers: Sequence[str] = ()
    relations: Sequence[str] = ()
    alerts: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Order:
    """``format`` is one of FORMATS; a ``sensitivity`` of None is the usual one, or that of what is read."""

    folder: Path
    out: Path
    format: str
    sensitivity: float | None = None
    options: Options = USUAL
    wanted: Wanted = field(default_factory=Wanted)

    @property
    def printed(self) -> bool:
        """Whether it goes to standard output."""
        return str(self.out) == "-"


def write(order: Order) -> None:
    """Raises ExportFailure, and OSError where standard output cannot be written."""
    try:
        data = _written(order)
    except (IngestError, ExportError) as error:
        raise ExportFailure(str(error)) from error
    if data is not None:
        rest = memoryview(data)
        while rest:  # Without a buffer, Python writes no more at once than the pipe takes.
            rest = rest[sys.stdout.buffer.write(rest) :]
        sys.stdout.buffer.flush()


def _written(order: Order) -> bytes | None:
    """What is to be printed, where it is not in its file by now."""
    if order.printed and sys.stdout is None:
        raise ExportFailure("there is no standard output to write to")
    told_second()
    _tell_unheeded(order)
    real, of_analysis = _real(order.folder), is_analysis(order.folder)
    if not order.printed:
        require_writable(order.out, source=Source((real,)))
    with progress_bar() as report:
        analysis = _read(order, report) if of_analysis else _analysed(order, report)
        if not order.printed:
            require_writable(order.out, analysis, Source((real,)))
        (count_problems if of_analysis else print_problems)(analysis)
        if not analysis.articles:
            warn(f"there are no articles in {order.folder}")
        choice = _chosen(analysis, order.wanted, report)
        source = None if of_analysis and not _are_there(analysis, Source((real,))) else Source((real,))
        name = real.stem if of_analysis else real.name
        if order.printed:
            return render(
                analysis, order.format, report,
                name=name, choice=choice, options=order.options, source=source, warn=warn,
            )  # fmt: skip
        export(
            analysis, order.out, order.format, report,
            name=name, choice=choice, options=order.options, source=source, warn=warn,
        )  # fmt: skip
    return None


def _analysed(order: Order, report: Report) -> Analysis:
    corrected = read_corrections(warn).of(Source((order.folder,)))
    return analyse(order.folder, report, order.sensitivity, corrected)


def _read(order: Order, report: Report) -> Analysis:
    """The analysis in the file, as it was made, at the sensitivity that is asked for."""
    try:
        analysis = read_analysis(order.folder, report)
    except (SchemaError, OSError) as error:
        raise ExportFailure(why_unopened(order.folder, error)) from error
    if order.sensitivity in (None, analysis.sensitivity):
        return analysis
    return at_sensitivity(analysis, order.sensitivity)


def _are_there(analysis: Analysis, source: Source) -> bool:
    """Whether files of the articles lie where their analysis does; some may have gone."""
    with suppress(OSError, ValueError):
        return any(file_at(source.root, article.path) is not None for article in analysis.articles)
    return False


def _chosen(analysis: Analysis, wanted: Wanted, report: Report) -> Choice:
    try:
        given = {part.name: getattr(wanted, part.name) for part in fields(wanted)}
        return choose(analysis, **given, report=report)
    except ExportError as error:
        raise ExportFailure(str(error), asked=True) from error


def _tell_unheeded(order: Order) -> None:
    """Say which options make no difference to the format."""
    heeds = FORMATS[order.format].heeds
    for name in (part.name for part in fields(Options)):
        if getattr(order.options, name) != getattr(USUAL, name) and name not in heeds:
            option = _FLAGS.get(name, f"--{name.replace('_', '-')}")
            others = ", ".join(key for key, form in FORMATS.items() if name in form.heeds)
            warn(f"{option} makes no difference to {order.format}, only to {others}")


def _real(path: Path) -> Path:
    try:
        return Path(os.path.realpath(path))
    except FileNotFoundError as error:
        raise ExportFailure("the folder that this command was started in is gone") from error
