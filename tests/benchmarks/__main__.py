"""`make bench`: each figure of ours beside a peer's in the same run, as a ratio.

python -m tests.benchmarks [NAME ...]     all of them, or those named
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable

from tests.benchmarks import (
    articles,
    copies,
    exporting,
    filtering,
    folder,
    matching,
    pages,
    panel,
    reading,
    samples,
    window_set,
    window_start,
)
from tests.benchmarks.figure import Figure, report


def _collation() -> Iterable[Figure]:
    from tests.benchmarks import collation  # Its peers are installed by `make bench` alone.

    return collation.measure()


BENCHMARKS: dict[str, Callable[[], Iterable[Figure]]] = {
    "window": window_start.measure,
    "panel": panel.measure,
    "pages": pages.measure,
    "filtering": filtering.measure,
    "window-set": window_set.measure,
    "reading": reading.measure,
    "reading-folder": reading.measure_folder,
    "samples": samples.measure,
    "folder": folder.measure,
    "exporting": exporting.measure,
    # First what says how much memory it took: later ones take some of their own.
    "matching-scale": matching.measure_scale,
    "matching": matching.measure,
    "articles": articles.measure,
    "copies": copies.measure,
    "collation": _collation,
}


def main(names: list[str]) -> int:
    figures = (figure for name in names or BENCHMARKS for figure in BENCHMARKS[name]())
    return 0 if report(figures) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
