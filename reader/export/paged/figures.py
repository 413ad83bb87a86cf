"""The tables, indices and pictures of an edition as data for their templates."""

from __future__ import annotations

from collections.abc import Iterable
from string import ascii_lowercase
from typing import Any

import regex

from reader.collation.remarks.profile import Tally, profiles
from reader.collation.remarks.witnesses import language, outlet_of
from reader.export.edition.alignment import (
    ABOVE,
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
from reader.export.edition.indices import Outlet, Sorted, Speaker, indices
from reader.export.edition.matrix import matrix, told
from reader.export.edition.prepared import Edition, Entry, Rendering, place_of
from reader.export.edition.words import direction
from reader.export.paged.plain import called, parts, plain
from reader.export.paged.widths import width
from reader.model import Report, silent

_LONGEST = 44
"""Code points of what agrees with the base, from which its middle is left out."""
_LONGEST_READING = 240
"""Code points of the base's readings and of those that differ, from which theirs is."""

_SPACE = regex.compile(r"\s+")
_BREAK = regex.compile(
    r"[ \u200b\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]"
)
"""Between the signs of some scripts any line may end."""

OTHER_LANGUAGE = "in another language"
OTHER_WORDS = "other words of the remark"


def alignment_data(entry: Entry) -> dict[str, Any] | None:
    """The alignment table of a remark, ``entry.alignment`` of the template; None where it needs none."""
    found = alignment(entry)
    if found is None:
        return None
    places = {each.siglum: place for place, each in enumerate(entry.renderings)}
    rows = [_row(found, row, places) for row in found.rows]
    return {
        "lang": language(entry.base.article),
        "dir": direction(entry.base.quote.text),
        "columns": [
            {"number": column.number, "alerts": list(column.alerts), **_widths(column, place, rows)}
            for place, column in enumerate(found.columns)
        ],
        "rows": rows,
        "signs": _signs(found),
        "asides": [
            {
                "siglum": aside.rendering.siglum,
                "outlet": called(outlet_of(aside.rendering.article)),
                "reason": OTHER_LANGUAGE if aside.foreign else OTHER_WORDS,
            }
            for aside in found.asides
        ],
    }


def _widths(column: Column, place: int, rows: list[dict[str, Any]]) -> dict[str, float]:
    """In ems, the width that the longest word of a column has, and one at which it is read well."""
    head = width(str(column.number or "")) + width(f" {', '.join(column.alerts)}", bold=True)
    least = wanted = max(1.2, 0.9 * head)
    for cells in (row["cells"] for row in rows):
        cell = cells[place]
        if cell["on"]:
            continue
        bold = cell["standing"] == Standing.SUBSTANTIVE
        shown = "".join(part or "\u200b" for part in cell["text"])
        whole = width(shown + " ⟨…⟩" * cell["cut"], bold)
        goes_on = any(after["on"] for after in cells[place + 1 : place + 2])
        least = max(least, *(width(word, bold) for word in _BREAK.split(shown)))
        wanted = max(wanted, least, min(whole, max(9, whole / 4), 9 if goes_on else 17))
    return {"least": least, "wanted": wanted}


def _signs(found: Alignment) -> str:
    """What the signs mean that stand for words in the table."""
    cells = [cell for row in found.rows for cell in row.cells]
    there = {
        ELLIPSIS: any(cell.cut or cell.before for cell in cells),
        NOTHING: any(not cell.text and not cell.cut for cell in cells),
        ABOVE: any(cell.on and cell.standing is Standing.SUBSTANTIVE for cell in cells),
    }
    return "; ".join(f"{sign}: {meaning}" for sign, meaning in SIGNS.items() if there[sign])


def _row(found: Alignment, row: Row, places: dict[str, int]) -> dict[str, Any]:
    base = row is found.rows[0]
    return {
        "renderings": [
            [places[each.siglum], each.siglum, called(outlet_of(each.article))] for each in row.renderings
        ],
        "cells": [
            _cell(cell, _LONGEST_READING if base and column.number else None)
            for column, cell in zip(found.columns, row.cells, strict=True)
        ],
    }


def _cell(cell: Cell, most: int | None) -> dict[str, Any]:
    quiet = cell.standing in (Standing.SAME, Standing.BEYOND)
    shown = shortened(cell.text, most or (_LONGEST if quiet else _LONGEST_READING))
    return {
        "text": parts(f"{ELLIPSIS} {shown}" if cell.before else shown),
        "standing": cell.standing.value,
        "alert": bool(cell.alerts),
        "cut": cell.cut and "…" not in shown and "..." not in shown,
        "on": cell.on,
    }


NO_INDICES: dict[str, Any] = {"speakers": [], "outlets": []}


def indices_data(edition: Edition, report: Report = silent) -> dict[str, Any]:
    """The indices, ``indices`` of the template."""
    found = indices(edition, profiles(edition.compared, report))
    return {
        "speakers": [_speaker(speaker, edition.shown) for speaker in found.speakers],
        "outlets": [_outlet(outlet, edition.shown) for outlet in found.outlets],
    }


def _speaker(speaker: Speaker, shown: frozenset[str]) -> dict[str, Any]:
    return {**_name(speaker.name, speaker.sorting), "renderings": _places(speaker.renderings, shown)}


def _outlet(outlet: Outlet, shown: frozenset[str]) -> dict[str, Any]:
    return {
        **_name(outlet.name, outlet.sorting),
        "articles": list(outlet.articles),
        "remarks": len(outlet.remarks),
        "renderings": _places(outlet.renderings, shown),
        "alone": _alone(outlet.alone),
    }


def _name(name: str | None, sorting: Sorted) -> dict[str, Any]:
    """The name whole, and in three parts of which the middle one is what it is sorted by."""
    before, by, after = (_SPACE.sub(" ", plain(part)) for part in sorting[:3])
    if direction(name or "") == "rtl":
        before, after = f"\u2068{before}", f"{after}\u2069"
    return {"name": name and called(name), "parts": [before, by, after], "letter": sorting.letter}


def _places(renderings: Iterable[Rendering], shown: frozenset[str]) -> list[list[dict[str, Any]]]:
    """By remark: each siglum, whole and without the number of the one before, and the label of where it is
    to be looked up: in its article, or else in the apparatus. ``place`` counts those of the remark."""
    remarks: dict[str, list[dict[str, Any]]] = {}
    for each in renderings:
        number = each.siglum.rstrip(ascii_lowercase)
        of_remark = remarks.setdefault(number, [])
        of_remark.append(
            {
                "siglum": each.siglum,
                "shown": each.siglum.removeprefix(number) if of_remark else each.siglum,
                "place": place_of(each.siglum.removeprefix(number)),
                "label": f"{'q' if each.quote.id in shown else 'v'}-{each.siglum}",
            }
        )
    return list(remarks.values())


def _alone(tally: Tally | None) -> list[int] | None:
    return [len(tally), tally.of] if tally and tally.of else None


def matrix_data(edition: Edition, report: Report = silent) -> dict[str, Any] | None:
    """The picture of outlets against outlets, ``matrix`` of the template; None where there is none."""
    found = matrix(edition, report)
    return found and {
        "outlets": [
            {"name": called(name) if name else None, "remarks": remarks} for name, remarks in found.outlets
        ],
        "meetings": [
            {"first": first, "second": second, **meeting._asdict()}
            for (first, second), meeting in found.meetings.items()
        ],
        "most": max(1, *(meeting.remarks for meeting in found.meetings.values())),
        "left_out": found.left_out,
        "told": plain(told(found)),
    }
