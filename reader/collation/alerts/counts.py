"""Whether numbers, dates and quantities differ, or one text lacks the count of what both mention."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import regex

from reader.collation.alerts.correspondence import Correspondence
from reader.collation.alerts.findings import Finding
from reader.collation.alerts.measured import Measured, duration, measured
from reader.collation.alerts.reading import Reading
from reader.collation.segment import Alert
from reader.collation.text import lexicon

_COUNTS = frozenset({"number", "quantity"})
_SPACES = (" ", "\u00a0", "\u202f", "-", "\u2011")
_SHARES = {"half": Fraction(1, 2), "quarter": Fraction(1, 4), "third": Fraction(1, 3)}
_PART = regex.compile(r"#\d{1,3}/\d{1,3}")
_ROUNDING = Fraction(1, 100)
_LOOSE = frozenset({"#1", "#0"})
_HALF_DAY = 12
_HEAD = 3
_NEAR = 5
_REACH = 4
_SIGNS = frozenset("%$€£₽¥")
_REPEATED = frozenset(map(frozenset, ({"twice", "#2"}, {"thrice", "#3"}, {"fourfold", "#4"})))
_PERCENT = regex.compile(r"#(\d+(?:/\d+)?)%")


def _share_of(item: Measured) -> Fraction | None:
    """The part of a whole that ``item`` tells, None where it tells none."""
    if item.family == "share":
        return Fraction(item.key)
    if item.family == "quantity":
        return _SHARES.get(item.key)
    if item.family == "number" and _PART.fullmatch(item.key):
        return Fraction(item.key.strip("#"))
    if percent := _PERCENT.fullmatch(item.key):
        return Fraction(percent[1]) / 100
    if (
        item.family == "ordinal"
        and item.key.strip("#.").isdecimal()
        and item.text.lower().startswith(("a ", "one "))
    ):
        return Fraction(1, int(item.key.strip("#.")))
    return None


def numbers_changed(c: Correspondence) -> Iterator[Finding]:
    """The numbers of either text that the other has not, against what it has in their place."""
    ours, theirs = list(measured(c.a)), list(measured(c.b))
    if not ours and not theirs:
        return
    left_a, left_b = _uncommon(c, ours, theirs)
    if not left_a and not left_b:
        return
    turned = c.turned
    for item in list(left_a):
        other = _counterpart(c, turned, item, left_b, alone=len(left_a) == 1)
        if other is not None:
            left_a.remove(item)
            left_b.remove(other)
            yield Finding(
                Alert.NUMBER,
                *_shown(c, item, other),
                c.a.owner[item.start],
                c.b.owner[other.start],
            )
    for side, left, their_left, first in ((c, left_a, left_b, True), (turned, left_b, left_a, False)):
        for item in left:
            if _uncounted(side, item, their_left):
                at = side.a.owner[item.start]
                found = Finding(Alert.NUMBER, item.text, "", at, None)
                yield found if first else found.turned()


def _shown(c: Correspondence, item: Measured, other: Measured) -> tuple[str, str]:
    """The two as they stand, the unit they share left out."""
    last, its_last = item.end - 1, other.end - 1
    if (
        item.family == other.family == "time"
        and min(last - item.start, its_last - other.start) > 0
        and c.a.stems[last] == c.b.stems[its_last]
    ):
        return c.a.shown(item.start, last), c.b.shown(other.start, its_last)
    return _without_unit(c.a, item, c.b, other), _without_unit(c.b, other, c.a, item)


def _without_unit(side: Reading, item: Measured, its: Reading, other: Measured) -> str:
    """The item without a last word that follows the other too: "four" for "four times"."""
    last = item.end - 1
    if last > item.start and its.parts[other.end : other.end + 1] == side.parts[last : last + 1]:
        return side.shown(item.start, last)
    return item.text


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
    if item.key.rstrip("$€£₽¥") == other.key.rstrip("$€£₽¥") and not {item.key[-1], other.key[-1]} <= _SIGNS:
        # "8,000 [rubles]" and "8,000 rubles"
        return True
    if item.family == other.family == "monthday":
        # One may have its month farther off.
        return item.key.startswith(other.key) or other.key.startswith(item.key)
    if item.key.endswith("s") and other.key.endswith("s") and item.family == other.family == "number":
        return item.key.endswith(other.key.strip("#")) or other.key.endswith(item.key.strip("#"))
    share, its = _share_of(item), _share_of(other)
    if share is not None and its is not None and not item.key[-1] == other.key[-1] == "%":
        return abs(share - its) < _ROUNDING
    if {item.family, other.family} <= {"clock", "number"} and _one_hour(item, other):
        return True
    if {item.family, other.family} == {"span", "bare span"}:
        return item.key == other.key
    if {item.family, other.family} == {"time", "number"} and {item.key, item.number} & {
        other.key,
        other.number,
    } - {""}:
        return True
    if {item.family, other.family} == {"time", "ordinal"}:
        return f"{item.number}." == other.key or f"{other.number}." == item.key
    if frozenset({item.key, other.key}) in _REPEATED:
        return True
    if _one_year(c, item, other) or _today(item, other):
        return True
    if "couple" in (item.key, other.key):
        if {item.number, other.number} & {"#2"}:
            return True
        return not {item.key, other.key}.isdisjoint(("some", "#2"))
    if {item.family, other.family} in ({"time", "span"}, {"time", "bare span"}):
        time, span = (item, other) if item.family == "time" else (other, item)
        return time.key == duration(1, int(span.key))
    if item.family == other.family == "number" and _half_a_day_apart(c, item, other):
        return True
    if {item.key, other.key} == {"#1", "some"} and "point" in c.a.parts[item.end : item.end + 1]:
        # "at one point", "at some point"
        return True
    ours = c.a.words.forms[c.a.owner[item.start]].quantity
    theirs = c.b.words.forms[c.b.owner[other.start]].quantity
    return (
        ours is not None
        and theirs is not None
        and item.family == other.family == "number"
        and ours.same(theirs)
    )


def _today(item: Measured, other: Measured) -> bool:
    """Whether one is "this evening", the other "tonight"."""
    return item.family == other.family == "day" and {item.key, other.key} == {"day1", "day3"}


def _one_year(c: Correspondence, item: Measured, other: Measured) -> bool:
    """Whether one is the other year without its century: "1993" and "’93"."""
    if item.family != "number" or other.family != "number" or len(item.key) == len(other.key):
        return False
    short, long, side = (item, other, c.a) if len(item.key) < len(other.key) else (other, item, c.b)
    return (
        len(short.key) == 3
        and len(long.key) == 5
        and long.key.endswith(short.key[1:])
        and side.words.gap(side.owner[short.start])[-1:] in ("'", "’", "‘")
    )


def _one_hour(item: Measured, other: Measured) -> bool:
    """Whether the two are one time of day: "9:00" and "nine", "half past six" and "6:30"."""
    times = [
        int(its.key) if its.family == "clock" else 60 * int(its.key.removeprefix("#"))
        for its in (item, other)
        if its.key.removeprefix("#").isdecimal()
    ]
    return (
        len(times) == 2 and max(times) <= 2 * _HALF_DAY * 60 and (times[0] - times[1]) % (60 * _HALF_DAY) == 0
    )


def _half_a_day_apart(c: Correspondence, item: Measured, other: Measured) -> bool:
    """Whether the two are one hour, counted to twelve and to twenty-four."""
    ours, theirs = item.key.removeprefix("#"), other.key.removeprefix("#")
    if not (ours.isdecimal() and theirs.isdecimal()) or abs(int(ours) - int(theirs)) != _HALF_DAY:
        return False
    after = {*c.a.parts[item.end : item.end + 2], *c.b.parts[other.end : other.end + 2]}
    return max(int(ours), int(theirs)) <= 2 * _HALF_DAY and not lexicon.word_set("hours").isdisjoint(after)


def _counterpart(
    c: Correspondence, turned: Correspondence, item: Measured, left: list[Measured], *, alone: bool
) -> Measured | None:
    """What the other text has in place of ``item``."""
    there = c.there.get(item.start)
    comparable = [other for other in left if _comparable(item, other, same_slot=other.start == there)]
    if not comparable:
        return None
    head = _head(c.a, item)
    for other in comparable:
        its = _head(c.b, other)
        if (
            head is not None
            and its is not None
            and (c.there.get(head) == its or c.a.stems[head] == c.b.stems[its])
        ):
            return other
    facing = c.facing(item.start, _NEAR, _REACH)
    for other in comparable:
        if other.start in facing or item.start in turned.facing(other.start, _NEAR, _REACH):
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


def _comparable(item: Measured, other: Measured, *, same_slot: bool = False) -> bool:
    if item.key == other.key:
        return False
    families = {item.family, other.family}
    if families == {"bare span"}:
        return False
    if families == {"bound"}:
        # What is nearly reached is about as much.
        return {item.key, other.key} != {"near", "below"}
    if {item.key, other.key} == {"#1", "all"} and not (item.exact and other.exact):
        # "not a single one" and "none of all"
        return False
    if len(families) == 1 or families <= _COUNTS or families <= {"share", "quantity", "number"}:
        return same_slot or _measures_meet(item, other)
    if families == {"ordinal", "quantity"}:
        # In many languages a third is the third.
        return not {item.key, other.key}.isdisjoint(("half", "third", "quarter"))
    return families == {"time", "number"} and item.exact and other.exact


def _measures_meet(item: Measured, other: Measured) -> bool:
    """Whether the two are not of different things, as money and a share."""
    ours, theirs = item.key[-1:], other.key[-1:]
    return not ({ours, theirs} <= _SIGNS and ours != theirs and "%" in (ours, theirs))


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
        unit = c.a.role(item.end - 1).date[1]
        return any(other.family in ("span", "bare span") and other.key == unit for other in theirs)
    if not item.exact or item.key in _LOOSE or item.family != "number":
        return False
    head = _head(c.a, item)
    if head is None or head not in c.there:
        return False
    other = c.there[head]
    before = range(max(0, other - _HEAD), other)
    return not any(c.b.words.forms[c.b.owner[place]].counts and c.b.parts[place] != "a" for place in before)
