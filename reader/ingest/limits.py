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

CONTAINER_BYTES = 2**30
"""The largest file that is opened where it holds many articles and is read piece by piece."""

UNPACKED_BYTES = 2**30
"""What may come out of one file in all, its archives unpacked."""

ARCHIVE_DEPTH = 3
"""An archive in more archives than this is not opened."""

FILE_ARTICLES = 50_000
"""The articles of one file that are read."""

SILENT_SECONDS = 30
"""The longest that one file may be read with nothing to show for it; then its process is ended."""

MEMORY_BYTES = 3 * 2**30
"""The address space of a process that reads files, where the system bounds it."""

RETIRING_BYTES = 2**29
"""A process that has come to hold so much makes room for a fresh one, once its file is read."""

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
