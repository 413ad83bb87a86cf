"""Where the lines of a page end in the middle of a row: the empty lanes between its columns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from reader.ingest.pdf.page import Box

_WIDE = re.compile("[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]")
_SURE_GUTTER = 4.0  # In heights of the type.
_COLUMN_LETTERS = 14
_MOST_LANES = 500


class Piece(NamedTuple):
    """The characters ``[start, end)`` of a text page, and the box around them."""

    start: int
    end: int
    box: Box


def columns(rows: list[list[Piece]], text: str) -> Iterator[Piece]:
    """The pieces of ``rows``, those joined again that no column parts.

    A gap between columns is as wide as no gap between words, or has others above or below it that no line
    crosses. Cells of a table stay in their row: they are shorter than a column's lines.
    """
    lanes = [_lane(*gap) for row in rows for gap in pairwise(row) if _are_level(*gap)]
    boxes = [piece.box for row in rows for piece in row] if lanes else []
    counted = [_letters(text[piece.start : piece.end]) for row in rows if len(row) > 1 for piece in row]
    cells = bool(counted) and median(counted) < _COLUMN_LETTERS
    for row in rows:
        current = row[0]
        for piece in row[1:]:
            if _are_level(current, piece) and (
                cells or not _parts_columns(_lane(current, piece), lanes, boxes)
            ):
                current = Piece(current.start, piece.end, union(current.box, piece.box))
            else:
                yield current
                current = piece
        yield current


def _are_level(one: Piece, other: Piece) -> bool:
    return min(one.box.bottom, other.box.bottom) > max(one.box.top, other.box.top)


def _lane(one: Piece, other: Piece) -> Box:
    """The empty paper between two pieces of a row."""
    left, right = sorted((one.box, other.box))
    return Box(left.right, min(one.box.top, other.box.top), right.left, max(one.box.bottom, other.box.bottom))


def _parts_columns(lane: Box, lanes: list[Box], boxes: list[Box]) -> bool:
    """Whether ``lane``, one of a page's ``lanes``, lies between columns; ``boxes`` are all its lines."""
    if lane.width > _SURE_GUTTER * lane.height:
        return True
    left, right, top, bottom = lane.left, lane.right, lane.top, lane.bottom
    beside = 0
    for other in lanes[:_MOST_LANES]:
        if min(right, other.right) - max(left, other.left) > 0.4 * lane.height:
            left, right = max(left, other.left), min(right, other.right)
            top, bottom = min(top, other.top), max(bottom, other.bottom)
            beside += 1
    if beside < 3:
        return False
    middle = (left + right) / 2
    crossing = sum(
        box.left < middle < box.right and top <= box.top and box.bottom <= bottom
        for box in boxes[: 4 * _MOST_LANES]
    )
    return crossing < 0.3 * beside


def union(one: Box, other: Box) -> Box:
    return Box(
        min(one.left, other.left),
        min(one.top, other.top),
        max(one.right, other.right),
        max(one.bottom, other.bottom),
    )


def _letters(text: str) -> int:
    """The length of ``text``, as wide as Latin letters would make it."""
    return len(text) + len(_WIDE.findall(text))
