"""One piece of heavy work at a time in a process of its own, which can be ended at any moment."""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import time
from collections.abc import Callable
from multiprocessing.process import BaseProcess
from threading import Event, Lock
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QThread, QTimer, Signal, Slot

from reader.apart.process import uninterrupted
from reader.window.work.aside import share_interpreter
from reader.window.work.tasks import Done, Failed, Part, Reading, Trouble, join, parcels, serve

translate = QCoreApplication.translate

_BREATH = 0.001
"""Seconds in which the window's thread gets the interpreter."""

_PATIENCE = 0.1
"""Seconds after which a listener looks whether its job has been ended meanwhile."""


class _Listener(QThread):
    """Starts the process of one job and passes on what it sends, until it ends."""

    heard = Signal(object, object)
    """The listener itself, and a message; it goes on once ``taken`` is set."""

    def __init__(self, job: int, task: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
        super().__init__()
        self.job = job
        self._task = task
        self._arguments = arguments
        self._lock = Lock()
        self._ended = False
        self._process: BaseProcess | None = None
        self._wishes: list[str] = []
        self._begun: Any = None
        """What wishes are sent through, once the process has its task."""
        self.taken = Event()

    def run(self) -> None:
        # A fresh interpreter: forking one that runs Qt's threads is unsafe, and there is no fork on Windows.
        context = multiprocessing.get_context("spawn")
        here, there = context.Pipe()
        with self._lock:
            if self._ended:
                return
            # No daemon, for those may not have processes of their own, as reading a folder does.
            self._process = process = context.Process(target=serve, args=(there, self._task))
            with uninterrupted():
                process.start()
        there.close()
        parts: list[Any] = []
        finished = False
        try:
            for parcel in parcels(self._arguments):
                here.send(parcel)
                time.sleep(_BREATH)
            self._arguments = ()
            with self._lock:
                self._begun = here
                for wish in self._wishes:
                    here.send(wish)
            while not finished:
                message = here.recv()
                # What arrives lasts, and is no garbage to be looked for again and again: each time, the
                # window would stand still for as long as half a second.
                gc.freeze()
                if isinstance(message, Part):
                    parts.append(message.content)
                    # The window's thread gets the interpreter between two parts.
                    time.sleep(_BREATH)
                    continue
                finished = isinstance(message, Done | Failed)
                self._pass_on(_result(parts) if isinstance(message, Done) else message)
        except (EOFError, OSError):
            if not self._ended:
                process.join(1)
                self._pass_on(Failed(Trouble.DIED, str(process.exitcode)))
        finally:
            with self._lock:
                self._begun = None
            here.close()
            process.join(0.2)
            if process.is_alive():
                process.kill()
                process.join()

    def want(self, path: str) -> None:
        """Let the process know what the reader would see first."""
        with self._lock, contextlib.suppress(OSError):
            if self._begun is None:
                self._wishes.append(path)
            else:
                self._begun.send(path)

    def _pass_on(self, message: object) -> None:
        """Let the window hear a message, and draw what comes of it before it hears the next."""
        self.taken.clear()
        self.heard.emit(self, message)
        while not self._ended and not self.taken.wait(_PATIENCE):
            pass

    def end(self) -> None:
        """End the process now, wherever it is."""
        with self._lock:
            self._ended = True
            self.taken.set()
            if self._process is not None:
                self._process.terminate()


def _result(parts: list[Any]) -> Any:
    """The result in its parts, and of a Reading already what the window would else stop to look up."""
    result = join(tuple(parts))
    if isinstance(result, Reading):
        for _ in result.looked_up():
            time.sleep(_BREATH)
    return result


class Worker(QObject):
    """Runs a task of ``tasks``; a newer takes its place, and the older is not heard again."""

    progressed = Signal(list)
    """The Progress since the last time."""
    done = Signal(object)
    failed = Signal(str)
    """One sentence."""
    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        share_interpreter()
        self._job = 0
        self._busy = False
        self._listeners: set[_Listener] = set()

    @property
    def busy(self) -> bool:
        return self._busy

    def start(self, task: Callable[..., Any], *arguments: Any) -> None:
        """Run ``task(*arguments, report)``, ending whatever ran before."""
        self._end()
        self._job += 1
        listener = _Listener(self._job, task, arguments)
        listener.heard.connect(self._hear)
        listener.finished.connect(self._forget)
        self._listeners.add(listener)
        listener.start()
        self._set_busy(True)

    def want(self, path: str) -> None:
        """Have the file at ``path`` read before the others that the task has yet to read."""
        for listener in self._listeners:
            if listener.job == self._job:
                listener.want(path)

    def stop(self) -> None:
        """End the work; nothing more is heard of it."""
        self._end()
        self._job += 1
        self._set_busy(False)

    def close(self) -> None:
        """End the work and wait until its process is gone."""
        self.stop()
        for listener in list(self._listeners):
            listener.wait()

    def _end(self) -> None:
        for listener in self._listeners:
            listener.end()

    def _set_busy(self, busy: bool) -> None:
        if busy != self._busy:
            self._busy = busy
            self.busy_changed.emit(busy)

    @Slot()
    def _forget(self) -> None:
        self._listeners = {listener for listener in self._listeners if not listener.isFinished()}

    @Slot(object, object)
    def _hear(self, listener: _Listener, message: object) -> None:
        # Not before Qt has come round to its timers, and so to everything that the reader waits for.
        QTimer.singleShot(0, listener.taken.set)
        if listener.job != self._job:
            return
        if isinstance(message, list):
            self.progressed.emit(message)
            return
        self._set_busy(False)
        if isinstance(message, Failed):
            self.failed.emit(failure_words(message))
        else:
            self.done.emit(message)


def failure_words(failure: Failed) -> str:
    """Why a task gave no result, in a sentence."""
    if failure.trouble is Trouble.REFUSED:
        return failure.detail
    if failure.trouble is Trouble.MEMORY:
        return translate("Worker", "There is not enough memory for this.")
    if failure.trouble is Trouble.DIED:
        return translate("Worker", "The work broke off unexpectedly (exit status {status}).").format(
            status=failure.detail
        )
    return translate("Worker", "The work broke off unexpectedly: {error}").format(error=failure.detail)
