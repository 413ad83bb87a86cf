"""The numbers, dates and quantities in a passage, each with what it may be compared with."""

from __future__ import annotations

from typing import NamedTuple

from reader.collation.context import Side
from reader.collation.roles import roles_of

_COUNTS = frozenset({"number", "quantity"})


class Measured(NamedTuple):
    """``family``: number, ordinal, quantity, weekday, month, day, season or span. ``key`` is the value."""

    text: str
    at: int
    family: str
    key: str
    exact: bool

    def comparable(self, other: Measured) -> bool:
        return self.key != other.key and (
            self.family == other.family or {self.family, other.family} <= _COUNTS
        )


def measured(side: Side, start: int, end: int) -> list[Measured]:
    """What the words ``start`` to ``end`` say of how many, how much and when."""
    found: list[Measured] = []
    words = side.words
    for index in range(start, end):
        form = words.forms[index]
        if form.quantity is not None:
            family = "ordinal" if form.quantity.ordinal else "number"
            exact = not form.quantity.ordinal
            found.append(Measured(words.word(index), index, family, form.key, exact))
            continue
        if form.key == "one":
            found.append(Measured(words.word(index), index, "number", "#1", False))
            continue
        roles = roles_of(form.parts[0])
        if roles.date and (roles.date != "month" or words.word(index)[:1].isupper()):
            key = form.key.removesuffix("'s").removesuffix("s") if roles.date == "span" else form.key
            found.append(Measured(words.word(index), index, roles.date, key, False))
        elif roles.quantity:
            found.append(Measured(words.word(index), index, "quantity", roles.quantity, False))
    return found
