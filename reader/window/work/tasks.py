"""What runs in a worker process: the analysis and the export, and the messages they send home.

This module and all it imports know nothing of Qt. A large result is sent in parts, so that the window's
interpreter is never held up long by unpickling one.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from enum import Enum, auto
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Lock, Thread
from typing import Any

from reader.model import Analysis, Comparison, Progress, Report

_INTERVAL = 0.1
"""Seconds between two messages of progress."""

_PART = 200
"""Things in one part of a result; some 2 ms to unpickle."""


class Trouble(Enum):
    """Why a task gave no result."""

    REFUSED = auto()
    """It said so itself, in a sentence."""
    MEMORY = auto()
    UNEXPECTED = auto()
    DIED = auto()
    """Its process ended without a word."""


@dataclass(frozen=True, slots=True)
class Failed:
    trouble: Trouble
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    content: Any


@dataclass(frozen=True, slots=True)
class Done:
    """The task is done; the parts before this make up its result."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An analysis, and the comparison of each of its links, by the ids of its quotes."""

    analysis: Analysis = field(default_factory=Analysis)
    comparisons: Mapping[tuple[str, str], Comparison] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Exported:
    """The file that was written, and a sentence about each thing that it does not show as it should."""

    target: Path
    warnings: tuple[str, ...] = ()


class Refusal(Exception):
    """A task could not be done, for the reason given in one sentence."""


def analyse_folder(folder: Path, sensitivity: float | None, report: Report) -> Reading:
    """Raises Refusal where the folder cannot be read. ``sensitivity`` is that of ``analyse``."""
    from reader.analysis import analyse
    from reader.collation.remarks.comparisons import compare_links
    from reader.ingest import IngestError
    from reader.matching.events import events

    try:
        analysis = analyse(folder, report, sensitivity)
    except IngestError as error:
        raise Refusal(str(error)) from error
    analysis = replace(analysis, events=events(analysis, report))
    return Reading(analysis, compare_links(analysis, report))


def export_analysis(analysis: Analysis, target: Path, form: str, name: str, report: Report) -> Exported:
    """Raises Refusal where ``target`` cannot be written in the format named ``form``. The set is ``name``."""
    from reader.export import ExportError, export

    warnings: list[str] = []
    try:
        export(analysis, target, form, report, name=name, warn=warnings.append)
    except ExportError as error:
        raise Refusal(str(error)) from error
    return Exported(target, tuple(warnings))


def split(result: Any) -> Iterator[Any]:
    """The parts in which a result travels: a Reading in small ones, anything else as it is."""
    if not isinstance(result, Reading):
        yield result
        return
    for name in (part.name for part in fields(Analysis)):
        things = getattr(result.analysis, name)
        for start in range(0, len(things), _PART):
            yield Reading(Analysis(**{name: things[start : start + _PART]}))
    comparisons = list(result.comparisons.items())
    for start in range(0, len(comparisons) or 1, _PART):
        yield Reading(comparisons=dict(comparisons[start : start + _PART]))


def join(parts: tuple[Any, ...]) -> Any:
    """The result whose parts ``split`` made."""
    if len(parts) == 1 or not isinstance(parts[0], Reading):
        return parts[0]
    names = [part.name for part in fields(Analysis)]
    joined = {
        name: tuple(thing for part in parts for thing in getattr(part.analysis, name)) for name in names
    }
    return Reading(
        Analysis(**joined), {key: value for part in parts for key, value in part.comparisons.items()}
    )


class _Post:
    """Sends messages home; progress in batches, no more often than the window can use them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._waiting: list[Progress] = []
        self._lock = Lock()
        Thread(target=self._keep_sending, daemon=True).start()

    def report(self, progress: Progress) -> None:
        with self._lock:
            if self._waiting and self._waiting[-1].article is None:
                self._waiting.pop()
            self._waiting.append(progress)

    def send(self, message: object) -> None:
        """Send a message after all progress."""
        with self._lock:
            self._flush()
            self._connection.send(message)

    def _keep_sending(self) -> None:
        # A thread, for the next report may be long in coming, and nobody should wait for it to read the last.
        while True:
            time.sleep(_INTERVAL)
            with self._lock:
                try:
                    self._flush()
                except OSError:
                    # Nobody waits for the result any more.
                    os._exit(1)

    def _flush(self) -> None:
        if self._waiting:
            self._connection.send(self._waiting)
        self._waiting = []


def serve(connection: Connection, task: Callable[..., Any]) -> None:
    """Run ``task`` on the arguments that arrive, with a Report after them, and send home what comes of it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _bound_memory()
    post = _Post(connection)
    # A closed connection means that nobody waits for the result any more.
    with contextlib.suppress(BrokenPipeError, ConnectionResetError, EOFError):
        post.send(_outcome(connection, task, post))


def _outcome(connection: Connection, task: Callable[..., Any], post: _Post) -> Done | Failed:
    """How the task went, its result having been sent."""
    try:
        for part in split(task(*connection.recv(), post.report)):
            post.send(Part(part))
    except Refusal as error:
        return Failed(Trouble.REFUSED, str(error))
    except MemoryError:
        return Failed(Trouble.MEMORY)
    except (BrokenPipeError, ConnectionResetError, EOFError):
        raise
    except Exception as error:
        traceback.print_exc()
        return Failed(Trouble.UNEXPECTED, f"{type(error).__name__}: {error}")
    return Done()


def _bound_memory() -> None:
    """Let a runaway parser fail in this process before the whole machine swaps."""
    if sys.platform != "linux":
        return
    import resource

    limit = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") * 3 // 4
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (limit, resource.getrlimit(resource.RLIMIT_AS)[1]))
