"""A set one article of which was read from a PDF, and the PDF."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from reader.model import Analysis
from tests.ingest.pdf_pages import at, pdf


def printed(flood: Analysis, folder: Path) -> Analysis:
    """The set with its second article on a page in the folder, where its first quote stands."""
    quote = next(each for each in flood.quotes if each.article == flood.articles[1].id)
    lines = ["Northern gate to stay shut", quote.text[:40].strip(), quote.text[40:].strip()]
    page = b"\n".join(at(72, 760 - 16 * row, line) for row, line in enumerate(lines))
    (folder / "gate.pdf").write_bytes(pdf([page]))
    first, second, *others = flood.articles
    return replace(flood, articles=(first, replace(second, path="gate.pdf"), *others))
