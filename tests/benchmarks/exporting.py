"""A set of 150 articles as each export, and what highlights cost beside what Typst itself needs.

The peer sets the same pages from the same templates, without highlights, marks and notes in the margin, and
looks up by itself what links lead to and on which page that is.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from math import inf
from operator import itemgetter
from pathlib import Path

import pypdfium2

from reader.analysis import analyse
from reader.apart.glyphs import STANDARDS
from reader.apart.process import Apart
from reader.apart.setting import Task, compiled
from reader.export import FORMATS, USUAL, Choice, render
from reader.export.edition.prepared import prepare
from reader.export.paged.pdf import _edition, _fonts
from reader.export.paged.typesetting import as_json, folders, templates
from reader.model import Analysis, silent
from reader.source import Source
from tests.benchmarks.figure import Figure
from tests.benchmarks.timing import timed

SET = Path(__file__).parents[3] / "shared" / "eval" / "basil"
SECONDS, MEGABYTES, OF_TYPST = 10.0, 500.0, 1.5
ARTICLES = 40
"""Some hundred pages."""
UNMARKED = b"""
#let lit(body) = body
#let unlit(body) = body
#let marked(mark, body) = body
#let lead(name, body) = link(label(name), body)
#let page-of(name) = context counter(page).display("1", at: label(name))
#let told(names) = none
"""
"""Behind what all templates share: no highlights, and Typst itself looks up links and page numbers."""


def measure() -> Iterator[Figure]:
    if not SET.is_dir():
        print(f"left out, for there is no {SET}", file=sys.stderr)
        return
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "set")
        for text in SET.rglob("*.txt"):
            copy = folder / text.relative_to(SET)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(text, copy)
        seconds, held = _run(
            [sys.executable, "-m", "reader", "export", str(folder), "-o", f"{place}/set.pdf"]
        )
        yield Figure("150 articles read and set as a PDF", seconds, "allowed", SECONDS, 1)
        yield Figure("memory of all its processes", held, "allowed", MEGABYTES, 1, "MB")
        analysis = analyse(Source.of(folder))
    yield from _beside_typst(analysis)
    for name, form in FORMATS.items():
        # No article of the set was a PDF.
        if not form.of_one and name not in ("annotated", "originals"):
            taken, made = timed(f"{name} of {len(analysis.articles)} articles", render, analysis, name)
            yield Figure(f"as {name}, {len(made) / 1e6:.1f} MB", taken, "", 0, inf)


def _beside_typst(analysis: Analysis) -> Iterator[Figure]:
    choice = Choice(articles=frozenset(article.id for article in analysis.articles[:ARTICLES]))
    edition = prepare(analysis, "x", choice=choice)
    files = templates("edition.typ")
    files["house.typ"] += UNMARKED
    task = Task(
        files, as_json(_edition(edition, USUAL, silent)), _fonts(edition), folders(), standards=STANDARDS
    )
    # By the wall, for other processes do the work; the best of three, for others may be at work meanwhile.
    ours = min((_timed(lambda: render(analysis, "pdf", choice=choice)) for _ in range(3)), key=itemgetter(0))
    peer = min(
        (_timed(lambda: Apart().do(compiled, task, _unattended)[0]) for _ in range(3)), key=itemgetter(0)
    )
    assert _pages(ours[1]) == _pages(peer[1])
    told = f"{_pages(ours[1])} pages with highlights and apparatus"
    yield Figure(told, ours[0], "of Typst by itself, without highlights", peer[0], OF_TYPST)


def _unattended() -> None:
    pass


def _timed(work: Callable[[], bytes]) -> tuple[float, bytes]:
    begun = time.perf_counter()
    made = work()
    return time.perf_counter() - begun, made


def _pages(made: bytes) -> int:
    with pypdfium2.PdfDocument(made) as document:
        return len(document)


def _run(command: list[str]) -> tuple[float, float]:
    """The seconds that a command takes, and the most megabytes that it and all it began hold together."""
    begun = time.perf_counter()
    process = subprocess.Popen(command)
    most = 0
    while process.poll() is None:
        most = max(most, sum(map(_held, _family(process.pid))))
        time.sleep(0.05)
    return time.perf_counter() - begun, most / 1e6


def _family(process: int) -> Iterator[int]:
    yield process
    for children in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            for child in children.read_text().split():
                yield from _family(int(child))
        except OSError:  # It has ended meanwhile.
            continue


def _held(process: int) -> int:
    """Its bytes in memory, its share of those that it has in common with others."""
    try:
        told = Path(f"/proc/{process}/smaps_rollup").read_text()
        return 1024 * int(told.partition("Pss:")[2].split()[0])
    except (OSError, IndexError):  # It has ended meanwhile.
        return 0
