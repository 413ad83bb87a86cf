"""The parts of an alignment: runs of words that match, differ or have moved."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple


class Part(Enum):
    MATCH = auto()
    """As many words on both sides, each with the other's key."""
    VARIANT = auto()
    """The same words written in another way."""
    CHANGE = auto()
    """Different words, or words on one side only."""
    MOVE = auto()
    """Words on one side whose fellows stand elsewhere on the other."""


class Block(NamedTuple):
    """The words ``[i1, i2)`` of the first text and ``[j1, j2)`` of the second."""

    part: Part
    i1: int
    i2: int
    j1: int
    j2: int
