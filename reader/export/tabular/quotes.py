"""The table of quotes: a row a quote, those of a remark with what they are held against."""

from __future__ import annotations

from collections.abc import Iterator

from reader.export.edition.prepared import Chapter, Edition, Rendering, numbered_remarks
from reader.export.tabular.columns import Shape, Value, day, day_of, listed, number, rounded, text, whole
from reader.model import Progress, Quote, Report

_COLUMNS = (
    whole("remark", "number of the remark; empty for a quote that no other article has"),
    text("rendering", "name of the rendering: the remark's number and a letter, a for the base"),
    text("outlet", "who published the article; the name of its file where that is not known"),
    text("title", "the article's title"),
    text("published", "ISO 8601 date or date and time, as the article gives it"),
    day("day", "the day of that, in the article's own time zone; empty where it is not known"),
    text("language", "BCP 47 tag"),
    text("path", "the article's file, relative to the set's folder"),
    whole("start", "where the quote begins in the article's text, in code points"),
    whole("end", "where it ends"),
    text("kind", "direct, fragment, block or scare"),
    text("speaker", "full name of who is quoted"),
    text("mention", "the words that name the speaker in the article"),
    text("cue", "the words that report speech"),
    text("text", "the quote, without its marks"),
    text("against", "the rendering that this one is held against; empty for the base"),
    text("base_text", "that rendering's words"),
    text("relation", "verbatim, edited, fragment or retranslated; empty where no link joins the two"),
    number("score", "0 to 1, how sure the link is"),
    number("distance", "0 for the same words, 1 for none in common; empty between languages"),
    text("differences", "each difference of words, separated by semicolons"),
    text("alerts", "kinds of difference that may change the meaning"),
    text("beside", "what differs beside the words, here and there, separated by semicolons"),
)


def _rows(edition: Edition, report: Report) -> Iterator[tuple[Value, ...]]:
    renderings = {each.siglum: each for entry in edition.entries for each in entry.renderings}
    numbered = numbered_remarks(edition.analysis).items()
    numbers = {quote: number for number, remark in numbered for quote in remark.quotes}
    for done, chapter in enumerate(edition.chapters):
        report(Progress("tabulating", done, len(edition.chapters)))
        for quote in chapter.quotes:
            rendering = renderings.get(edition.sigla.get(quote.id, ""))
            other = renderings[rendering.against].quote.text if rendering and rendering.against else None
            yield (
                numbers.get(quote.id),
                rendering and rendering.siglum,
                *_of_the_quote(chapter, quote),
                rendering and rendering.against,
                other,
                *_held_against(rendering),
            )


def _of_the_quote(chapter: Chapter, quote: Quote) -> tuple[Value, ...]:
    article, speaker, cue = chapter.article, quote.speaker, quote.cue
    return (
        chapter.outlet,
        article.title,
        article.published,
        day_of(article.published),
        article.language,
        article.path,
        quote.start,
        quote.end,
        quote.kind.value,
        speaker and speaker.name,
        speaker and speaker.mention,
        cue and cue.text,
        quote.text,
    )


def _held_against(rendering: Rendering | None) -> tuple[Value, ...]:
    link = rendering and rendering.link
    comparison = rendering and rendering.comparison
    return (
        link and link.relation.value,
        link and rounded(link.score),
        comparison and rounded(comparison.distance),
        listed(comparison.differences if comparison else ()),
        ", ".join(dict.fromkeys(alert.kind for alert in comparison.alerts)) or None if comparison else None,
        listed(f"{found.kind}: {found.told('here', 'there')}" for found in rendering.beside)
        if rendering
        else None,
    )


QUOTES = Shape("Quotes", "a row a quote of the articles, with what it is held against", _COLUMNS, _rows)
