"""A document, whatever its format, as the articles in it."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from reader.ingest import phrases
from reader.ingest.decode import Unreadable
from reader.ingest.facts import Names
from reader.ingest.files.document import Allowance, Document
from reader.ingest.files.formats import format_of
from reader.ingest.files.listing import Entry, cause_of
from reader.ingest.limits import ARCHIVE_DEPTH, FILE_ARTICLES, FILE_BYTES
from reader.model import Article, Problem, article_id

Item = Article | Problem


@contextmanager
def opened(entry: Entry, names: Names) -> Iterator[Document]:
    """The file of ``entry``. Raises Unreadable where it cannot be opened, or is no regular file."""
    try:
        # Opened without waiting, and looked at once open: a pipe may have taken the file's place.
        flags = os.O_RDONLY | sum(getattr(os, each, 0) for each in ("O_NONBLOCK", "O_CLOEXEC", "O_BINARY"))
        file = os.fdopen(os.open(entry.file, flags), "rb")
    except (OSError, ValueError) as error:
        raise Unreadable(cause_of(error)) from error
    with file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise Unreadable(phrases.NOT_REGULAR)
        allowance = Allowance.of(status.st_size)
        yield Document(entry.path, names, file, status.st_size, allowance=allowance)


def is_too_large(document: Document) -> bool:
    """Whether its size alone keeps ``document`` from being read."""
    try:
        return document.size > FILE_BYTES and document.size > format_of(document).bytes
    except Exception:  # Why its format cannot be told is said when it is read.
        return False


def read_document(document: Document) -> Iterator[Item]:
    """Each article in ``document``, and a Problem for each part of it that cannot be read. Raises nothing.

    Articles of one path are told apart by their number among them.
    """
    numbers = Counter[str]()
    for count, item in enumerate(_items(document)):
        if count == FILE_ARTICLES:
            yield Problem(document.path, phrases.TOO_MANY_ARTICLES.format(most=f"{FILE_ARTICLES:,}"))
            return
        if isinstance(item, Article):
            number = numbers[item.path]
            numbers[item.path] += 1
            item = replace(item, id=article_id(item.path, number)) if number else item
        yield item


def _items(document: Document) -> Iterator[Item]:
    try:
        if not document.size:
            raise Unreadable(phrases.EMPTY)
        for found in format_of(document).read(document):
            if isinstance(found, Document):
                yield from _items_of_part(found)
            elif isinstance(found, Article) and not found.sections:
                yield Problem(found.path, phrases.NOT_READABLE)
            else:
                yield found
    except Exception as error:  # No file, whatever it holds, may keep the others from being read.
        yield Problem(document.path, reason_for(error))


def reason_for(error: Exception) -> str:
    """Why something could not be read in whose course ``error`` was raised, in a clause."""
    match error:
        case Unreadable():
            return str(error)
        case MemoryError():
            return phrases.MEMORY
        case RecursionError():
            return phrases.NESTED
        case OSError():
            return cause_of(error)
    words = " ".join(str(error).split())[:120]
    return phrases.FAILED.format(error=f"{type(error).__name__}: {words}")


def _items_of_part(part: Document) -> Iterator[Item]:
    if part.depth > ARCHIVE_DEPTH:
        yield Problem(part.path, phrases.TOO_DEEP_IN_ARCHIVES.format(most=ARCHIVE_DEPTH))
    else:
        yield from _items(part)
