"""What lasts between runs: recent sets, settings, the reader's choices, and what sets were found to hold."""

from reader.library.store import Known, Library, open_library

__all__ = ["Known", "Library", "open_library"]
