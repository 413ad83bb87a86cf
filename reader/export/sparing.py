"""The files that a set was read from, which no export ever replaces."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from reader.ingest import AN_ANALYSIS, AN_EXPORT, file_at
from reader.model import Analysis
from reader.source import Source


def is_of_set(target: Path, source: Source, analysis: Analysis | None = None) -> bool:
    """Whether ``target`` is a file of the set, whatever way leads to it and however its name is spelt.

    Files that could not be read are of the set too, but not those that the program itself wrote there.
    ``analysis`` is what was read from ``source``; without it, only the paths of that are known.
    """
    try:
        there = target.stat()
    except (OSError, ValueError):
        return False
    if not stat.S_ISREG(there.st_mode):
        return False
    for file in _files(source, analysis):
        # What is not there any more cannot be replaced.
        with suppress(OSError, ValueError):
            if os.path.samestat(there, file.stat()):
                return True
    return False


def _files(source: Source, analysis: Analysis | None) -> Iterator[Path]:
    yield from source.paths
    if analysis is None:
        return
    paths = {
        *(article.path for article in analysis.articles),
        *(each.path for each in analysis.problems if each.reason not in (AN_ANALYSIS, AN_EXPORT)),
    }
    for path in sorted(paths):
        with suppress(OSError, ValueError):
            file = file_at(source.root, path)
            if file is not None:
                yield file
