"""Typst at work in a process of its own: templates and data in, pages out."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import partial
from typing import Any, TypeVar

from reader.apart import glyphs, setting
from reader.apart.glyphs import STANDARDS, Absent, Font, without
from reader.apart.process import Apart, Broken, Fate
from reader.apart.setting import Panicked, Places, Refused, Task
from reader.export import phrases
from reader.export.formats import ExportError
from reader.export.moments import told_second
from reader.export.paged.fonts import tell_absent
from reader.model import Progress, Report, silent
from reader.resources import resource

_MOST_AGAIN = 3
"""Times that pages are set once more, where places moved."""

Made = TypeVar("Made", tuple[bytes, Absent], tuple[Places, Absent], tuple[bytes, Places])

_FATES = {
    Fate.MEMORY: phrases.TYPST_MEMORY,
    Fate.KILLED: phrases.TYPST_KILLED,
    Fate.CRASHED: phrases.TYPST_CRASHED,
}


def typeset(
    main: str,
    data: Callable[[], str],
    fonts: Mapping[str, Sequence[Font]],
    dated: date | None,
    warn: Callable[[str], None],
    report: Report = silent,
) -> bytes:
    """The PDF that the template ``main`` makes of the JSON that ``data`` gives, in ``fonts`` by the language.

    ``dated`` is the day of the work, told in the PDF where SOURCE_DATE_EPOCH does not give another second.
    ``warn`` hears of characters that no font shows, and of a standard that could not be kept. ``report`` is
    called several times a second, and may raise Cancelled. Raises ExportError.
    """
    written = _written(dated)
    # Each setting has a process of its own: Typst keeps in memory all that it has ever set, and looking up
    # places by itself sets most pages several times. Both begin while there is other work.
    with _setter() as first, _setter() as second:
        task = Task(templates(main), data(), fonts, folders(), standards=STANDARDS, written=written)
        try:
            places, absent = _done(first, setting.places, task, report)
            tell_absent(absent, task.data, warn)
            task = task._replace(data=without(task.data, absent), places=places)
            try:
                return _settled(second, task, report)
            except Refused as refusal:
                warn(phrases.NO_STANDARD.format(cause=refusal))
                return _settled(_setter(), task._replace(standards=()), report)
        except Refused as error:
            raise ExportError(phrases.PDF_FAILED.format(cause=error)) from error


def templates(main: str) -> dict[str, bytes]:
    """All templates by their names, that which is called ``main`` as ``main.typ``."""
    found = {path.name: path.read_bytes() for path in sorted(resource("templates").glob("*.typ"))}
    found["main.typ"] = found.pop(main)
    return found


def picture(
    main: str,
    data: str,
    fonts: Mapping[str, Sequence[Font]],
    form: str,
    ppi: float | None,
    warn: Callable[[str], None],
    report: Report = silent,
) -> bytes:
    """The first page that a template makes, as svg, or as png at ``ppi``. As ``typeset`` otherwise."""
    task = Task(templates(main), data, fonts, folders(), form=form, ppi=ppi)
    try:
        made, absent = _done(_setter(), setting.compiled, task, report)
    except Refused as error:
        raise ExportError(phrases.PICTURE_FAILED.format(cause=error)) from error
    tell_absent(absent, data, warn)
    return made


def _settled(setter: Apart, task: Task, report: Report) -> bytes:
    """The PDF once the places that its pages lead to are where they are said to be."""
    made, found = _done(setter, setting.compiled_with_places, task, report)
    for _ in range(_MOST_AGAIN):
        if found == task.places:
            break
        task = task._replace(places=found)
        made, found = _done(_setter(), setting.compiled_with_places, task, report)
    return made


def _setter() -> Apart:
    return Apart(partial(glyphs.fonts, folders()))


def _done(setter: Apart, work: Callable[[Task], Made], task: Task, report: Report) -> Made:
    try:
        return setter.do(work, task, lambda: report(Progress("setting", 0, 1)))
    except Panicked as error:
        cause = phrases.TYPST_CRASHED.format(detail=error)
    except Broken as error:
        cause = _FATES[error.fate].format(detail=error.status)
    failed = phrases.PDF_FAILED if task.form == "pdf" else phrases.PICTURE_FAILED
    raise ExportError(failed.format(cause=cause))


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
