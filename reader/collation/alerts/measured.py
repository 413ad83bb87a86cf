"""The numbers, dates and quantities of a text, each with what it may be compared with."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

import regex

from reader.collation.alerts.reading import Reading
from reader.collation.text import lexicon
from reader.collation.text.numbers import months
from reader.collation.text.tongues import Mark

_MONTHS = {
    "second": 0,
    "minute": 0,
    "hour": 0,
    "day": 0,
    "week": 0,
    "month": 1,
    "year": 12,
    "decade": 120,
    "century": 1200,
    "millennium": 12_000,
}
_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86_400, "week": 604_800}
_SPAN_NAMES = ("second", "minute", "hour", "day", "week", "month", "year", "decade", "century", "millennium")
_PART_NAMES = ("thirds", "quarters", "fourths", "fifths", "sixths", "sevenths", "eighths", "ninths", "tenths")
_PARTS = {"half": 2, "halves": 2, **dict(zip(_PART_NAMES, (3, 4, 4, 5, 6, 7, 8, 9, 10), strict=True))}
_TIMES = {"#2": "twice", "#3": "thrice", "#4": "fourfold"}
_TODAY = "day1"
_NOONS = frozenset({"noon", "midday", "midnight"})
_CENTS = frozenset({"cent", "cents"})
_CLOCK = {"past": 1, "to": -1}
_YEARS = regex.compile(r"(\d{2,4})['’]?s")
_CLOCK_TIME = regex.compile(r"(\d{1,2}):(\d\d)\b")
_LAST_DAY = 31
_ROUND = 10
_BEFORE_SUPERLATIVES = frozenset(["the", "a", "his", "her", "our", "their", "my", "at", "is", "are", "was"])
_BEFORE_MONTHS = frozenset(
    ["in", "of", "last", "next", "since", "by", "until", "from", "this", "late", "early", "mid", "to"]
)
_ROMAN = regex.compile(r"X{0,3}(?:IX|IV|VI{1,3}|I{2,3}|XI{0,3})|XX")
_ROMAN_SIGNS = {"I": 1, "V": 5, "X": 10}
_DECADES = {
    **{"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50},
    **{"sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90},
}


class Measured(NamedTuple):
    """What says how many, how much or when, at the places ``start`` to ``end``.

    ``family``: number, ordinal, quantity, share, bound, relative, time (a count of days or years), clock, or
    that of a date. ``key`` is equal for the same value. ``exact``: a number that no translator would change.
    ``number`` is the key of the number that a time begins with.
    """

    text: str
    start: int
    end: int
    family: str
    key: str
    exact: bool = False
    number: str = ""


@lru_cache(maxsize=1_024)
def measured(side: Reading) -> tuple[Measured, ...]:
    """The numbers, dates and quantities of a text, in order."""
    found: list[Measured] = []
    marks = {mark.start: mark for mark in side.marks}
    forms = side.words.forms
    telling = {place for place, owner in enumerate(side.owner) if forms[owner].measures}
    end = 0
    for place in sorted(telling | marks.keys()):
        if place < end:
            continue
        tells = place in telling
        mark = marks.get(place)
        if mark:
            end = mark.end
            roles = mark.roles
            tells = tells or bool(roles.date[0] or roles.quantity or roles.bound or roles.relative)
        if tells and (item := _item_at(side, place, mark)):
            found.append(item)
            end = max(end, item.end)
    return tuple(found)


def _item_at(side: Reading, place: int, mark: Mark | None) -> Measured | None:
    """What is measured from ``place`` on, where ``mark`` begins."""
    words, owner = side.words, side.owner[place]
    quantity = words.forms[owner].quantity
    years = _decade(side, place)
    if quantity is not None and not years:
        return _numbered_item(side, place, ordinal=quantity.ordinal)
    if years:
        end = place + 1 + (not _DECADES.keys().isdisjoint(side.parts[place + 1 : place + 2]))
        return Measured(side.shown(place, end), place, end, "number", years, True)
    if (roman := _roman(side, place)) is not None:
        return Measured(side.shown(place), place, place + 1, "number", f"#{roman}")
    if side.english and (item := _english_at(side, place)):
        return item
    return _marked(side, mark) if mark else None


def _english_at(side: Reading, place: int) -> Measured | None:
    """What is measured by "one", "half an hour", "quarter past six", "every third" at ``place``."""
    parts = side.parts
    match parts[place]:
        case "one" if list(parts[place + 1 : place + 2]) == ["another"]:
            return None
        case "every" if list(parts[place + 1 : place + 2]) == ["other"] and place + 2 < len(parts):
            if side.stems[place + 2] and not side.role(place + 2).date[0]:
                return Measured(side.shown(place, place + 2), place, place + 2, "share", "1/2", True)
            return None
        case "this" if side.role(place + 1).date[0] == "part":
            return Measured(side.shown(place, place + 2), place, place + 2, "day", _TODAY, True)
        case "one" | "single":
            return _widened(side, Measured(side.shown(place), place, place + 1, "number", "#1"))
        case "fortnight":
            return Measured(side.shown(place), place, place + 1, "time", "1209600s", True)
        case "quarter" if list(parts[place + 1 : place + 4]) == ["of", "an", "hour"]:
            return Measured(side.shown(place, place + 4), place, place + 4, "time", "900s", True)
        case "quarter" | "half" if _clock_follows(side, place):
            key = "#15" if parts[place] == "quarter" else "#30"
            return _widened(side, Measured(side.shown(place), place, place + 1, "number", key))
        case "half":
            return _half_of_span(side, place)
        case "every" if place + 1 < len(parts) and _is_ordinal(side, place + 1):
            share = f"1/{parts[place + 1].strip('#.')}"
            return Measured(side.shown(place, place + 2), place, place + 2, "share", share, True)
        case _:
            return None


def _marked(side: Reading, mark: Mark) -> Measured | None:
    """What a word or phrase tells by its roles: a date, a quantity, a bound before a number."""
    place, end, roles = mark
    parts = side.parts
    if roles.date[0]:
        return _dated(side, place, end, roles.date)
    if roles.quantity:
        key = roles.quantity
        if key == "both":
            key = "#2"
        if key in ("many", "all") and place and parts[place - 1] == "not":
            key = "few" if key == "many" else "some"
        if key == "all" and list(parts[end : end + 1]) == ["these"] and side.role(end + 1).date[0] == "span":
            return None
        if (key == "most" and _superlative(side, place)) or (key == "some" and _numbered(side, end)):
            return None
        return Measured(side.shown(place, end), place, end, "quantity", key)
    if roles.bound and _numbered(side, end) and not (roles.bound == "near" and _few(side, end)):
        return Measured(side.shown(place, end), place, end, "bound", roles.bound)
    if roles.relative and end < len(parts) and side.role(end).date[0]:
        return Measured(side.shown(place, end), place, end, "relative", roles.relative)
    return None


def _numbered_item(side: Reading, place: int, *, ordinal: bool) -> Measured | None:
    """The number at ``place``: a day of a month, a fraction, or a number by itself."""
    key = side.parts[place]
    clock = _CLOCK_TIME.match(side.shown(place))
    if clock:
        minutes = 60 * (int(clock[1]) + 12 * (key.endswith("pm") and int(clock[1]) < 12)) + int(clock[2])
        return Measured(side.shown(place), place, place + 1, "clock", str(minutes), True)
    quantity = side.words.forms[side.owner[place]].quantity
    if quantity is not None and quantity.measure in months().values():
        day_key = f"day{quantity.value}-{quantity.measure}"
        return Measured(side.shown(place), place, place + 1, "monthday", day_key, True)
    day = key.strip("#.")
    if day.isdecimal() and int(day) <= _LAST_DAY and _beside_month(side, place):
        return Measured(side.shown(place), place, place + 1, "monthday", f"day{day}-", True)
    if ordinal:
        before = side.parts[place - 1] if place else ""
        after = side.parts[place + 1] if place + 1 < len(side.parts) else ""
        if side.english and before in ("a", "one") and after == "of":
            return Measured(side.shown(place - 1, place + 1), place, place + 1, "share", f"1/{day}")
        return Measured(side.shown(place), place, place + 1, "ordinal", key)
    if side.english and key == "#12" and not _NOONS.isdisjoint(side.parts[place + 1 : place + 2]):
        return None
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
    if item.family == "number" and (share := _share_follows(side, item)):
        return share
    if following.startswith("#") and side.words.gap(side.owner[end]) == ":" and len(following) == 3:
        hours, minutes = item.key.removeprefix("#"), following.removeprefix("#")
        if hours.isdecimal() and minutes.isdecimal() and int(hours) <= 24:
            key = str(60 * int(hours) + int(minutes))
            return Measured(side.shown(item.start, end + 1), item.start, end + 1, "clock", key, True)
    family, number = side.role(end).date
    value = item.key.removeprefix("#")
    if family == "span" and int(number) < len(_SPAN_NAMES) and value.isdecimal():
        return Measured(
            side.shown(item.start, end + 1),
            item.start,
            end + 1,
            "time",
            duration(int(value), int(number)),
            item.exact,
            item.key,
        )
    if side.english and following in ("times", "fold") and item.key in _TIMES:
        key = _TIMES[item.key]
        return Measured(side.shown(item.start, end + 1), item.start, end + 1, "quantity", key, True)
    if side.english and following in _CENTS and value.isdecimal() and 0 < int(value) < 100:
        return item._replace(
            end=end + 1, text=side.shown(item.start, end + 1), key=f"#{Fraction(int(value), 100)}$"
        )
    if side.english and following in _CLOCK and end + 1 < len(parts) and value.isdecimal():
        form = side.words.forms[side.owner[end + 1]]
        if (
            form.quantity is not None
            and form.key[1:].isdecimal()
            and int(form.key[1:]) <= 24
            and int(value) < 60
        ):
            minutes = 60 * int(form.key[1:]) + _CLOCK[following] * int(value)
            return Measured(side.shown(item.start, end + 2), item.start, end + 2, "clock", str(minutes), True)
    return item


def _share_follows(side: Reading, item: Measured) -> Measured | None:
    """ "two thirds", "one in five", "nine out of ten"."""
    parts, end = side.parts, item.end
    value = item.key.removeprefix("#")
    if not side.english or not value.isdecimal():
        return None
    part = _PARTS.get(parts[end], 0)
    if part:
        return Measured(
            side.shown(item.start, end + 1), item.start, end + 1, "share", f"{value}/{part}", True
        )
    if end + 1 < len(parts) and side.stems[end] and parts[end + 1] in ("in", "out"):
        # "one household in two", "57 counties out of 62"
        end += 1
    gap = 1 if parts[end] == "in" else 2 if list(parts[end : end + 2]) == ["out", "of"] else 0
    if gap and list(parts[end + gap : end + gap + 1]) == ["every"]:
        gap += 1
    if end > item.end and gap == 1 and end + 2 < len(parts) and side.role(end + 2).date[0]:
        # "one child in three years"
        return None
    if gap and end + gap < len(parts):
        whole = parts[end + gap].removeprefix("#")
        whole = "1" if whole == "one" else whole
        if whole.isdecimal() and 0 < int(value) < int(whole) <= 100:
            stop = end + gap + 1
            return Measured(side.shown(item.start, stop), item.start, stop, "share", f"{value}/{whole}", True)
    return None


def duration(count: int, span: int) -> str:
    name = _SPAN_NAMES[span]
    return f"{count * _MONTHS[name]}m" if _MONTHS[name] else f"{count * _SECONDS[name]}s"


def _is_ordinal(side: Reading, place: int) -> bool:
    quantity = side.words.forms[side.owner[place]].quantity
    return quantity is not None and quantity.ordinal and quantity.value > 1


def _decade(side: Reading, place: int) -> str:
    """The key of a run of ten years: "1990s", "1990's", "the nineties", "nineteen-nineties"."""
    if side.english and place + 1 < len(side.parts) and side.parts[place + 1] in _DECADES:
        value = side.parts[place].removeprefix("#")
        if value in ("17", "18", "19"):
            return f"#{value}{_DECADES[side.parts[place + 1]]}s"
    if side.english and side.parts[place] in _DECADES and place and side.parts[place - 1] == "the":
        return f"#{_DECADES[side.parts[place]]}s"
    owner = side.owner[place]
    word = side.words.word(owner)
    if (
        place + 1 < len(side.parts)
        and side.parts[place + 1] == "s"
        and side.words.gap(owner + 1) in ("'", "’")
    ):
        word += "s"
    match = _YEARS.fullmatch(word)
    return f"#{match[1]}s" if match else ""


def _roman(side: Reading, place: int) -> int | None:
    """The value of a Roman number: "Chapter VII"."""
    written = side.words.word(side.owner[place])
    if not _ROMAN.fullmatch(written) or side.words.text.isupper():
        return None
    values = [_ROMAN_SIGNS[sign] for sign in written]
    return sum(
        -value if later and later > value else value
        for value, later in zip(values, [*values[1:], 0], strict=True)
    )


def _half_of_span(side: Reading, place: int) -> Measured | None:
    """ "half an hour" at ``place``."""
    parts = side.parts
    if place + 2 >= len(parts) or parts[place + 1] not in ("a", "an"):
        return None
    if (sign := lexicon.measures().get(parts[place + 2])) in ("%", "$", "€", "£"):
        return Measured(side.shown(place, place + 3), place, place + 3, "number", f"#1/2{sign}", True)
    family, number = side.role(place + 2).date
    if family != "span":
        return None
    name = _SPAN_NAMES[int(number)]
    key = f"{_MONTHS[name] // 2}m" if _MONTHS[name] else f"{_SECONDS[name] // 2}s"
    return Measured(side.shown(place, place + 3), place, place + 3, "time", key, True)


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
    return side.english and before in _BEFORE_SUPERLATIVES


def _numbered(side: Reading, place: int) -> bool:
    """Whether a number follows."""
    return place < len(side.parts) and side.words.forms[side.owner[place]].quantity is not None


def _few(side: Reading, place: int) -> bool:
    """Whether the number at ``place`` is too small for an "about" of its own: "doubts about two clauses"."""
    quantity = side.words.forms[side.owner[place]].quantity
    return quantity is not None and quantity.value < _ROUND


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
        counted = (
            before in lexicon.word_set("before-spans")
            or before.startswith("#")
            or side.role(start - 1).quantity != ""
        )
        return Measured(written, start, end, "span" if start and counted else "bare span", key)
    return Measured(written, start, end, family, f"{family}{key}")


def _is_month(side: Reading, start: int, end: int) -> bool:
    before = side.parts[start - 1] if start else ""
    after = side.parts[end] if end < len(side.parts) else ""
    return before in _BEFORE_MONTHS or before.startswith("#") or after.startswith("#")
