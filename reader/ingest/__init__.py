"""A folder of saved articles, read: every file an Article with its text labelled, or a Problem.

``listing`` says what there is to read, ``formats`` which module reads it, and ``limits`` how much is read at
most. Bytes become text in ``decode``; a plain text's parts are told apart in ``sections``, a page's in
``html``.
"""

from reader.ingest.folder import (
    Earlier,
    FileRead,
    file_at,
    list_folder,
    path_within,
    read_files,
    read_folder,
    read_text,
)
from reader.ingest.listing import IngestError, Listing
from reader.ingest.outlet_spellings import outlets_made_one
from reader.ingest.workers import Finding

__all__ = [
    "Earlier",
    "FileRead",
    "Finding",
    "IngestError",
    "Listing",
    "file_at",
    "list_folder",
    "outlets_made_one",
    "path_within",
    "read_files",
    "read_folder",
    "read_text",
]
