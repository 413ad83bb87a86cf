"""A part of an analysis that is an analysis of its own."""

from __future__ import annotations

from dataclasses import replace

from reader.export.edition.prepared import numbered_remarks
from reader.export.options import EVERYTHING, Choice
from reader.model import Analysis, Copies, Link


def part_of(analysis: Analysis, choice: Choice) -> Analysis:
    """The articles that are chosen, and those in which renderings of the chosen remarks stand.

    Of these articles it holds all quotes, and of the remarks and links those that are chosen. Remarks keep
    the numbers that they have in the whole.
    """
    if choice == EVERYTHING:
        return analysis
    wanted = choice.remarks_of(analysis)
    numbers = {remark.id: number for number, remark in numbered_remarks(analysis).items()}
    remarks = tuple(
        replace(remark, number=numbers[remark.id]) for remark in analysis.remarks if remark.id in wanted
    )
    rendering = {quote for remark in remarks for quote in remark.quotes}
    kept = choice.articles_of(analysis) | {analysis.quote_by_id[quote].article for quote in rendering}

    def within(link: Link) -> bool:
        return rendering.issuperset(link.quotes)

    return replace(
        analysis,
        articles=tuple(each for each in analysis.articles if each.id in kept),
        quotes=tuple(each for each in analysis.quotes if each.article in kept),
        links=tuple(filter(within, analysis.links)),
        remarks=remarks,
        faint=tuple(filter(within, analysis.faint)),
        events=tuple(each for each in analysis.events if kept.issuperset(each.articles)),
        copies=tuple(part for copies in analysis.copies if len((part := _kept(copies, kept)).articles) > 1),
    )


def _kept(copies: Copies, kept: frozenset[str]) -> Copies:
    places = [place for place, article in enumerate(copies.articles) if article in kept]
    return Copies(
        tuple(copies.articles[place] for place in places),
        tuple(copies.alike[place] for place in places) if copies.alike else (),
    )
