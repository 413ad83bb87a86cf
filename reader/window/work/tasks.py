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
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from enum import Enum, auto
from functools import cached_property
from itertools import islice
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any

from reader.model import Analysis, Article, Comparison, Departure, Progress, Report, Span
from reader.window.work.counts import Count, counted

if TYPE_CHECKING:
    from reader.collation.articles.passages import Sharing
    from reader.collation.remarks.profile import Profile
    from reader.export import Choice, Options
    from reader.export.copying import Copied
    from reader.source import Source

_INTERVAL = 0.1
"""Seconds between two messages of progress."""

_PART = 200
"""Things in one part of a result; some 2 ms to unpickle."""

_STEPS = 20
"""Steps of progress in one message; some 10 ms for the window to show, each with an article."""


wanted: deque[str] = deque(maxlen=20)
"""The paths that the reader, waiting for the task of this process, wants to see first; the last one first."""


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


@dataclass(frozen=True)
class Reading:
    """An analysis, and the comparison of each of its links, by the ids of its quotes.

    ``listing`` is what the set was made of when it was read: the stamp of each file by its path.
    """

    analysis: Analysis = field(default_factory=Analysis)
    comparisons: Mapping[tuple[str, str], Comparison] = field(default_factory=dict)
    listing: Mapping[str, tuple[int, ...]] = field(default_factory=dict)

    @cached_property
    def departures(self) -> Mapping[str, Departure]:
        """The gravest departure of each quote of a remark, by its id."""
        found: dict[str, Departure] = {}
        for link in self.analysis.links:
            departure = self.comparisons[link.quotes].departure
            for quote in link.quotes:
                found[quote] = max(departure, found.get(quote, departure))
        return found

    @cached_property
    def copied(self) -> frozenset[str]:
        """The ids of the quotes that no article but copies of their own carries."""
        analysis = self.analysis
        quotes = (quote for article in analysis.copies_of for quote in analysis.quotes_of[article])
        remarks = {analysis.remark_of[quote.id] for quote in quotes if quote.id in analysis.remark_of}
        return frozenset(
            quote for remark in remarks if analysis.in_one_text(remark) for quote in remark.quotes
        )

    @cached_property
    def counts(self) -> Mapping[str, Count]:
        """The count of each article, by its id."""
        return {
            article: counted(quotes, self.departures, self.copied)
            for article, quotes in self.analysis.quotes_of.items()
        }

    @cached_property
    def neighbours(self) -> Mapping[str, Mapping[str, int]]:
        """How many linked pairs of quotes each article has with each other one, by article id."""
        from reader.collation.articles.neighbours import neighbours

        return neighbours(self.analysis)

    def looked_up(self) -> Iterator[object]:
        """Everything that is made when it is first asked for, and soon, made one after the other."""
        analysis = self.analysis
        yield analysis.article_by_id
        yield analysis.quote_by_id
        yield analysis.quotes_of
        yield analysis.links_of
        yield analysis.remark_of
        yield self.analysis.copies_of
        yield self.departures
        yield self.copied
        yield self.counts

    def with_articles(self, articles: Sequence[Article]) -> Reading:
        """The reading with corrections of its articles in their place, and all that was looked up of it."""
        from reader.matching.copies import rearranged

        analysis = self.analysis.with_articles(articles)
        # Another article may now stand for those that run its text.
        if analysis.copies and (copies := rearranged(analysis)) != analysis.copies:
            analysis = replace(analysis, copies=copies)
        corrected = replace(self, analysis=analysis)
        held = {name: known for name, known in vars(self).items() if name not in vars(corrected)}
        vars(corrected).update(held)
        return corrected

    def at(self, sensitivity: float) -> Reading:
        """The reading with the links that a sensitivity lets through."""
        from reader.matching import at_sensitivity

        reading = replace(self, analysis=at_sensitivity(self.analysis, sensitivity))
        deque((*reading.looked_up(), reading.neighbours), maxlen=0)
        return reading


@dataclass(frozen=True, slots=True)
class Exported:
    """The file that was written, and a sentence about each thing that it does not show as it should."""

    target: Path
    warnings: tuple[str, ...] = ()


class Refusal(Exception):
    """A task could not be done, for the reason given in one sentence."""


def export_analysis(
    analysis: Analysis,
    target: Path,
    form: str,
    name: str,
    choice: Choice,
    options: Options,
    source: Source,
    report: Report,
) -> Exported:
    """Raises Refusal where ``target`` cannot be written in the format named ``form``. The set is ``name``."""
    from reader.export import ExportError, export

    warnings: list[str] = []
    try:
        export(
            analysis,
            target,
            form,
            report,
            name=name,
            choice=choice,
            options=options,
            source=source,
            warn=warnings.append,
        )
    except ExportError as error:
        raise Refusal(str(error)) from error
    return Exported(target, tuple(warnings))


def copy_comparison(
    analysis: Analysis, remark: str, form: Copied, name: str, source: Source, report: Report
) -> Mapping[str, bytes]:
    """The comparison of a remark, by media type. Raises Refusal. The set is ``name``."""
    from reader.export import ExportError
    from reader.export.copying import comparison

    try:
        return comparison(analysis, remark, form, report, name=name, source=source)
    except ExportError as error:
        raise Refusal(str(error)) from error


def set_pages(
    analysis: Analysis, name: str, choice: Choice, options: Options, source: Source, report: Report
) -> bytes:
    """The pages of a set called ``name`` that are to be printed, as a PDF. Raises Refusal."""
    from reader.export import ExportError, render

    try:
        return render(analysis, "pdf", report, name=name, choice=choice, options=options, source=source)
    except ExportError as error:
        raise Refusal(str(error)) from error


def profile_set(analysis: Analysis, report: Report) -> tuple[Profile, ...]:
    """How the outlets of a set edit what they share."""
    from reader.collation.remarks.profile import profiles

    return profiles(analysis, report)


def compare_articles(
    first: Article, second: Article, links: Sequence[tuple[Span, Span]], report: Report
) -> Sharing:
    """What two articles share, each passage collated; ``links`` as of ``shared_passages``."""
    from reader.collation.articles.shared import shared_passages

    sharing = shared_passages(first, second, links)
    for number, passage in enumerate(sharing.passages, 1):
        passage.collation  # noqa: B018  It is kept in the passage, and goes home with it.
        report(Progress("comparing", number, len(sharing.passages)))
    return sharing


def split(result: Any) -> Iterator[Any]:
    """The parts in which a thing travels: an Analysis or a Reading in small ones, another as it is."""
    if isinstance(result, Analysis):
        for name in (part.name for part in fields(Analysis)):
            things = getattr(result, name)
            for start in range(0, len(things), _PART) if isinstance(things, tuple) else ():
                some: dict[str, Any] = {name: things[start : start + _PART]}
                yield Analysis(**some)
        # The last, so that there always is one.
        yield Analysis(sensitivity=result.sensitivity, analysed=result.analysed)
        return
    if not isinstance(result, Reading):
        yield result
        return
    for comparisons in _slices(result.comparisons):
        yield Reading(comparisons=comparisons)
    for listing in _slices(result.listing):
        yield Reading(listing=listing)
    # The last of these says of the analysis what is no list.
    for part in split(result.analysis):
        yield Reading(part)


def _slices(things: Mapping[Any, Any]) -> Iterator[dict[Any, Any]]:
    pairs = iter(things.items())
    return iter(lambda: dict(islice(pairs, _PART)), {})


def join(parts: tuple[Any, ...]) -> Any:
    """The thing whose parts ``split`` made."""
    if isinstance(parts[0], Analysis):
        last: Analysis = parts[-1]
        names = [part.name for part in fields(Analysis) if isinstance(getattr(last, part.name), tuple)]
        return replace(
            last, **{name: tuple(thing for part in parts for thing in getattr(part, name)) for name in names}
        )
    if not isinstance(parts[0], Reading):
        return parts[0]
    return Reading(
        join(tuple(part.analysis for part in parts)),
        {key: value for part in parts for key, value in part.comparisons.items()},
        {key: value for part in parts for key, value in part.listing.items()},
    )


def parcels(arguments: tuple[Any, ...]) -> Iterator[object]:
    """The messages in which a task's arguments travel: each in parts and Done, and None at the end."""
    for argument in arguments:
        yield from map(Part, split(argument))
        yield Done()
    yield None


def _unpacked(connection: Connection) -> list[Any]:
    """The arguments that ``parcels`` sent."""
    arguments: list[Any] = []
    parts: list[Any] = []
    while (message := connection.recv()) is not None:
        if isinstance(message, Part):
            parts.append(message.content)
        else:
            arguments.append(join(tuple(parts)))
            parts = []
    return arguments


def _is_outdone(progress: Progress) -> bool:
    """Whether a later Progress says all that ``progress`` does."""
    return progress.article is None and progress.path is None and not progress.waiting


class _Post:
    """Sends messages home; progress in batches, no more often than the window can use them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._waiting: list[Progress] = []
        self._begun = False
        self._lock = Lock()
        Thread(target=self._keep_sending, daemon=True).start()

    def report(self, progress: Progress) -> None:
        with self._lock:
            if self._waiting and _is_outdone(self._waiting[-1]):
                self._waiting.pop()
            self._waiting.append(progress)
            if (progress.article is not None or progress.waiting) and not self._begun:
                # The reader waits for something to read.
                self._begun = progress.article is not None
                self._flush()

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
        for start in range(0, len(self._waiting), _STEPS):
            self._connection.send(self._waiting[start : start + _STEPS])
        self._waiting = []


def serve(connection: Connection, task: Callable[..., Any]) -> None:
    """Run ``task`` on the arguments that arrive, with a Report after them, and send home what comes of it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _bound_memory()
    post = _Post(connection)
    # A closed connection means that nobody waits for the result any more.
    with contextlib.suppress(BrokenPipeError, ConnectionResetError, EOFError):
        post.send(_outcome(connection, task, post))


def answer(connection: Connection, given: Callable[..., Callable[..., Any]]) -> None:
    """Answer questions, one after the other, with what ``given`` makes of the arguments that arrive first."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _bound_memory()
    with contextlib.suppress(BrokenPipeError, ConnectionResetError, EOFError):
        asked = given(*_unpacked(connection))
        while True:
            connection.send(_tried(asked, connection.recv()))


def _tried(asked: Callable[..., Any], question: tuple[Any, ...]) -> Part | Failed:
    """What comes of a question."""
    try:
        return Part(asked(*question))
    except Exception as error:
        return _failure(error)


def _failure(error: Exception) -> Failed:
    """What is said at home of an error; one that nobody expected is written down too."""
    if isinstance(error, Refusal):
        return Failed(Trouble.REFUSED, str(error))
    if isinstance(error, MemoryError):
        return Failed(Trouble.MEMORY)
    traceback.print_exc()
    return Failed(Trouble.UNEXPECTED, f"{type(error).__name__}: {error}")


def _outcome(connection: Connection, task: Callable[..., Any], post: _Post) -> Done | Failed:
    """How the task went, its result having been sent."""
    try:
        arguments = _unpacked(connection)
        Thread(target=_listen, args=(connection,), daemon=True).start()
        for part in split(task(*arguments, post.report)):
            post.send(Part(part))
    except (BrokenPipeError, ConnectionResetError, EOFError):
        raise
    except Exception as error:
        return _failure(error)
    return Done()


def _listen(connection: Connection) -> None:
    """Take down what the reader wants first."""
    with contextlib.suppress(EOFError, OSError):
        while True:
            wanted.appendleft(connection.recv())


def _bound_memory() -> None:
    """Let a runaway parser fail in this process before the whole machine swaps."""
    if sys.platform != "linux":
        return
    import resource

    limit = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") * 3 // 4
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (limit, resource.getrlimit(resource.RLIMIT_AS)[1]))
