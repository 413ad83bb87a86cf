"""What the window says of work that is being done."""

from __future__ import annotations

from math import ceil

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
        "gathering": translate("Wording", "Telling events apart"),
        "setting": translate("Wording", "Setting the pages"),
    }.get(stage, stage[:1].upper() + stage[1:])


def left_words(seconds: float) -> str:
    """How long something will take yet, no more exactly than can be known."""
    if seconds < 55:
        return translate("Wording", "about {seconds} seconds left").format(seconds=5 * ceil(seconds / 5))
    minutes = round(seconds / 60)
    if minutes < 2:
        return translate("Wording", "about a minute left")
    if minutes < 55:
        return translate("Wording", "about {minutes} minutes left").format(minutes=minutes)
    hours = round(seconds / 3600)
    if hours < 2:
        return translate("Wording", "about an hour left")
    return translate("Wording", "about {hours} hours left").format(hours=hours)
