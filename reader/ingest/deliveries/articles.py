"""Files of many articles: what news databases deliver, and clippings each below a headline of its own.

LexisNexis and Nexis Uni, Factiva (with and without the codes of its fields) and ProQuest set a few lines with
outlet, date, length and author around each text, and a mark before or behind it. The same lines come as
text, RTF, Word document or page, so they are looked for in the paragraphs of any of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from reader.ingest.deliveries.factiva import coded, counted
from reader.ingest.deliveries.fields import outlet_named
from reader.ingest.deliveries.labelled import labelled
from reader.ingest.deliveries.rows import Row, Shown, furniture, is_date_line, marks
from reader.ingest.facts import Metadata
from reader.ingest.passages import NEW_PAGE, Passage
from reader.ingest.text.furniture import Line, kind_of
from reader.ingest.words import outlets
from reader.model import SectionKind

_MARK_CHARACTERS = 80
_UNDER_HEADLINE = 3
_SIGNED_CHARACTERS = 120
_BLANK = re.compile(r"\n[ \t]*(?=\n)")


class Delivered(NamedTuple):
    """An article's paragraphs, and what the database's fields say of it."""

    passages: list[Passage]
    given: Metadata = Metadata()


def is_delivery(text: str) -> bool:
    """Whether ``text`` has a line that parts a database's articles."""
    return marks().search(text) is not None


def paragraphs_of(text: str) -> Iterator[Passage]:
    """The blocks of lines of a plain text, without the white space that sets them in the page's middle."""
    for block in _BLANK.sub("\n", text).split("\n\n"):
        if lines := [line.strip() for line in block.split("\n") if line.strip()]:
            yield Passage("\n".join(lines))


def is_outlet(byline: str | None, given: Metadata) -> bool:
    """Whether the line of the outlet that a delivery has ``given`` was taken for its author's."""
    return byline is not None and given.outlet is not None and outlet_named(byline) == given.outlet


def articles_in(passages: Sequence[Passage]) -> Iterator[Delivered]:
    """The articles that ``passages`` hold, one at least.

    What stands before the first and behind the last article of a delivery, the database's own covers, is
    shown with these as furniture; behind the last mark may also be an article that was cut off.
    """
    rows = [
        Row(words, number, passage.kind is SectionKind.HEADLINE)
        for number, passage in enumerate(passages)
        for line in passage.text.split("\n")
        if (words := line.strip())
    ]
    parts = _parts(rows)
    read = [_read(rows[start:end]) for start, end in parts]
    if not any(read):
        yield from _clippings(list(passages))
        return
    first, last = parts[0][0], parts[-1][1]
    cut_off = _read(rows[last:])
    if cut_off and cut_off[1].title and cut_off[1].published:
        parts, read, last = [*parts, (last, len(rows))], [*read, cut_off], len(rows)
    found = [
        _delivered(rows[start:end], each, passages) for (start, end), each in zip(parts, read, strict=True)
    ]
    found[0] = found[0]._replace(passages=[*_cover(rows[:first]), *found[0].passages])
    found[-1] = found[-1]._replace(passages=[*found[-1].passages, *_cover(rows[last:])])
    yield from found


def _parts(rows: list[Row]) -> list[tuple[int, int]]:
    """Where the articles of a delivery begin and end among ``rows``; empty where it is none."""
    found = [
        (place, match)
        for place, row in enumerate(rows)
        if len(row.words) <= _MARK_CHARACTERS and (match := marks().fullmatch(row.words))
    ]
    ends = [place + 1 for place, match in found if match["end"]]
    starts = [place for place, match in found if match["start"]]
    if len(ends) >= len(starts):
        return list(zip([0, *ends[:-1]], ends, strict=True)) if ends else []
    return list(zip(starts, [*starts[1:], len(rows)], strict=True))


def _cover(rows: list[Row]) -> Iterator[Passage]:
    """What a database says around its articles."""
    if rows:
        yield Passage("\n".join(row.words for row in rows), SectionKind.BOILERPLATE)


def _read(rows: list[Row]) -> tuple[Shown, Metadata] | None:
    """What the ``rows`` of a delivery's part are shown as; None where they have no database's fields."""
    found = coded(rows) or counted(rows) or labelled(rows)
    if found is None:
        return None
    shown, given = found
    return {place: furniture(row) for place, row in enumerate(rows)} | shown, given


def _delivered(
    rows: list[Row], found: tuple[Shown, Metadata] | None, passages: Sequence[Passage]
) -> Delivered:
    shown, given = found or (_as_set(rows), Metadata())
    shown |= {place: furniture(rows[place]) for place in shown if marks().fullmatch(rows[place].words)}
    made = []
    ordered = [(rows[place], shown[place]) for place in sorted(shown)]
    for (number, kind), group in groupby(ordered, key=lambda each: (each[0].passage, each[1].kind)):
        lines = [passage.text for _, passage in group if passage.text]
        words = (" " if kind is SectionKind.HEADLINE else "\n").join(lines)
        own = passages[number].kind
        judged = own if kind is None and own is not SectionKind.HEADLINE else kind
        made.append(Passage(words, judged, passages[number].quoted and judged is None))
    return Delivered(made, given)


def _as_set(rows: list[Row]) -> Shown:
    """Lines of which no field tells more than their style does."""
    headed = next((place for place, row in enumerate(rows) if row.headed), None)
    return {
        place: Passage(row.words, SectionKind.HEADLINE if place == headed else None)
        for place, row in enumerate(rows)
    }


def _clippings(passages: list[Passage]) -> Iterator[Delivered]:
    """The articles of one's own file: several headlines, each with its outlet, date or author below it."""
    heads = [place for place, passage in enumerate(passages) if passage.kind is SectionKind.HEADLINE]
    signed = [place for place in heads if _is_signed(passages, place)] if len(heads) > 1 else []
    if len(signed) < 2 and len(heads) > 1 and all(_begins_page(passages, head) for head in heads[1:]):
        signed = heads
    # The first may be the whole file's.
    if len(signed) < 2 or len(heads) - len(signed) > (heads[0] != signed[0]):
        yield Delivered(_headed_once(passages))
        return
    above = [passage._replace(kind=SectionKind.BOILERPLATE) for passage in passages[: signed[0]]]
    for number, (start, end) in enumerate(zip(signed, [*signed[1:], len(passages)], strict=True)):
        yield Delivered([*(above if number == 0 else ()), *passages[start:end]])


def _begins_page(passages: list[Passage], head: int) -> bool:
    """Whether nothing but a new page stands above a headline."""
    return head > 0 and passages[head - 1].text == NEW_PAGE


def _is_signed(passages: list[Passage], head: int) -> bool:
    under = []
    for passage in passages[head + 1 : head + 1 + _UNDER_HEADLINE]:
        if passage.kind is SectionKind.HEADLINE:
            break
        under.extend(passage.text.split("\n"))
    return any(map(_signs, filter(None, map(str.strip, under))))


def _signs(line: str) -> bool:
    """Whether ``line`` names an outlet, an author or a date, as lines below headlines do."""
    kinds = (Line.DATE, Line.BYLINE, Line.SOURCE)
    return len(line) <= _SIGNED_CHARACTERS and (
        kind_of(line) in kinds or outlets.outlet_in_line(line) is not None or is_date_line(line)
    )


def _headed_once(passages: list[Passage]) -> list[Passage]:
    """``passages`` with the first of their headlines alone; the others are headings within the text."""
    heads = [place for place, passage in enumerate(passages) if passage.kind is SectionKind.HEADLINE]
    own = next((place for place in heads if not outlets.known_outlet(passages[place].text)), None)
    return [
        passage._replace(kind=None) if passage.kind is SectionKind.HEADLINE and place != own else passage
        for place, passage in enumerate(passages)
    ]
