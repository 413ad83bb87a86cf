"""The alignment table of a remark: a row a rendering, a column what all share or a place of variation."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

import regex

from reader.collation import Detour, Kind, Op, Place
from reader.collation.remarks.remark import CollatedRemark
from reader.export.edition.differences import ELLIPSIS
from reader.export.edition.prepared import Entry, Rendering
from reader.model import Relation, Span

FEWEST = 3
"""Renderings from which a table says more than the one difference of two."""

_GRAPHEME = regex.compile(r"\X")


class Standing(StrEnum):
    """How the words of a cell stand to the base's."""

    SAME = "same"
    ACCIDENTAL = "accidental"
    SUBSTANTIVE = "substantive"
    BEYOND = "beyond"
    """They go on where the base has not begun, or has ended."""
    CUT = "cut"
    """None: the rendering leaves out this stretch."""
    UNQUOTED = "unquoted"
    """None: it is a part of the base that begins after this stretch, or has ended before."""


_MISSING = (Standing.CUT, Standing.UNQUOTED)

NOTHING, ABOVE = "–", "″"
SIGNS = {
    ELLIPSIS: "does not quote that far",
    NOTHING: "has nothing there",
    ABOVE: "what stands before it stands for this too",
}
"""What stands for words where a cell has none, and what it means, in the order of a legend."""


class Cell(NamedTuple):
    """What a rendering has in a column, with the white space around it.

    ``alerts`` are the kinds of those that it raises, the gravest first. ``before`` and ``cut``: it does not
    quote the column from its beginning, or to its end. ``on``: it has no words of its own, for what the cell
    before says stands for both.
    """

    text: str
    standing: Standing = Standing.SAME
    alerts: tuple[str, ...] = ()
    cut: bool = False
    on: bool = False
    before: bool = False


_LEFT_OUT = {each: Cell("", each, cut=each is Standing.UNQUOTED) for each in _MISSING}


@dataclass(frozen=True, slots=True)
class Column:
    """``base``: the base's words. ``number`` is that of the place of variation, from 1, None where the
    renderings have the same words, or none, or only close in different ways, as with a comma that belongs to
    the sentence around a quote. ``alerts``: all that are raised there, the gravest first."""

    base: str
    number: int | None = None
    alerts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """Renderings with the same words throughout; the cells of each, joined, are its text."""

    renderings: tuple[Rendering, ...]
    cells: tuple[Cell, ...]

    @property
    def sigla(self) -> tuple[str, ...]:
        return tuple(each.siglum for each in self.renderings)


class Aside(NamedTuple):
    """A rendering that has no row: one ``foreign`` to the base's language, or one of other words."""

    rendering: Rendering
    foreign: bool


@dataclass(frozen=True, slots=True)
class Alignment:
    """Each rendering of the remark stands in one row or ``aside``. The base is in the first row."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    asides: tuple[Aside, ...]


class _Stretch(NamedTuple):
    """A column to be: its stretch of the base, and its place where it has one."""

    base: Span
    place: Place | None = None


def alignment(entry: Entry) -> Alignment | None:
    """The table of a remark's renderings; None of fewer than three, or where the base has none to compare,
    or where they differ in nothing but what they leave out and how they close.
    """
    collated = entry.collated
    if len(entry.renderings) < FEWEST or len(collated.rows) < 2:
        return None
    stretches = list(_stretches(collated))
    by_quote = {each.quote.id: each for each in entry.renderings}
    columns = [Column(""), *_columns(collated, stretches), Column("")]
    rows = {
        row.quote.id: _row(collated, number, stretches, reach(entry, number))
        for number, row in enumerate(collated.rows)
    }
    numbered = any(column.number is not None for column in columns)
    if not numbered and not any(_says_more(cell) for cells in rows.values() for cell in cells):
        return None
    for number in range(len(columns) - 2, 1, -1):
        gap = stretches[number - 1].place is None and columns[number].base.isspace()
        if gap and not any(cells[number].text.strip() for cells in rows.values()):
            _join(columns, list(rows.values()), number)
    ends = [any(cells[at].text for cells in rows.values()) for at in (0, -1)]
    shown = slice(0 if ends[0] else 1, None if ends[1] else -1)
    alike: dict[tuple[Cell, ...], list[Rendering]] = {}
    for quote, rendering in by_quote.items():
        if quote in rows:
            alike.setdefault(tuple(rows[quote][shown]), []).append(rendering)
    strange = {each.quote.id for each in collated.witnesses if each.foreign}
    return Alignment(
        tuple(columns[shown]),
        tuple(Row(tuple(renderings), cells) for cells, renderings in alike.items()),
        tuple(
            Aside(rendering, quote in strange) for quote, rendering in by_quote.items() if quote not in rows
        ),
    )


def _says_more(cell: Cell) -> bool:
    """Whether a cell has words that the base does not."""
    more = cell.standing in (Standing.SUBSTANTIVE, Standing.BEYOND)
    return more and any(map(str.isalnum, cell.text))


def _join(columns: list[Column], rows: Sequence[list[Cell]], number: int) -> None:
    """Make the white space of a column a part of the one before."""
    columns[number - 1] = replace(columns[number - 1], base=columns[number - 1].base + columns[number].base)
    del columns[number]
    for cells in rows:
        before, gap, after = cells[number - 1 : number + 2]
        cells[number - 1 : number + 1] = [before._replace(text=before.text + gap.text)]
        if gap.standing in _MISSING and not gap.on and after.on:
            cells[number] = _LEFT_OUT[gap.standing]._replace(text=after.text)


def reach(entry: Entry, number: int) -> Span:
    """The stretch of the base from the first to the last of the words that a row of the table has of it.

    Only a part of the base, as its link says, has such a stretch; any other row is held against all of it,
    so that what it has not it leaves out.
    """
    collated = entry.collated
    whole = Span(0, len(collated.table.texts[0]))
    quote = collated.rows[number].quote.id
    rendering = next(each for each in entry.renderings if each.quote.id == quote)
    if number == 0 or rendering.relation is not Relation.FRAGMENT:
        return whole
    base, text = collated.table.texts[0], collated.table.texts[number]
    shared = [
        each.a
        for each in collated.segments[number - 1]
        if each.op not in (Op.INSERT, Op.DELETE)
        and each.kind not in (Kind.OMISSION, Kind.ADDITION)
        and any(map(str.isalnum, each.a.of(base) + each.b.of(text)))
    ]
    return Span(shared[0].start, shared[-1].end) if shared else whole


def missing(span: Span, reached: Span) -> Standing:
    """How a row that has nothing of this stretch of the base stands to it, ``reached`` being its reach."""
    outside = span.end <= reached.start or reached.end <= span.start
    return Standing.UNQUOTED if outside else Standing.CUT


def _stretches(collated: CollatedRemark) -> Iterator[_Stretch]:
    """The places, and what lies between them, cut where a rendering leaves the base or comes back to it."""
    cuts = sorted({cut for row in collated.table.detours for each in row for cut in each.base})
    position = 0
    for place in (*collated.table.places, None):
        end = place.base.start if place else len(collated.table.texts[0])
        inner = (cut for cut in cuts if position < cut < end)
        yield from (_Stretch(Span(*ends)) for ends in pairwise([position, *inner, end]) if ends[0] < ends[1])
        if place:
            yield _Stretch(place.base, place)
            position = place.base.end


def _columns(collated: CollatedRemark, stretches: Sequence[_Stretch]) -> Iterator[Column]:
    base = collated.table.texts[0]
    number = 0
    for span, place in stretches:
        around = [
            alert.value
            for row in collated.table.detours
            for each in row
            if each.alert and each.base.start == span.start
            for alert in (each.alert, *each.also)
        ]
        numbered = place is not None and not _closes(collated, place)
        number += numbered
        alerts = [alert.value for alert in place.alerts] if place else []
        yield Column(span.of(base), number if numbered else None, tuple(dict.fromkeys(alerts + around)))


def _closes(collated: CollatedRemark, place: Place) -> bool:
    """Whether a place is the signs alone that renderings end with, and they mean the same."""
    texts = collated.table.texts
    readings = [reading.of(text) for reading, text in zip(place.readings, texts, strict=True) if reading]
    after = texts[0][place.base.end :]
    return not place.alerts and not any(map(str.isalnum, "".join((*readings, after))))


def _row(collated: CollatedRemark, number: int, stretches: Sequence[_Stretch], reached: Span) -> list[Cell]:
    """The cells of a rendering, with one before the base's first words and one after its last."""
    table = collated.table
    text, base = table.texts[number], table.texts[0]
    cells = [
        _of_place(place, number, text, reached) if place else Cell(span.of(base)) for span, place in stretches
    ]
    for detour in table.detours[number]:
        _go_around(cells, stretches, detour, text, reached)
    before, after = (_beyond(span.of(text)) for span in table.beyond[number])
    return [before, *cells, after]


def _beyond(words: str) -> Cell:
    return Cell(words, Standing.BEYOND if words else Standing.SAME)


def _of_place(place: Place, number: int, text: str, reached: Span) -> Cell:
    reading = place.readings[number]
    if reading is None:
        return _LEFT_OUT[missing(place.base, reached)]
    if number == 0:
        return Cell(reading.of(text))
    variant = next(each for each in place.variants if number in each.rows)
    if variant is not place.variants[0]:
        alerts = tuple(alert.value for alert in variant.alerts)
        before = variant.cut and place.base.start < reached.start
        after = variant.cut and reached.end < place.base.end
        return Cell(reading.of(text), Standing(variant.cls.value), alerts, after, before=before)
    same = reading.of(text) == variant.text
    return Cell(reading.of(text), Standing.SAME if same else Standing.ACCIDENTAL)


def _go_around(
    cells: list[Cell], stretches: Sequence[_Stretch], detour: Detour, text: str, reached: Span
) -> None:
    """Put what a rendering has in the place of a long stretch of the base into the first cell of it."""
    start, end = detour.base
    over = [
        number
        for number, (span, _) in enumerate(stretches)
        if span.start < end and start < span.end and (span.start < span.end or start < span.start)
    ]
    words = detour.reading.of(text)
    alerts = tuple(each.value for each in (detour.alert, *detour.also) if each)
    free = [
        number
        for number in over
        if stretches[number].place is None
        or (cells[number].standing in _MISSING and not cells[number].text and not cells[number].on)
    ]
    if not free and cells[over[0]].on and (words or alerts):
        free = over[:1]  # What goes on from the cell before ends here.
    if not free:
        first = cells[over[0]]
        cells[over[0]] = first._replace(text=first.text + words, alerts=(*first.alerts, *alerts))
        return
    gone = _LEFT_OUT[missing(detour.base, reached)]
    standing = gone.standing if detour.kind in (Kind.OMISSION, Kind.ELLIPSIS) else Standing.SUBSTANTIVE
    for number in free:
        cells[number] = gone._replace(standing=standing, on=True)
    cells[free[0]] = Cell(words, standing, alerts, gone.cut and standing in _MISSING)


def shortened(text: str, most: int) -> str:
    """``text`` without the white space around it, the middle left out where it is longer than ``most``.

    A code point counts one, a wide sign of East Asia two.
    """
    text = " ".join(text.split())
    if len(text) + sum(unicodedata.east_asian_width(each) in "WF" for each in text) <= most:
        return text
    head, tail = text[: most // 2], text[-(most // 2) :]
    if " " in head and " " in tail:
        return f"{head.rsplit(' ', 1)[0]} … {tail.split(' ', 1)[1]}"
    letters = _GRAPHEME.findall(text)
    few = most // 4
    return f"{''.join(letters[:few])}…{''.join(letters[-few:])}" if len(letters) > 2 * few else text
