"""Articles in JSON, as news services and crawlers give them: objects in lists, or an object a line.

Which objects are articles is told by the names of their members (``naming``), not by the service.
"""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator, Mapping
from typing import Any

from reader.ingest import phrases
from reader.ingest.decode import Unreadable, decode, too_large
from reader.ingest.files.document import Document
from reader.ingest.limits import BROKEN_PARTS, FILE_BYTES, JSON_DEPTH, NUMBER_DIGITS, RECORD_BYTES
from reader.ingest.records.articles import Fields, read_records
from reader.ingest.records.chats import conversation_of, is_channel, is_chat, posts_of
from reader.ingest.records.fragments import without_fragments
from reader.ingest.records.members import Members, called, fields_of, named
from reader.model import Article, Problem

_LINE_SUFFIXES = (".jsonl", ".ndjson")
_CHUNK = 2**20
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")


def read(document: Document) -> Iterator[Article | Problem]:
    records = without_fragments(_records(document), document.path)
    return read_records(document, records, phrases.NO_ARTICLES_IN_JSON)


def _records(document: Document) -> Iterator[Fields | Problem | Article]:
    wide = document.head().startswith(_WIDE_MARKS)
    if document.suffix in _LINE_SUFFIXES and not wide:
        yield from _of_lines(document)
        return
    if document.size > FILE_BYTES:
        yield from _of_long_list(document)
        return
    text = decode(document.data())
    try:
        whole = _loaded(text)
    except json.JSONDecodeError as error:
        first = text.lstrip()[:1]
        if first not in ("{", "["):
            raise Unreadable(phrases.NOT_JSON) from error
        if error.msg != "Extra data" or first != "{":
            yield from _salvaged(document, text, _first_list(text), error.lineno)
        elif not _is_whole(text.lstrip().partition("\n")[0]):
            yield from _salvaged(document, text, _after_space(text, 0))
        else:
            # Many a file of lines is called .json.
            yield from _of_texts(document, enumerate(text.split("\n"), 1)) if wide else _of_lines(document)
        return
    if isinstance(whole, dict) and str(whole.get("schema", "")).startswith("variorum/"):
        raise Unreadable(phrases.AN_ANALYSIS)
    if is_chat(whole):
        yield from posts_of(whole) if is_channel(whole) else conversation_of(whole, document)
    else:
        yield from _found(_in_rows(whole), {})


def _loaded(text: str) -> Any:
    return json.loads(text, strict=False, parse_int=_integer)


def _integer(digits: str) -> int | None:
    """A number of ``digits``; one of more than any date or count has is none."""
    return int(digits) if len(digits) <= NUMBER_DIGITS else None


def _found(thing: Any, around: Members, depth: int = 0) -> list[Fields]:
    """The articles in ``thing``, in order.

    An object that holds only the beginning of a text, or none, is one only where none lies in it.
    """
    if depth > JSON_DEPTH or not isinstance(thing, Mapping | list):
        return []
    if isinstance(thing, list):
        return [each for one in thing for each in _found(one, around, depth + 1)]
    own = fields_of(thing, around)
    if own is not None and own.body and not own.cut and own.title:
        return [own]
    parts = {name: value for name, value in thing.items() if isinstance(value, Mapping | list)}
    apart = called("discussions")
    # Comments are no articles beside what they are said of.
    inner = [
        value
        for name, value in parts.items()
        if (own is None and len(parts) == 1) or named(name) not in apart
    ]
    beside = _said_of_all(thing, around) if inner else around
    below = [each for value in inner for each in _found(value, beside, depth + 1)]
    if own is None or (sum(bool(each.body) for each in below) > (1 if own.body and not own.cut else 0)):
        return below
    return [own]


def _said_of_all(thing: Mapping[str, Any], around: Members) -> Members:
    """What ``thing``, which holds articles, says of each of them: their outlet and language."""
    own = {named(name): value for name, value in list(thing.items())[:100] if isinstance(value, str)}
    # JSON Feed, version 1.1: https://www.jsonfeed.org/version/1.1/
    if "jsonfeed.org" in own.get("version", "") and "title" in own:
        own["outlet"] = own["title"]
    return {**around, **own}


def _in_rows(whole: Any) -> Any:
    """``whole`` as a list of objects where it is a table by columns, as pandas and others write them."""
    if not isinstance(whole, dict) or not 2 <= len(whole) <= 300:
        return whole
    columns, data = whole.get("columns"), whole.get("data")
    if isinstance(columns, list) and isinstance(data, list) and all(isinstance(row, list) for row in data):
        return [dict(zip(map(str, columns), row, strict=False)) for row in data]
    values = list(whole.values())
    if all(isinstance(value, list) for value in values):
        return _turned({name: dict(enumerate(value)) for name, value in whole.items()})
    if all(isinstance(value, dict) and value for value in values):
        rows = values[0].keys()
        if all(value.keys() == rows for value in values) and next(iter(rows)).isdecimal():
            return _turned(whole)
    return whole


def _turned(columns: Mapping[str, Mapping[Any, Any]]) -> Any:
    """The rows of ``columns``, beside what stood there, since only some such objects are tables."""
    rows = max(columns.values(), key=len)
    if any(
        isinstance(value, Mapping | list)
        for column in columns.values()
        for value in list(column.values())[:1]
    ):
        return columns
    return [{name: column.get(row) for name, column in columns.items()} for row in rows]


def _of_lines(document: Document) -> Iterator[Fields | Problem]:
    document.file.seek(0)
    return _of_texts(document, _lines(document))


def _lines(document: Document) -> Iterator[tuple[int, str | None]]:
    """The lines of ``document`` with their numbers; None for one that is too long."""
    number = 0
    while line := document.file.readline(RECORD_BYTES + 1):
        number += 1
        if len(line) <= RECORD_BYTES:
            try:
                yield number, line.decode("utf-8-sig" if number == 1 else "utf-8")
            except UnicodeDecodeError:
                yield number, line.decode("cp1252", "replace")
            continue
        while line and not line.endswith(b"\n"):
            line = document.file.readline(RECORD_BYTES)
        yield number, None


def _of_texts(document: Document, lines: Iterator[tuple[int, str | None]]) -> Iterator[Fields | Problem]:
    broken, good = 0, False
    for number, line in lines:
        try:
            if line is None:
                reason = phrases.LONG_LINE.format(line=number, most=RECORD_BYTES // 2**20)
            elif not line or line.isspace():
                continue
            else:
                yield from _found(_loaded(line), {})
                good = True
                continue
        except json.JSONDecodeError:
            reason = phrases.BROKEN_JSON.format(line=number)
        except RecursionError:
            reason = phrases.NESTED
        broken += 1
        if broken == BROKEN_PARTS and not good:
            raise Unreadable(phrases.NOT_JSON)
        if broken <= BROKEN_PARTS:
            yield Problem(document.path, reason)
    if broken > BROKEN_PARTS:
        yield Problem(document.path, phrases.BROKEN_LINES.format(count=f"{broken - BROKEN_PARTS:,}"))


def _of_long_list(document: Document) -> Iterator[Fields | Problem]:
    """The articles of a file too large to be held whole: those of its first list of objects, one by one.

    Raises Unreadable where it has none near its beginning.
    """
    decoder = json.JSONDecoder(strict=False, parse_int=_integer)
    utf_8 = codecs.getincrementaldecoder("utf-8-sig")("replace")
    document.file.seek(0)
    text = utf_8.decode(document.file.read(_CHUNK))
    if _is_whole(text.partition("\n")[0]):
        yield from _of_lines(document)
        return
    place, line = _first_list(text), 1
    if place < 0:
        raise too_large(document.size)
    while text[place : place + 1] != "]":
        try:
            thing, end = decoder.raw_decode(text, place)
            following = _after_space(text, end)
        except json.JSONDecodeError:
            thing, following = None, len(text)
        if following < len(text):
            yield from _found(thing, {})
            place = _after_space(text, following + (text[following] == ","))
            continue
        # Its end, or the comma behind it, is still to come.
        more = utf_8.decode(document.file.read(_CHUNK)) if len(text) - place <= RECORD_BYTES else ""
        if not more:
            yield Problem(document.path, phrases.BROKEN_JSON.format(line=f"{line:,}"))
            return
        line += text.count("\n", 0, place)
        text, place = text[place:] + more, 0


def _is_whole(line: str) -> bool:
    """Whether ``line`` is JSON by itself."""
    try:
        return isinstance(_loaded(line), dict)
    except json.JSONDecodeError:
        return False


def _salvaged(
    document: Document, text: str, place: int, line: int | None = None
) -> Iterator[Fields | Problem]:
    """The objects in ``text`` one behind the other from ``place`` on, and what is broken behind them.

    ``line`` is where they are known to break off.
    """
    decoder = json.JSONDecoder(strict=False, parse_int=_integer)
    while 0 <= place < len(text) and text[place] == "{":
        try:
            thing, place = decoder.raw_decode(text, place)
        except json.JSONDecodeError as error:
            line = line or error.lineno
            break
        yield from _found(thing, {})
        place = _after_space(text, place)
        if text[place : place + 1] == ",":
            place = _after_space(text, place + 1)
    if line or place < len(text):
        yield Problem(document.path, phrases.BROKEN_JSON.format(line=line or text.count("\n", 0, place) + 1))


def _first_list(text: str) -> int:
    """The place of the first object in a list, -1 where there is none."""
    place = text.find("[")
    while place >= 0:
        inner = _after_space(text, place + 1)
        if text[inner : inner + 1] == "{":
            return inner
        place = text.find("[", max(inner, place + 1))
    return -1


def _after_space(text: str, place: int) -> int:
    while place < len(text) and text[place] in " \t\n\r":
        place += 1
    return place
