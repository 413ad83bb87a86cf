"""When an article was published, as programs write it: ISO 8601, mail dates, seconds since 1970."""

from __future__ import annotations

import datetime
import re

from reader.ingest.words.dates import find_date

_COMPACT = re.compile(
    r"((?:1[89]|20)\d\d)([01]\d)([0-3]\d)(?:T?([0-2]\d)([0-5]\d)(?:[0-5]\d)?(?:\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?"
)
_SLASHED = re.compile(r"\s*(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)")
_SECONDS = re.compile(r"\d{9,10}(?:\.\d{1,9})?|\d{13}|\d{16}")
# Of 1990 and of 2100: a number of seconds outside is something else.
_FIRST, _LAST = 631_152_000, 4_102_444_800
_LONGEST = 100


def moment(written: object, zone: str = "", day_first: bool | None = None) -> str | None:
    """ISO 8601 of ``written``, with its time where its zone is told; None where it is no date.

    Numbers are seconds, milliseconds or microseconds since 1970. ``zone`` is that of a time without one.
    Of "04/07/2012" only the year is given, unless ``day_first`` tells which number is the day's.
    """
    if isinstance(written, bool):
        return None
    if isinstance(written, int | float):
        return _since_1970(float(written)) if 0 < written < 1e17 else None
    if not isinstance(written, str):
        return None
    words = " ".join(written[:_LONGEST].split())
    if _SECONDS.fullmatch(words):
        return _since_1970(float(words))
    slashed = _SLASHED.match(words)
    if slashed and day_first is not None and max(int(slashed[1]), int(slashed[2])) <= 12:
        day, month = (1, 2) if day_first else (2, 1)
        words = f"{slashed[3]}-{slashed[month]:0>2}-{slashed[day]:0>2}{words[slashed.end() :]}"
    compact = _COMPACT.fullmatch(words)
    if compact:
        year, month, day, hour, minute, offset = compact.groups()
        time = f"T{hour}:{minute}{offset or zone}" if hour else ""
        words = f"{year}-{month}-{day}{time}"
    elif zone and re.fullmatch(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?", words):
        words += zone
    found = find_date(words)
    return found.iso if found else None


def puts_day_first(written: str) -> bool | None:
    """Whether the day comes first in ``written``, "25/10/2015"; None where it does not tell."""
    found = _SLASHED.match(written)
    if found is None or (int(found[1]) > 12) == (int(found[2]) > 12):
        return None
    return int(found[1]) > 12


def is_slashed(written: object) -> bool:
    """Whether ``written`` is a date such as "04/07/2012"."""
    return isinstance(written, str) and _SLASHED.match(written) is not None


def _since_1970(seconds: float) -> str | None:
    for scale in (1, 1e3, 1e6):
        if _FIRST <= seconds / scale <= _LAST:
            found = datetime.datetime.fromtimestamp(seconds / scale, datetime.UTC)
            return found.isoformat(timespec="minutes")
    return None
