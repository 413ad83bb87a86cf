"""A folder of saved articles, read: every file an Article with its text labelled, or a Problem.

``files`` says what there is to read and which module reads it, and has it read in processes of its own.
``pages``, ``mails``, ``pdf``, ``office``, ``books``, ``records`` and ``archives`` know the formats, and
``deliveries`` what news databases make of them. ``text`` tells a text's parts apart, and ``words`` what a
line says of outlet, date and author. ``limits`` bounds it all. What is imported from here is the room's door.
"""

from reader.ingest.files.formats import SUFFIXES
from reader.ingest.files.listing import IngestError, Listing, shown
from reader.ingest.files.lists import SUFFIXES as LIST_SUFFIXES
from reader.ingest.files.workers import Finding
from reader.ingest.folder import (
    Earlier,
    FileRead,
    file_at,
    list_folder,
    read_files,
    read_folder,
    read_text,
    unknown,
)
from reader.ingest.phrases import AN_ANALYSIS, AN_EXPORT
from reader.ingest.words.entered import Doubt, entered_date
from reader.ingest.words.outlets import is_agency
from reader.ingest.words.spellings import outlets_made_one

__all__ = [
    "AN_ANALYSIS",
    "AN_EXPORT",
    "LIST_SUFFIXES",
    "SUFFIXES",
    "Doubt",
    "Earlier",
    "FileRead",
    "Finding",
    "IngestError",
    "Listing",
    "entered_date",
    "file_at",
    "is_agency",
    "list_folder",
    "outlets_made_one",
    "read_files",
    "read_folder",
    "read_text",
    "shown",
    "unknown",
]
