"""What the window says of quotes and their renderings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.model import Article, Quote
from reader.window.opened.renderings import Rendering
from reader.window.words.articles import article_name, date_words
from reader.window.words.circumstances import circumstance_words
from reader.window.words.copies import copy_words
from reader.window.words.differences import (
    alert_words,
    alerts_in_words,
    difference_sentence,
    differences_in_words,
    relation_words,
)
from reader.window.words.directions import apart

if TYPE_CHECKING:
    from reader.collation import Segment

translate = QCoreApplication.translate


def source_words(quote: Quote) -> str:
    """Who is quoted, and the cue."""
    if quote.speaker is None:
        return translate("Wording", "Speaker not named")
    if quote.cue is None:
        return quote.speaker.name
    speaker, mention, cue = map(apart, (quote.speaker.name, quote.speaker.mention, quote.cue.text))
    if speaker == mention:
        return translate("Wording", "{speaker} · “{cue}”").format(speaker=speaker, cue=cue)
    return translate("Wording", "{speaker} · “{mention}”, “{cue}”").format(
        speaker=speaker, mention=mention, cue=cue
    )


def heading(article: Article) -> str:
    unknown = "" if article.outlet else translate("Wording", "outlet unknown")
    parts = (apart(article_name(article)), unknown, date_words(article.published))
    return ", ".join(part for part in parts if part)


def kinship_words(rendering: Rendering) -> str:
    """How a rendering stands to the base."""
    if rendering.is_base:
        return translate("Wording", "The base: the others are compared with this")
    if rendering.pair.foreign:
        return translate("Wording", "In another language, not compared word by word")
    if rendering.kept is None:
        return translate("Wording", "Other words of the same remark")
    how = (
        translate("Wording", "Matched by way of another outlet")
        if rendering.relation is None
        else relation_words(rendering.relation)
    )
    return translate("Wording", "{how} · {n}% kept").format(how=how, n=int(rendering.kept * 100))


def rendering_in_words(rendering: Rendering) -> str:
    """A whole rendering as a screen reader reads it: first what differs from the base, alerts first."""
    sentences = [
        heading(rendering.article),
        copy_words(rendering.analysis, rendering.article.id),
        *alerts_in_words(rendering),
        *map(circumstance_words, rendering.circumstances),
        *differences_in_words(rendering),
        kinship_words(rendering),
        source_words(rendering.quote),
        rendering.quote.text,
    ]
    return in_sentences(sentences)


def line_in_words(segments: Sequence[Segment], base: str, text: str) -> str:
    """What a rendering has in some segments, as a screen reader reads it: first what differs there."""
    told = [
        alert_words(each, base, text) if each.alert else difference_sentence(each, base, text)
        for each in segments
        if each.alert or each.cls == "substantive"
    ]
    return in_sentences([*told, text[segments[0].b.start : segments[-1].b.end].strip()])


def in_sentences(told: Sequence[str]) -> str:
    """Several things said one after another."""
    return " ".join(each if each[-1] in ".!?…" else f"{each}." for each in told if each)


def carriers_of(articles: Iterable[Article]) -> tuple[int, int]:
    """How many outlets these articles are of, and how many of the articles are of none that is known."""
    articles = list(articles)
    outlets = {article.outlet for article in articles if article.outlet}
    return len(outlets), len({article.id for article in articles if not article.outlet})


def renderings_words(renderings: int, outlets: int, unknown: int = 0, independent: int | None = None) -> str:
    """How often a remark is rendered, and by how many outlets; ``unknown``: articles of none that we know.

    ``independent``: those that do not only run another's text, 0 where all run one; None where all are.
    """
    words = _rendered(renderings, outlets, unknown)
    if independent is None:
        return words
    if independent == 0:
        return translate("Wording", "{renderings}, all of one text").format(renderings=words)
    return translate("Wording", "{renderings}, {n} independent").format(renderings=words, n=independent)


def vouching(carriers: int, independent: int, one_text: bool) -> int | None:
    """What ``renderings_words`` is told of those among the ``carriers`` that are independent."""
    if one_text:
        return 0
    return None if independent >= carriers else independent


def summary_words(renderings: Sequence[Rendering]) -> str:
    """How often a remark is rendered, by how many outlets, and how many of them are independent."""
    from reader.collation.remarks.copies import independent_outlets

    carriers = carriers_of(each.article for each in renderings)
    analysis, articles = renderings[0].analysis, {each.article.id for each in renderings}
    one_text = len(articles) > len(set(map(analysis.text_of, articles))) == 1
    independent = vouching(sum(carriers), independent_outlets(analysis, articles), one_text)
    return renderings_words(len(renderings), *carriers, independent)


def _rendered(renderings: int, outlets: int, unknown: int) -> str:
    if unknown and not outlets:
        if unknown == 1:
            return translate("Wording", "{n} renderings in 1 article, outlet unknown").format(n=renderings)
        return translate("Wording", "{n} renderings in {m} articles, outlets unknown").format(
            n=renderings, m=unknown
        )
    known = _by_outlets(renderings, outlets)
    if unknown == 1:
        return translate("Wording", "{renderings} and 1 article of an unknown outlet").format(
            renderings=known
        )
    if unknown:
        return translate("Wording", "{renderings} and {n} articles of unknown outlets").format(
            renderings=known, n=unknown
        )
    return known


def _by_outlets(renderings: int, outlets: int) -> str:
    if outlets == 1:
        return translate("Wording", "{n} renderings by 1 outlet").format(n=renderings)
    return translate("Wording", "{n} renderings by {m} outlets").format(n=renderings, m=outlets)
