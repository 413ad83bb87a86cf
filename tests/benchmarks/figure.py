"""What a benchmark reports."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """A time of ours beside a peer's in the same run, both in seconds, and the ratio it may reach."""

    what: str
    ours: float
    peer: str
    peers: float
    bound: float

    @property
    def ratio(self) -> float:
        return self.ours / self.peers

    @property
    def met(self) -> bool:
        return self.ratio <= self.bound
