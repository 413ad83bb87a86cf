"""Typst at work: templates and data in, pages out."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

import regex
import typst

from reader.export import phrases
from reader.export.formats import ExportError
from reader.resources import resource

STANDARDS = ("a-2a", "ua-1")
"""Made to last (PDF/A-2a), and to be read aloud (PDF/UA-1)."""


@cache
def fonts() -> typst.Fonts:
    return typst.Fonts()


def typeset(main: str, data: Mapping[str, Any], dated: date | None, warn: Callable[[str], None]) -> bytes:
    """The PDF that the template ``main`` makes of ``data``, which it finds as JSON in ``sys.inputs.data``.

    ``dated`` is the day of the work, told in the PDF where SOURCE_DATE_EPOCH does not give another second.
    ``warn`` hears of a standard that could not be kept. Raises ExportError.
    """
    written = _written(dated)
    folder = resource("templates")
    templates = {each.name: each.read_bytes() for each in folder.iterdir() if each.name.endswith(".typ")}
    templates["main.typ"] = templates.pop(main)
    try:
        return compiled(templates, data, standards=STANDARDS, written=written)
    except typst.TypstError as error:
        refusal = error.message
    warn(phrases.NO_STANDARD.format(cause=refusal))
    try:
        return compiled(templates, data, written=written)
    except typst.TypstError as error:
        raise ExportError(phrases.PDF_FAILED.format(cause=error.message)) from error


def compiled(
    templates: Mapping[str, bytes],
    data: Mapping[str, Any],
    *,
    standards: tuple[Any, ...] = (),
    written: int = 0,
) -> bytes:
    """What Typst makes of the template ``main.typ``. Raises ExportError where Typst fails, TypstError."""
    try:
        return typst.compile(
            # The library takes several files, which its types do not know.
            {**templates},  # pyright: ignore[reportArgumentType]
            format="pdf",
            font_paths=fonts(),
            sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
            pdf_standards=list(standards),
            timestamp=written,
        )
    except BaseException as error:
        # A fault in Typst itself arrives as PyO3's PanicException, which is no Exception and has no module.
        if type(error).__name__ != "PanicException":
            raise
        cause = f"Typst failed ({' '.join(str(error).split())[:200]})"
        raise ExportError(phrases.PDF_FAILED.format(cause=cause)) from error


def _written(dated: date | None) -> int:
    """The second that the PDF calls its making. Raises ExportError."""
    # PDF/A asks for a date; without one the epoch stands, plainly no date of the work.
    usual = int(datetime(dated.year, dated.month, dated.day, tzinfo=UTC).timestamp()) if dated else 0
    given = os.environ.get("SOURCE_DATE_EPOCH") or str(max(usual, 0))
    if regex.fullmatch(r"[0-9]{1,11}", given) is None:
        cause = f"SOURCE_DATE_EPOCH is {given!r}, which is no number of seconds since 1970"
        raise ExportError(phrases.PDF_FAILED.format(cause=cause))
    return int(given)
