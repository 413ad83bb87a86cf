"""Where the program's own data files are: beside the package in a checkout, inside it once installed."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def _root() -> Path:
    inside = Path(__file__).parent / "resources"
    return inside if inside.is_dir() else Path(__file__).parent.parent / "resources"


def resource(name: str) -> Path:
    """The path of a file or folder under ``resources``, named with ``/``."""
    return _root() / name
