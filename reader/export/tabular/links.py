"""The table of links: a row a link between two quotes, with why they are taken for one remark."""

from __future__ import annotations

from collections.abc import Iterator

from reader.collation.remarks.comparisons import compare_link
from reader.collation.remarks.witnesses import foreign, outlet_of
from reader.export.edition.prepared import Edition, Rendering
from reader.export.tabular.columns import Column, Shape, Value, listed, number, rounded, text, whole
from reader.model import Link, Progress, Report, Span


def _side(side: str) -> tuple[Column, ...]:
    return (
        text(f"{side}_rendering", f"name of the {side} rendering, as in the table of quotes"),
        text(f"{side}_outlet", "who published its article; the name of its file where that is not known"),
        text(f"{side}_speaker", "full name of who is quoted there"),
        text(f"{side}_path", "its article's file, relative to the set's folder"),
        whole(f"{side}_start", "where the words linked begin in the article's text, in code points"),
        whole(f"{side}_end", "where they end"),
        text(f"{side}_text", f"the words of the {side} rendering that correspond to the other's"),
    )


_COLUMNS = (
    whole("remark", "number of the remark that both render"),
    *_side("first"),
    *_side("second"),
    text("relation", "verbatim, edited, fragment or retranslated"),
    number("score", "0 to 1, how sure the link is"),
    number("distance", "0 for the same words, 1 for none in common; empty between languages"),
    text("alerts", "kinds of difference between the words linked that may change the meaning"),
    text(
        "reasons",
        "what speaks for the link (+) and against it (−), each with its weight, the weightiest first, "
        "separated by semicolons",
    ),
)


def _rows(edition: Edition, report: Report) -> Iterator[tuple[Value, ...]]:
    renderings = {each.quote.id: each for entry in edition.entries for each in entry.renderings}
    numbers = {each.quote.id: entry.number for entry in edition.entries for each in entry.renderings}
    links = [link for link in edition.analysis.links if renderings.keys() >= set(link.quotes)]
    links.sort(key=lambda link: numbers[link.quotes[0]])
    for done, link in enumerate(links):
        report(Progress("tabulating", done, len(links)))
        first, second = (renderings[quote] for quote in link.quotes)
        yield (
            numbers[link.quotes[0]],
            *_of_the_side(first, link.spans[0]),
            *_of_the_side(second, link.spans[1]),
            link.relation.value,
            rounded(link.score),
            *_compared(edition, link, first, second),
            listed(f"{reason} ({_signed(weight)})" for reason, weight in _weightiest_first(link)),
        )


def _of_the_side(rendering: Rendering, span: Span) -> tuple[Value, ...]:
    article, speaker = rendering.article, rendering.quote.speaker
    return (
        rendering.siglum,
        outlet_of(article),
        speaker and speaker.name,
        article.path,
        span.start,
        span.end,
        span.of(article.text),
    )


def _compared(edition: Edition, link: Link, first: Rendering, second: Rendering) -> tuple[Value, Value]:
    if foreign(first.article, second.article):
        return None, None
    comparison = compare_link(edition.analysis, link)
    return rounded(comparison.distance), ", ".join(comparison.alerts) or None


def _weightiest_first(link: Link) -> list[tuple[str, float]]:
    return sorted(link.reasons.items(), key=lambda each: -abs(each[1]))


def _signed(weight: float) -> str:
    return f"{weight:+.2f}".replace("-", "−")


LINKS = Shape(
    "Links", "a row a link between two quotes of different articles, with its reasons", _COLUMNS, _rows
)
