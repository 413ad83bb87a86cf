"""What a benchmark reports."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf


@dataclass(frozen=True)
class Figure:
    """A figure of ours beside a peer's in the same run, the less the better, and the ratio it may reach.

    Both are seconds, unless ``unit`` says otherwise.
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
