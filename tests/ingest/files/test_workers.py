"""Files are read in processes that may die, hang or swell, and nothing but that one file suffers."""

from __future__ import annotations

import errno
import json
import multiprocessing
import os
import signal
import socket
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from reader.ingest import Earlier, Finding, list_folder, read_files
from reader.ingest.facts import Names
from reader.ingest.files import workers
from reader.ingest.files.listing import Entry
from reader.ingest.files.workers import Job, Report
from reader.model import Article, Problem
from reader.source import Source

TEXT = "Harbour stays shut\n\nIt is shut, the mayor of Saltby said.\n\nNobody minded."


def put(folder: Path, *names: str) -> Source:
    for name in names:
        (folder / name).write_text(TEXT, "utf-8")
    return Source((folder,))


def is_bad(article: Article) -> bool:
    return article.path == "bad.txt"


def crash(article: Article) -> str:
    if is_bad(article):
        os.kill(os.getpid(), signal.SIGKILL)
    return article.path


def hang(article: Article) -> str:
    while is_bad(article):
        pass
    return article.path


def swell(article: Article) -> int:
    return len(bytearray(2**45)) if is_bad(article) else 1


def fail(article: Article) -> int:
    return 1 // (not is_bad(article))


def call_out(article: Article) -> int:
    if is_bad(article):
        socket.create_connection(("127.0.0.1", 9))
    return 1


def process(_: Article) -> int:
    return os.getpid()


def hears_no_interrupt(_: Article) -> bool:
    return signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ())


def slow(_: Article) -> int:
    time.sleep(0.02)
    return os.getpid()


def read(source: Source, make: Callable[[Article], object]) -> dict[str, Finding]:
    return {step.path: finding for step in read_files(source, make) for finding in step.findings}


@pytest.mark.skipif(os.name != "posix", reason="needs signals")
def test_a_process_that_dies_costs_one_file(tmp_path: Path) -> None:
    found = read(put(tmp_path, "a.txt", "b.txt", "bad.txt", "c.txt", "d.txt"), crash)
    assert found.pop("bad.txt") == Finding(Problem("bad.txt", "the program that read it broke off"))
    assert [finding.made for _, finding in sorted(found.items())] == ["a.txt", "b.txt", "c.txt", "d.txt"]


def test_a_process_that_never_ends_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "SILENT_SECONDS", 1)
    found = read(put(tmp_path, "a.txt", "bad.txt", "c.txt"), hang)
    assert found.pop("bad.txt") == Finding(Problem("bad.txt", "reading it took longer than 1 seconds"))
    assert sorted(found) == ["a.txt", "c.txt"]


def test_a_file_that_goes_on_and_on_is_read_so_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "FILE_SECONDS", 1)
    rows = (json.dumps({"title": f"Harbour shut {day}", "text": TEXT}) for day in range(400))
    (tmp_path / "a.jsonl").write_text("\n".join(rows), "utf-8")
    found = [finding for step in read_files(Source((tmp_path,)), slow) for finding in step.findings]
    articles = sum(isinstance(finding.item, Article) for finding in found)
    assert 0 < articles < 400
    last = found[-1].item
    assert last == Problem("a.jsonl", f"reading on took longer than 1 seconds; {articles} articles were read")


def test_where_no_more_processes_can_be_had_those_that_there_are_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[object] = []

    class Scarce(workers._Worker):
        def __init__(self, make: Callable[[Article], object] | None) -> None:
            if made:
                raise OSError(errno.EAGAIN, "Resource temporarily unavailable")
            made.append(self)
            super().__init__(make)

    monkeypatch.setattr(workers, "_Worker", Scarce)
    monkeypatch.setattr(workers, "_processors", lambda: 2)
    assert len(read(put(tmp_path, "a.txt", "b.txt", "c.txt"), process)) == 3


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (swell, "reading it needs more memory than there is"),
        (call_out, "permission is denied"),
        (fail, "reading it failed (ZeroDivisionError: integer division or modulo by zero)"),
    ],
)
def test_what_fails_is_one_files_problem(
    tmp_path: Path, make: Callable[[Article], object], reason: str
) -> None:
    found = read(put(tmp_path, "a.txt", "bad.txt"), make)
    assert found["bad.txt"] == Finding(Problem("bad.txt", reason))
    assert found["a.txt"].made == 1


def test_several_processes_read(tmp_path: Path) -> None:
    found = read(put(tmp_path, *(f"{number}.txt" for number in range(40))), slow)
    assert len(found) == 40
    assert len({finding.made for finding in found.values()}) == min(40, workers._processors())


def test_a_process_that_has_grown_makes_room_for_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Of processes that are forked, those begun after the patch see it only if they are asked in this one.
    monkeypatch.setattr(workers, "_memory_held", lambda: workers.RETIRING_BYTES + 1)
    monkeypatch.setattr(workers, "_processors", lambda: 1)
    monkeypatch.setattr(workers, "_context", lambda _: multiprocessing.get_context("fork"))
    found = read(put(tmp_path, "a.txt", "b.txt", "c.txt"), process)
    assert len({finding.made for finding in found.values()}) == 3


def test_no_process_outlives_the_reading(tmp_path: Path) -> None:
    with closing(read_files(put(tmp_path, *(f"{number}.txt" for number in range(9))), slow)) as steps:
        next(steps)
        assert multiprocessing.active_children()
    assert not multiprocessing.active_children()


@pytest.mark.skipif(os.name != "posix", reason="no signals are held back there")
def test_a_terminal_interrupts_none_of_them_at_any_moment(tmp_path: Path) -> None:
    assert read(put(tmp_path, "a.txt"), hears_no_interrupt)["a.txt"].made


def test_what_is_wanted_is_read_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_processors", lambda: 1)
    source = put(tmp_path, *(f"{number}.txt" for number in range(9)))
    paths = [step.path for step in read_files(source, wanted=lambda: ("no.txt", "7.txt", "5.txt"))]
    assert paths[:3] == ["7.txt", "5.txt", "0.txt"]


def test_only_what_changed_is_read_again(tmp_path: Path) -> None:
    source = put(tmp_path, "changed.txt", "same.txt", "touched.txt")
    steps = {step.path: step for step in read_files(source, process)}
    kept = {
        path: Earlier(stamp, steps[path].digest, (Finding(steps[path].findings[0].item, "kept"),))
        for path, stamp in list_folder(source).items()
    }
    (tmp_path / "changed.txt").write_text(TEXT.replace("shut", "open"), "utf-8")
    os.utime(tmp_path / "touched.txt", (1, 1))
    again = {step.path: step for step in read_files(source, process, kept.get)}
    assert [again[path].findings[0].made == "kept" for path in sorted(again)] == [False, True, True]
    assert again["touched.txt"].digest == kept["touched.txt"].digest != again["changed.txt"].digest


def test_a_job_whose_bytes_are_known_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(TEXT, "utf-8")
    job = Job(3, Entry("a.txt", file), Names("a"))
    (first,) = workers.read_files([job])
    (second,) = workers.read_files([job._replace(known=first.digest)])
    assert second == Report(3, closed=True, digest=first.digest, same=True)
