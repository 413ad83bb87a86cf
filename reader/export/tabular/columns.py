"""What a table is made of: its columns, each declared once, and its rows."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from reader.export.edition.prepared import Edition
from reader.model import Report

Value = str | int | float | date | None
"""What a cell holds; None is an empty one."""


class Type(StrEnum):
    TEXT = "text"
    WHOLE = "whole number"
    NUMBER = "number"
    DATE = "date"


class Column(NamedTuple):
    name: str
    type: Type
    description: str


@dataclass(frozen=True, slots=True)
class Shape:
    """One of the tables: its title, what it holds in a phrase, and its columns.

    ``rows`` makes the rows of an edition, each with a value a column. It reports, and may raise Cancelled.
    """

    title: str
    description: str
    columns: tuple[Column, ...]
    rows: Callable[[Edition, Report], Iterator[tuple[Value, ...]]]


def text(name: str, description: str) -> Column:
    return Column(name, Type.TEXT, description)


def whole(name: str, description: str) -> Column:
    return Column(name, Type.WHOLE, description)


def number(name: str, description: str) -> Column:
    return Column(name, Type.NUMBER, description)


def day(name: str, description: str) -> Column:
    return Column(name, Type.DATE, description)


def rounded(value: float | None) -> float | None:
    """To four decimals, as the analysis has it; None for what is no number."""
    return None if value is None or not math.isfinite(value) else round(float(value), 4)


def day_of(published: str | None) -> date | None:
    """The day in an ISO 8601 date or date and time, in its own time zone."""
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def listed(parts: Iterable[str]) -> str | None:
    """The parts with semicolons between them, None where there are none."""
    return "; ".join(parts) or None
