"""Whether a set's files are still those that were read."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from threading import Thread
from typing import NamedTuple

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

from reader.source import Source

_DELAY = 600
"""Milliseconds from a sign of change to a look at the files: others may be on their way."""

_WATCHED = 1000
"""Files and folders that the system is asked to watch at most; the others are seen by ``look``."""


class Change(NamedTuple):
    """How many files there are that were not, are no more, and are others than they were."""

    added: int = 0
    removed: int = 0
    altered: int = 0


def change(before: Mapping[str, tuple[int, ...]], now: Mapping[str, tuple[int, ...]]) -> Change:
    """What became of one listing in another."""
    both = before.keys() & now.keys()
    altered = sum(before[path] != now[path] for path in both)
    return Change(len(now) - len(both), len(before) - len(both), altered)


class _Answer(QObject):
    """What a thread has found, for whoever is still there to hear it."""

    compared = Signal(int, object)

    def find(self, number: int, source: Source, before: Mapping[str, tuple[int, ...]]) -> None:
        from reader.ingest import IngestError, list_folder

        try:
            listing = list_folder(source)
        except IngestError:
            listing = {}
        self.compared.emit(number, change(before, listing))


class Watch(QObject):
    """Watches the files of one set at a time, in a thread of its own."""

    changed = Signal(int, int, int)
    """Files added, removed and altered since the set was read: whenever that is another number than before,
    and so three times 0 when all is as it was again."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self._looking = self._again = False
        self._source: Source | None = None
        self._listing: Mapping[str, tuple[int, ...]] = {}
        self._told = Change()
        self._system = QFileSystemWatcher(self)
        self._delay = QTimer(self, singleShot=True, interval=_DELAY)
        self._delay.timeout.connect(self._list)
        self._system.directoryChanged.connect(self.look)
        self._system.fileChanged.connect(self.look)
        # The threads hold this alone: the watch must not come to its end in one of them.
        self._answer = _Answer()
        self._answer.compared.connect(self._hear)

    def watch(self, source: Source, listing: Mapping[str, tuple[int, ...]]) -> None:
        """From now on, watch a set that was made of ``listing`` when it was read."""
        self.stop()
        self._source, self._listing = source, listing
        root = source.root
        files = list(islice(listing, _WATCHED))
        folders = dict.fromkeys(path.rpartition("/")[0] for path in files)
        watched = [*source.paths, *(root / path for path in (*folders, *files))]
        self._system.addPaths(list(dict.fromkeys(map(str, watched)))[:_WATCHED])
        # What has changed since it was read is to be seen too.
        self.look()

    def stop(self) -> None:
        """Watch nothing any more."""
        self._number += 1
        self._source, self._told = None, Change()
        self._delay.stop()
        if watched := [*self._system.files(), *self._system.directories()]:
            self._system.removePaths(watched)

    @Slot()
    def look(self) -> None:
        """Look at the files soon, as when the reader comes back to the window."""
        if self._source is not None and not self._delay.isActive():
            self._delay.start()

    @Slot()
    def _list(self) -> None:
        if self._looking:
            self._again = True
        elif self._source is not None:
            self._looking, self._again = True, False
            # A folder on a network may be long in answering: no window waits for it to be closed.
            arguments = (self._number, self._source, self._listing)
            Thread(target=self._answer.find, args=arguments, daemon=True).start()

    @Slot(int, object)
    def _hear(self, number: int, found: Change) -> None:
        self._looking = False
        if self._again:
            self._list()
        if number != self._number:
            return
        if found != self._told:
            self._told = found
            self.changed.emit(*found)
