"""A folder of files as articles, each with its own fate: what goes wrong with one is its own Problem."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

from reader.ingest import phrases
from reader.ingest.files import workers
from reader.ingest.files.listing import (
    Entry,
    IngestError,
    Listing,
    Stamp,
    entries_of,
    names_of,
    shown,
    unshown,
)
from reader.ingest.files.reading import Item
from reader.ingest.files.workers import Finding, Job
from reader.model import Article, Problem
from reader.source import Source


class Earlier(NamedTuple):
    """What a file with this stamp and this digest held when it was read before."""

    stamp: Stamp
    digest: str | None
    findings: tuple[Finding, ...]


class FileRead(NamedTuple):
    """What came of one more step in reading the file at ``path``, the ``number``-th of the set.

    ``closed`` says that this was all; ``done`` of ``total`` files are closed by then.
    """

    number: int
    path: str
    findings: tuple[Finding, ...]
    closed: bool
    digest: str | None
    done: int
    total: int


def unknown(_: str) -> None:
    """What is known of a file's earlier reading where nothing is."""


def read_files(
    source: Source,
    make: Callable[[Article], Any] | None = None,
    earlier: Callable[[str], Earlier | None] = unknown,
    wanted: Callable[[], Iterable[str]] = tuple,
) -> Generator[FileRead, None, None]:
    """Read all files of a set in processes of their own, in no order; ``make`` as in ``workers.read_files``.

    What ``earlier`` tells of a path is taken for what the file holds if its stamp is the same or, where its
    time is another, its bytes are. ``wanted`` is asked for the paths that are to be read next. Raises
    IngestError where ``source`` itself, or each of its several paths, is missing, unreadable or of another
    kind.
    """
    return _read(entries_of(source), source.root, make, earlier, wanted)


def _read(
    entries: list[Entry],
    root: Path,
    make: Callable[[Article], Any] | None,
    earlier: Callable[[str], Earlier | None],
    wanted: Callable[[], Iterable[str]],
) -> Generator[FileRead, None, None]:
    done, total = 0, len(entries)
    top = shown(Path(os.path.realpath(root)).name)
    jobs: list[Job] = []
    for number, entry in enumerate(entries):
        before = earlier(entry.path)
        if entry.reason is not None:
            done += 1
            findings = (Finding(Problem(entry.path, entry.reason)),)
            yield FileRead(number, entry.path, findings, True, None, done, total)
        elif before is not None and before.stamp == entry.stamp:
            done += 1
            yield FileRead(number, entry.path, before.findings, True, before.digest, done, total)
        else:
            # The names beside its own may have changed what a file's name says.
            named = before is not None and before.stamp[3:] == entry.stamp[3:]
            known = before.digest if before and named else None
            jobs.append(Job(number, entry, names_of(entry, top), known))
    numbers = {job.entry.path: job.number for job in jobs}

    def awaited() -> Iterator[int]:
        return (numbers[path] for path in wanted() if path in numbers)

    with closing(workers.read_files(jobs, make, awaited)) as reports:
        for report in reports:
            path = entries[report.number].path
            before = earlier(path) if report.same else None
            done += report.closed
            findings = before.findings if before else report.findings
            yield FileRead(report.number, path, findings, report.closed, report.digest, done, total)


def read_folder(folder: Path | Source) -> Iterator[tuple[Item, int, int]]:
    """Each article under ``folder``, or each Problem, with how many files are done and how many there are.

    They come in order of path. ``folder`` may be a single file, or several of either. Hidden files and the
    parts of saved pages are passed over. Raises IngestError as ``read_files`` does.
    """
    return _in_order(read_files(folder if isinstance(folder, Source) else Source((folder,))))


def _in_order(steps: Iterator[FileRead]) -> Iterator[tuple[Item, int, int]]:
    waiting: dict[int, list[Item]] = {}
    closed: set[int] = set()
    following = 0
    for step in steps:
        waiting.setdefault(step.number, []).extend(finding.item for finding in step.findings)
        if step.closed:
            closed.add(step.number)
        while following in closed:
            yield from ((item, following + 1, step.total) for item in waiting.pop(following))
            following += 1


def list_folder(folder: Path | Source) -> Listing:
    """What ``read_folder`` would find, without opening it: as long as it stays the same, so do the articles.

    Raises IngestError as ``read_folder`` does.
    """
    source = folder if isinstance(folder, Source) else Source((folder,))
    return {entry.path: entry.stamp for entry in entries_of(source)}


def file_at(root: Path, path: str) -> Path | None:
    """The file or folder of an article or a Problem with that ``path`` in a set whose root is ``root``.

    Of what lies in an archive that is the archive itself. None where it is not there any more.
    """
    parts = [unshown(part) for part in path.split("/")]
    for end in range(len(parts), 0, -1):
        file = root.joinpath(*parts[:end])
        if os.path.lexists(file):
            # A folder that is left holds nothing of what is called so.
            return file if end == len(parts) or file.is_file() else None
    return None


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
