"""What the window says of a quote at a glance, and of an article's quotes together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from reader.model import Departure
from reader.window.opened.collection import Collection, Light
from reader.window.words.articles import outlet_name
from reader.window.words.differences import alert_name, departure_words
from reader.window.words.renderings import source_words

translate = QCoreApplication.translate

_NAMED = 3
"""Outlets that are named before the rest are counted."""


def describe_quote(collection: Collection, quote: str) -> str:
    """Who is quoted, who else carries it, and the gravest difference, each on a line of its own."""
    found = collection.quote(quote)
    if found is None:
        return ""
    remark, analysis = collection.remark_of(quote), collection.analysis
    if remark is None or analysis is None:
        return "\n".join((source_words(found), departure_words(None)))
    articles = {analysis.quote_by_id[other].article for other in remark.quotes} - {found.article}
    outlets = sorted({outlet_name(analysis.article_by_id[article]) for article in articles})
XX

def carriers_words(outlets: Sequence[str]) -> str:
    """Who else carries a quote."""
    if len(outlets) <= _NAMED + 1:
        return translate("Wording", "Also in {outlets}").format(outlets=", ".join(outlets))
    return translate("Wording", "Also in {outlets} and {n} more").format(
        outlets=", ".join(outlets[:_NAMED]), n=len(outlets) - _NAMED
    )


def gravest_words(departure: Departure | None, alerts: Iterable[str]) -> str:
    """The gravest difference between a quote and its other renderings; ``alerts`` the gravest first."""
    kinds = ", ".join(alert_name(alert) for alert in dict.fromkeys(alerts))
    if departure is Departure.ALERT and kinds:
        return translate("Wording", "Sense may differ: {kinds}").format(kinds=kinds)
    return departure_words(departure)


def lights_words(lights: Iterable[Light]) -> str:
    """How many of an article's quotes others carry, and in how many the sense may differ."""
    shared = [light.departure for light in lights if light.departure is not None]
    grave = shared.count(Departure.ALERT)
    if not shared:
        return ""
    if len(shared) == 1:
        if grave:
            return translate("Wording", "1 shared quote, and its sense may differ")
        return translate("Wording", "1 shared quote")
    if grave == 0:
        return translate("Wording", "{n} shared quotes").format(n=len(shared))
    if grave == 1:
        return translate("Wording", "{n} shared quotes, the sense of 1 may differ").format(n=len(shared))
    return translate("Wording", "{n} shared quotes, the sense of {grave} may differ").format(
        n=len(shared), grave=grave
    )
