"""The tables of the page: a remark's renderings beside one another, and outlets against outlets."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from reader.collation.remarks.witnesses import outlet_of
from reader.export.edition.alignment import (
    NOTHING,
    SIGNS,
    Alignment,
    Cell,
    Column,
    Row,
    Standing,
    alignment,
    shortened,
)
from reader.export.edition.differences import ELLIPSIS
from reader.export.edition.matrix import Matrix, Meeting, told
from reader.export.edition.prepared import Entry
from reader.export.web.markup import apart, outlet, running, text, tongue

_LONGEST, _LONGEST_READING = 60, 400
"""Code points of words that agree with the base's, and of those that do not, from which the middle is left
out."""

_MOST_NAMES = 3
_MANY = 8
"""Columns from which a page of paper has no room for the table as it is."""

_UNKNOWN = "outlets unknown"


def alignment_html(entry: Entry) -> str:
    """The table of a remark with three renderings or more, nothing of others."""
    found = alignment(entry)
    if found is None:
        return ""
    base = entry.base
    heads = "".join(map(_head, found.columns))
    rows = "".join(_row(found, row) for row in found.rows)
    many = " many" if len(found.columns) > _MANY else ""
    caption = "All renderings beside one another, the base first"
    runs = running(base.quote.text)
    table = (
        f'<table class="alignment{many}"{runs}><caption dir="ltr">{caption}</caption>\n'
        f"<thead><tr><td></td>{heads}</tr></thead>\n"
        f"<tbody{tongue(base.article)}{runs}>{rows}</tbody></table>"
    )
    asides = "".join(
        f"<li>{each.rendering.siglum} {outlet(each.rendering.article)}: "
        f"{'in another language' if each.foreign else 'other words of the remark'}</li>\n"
        for each in found.asides
    )
    signs = "; ".join(
        f"{sign}: {SIGNS[sign]}"
        for sign, found_there in (
            (ELLIPSIS, any(cell.cut or cell.before for row in found.rows for cell in row.cells)),
            (
                NOTHING,
                any(not cell.text.strip() and not cell.cut for row in found.rows for cell in row.cells),
            ),
        )
        if found_there
    )
    return (
        scrolling(f"Renderings of remark {entry.number} beside one another", table)
        + (f'<p class="signs">{signs}</p>\n' if signs else "")
        + (f'<ul class="asides">{asides}</ul>' if asides else "")
    )


def scrolling(label: str, table: str) -> str:
    """A table that scrolls in a box of its own where it is wider than the page."""
    return f'<div class="wide" role="group" aria-label="{text(label)}" tabindex="0">{table}</div>\n'


def _head(column: Column) -> str:
    if column.number is None:
        return "<td></td>"
    alerts = f" <b>{text(', '.join(column.alerts))}</b>" if column.alerts else ""
    return f'<th scope="col">{column.number}{alerts}</th>'


def _row(found: Alignment, row: Row) -> str:
    return f"<tr>{_names(row)}{''.join(_cells(found, row))}</tr>\n"


def _names(row: Row) -> str:
    named = list(dict.fromkeys(outlet_of(each.article) for each in row.renderings))
    shown = named if len(named) <= _MOST_NAMES else named[: _MOST_NAMES - 1]
    more = f" and {len(named) - len(shown)} more" if len(named) > len(shown) else ""
    return (
        f'<th scope="row" lang="en" dir="ltr"><span class="number">{", ".join(row.sigla)}</span> '
        f"{', '.join(map(apart, shown))}{more}</th>"
    )


def _cells(found: Alignment, row: Row) -> Iterator[str]:
    base = row is found.rows[0]
    for place, cell in enumerate(row.cells):
        if cell.on and place:
            continue  # The cell before reaches over this one.
        span = 1 + sum(1 for _ in takewhile(lambda each: each.on, row.cells[place + 1 :]))
        across = f' colspan="{span}"' if span > 1 else ""
        alerts = f' <small lang="en" dir="ltr">{text(", ".join(cell.alerts))}</small>' if cell.alerts else ""
        kind = ' class="alert"' if cell.alerts else ' class="agrees"' * (not base and _agrees(cell))
        yield f"<td{kind}{across}>{_words(cell, base)}{alerts}</td>"


def _agrees(cell: Cell) -> bool:
    return cell.standing in (Standing.SAME, Standing.BEYOND)


def _words(cell: Cell, base: bool) -> str:
    full = base or not _agrees(cell)
    words = shortened(cell.text, _LONGEST_READING if full else _LONGEST)
    shown = text(words)
    if words and cell.standing is Standing.SUBSTANTIVE:
        shown = f'<u class="here">{shown}</u>'
    elif words and cell.standing is Standing.ACCIDENTAL:
        shown = f'<u class="accidental">{shown}</u>'
    ends = (ELLIPSIS if cell.before else "", shown, ELLIPSIS if cell.cut else "")
    return " ".join(filter(None, ends)) or NOTHING


def matrix_html(found: Matrix) -> str:
    """Above the diagonal how many remarks two outlets share, below it how far apart their wordings lie."""
    names = [apart(each.name) if each.name else _UNKNOWN for each in found.outlets]
    heads = "".join(f'<th scope="col"><span>{name}</span></th>' for name in names)
    rows = "".join(
        f'<tr><th scope="row">{name}</th>{"".join(_meetings(found, place))}</tr>\n'
        for place, name in enumerate(names)
    )
    about = (
        '<p class="about">Above the diagonal: how many remarks both report. Below it: how far '
        "apart their wordings lie on average, 0 for the same words, 1 for none in common, – where none could "
        "be compared. On it: how many remarks the outlet shares with any other. =: copies of one text alone."
        "</p>\n"
    )
    table = (
        '<table class="matrix" aria-label="Outlets against one another">'
        f"<thead><tr><td></td>{heads}</tr></thead>\n<tbody>{rows}</tbody></table>"
    )
    more = f"<p>{found.left_out:,} more outlets share less, and are left out.</p>" if found.left_out else ""
    return f"<p>{text(told(found))}</p>{about}{scrolling('Outlets against one another', table)}{more}"


def _meetings(found: Matrix, row: int) -> Iterator[str]:
    for column in range(len(found.outlets)):
        if column == row:
            yield f'<td class="own">{found.outlets[row].remarks}</td>'
            continue
        meeting = found.meetings.get((min(row, column), max(row, column)))
        yield _meeting(meeting, above=row < column) if meeting else "<td></td>"


def _meeting(meeting: Meeting, above: bool) -> str:
    if not meeting.remarks:
        return f"<td>{'=' if above else ''}</td>"
    if above:
        return f"<td>{meeting.remarks}</td>"
    if meeting.distance is None:
        return "<td>–</td>"
    return f'<td class="apart-{min(4, int(meeting.distance * 8))}">{meeting.distance:.2f}</td>'
