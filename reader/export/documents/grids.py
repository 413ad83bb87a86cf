"""The places at which three renderings or more differ, as a table that fits on a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.export.edition.alignment import Cell, Row, Standing, alignment, shortened
from reader.export.edition.prepared import Entry

_MOST_COLUMNS = 4
"""Beside that of the base."""
_MOST_SHOWN = 120
"""Code points of a reading."""

LEFT_OUT = "—"
CAPTION = "Where they differ"


@dataclass(frozen=True, slots=True)
class Reading:
    """``differs``: whether its words are others than the base's. ``text`` is LEFT_OUT where there are none,
    and empty where those of the line before stand for both."""

    text: str
    differs: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """``heads`` name the renderings of each column, the base's first; a line has a reading for each.

    ``alerts``: for each line the kinds of alert that the readings raise there.
    """

    heads: tuple[tuple[str, ...], ...]
    lines: tuple[tuple[Reading, ...], ...]
    alerts: tuple[tuple[str, ...], ...]


def grids(entry: Entry) -> Iterator[Grid]:
    """The base beside a few of the other renderings, as many grids as there must be for all of them.

    Renderings with the same words share a column. A line is a place at which some have other words; how words
    are written makes none. There is nothing to show of fewer than three renderings.
    """
    table = alignment(entry)
    if table is None:
        return
    base, *others = table.rows
    for start in range(0, len(others), _MOST_COLUMNS):
        rows = [base, *others[start : start + _MOST_COLUMNS]]
        places = [
            number for number in range(len(table.columns)) if any(_departs(row.cells[number]) for row in rows)
        ]
        lines = tuple(tuple(_reading(row, number) for row in rows) for number in places)
        alerts = tuple(
            tuple(dict.fromkeys(alert for row in rows for alert in row.cells[number].alerts))
            for number in places
        )
        if lines:
            yield Grid(tuple(row.sigla for row in rows), lines, alerts)


def _departs(cell: Cell) -> bool:
    return bool(cell.alerts) or (cell.standing not in (Standing.SAME, Standing.ACCIDENTAL) and not cell.on)


def _reading(row: Row, number: int) -> Reading:
    cell = row.cells[number]
    text = shortened(cell.text, _MOST_SHOWN)
    if cell.on and not text:
        return Reading("")
    return Reading(text or LEFT_OUT, bool(text) and cell.standing is not Standing.SAME)
