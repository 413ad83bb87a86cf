"""A set of 150 articles as each export, and what highlights and apparatus cost beside the same text alone.

The pages of the peer are made of the same template and text, with no quote in them, and so with no links,
notes or apparatus.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from math import inf
from pathlib import Path

import pypdfium2

from reader.analysis import analyse
from reader.export import FORMATS, Choice, Options, render
from reader.export.options import Apparatus
from reader.model import Analysis
from reader.source import Source
from tests.benchmarks.figure import Figure
from tests.benchmarks.timing import timed

SET = Path(__file__).parents[3] / "shared" / "eval" / "basil"
SECONDS, MEGABYTES, OF_PLAIN = 10.0, 500.0, 1.5
ARTICLES = 40
"""Some hundred pages."""
_PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


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
    yield from _beside_plain(analysis)
    for name, form in FORMATS.items():
        # No article of the set was a PDF.
        if not form.of_one and name not in ("annotated", "originals"):
            taken, made = timed(f"{name} of {len(analysis.articles)} articles", render, analysis, name)
            yield Figure(f"as {name}, {len(made) / 1e6:.1f} MB", taken, "", 0, inf)


def _beside_plain(analysis: Analysis) -> Iterator[Figure]:
    few = frozenset(article.id for article in analysis.articles[:ARTICLES])
    choice, options = Choice(articles=few), Options(apparatus=Apparatus.END)
    plain = Analysis(tuple(article for article in analysis.articles if article.id in few))
    # By the wall, for other processes do the work; the best of three, for others may be at work meanwhile.
    ours = min(_a_page(lambda: render(analysis, "pdf", choice=choice, options=options)) for _ in range(3))
    peer = min(_a_page(lambda: render(plain, "pdf", options=options)) for _ in range(3))
    yield Figure("100 pages with highlights and apparatus", ours, "of the same text alone", peer, OF_PLAIN)


def _a_page(work: Callable[[], bytes]) -> float:
    """The seconds that 100 pages take: an apparatus has pages of its own, which the text alone has not."""
    begun = time.perf_counter()
    made = work()
    seconds = time.perf_counter() - begun
    with pypdfium2.PdfDocument(made) as document:
        return 100 * seconds / len(document)


def _run(command: list[str]) -> tuple[float, float]:
    """The seconds that a command takes, and the most megabytes that it and all it began hold together."""
    begun = time.perf_counter()
    process = subprocess.Popen(command)
    most = 0
    while process.poll() is None:
        most = max(most, sum(map(_held, _family(process.pid))))
        time.sleep(0.03)
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
    try:
        return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * _PAGE
    except (OSError, IndexError):
        return 0
