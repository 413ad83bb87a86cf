"""What lasts between runs: recent sets, settings, the reader's choices, and what sets were found to hold."""

from reader.library.corrections import Correction, Corrections
from reader.library.store import Known, Library, open_library, read_corrections

__all__ = ["Correction", "Corrections", "Known", "Library", "open_library", "read_corrections"]
