"""Documents of Apple's office programs, which no other program reads."""

from __future__ import annotations

from pathlib import Path

from reader.ingest import phrases

# The programs by the suffixes of their files, and what they can export.
_PROGRAMS = {".pages": ("Pages", ".docx"), ".numbers": ("Numbers", ".csv"), ".key": ("Keynote", ".pdf")}


def apple_reason(suffix: str) -> str | None:
    """Why a file with this ``suffix`` is not read; None where it is of none of those programs."""
    if suffix not in _PROGRAMS:
        return None
    program, exported = _PROGRAMS[suffix]
    return phrases.APPLE.format(program=program, format=exported)


def apple_reason_of_folder(folder: Path) -> str | None:
    """Why ``folder`` is not looked into; None where it is not a document that is kept as a folder."""
    reason = apple_reason(folder.suffix.lower())
    return reason if reason and ((folder / "Index.zip").exists() or (folder / "Index").exists()) else None
