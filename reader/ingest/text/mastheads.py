"""Lines that are an outlet's name because of where they stand: by their words alone they may be others'."""

from __future__ import annotations

from collections.abc import Sequence

from reader.ingest.text.furniture import Line
from reader.ingest.text.paragraphs import Paragraph
from reader.ingest.words import bylines, dates, outlets

_LINE_CHARACTERS = 100
_BLOCK = 6
"""Lines that an outlet's name, a date and an author may have."""
_TOLD = (Line.DATE, Line.BYLINE)


def is_masthead(found: Sequence[Paragraph], place: int, titles: Sequence[int]) -> bool:
    """Whether the title at ``place`` in ``found`` is an outlet's name above a headline, one of ``titles``."""
    words = found[place].words
    if place == titles[-1] or len(words) > _LINE_CHARACTERS:
        return False
    if outlets.may_be_outlet(words):
        return True
    if _kind(found, place + 1) is not Line.DATE:
        return False
    if outlets.begins_with_article(words):
        return True
    # Two words above date and author are the headline's only where no other line can be.
    block = [one.kind for one in found[place : place + _BLOCK] if one.block == found[place].block]
    return len(words.split()) == 2 and bylines.is_name(words) and {*_TOLD} <= {*block}


def outlet_by_place(
    found: Sequence[Paragraph], headline: int | None, lead: int
) -> tuple[int, str] | tuple[None, None]:
    """The place in ``found`` of the line that names an outlet, and its name.

    It stands beside the headline, a date or a byline, or names the day itself: "Saltby Echo, 3 May 2019".
    """
    titles = [] if headline is None else [headline]
    for place, one in enumerate(found[:lead]):
        if place == headline or one.kind is not Line.TITLE or len(one.words) > _LINE_CHARACTERS:
            continue
        date = dates.find_date(one.words)
        words = f"{one.words[: date.start]}|{one.words[date.end :]}" if date else one.words
        around = (_kind(found, place - 1), _kind(found, place + 1))
        beside = date is not None or place - 1 == headline or place + 1 == headline or {*_TOLD} & {*around}
        name = next(filter(outlets.may_be_outlet, outlets.parts_of_line(words)), None) if beside else None
        if name:
            return place, name
        told = date is not None or (place - 1 == headline and around[1] in _TOLD)
        name = next(filter(outlets.begins_with_article, outlets.parts_of_line(words)), None) if told else None
        if name:
            return place, name
        if headline is not None and place < headline and is_masthead(found, place, titles):
            return place, one.words
    return None, None


def _kind(found: Sequence[Paragraph], place: int) -> Line | None:
    return found[place].kind if 0 <= place < len(found) else None
