"""Articles as Factiva delivers them, with the codes of their fields or without."""

from __future__ import annotations

import re
from functools import cache

from reader.ingest.deliveries.fields import Field, code_of, language_named
from reader.ingest.deliveries.rows import (
    Row,
    Shown,
    furniture,
    is_copyright,
    is_date_line,
    metadata_of,
    shown_as,
    together,
)
from reader.ingest.facts import Metadata
from reader.ingest.lexicon import lexicon, words_of
from reader.ingest.passages import Passage
from reader.ingest.words import bylines
from reader.model import SectionKind

_CLOCK = re.compile(r"\d{1,2}:\d{2}(?:\s?[AaPp][Mm])?(?:\s?[A-Z]{2,4})?")
_PAGE = re.compile(r"(?:page|seite) \d{1,6} (?:of|von|de|sur|di|van) \d", re.IGNORECASE)
_CODE = re.compile(r"[A-Z][A-Z0-9]{1,11}")


def coded(rows: list[Row]) -> tuple[Shown, Metadata] | None:
    """An article of Factiva's with the code of each field before it."""
    values: dict[Field, list[str]] = {}
    shown: Shown = {}
    current: Field | None = None
    codes = 0
    for place, row in enumerate(rows):
        code = code_of(row.words)
        words = row.words
        if code is not None:
            codes += 1
            current, words = code
        if current is None:
            continue
        if words:
            values.setdefault(current, []).append(words)
        shown[place] = shown_as(current, words, row.words)
    if codes < 4 or Field.TITLE not in values or Field.BODY not in values:
        return None
    return shown, metadata_of(values)


def counted(rows: list[Row]) -> tuple[Shown, Metadata] | None:
    """An article of Factiva's without codes: its number of words, its date and its source are lines alone."""
    for count, row in enumerate(rows[:-2]):
        if not _word_count().fullmatch(row.words):
            continue
        date = next((at for at in (count + 1, count + 2) if is_date_line(rows[at].words)), None)
        if date is not None and count > 0 and date + 1 < len(rows):
            return _counted_at(rows, count, date)
    return None


@cache
def _word_count() -> re.Pattern[str]:
    return re.compile(rf"\d[\d,.\s]{{0,8}} ?(?:{words_of(lexicon('deliveries')['words'])})", re.IGNORECASE)


def _counted_at(rows: list[Row], count: int, date: int) -> tuple[Shown, Metadata]:
    values: dict[Field, list[str]] = {Field.DATE: [rows[date].words]}
    start = _start(rows, count)
    title, byline = _heading(rows, start, count)
    values[Field.TITLE] = [" ".join(rows[place].words for place in title)]
    if byline:
        values[Field.BYLINE] = [byline]
    end = date + 1
    for place in range(date + 1, min(len(rows) - 1, date + 12)):
        words = rows[place].words
        if language_named(words):
            values[Field.LANGUAGE] = [words]
            end = place + 1
        elif _CLOCK.fullmatch(words):
            values[Field.TIME] = [words]
        elif is_copyright(words):
            end = place + 1
            break
        elif Field.OUTLET not in values and not _CODE.fullmatch(words):
            values[Field.OUTLET] = [words]
            end = max(end, place + 1)
        elif Field.LANGUAGE in values:
            break
    shown = {place: furniture(rows[place]) for place in range(start, end)}
    shown |= {place: Passage(rows[place].words, SectionKind.HEADLINE) for place in title}
    shown |= {place: Passage(rows[place].words) for place in range(end, len(rows))}
    return shown, metadata_of(values)


def _start(rows: list[Row], count: int) -> int:
    """The place where the lines above a number of words begin, of which there are a few at most."""
    above = range(max(0, count - 4), count)
    headed = [at for at in above if rows[at].headed]
    covers = [at + 1 for at in above[:-1] if is_copyright(rows[at].words) or _PAGE.match(rows[at].words)]
    return max([above[0], *headed[-1:], *covers])


def _heading(rows: list[Row], start: int, end: int) -> tuple[list[int], str | None]:
    """Which of the lines above a number of words are the headline, and the author that the last may name."""
    places = list(range(start, end))
    last = rows[places[-1]].words
    byline = bylines.byline_of(last)
    if byline is None and len(places) > 1 and all(map(bylines.is_name, re.split(r", | and |; ", last))):
        byline = last
    if byline is not None and len(places) > 1:
        places.pop()
    headed = [place for place in places if rows[place].headed]
    # Above the headline may stand the name of a part of the paper.
    best = headed or [max(places[-2:], key=lambda place: len(rows[place].words))]
    return together(rows, places, best[0], end), byline
