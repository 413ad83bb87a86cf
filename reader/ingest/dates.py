"""Dates as articles write them, into ISO 8601."""

from __future__ import annotations

import datetime
import re
from functools import cache
from typing import NamedTuple

from reader.ingest.lexicon import lexicon, words_of

_FIRST_YEAR, _LAST_YEAR = 1800, 2100
_DIGITS = {zero + digit: ord("0") + digit for zero in (0x660, 0x6F0, 0xFF10) for digit in range(10)}
_DIGIT, _YEAR = re.compile(r"\d"), re.compile(r"\d{4}")
_DATED_CHARACTERS = 100
_TIME = re.compile(
    r"(?<![\d.:])(?P<hour>[01]?\d|2[0-3])(?:[:.h](?P<minute>[0-5]\d)(?::[0-5]\d)?)?\s?(?P<half>[ap]\.?\s?m\b\.?)?"
    r"\s?(?P<zone>[A-Z]{1,4}(?![a-z])|[+-]\d{2}:?\d{2})?",
)
_ISO = re.compile(
    r"(?<!\d)(\d{4})-(\d{2})(?:-(\d{2}))?"
    r"(?:[T ](\d{2}:\d{2})(?::\d{2})?(?:\.\d{1,9})?\s?(Z|[+-]\d{2}:?\d{2})?)?(?!\d)"
)


class Date(NamedTuple):
    """A date found in a line: ISO 8601 as precise as it is written, and where it stands in the line."""

    iso: str
    start: int
    end: int


def find_date(line: str, year: int | None = None) -> Date | None:
    """The first date in ``line``, None if there is none that the calendar knows.

    The result has a time only if its zone is written too. A date without its year, "October 5", counts
    only with ``year``. Where day and month cannot be told apart ("04/07/2012") only the year is given.
    """
    if (_YEAR if year is None else _DIGIT).search(line) is None:
        return None
    line = line.translate(_DIGITS)
    found = [date for date in (_iso(line), _named(line, year), _numeric(line)) if date is not None]
    if not found:
        return None
    first = min(found, key=lambda date: (date.start, -date.end))
    return first if len(first.iso) != 10 else _timed(line, first)


def is_dated(line: str) -> bool:
    """Whether ``line`` says a date, and nothing but what goes with one: weekday, time, "Published"."""
    date = find_date(line) if len(line) <= _DATED_CHARACTERS else None
    return date is not None and len(words_beside(line, date)) == 0


def words_beside(line: str, date: Date) -> list[str]:
    """The words of ``line`` that neither belong to ``date`` nor go with dates."""
    rest = line[: date.start] + " " + line[date.end :]
    known = _companions()
    return [word for word in re.findall(r"[^\W\d_]+", rest) if word.lower() not in known]


def is_clock(line: str) -> bool:
    """Whether ``line`` shows the moment the page was saved or printed, as page heads do.

    Such a line begins with the time, or says "Accessed". The date of an article comes before its time.
    """
    start = line.lstrip().lower()
    named = start.startswith(tuple(lexicon("dates")["clocks"]))
    timed = re.match(r"\d{1,2}:\d{2}\s?[A-Za-z]{2,4}", start) is not None
    return (named or timed) and len(line) <= _DATED_CHARACTERS and find_date(line) is not None


def _iso(line: str) -> Date | None:
    for found in _ISO.finditer(line):
        year, month, day, time, zone = found.groups()
        iso = _checked(int(year), int(month), int(day) if day else None)
        if iso:
            if time and zone:
                iso += f"T{time}" + ("+00:00" if zone == "Z" else _colon(zone))
            return Date(iso, *found.span())
    return None


def _colon(zone: str) -> str:
    return zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"


def _named(line: str, year: int | None) -> Date | None:
    for found in _named_patterns().finditer(line):
        parts = found.groupdict()
        name = parts["m1"] or parts["m2"] or parts["m3"] or parts["m4"] or parts["m5"]
        month = _months()[name.lower().rstrip(".")]
        day = parts["d1"] or parts["d2"] or parts["d4"] or parts["d5"]
        written = parts["y1"] or parts["y2"] or parts["y3"]
        if written is None and year is None:
            continue
        iso = _checked(int(written) if written else year or 0, month, int(day) if day else None)
        if iso:
            return Date(iso, *found.span())
    return None


@cache
def _months() -> dict[str, int]:
    return {
        name: number for number, names in enumerate(lexicon("dates")["months"], start=1) for name in names
    }


@cache
def _named_patterns() -> re.Pattern[str]:
    month = f"(?:{words_of(list(_months()))})(?![^\\W\\d_])\\.?"
    first, last = r"(?<![^\W_])", r"(?!\d)"
    day = r"(?:[12]\d|3[01]|0?[1-9])"
    year = r"(?:1[89]|20)\d{2}"
    of = r"(?:\s?(?:of|de|del|di|d[eo]s?)\s|[\s.\-/]{0,2})"
    return re.compile(
        rf"(?<!\d)(?P<d1>{day})(?:st|nd|rd|th|er|º|\.)?{of}(?P<m1>{month}),?{of}(?P<y1>{year}){last}"
        rf"|{first}(?P<m2>{month})\s?(?P<d2>{day})(?:st|nd|rd|th)?,?\s{{0,2}}(?P<y2>{year}){last}"
        rf"|{first}(?P<m3>{month})(?:/(?:{month}))?,?\s{{1,2}}(?P<y3>{year}){last}"
        rf"|{first}(?P<m4>{month})\s(?P<d4>{day}){last}(?:st|nd|rd|th)?(?![^\W_])"
        rf"|(?<!\d)(?P<d5>{day})\.?\s(?P<m5>{month})",
        re.IGNORECASE,
    )


def _numeric(line: str) -> Date | None:
    for found in re.finditer(
        r"(?<![\d./-])(\d{4})\s?[年./]\s?(\d{1,2})\s?[月./]\s?(\d{1,2})(?!\d)"
        r"|(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\5(\d{4})(?![\d/-])",
        line,
    ):
        if found[1]:
            iso = _checked(int(found[1]), int(found[2]), int(found[3]))
        else:
            iso = _day_and_month(int(found[4]), found[5], int(found[6]), int(found[7]))
        if iso:
            return Date(iso, *found.span())
    return None


def _day_and_month(first: int, mark: str, second: int, year: int) -> str | None:
    # Where dates are written with full stops the day comes first; with other marks it depends on the country.
    if mark == "." or first > 12 or first == second:
        return _checked(year, second, first)
    if second > 12:
        return _checked(year, first, second)
    return str(year) if _checked(year, first, second) else None


def _checked(year: int, month: int, day: int | None) -> str | None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        date = datetime.date(year, month, day or 1)
    except ValueError:
        return None
    return date.isoformat() if day else f"{year:04}-{month:02}"


def _timed(line: str, date: Date) -> Date:
    """``date`` with the time of day that stands beside it, if its zone is known."""
    zones = lexicon("dates")["zones"]
    for around in (line[date.end : date.end + 40], line[max(0, date.start - 30) : date.start]):
        for time in _TIME.finditer(around):
            zone = time["zone"]
            offset = zones.get(zone) or (_colon(zone) if zone and zone[0] in "+-" else None)
            if offset is None or not (time["minute"] or time["half"]):
                continue
            hour = int(time["hour"])
            if time["half"] and 1 <= hour <= 12:
                hour = hour % 12 + (12 if time["half"][0] in "pP" else 0)
            return date._replace(iso=f"{date.iso}T{hour:02}:{time['minute'] or '00'}{offset}")
    return date


@cache
def _companions() -> frozenset[str]:
    entries = lexicon("dates")
    return frozenset([*entries["words"], *(zone.lower() for zone in entries["zones"]), *_months(), "t", "z"])
