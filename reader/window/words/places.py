"""What the window says of the places of an alignment table, of its rows, and of what each kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.window.opened.renderings import Rendering
from reader.window.words.articles import outlet_name
from reader.window.words.circumstances import circumstance_words
from reader.window.words.differences import alert_name, explanation_words, passage
from reader.window.words.renderings import in_sentences, kinship_words

if TYPE_CHECKING:
    from reader.collation import Detour, Place
    from reader.collation.remarks.remark import Trim, TrimMap

translate = QCoreApplication.translate

SAME, NOTHING, AWAY = "=", "–", "⋯"
"""In a cell: as the base has it; nothing at this place; the row passes the place over."""

_TOLD = 3
"""Stretches that a sentence about what was left out names."""


def kind_words(place: Place) -> str:
    """What kind of difference a place holds, its alerts before all."""
    if place.alerts:
        return ", ".join(alert_name(alert) for alert in place.alerts)
    return kind_name(place.kinds[0]) if place.kinds else ""


def kind_name(kind: str) -> str:
    return {
        "case": translate("Wording", "Case"),
        "punctuation": translate("Wording", "Punctuation"),
        "spelling": translate("Wording", "Spelling"),
        "number-format": translate("Wording", "Number written otherwise"),
        "transliteration": translate("Wording", "Name written otherwise"),
        "contraction": translate("Wording", "Contraction"),
        "addition": translate("Wording", "Only in some"),
        "omission": translate("Wording", "Not in all"),
        "substitution": translate("Wording", "Replaced"),
        "rewrite": translate("Wording", "Worded anew"),
        "move": translate("Wording", "Moved"),
        "ellipsis": translate("Wording", "Marked cut"),
        "bracket": translate("Wording", "In brackets"),
    }.get(kind, kind.capitalize())


def place_in_words(place: Place, base: str) -> str:
    """A place: what kind of difference it holds, the base's words and how many variants there are."""
    words = (
        translate("Wording", "Nothing in the base")
        if base == NOTHING
        else translate("Wording", "In the base {words}").format(words=passage(base))
    )
    others = len(place.variants) - 1
    variants = (
        translate("Wording", "1 variant")
        if others == 1
        else translate("Wording", "{n} variants").format(n=others)
    )
    return in_sentences([kind_words(place), words, variants])


def cell_in_words(rendering: Rendering, row: int | None, place: Place, base: str) -> str:
    """What a rendering has at a place, ``row`` its number in the table, ``base`` the base's words there."""
    outlet = outlet_name(rendering.article)
    if row is None:
        return in_sentences([outlet, kinship_words(rendering)])
    variant = next((each for each in place.variants if row in each.rows), None)
    if variant is None:
        told = translate("Wording", "Passes over {words}").format(words=passage(base))
        return in_sentences([outlet, told])
    text = next(each.text for each in variant.writings if row in each.rows).strip()
    alerts = [
        translate("Wording", "{alert}: {difference}").format(
            alert=", ".join(alert_name(alert) for alert in variant.alerts),
            difference="; ".join(map(explanation_words, variant.explanations)) or passage(text),
        )
    ] * bool(variant.alerts)
    return in_sentences(
        [outlet, *alerts, _reading_words(text, base, rendering.is_base), _company(variant, row)]
    )


def _reading_words(text: str, base: str, is_base: bool) -> str:
    base = "" if base == NOTHING else base
    if is_base:
        if not base:
            return translate("Wording", "The base has nothing here")
        return translate("Wording", "The base has {words}").format(words=passage(base))
    if text.split() == base.split():
        return (
            translate("Wording", "As the base: {words}").format(words=passage(text))
            if text
            else (translate("Wording", "As the base: nothing here"))
        )
    if not text:
        return translate("Wording", "Only in the base: {there}").format(there=passage(base))
    if not base:
        return translate("Wording", "Only here: {here}").format(here=passage(text))
    return translate("Wording", "Instead of {there}, {here}").format(there=passage(base), here=passage(text))


def _company(variant: object, row: int) -> str:
    others = len(variant.rows) - 1  # type: ignore[attr-defined]
    if not others or row == 0:
        return ""
    if others == 1:
        return translate("Wording", "1 other has the same")
    return translate("Wording", "{n} others have the same").format(n=others)


def row_in_words(rendering: Rendering, detours: Sequence[Detour]) -> str:
    """A row: whose it is, what differs beside the words, and the long passages that it does not follow."""
    base, text = rendering.base.text, rendering.quote.text
    told = [
        outlet_name(rendering.article),
        kinship_words(rendering),
        *map(circumstance_words, rendering.circumstances),
    ]
    for detour in sorted(detours, key=lambda each: each.alert is None):
        there, here = passage(detour.base.of(base)), passage(detour.reading.of(text))
        words = (
            translate("Wording", "Instead of {there}, {here}").format(there=there, here=here)
            if detour.reading.of(text).strip()
            else translate("Wording", "Only in the base: {there}").format(there=there)
        )
        if detour.alert:
            words = translate("Wording", "{alert}: {difference}").format(
                alert=alert_name(detour.alert), difference=words
            )
        told.append(words)
    return in_sentences(told)


def kept_words(share: float) -> str:
    """How much of the fullest rendering one has, all of it only where nothing is missing."""
    return translate("Wording", "{n}%").format(n=int(share * 100))


def trim_in_words(trims: TrimMap, trim: Trim) -> str:
    """What a rendering kept of the fullest one, and what it left out."""
    share = translate("Wording", "{outlet} has {n}% of the fullest rendering").format(
        outlet=trim.outlet, n=int(trim.share * 100)
    )
    text, at, missing = trims.fullest.text, 0, []
    for kept in (*trim.kept, None):
        stretch = text[at : kept.start if kept else len(text)]
        if any(map(str.isalnum, stretch)):
            missing.append(translate("Wording", "Without {words}").format(words=passage(stretch)))
        at = kept.end if kept else at
    if len(missing) > _TOLD:
        more = translate("Wording", "And without {n} more passages").format(n=len(missing) - _TOLD)
        missing = [*missing[:_TOLD], more]
    return in_sentences([share, *missing])
