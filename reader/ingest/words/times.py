"""The time of day beside a date, with its zone."""

from __future__ import annotations

import datetime
import re
from functools import cache

from reader.ingest.lexicon import lexicon

_AFTER, _BEFORE = 40, 40
_HALVES = {"am": 0, "上午": 0, "午前": 0, "오전": 0, "pm": 12, "下午": 12, "午後": 12, "오후": 12}
_TIME = re.compile(
    r"(?<![\d.:/-])(?P<first>上午|下午|午前|午後|오전|오후)?\s?(?P<hour>[01]?\d|2[0-3])"
    r"(?:(?:[:.h時时点點시]\s?|(?=[0-5]\d\s?(?:gmt|utc|hrs)\b))(?P<minute>[0-5]\d)(?!\d)(?:[:.][0-5]\d)?)?[分분]?"
    r"\s?(?P<half>[ap]\.?\s?m\b\.?)?\s?(?:uhr|hrs?|h|ore)?[\s,]{0,2}\(?"
    r"(?P<zone>(?:gmt|utc|мск|msk)?\s?[+−-]\s?\d{1,2}(?::?\d{2})?(?![\d:./-])|[^\W\d_]{1,5}(?![^\W\d_]))?",
    re.IGNORECASE,
)
_OFFSET = re.compile(r"([+−-])\s?(\d{1,2}):?(\d{2})?$")


def time_beside(line: str, start: int, end: int, day: datetime.date) -> str | None:
    """The time in ``line`` behind or before a date at ``[start, end)``, "13:34+03:00".

    None if there is none or its zone is not told.
    """
    for around in (line[end : end + _AFTER], line[max(0, start - _BEFORE) : start]):
        for time in _TIME.finditer(around):
            offset = _offset(time["zone"] or "", day)
            half = re.sub(r"[.\s]", "", (time["half"] or time["first"] or "").lower())
            if offset is None or not (time["minute"] or half):
                continue
            hour = int(time["hour"])
            if half and 1 <= hour <= 12:
                hour = hour % 12 + _HALVES[half]
            return f"{hour:02}:{time['minute'] or '00'}{offset}"
    return None


def _offset(zone: str, day: datetime.date) -> str | None:
    """How far ``zone`` is ahead of Greenwich on ``day``, "+03:00"; None if that is not told."""
    name = zone.upper()
    zones, american = lexicon("dates")["zones"], lexicon("dates")["american"]
    if name in zones:
        return zones[name]
    if name in american:
        hours = american[name] - (_is_american_summer(day))
        return f"-{hours:02}:00"
    written = _OFFSET.search(zone)
    if written is None or int(written[2]) > 14 or int(written[3] or 0) > 59:
        return None
    ahead = 3 if name.startswith(("МСК", "MSK")) else 0
    sign = -1 if written[1] in "−-" else 1
    minutes = sign * (60 * int(written[2]) + int(written[3] or 0)) + 60 * ahead
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


@cache
def _is_american_summer(day: datetime.date) -> bool:
    """Whether ``day`` is in summer time: by the Energy Policy Act of 2005, before 2007 by the older rule."""
    if day.year >= 2007:
        first, last = _sunday(day.year, 3, 8), _sunday(day.year, 11, 1)
    else:
        first, last = _sunday(day.year, 4, 1), _sunday(day.year, 10, 25)
    return first <= day < last


def _sunday(year: int, month: int, day: int) -> datetime.date:
    """The first Sunday from that day on."""
    start = datetime.date(year, month, day)
    return start + datetime.timedelta(days=(6 - start.weekday()) % 7)
