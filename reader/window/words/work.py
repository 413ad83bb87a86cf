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
        "gathering": translate("Wording", "Telling events apart"),
        "setting": translate("Wording", "Setting the pages"),
    }.get(stage, stage[:1].upper() + stage[1:])
