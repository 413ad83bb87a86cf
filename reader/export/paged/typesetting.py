"""Typst at work in a process of its own: templates and data in, pages out."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from typing import Any

import regex
import typst

from reader.apart.process import Broken, Fate, apart
from reader.apart.setting import Panicked, Task
from reader.apart.setting import compiled as compile_there
from reader.export import phrases
from reader.export.formats import ExportError
from reader.model import Progress, Report, silent
from reader.resources import resource

STANDARDS = ("a-2a", "ua-1")
"""Made to last (PDF/A-2a), and to be read aloud (PDF/UA-1)."""

BARE = False
"""Whether the fonts of the system are left aside."""

_FATES = {
    Fate.MEMORY: phrases.TYPST_MEMORY,
    Fate.KILLED: phrases.TYPST_KILLED,
    Fate.CRASHED: phrases.TYPST_CRASHED,
}


def typeset(
    main: str,
    data: Mapping[str, Any],
    dated: date | None,
    warn: Callable[[str], None],
    report: Report = silent,
) -> bytes:
    """The PDF that the template ``main`` makes of ``data``, which it finds as JSON in ``sys.inputs.data``.

    ``dated`` is the day of the work, told in the PDF where SOURCE_DATE_EPOCH does not give another second.
    ``warn`` hears of a standard that could not be kept. ``report`` is called several times a second, and may
    raise Cancelled. Raises ExportError.
    """
    written = _written(dated)
    try:
        return compiled(templates(main), data, standards=STANDARDS, written=written, report=report)
    except typst.TypstError as error:
        refusal = error.message
    warn(phrases.NO_STANDARD.format(cause=refusal))
    try:
        return compiled(templates(main), data, written=written, report=report)
    except typst.TypstError as error:
        raise ExportError(phrases.PDF_FAILED.format(cause=error.message)) from error


def templates(main: str) -> dict[str, bytes]:
    """All templates by their names, that which is called ``main`` as ``main.typ``."""
    found = {path.name: path.read_bytes() for path in sorted(resource("templates").glob("*.typ"))}
    found["main.typ"] = found.pop(main)
    return found


def compiled(
    templates: Mapping[str, bytes],
    data: Mapping[str, Any],
    *,
    form: str = "pdf",
    ppi: float | None = None,
    standards: tuple[str, ...] = (),
    written: int = 0,
    report: Report = silent,
) -> bytes:
    """What Typst makes of the template ``main.typ``: a PDF, or its first page as svg, or as png at ``ppi``.

    ``report`` as of ``typeset``. Raises ExportError where Typst fails, TypstError where it refuses.
    """
    task = Task(templates, as_json(data), folders(), BARE, form, ppi, standards, written)
    try:
        return apart(compile_there, task, lambda: report(Progress("setting", 0, 1)))
    except Panicked as error:
        cause = phrases.TYPST_CRASHED.format(detail=error)
    except Broken as error:
        cause = _FATES[error.fate].format(detail=error.status)
    raise ExportError(phrases.PDF_FAILED.format(cause=cause))


def folders() -> tuple[str, ...]:
    """Where the fonts are that this program brings."""
    return (str(resource("fonts")),)


def as_json(data: Mapping[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False)


def _written(dated: date | None) -> int:
    """The second that the PDF calls its making. Raises ExportError."""
    # PDF/A asks for a date; without one the epoch stands, plainly no date of the work.
    usual = int(datetime(dated.year, dated.month, dated.day, tzinfo=UTC).timestamp()) if dated else 0
    given = os.environ.get("SOURCE_DATE_EPOCH") or str(max(usual, 0))
    if regex.fullmatch(r"[0-9]{1,11}", given) is None:
        cause = f"SOURCE_DATE_EPOCH is {given!r}, which is no number of seconds since 1970"
        raise ExportError(phrases.PDF_FAILED.format(cause=cause))
    return int(given)
