"""When an article was published, by its text, its address and the names of its file and folders."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from reader.ingest.text.furniture import Line
from reader.ingest.text.sections import Labelled, Paragraph
from reader.ingest.words import dates
from reader.ingest.words.datelines import dateline_of
from reader.ingest.words.dates import Date, Role

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})(?!\d)")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"]{4,300}")
_DAY_IN_ADDRESS = re.compile(
    r"/(?P<year>(?:19|20)\d{2})[/-]?(?P<month>[01]\d|\d(?=[/-])|[a-z]{3}(?=[/-]))[/-]?(?P<day>[0-3]?\d)(?=[/_.?#-]|$)"
    r"|[/_-](?P<y>(?:19|20)\d{2})-?(?P<m>[01]\d)-?(?P<d>[0-3]\d)(?=[/_.?#-]|$)"
)
_MONTH_IN_ADDRESS = re.compile(r"/((?:19|20)\d{2})/([01]\d)(?=/)")
_LINE_CHARACTERS = 160
_HEAD_KINDS = (Line.DATE, Line.BYLINE, Line.TITLE, Line.SOURCE, Line.CLOCK, Line.FURNITURE, Line.CAPTION)


def published(labelled: Labelled, stem: str, folders: Iterable[str], day_first: bool) -> str | None:
    """The day of publication, with its time where the zone is told.

    It is the one that a line calls so, that of a line between headline and text, of the dateline, of the
    page's address, of a line above the headline, of the file's name; last the day of a change.
    """
    return next(_days(labelled, (stem, *list(folders)[::-1]), day_first), None)


def _days(labelled: Labelled, names: Sequence[str], day_first: bool) -> Iterator[str]:
    """The days that may be that of publication, the most telling first."""
    headline = -1 if labelled.headline is None else labelled.headline
    below = list(_stated(labelled.paragraphs[headline + 1 : labelled.lead], day_first))
    above = list(_stated(labelled.paragraphs[: max(headline, 0)], day_first))
    yield from _of(below, Role.PUBLISHED)
    yield from _of(below, Role.PLAIN)
    yield from _of(above, Role.PUBLISHED)
    behind = list(_stated(labelled.paragraphs[labelled.lead :], day_first))
    yield from _of(behind, Role.PUBLISHED)
    year = _year_of(names)
    prose = [one.words for one in labelled.paragraphs[labelled.lead :] if one.kind is Line.PROSE][:3]
    yield from filter(None, (_dateline_date(words, year) for words in prose))
    yield from _days_of_addresses(labelled.paragraphs)
    yield from _of(above, Role.PLAIN)
    yield from _of(behind, Role.PLAIN)
    yield from _days_of_names(names)
    for stated in (below, above, behind):
        yield from _of(stated, Role.UPDATED)


def day_of_address(address: str) -> str | None:
    """The day in a page's address, ".../2015/10/05/...", or the month if no more is there."""
    path = re.sub(r"^\w+://[^/]*", "", address[-400:].lower())
    found = _DAY_IN_ADDRESS.search(path)
    if found:
        year, month, day = (
            found["year"] or found["y"],
            found["month"] or found["m"],
            found["day"] or found["d"],
        )
        date = dates.find_date(f"{day} {month} {year}" if month.isalpha() else f"{year}/{month}/{day}")
        if date:
            return date.iso
    found = _MONTH_IN_ADDRESS.search(path)
    date = found and dates.find_date(f"{found[1]}-{found[2]}")
    return date.iso if date else None


def _stated(paragraphs: Iterable[Paragraph], day_first: bool) -> Iterator[tuple[Role, Date]]:
    for one in paragraphs:
        if one.kind in _HEAD_KINDS and len(one.words) <= _LINE_CHARACTERS:
            alone = one.kind in (Line.DATE, Line.BYLINE, Line.TITLE, Line.CLOCK)
            for role, date in dates.stated_dates(one.words, day_first):
                if alone or role is not Role.PLAIN:
                    yield role, date


def _of(stated: Iterable[tuple[Role, Date]], role: Role) -> Iterator[str]:
    return (date.iso for found, date in stated if found is role)


def _days_of_addresses(paragraphs: Iterable[Paragraph]) -> Iterator[str]:
    for one in paragraphs:
        if one.kind is not Line.PROSE and len(one.words) <= 400:
            address = _ADDRESS.search(one.words)
            day = day_of_address(address[0]) if address else None
            if day:
                yield day


def _days_of_names(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        date = dates.find_date(re.sub(r"[_\s]+", " ", name)) or dates.find_date(_spaced_digits(name))
        if date and len(date.iso) > 4:
            yield date.iso


def _dateline_date(paragraph: str, year: int | None) -> str | None:
    """The date in the dateline of ``paragraph``: before the agency, or "SOCHI, October 8." in capitals."""
    dateline = dateline_of(paragraph)
    if dateline:
        place = dateline.place
    else:
        capitals = re.match(
            r"[^\W\d_a-z]{3,25}(?: [^\W\d_a-z]{2,20}){0,3}, ([^\n.()]{4,25})\.(?=\s)", paragraph[:100]
        )
        place = capitals[1] if capitals and capitals[0].split(",")[0].isupper() else ""
    date = dates.find_date(place, year)
    return date.iso if date else None


def _year_of(names: Iterable[str]) -> int | None:
    for name in names:
        years = set(_YEAR.findall(name))
        if len(years) == 1:
            return int(years.pop())
    return None


def _spaced_digits(name: str) -> str:
    """``name`` with eight digits that are a date, "20151001", set apart."""
    return re.sub(r"(?<!\d)((?:19|20)\d{2})([01]\d)([0-3]\d)(?!\d)", r"\1-\2-\3", name)
