"""A process for one piece of work, which can be ended at any moment; what befalls it is one exception."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator
from enum import Enum, auto
from multiprocessing.connection import Connection, wait
from threading import Thread
from typing import Any, Self, TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")

_INTERVAL = 0.1
"""Seconds between two calls of who attends the work."""

_SHARE_OF_MEMORY = 3, 4
"""Of the computer's memory, how much a process may take before it fails, rather than the computer."""

_ARENA_MAX, _MMAP_THRESHOLD = -8, -3
"""What glibc's ``mallopt`` calls its parameters."""
_ARENAS = 2
"""Heaps that threads share: with one they wait for one another, with one each they leave much unused."""

_OUT_OF_MEMORY = b"memory allocation of"
"""How Rust's runtime begins what it says before it ends a process that gets no more memory."""


class Fate(Enum):
    """How a process ended that did not do its work."""

    MEMORY = auto()
    """It got no more memory."""
    KILLED = auto()
    """The system ended it, which on Linux most often means that there was no more memory."""
    CRASHED = auto()


class Broken(Exception):
    """Work whose process ended before it was done. ``status`` names the signal, or gives the exit status."""

    def __init__(self, fate: Fate, status: str) -> None:
        super().__init__(fate, status)
        self.fate = fate
        self.status = status


class Apart:
    """A process for one piece of work, which may begin before there is any. It ends with the context."""

    def __init__(self, begin: Callable[[], object] | None = None) -> None:
        """``begin``, a function of a module, is called there at once, to have what the work needs at hand."""
        # A fresh interpreter: this one may have threads, and its memory is not that of the work.
        context = multiprocessing.get_context("spawn")
        self._here, there = context.Pipe()
        self._heard, said = context.Pipe(duplex=False)
        self._process = context.Process(target=_serve, args=(there, said, begin), daemon=True)
        with uninterrupted():
            self._process.start()
        there.close()
        said.close()

    def do(self, work: Callable[[Given], Made], given: Given, attend: Callable[[], object]) -> Made:
        """What ``work(given)`` returns, or raises, done there; the process is ended by then.

        ``work`` is a function of a module that is imported there; the less it loads, the sooner it begins.
        ``attend`` is called several times a second, and the process is ended at once where it raises. Raises
        Broken. All memory that the work took is given back.
        """
        with self:
            with contextlib.suppress(OSError):  # It is gone, which its end of the pipe will tell.
                self._here.send((work, given))
            _give_back_memory()
            while not wait([self._here], _INTERVAL):
                attend()
            try:
                made, outcome = self._here.recv()
            except (EOFError, OSError) as error:
                self._process.join()
                raise _broken(self._process.exitcode or 0, _read(self._heard)) from error
        if made:
            return outcome
        raise outcome

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        # Nothing is left to do again where an interruption comes in between.
        if not self._here.closed:
            self._here.close()
            self._heard.close()
            self._process.kill()
            self._process.join()


@contextlib.contextmanager
def uninterrupted() -> Iterator[None]:
    """Have processes that begin meanwhile heed no Ctrl+C, from their first moment: this one ends them."""
    if sys.platform == "win32":
        yield
        return
    from multiprocessing import resource_tracker

    resource_tracker.ensure_running()  # Where it begins, it lets interruptions through again.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _broken(status: int, said: bytes) -> Broken:
    if _OUT_OF_MEMORY in said:
        return Broken(Fate.MEMORY, str(status))
    if status >= 0:
        return Broken(Fate.CRASHED, str(status))
    name = signal.Signals(-status).name if -status in set(signal.Signals) else str(status)
    return Broken(Fate.KILLED if name == "SIGKILL" else Fate.CRASHED, name)


def _read(heard: Any) -> bytes:
    """What the process said on its standard error, as far as it is kept."""
    if sys.platform == "win32" or not heard.poll():
        return b""
    return os.read(heard.fileno(), 1 << 16)


def _serve(connection: Connection, said: Connection, begin: Callable[[], object] | None) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    end_with_parent()
    _keep_errors(said)
    _bound_memory()
    # A closed connection means that nobody waits any more.
    with contextlib.suppress(EOFError, OSError):
        try:
            if begin is not None:
                begin()
            work, given = connection.recv()
            outcome = True, work(given)
        except MemoryError:
            outcome = False, Broken(Fate.MEMORY, "0")
        except Exception as error:
            outcome = False, error
        connection.send(outcome)


def _keep_errors(said: Connection) -> None:
    """Have what libraries write to standard error, which is no sentence for the user, kept for the parent."""
    if sys.platform != "win32":
        os.set_blocking(said.fileno(), False)  # What the pipe has no room for is lost.
        os.dup2(said.fileno(), 2)


def _give_back_memory() -> None:
    """Leave to the work what memory this process holds and has no use for."""
    if sys.platform == "linux":
        import ctypes

        with contextlib.suppress(AttributeError, OSError):  # Other C libraries have none.
            ctypes.CDLL(None).malloc_trim(0)


def _bound_memory() -> None:
    if sys.platform == "linux":
        import ctypes
        import resource

        with contextlib.suppress(AttributeError, OSError):  # Other C libraries have none.
            # What is large goes back to the system when it is freed.
            ctypes.CDLL(None).mallopt(_ARENA_MAX, _ARENAS)
            ctypes.CDLL(None).mallopt(_MMAP_THRESHOLD, 1 << 17)
        share, of = _SHARE_OF_MEMORY
        limit = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") * share // of
        soft, hard = resource.getrlimit(resource.RLIMIT_AS)
        if soft == resource.RLIM_INFINITY or soft > limit:
            with contextlib.suppress(ValueError, OSError):
                resource.setrlimit(resource.RLIMIT_AS, (limit, hard))


def end_with_parent() -> None:
    """Die with the process that this one's work began in, whatever it is at.

    Its parent may be another, which ends only when all that it has forked have ended. On Linux the pipe whose
    other end closes with the true one has the system send SIGIO, which nothing here handles, and which ends
    even a library that lets no thread run.
    """
    parent = multiprocessing.parent_process()
    if parent is None:
        return
    if sys.platform == "linux":
        import fcntl

        signal.signal(signal.SIGIO, signal.SIG_DFL)
        fcntl.fcntl(parent.sentinel, fcntl.F_SETOWN, os.getpid())
        flags = fcntl.fcntl(parent.sentinel, fcntl.F_GETFL)
        fcntl.fcntl(parent.sentinel, fcntl.F_SETFL, flags | os.O_ASYNC)
        if not parent.is_alive():
            raise SystemExit
    else:
        Thread(target=lambda: (parent.join(), os._exit(1)), daemon=True).start()
