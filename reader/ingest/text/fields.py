"""Data above an article, each behind its label, as databases and people write it: "SOURCE: …"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from reader.ingest.lexicon import lexicon
from reader.ingest.text.furniture import Line, is_sentence
from reader.ingest.text.paragraphs import Paragraph

_HEAD_PARAGRAPHS = 40
_SHORTEST_TEXT = 60
_VALUE_CHARACTERS = 500
_FEWEST = 2
_LABELLED = re.compile(
    r"[*_#>\s-]{0,6}(?P<label>[^\W\d_][\w .'’/-]{0,30}?)\s?[*_]{0,2}\s?[:：]\s?[*_]{0,2}\s*(?P<value>.*)"
)
_CODED = re.compile(r"(?P<label>[A-Z]{2,3})(?:\s+(?P<value>\S.*))?")
_RULE = re.compile(r"[-=_*~]{3,}")


class Field(StrEnum):
    """What a labelled line says of the article."""

    TITLE = "title"
    OUTLET = "outlet"
    SOURCE = "source"
    DATE = "date"
    AUTHOR = "author"
    ADDRESS = "address"
    LANGUAGE = "language"
    BODY = "body"
    OTHER = "other"


_TELLING = frozenset((Field.TITLE, Field.OUTLET, Field.SOURCE, Field.DATE, Field.AUTHOR, Field.ADDRESS))
NO_FIELDS: Mapping[Field, str] = MappingProxyType({})


def fields_apart(found: Sequence[Paragraph]) -> tuple[list[Paragraph], Mapping[Field, str]]:
    """``found`` with the labelled lines marked as such, and what they say; nothing where there are too few.

    A label before the headline or the text itself becomes a paragraph of its own.
    """
    labelled = {place: field for place, one in enumerate(found) if (field := _labelled(one.words))}
    coded = {place: field for place, one in enumerate(found) if (field := _coded(one.words))}
    unlabelled = (place for place, one in enumerate(found) if place not in labelled and _is_text(one))
    lead = next(unlabelled, len(found))
    head = {place: field for place, field in labelled.items() if place < min(lead, _HEAD_PARAGRAPHS)}
    if {Field.TITLE, Field.DATE} <= {field for field, _ in coded.values()}:
        # "HD", "PD" and "SN" are a database's together; each of them may begin a line elsewhere.
        head = coded
    elif not _are_enough([field for field, _ in head.values()]):
        return list(found), NO_FIELDS
    behind = {place: field for place, field in labelled.items() if place >= lead and _is_last(field)}
    return _apart(found, head | behind)


def _apart(
    found: Sequence[Paragraph], places: Mapping[int, tuple[Field, str]]
) -> tuple[list[Paragraph], Mapping[Field, str]]:
    told: dict[Field, str] = {}
    apart: list[Paragraph] = []
    for place, one in enumerate(found):
        if place in places:
            field, value = places[place]
            if value:
                told.setdefault(field, value)
            apart += _split(one, field, value)
        else:
            apart.append(replace(one, kind=Line.FIELD) if _RULE.fullmatch(one.words) else one)
    return apart, told


def _are_enough(fields: Sequence[Field]) -> bool:
    """Whether ``fields`` above a text are a database's: two telling ones, or one among several."""
    telling = _TELLING.intersection(fields)
    return len(telling) >= _FEWEST or (bool(telling) and len(fields) > _FEWEST)


def _is_text(one: Paragraph) -> bool:
    return one.kind is Line.PROSE and len(one.words) >= _SHORTEST_TEXT


def _labelled(words: str) -> tuple[Field, str] | None:
    """The field that ``words`` are by a label with a colon, and its value."""
    if len(words) < 20 and words.strip(" :：*_#").lower() in lexicon("fields")["body"]:
        return Field.BODY, ""
    found = _LABELLED.match(words) if ":" in words[:45] or "：" in words[:45] else None
    field = _fields().get(found["label"].strip().lower()) if found else None
    if found is None or field is None or (len(words) > _VALUE_CHARACTERS and field is not Field.BODY):
        return None
    value = found["value"].strip(" *_")
    # "Author: I never said so." is said by somebody.
    said = field in (Field.AUTHOR, Field.OUTLET, Field.SOURCE) and is_sentence(value) and len(value) > 60
    return None if said else (field, value)


def _coded(words: str) -> tuple[Field, str] | None:
    """The field that ``words`` are by a code of capitals, and its value."""
    found = _CODED.fullmatch(words) if words[:2].isupper() and len(words) <= _VALUE_CHARACTERS else None
    if found is None or found["label"] not in lexicon("fields")["codes"]:
        return None
    return _fields()[found["label"].lower()], (found["value"] or "").strip()


def _is_last(told: tuple[Field, str]) -> bool:
    """Whether a labelled line behind the text is the database's too: "LOAD-DATE: …"."""
    field, value = told
    return (
        field in (Field.OTHER, Field.LANGUAGE, Field.ADDRESS) and len(value) <= 200 and not is_sentence(value)
    )


def _split(one: Paragraph, field: Field, value: str) -> list[Paragraph]:
    """The paragraph ``one``, its value apart where that is the article's own words."""
    whole = one.end - one.start == len(one.words)
    if field not in (Field.TITLE, Field.BODY) or not value or not whole:
        return [replace(one, kind=Line.FIELD)]
    start = one.start + one.words.index(value)
    before = one.words[: start - one.start].rstrip()
    kind = Line.TITLE if field is Field.TITLE else Line.PROSE
    return [
        replace(one, end=one.start + len(before), words=before, kind=Line.FIELD),
        replace(one, start=start, end=start + len(value), words=value, kind=kind),
    ]


@cache
def _fields() -> dict[str, Field]:
    lists = lexicon("fields")
    return {label: field for field in reversed(Field) for label in lists[field]}
