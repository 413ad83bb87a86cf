"""A set as it can be exported, and what of it is before the reader."""

from __future__ import annotations

from dataclasses import dataclass

from reader.model import Analysis
from reader.source import Source


@dataclass(frozen=True, slots=True)
class Exportable:
    """``name`` is what the set is called. ``article`` and ``remark`` are those before the reader, ``listed``
    the remarks that the Quotes view lists, all by their ids; None where there is no such thing.
    """

    analysis: Analysis
    source: Source
    name: str
    article: str | None = None
    remark: str | None = None
    listed: tuple[str, ...] | None = None
