"""What the window says of what differs beside the words of two renderings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.window.words.directions import apart

if TYPE_CHECKING:
    from reader.collation.remarks.circumstances import Circumstance

translate = QCoreApplication.translate

_SHORT = 90
"""Code points of the words left out that a sentence shows."""


def circumstance_words(found: Circumstance) -> str:
    """What differs beside the words of the base, the first of the two, and a rendering."""
    if found.kind.value == "unmarked cut":
        return _cut_words(found)
    if found.kind.value == "cue":
        return _cue_words(found)
    there, here = (apart(name) if name else "" for name in (found.first, found.second))
    if found.kind.value == "speaker":
        return translate("Wording", "Speaker: attributed to {there} in the base, to {here} here").format(
            there=there, here=here
        )
    if not there:
        return translate("Wording", "Named: no speaker found in the base, {here} here").format(here=here)
    if not here:
        return translate("Wording", "Named: {there} in the base, no speaker found here").format(there=there)
    return translate("Wording", "Named: {there} in the base, {here} here").format(there=there, here=here)


def _cut_words(found: Circumstance) -> str:
    here_cut = found.second is None
    words = _shortened(found.first or found.second or "")
    if found.ends and here_cut:
        told = translate(
            "Wording", "Unmarked cut: the sentence ends here, but goes on in the base: “{words}”"
        )
    elif found.ends:
        told = translate(
            "Wording", "Unmarked cut: the sentence ends in the base, but goes on here: “{words}”"
        )
    elif here_cut:
        told = translate("Wording", "Unmarked cut: left out here: “{words}”")
    else:
        told = translate("Wording", "Unmarked cut: left out in the base: “{words}”")
    return told.format(words=apart(words))


def _cue_words(found: Circumstance) -> str:
    there, here = (f" ({words})" if words else "" for words in map(stance_words, found.stances or ("", "")))
    return translate("Wording", "Cue: “{there}” in the base{why_there}, “{here}” here{why_here}").format(
        there=apart(found.first or ""), why_there=there, here=apart(found.second or ""), why_here=here
    )


def stance_words(stance: str) -> str:
    """What a cue insinuates of the words it reports; nothing for one that does not."""
    return {
        "doubt": translate("Wording", "leaves open whether it is true"),
        "concession": translate("Wording", "makes it a concession"),
        "insistence": translate("Wording", "makes it insistent"),
        "warning": translate("Wording", "makes it a warning or threat"),
        "accusation": translate("Wording", "makes it an accusation"),
        "joking": translate("Wording", "takes it for a joke"),
        "promise": translate("Wording", "makes it a promise"),
        "denial": translate("Wording", "makes it a denial"),
        "revelation": translate("Wording", "makes it a revelation"),
        "confirmation": translate("Wording", "makes it a confirmation"),
        "complaint": translate("Wording", "makes it a complaint"),
        "boast": translate("Wording", "makes it a boast"),
        "demand": translate("Wording", "makes it a demand"),
        "outburst": translate("Wording", "makes it an outburst"),
        "praise": translate("Wording", "makes it praise"),
        "guess": translate("Wording", "takes it for said between the lines"),
    }.get(stance, "")


def _shortened(words: str) -> str:
    return words if len(words) <= _SHORT else f"{words[:_SHORT].rpartition(' ')[0] or words[:_SHORT]} …"
