"""Processes that read files: as many as there are processors, each ended where a file asks too much of it.

What a parser does with a hostile file, be it a crash, an endless loop or all the memory there is, befalls
its process only, and is that file's Problem.
"""

from __future__ import annotations

import contextlib
import errno
import multiprocessing
import os
import signal
import socket
import sys
import time
from collections import OrderedDict, deque
from collections.abc import Callable, Generator, Iterable, Iterator
from multiprocessing.connection import Connection, wait
from typing import Any, NamedTuple

from reader.apart.process import end_with_parent, uninterrupted
from reader.ingest import phrases
from reader.ingest.decode import Unreadable
from reader.ingest.facts import Names
from reader.ingest.files.listing import Entry
from reader.ingest.files.reading import Item, is_too_large, opened, read_document, reason_for
from reader.ingest.limits import FILE_SECONDS, MEMORY_BYTES, RETIRING_BYTES, SILENT_SECONDS, WORKERS
from reader.model import Article, Problem

_AHEAD = 2
"""Files that a process is given at once, so that it need not wait for the next."""

_FORBIDDEN = frozenset(
    ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "subprocess.Popen", "os.system")
)

_INTERVAL = 0.05
"""Seconds between two messages about the same file."""


NO_DIGEST = ""
"""In the place of the digest of a file that cannot be opened."""


class Job(NamedTuple):
    """A file to read; one whose bytes have the digest ``known`` need not be."""

    number: int
    entry: Entry
    names: Names
    known: str | None = None


class Finding(NamedTuple):
    """An article or a Problem of a file, and what was made of the article where it was read."""

    item: Item
    made: Any = None


class Report(NamedTuple):
    """What a process has to say of a file: what it found since it last spoke, and whether that was all.

    ``digest`` is that of the file's bytes, ``NO_DIGEST`` where they are too many or cannot be read, and None
    where reading was given up. ``same`` says that it is the one known, and that nothing was read for that
    reason.
    """

    number: int
    findings: tuple[Finding, ...] = ()
    closed: bool = False
    digest: str | None = None
    same: bool = False


class _Worker:
    """One process, and the jobs it has been given and not yet finished, the first of which it is at."""

    def __init__(self, make: Callable[[Article], Any] | None) -> None:
        context = _context(make)
        self.connection, there = context.Pipe()
        self.process = context.Process(target=_serve, args=(there, make), daemon=True)
        with uninterrupted():
            self.process.start()
        there.close()
        self.jobs: deque[Job] = deque()
        self.found = 0
        """Articles of the file that it is at."""
        self._begun = self._heard = 0.0

    def give(self, job: Job) -> None:
        if not self.jobs:
            self._begin()
        self.jobs.append(job)
        with contextlib.suppress(OSError):  # It is gone, which its end of the pipe will tell.
            self.connection.send(job)

    def hear(self) -> Report | None:
        """What it says, None where it retires. Raises EOFError where it is gone."""
        try:
            report: Report | None = self.connection.recv()
        except OSError as error:
            raise EOFError from error
        self._heard = time.monotonic()
        if report is not None:
            self.found += sum(isinstance(finding.item, Article) for finding in report.findings)
            if report.closed:
                self.jobs.popleft()
                self._begin()
        return report

    def _begin(self) -> None:
        self._begun = self._heard = time.monotonic()
        self.found = 0

    @property
    def patience(self) -> float:
        """Seconds that it may still be silent."""
        return min(self._heard + SILENT_SECONDS, self._begun + FILE_SECONDS) - time.monotonic()

    @property
    def overrun(self) -> str:
        """Why its file is given up, once its patience is at an end."""
        phrase = phrases.TOO_SLOW_ON if self.found else phrases.TOO_SLOW
        slow = self._heard + SILENT_SECONDS <= self._begun + FILE_SECONDS
        return phrase.format(most=SILENT_SECONDS if slow else FILE_SECONDS, count=f"{self.found:,}")

    def end(self) -> None:
        self.process.kill()
        self.process.join()
        self.process.close()
        self.connection.close()


def read_files(
    jobs: Iterable[Job],
    make: Callable[[Article], Any] | None = None,
    wanted: Callable[[], Iterable[int]] = tuple,
) -> Generator[Report, None, None]:
    """Read files in processes beside this one, and report on each as it is read, in no order.

    ``make``, a function of a module, is called with each article where it is read. ``wanted`` is asked
    for the numbers of the jobs that are to be next. The processes are ended with the iterator.
    """
    waiting = OrderedDict((job.number, job) for job in jobs)
    workers: list[_Worker] = []
    most = min(_processors(), WORKERS, len(waiting))
    try:
        while waiting or any(worker.jobs for worker in workers):
            while waiting and len(workers) < most:
                try:
                    workers.append(_Worker(make))
                except OSError:
                    # The system has no more of them; those that there are go on.
                    if not workers:
                        raise
                    most = len(workers)
            _provide(workers, waiting, wanted)
            busy = [worker for worker in workers if worker.jobs]
            patience = max(0.0, min(worker.patience for worker in busy))
            ready = wait([worker.connection for worker in busy], patience)
            for worker in busy:
                if worker.connection in ready:
                    yield from _heard(worker, workers, waiting)
                elif worker.patience <= 0:
                    yield _given_up(worker, workers, waiting, worker.overrun)
    finally:
        for worker in workers:
            worker.end()


def _provide(
    workers: list[_Worker], waiting: OrderedDict[int, Job], wanted: Callable[[], Iterable[int]]
) -> None:
    for _ in range(_AHEAD):
        for worker in workers:
            if waiting and len(worker.jobs) < _AHEAD:
                first = next((number for number in wanted() if number in waiting), None)
                worker.give(waiting.popitem(last=False)[1] if first is None else waiting.pop(first))


def _heard(worker: _Worker, workers: list[_Worker], waiting: OrderedDict[int, Job]) -> Iterator[Report]:
    try:
        report = worker.hear()
    except EOFError:
        yield _given_up(worker, workers, waiting, phrases.CRASHED)
        return
    if report is not None:
        yield report
    else:
        _dismiss(worker, workers, waiting)


def _given_up(worker: _Worker, workers: list[_Worker], waiting: OrderedDict[int, Job], reason: str) -> Report:
    """The last report on the file that ``worker`` is at, which is ended."""
    job = worker.jobs.popleft()
    _dismiss(worker, workers, waiting)
    return Report(job.number, (Finding(Problem(job.entry.path, reason)),), closed=True)


def _dismiss(worker: _Worker, workers: list[_Worker], waiting: OrderedDict[int, Job]) -> None:
    workers.remove(worker)
    waiting.update((job.number, job) for job in worker.jobs)
    worker.end()


def _context(make: Callable[[Article], Any] | None) -> Any:
    """How processes are begun: from one that has read the program already, where the system can."""
    if sys.platform == "win32":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__, *([make.__module__] if make else [])])
    return context


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _serve(connection: Connection, make: Callable[[Article], Any] | None) -> None:
    """Read files for as long as somebody asks for it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    end_with_parent()
    _bound_memory()
    _stay_offline()
    # A closed connection means that nobody waits any more.
    with contextlib.suppress(EOFError, OSError):
        while True:
            _read(connection.recv(), connection, make)
            if _memory_held() > RETIRING_BYTES:
                connection.send(None)
                return


def _read(job: Job, connection: Connection, make: Callable[[Article], Any] | None) -> None:
    _bound_time()
    try:
        with opened(job.entry, job.names) as document:
            try:
                digest = NO_DIGEST if is_too_large(document) else document.digest()
            except OSError as error:
                raise Unreadable(reason_for(error)) from error
            if digest == job.known:
                connection.send(Report(job.number, closed=True, digest=digest, same=True))
                return
            _send(connection, job.number, (_made(item, make) for item in read_document(document)), digest)
    except Unreadable as error:
        _send(connection, job.number, [Finding(Problem(job.entry.path, str(error)))], NO_DIGEST)


def _send(connection: Connection, number: int, findings: Iterable[Finding], digest: str | None) -> None:
    """Send what is found, little by little."""
    found: list[Finding] = []
    sent = time.monotonic()
    for finding in findings:
        if found and time.monotonic() - sent > _INTERVAL:
            connection.send(Report(number, tuple(found)))
            found, sent = [], time.monotonic()
        found.append(finding)
    connection.send(Report(number, tuple(found), closed=True, digest=digest))


def _made(item: Item, make: Callable[[Article], Any] | None) -> Finding:
    if make is None or isinstance(item, Problem):
        return Finding(item)
    try:
        return Finding(item, make(item))
    except Exception as error:  # As in reading: it is this article's misfortune, and no other's.
        return Finding(Problem(item.path, reason_for(error)))


def _stay_offline() -> None:
    """Let no library make a socket of the network's in this process, whatever a file asks it for."""
    # urllib3, which trafilatura loads, would else try one as it is loaded.
    socket.has_ipv6 = False

    def forbid(event: str, arguments: tuple[Any, ...]) -> None:
        made = event == "socket.__new__" and arguments[1] != getattr(socket, "AF_UNIX", None)
        if made or event in _FORBIDDEN:
            raise PermissionError(errno.EACCES, "reading a file makes no socket and begins no program")

    sys.addaudithook(forbid)


def _bound_time() -> None:
    """Let the system end this process where the next file takes too long and nobody else ends it."""
    if sys.platform != "win32":
        import resource

        spent = resource.getrusage(resource.RUSAGE_SELF)
        seconds = int(spent.ru_utime + spent.ru_stime) + FILE_SECONDS
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_CPU, (seconds, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def _bound_memory() -> None:
    if sys.platform != "win32":
        import resource

        with contextlib.suppress(ValueError, OSError):
            most = resource.getrlimit(resource.RLIMIT_AS)[1]
            limit = MEMORY_BYTES if most == resource.RLIM_INFINITY else min(MEMORY_BYTES, most)
            resource.setrlimit(resource.RLIMIT_AS, (limit, most))


def _memory_held() -> int:
    """The most bytes of memory that this process has held; 0 where the system does not tell."""
    if sys.platform == "win32":
        return 0
    import resource

    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return held if sys.platform == "darwin" else held * 1024
