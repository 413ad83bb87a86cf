"""Which of two articles was published first, as far as their dates tell."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Sequence
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


class Order(Enum):
    """How one side's publication stands to the other's."""

    BEFORE = auto()
    AFTER = auto()
    SAME = auto()
    """On one day, and the times do not tell; or at the same moment."""
    UNKNOWN = auto()
    """A date is missing, or too vague to tell."""

    @property
    def turned(self) -> Order:
        """The same, seen from the other side."""
        if self is Order.BEFORE:
            return Order.AFTER
        return Order.BEFORE if self is Order.AFTER else self


class Published(NamedTuple):
    """When something was published: the days that it may have been, and the moment if it is known."""

    first: datetime.date
    last: datetime.date
    moment: datetime.datetime | None = None


@lru_cache(maxsize=4096)
def published(date: str | None) -> Published | None:
    """What an ISO 8601 date tells, a year or a month alone too; None where there is none to be read.

    A time without a zone tells no moment.
    """
    found = _DATE.match(date or "")
    if date is None or found is None:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        first = datetime.date(year or 1, month or 1, day or 1)
    except ValueError:
        return None
    last = first
    if day is None:
        last = first.replace(month=month or 12, day=calendar.monthrange(first.year, month or 12)[1])
    try:
        moment = datetime.datetime.fromisoformat(date) if "T" in date else None
    except ValueError:
        moment = None
    return Published(first, last, moment if moment is not None and moment.tzinfo else None)


def order(one: Published | None, other: Published | None) -> Order:
    """By the moment where both are known, else by the day that each names."""
    if one is None or other is None:
        return Order.UNKNOWN
    if one.moment and other.moment:
        if one.moment == other.moment:
            return Order.SAME
        return Order.BEFORE if one.moment < other.moment else Order.AFTER
    if one.last < other.first:
        return Order.BEFORE
    if other.last < one.first:
        return Order.AFTER
    same_day = one.first == one.last == other.first == other.last
    return Order.SAME if same_day else Order.UNKNOWN


def order_of_all(ones: Sequence[Published | None], others: Sequence[Published | None]) -> Order:
    """Whether one of ``ones`` was before all the ``others``, or the other way round.

    Where an outlet ran a remark in several articles, the first of them counts.
    """
    if len(ones) == len(others) == 1:
        return order(ones[0], others[0])
    orders = [[order(one, other) for other in others] for one in ones]
    if any(all(each is Order.BEFORE for each in row) for row in orders):
        return Order.BEFORE
    if any(all(each is Order.AFTER for each in column) for column in zip(*orders, strict=True)):
        return Order.AFTER
    return Order.UNKNOWN if any(Order.UNKNOWN in row for row in orders) else Order.SAME
