"""What the window says of a quote at a glance, and of an article's quotes together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from reader.model import Analysis, Departure, Link
from reader.window.opened.collection import Collection, Light
from reader.window.words.articles import article_name
from reader.window.words.differences import alert_name, departure_words, passage
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
    text = analysis.text_of(found.article)
    copies = {article for article in articles if analysis.text_of(article) == text}
    others, same = (_names(analysis, each) for each in (articles - copies, copies))
    lines = (carriers_words(others), copied_words(same), gravest_words(collection, quote))
    return "\n".join((source_words(found), *filter(None, lines)))


def _names(analysis: Analysis, articles: Iterable[str]) -> list[str]:
    return sorted({article_name(analysis.article_by_id[article]) for article in articles}, key=str.casefold)


def carriers_words(names: Sequence[str]) -> str:
    """Who else carries a quote; "" for nobody."""
    if len(names) <= _NAMED + 1:
        return translate("Wording", "Also in {outlets}").format(outlets=", ".join(names)) if names else ""
    return translate("Wording", "Also in {outlets} and {n} more").format(
        outlets=", ".join(names[:_NAMED]), n=len(names) - _NAMED
    )


def copied_words(names: Sequence[str]) -> str:
    """Who carries a quote with the same text around it; "" for nobody."""
    if len(names) <= _NAMED + 1:
        words = translate("Wording", "The same text in {outlets}")
        return words.format(outlets=", ".join(names)) if names else ""
    return translate("Wording", "The same text in {outlets} and {n} more").format(
        outlets=", ".join(names[:_NAMED]), n=len(names) - _NAMED
    )


def gravest_words(collection: Collection, quote: str) -> str:
    """How far a shared quote departs from the others, and the gravest difference from the farthest."""
    analysis, departure = collection.analysis, collection.departure(quote)
    if analysis is None or departure in (None, Departure.VERBATIM):
        return departure_words(departure)

    def depart(link: Link) -> tuple[Departure, float]:
        comparison = collection.comparisons[link.quotes]
        return comparison.departure, comparison.distance

    link = max(analysis.links_of[quote], key=depart)
    here, there = (
        (analysis.article_by_id[analysis.quote_by_id[end].article], span)
        for end, span in sorted(zip(link.quotes, link.spans, strict=True), key=lambda end: end[0] != quote)
    )
    texts = here[1].of(here[0].text), there[1].of(there[0].text)
    difference = difference_between(*texts, article_name(there[0]))
    if not difference:
        return departure_words(departure)
    return translate("Wording", "{departure}. {difference}").format(
        departure=departure_words(departure), difference=difference
    )


@lru_cache(maxsize=256)
def difference_between(here: str, there: str, outlet: str) -> str:
    """The gravest difference between two passages, the second of which ``outlet`` has; empty for none.

    Alerts rank first, then words in the place of others; of several the longest.
    """
    from reader.collation import collate
    from reader.collation.segment import gravity

    segments = [each for each in collate(here, there).segments if each.cls == "substantive" or each.alert]
    if not segments:
        return ""
    gravest = min(
        segments,
        key=lambda each: (
            gravity(each.alert),
            not (each.a.of(here).strip() and each.b.of(there).strip()),
            each.a.start - each.a.end + each.b.start - each.b.end,
        ),
    )
    ours, theirs = gravest.a.of(here).strip(), gravest.b.of(there).strip()
    if gravest.op == "move":
        difference = translate("Wording", "{here} in another place in {outlet}")
    elif ours and theirs:
        difference = translate("Wording", "{here} here, {there} in {outlet}")
    else:
        difference = (
            translate("Wording", "{here} only here, not in {outlet}")
            if ours
            else translate("Wording", "{there} only in {outlet}")
        )
    difference = difference.format(here=passage(ours), there=passage(theirs), outlet=outlet)
    if not gravest.alert:
        return difference
    return translate("Wording", "{alert}: {difference}").format(
        alert=alert_name(gravest.alert), difference=difference
    )


def lights_words(lights: Iterable[Light]) -> str:
    """How many of an article's quotes others carry, and in how many the sense may differ."""
    lit = [light for light in lights if light.departure is not None]
    shared = [light.departure for light in lit if not light.copied]
    copied = len(lit) - len(shared)
    if not copied:
        return _shared_words(shared)
    if not shared:
        if copied == 1:
            return translate("Wording", "1 quote shared only in the same text")
        return translate("Wording", "{n} quotes shared only in the same text").format(n=copied)
    return translate("Wording", "{shared}, {n} more only in the same text").format(
        shared=_shared_words(shared), n=copied
    )


def _shared_words(shared: Sequence[Departure | None]) -> str:
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
