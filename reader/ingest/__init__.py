"""A folder of saved articles, read: every file an Article with its text labelled, or a Problem.

Bytes become text in ``decode``; a plain text's parts are told apart in ``sections``, a page's in ``html``;
``limits`` says how much is read at most.
"""

from reader.ingest.folder import IngestError, Listing, list_folder, path_within, read_folder, read_text

__all__ = ["IngestError", "Listing", "list_folder", "path_within", "read_folder", "read_text"]
