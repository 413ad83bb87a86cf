"""The places at which three renderings or more differ, as a table that fits on a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.export.edition.alignment import (
    ABOVE,
    FEWEST,
    NOTHING,
    SIGNS,
    Cell,
    Row,
    Standing,
    alignment,
    shortened,
)
from reader.export.edition.differences import ELLIPSIS
from reader.export.edition.prepared import Entry

_MOST_COLUMNS, _IN_ONE = 4, 5
"""Beside that of the base: in each of several grids, and where there is but one."""
_MOST_SHOWN = 120
"""Code points of a reading."""

CAPTION = "Where they differ"


@dataclass(frozen=True, slots=True)
class Reading:
    """``differs``: whether its words are others than the base's. ``text`` has a sign of SIGNS where there are
    none."""

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

    @property
    def signs(self) -> Iterator[str]:
        """What the signs in it mean that stand for words."""
        shown = {each.text for line in self.lines for each in line}
        shown |= {ELLIPSIS for text in shown if text.startswith(ELLIPSIS) or text.endswith(ELLIPSIS)}
        yield from (f"{sign}: {meaning}" for sign, meaning in SIGNS.items() if sign in shown)


def grids(entry: Entry) -> Iterator[Grid]:
    """The base beside a few of the other renderings, as many grids as there must be for all of them.

    Renderings with the same words share a column. A line is a place at which some have other words; how words
    are written makes none. There is nothing to show of fewer than three renderings that can be compared.
    """
    table = alignment(entry)
    if table is None or sum(len(row.renderings) for row in table.rows) < FEWEST:
        return
    base, *others = table.rows
    count = 1 if len(others) <= _IN_ONE else -(-len(others) // _MOST_COLUMNS)
    most = -(-len(others) // count) if count else 1
    for start in range(0, len(others), most):
        rows = [base, *others[start : start + most]]
        places = [
            number
            for number in range(len(table.columns))
            if any(_departs(row.cells[number], bool(base.cells[number].text.strip())) for row in rows)
        ]
        lines = tuple(tuple(_reading(row, number) for row in rows) for number in places)
        alerts = tuple(
            tuple(dict.fromkeys(alert for row in rows for alert in row.cells[number].alerts))
            for number in places
        )
        if lines:
            yield Grid(tuple(row.sigla for row in rows), lines, alerts)


def _departs(cell: Cell, said: bool) -> bool:
    """Whether the cell has other words than the base's; ``said``: whether the base has any."""
    if cell.alerts or cell.standing in (Standing.SAME, Standing.ACCIDENTAL) or cell.on:
        return bool(cell.alerts)
    return any(map(str.isalnum, cell.text)) or (said and cell.standing is not Standing.BEYOND)


def _reading(row: Row, number: int) -> Reading:
    cell = row.cells[number]
    text = shortened(cell.text, _MOST_SHOWN)
    if text:
        ends = (ELLIPSIS if cell.before else "", text, ELLIPSIS if cell.cut else "")
        return Reading(" ".join(filter(None, ends)), cell.standing is Standing.SUBSTANTIVE)
    if cell.on and cell.standing is Standing.SUBSTANTIVE:
        return Reading(ABOVE)
    return Reading(ELLIPSIS if cell.standing is Standing.UNQUOTED else NOTHING)
