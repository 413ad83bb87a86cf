"""Typst at work in a process of its own: templates and data in, pages out."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from typing import Any, TypeVar

import typst

from reader.apart import setting
from reader.apart.process import Broken, Fate, apart
from reader.apart.setting import Panicked, Places, Task
from reader.export import phrases
from reader.export.formats import ExportError
from reader.export.moments import told_second
from reader.model import Progress, Report, silent
from reader.resources import resource

STANDARDS = ("a-2a", "ua-1")
"""Made to last (PDF/A-2a), and to be read aloud (PDF/UA-1)."""

_MOST_SETTINGS = 4

Made = TypeVar("Made", bytes, Places, tuple[bytes, Places])

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
        return _settled(templates(main), data, STANDARDS, written, report)
    except typst.TypstError as error:
        refusal = error.message
    warn(phrases.NO_STANDARD.format(cause=refusal))
    try:
        return _settled(templates(main), data, (), written, report)
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
    task = Task(templates, as_json(data), folders(), form, ppi, standards, written)
    return _apart(setting.compiled, task, report)


def _settled(
    templates: Mapping[str, bytes],
    data: Mapping[str, Any],
    standards: tuple[str, ...],
    written: int,
    report: Report,
) -> bytes:
    """The PDF once the places that its pages lead to are where they are said to be.

    ``data`` gets them as ``places``. Each setting is done in a process of its own: Typst keeps in memory all
    that it has ever set, and looking places up by itself sets most pages several times.
    """
    given = Task(templates, as_json(data), folders(), standards=standards, written=written)
    places = _apart(setting.places, given, report)
    made = b""
    for _ in range(_MOST_SETTINGS):
        task = given._replace(data=as_json({**data, "places": places}))
        made, found = _apart(setting.compiled_with_places, task, report)
        if found == places:
            break
        places = found
    return made


def _apart(work: Callable[[Task], Made], task: Task, report: Report) -> Made:
    try:
        return apart(work, task, lambda: report(Progress("setting", 0, 1)))
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
    if (told := told_second()) is not None:
        return told
    # PDF/A asks for a date; without one the epoch stands, plainly no date of the work.
    usual = int(datetime(dated.year, dated.month, dated.day, tzinfo=UTC).timestamp()) if dated else 0
    return max(usual, 0)
