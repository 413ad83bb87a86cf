"""What lasts between runs: recent sets, settings and the reader's choices."""

from reader.library.store import Library, open_library

__all__ = ["Library", "open_library"]
