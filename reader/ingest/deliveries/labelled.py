"""Articles as LexisNexis, Nexis Uni and ProQuest deliver them: fields with names above and below the text."""

from __future__ import annotations

import re

from reader.ingest.deliveries.fields import Field, field_of, language_named
from reader.ingest.deliveries.rows import (
    Row,
    Shown,
    furniture,
    is_copyright,
    is_date_line,
    marks,
    metadata_of,
    shown_as,
    together,
)
from reader.ingest.facts import Metadata
from reader.ingest.passages import Passage
from reader.model import SectionKind

_HEAD_LINES = 40
_RULE = re.compile(r"[_=]{20,}")


def labelled(rows: list[Row]) -> tuple[Shown, Metadata] | None:
    """An article whose fields have names, as those of LexisNexis and ProQuest."""
    fields = [field_of(row.words) for row in rows]
    kinds = {field[0] for field in fields if field}
    if not kinds & {Field.LENGTH, Field.CLOSING, Field.BODY, Field.BYLINE}:
        return None
    body = next((at for at, field in enumerate(fields) if field and field[0] is Field.BODY), None)
    length = next((at for at, field in enumerate(fields) if field and field[0] is Field.LENGTH), body)
    date = _imprint_date(rows, fields, length)
    opening = next(
        (at for at, field in enumerate(fields) if field and at >= date and field[0] is not Field.COPYRIGHT), 0
    )
    if body is not None and body < opening:
        body = None
    values: dict[Field, list[str]] = {}
    shown = _read_imprint(rows, opening, date, values)
    start = _read_head(rows, fields, opening, body, values, shown)
    end = _end(rows, fields, start)
    shown |= {
        place: Passage(rows[place].words) for place in range(max(start, opening + (start == opening)), end)
    }
    if body is not None and body == start and (field := fields[body]):
        shown[body] = Passage(field[1])
    _read_tail(rows, fields, end, values, shown)
    return (shown, metadata_of(values)) if any(passage.kind is None for passage in shown.values()) else None


def _imprint_date(rows: list[Row], fields: list[tuple[Field, str] | None], length: int | None) -> int:
    """The place of the line that is an article's date and has no name; 0 where there is none."""
    above = range(min(len(rows), _HEAD_LINES if length is None else length))
    return max((at for at in above if fields[at] is None and is_date_line(rows[at].words)), default=0)


def _read_imprint(rows: list[Row], end: int, date: int, values: dict[Field, list[str]]) -> Shown:
    """The lines above the first field, which have no names: title, outlet, date, edition, copyright."""
    own = [
        at
        for at in range(end)
        if not (
            marks().fullmatch(rows[at].words)
            or _RULE.fullmatch(rows[at].words)
            or is_copyright(rows[at].words)
        )
    ]
    above = [at for at in own if at < date]
    below = [at for at in own if at > date and not _is_edition(rows[at].words)]
    if date or (own and is_date_line(rows[0].words)):
        values[Field.DATE] = [rows[date].words]
        values[Field.OUTLET] = [rows[at].words for at in above[-1:]]
        # The headline stands above its outlet, or below the date, as it does in the older files.
        lines = above[:-1] or below
        last = -1 if above[:-1] else 0
    else:
        lines, last = own, -1
    headed = [at for at in lines if rows[at].headed] or lines
    title = together(rows, headed, headed[last], end) if headed else []
    first = title[0] if title and above[:-1] else 0
    if title:
        values[Field.TITLE] = [" ".join(rows[at].words for at in title)]
    shown = {at: furniture(rows[at]) for at in range(first, end)}
    return shown | {at: Passage(rows[at].words, SectionKind.HEADLINE) for at in title}


def _read_head(
    rows: list[Row],
    fields: list[tuple[Field, str] | None],
    opening: int,
    body: int | None,
    values: dict[Field, list[str]],
    shown: Shown,
) -> int:
    """Read the fields above the text into ``values`` and ``shown``; the place of the text's first line.

    Where no field is called the text, the first line without a name that goes on with no field is that.
    """
    current, said = Field.OTHER, True
    for place in range(opening, len(rows)):
        field, row = fields[place], rows[place]
        if place == body and field is not None:
            shown[place] = furniture(row)
            return place if field[1] else place + 1
        if field is not None:
            current, words = field
            said = bool(words)
            if words:
                values.setdefault(current, []).append(words)
        elif row.passage == rows[place - 1].passage and said and current in values:
            words = row.words
            values[current][-1] += f" {words}"
        elif body is None and said:
            return place
        else:
            words, said = row.words, True
            values.setdefault(current, []).append(words)
        shown[place] = shown_as(current, words, row.words) if current is not Field.TITLE else furniture(row)
        if current is Field.TITLE and not any(one.kind is SectionKind.HEADLINE for one in shown.values()):
            shown[place] = Passage(words, SectionKind.HEADLINE)
    return len(rows)


def _end(rows: list[Row], fields: list[tuple[Field, str] | None], start: int) -> int:
    """The place behind the text's last line: of the first field that stands behind texts alone."""
    known = any(field and field[0] is Field.CLOSING and "proquest" in row.words.lower()
                for field, row in zip(fields, rows, strict=True))  # fmt: skip
    for place in range(start + 1, len(rows)):
        field = fields[place]
        if field is None:
            continue
        kind, words = field
        if (
            kind is Field.CLOSING
            or (kind is Field.LANGUAGE and language_named(words))
            or (kind is Field.CAPTION and (not words or rows[place].words.split(":")[0].isupper()))
            or (known and kind not in (Field.BODY, Field.DECK))
        ):
            while place > start + 1 and (above := fields[place - 1]) and above[0] is Field.OTHER:
                place -= 1
            return place
    return len(rows)


def _read_tail(
    rows: list[Row],
    fields: list[tuple[Field, str] | None],
    end: int,
    values: dict[Field, list[str]],
    shown: Shown,
) -> None:
    current = Field.OTHER
    for place in range(end, len(rows)):
        row, field = rows[place], fields[place]
        words = row.words
        if field is not None:
            current, words = field
            if words:
                values.setdefault(current, []).append(words)
        shown[place] = (
            Passage(row.words, SectionKind.CAPTION) if current is Field.CAPTION and words else furniture(row)
        )


def _is_edition(words: str) -> bool:
    return bool(
        re.search(r"\b(?:editions?|ausgabe|édition|edición|final|correction appended)\b", words.lower())
    )
