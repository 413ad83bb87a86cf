"""Analyses of sets that have been opened before, in the user's cache folder: one file a set.

A file's first line says of which set, by which program and at which sensitivity it was made, and the hash of
the rest. What is not exactly as it was written, and what another program wrote, is as if it were not there.
"""

from __future__ import annotations

import json
import os
import sys
import sysconfig
import tempfile
import time
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

import reader
from reader.library.kept import FORMAT, Kept, Notes, lines_of
from reader.model import Analysis, Comparisons
from reader.resources import resource
from reader.source import Source

if TYPE_CHECKING:
    from reader.ingest import Listing

BYTES = 512 * 2**20
"""What all files may take together; the longest unused go first."""

_FRESH = 2 * 10**9
"""Nanoseconds: a file changed no longer ago may change once more without its time telling."""

_TYPE = ".analysis"


class Cache:
    """Keeps analyses in ``folder``, ``limit`` bytes of them at most. No call raises for the disk's sake."""

    def __init__(self, folder: Path, limit: int = BYTES) -> None:
        self.folder = folder
        self._limit = limit

    def find(self, source: Source, listing: Listing) -> Kept | None:
        """The analysis of a set that is made of ``listing`` still; None where there is none.

        Nor is there one where a file was not read to its end, as for want of time: it may be, this time.
        """
        kept = self.earlier(source)
        if kept is None or kept.listing != listing:
            return None
        digests = kept.notes.digests
        if any(stamp and path not in digests for path, stamp in listing.items()):
            return None
        with suppress(OSError):
            os.utime(self._file(source))
        return kept

    def earlier(self, source: Source) -> Kept | None:
        """The analysis of a set, whatever has become of its files since; None where there is none."""
        try:
            header, _, body = self._file(source).read_bytes().partition(b"\n")
            said = json.loads(header)
            if said["hash"] != _hash(body) or [said["program"], said["set"]] != [program(), source.key]:
                return None
            return Kept(body.split(b"\n"), said["articles"], said["sensitivity"])
        except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
            return None

    def keep(
        self,
        source: Source,
        listing: Listing,
        notes: Notes,
        analysis: Analysis,
        comparisons: Comparisons,
        sensitivity: float | None,
    ) -> None:
        """Keep what was made of ``listing``, taken before the files were read, at a sensitivity."""
        now = time.time_ns()
        if any(stamp and abs(now - stamp[1]) < _FRESH for stamp in listing.values()):
            return
        body = b"\n".join(lines_of(listing, notes, analysis, comparisons))
        with suppress(OSError):
            header = {
                "program": program(),
                "set": source.key,
                "articles": len(analysis.articles),
                "sensitivity": sensitivity,
                "hash": _hash(body),
            }
            self._write(self._file(source), json.dumps(header).encode() + b"\n" + body)
            self._shrink()

    def drop(self, source: Source) -> None:
        """Keep nothing of a set any more."""
        with suppress(OSError):
            self._file(source).unlink(missing_ok=True)

    def _file(self, source: Source) -> Path:
        key = source.key.encode("utf-8", "surrogatepass")
        return self.folder / (blake2b(key, digest_size=16).hexdigest() + _TYPE)

    def _write(self, file: Path, data: bytes) -> None:
        """Put ``data`` in the place of ``file``: whoever reads it finds all of the old or all of the new."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=self.folder, suffix=_TYPE, delete=False) as written:
            try:
                written.write(data)
                written.close()
                Path(written.name).replace(file)
            except BaseException:
                Path(written.name).unlink(missing_ok=True)
                raise

    def _shrink(self) -> None:
        """Drop what was used longest ago until the rest is small enough."""
        found = [(file, file.stat()) for file in self.folder.glob(f"*{_TYPE}")]
        room = self._limit
        for file, status in sorted(found, key=lambda each: -each[1].st_mtime_ns):
            room -= status.st_size
            if room < 0:
                file.unlink(missing_ok=True)


def open_cache() -> Cache:
    """The user's own, in the cache folder of the platform."""
    return Cache(Path(platformdirs.user_cache_dir("variorum", appauthor=False)) / "sets")


def program() -> str:
    """What tells the program that would analyse a set now from any that would find something else in it.

    The files of the program and its lexicons count by size and time, and what it stands on by the time of the
    last change there.
    """
    digest = blake2b(digest_size=16)
    for root in (Path(reader.__file__).parent, resource("")):
        for place, folders, files in os.walk(root):
            folders[:] = sorted(each for each in folders if each not in ("__pycache__", "window", "terminal"))
            for name in sorted(files):
                status = Path(place, name).stat()
                digest.update(
                    f"{place}/{name} {status.st_size} {status.st_mtime_ns}\n".encode(errors="replace")
                )
    with suppress(OSError):
        digest.update(str(Path(sysconfig.get_path("purelib")).stat().st_mtime_ns).encode())
    return f"{FORMAT} {reader.__version__} {sys.version_info[:3]} {digest.hexdigest()}"


def _hash(data: bytes) -> str:
    return blake2b(data, digest_size=16).hexdigest()
