"""The bases that the reader chose for the remarks of a set, in the place of the program's own."""

from __future__ import annotations

from dataclasses import replace

from reader.library import Library
from reader.model import Analysis, Remark
from reader.source import Source


class Bases:
    """Those of one set, kept in ``library``; none where there is no set."""

    def __init__(self, library: Library, source: Source | None = None) -> None:
        self._library = library
        self._source = source
        self._chosen = dict(library.bases(source)) if source is not None else {}

    def of(self, remark: Remark) -> str:
        """The id of the quote that the others of a remark are compared with."""
        base = self._chosen.get(remark.id, remark.base)
        return base if base in remark.quotes else remark.base

    def choose(self, remark: Remark, quote: str) -> None:
        self._chosen[remark.id] = quote
        if self._source is not None:
            self._library.choose_base(self._source, remark.id, quote)

    def applied_to(self, analysis: Analysis) -> Analysis:
        """The analysis, each remark with the base that was chosen for it."""
        return replace(
            analysis, remarks=tuple(replace(remark, base=self.of(remark)) for remark in analysis.remarks)
        )
