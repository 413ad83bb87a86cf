"""No pattern takes more than its time: twice as much bait takes twice as long, not four times."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from math import inf, log
from pathlib import Path

import pytest

from reader.ingest import read_files
from reader.model import Article, Problem, Section, SectionKind
from reader.quotes import find_quotes
from reader.source import Source
from tests.ingest.documents import read
from tests.ingest.hostile import UNITS, lined, repeated
from tests.ingest.hostile_folder import fill

MB = 2**20
STEEPEST = 1.6
"""The growth of what is linear but for the caches that it outgrows; what is quadratic grows by 2."""

FAINTEST = 0.03
"""Seconds below which there is nothing to measure."""

MAIL = "From: Quay <post@quay.example>\nSubject: Shut\nMessage-ID: <1@quay.example>\n"
FRAMES: dict[str, tuple[str, str]] = {
    "txt": ("", ""),
    "md": ("# Shut\n\n", ""),
    "html": ("<html><body><h1>Shut</h1><p>", "</p></body></html>"),
    "eml": (f"{MAIL}Content-Type: text/plain; charset=utf-8\n\n", ""),
    "rtf": ("{\\rtf1 ", "}"),
    "csv": ('title,text\nShut,"', '"\n'),
    "json": ('{"title": "Shut", "content": "', '"}'),
    "nitf": ("<nitf><body><body.content><p>", "</p></body.content></body></nitf>"),
}
TRAPS = ("opening marks and spaces", "mixed")
SAID = "“It is shut,” the mayor of Saltby, Anna Berg, said on Monday. "


def growth(seconds: list[float], sizes: tuple[int, ...]) -> float:
    """The exponent with which the time for work grows from the first of ``sizes`` to the last."""
    return log(seconds[-1] / max(seconds[0], FAINTEST)) / log(sizes[-1] / sizes[0])


def seconds_of(work: Callable[[int], object], size: int) -> float:
    """The seconds that ``work`` takes, in which, as in timeit, no garbage of earlier work is looked for."""
    gc.disable()
    try:
        start = time.process_time()
        work(size)
        return time.process_time() - start
    finally:
        gc.enable()


def is_linear(work: Callable[[int], object], *sizes: int) -> bool:
    """Whether the time for ``work`` grows about as its size does, by the least that each size takes in some
    tries: what else the machine does only adds to it.
    """
    work(sizes[0] // 8)  # What is loaded and cached at first is no matter of size.
    least = [inf] * len(sizes)
    for _ in range(4):
        least = [min(known, seconds_of(work, size)) for known, size in zip(least, sizes, strict=True)]
        if growth(least, sizes) < STEEPEST:
            return True
    return False


def framed(kind: str, text: str) -> str:
    before, behind = FRAMES[kind]
    if kind in ("csv", "json"):
        text = text.replace('"', "'")
    return before + text + behind


def quotes_in(text: str, language: str = "en") -> int:
    sections = (Section(SectionKind.BODY, 0, len(text)),)
    return len(find_quotes(Article("a", "a.txt", text, sections, language=language)))


def test_the_measure_tells_what_is_not_linear() -> None:
    assert not is_linear(lambda size: [None for _ in range(size) for _ in range(size)], 1000, 2000, 4000)
    assert is_linear(lambda size: [None for _ in range(size)], 2**21, 2**22, 2**23)


@pytest.mark.parametrize("name", TRAPS)
@pytest.mark.parametrize("kind", FRAMES)
def test_a_megabyte_of_marks_in_every_format(kind: str, name: str) -> None:
    unit = UNITS[name]
    assert is_linear(lambda size: read(framed(kind, repeated(unit, size)), f"a.{kind}"), MB // 4, MB)


@pytest.mark.parametrize("name", TRAPS)
@pytest.mark.parametrize("language", ["en", "zh", "ru"])
def test_quotes_are_sought_in_half_a_megabyte_of_marks(language: str, name: str) -> None:
    unit = UNITS[name]
    assert is_linear(lambda size: quotes_in(SAID + repeated(unit, size) + SAID, language), MB // 8, MB // 2)


@pytest.mark.parametrize("name", UNITS)
def test_every_bait(name: str) -> None:
    unit = UNITS[name]
    for made in (repeated, lined):
        assert is_linear(lambda size: read(made(unit, size), "a.txt"), MB // 64, MB // 16)  # noqa: B023
    page = FRAMES["html"]
    assert is_linear(lambda size: read(repeated(unit, size).join(page), "a.html"), MB // 64, MB // 16)
    # Quotes among it, in sentences that never end and in many.
    for apart in ("", "\n"):
        piece = unit * 8 + SAID[:13] + apart
        assert is_linear(lambda size: quotes_in(repeated(piece, size)), MB // 128, MB // 32)  # noqa: B023


def test_a_folder_of_bait_is_read_to_its_end(tmp_path: Path) -> None:
    files = {
        f"{number}.{kind}": framed(kind, repeated(UNITS[name], MB // 32))
        for kind in FRAMES
        for number, name in enumerate(UNITS)
        if number % len(FRAMES) == list(FRAMES).index(kind)
    }
    found = [
        finding
        for step in read_files(Source((fill(tmp_path, files),)), find_quotes)
        for finding in step.findings
    ]
    assert {finding.item.path for finding in found} == {*files, "good.txt"}
    reasons = [finding.item.reason for finding in found if isinstance(finding.item, Problem)]
    assert not [reason for reason in reasons if "longer than" in reason or "failed" in reason], reasons
    assert len(reasons) < len(files) / 2, reasons
