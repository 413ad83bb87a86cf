"""Files that hold an analysis."""

from __future__ import annotations

from pathlib import Path

from reader.model import Analysis, Report, silent
from reader.schema import phrases
from reader.schema.checked import SchemaError, fail
from reader.schema.names import is_marked
from reader.schema.reading import from_json

_LOOKED_AT = 4096
"""Bytes at each end of a file in which its schema is looked for."""


def is_analysis(file: Path) -> bool:
    """Whether ``file`` says that it is an analysis, of whatever version; whether it is one reading tells."""
    try:
        if not file.is_file():
            return False
        with file.open("rb") as opened:
            size = opened.seek(0, 2)
            opened.seek(0)
            head = opened.read(_LOOKED_AT)
            opened.seek(max(0, size - _LOOKED_AT))
            tail = opened.read(_LOOKED_AT)
    except (OSError, ValueError):
        return False
    return head.lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n")[:1] == b"{" and (is_marked(head) or is_marked(tail))


def read_analysis(file: Path, report: Report = silent) -> Analysis:
    """The analysis in ``file``; raises as ``from_json`` does, and OSError."""
    if not file.is_file():
        fail(phrases.NOT_A_FILE)
    return from_json(file.read_bytes(), report)


def why_unopened(file: Path, error: SchemaError | OSError) -> str:
    """In a sentence, why ``read_analysis`` raised an error of ``file``."""
    cause = error.strerror if isinstance(error, OSError) else error
    return phrases.UNOPENED.format(path=file, cause=cause)
