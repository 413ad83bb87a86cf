"""What Variorum itself has written: the articles in it were read before, and would be there twice."""

from __future__ import annotations

import re

from reader.ingest import phrases
from reader.schema.names import is_marked

NAME = "Variorum"
"""What the metadata of a file say that wrote it."""

_MARKS = (
    # The generator of a page, and that of a Web Annotation (W3C, Web Annotation Data Model, section 3.3.3).
    re.compile(rb'<meta\s+name="generator"\s+content="Variorum\b'),
    re.compile(rb'"generator"\s*:\s*\{[^{}]{0,200}"name"\s*:\s*"Variorum\b'),
    # The first line of a text in which comments are not seen.
    re.compile(rb"\A\s*<!-- Variorum\b"),
    # The first remark for CollateX.
    re.compile(rb'\A\s*\[\s*\{\s*"remark"\s*:\s*\d{1,9}\s*,[^\[\]]{0,500}"witnesses"\s*:'),
    # What the marks in a Markdown file mean.
    re.compile(rb"^- \*\*bold\*\*: words that only this rendering has$", re.MULTILINE),
    # The first columns of a table of quotes, also as a spreadsheet writes them again.
    re.compile(rb"\A\s*\"?remark\"?([,;\t])\"?rendering\"?\1\"?outlet\"?\1\"?title\"?\1"),
)


def own_reason(head: bytes) -> str | None:
    """Why a file that begins with ``head`` is not read, if Variorum wrote it."""
    text = head.removeprefix(b"\xef\xbb\xbf")
    if text.lstrip()[:1] == b"{" and is_marked(text):
        return phrases.AN_ANALYSIS
    return phrases.AN_EXPORT if any(mark.search(text) for mark in _MARKS) else None


def is_own(*told: str | None) -> bool:
    """Whether one of the names of programs or authors that a file's metadata give is ours."""
    return any(name is not None and name.split()[:1] == [NAME] for name in told)
