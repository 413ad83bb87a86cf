"""What the window says of quotes and their renderings."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.model import Quote
from reader.window.opened.renderings import Rendering
from reader.window.words.articles import date_words, outlet_name
from reader.window.words.differences import (
    alerts_in_words,
    circumstance_words,
    difference_words,
    relation_words,
)

translate = QCoreApplication.translate


def source_words(quote: Quote) -> str:
    """Who is quoted, and the cue."""
    if quote.speaker is None:
        return translate("Wording", "Speaker not named")
    if quote.cue is None:
        return quote.speaker.name
    if quote.speaker.mention == quote.speaker.name:
        return translate("Wording", "{speaker} · “{cue}”").format(
            speaker=quote.speaker.name, cue=quote.cue.text
        )
    return translate("Wording", "{speaker} · “{mention}”, “{cue}”").format(
        speaker=quote.speaker.name, mention=quote.speaker.mention, cue=quote.cue.text
    )


def heading(rendering: Rendering) -> str:
    parts = (outlet_name(rendering.article), date_words(rendering.article.published))
    return ", ".join(part for part in parts if part)


def kinship_words(rendering: Rendering) -> str:
    """How a rendering stands to the base."""
    if rendering.is_base:
        return translate("Wording", "The base: the others are compared with this")
    if rendering.collation is None:
        return translate("Wording", "Other words of the same remark")
    how = (
        translate("Wording", "Matched by way of another outlet")
        if rendering.relation is None
        else relation_words(rendering.relation)
    )
    kept = int(rendering.collation.summary.kept * 100)
    return translate("Wording", "{how} · {n}% kept").format(how=how, n=kept)


def rendering_in_words(rendering: Rendering) -> str:
    """A whole rendering as a screen reader reads it, its differences from the base one by one."""
    sentences = [
        heading(rendering),
        kinship_words(rendering),
        source_words(rendering.quote),
        rendering.quote.text,
        *alerts_in_words(rendering),
        *map(circumstance_words, rendering.circumstances),
    ]
    collation = rendering.collation
    if collation is not None:
        sentences += [
            difference_words(segment, collation.a, collation.b)
            for segment in collation.segments
            if segment.cls == "substantive" and not segment.alert
        ]
    return " ".join(sentence if sentence[-1:] in ".!?…" else f"{sentence}." for sentence in sentences)


def renderings_words(renderings: int, outlets: int) -> str:
    """How often a remark is rendered, and by how many outlets; both are two or more, or nearly."""
    if outlets == 1:
        return translate("Wording", "{n} renderings by 1 outlet").format(n=renderings)
    return translate("Wording", "{n} renderings by {m} outlets").format(n=renderings, m=outlets)
