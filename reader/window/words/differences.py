"""What the window says of differences between two renderings. No outlet is the original."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.model import Departure, Relation
from reader.window.opened.renderings import Rendering
from reader.window.words.core import Said, explanation_parts, part_words, say
from reader.window.words.directions import apart

if TYPE_CHECKING:
    from reader.collation import Segment

translate = QCoreApplication.translate

_SHORT = 60
"""Code points of a passage quoted in a sentence about it."""


def departure_words(departure: Departure | None) -> str:
    return {
        None: translate("Wording", "Quoted here alone"),
        Departure.VERBATIM: translate("Wording", "Same words"),
        Departure.EDITED: translate("Wording", "Edited"),
        Departure.SUBSTANTIVE: translate("Wording", "Other words"),
        Departure.ALERT: translate("Wording", "Sense may differ"),
    }[departure]


def relation_words(relation: Relation) -> str:
    return {
        Relation.VERBATIM: translate("Wording", "Verbatim"),
        Relation.EDITED: translate("Wording", "Edited"),
        Relation.FRAGMENT: translate("Wording", "Partly the same"),
        Relation.RETRANSLATED: translate("Wording", "Differently worded"),
    }[relation]


def alert_name(alert: str) -> str:
    return {
        "negation": translate("Wording", "Negation"),
        "number": translate("Wording", "Number"),
        "name": translate("Wording", "Name"),
        "modality": translate("Wording", "Modality"),
        "tense": translate("Wording", "Tense"),
        "person": translate("Wording", "Person"),
        "polarity": translate("Wording", "Polarity"),
        "question": translate("Wording", "Question"),
    }.get(alert, alert.capitalize())


def passage(text: str) -> str:
    """A passage as a sentence about it quotes it, shortened in its middle."""
    text = " ".join(text.split())
    if len(text) > _SHORT:
        first, last = text[: _SHORT // 2], text[-_SHORT // 2 :]
        text = f"{first.rpartition(' ')[0] or first} … {last.partition(' ')[2] or last}"
    return translate("Wording", "“{text}”").format(text=apart(text))


def difference_words(segment: Segment, base: str, text: str) -> str:
    """A difference in words; ``base`` and ``text`` are the two renderings. No outlet is the original."""
    there, here = segment.a.of(base).strip(), segment.b.of(text).strip()
    if segment.op == "move":
        return translate("Wording", "in another place: {here}").format(here=passage(here or there))
    if here and there:
        return translate("Wording", "{here} here, {there} in the base").format(
            here=passage(here), there=passage(there)
        )
    if here:
        return translate("Wording", "{here} only here").format(here=passage(here))
    return translate("Wording", "{there} only in the base").format(there=passage(there))


def explanation_words(explanation: str) -> str:
    """What collation says of the base, its first text, and of this, its second; said here of this first."""
    return "; ".join(
        _of_base_and_this(said) if isinstance(said, Said) else said for said in explanation_parts(explanation)
    )


def _of_base_and_this(said: Said) -> str:
    parts = {name: part_words(name, part) for name, part in said.parts.items()}
    match said.phrase:
        case "{one} here, {other} there":
            return translate("Wording", "{here} here, {there} in the base").format(
                here=parts["other"], there=parts["one"]
            )
        case "{one} here ({note}), {other} there ({note_there})":
            return translate("Wording", "{here} ({note}) here, {there} ({note_there}) in the base").format(
                here=parts["other"], note=parts["note_there"], there=parts["one"], note_there=parts["note"]
            )
        case "{one} only in the first":
            return translate("Wording", "{there} only in the base").format(there=parts["one"])
        case "{one} only in the second":
            return translate("Wording", "{here} only here").format(here=parts["one"])
        case "{n} words only in the first":
            return translate("Wording", "{n} words only in the base").format(n=parts["n"])
        case "{n} words only in the second":
            return translate("Wording", "{n} words only here").format(n=parts["n"])
    return say(said)


def alert_words(segment: Segment, base: str, text: str) -> str:
    difference = (
        explanation_words(segment.explanation)
        if segment.explanation
        else difference_words(segment, base, text)
    )
    return translate("Wording", "{alert}: {difference}").format(
        alert=alert_name(segment.alert or ""), difference=difference
    )


def alerts_in_words(rendering: Rendering) -> list[str]:
    """What may change the sense between the base and a rendering, the gravest first, each but once."""
    from reader.collation.segment import gravity

    found = sorted((each for each in rendering.segments if each.alert), key=lambda each: gravity(each.alert))
    base, text = rendering.base.text, rendering.quote.text
    return list(dict.fromkeys(alert_words(each, base, text) for each in found))


def differences_in_words(rendering: Rendering) -> list[str]:
    """What of a rendering's words differs from the base and raises no alert, in the order of the text."""
    base, text = rendering.base.text, rendering.quote.text
    told = [
        difference_sentence(each, base, text)
        for each in rendering.segments
        if each.cls == "substantive" and not each.alert and not _is_told_elsewhere(each)
    ]
    return list(dict.fromkeys(told))


def _is_told_elsewhere(segment: Segment) -> bool:
    """Whether it is the place of a moved phrase in the base: the phrase is told at its place here."""
    return segment.op == "move" and segment.b.start == segment.b.end


def difference_sentence(segment: Segment, base: str, text: str) -> str:
    """A difference as a sentence that begins with what it is, for those who hear it."""
    there, here = segment.a.of(base).strip(), segment.b.of(text).strip()
    if segment.op == "move":
        return translate("Wording", "Moved: {here}").format(here=passage(here or there))
    if here and there:
        return translate("Wording", "Instead of {there}, {here}").format(
            there=passage(there), here=passage(here)
        )
    if here:
        return translate("Wording", "Only here: {here}").format(here=passage(here))
    return translate("Wording", "Only in the base: {there}").format(there=passage(there))


def ignored_words(ignoring: AbstractSet[str]) -> list[str]:
    """Which differences of writing are not told."""
    words = {
        "accidentals": translate("Wording", "spelling, case and punctuation ignored"),
        "case": translate("Wording", "case ignored"),
        "punctuation": translate("Wording", "punctuation ignored"),
    }
    return [words["accidentals"]] if "accidentals" in ignoring else [words[kind] for kind in sorted(ignoring)]
