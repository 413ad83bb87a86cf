"""The lines of a database's delivery, and what the databases' fields say of an article."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from reader.ingest.deliveries.fields import Field, language_named, outlet_named
from reader.ingest.facts import Metadata
from reader.ingest.lexicon import lexicon, words_of
from reader.ingest.passages import Passage
from reader.ingest.words import bylines, dates, outlets
from reader.model import SectionKind

_ACCESSION = r"(?:Do[ck]ument|Documento|Документ) [A-Z][A-Z0-9]{3,13}\d{6,8}[a-z0-9]{7,14}"


class Row(NamedTuple):
    """A line, the number of the paragraph it stands in, and whether that is set as a headline."""

    words: str
    passage: int
    headed: bool


Shown = dict[int, Passage]
"""What lines are shown as, by their places."""


@cache
def marks() -> re.Pattern[str]:
    lists = lexicon("deliveries")
    ends = rf"{words_of(lists['ends'])}|(?-i:(?:AN[ \t|]{{1,4}})?{_ACCESSION})"
    return re.compile(
        rf"^[ \t]{{0,60}}(?:(?P<end>{ends})|(?P<start>{'|'.join(lists['starts'])}))[ \t]{{0,60}}$",
        re.IGNORECASE | re.MULTILINE,
    )


def furniture(row: Row) -> Passage:
    return Passage(row.words, SectionKind.BOILERPLATE)


def shown_as(field: Field, words: str, line: str) -> Passage:
    """How ``line``, which says ``words`` as its ``field``, is shown: the article's own without its label."""
    if field in (Field.BODY, Field.DECK):
        return Passage(words)
    if field is Field.TITLE:
        return Passage(words, SectionKind.HEADLINE)
    return Passage(line, SectionKind.CAPTION if field is Field.CAPTION else SectionKind.BOILERPLATE)


def together(rows: list[Row], places: list[int], one: int, end: int) -> list[int]:
    """Those of the ``places`` whose rows are of one paragraph with that at ``one``.

    Where the row at ``end`` is too, the text has no paragraphs but lines, and ``one`` stands alone.
    """
    passage = rows[one].passage
    if end < len(rows) and rows[end].passage == passage:
        return [one]
    return [place for place in places if rows[place].passage == passage]


def is_date_line(words: str) -> bool:
    date = dates.find_date(words) if len(words) <= 100 else None
    return date is not None and len(date.iso) >= 7 and len(dates.words_beside(words, date)) <= 6


def is_copyright(words: str) -> bool:
    folded = words.lower()
    return folded.startswith(("copyright", "©", "(c) ")) or folded in (
        "all rights reserved",
        "alle rechte vorbehalten",
    )


def metadata_of(values: dict[Field, list[str]]) -> Metadata:
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
    words = bylines.byline_of(words) or words.strip(" ;,()")
    named, _, agency = words.rpartition(", ")
    words = named if named and outlets.known_outlet(agency) else words
    if re.sub(r"\b(?:and|und|et|y|e|in|for)\b", "", words).isupper():
        words = re.sub(
            r"[^\W\d_]{2,}", lambda word: word[0] if word[0].islower() else word[0].capitalize(), words
        )
    return words or None
