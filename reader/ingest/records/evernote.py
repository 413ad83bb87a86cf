"""Notes that Evernote exports (ENEX), each of them a page that was clipped.

When a note was made is not when its article came out, and who made it is not who wrote the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.ingest import phrases
from reader.ingest.decode import Unreadable
from reader.ingest.files.document import Document
from reader.ingest.files.xml_tree import child, descendants, name_of, root_of, words_in
from reader.ingest.records.articles import Fields, read_records
from reader.model import Article, Problem

_NOTE = re.compile(r".{0,1000}?<en-note\b[^<>]{0,1000}>(.*?)(?:</en-note>\s*)?\Z", re.DOTALL)


def read(document: Document) -> Iterator[Article | Problem]:
    root = root_of(document.data())
    if name_of(root) != "en-export":
        raise Unreadable(phrases.NO_NOTES)
    notes = (
        Fields(
            body=_page(child(note, "content")),
            title=words_in(child(note, "title")) or None,
            address=words_in(child(note, "note-attributes", "source-url")) or None,
            markup=True,
        )
        for note in descendants(root, "note")
    )
    return read_records(document, notes, phrases.NO_NOTES)


def _page(content: object) -> str:
    """What is in a note, as a page of HTML; empty where nothing is."""
    words = "".join(getattr(content, "itertext", list)()).strip()
    inner = _NOTE.match(words)
    return f"<html><body>{inner[1] if inner else words}</body></html>" if words else ""
