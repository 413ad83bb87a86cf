"""What the window says of work that is being done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def stage_words(stage: str) -> str:
    """A stage of the work, as the status bar names it."""
    return {
        "reading": translate("Wording", "Reading articles"),
        "matching": translate("Wording", "Looking for shared quotes"),
        "comparing": translate("Wording", "Comparing wordings"),
        "profiling": translate("Wording", "Looking at how outlets edit"),
        "copies": translate("Wording", "Looking for copies of one text"),
        "setting": translate("Wording", "Setting the pages"),
    }.get(stage, stage[:1].upper() + stage[1:])
