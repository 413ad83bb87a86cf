"""Whether numbers, dates and quantities differ, or one text lacks the count of what both mention."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import regex

from reader.collation.correspondence import Correspondence
from reader.collation.findings import Finding
from reader.collation.reading import Reading
from reader.collation.segment import Alert

_COUNTS = frozenset({"number", "quantity"})
_SPACES = (" ", "\u00a0", "\u202f", "-", "\u2011")
_MONTHS = {"second": 0, "minute": 0, "hour": 0, "day": 0, "week": 0, "month": 1, "year": 12, "decade": 120, "century": 1200}
_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86_400, "week": 604_800}
_SPAN_NAMES = ("second", "minute", "hour", "day", "week", "month", "year", "decade", "century")
_FRACTIONS = {"half": "#50%", "quarter": "#25%"}
_TIMES = {"#2": "twice", "#3": "thrice", "#4": "fourfold"}
_LOOSE = frozenset({"#1", "#0"})
_CLOCK = {"past": 1, "to": -1}
_YEARS = regex.compile(r"\d{2,4}s")
_LAST_DAY = 31
_HEAD = 3
_NEAR = 6


class Measured(NamedTuple):
    """What says how many, how much or when, at the places ``start`` to ``end``.

    ``family``: number, ordinal, quantity, bound, relative, time (a count of days or years), clock, or the family
    of a date. ``key`` is equal for the same value. ``exact``: a number that no translator would change.
    """

    text: str
    start: int
    end: int
    family: str
    key: str
    exact: bool = False


@lru_cache(maxsize=1_024)
def measured(side: Reading) -> tuple[Measured, ...]:
    """The numbers, dates and quantities of a text, in order."""
    found: list[Measured] = []
    parts, words = side.parts, side.words
    place = 0
    marks = {mark.start: mark for mark in side.marks}
    while place < len(parts):
        owner = side.owner[place]
        form = words.forms[owner]
        mark = marks.get(place)
        end = mark.end if mark else place + 1
        item: Measured | None = None
        if form.quantity is not None:
            item = _numbered_item(side, place, ordinal=form.quantity.ordinal)
        elif _YEARS.fullmatch(parts[place]):
            item = Measured(side.shown(place), place, place + 1, "number", f"#{parts[place]}", True)
        elif side.english and parts[place] in ("one", "single"):
            item = _widened(side, Measured(side.shown(place), place, place + 1, "number", "#1"))
        elif side.english and parts[place] == "fortnight":
            item = Measured(side.shown(place), place, place + 1, "time", "1209600s", True)
        elif side.english and parts[place] in ("quarter", "half") and _clock_follows(side, place):
            item = _widened(side, Measured(side.shown(place), place, place + 1, "number", "#15" if parts[place] == "quarter" else "#30"))
        elif mark and mark.roles.date[0]:
            item = _dated(side, mark.start, mark.end, mark.roles.date)
        elif mark and mark.roles.quantity:
            key = "#2" if mark.roles.quantity == "both" else mark.roles.quantity
            if not (key == "most" and _superlative(side, place)) and not (key == "some" and _numbered(side, end)):
                item = Measured(side.shown(place, end), place, end, "quantity", key)
        elif mark and mark.roles.bound and _numbered(side, end):
            item = Measured(side.shown(place, end), place, end, "bound", mark.roles.bound)
        elif mark and mark.roles.relative and end < len(parts) and side.role(end).date[0]:
            item = Measured(side.shown(place, end), place, end, "relative", mark.roles.relative)
        if item:
            found.append(item)
            end = max(end, item.end)
        place = end
    return tuple(found)


def _numbered_item(side: Reading, place: int, *, ordinal: bool) -> Measured:
    """The number at ``place``: a day of a month, a fraction, or a number by itself."""
    key = side.parts[place]
    day = key.strip("#.")
    if day.isdecimal() and int(day) <= _LAST_DAY and _beside_month(side, place):
        return Measured(side.shown(place), place, place + 1, "monthday", f"day{day}", True)
    if ordinal:
        before = side.parts[place - 1] if place else ""
        after = side.parts[place + 1] if place + 1 < len(side.parts) else ""
        if side.english and before in ("a", "one") and after == "of":
            name = {"3": "third", "4": "quarter"}.get(day, f"one {day}th")
            return Measured(side.shown(place - 1, place + 1), place, place + 1, "quantity", name)
        return Measured(side.shown(place), place, place + 1, "ordinal", key)
    return _widened(side, Measured(side.shown(place), place, place + 1, "number", key, True))


def _beside_month(side: Reading, place: int) -> bool:
    parts = side.parts
    for at in (place - 1, place + 1, place + 2):
        if 0 <= at < len(parts) and side.role(at).date[0] == "month":
            if at == place + 2 and parts[place + 1] not in ("of", "de"):
                continue
            return side.words.gap(side.owner[max(at, place)]).strip() in ("", ".")
    return False


def _widened(side: Reading, item: Measured) -> Measured:
    """A number with the time it counts ("two weeks"), or the hour it is told from ("five past six")."""
    parts, end = side.parts, item.end
    if end >= len(parts):
        return item
    following = parts[end]
    family, number = side.role(end).date
    value = item.key.removeprefix("#")
    if family == "span" and int(number) < len(_SPAN_NAMES) and value.isdecimal():
        return Measured(side.shown(item.start, end + 1), item.start, end + 1, "time", _duration(int(value), int(number)), item.exact)
    if side.english and following in ("times", "fold") and item.key in _TIMES:
        return Measured(side.shown(item.start, end + 1), item.start, end + 1, "quantity", _TIMES[item.key])
    if side.english and following in _CLOCK and end + 1 < len(parts) and value.isdecimal():
        form = side.words.forms[side.owner[end + 1]]
        if form.quantity is not None and form.key[1:].isdecimal() and int(form.key[1:]) <= 24 and int(value) < 60:
            minutes = 60 * int(form.key[1:]) + _CLOCK[following] * int(value)
            return Measured(side.shown(item.start, end + 2), item.start, end + 2, "clock", str(minutes), True)
    return item


def _duration(count: int, span: int) -> str:
    name = _SPAN_NAMES[span]
    return f"{count * _MONTHS[name]}m" if _MONTHS[name] else f"{count * _SECONDS[name]}s"


def _clock_follows(side: Reading, place: int) -> bool:
    parts = side.parts
    return (
        place + 2 < len(parts)
        and parts[place + 1] in _CLOCK
        and side.words.forms[side.owner[place + 2]].quantity is not None
    )


def _superlative(side: Reading, place: int) -> bool:
    """Whether "most" compares ("the most dangerous") and counts nothing."""
    before = side.parts[place - 1] if place else ""
    return side.english and before in ("the", "a", "his", "her", "our", "their", "my", "at", "is", "are", "was")


def _numbered(side: Reading, place: int) -> bool:
    """Whether a number follows."""
    return place < len(side.parts) and side.words.forms[side.owner[place]].quantity is not None


def _dated(side: Reading, start: int, end: int, date: tuple[str, str]) -> Measured | None:
    family, key = date
    written = side.shown(start, end)
    if family == "month" and side.english:
        if not written[:1].isupper():
            return None
        if side.parts[start] in ("may", "march") and not _is_month(side, start, end):
            return None
    if family == "span":
        before = side.parts[start - 1] if start else ""
        if side.parts[start] == "second" or (side.english and before in ("these", "those", "old", "good")):
            return None
        return Measured(written, start, end, "span", key)
    return Measured(written, start, end, family, f"{family}{key}")


def _is_month(side: Reading, start: int, end: int) -> bool:
    before = side.parts[start - 1] if start else ""
    after = side.parts[end] if end < len(side.parts) else ""
    return before in ("in", "of", "last", "next", "since", "by", "until", "from", "this", "late", "early", "mid", "to") or (
        before.startswith("#") or after.startswith("#")
    )


def numbers_changed(c: Correspondence) -> Iterator[Finding]:
    """The numbers of either text that the other has not, against what it has in their place."""
    ours, theirs = list(measured(c.a)), list(measured(c.b))
    if not ours and not theirs:
        return
    left_a, left_b = _uncommon(c, ours, theirs)
    if not left_a and not left_b:
        return
    turned = c.turned()
    for item in list(left_a):
        other = _counterpart(c, turned, item, left_b, alone=len(left_a) == 1)
        if other is not None:
            left_a.remove(item)
            left_b.remove(other)
            yield Finding(
                Alert.NUMBER,
                f"{item.text} here, {other.text} there",
                c.a.owner[item.start],
                c.b.owner[other.start],
            )
    for side, left, their_left, first in ((c, left_a, left_b, True), (turned, left_b, left_a, False)):
        for item in left:
            if _uncounted(side, item, their_left):
                at = side.a.owner[item.start]
                yield Finding(
                    Alert.NUMBER,
                    f"{item.text} only in the {'first' if first else 'second'}",
                    at if first else None,
                    None if first else at,
                )


def _uncommon(
    c: Correspondence, ours: list[Measured], theirs: list[Measured]
) -> tuple[list[Measured], list[Measured]]:
    """What either text alone has of what ``measured`` found."""
    left_b = list(theirs)
    left_a: list[Measured] = []
    for item in ours:
        at = c.there.get(item.start)
        alike = [other for other in left_b if _same(c, item, other)]
        fellow = next((other for other in alike if other.start == at), alike[0] if alike else None)
        if fellow is None:
            left_a.append(item)
        else:
            left_b.remove(fellow)
    return left_a, left_b


def _same(c: Correspondence, item: Measured, other: Measured) -> bool:
    if item.key == other.key:
        return item.family == other.family or {item.family, other.family} <= _COUNTS
    if _FRACTIONS.get(item.key) == other.key or _FRACTIONS.get(other.key) == item.key:
        return True
    if {item.family, other.family} == {"time", "span"}:
        time, span = (item, other) if item.family == "time" else (other, item)
        return time.key == _duration(1, int(span.key))
    ours = c.a.words.forms[c.a.owner[item.start]].quantity
    theirs = c.b.words.forms[c.b.owner[other.start]].quantity
    return ours is not None and theirs is not None and item.family == other.family == "number" and ours.same(theirs)


def _counterpart(
    c: Correspondence, turned: Correspondence, item: Measured, left: list[Measured], *, alone: bool
) -> Measured | None:
    """What the other text has in place of ``item``."""
    comparable = [other for other in left if _comparable(item, other)]
    if not comparable:
        return None
    head = _head(c.a, item)
    for other in comparable:
        its = _head(c.b, other)
        if head is not None and its is not None and (c.there.get(head) == its or c.a.stems[head] == c.b.stems[its]):
            return other
    facing = c.facing(item.start, _NEAR)
    for other in comparable:
        if other.start in facing or item.start in turned.facing(other.start, _NEAR):
            loose = not (item.exact and other.exact) and item.family in _COUNTS
            if not loose or _both_counted(head, _head(c.b, other), c):
                return other
    if alone and len(comparable) == 1 and item.exact and comparable[0].exact:
        return comparable[0]
    return None


def _both_counted(head: int | None, its: int | None, c: Correspondence) -> bool:
    """Whether what the two count may be the same: neither is known to be something else."""
    if head is None or its is None:
        return True
    return head not in c.there and its not in c.here


def _comparable(item: Measured, other: Measured) -> bool:
    if item.key == other.key:
        return False
    families = {item.family, other.family}
    return len(families) == 1 or families <= _COUNTS or (
        families == {"time", "number"} and item.exact and other.exact
    )


def _head(side: Reading, item: Measured) -> int | None:
    """The place of what is counted: the next content word that only spaces part from the number."""
    for place in range(item.end, min(len(side.parts), item.end + _HEAD)):
        if side.words.gap(side.owner[place]) not in _SPACES and side.owner[place] != side.owner[place - 1]:
            return None
        if side.stems[place] and not side.role(place).quantity:
            return place
    return None


def _uncounted(c: Correspondence, item: Measured, theirs: list[Measured]) -> bool:
    """Whether the other text has what ``item`` counts, without a count."""
    if item.family == "time" and item.exact:
        return any(other.family == "span" for other in theirs)
    if not item.exact or item.key in _LOOSE or item.family != "number":
        return False
    head = _head(c.a, item)
    if head is None or head not in c.there:
        return False
    other = c.there[head]
    before = range(max(0, other - _HEAD), other)
    return not any(c.b.words.forms[c.b.owner[place]].counts and c.b.parts[place] != "a" for place in before)
