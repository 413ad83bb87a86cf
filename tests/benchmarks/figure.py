"""What a benchmark reports."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import inf, isfinite

from rich.console import Console
from rich.table import Table


@dataclass(frozen=True)
class Figure:
    """A figure of ours beside a peer's in the same run, the less the better, and the ratio it may reach.

    Both are seconds, unless ``unit`` says otherwise. An infinite ``bound`` only shows the two.
    """

    what: str
    ours: float
    peer: str
    peers: float
    bound: float
    unit: str = "s"

    @property
    def ratio(self) -> float:
        if not self.peers:
            return inf if self.ours else 0.0
        return self.ours / self.peers

    @property
    def met(self) -> bool:
        return self.ratio <= self.bound


def report(figures: Iterable[Figure]) -> bool:
    """Print the figures as a table; whether all are met."""
    table = Table("what", "ours", "peer", "ratio", "at most", "")
    met = True
    for figure in figures:
        met &= figure.met
        table.add_row(
            figure.what,
            f"{figure.ours:.3f} {figure.unit}",
            f"{figure.peers:.3f} {figure.unit}  {figure.peer}",
            f"{figure.ratio:.2f}",
            f"{figure.bound:g}" if isfinite(figure.bound) else "",
            "ok" if figure.met else "MISSED",
        )
    Console().print(table)
    return met
