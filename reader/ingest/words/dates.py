"""Dates as articles write them, into ISO 8601."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from enum import IntEnum
from functools import cache
from typing import NamedTuple

from reader.ingest.lexicon import lexicon, words_of
from reader.ingest.words.times import time_beside

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
_WORD = re.compile(r"[^\W\d_][^\s\d.,;:/()|–—-]{1,14}")
_AROUND = 16
_DAY, _FULL_YEAR = r"(?:[12]\d|3[01]|0?[1-9])", r"(?:1[89]|20)\d{2}"
_OF = r"(?:\s?(?:of|de|del|di|d[eo]s?)\s|[\s.,\-/]{0,2})"
_BEFORE_MONTH = re.compile(
    rf"(?<!\d)(?:(?P<year>{_FULL_YEAR})\.?(?:\s?m\.)?,?\s|(?P<day>{_DAY})(?:st|nd|rd|th|er|º|\.)?{_OF})$"
)
_AFTER_MONTH = re.compile(
    rf"\.?(?:\s?/\s?[^\W\d_]{{3,10}}\.?)?(?:,?{_OF}(?P<year>{_FULL_YEAR})(?!\d)"
    rf"|\s?(?P<day>{_DAY})(?!\d)(?:st|nd|rd|th)?(?:,?\s{{0,2}}(?P<last>{_FULL_YEAR})(?!\d))?)"
)


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


def without_label_of_date(before: str) -> str:
    """``before``, which a date follows, without the words at its end that say what the date is of."""
    return _label_at_end().sub("", before)


@cache
def _label_at_end() -> re.Pattern[str]:
    lists = lexicon("dates")
    words = words_of([*lists["published"], *lists["updated"]])
    return re.compile(rf"(?:(?<=\s)|(?<=[|•·–—,;]))(?:{words})(?:\s+on)?\s*:?\s*$", re.IGNORECASE)


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
            if time and zone and _is_time(time) and _is_offset(zone):
                iso += f"T{time}" + ("+00:00" if zone == "Z" else f"{zone[:3]}:{zone[3:].strip(':') or '00'}")
            # A time whose zone may yet be named behind it is no part of the date.
            yield Date(iso, found.start(), found.start() + len(iso) if time and not zone else found.end())


def _is_time(time: str) -> bool:
    hour, minute = time.split(":")
    return int(hour) < 24 and int(minute) < 60


def _is_offset(zone: str) -> bool:
    """Whether some place on earth has ``zone``, "+05:45", "-0930", "Z"."""
    hours, minutes = zone[1:3] or "0", zone[3:].strip(":") or "0"
    return int(hours) <= 14 and int(minutes) < 60


def _named(line: str, year: int | None) -> Iterator[Date]:
    """The dates in ``line`` whose month is named."""
    for word in _WORD.finditer(line):
        month = _month_at(line, word)
        if month is None:
            continue
        number, start, end = month
        before = _BEFORE_MONTH.search(line[max(0, start - _AROUND) : start])
        after = _AFTER_MONTH.match(line[end : end + _AROUND])
        found = _put_together(number, before, after, year)
        if found is None:
            continue
        iso, from_before, from_after = found
        if before is not None and from_before:
            start -= len(before[0])
        if after is not None and from_after:
            end += after.end(from_after)
        yield Date(iso, start, end)


def _month_at(line: str, word: re.Match[str]) -> tuple[int, int, int] | None:
    """The number of the month that ``word`` of ``line`` names, perhaps with the next word, and its place."""
    months, start = _months(), word.start()
    name = word[0].lower()
    if name.startswith(("d'", "d’")):
        name, start = name[2:], start + 2
    if name in months:
        return months[name], start, word.end()
    if name in _first_halves():
        for end in (line.find(mark, word.end() + 1) for mark in (" ", "/")):
            whole = line[start:end].lower() if end > 0 else line[start:].lower()
            if whole in months:
                return months[whole], start, start + len(whole)
    return None


def _put_together(
    month: int, before: re.Match[str] | None, after: re.Match[str] | None, year: int | None
) -> tuple[str, bool, str] | None:
    """The date of ``month`` with the day and the year around it.

    Also whether what is before belongs to it, and up to which group what is behind does, "" for nothing.
    """
    day = before["day"] if before else None
    first = before["year"] if before else None
    if after is not None and after["year"]:
        iso = _checked(int(after["year"]), month, int(day) if day else None)
        if iso:
            return iso, day is not None, "year"
    if after is not None and after["day"]:
        written = after["last"] or first or year
        iso = _checked(int(written), month, int(after["day"])) if written else None
        if iso:
            return iso, first is not None and not after["last"], "last" if after["last"] else "day"
    iso = _checked(year, month, int(day)) if day and year else None
    return (iso, True, "") if iso else None


@cache
def _first_halves() -> frozenset[str]:
    return frozenset(name.split()[0] for name in _months() if " " in name)


@cache
def _months() -> dict[str, int]:
    return {
        name: number for number, names in enumerate(lexicon("dates")["months"], start=1) for name in names
    }


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
