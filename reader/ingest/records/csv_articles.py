"""Articles in a table: a row each, under a line that names the columns."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain, islice

from reader.ingest import phrases
from reader.ingest.decode import Unreadable, decode
from reader.ingest.files.document import Document
from reader.ingest.limits import FILE_BYTES, RECORD_BYTES, TABLE_COLUMNS
from reader.ingest.records.articles import Fields, read_records
from reader.ingest.records.members import called, fields_of, named
from reader.model import Article, Problem

_DELIMITERS = ",;\t|"
_SAMPLE, _SAMPLE_ROWS = 2**16, 50
_KINDS = ("bodies", "pages", "summaries", "titles", "outlets", "addresses", "bylines", "dates", "languages")


def read(document: Document) -> Iterator[Article | Problem]:
    csv.field_size_limit(RECORD_BYTES)  # Of the whole process, which has no other use for it.
    return read_records(document, _records(document), phrases.NO_ROWS)


def _records(document: Document) -> Iterator[Fields | Problem]:
    lines = _lines(document)
    sample = _sampled(lines)
    delimiter = _delimiter(sample)
    reader = csv.reader(chain(sample, lines), delimiter=delimiter)
    try:
        header = next((row for row in reader if any(map(str.strip, row))), [])
        _check(header)
        bare, torn = list[int](), list[int]()
        found, line = False, reader.line_num
        for row in reader:
            start, line = line + 1, reader.line_num
            if not any(map(str.strip, row)):
                continue
            fields = _of_row(header, row, delimiter)
            if fields is None:
                bare.append(start)
                continue
            yield fields
            found = True
            if _is_torn(header, row):
                torn.append(start)
        for places, phrase in ((bare if found else [], phrases.ROWS_WITHOUT_TEXT), (torn, phrases.TORN_ROWS)):
            if places:
                words = phrase.format(count=f"{len(places):,}", line=f"{places[0]:,}")
                yield Problem(document.path, words)
    except csv.Error as error:
        raise Unreadable(
            phrases.LONG_FIELD.format(line=f"{reader.line_num:,}", most=RECORD_BYTES // 2**20)
        ) from error


def _lines(document: Document) -> Iterator[str]:
    """The lines of ``document`` with their ends. Raises Unreadable where one is longer than any record."""
    for number, line in enumerate(_any_lines(document), start=1):
        if len(line) > RECORD_BYTES:
            raise Unreadable(phrases.LONG_LINE.format(line=f"{number:,}", most=RECORD_BYTES // 2**20))
        if isinstance(line, str):
            yield line
            continue
        try:
            yield line.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError:
            yield line.decode("cp1252", "replace")


def _any_lines(document: Document) -> Iterator[str | bytes]:
    """The lines, decoded where the whole file is small enough for its encoding to be told."""
    if document.size <= FILE_BYTES:
        yield from iter(partial(io.StringIO(decode(document.data())).readline, RECORD_BYTES + 1), "")
    else:
        document.file.seek(0)
        yield from iter(partial(document.file.readline, RECORD_BYTES + 1), b"")


def _sampled(lines: Iterator[str]) -> list[str]:
    """The first of the ``lines``, without the one in which Excel names the delimiter."""
    sample: list[str] = []
    length = 0
    for line in lines:
        if not sample and (not line.strip() or re.fullmatch(r"\s*sep=.\s*", line, re.IGNORECASE)):
            continue
        sample.append(line)
        length += len(line)
        if length >= _SAMPLE:
            break
    return sample


def _delimiter(sample: Sequence[str]) -> str:
    """What sets the columns apart: with it most names of the first row are known, and most rows agree."""
    return max(_DELIMITERS, key=lambda mark: _fit(sample, mark))


def _fit(sample: Sequence[str], delimiter: str) -> tuple[int, int, int]:
    try:
        rows = list(islice(csv.reader(sample, delimiter=delimiter), _SAMPLE_ROWS))
    except csv.Error:
        return 0, 0, 0
    if not rows:
        return 0, 0, 0
    width = len(rows[0])
    return len(_known(rows[0])), sum(len(row) == width > 1 for row in rows), width


def _known(header: Sequence[str]) -> set[str]:
    """Which kinds of field the ``header`` names."""
    names = {named(name) for name in header}
    return {kind for kind in _KINDS if not names.isdisjoint(called(kind))}


def _check(header: Sequence[str]) -> None:
    """Raises Unreadable where ``header`` names no column that may hold articles."""
    if not header:
        raise Unreadable(phrases.NO_ROWS)
    if len(header) > TABLE_COLUMNS:
        raise Unreadable(phrases.NO_HEADER)
    known = _known(header)
    if not known & {"bodies", "pages", "summaries"}:
        is_named = all(len(name) <= 40 and any(map(str.isalpha, name)) for name in header if name.strip())
        raise Unreadable(phrases.NO_TEXT_COLUMN if known or is_named else phrases.NO_HEADER)


def _is_torn(header: Sequence[str], row: Sequence[str]) -> bool:
    """Whether ``row`` has more than the ``header`` names, or swallowed others by a lone quotation mark."""
    if len(row) > len(header):
        return any(map(str.strip, row[len(header) :])) and named(header[-1]) not in called("bodies")
    return len(row) < len(header) and any("\n" in cell for cell in row)


def _of_row(header: Sequence[str], row: list[str], delimiter: str) -> Fields | None:
    # A text that was not put in quotation marks is cut at each of its own delimiters.
    if len(row) > len(header) and named(header[-1]) in called("bodies"):
        row = [*row[: len(header) - 1], delimiter.join(row[len(header) - 1 :])]
    return fields_of(dict(zip(header, row, strict=False)))
