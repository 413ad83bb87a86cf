"""The CSV: one of the tables."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import date

import regex

from reader.export.edition.characters import printable
from reader.export.edition.prepared import Edition
from reader.export.options import USUAL, Options, unheard
from reader.export.tabular.columns import Value
from reader.export.tabular.tables import TABLES
from reader.model import Report, silent

# Spreadsheets take a cell that begins so for a formula, full-width and small forms included (OWASP, CSV
# Injection). Where a spreadsheet expects semicolons between cells, as in much of Europe, it cuts a cell of
# this file at its semicolons, tabs and line breaks, so that what follows one of them is a beginning as well.
_FORMULA = regex.compile(r"(^(?=[\t\n])|(?:^|[;\t\n])(?=[\p{Z}\p{Cf}\"]*+[-=+@＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋]))")


def to_csv(
    edition: Edition,
    options: Options = USUAL,
    report: Report = silent,
    warn: Callable[[str], None] = unheard,  # noqa: ARG001
) -> bytes:
    """The table that is asked for, as RFC 4180 has it, in UTF-8 with a byte order mark for spreadsheets.

    An apostrophe stands before what a spreadsheet could take for a formula.
    """
    shape = TABLES[options.table]
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(column.name for column in shape.columns)
    writer.writerows(map(_cell, row) for row in shape.rows(edition, report))
    return out.getvalue().encode("utf-8-sig")


def _cell(value: Value) -> str:
    match value:
        case None:
            return ""
        case str():
            return _FORMULA.sub(r"\g<1>'", printable(value))
        case date():
            return value.isoformat()
        case _:
            return str(value)
