"""Dates as articles write them, into ISO 8601."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from enum import IntEnum
from functools import cache
from typing import NamedTuple

from reader.ingest.lexicon import lexicon, words_of
from reader.ingest.times import time_beside

_FIRST_YEAR, _LAST_YEAR = 1800, 2100
_LAST_SHORT_YEAR = 49
_DIGITS = {zero + digit: ord("0") + digit for zero in (0x660, 0x6F0, 0xFF10) for digit in range(10)}
_DIGIT, _DATE_DIGITS = re.compile(r"\d"), re.compile(r"\d{4}|\d\.\d\d\.\d\d(?!\d)|[成和]\d|[成和]元")
_DATED_CHARACTERS = 120
_ISO = re.compile(
    r"(?<!\d)(\d{4})-(\d{2})(?:-(\d{2}))?"
    r"(?:[T ](\d{2}:\d{2})(?::\d{2})?(?:[.,]\d{1,9})?\s?(Z|[+-]\d{2}(?::?\d{2})?(?!\d))?)?(?!\d)"
)
_NUMERIC = re.compile(
    r"(?<![\d./-])(?P<year>\d{4})\s?[年년./]\s?(?P<month>\d{1,2})\s?[月월./]\s?(?P<day>\d{1,2})(?!\d)"
    r"|(?<![\d./-])(?P<first>\d{1,2})(?P<mark>[./-])(?P<second>\d{1,2})(?P=mark)(?P<last>\d{4})(?![\d/-])"
    r"|(?<![\d./-])(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>\d{2})(?![\d.])"
    r"|(?P<era>令和|平成|昭和)(?P<of>\d{1,2}|元)年(?P<em>\d{1,2})月(?P<ed>\d{1,2})日"
)
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}
_MONTH_WORD = re.compile(r"[^\W\d_]{3}")


class Date(NamedTuple):
    """A date found in a line: ISO 8601 as precise as it is written, and where it stands in the line."""

    iso: str
    start: int
    end: int


class Role(IntEnum):
    """What a date in a page's line is the day of, the most telling first."""

    PUBLISHED = 1
    PLAIN = 2
    """No word before it tells."""
    UPDATED = 3
    LOOKED_AT = 4
    """The page was printed, saved or read then."""


def find_date(line: str, year: int | None = None, day_first: bool = False) -> Date | None:
    """The first date in ``line``, None if there is none that the calendar knows.

    The result has a time only if its zone is written too. A date without its year, "October 5", counts
    only with ``year``. Where day and month cannot be told apart ("04/07/2012") only the year is given, unless
    the language of the text puts the day first.
    """
    return next(find_dates(line, year, day_first), None)


def find_dates(line: str, year: int | None = None, day_first: bool = False) -> Iterator[Date]:
    """All dates in ``line``, in order, as ``find_date`` gives the first."""
    if (_DATE_DIGITS if year is None else _DIGIT).search(line) is None:
        return
    line = line.translate(_DIGITS)
    found = [*_iso(line), *_named(line, year), *_numeric(line, day_first)]
    end = 0
    for date in sorted(found, key=lambda date: (date.start, -date.end)):
        if date.start >= end:
            end = date.end
            yield date if len(date.iso) != 10 else _timed(line, date)


def stated_dates(line: str, day_first: bool = False) -> Iterator[tuple[Role, Date]]:
    """The dates in ``line``, each with what the words before it say that it is the day of."""
    end = 0
    if is_clock(line):
        first = find_date(line)
        end = first.end if first else 0
        if first:
            yield Role.LOOKED_AT, first
    for date in find_dates(line, day_first=day_first):
        if date.start >= end:
            yield _role_of(line[end : date.start]), date
            end = date.end


def _role_of(before: str) -> Role:
    """What the last telling word of ``before`` makes of the date behind it."""
    told = [found.lastgroup or "PLAIN" for found in _roles().finditer(before.lower())]
    return Role[told[-1]] if told else Role.PLAIN


@cache
def _roles() -> re.Pattern[str]:
    lists = lexicon("dates")
    named = (("PUBLISHED", "published"), ("UPDATED", "updated"), ("LOOKED_AT", "clocks"))
    return re.compile(
        r"(?<![^\W\d_])(?:" + "|".join(f"(?P<{role}>{words_of(lists[words])})" for role, words in named) + ")"
    )


def is_dated(line: str) -> bool:
    """Whether ``line`` says a date, and nothing but what goes with one: weekday, time, "Published"."""
    dates = list(find_dates(line)) if len(line) <= _DATED_CHARACTERS else []
    if not dates:
        return False
    rest, end = "", 0
    for date in dates:
        rest, end = rest + line[end : date.start] + " ", date.end
    return not _foreign_words(rest + line[end:])


def words_beside(line: str, date: Date) -> list[str]:
    """The words of ``line`` that neither belong to ``date`` nor go with dates."""
    return _foreign_words(line[: date.start] + " " + line[date.end :])


def _foreign_words(words: str) -> list[str]:
    known = _companions()
    return [word for word in re.findall(r"[^\W\d_]+", words) if word.lower() not in known]


def is_clock(line: str) -> bool:
    """Whether ``line`` shows the moment the page was saved or printed, as page heads do.

    Such a line begins with the time and its zone, or says "Accessed". An article's date is not so written.
    """
    start = line.lstrip().lower()
    if len(line) > _DATED_CHARACTERS:
        return False
    if start[:1].isdigit():
        timed = _CLOCK.match(start)
        return (
            timed is not None
            and timed[1].upper() in lexicon("dates")["zones"]
            and find_date(line) is not None
        )
    named = _clocks().match(start)
    return named is not None and find_date(line) is not None and not _says_more(start[named.end() :])


_CLOCK = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?\s?([a-z]{2,5})")


def _says_more(words: str) -> bool:
    """Whether the day of publication is among ``words`` too."""
    return any(found.lastgroup == "PUBLISHED" for found in _roles().finditer(words))


@cache
def _clocks() -> re.Pattern[str]:
    lists = lexicon("dates")
    return re.compile(rf"(?:{words_of([*lists['clocks'], *lists['today']])})(?![^\W\d_])")


def _iso(line: str) -> Iterator[Date]:
    for found in _ISO.finditer(line):
        year, month, day, time, zone = found.groups()
        iso = _checked(int(year), int(month), int(day) if day else None)
        if iso:
            if time and zone:
                iso += f"T{time}" + ("+00:00" if zone == "Z" else f"{zone[:3]}:{zone[3:].strip(':') or '00'}")
            yield Date(iso, *found.span())


def _named(line: str, year: int | None) -> Iterator[Date]:
    if _MONTH_WORD.search(line) is None:
        return
    for found in _named_patterns().finditer(line):
        parts = found.groupdict()
        name = next(parts[f"m{number}"] for number in range(1, 7) if parts[f"m{number}"])
        month = _months()[name.lower().rstrip(".")]
        day = parts["d1"] or parts["d2"] or parts["d4"] or parts["d5"] or parts["d6"]
        written = parts["y1"] or parts["y2"] or parts["y3"] or parts["y6"]
        if written is None and year is None:
            continue
        iso = _checked(int(written) if written else year or 0, month, int(day) if day else None)
        if iso:
            yield Date(iso, *found.span())


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
    of = r"(?:\s?(?:of|de|del|di|d[eo]s?)\s|\s?d['’]|[\s.,\-/]{0,2})"
    return re.compile(
        rf"(?<!\d)(?P<d1>{day})(?:st|nd|rd|th|er|º|\.)?{of}(?P<m1>{month})(?:\s?/\s?{month})?,?{of}(?P<y1>{year}){last}"
        rf"|(?<!\d)(?P<y6>{year})\.?(?:\s?m\.)?,?\s(?P<m6>{month})\s(?P<d6>{day})(?!\d)"
        rf"|{first}(?P<m2>{month})\s?(?P<d2>{day})(?:st|nd|rd|th)?,?\s{{0,2}}(?P<y2>{year}){last}"
        rf"|{first}(?P<m3>{month})(?:/(?:{month}))?,?\s{{1,2}}(?P<y3>{year}){last}"
        rf"|{first}(?P<m4>{month})\s(?P<d4>{day}){last}(?:st|nd|rd|th)?(?![^\W_])"
        rf"|(?<!\d)(?P<d5>{day})\.?\s(?P<m5>{month})",
        re.IGNORECASE,
    )


def _numeric(line: str, day_first: bool) -> Iterator[Date]:
    for found in _NUMERIC.finditer(line):
        if found["year"]:
            iso = _checked(int(found["year"]), int(found["month"]), int(found["day"]))
        elif found["last"]:
            mark = "." if day_first else found["mark"]
            iso = _day_and_month(int(found["first"]), mark, int(found["second"]), int(found["last"]))
        elif found["era"]:
            year = _ERAS[found["era"]] + (1 if found["of"] == "元" else int(found["of"]))
            iso = _checked(year, int(found["em"]), int(found["ed"]))
        else:
            short = int(found["y"])
            iso = (
                _checked(2000 + short, int(found["m"]), int(found["d"]))
                if short <= _LAST_SHORT_YEAR
                else None
            )
        if iso:
            yield Date(iso, *found.span())


def _day_and_month(first: int, mark: str, second: int, year: int) -> str | None:
    # Where dates are written with full stops the day comes first; with other marks it depends on the country.
    if mark == "." or first > 12 or first == second:
        return _checked(year, second, first) or (_checked(year, first, second) if second > 12 else None)
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
    time = time_beside(line, date.start, date.end, datetime.date.fromisoformat(date.iso))
    return date._replace(iso=f"{date.iso}T{time}") if time else date


@cache
def _companions() -> frozenset[str]:
    lists = lexicon("dates")
    labels = {
        word
        for name in ("published", "updated", "clocks", "today")
        for label in lists[name]
        for word in label.split()
    }
    zones = {zone.lower() for name in ("zones", "american") for zone in lists[name]}
    return frozenset([*lists["words"], *labels, *zones, *_months(), "t", "z"])
