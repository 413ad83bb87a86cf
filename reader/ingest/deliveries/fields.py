"""The fields that news databases set around an article, by their names in several languages."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache

from reader.ingest.lexicon import lexicon, words_of
from reader.ingest.words import outlets

_LABEL_CHARACTERS = 60
# What databases call the services and sites of one outlet.
_WAYS = frozenset(
    ("news", "newswire", "newswires", "wire", "online", "international", "worldwide", "english", "web")
)


class Field(StrEnum):
    """What a field says, by the names of ``deliveries.toml``."""

    TITLE = "title"
    OUTLET = "outlet"
    IMPRINT = "imprint"
    """Outlet, place, date and page in one line."""
    BYLINE = "byline"
    DATE = "date"
    TIME = "time"
    LENGTH = "length"
    LANGUAGE = "language"
    DECK = "deck"
    BODY = "body"
    CAPTION = "caption"
    COPYRIGHT = "copyright"
    CLOSING = "closing"
    """What stands only behind the text."""
    OTHER = "other"


def field_of(line: str) -> tuple[Field, str] | None:
    """The field that ``line`` begins, with what it says of it, empty where that follows; else None.

    A name without a colon is one only where nothing else is in the line, and only for what the databases
    set so.
    """
    found = _names().match(line[:_LABEL_CHARACTERS])
    if found is None:
        return None
    field = _fields()[found[1].lower()]
    words = line[found.end() :].strip()
    if found[2]:
        return field, words
    alone = not words and field in (Field.BODY, Field.CAPTION, Field.CLOSING)
    return (field, "") if alone and line[:1].isupper() else None


def code_of(line: str) -> tuple[Field, str] | None:
    """The field that ``line`` begins by Factiva's code, with what follows; else None."""
    found = _codes().match(line)
    return (_fields_of_codes()[found[1]], line[found.end() :].strip(" \t|")) if found else None


def language_named(words: str) -> str | None:
    """The BCP 47 tag of the language that is called ``words``, "GERMAN; Deutsch"."""
    return next(filter(None, (_languages().get(part.strip().lower()) for part in words.split(";")[:3])), None)


def outlet_named(words: str) -> str | None:
    """The outlet that a database calls ``words``: "The Herald (Saltby)", "Herald; Saltby", "Reuters News"."""
    known = outlets.known_outlet(words)
    if known:
        return known
    bare = re.sub(r"\s*[(\[][^()\[\]]{1,60}[)\]]\s*$", "", re.split(r";| -{1,2} ", words)[0])
    shorter = bare.split()
    while len(shorter) > 1 and shorter[-1].lower() in _WAYS:
        shorter.pop()
        if known := outlets.known_outlet(" ".join(shorter)):
            return known
    return outlets.shown_name(bare or words)


@cache
def _fields() -> dict[str, Field]:
    return {name: Field(field) for field, names in lexicon("deliveries")["fields"].items() for name in names}


@cache
def _names() -> re.Pattern[str]:
    return re.compile(rf"({words_of(list(_fields()))})\s{{0,2}}(?:([:：])|$)", re.IGNORECASE)


@cache
def _fields_of_codes() -> dict[str, Field]:
    return {code: Field(field) for field, codes in lexicon("deliveries")["codes"].items() for code in codes}


@cache
def _codes() -> re.Pattern[str]:
    return re.compile(rf"({words_of(list(_fields_of_codes()))})(?:[ ]?[\t|]|[ ]{{2,}}|$)")


@cache
def _languages() -> dict[str, str]:
    return {name: tag for tag, names in lexicon("deliveries")["languages"].items() for name in names}
