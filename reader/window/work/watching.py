"""Whether a set's files are still those that were read."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from typing import NamedTuple

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

from reader.source import Source
from reader.window.work.aside import Aside

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


def changed_since(source: Source, before: Mapping[str, tuple[int, ...]]) -> Change:
    """What became of a set's listing; all files of a folder that cannot be listed are gone."""
    from reader.ingest import IngestError, list_folder

    try:
        return change(before, list_folder(source))
    except IngestError:
        return change(before, {})


class Watch(QObject):
    """Watches the files of one set at a time, in a thread of its own."""

    changed = Signal(int, int, int)
    """Files added, removed and altered since the set was read: whenever that is another number than before,
    and so three times 0 when all is as it was again."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._looking = self._again = False
        self._source: Source | None = None
        self._listing: Mapping[str, tuple[int, ...]] = {}
        self._told = Change()
        self._system = QFileSystemWatcher(self)
        self._delay = QTimer(self, singleShot=True, interval=_DELAY)
        self._delay.timeout.connect(self._list)
        self._system.directoryChanged.connect(self.look)
        self._system.fileChanged.connect(self.look)
        # A folder on a network may be long in answering: no window waits for it to be closed.
        self._comparing = Aside(self)
        self._comparing.done.connect(self._hear)

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
        self._comparing.stop()
        self._looking = self._again = False
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
            self._comparing.start(changed_since, self._source, self._listing)

    @Slot(object)
    def _hear(self, found: Change) -> None:
        self._looking = False
        if self._again:
            self._list()
        if found != self._told:
            self._told = found
            self.changed.emit(*found)
