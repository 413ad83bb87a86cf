"""How much of anything is read: every bound of this room, in one place.

A news article is a few kilobytes, a saved page a few megabytes at most. What is larger is no article, and
reading it would make the user wait for nothing.
"""

from __future__ import annotations

FILE_BYTES = 32 * 2**20
"""The largest file that is opened; larger ones are refused by their size alone."""

PAGE_ELEMENTS = 20_000
"""A page with more elements is read without looking for its furniture, which takes longer with each."""

PAGE_MOST_ELEMENTS = 200_000
"""A page with more elements is refused."""

PAGE_DEPTH = 2_000
"""A page whose elements are nested deeper is refused: the parser would drop what lies below."""

TAG_CHARACTERS = 50_000
"""A longer tag loses its attributes, which are some embedded picture and not the article's."""

TAG_ATTRIBUTES = 200
"""A tag of more loses them all: the parser compares each with every other."""

JUDGED_PARAGRAPHS = 20_000
"""The paragraphs of a text that are judged by their words; all behind them are taken for the article's."""

LINE_CHARACTERS = 300
"""A longer line is always a paragraph of the article, and is compared with no pattern."""

MATCHING_STEPS = 200_000_000
"""Characters that may be compared in telling which of a page's paragraphs are the article's."""

JSON_CHARACTERS = 1_000_000
"""The longest metadata block of a page that is read."""

HEAD_BYTES = 4_096
"""The beginning of a file that tells its format."""

ROOT_BYTES = 2**17
"""So far into a file of XML its first element is looked for, behind comments and document types."""

CONTAINER_BYTES = 2**30
"""The largest file that is opened where it holds many articles and is read piece by piece."""

UNPACKED_BYTES = 2**30
"""What may come out of one file in all, its archives unpacked."""

UNPACKED_LEAST_BYTES = 64 * 2**20
"""So much may come out of any file; more only of one that, times UNPACKING_RATIO, is as large."""

ARCHIVE_DEPTH = 3
"""An archive in more archives than this is not opened."""

FILE_ARTICLES = 50_000
"""The articles of one file that are read."""

INNER_ARCHIVES = 200
"""The archives in one file, at whatever depth, that are opened."""

ARCHIVE_ENTRIES = 50_000
"""An archive of more files is refused before its list of them is made."""

ARCHIVE_LIST_BYTES = 16 * 2**20
"""The longest list of an archive's files that is read."""

PART_BYTES = 256 * 2**20
"""The largest file that is unpacked from an archive."""

UNPACKING_RATIO, RATIO_BYTES = 250, 2**20
"""A file of an archive that is larger than the second number, and than its packed bytes times the first, is
not unpacked: text is packed to a third, a page of spaces to a fiftieth, a bomb to a thousandth."""

RECORD_BYTES = 8 * 2**20
"""The longest line of JSON, and the longest field of a table."""

JSON_DEPTH = 12
"""Articles are looked for in objects and lists nested so deep."""

NUMBER_DIGITS = 30
"""A longer number in JSON is none: making one of a million digits takes minutes."""

BROKEN_PARTS = 20
"""So many of a file's broken lines are named one by one; the others are counted."""

TABLE_COLUMNS = 1_000
"""A table of more columns is none."""

LIST_BYTES = 4 * 2**20
"""The longest list of files to open that is read."""

LIST_PATHS = 50_000
"""The paths of such a list that are opened."""

XML_BYTES = 64 * 2**20
"""The largest part of an office document, or chapter of a book, that is read."""

SILENT_SECONDS = 30
"""The longest that one file may be read with nothing to show for it; then its process is ended."""

FILE_SECONDS = 600
"""The longest that one file may be read at all; what was found of it by then is kept."""

WORKERS = 8
"""The most processes that read files at a time; there are no more than processors."""

MEMORY_BYTES = 3 * 2**30
"""The address space of a process that reads files, where the system bounds it."""

RETIRING_BYTES = 2**29
"""A process that has come to hold so much makes room for a fresh one, once its file is read."""

PDF_PAGES = 500
"""The pages of a PDF that are read."""

PDF_CHARACTERS = 4_000_000
"""The characters of a PDF after which no further page is read."""

PDF_PAGE_LINES = 2_000
"""A page of more lines is read in the order in which it is drawn, without looking for columns."""

PDF_PAGE_OBJECTS = 20_000
"""The objects of a page among which its pictures are looked for."""

MARKDOWN_CHARACTERS = 4_000_000
"""A longer Markdown file is read as plain text, its marks among its words."""

MARKED_CHARACTERS = 4_000
"""A longer paragraph of Markdown is looked through for marks line by line, and a longer line is not."""

BOOK_PAGES = 20_000
"""The pages of a book that are read."""

MAIL_PARTS = 5_000
"""A mail, or a page saved as one, with more parts is refused."""

MAIL_DEPTH = 50
"""A mail whose parts are nested deeper is refused."""

MAIL_HEADS = 1_000
"""The heads of a mail, or of a part of it, that are kept."""

MAIL_HEAD_CHARACTERS = 5_000
"""What is read of each head of a mail."""

SAVED_FRAMES = 30
"""The frames of a page saved as a mail that are tried for the article, where the page itself has none."""

FORWARD_CHARACTERS = 300_000
"""The beginning of a mail in which another that it forwards or answers is looked for."""

ARCHIVED_LINE = 2**20
"""The longest line, in bytes, of a web archive's own heads."""

LISTED_PAGES = 100_000
"""The pages that a web archive's own list may name; those behind them are not looked at."""

HELD_PAGES = 20
"""The pages without much text that are kept of a web archive in case it holds no article."""

MOST_PARAGRAPHS = 300_000
"""A document of more paragraphs is refused: the largest deliveries of databases have a tenth of them."""
