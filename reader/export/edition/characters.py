"""Characters that a page or a data file cannot carry, and dates as people write them."""

from __future__ import annotations

from datetime import date

import regex

# Controls but tab and line feed, lone surrogates and noncharacters: no XML, HTML or PDF may hold them.
_UNPRINTABLE = regex.compile(r"[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}--\t\n]", regex.V1)

# Embeddings, overrides and isolates (Unicode Standard Annex 9) reach past the words they stand in, and
# could show the page's own words in another order than they have.
_DIRECTIONS = regex.compile("[\u202a-\u202e\u2066-\u2069]")
_BREAKS = regex.compile("[\n\u2028\u2029]+")


def printable(text: str) -> str:
    """``text`` with every control character, lone surrogate and noncharacter shown as U+FFFD.

    Carriage returns become line feeds, and the controls of direction that can reorder what follows are
    taken out.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _DIRECTIONS.sub("", _UNPRINTABLE.sub("\ufffd", text))


def lines_of(text: str) -> list[str]:
    """What is ``printable`` of ``text``, cut at its line breaks; behind one at its end is an empty part."""
    return _BREAKS.split(printable(text))


# Not the standard library's names, which follow the computer's locale.
_MONTHS = [
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
]


def spoken_date(published: str | None) -> str | None:
    """An ISO 8601 date as "3 October 2031", with the hour where it has one; itself if it is no date."""
    if not published:
        return None
    try:
        day = date.fromisoformat(published[:10])
    except ValueError:
        return published
    spoken = f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
    return f"{spoken}, {published[11:16]}" if len(published) >= 16 else spoken
