"""A process that is kept for questions about one thing, so that each is answered without starting anew."""

from __future__ import annotations

import gc
import multiprocessing
import time
from collections.abc import Callable
from multiprocessing.process import BaseProcess
from threading import Condition
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal, Slot

from reader.apart.process import uninterrupted
from reader.window.work.aside import share_interpreter
from reader.window.work.tasks import Failed, Part, Trouble, answer, parcels
from reader.window.work.worker import failure_words

_BREATH = 0.001
"""Seconds in which the window's thread gets the interpreter."""


class _Asking(QThread):
    """Starts the process, hands it what is asked last, and passes on what it says, until it is ended."""

    heard = Signal(object, int, object)
    """The thread itself, the number of the question, and the answer."""

    def __init__(self, given: Callable[..., Callable[..., Any]], arguments: tuple[Any, ...]) -> None:
        super().__init__()
        self._given = given
        self._arguments = arguments
        self._asked = Condition()
        self._question: tuple[int, tuple[Any, ...]] | None = None
        self._process: BaseProcess | None = None
        self._ended = False

    def run(self) -> None:
        # A fresh interpreter: forking one that runs Qt's threads is unsafe, and there is no fork on Windows.
        context = multiprocessing.get_context("spawn")
        here, there = context.Pipe()
        with self._asked:
            if self._ended:
                return
            self._process = process = context.Process(target=answer, args=(there, self._given))
            with uninterrupted():
                process.start()
        there.close()
        number = 0
        try:
            for parcel in parcels(self._arguments):
                here.send(parcel)
                time.sleep(_BREATH)
            self._arguments = ()
            while (question := self._next()) is not None:
                number, asked = question
                here.send(asked)
                said = here.recv()
                gc.freeze()
                self.heard.emit(self, number, said)
        except (EOFError, OSError):
            process.join(1)
            if not self._ended:
                self.heard.emit(self, number, Failed(Trouble.DIED, str(process.exitcode)))
        finally:
            here.close()
            process.join(0.2)
            if process.is_alive():
                process.kill()
                process.join()

    def _next(self) -> tuple[int, tuple[Any, ...]] | None:
        """The last question, once there is one; None where there will be no other."""
        with self._asked:
            self._asked.wait_for(lambda: self._ended or self._question is not None)
            question, self._question = self._question, None
            return None if self._ended else question

    def ask(self, number: int, question: tuple[Any, ...]) -> None:
        with self._asked:
            self._question = number, question
            self._asked.notify()

    def end(self) -> None:
        """End the process now, wherever it is."""
        with self._asked:
            self._ended = True
            self._asked.notify()
            if self._process is not None:
                self._process.terminate()


class Answering(QObject):
    """Asks what ``tasks`` can be asked of one thing. A newer question takes the place of an older, which is
    not heard any more.
    """

    done = Signal(object)
    failed = Signal(str)
    """One sentence."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        share_interpreter()
        self._threads: set[_Asking] = set()
        self._now: _Asking | None = None
        self._begun: tuple[Any, ...] = ()
        self._number = 0

    def begin(self, given: Callable[..., Callable[..., Any]], *arguments: Any) -> None:
        """Let questions be asked of what ``given(*arguments)`` makes, in the place of what was before."""
        self.stop()
        self._begun = (given, *arguments)
        self._start()

    def _start(self) -> None:
        given, *arguments = self._begun
        self._now = thread = _Asking(given, tuple(arguments))
        thread.heard.connect(self._hear)
        thread.finished.connect(self._forget)
        self._threads.add(thread)
        thread.start()

    def ask(self, *question: Any) -> None:
        """Ask that, and nothing that was asked before."""
        if self._now is None and self._begun:
            # It died of the last question.
            self._start()
        if self._now is not None:
            self._number += 1
            self._now.ask(self._number, question)

    def forget(self) -> None:
        """Hear no more of what was asked."""
        self._number += 1

    def stop(self) -> None:
        """Let nothing be asked any more, and end the process."""
        self.forget()
        self._now, self._begun = None, ()
        for thread in self._threads:
            thread.end()

    def close(self) -> None:
        """The same, and wait until the process is gone."""
        self.stop()
        for thread in list(self._threads):
            thread.wait()

    @Slot()
    def _forget(self) -> None:
        self._threads = {thread for thread in self._threads if not thread.isFinished()}

    @Slot(object, int, object)
    def _hear(self, thread: _Asking, number: int, said: Part | Failed) -> None:
        if thread is not self._now:
            return
        if isinstance(said, Failed) and said.trouble is Trouble.DIED:
            self._now = None
        if number != self._number:
            return
        if isinstance(said, Failed):
            self.failed.emit(failure_words(said))
        else:
            self.done.emit(said.content)
