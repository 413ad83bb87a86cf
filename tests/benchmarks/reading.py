"""Articles of every format read, beside the library of the format alone, and a folder of ten thousand files.

A library gives words; what they are, whose and of when, is told by us. Where it takes less than a millisecond
to give them there is nothing to measure that by, and only the two times are shown.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from io import BytesIO
from math import inf
from pathlib import Path

from reader.ingest import Earlier, list_folder, read_files
from reader.ingest.facts import Names
from reader.ingest.files import workers
from reader.ingest.files.document import Document
from reader.ingest.files.reading import read_document
from reader.model import Article
from reader.source import Source
from tests.benchmarks.figure import Figure
from tests.benchmarks.invented import write_articles
from tests.benchmarks.kept_as import Kept, everything
from tests.benchmarks.timing import seconds_of, timed

OVERHEAD = 1.25
_TELLING = 0.001
"""Seconds an article: of a library that needs less, no share could be kept to."""

FILES = 10_000


def measure() -> Iterator[Figure]:
    """Seconds for a hundred articles of each format."""
    ours: defaultdict[str, float] = defaultdict(float)
    theirs: defaultdict[str, float] = defaultdict(float)
    articles: defaultdict[str, int] = defaultdict(int)
    for kept in everything():
        form = kept.name.rpartition(".")[0].rstrip(" 0123456789")
        _read(kept)  # Each library, and each of our patterns, is loaded by its first use.
        kept.alone(kept.data)
        rounds = max(2, 20 // kept.articles)
        # By turns, so that both have the same share of a busy machine.
        for _ in range(rounds):
            ours[form] += seconds_of(lambda kept=kept: _read(kept))
            theirs[form] += seconds_of(lambda kept=kept: kept.alone(kept.data))
        articles[form] += rounds * kept.articles
    for form, number in articles.items():
        bound = OVERHEAD if theirs[form] / number > _TELLING else inf
        what = f"100 articles, {form}"
        yield Figure(what, 100 * ours[form] / number, "its library alone", 100 * theirs[form] / number, bound)


def _read(kept: Kept) -> None:
    document = Document(kept.name, Names("kept"), BytesIO(kept.data), len(kept.data))
    found = list(read_document(document))
    if sum(isinstance(item, Article) for item in found) < kept.articles:
        raise AssertionError(f"{kept.name}: {found}")


def measure_folder() -> Iterator[Figure]:
    """Ten thousand text files: listed, read by one process and by all, and looked at again."""
    with tempfile.TemporaryDirectory() as folder:
        write_articles(Path(folder), FILES // 8)
        source = Source((Path(folder),))
        listing, found = timed("listing", list_folder, source)
        walking, _ = timed("walking", _walked, folder)
        yield Figure(f"{FILES} files listed", listing, "os.scandir and stat alone", walking, inf)
        yield Figure(f"{FILES} files listed", listing, "as wanted", 2, 1)
        single = _wall(source, 1)
        yield Figure(f"{FILES} files, all processors", _wall(source, 0), "one", single, 0.65)
        steps = {step.path: step for step in read_files(source)}
        kept = {
            path: Earlier(stamp, steps[path].digest, steps[path].findings) for path, stamp in found.items()
        }
        again, _ = timed(
            "looking again", lambda: sum(step.closed for step in read_files(source, None, kept.get))
        )
        yield Figure(f"{FILES} unchanged files again", again, "reading them", single, 0.1)
    yield from _memory()


def _walked(folder: str) -> int:
    return sum(Path(place, name).stat().st_size for place, _, names in os.walk(folder) for name in names)


def _wall(source: Source, processes: int) -> float:
    """Seconds on the clock until all files have been read, by so many processes, 0 for all there are."""
    usual = workers._processors
    workers._processors = (lambda: processes) if processes else usual
    try:
        started = time.perf_counter()
        for _ in read_files(source):
            pass
        return time.perf_counter() - started
    finally:
        workers._processors = usual


def _memory() -> Iterator[Figure]:
    """What all processes hold while a folder is read whose articles nobody keeps."""
    held = []
    for events in (125, 1_250):
        with tempfile.TemporaryDirectory() as folder:
            write_articles(Path(folder), events)
            most = 0
            for number, _ in enumerate(read_files(Source((Path(folder),)))):
                if number % 100 == 0:
                    most = max(most, _resident())
            held.append(most / 2**20)
    yield Figure("memory, ten thousand files", held[1], "one thousand", held[0], 1.2, "MB")


def _resident() -> int:
    """Bytes that this process and its children hold, by the system's count."""
    page, mine = os.sysconf("SC_PAGE_SIZE"), {os.getpid()}
    total = 0
    for place in sorted(Path("/proc").glob("[0-9]*"), key=lambda one: int(one.name)):
        try:
            status = (place / "stat").read_text().rpartition(")")[2].split()
            if int(status[1]) in mine or int(place.name) in mine:
                mine.add(int(place.name))
                total += int((place / "statm").read_text().split()[1]) * page
        except (OSError, IndexError):
            continue
    return total
