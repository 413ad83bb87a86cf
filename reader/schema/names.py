"""The name of the contract, and how it is known in a file."""

from __future__ import annotations

import re

FAMILY = "variorum/analysis/"
SCHEMA = f"{FAMILY}1"

# Within a text of the file its quotation marks would be escaped.
_MARK = re.compile(rb'(?<!\\)"schema"\s{0,20}:\s{0,20}"' + re.escape(FAMILY.encode()))


def is_marked(bytes_: bytes) -> bool:
    """Whether such bytes, of UTF-8 or UTF-16, name the contract as only an analysis does."""
    return _MARK.search(bytes_.replace(b"\0", b"")) is not None
