"""What the window says of work that is being done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from reader.model import Progress

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


def progress_words(progress: Progress, left: float | None) -> str:
    """What is being done, how many of how many, and how long it will take yet: ``left`` is in seconds."""
    words = stage_words(progress.stage)
    if not progress.total:
        return words
    words = translate("Wording", "{what}, {done} of {total}").format(
        what=words,
        done=QLocale().toString(progress.done),
        total=QLocale().toString(progress.total),
    )
    if left is None:
        return words
    return translate("Wording", "{what}, {left} left").format(what=words, left=duration_words(left))


def duration_words(seconds: float) -> str:
    """A time that something takes, no more exactly than anybody cares."""
    if seconds < 55:
        return translate("Wording", "{n} s").format(n=max(5, 5 * round(seconds / 5)))
    return translate("Wording", "{n} min").format(n=max(1, round(seconds / 60)))


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
