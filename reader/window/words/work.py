"""What the window says of work that is being done."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QCoreApplication, QLocale

from reader.model import Progress

translate = QCoreApplication.translate


def stage_words(stage: str) -> str:
    """A stage of the work, as the status bar names it."""
    return {
        "listing": translate("Wording", "Reading articles"),
        "reading": translate("Wording", "Reading articles"),
        "opening": translate("Wording", "Opening the analysis"),
        "matching": translate("Wording", "Looking for shared quotes"),
        "comparing": translate("Wording", "Comparing wordings"),
        "profiling": translate("Wording", "Looking at how outlets edit"),
        "surveying": translate("Wording", "Comparing outlets"),
        "copies": translate("Wording", "Looking for copies of one text"),
        "gathering": translate("Wording", "Telling events apart"),
        "setting": translate("Wording", "Setting the pages"),
        "printing": translate("Wording", "Printing the pages"),
        "tabulating": translate("Wording", "Making the tables"),
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


def is_counted(progress: Progress) -> bool:
    """Whether it can be told how far the work is: of one thing alone it is not known."""
    return progress.total > 1


def progress_words(progress: Progress, left: float | None) -> str:
    """What is being done, how many of how many, and how long it will take yet: ``left`` is in seconds."""
    words = stage_words(progress.stage)
    if not is_counted(progress):
        return words
    words = translate("Wording", "{what}, {done} of {total}").format(
        what=words,
        done=QLocale().toString(progress.done),
        total=QLocale().toString(progress.total),
    )
    if left is None:
        return words
    return translate("Wording", "{what}, {left}").format(what=words, left=left_words(left))


def change_words(added: int, removed: int, altered: int) -> str:
    """What has become of a set's files since they were read."""
    parts = []
    if added:
        parts.append(
            translate("Wording", "1 new file")
            if added == 1
            else translate("Wording", "{n} new files").format(n=added)
        )
    if altered:
        parts.append(
            translate("Wording", "1 changed")
            if altered == 1
            else translate("Wording", "{n} changed").format(n=altered)
        )
    if removed:
        parts.append(
            translate("Wording", "1 gone")
            if removed == 1
            else translate("Wording", "{n} gone").format(n=removed)
        )
    return translate("Wording", "The set is not as it was when it was read: {changes}.").format(
        changes=", ".join(parts)
    )
