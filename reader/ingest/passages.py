"""What a text is handed on as where its format tells more of it than its words."""

from __future__ import annotations

from typing import NamedTuple

from reader.model import SectionKind


class Passage(NamedTuple):
    """A paragraph, what it is where its style says so, and whether it is set as a quotation."""

    text: str
    kind: SectionKind | None = None
    quoted: bool = False
