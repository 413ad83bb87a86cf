"""What is in something that was sent with a name and a media type, as mails and web servers do."""

from __future__ import annotations

from functools import cache

from reader.ingest.files.formats import FORMATS

_SUFFIXES = {
    "application/pdf": ".pdf",
    "application/x-pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/rtf": ".rtf",
    "text/rtf": ".rtf",
    "application/epub+zip": ".epub",
    "application/zip": ".zip",
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "multipart/related": ".mht",
    "message/rfc822": ".eml",
    "application/rss+xml": ".rss",
    "application/atom+xml": ".atom",
    "application/rdf+xml": ".rdf",
    "application/feed+json": ".json",
    "application/json": ".json",
    "text/xml": ".xml",
    "application/xml": ".xml",
}


def suffix_of_type(kind: str) -> str:
    """The suffix of files of the media type ``kind``; empty where none holds articles."""
    return _SUFFIXES.get(kind, "")


@cache
def suffixes() -> tuple[str, ...]:
    """The suffixes of all files that may hold articles."""
    return tuple(suffix for each in FORMATS for suffix in each.suffixes)
