"""`make bench`: each figure of ours beside a peer's in the same run, as a ratio.

python -m tests.benchmarks [NAME ...]     all of them, or those named
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable

from rich.console import Console
from rich.table import Table

from tests.benchmarks import folder, matching, samples, window_start
from tests.benchmarks.figure import Figure

BENCHMARKS: dict[str, Callable[[], Iterable[Figure]]] = {
    "window": window_start.measure,
    "samples": samples.measure,
    "folder": folder.measure,
    # First what says how much memory it took: later ones take some of their own.
    "matching-scale": matching.measure_scale,
    "matching": matching.measure,
}


def main(names: list[str]) -> int:
    table = Table("what", "ours", "peer", "ratio", "at most", "")
    met = True
    for name in names or list(BENCHMARKS):
        for figure in BENCHMARKS[name]():
            met &= figure.met
            table.add_row(
                figure.what,
                f"{figure.ours:.3f} {figure.unit}",
                f"{figure.peers:.3f} {figure.unit}  {figure.peer}",
                f"{figure.ratio:.2f}",
                f"{figure.bound:g}",
                "ok" if figure.met else "MISSED",
            )
    Console().print(table)
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
