"""A folder of files as articles, each with its own fate: what goes wrong with one is its own Problem."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from reader.ingest import phrases
from reader.ingest.listing import Entry, IngestError, Listing, entries_of, names_of, shown
from reader.ingest.metadata import Names
from reader.ingest.reading import Item, read_file
from reader.model import Article, Problem
from reader.source import Source


def read_folder(folder: Path | Source) -> Iterator[tuple[Item, int, int]]:
    """Each article under ``folder``, or each Problem, with how many files are done and how many there are.

    They come in order of path. ``folder`` may be a single file, or several of either. Hidden files and the
    parts of saved pages are passed over. Raises IngestError where ``folder`` itself, or each of several, is
    missing, unreadable or of another kind.
    """
    source = folder if isinstance(folder, Source) else Source((folder,))
    entries = entries_of(source)
    return _read_all(entries, names_of(entries, source.root))


def list_folder(folder: Path | Source) -> Listing:
    """What ``read_folder`` would find, without opening it: as long as it stays the same, so do the articles.

    Raises IngestError as ``read_folder`` does.
    """
    source = folder if isinstance(folder, Source) else Source((folder,))
    return {entry.path: entry.stamp for entry in entries_of(source)}


def path_within(folder: Path, file: Path) -> str | None:
    """The path that the article of ``file`` has where ``folder`` is read; None where it lies outside."""
    root, real = (Path(os.path.realpath(each)) for each in (folder, file))
    root = root if root.is_dir() else root.parent
    return "/".join(map(shown, real.relative_to(root).parts)) if real.is_relative_to(root) else None


def read_text(file: Path) -> str:
    """The text of one file as an article's would be. Raises IngestError where there is none."""
    found = read_folder(file)
    if file.is_dir():
        raise IngestError(phrases.A_FOLDER.format(path=shown(file)))
    for item, _, _ in found:
        if isinstance(item, Article):
            return item.text
        raise IngestError(phrases.UNREADABLE.format(path=shown(file), cause=item.reason))
    raise IngestError(phrases.NO_TEXT.format(path=shown(file)))


def _read_all(entries: list[Entry], names: list[Names]) -> Iterator[tuple[Item, int, int]]:
    for done, (entry, own) in enumerate(zip(entries, names, strict=True), start=1):
        found = read_file(entry, own) if entry.reason is None else [Problem(entry.path, entry.reason)]
        yield from ((item, done, len(entries)) for item in found)
