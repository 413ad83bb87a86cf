"""Files of many articles: what news databases deliver, and clippings each below a headline of its own.

LexisNexis and Nexis Uni, Factiva (with and without the codes of its fields) and ProQuest set a few lines with
outlet, date, length and author around each text, and a mark before or behind it. The same lines come as
text, RTF, Word document or page, so they are looked for in the paragraphs of any of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import NamedTuple

from reader.ingest import bylines, dates, outlets
from reader.ingest.delivery_fields import Field, code_of, field_of, language_named, outlet_named
from reader.ingest.furniture import Line, kind_of
from reader.ingest.lexicon import lexicon, words_of
from reader.ingest.metadata import Metadata
from reader.ingest.passages import Passage
from reader.model import SectionKind

_ACCESSION = r"(?:Do[ck]ument|Documento|Документ) [A-Z][A-Z0-9]{3,13}\d{6,8}[a-z0-9]{7,14}"
_MARK_CHARACTERS = 80
_HEAD_LINES = 40
_UNDER_HEADLINE = 3
_CLOCK = re.compile(r"\d{1,2}:\d{2}(?:\s?[AaPp][Mm])?(?:\s?[A-Z]{2,4})?")
_PAGE = re.compile(r"(?:page|seite) \d{1,6} (?:of|von|de|sur|di|van) \d", re.IGNORECASE)
_RULE = re.compile(r"[_=]{20,}")
_CODE = re.compile(r"[A-Z][A-Z0-9]{1,11}")
_BLANK = re.compile(r"\n[ \t]*(?=\n)")


class Delivered(NamedTuple):
    """An article's paragraphs, and what the database's fields say of it."""

    passages: list[Passage]
    given: Metadata = Metadata()


class _Row(NamedTuple):
    """A line, the number of the paragraph it stands in, and whether that is set as a headline."""

    words: str
    passage: int
    headed: bool


_Shown = dict[int, Passage]
"""What lines are shown as, by their places; those of a delivery's cover, above its first article, are not."""


def is_delivery(text: str) -> bool:
    """Whether ``text`` has a line that parts a database's articles."""
    return _marks().search(text) is not None


def paragraphs_of(text: str) -> Iterator[Passage]:
    """The blocks of lines of a plain text, without the white space that sets them in the page's middle."""
    for block in _BLANK.sub("\n", text).split("\n\n"):
        if lines := [line.strip() for line in block.split("\n") if line.strip()]:
            yield Passage("\n".join(lines))


def articles_in(passages: Sequence[Passage]) -> Iterator[Delivered]:
    """The articles that ``passages`` hold, one at least.

    What stands before the first and behind the last article of a delivery, the database's own covers, is left out.
    """
    rows = [
        _Row(words, number, passage.kind is SectionKind.HEADLINE)
        for number, passage in enumerate(passages)
        for line in passage.text.split("\n")
        if (words := line.strip())
    ]
    parts = _parts(rows)
    read = [_read(rows[start:end], first) for first, (start, end) in enumerate(parts)]
    if any(read):
        for (start, end), found in zip(parts, read, strict=True):
            yield _delivered(rows[start:end], found, passages)
    else:
        yield from _clippings(list(passages))


@cache
def _marks() -> re.Pattern[str]:
    lists = lexicon("deliveries")
    ends = rf"{words_of(lists['ends'])}|(?-i:(?:AN[ \t|]{{1,4}})?{_ACCESSION})"
    return re.compile(
        rf"^[ \t]{{0,60}}(?:(?P<end>{ends})|(?P<start>{'|'.join(lists['starts'])}))[ \t]{{0,60}}$",
        re.IGNORECASE | re.MULTILINE,
    )


def _parts(rows: list[_Row]) -> list[tuple[int, int]]:
    """Where the articles of a delivery begin and end among ``rows``; empty where it is none."""
    found = [
        (place, match)
        for place, row in enumerate(rows)
        if len(row.words) <= _MARK_CHARACTERS and (match := _marks().fullmatch(row.words))
    ]
    ends = [place + 1 for place, match in found if match["end"]]
    starts = [place for place, match in found if match["start"]]
    if len(ends) >= len(starts):
        return list(zip([0, *ends[:-1]], ends, strict=True)) if ends else []
    return list(zip(starts, [*starts[1:], len(rows)], strict=True))


def _read(rows: list[_Row], number: int) -> tuple[_Shown, Metadata] | None:
    """What the ``rows`` of a delivery's part are shown as; None where they have no database's fields."""
    found = _coded(rows) or _counted(rows) or _labelled(rows)
    if found is None:
        return None
    shown, given = found
    for place, row in enumerate(rows):
        if _marks().fullmatch(row.words) or (number and place not in shown):
            shown[place] = _furniture(row)
    return shown, given


def _furniture(row: _Row) -> Passage:
    return Passage(row.words, SectionKind.BOILERPLATE)


def _delivered(
    rows: list[_Row], found: tuple[_Shown, Metadata] | None, passages: Sequence[Passage]
) -> Delivered:
    if found is None:
        numbers = sorted({row.passage for row in rows})
        return Delivered(_headed_once([passages[number] for number in numbers]))
    shown, given = found
    made = []
    ordered = [(rows[place], shown[place]) for place in sorted(shown)]
    for (number, kind), group in groupby(ordered, key=lambda each: (each[0].passage, each[1].kind)):
        lines = [passage.text for _, passage in group if passage.text]
        words = (" " if kind is SectionKind.HEADLINE else "\n").join(lines)
        own = passages[number].kind
        judged = own if kind is None and own is not SectionKind.HEADLINE else kind
        made.append(Passage(words, judged, passages[number].quoted and judged is None))
    return Delivered(made, given)


def _coded(rows: list[_Row]) -> tuple[_Shown, Metadata] | None:
    """An article of Factiva's with the code of each field before it."""
    values: dict[Field, list[str]] = {}
    shown: _Shown = {}
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
        shown[place] = _shown(current, words, row.words)
    if codes < 4 or Field.TITLE not in values or Field.BODY not in values:
        return None
    return shown, _metadata(values)


def _shown(field: Field, words: str, line: str) -> Passage:
    """How ``line``, which says ``words`` as its ``field``, is shown: what is the article's without its label."""
    if field in (Field.BODY, Field.DECK):
        return Passage(words)
    if field is Field.TITLE:
        return Passage(words, SectionKind.HEADLINE)
    return Passage(line, SectionKind.CAPTION if field is Field.CAPTION else SectionKind.BOILERPLATE)


def _counted(rows: list[_Row]) -> tuple[_Shown, Metadata] | None:
    """An article of Factiva's without codes: its number of words, its date and its source are lines alone."""
    for count, row in enumerate(rows[:-2]):
        if not _word_count().fullmatch(row.words):
            continue
        date = next((at for at in (count + 1, count + 2) if _is_date_line(rows[at].words)), None)
        if date is not None and count > 0 and date + 1 < len(rows):
            return _counted_at(rows, count, date)
    return None


@cache
def _word_count() -> re.Pattern[str]:
    return re.compile(rf"\d[\d,.\s]{{0,8}} ?(?:{words_of(lexicon('deliveries')['words'])})", re.IGNORECASE)


def _is_date_line(words: str) -> bool:
    date = dates.find_date(words) if len(words) <= 100 else None
    return date is not None and len(date.iso) >= 7 and len(dates.words_beside(words, date)) <= 6


def _counted_at(rows: list[_Row], count: int, date: int) -> tuple[_Shown, Metadata]:
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
        elif _is_copyright(words):
            end = place + 1
            break
        elif Field.OUTLET not in values and not _CODE.fullmatch(words):
            values[Field.OUTLET] = [words]
            end = max(end, place + 1)
        elif Field.LANGUAGE in values:
            break
    shown = {place: _furniture(rows[place]) for place in range(start, end)}
    shown |= {place: Passage(rows[place].words, SectionKind.HEADLINE) for place in title}
    shown |= {place: Passage(rows[place].words) for place in range(end, len(rows))}
    return shown, _metadata(values)


def _start(rows: list[_Row], count: int) -> int:
    """The place where the lines above a number of words begin, of which there are a few at most."""
    above = range(max(0, count - 4), count)
    headed = [at for at in above if rows[at].headed]
    covers = [at + 1 for at in above[:-1] if _is_copyright(rows[at].words) or _PAGE.match(rows[at].words)]
    return max([above[0], *headed[-1:], *covers])


def _heading(rows: list[_Row], start: int, end: int) -> tuple[list[int], str | None]:
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
    return [place for place in places if rows[place].passage == rows[best[0]].passage], byline


def _labelled(rows: list[_Row]) -> tuple[_Shown, Metadata] | None:
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
    return (shown, _metadata(values)) if any(passage.kind is None for passage in shown.values()) else None


def _imprint_date(rows: list[_Row], fields: list[tuple[Field, str] | None], length: int | None) -> int:
    """The place of the line that is an article's date and has no name; 0 where there is none."""
    above = range(min(len(rows), _HEAD_LINES if length is None else length))
    return max((at for at in above if fields[at] is None and _is_date_line(rows[at].words)), default=0)


def _read_imprint(rows: list[_Row], end: int, date: int, values: dict[Field, list[str]]) -> _Shown:
    """The lines above the first field, which have no names: title, outlet, date, edition, copyright."""
    own = [
        at
        for at in range(end)
        if not (
            _marks().fullmatch(rows[at].words)
            or _RULE.fullmatch(rows[at].words)
            or _is_copyright(rows[at].words)
        )
    ]
    above = [at for at in own if at < date]
    below = [at for at in own if at > date and not _is_edition(rows[at].words)]
    if date or (own and _is_date_line(rows[0].words)):
        values[Field.DATE] = [rows[date].words]
        values[Field.OUTLET] = [rows[at].words for at in above[-1:]]
        # The headline stands above its outlet, or below the date, as it does in the older files.
        lines = above[:-1] or below
        last = -1 if above[:-1] else 0
    else:
        lines, last = own, -1
    headed = [at for at in lines if rows[at].headed] or lines
    title = [at for at in headed if rows[at].passage == rows[headed[last]].passage]
    first = title[0] if title and above[:-1] else 0
    if title:
        values[Field.TITLE] = [" ".join(rows[at].words for at in title)]
    shown = {at: _furniture(rows[at]) for at in range(first, end)}
    return shown | {at: Passage(rows[at].words, SectionKind.HEADLINE) for at in title}


def _read_head(
    rows: list[_Row],
    fields: list[tuple[Field, str] | None],
    opening: int,
    body: int | None,
    values: dict[Field, list[str]],
    shown: _Shown,
) -> int:
    """Read the fields above the text into ``values`` and ``shown``; the place of the text's first line.

    Where no field is called the text, the first line that neither has a name nor goes on with a field begins it.
    """
    current, said = Field.OTHER, True
    for place in range(opening, len(rows)):
        field, row = fields[place], rows[place]
        if place == body and field is not None:
            shown[place] = _furniture(row)
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
        shown[place] = _shown(current, words, row.words) if current is not Field.TITLE else _furniture(row)
        if current is Field.TITLE and not any(one.kind is SectionKind.HEADLINE for one in shown.values()):
            shown[place] = Passage(words, SectionKind.HEADLINE)
    return len(rows)


def _end(rows: list[_Row], fields: list[tuple[Field, str] | None], start: int) -> int:
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
    rows: list[_Row],
    fields: list[tuple[Field, str] | None],
    end: int,
    values: dict[Field, list[str]],
    shown: _Shown,
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
            Passage(row.words, SectionKind.CAPTION) if current is Field.CAPTION and words else _furniture(row)
        )


def _is_copyright(words: str) -> bool:
    folded = words.lower()
    return folded.startswith(("copyright", "©", "(c) ")) or folded in (
        "all rights reserved",
        "alle rechte vorbehalten",
    )


def _is_edition(words: str) -> bool:
    return bool(
        re.search(r"\b(?:editions?|ausgabe|édition|edición|final|correction appended)\b", words.lower())
    )


def _metadata(values: dict[Field, list[str]]) -> Metadata:
    """What the fields say, each as articles elsewhere are described."""
    first = {field: words[0] for field, words in values.items() if words}
    imprint = first.get(Field.IMPRINT, "")
    date = dates.find_date(f"{first.get(Field.DATE, '')} {first.get(Field.TIME, '')}") or dates.find_date(
        imprint
    )
    byline = first.get(Field.BYLINE)
    title = " ".join(first.get(Field.TITLE, "").split())
    return Metadata(
        title=title or None,
        outlet=outlet_named(first.get(Field.OUTLET) or re.split(r"[;\[]", imprint)[0]),
        byline=_author(byline) if byline else None,
        published=date.iso if date else None,
        language=language_named(first.get(Field.LANGUAGE, "")),
    )


def _author(words: str) -> str | None:
    words = re.sub(r"\s*[(<]?\S{1,60}@\S{1,60}[)>]?", "", " ".join(words.split()))
    inverted = [
        re.fullmatch(r"([^,;]{2,40}), ([^,;]{2,40})", each) for each in re.split(r"; ?", words.rstrip(" .;"))
    ]
    if all(inverted) and not words.lower().startswith("by "):
        names = [f"{each[2]} {each[1]}" for each in inverted if each]
        if all(map(bylines.is_name, names)) and all(len(each[1].split()) == 1 for each in inverted if each):
            return ", ".join(names)
    words = bylines.byline_of(words) or words.strip(" ;,")
    if re.sub(r"\b(?:and|und|et|y|e|in|for)\b", "", words).isupper():
        words = re.sub(
            r"[^\W\d_]{3,}", lambda word: word[0] if word[0].islower() else word[0].capitalize(), words
        )
    return words or None


def _clippings(passages: list[Passage]) -> Iterator[Delivered]:
    """The articles of one's own file: several headlines, each with its outlet, date or author below it."""
    heads = [place for place, passage in enumerate(passages) if passage.kind is SectionKind.HEADLINE]
    signed = [place for place in heads if _is_signed(passages, place)]
    # The first may be the whole file's.
    if len(signed) < 2 or len(heads) - len(signed) > (heads[0] != signed[0]):
        yield Delivered(_headed_once(passages))
        return
    above = [passage._replace(kind=SectionKind.BOILERPLATE) for passage in passages[: signed[0]]]
    for number, (start, end) in enumerate(zip(signed, [*signed[1:], len(passages)], strict=True)):
        yield Delivered([*(above if number == 0 else ()), *passages[start:end]])


def _is_signed(passages: list[Passage], head: int) -> bool:
    under = []
    for passage in passages[head + 1 : head + 1 + _UNDER_HEADLINE]:
        if passage.kind is SectionKind.HEADLINE:
            break
        under.extend(passage.text.split("\n"))
    return any(
        len(line) <= 120
        and (kind_of(line.strip()) in (Line.DATE, Line.BYLINE, Line.SOURCE) or outlets.outlet_in_line(line.strip())
             or _is_date_line(line))
        for line in under
        if line.strip()
    )  # fmt: skip


def _headed_once(passages: list[Passage]) -> list[Passage]:
    """``passages`` with the first of their headlines alone; the others are headings within the text."""
    heads = [place for place, passage in enumerate(passages) if passage.kind is SectionKind.HEADLINE]
    own = next((place for place in heads if not outlets.known_outlet(passages[place].text)), None)
    return [
        passage._replace(kind=None) if passage.kind is SectionKind.HEADLINE and place != own else passage
        for place, passage in enumerate(passages)
    ]
