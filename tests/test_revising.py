"""What has been corrected is matched as if the files had said so from the beginning."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from reader.analysis import analyse
from reader.collation.remarks import comparisons as comparing
from reader.collation.remarks.comparisons import compare_links
from reader.library.corrections import Correction, corrected
from reader.matching.events import events
from reader.model import Analysis, Article, Cancelled, Comparison, Progress
from reader.resources import resource
from reader.revising import is_matched_otherwise, match_anew

SAMPLES = resource("samples")


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    return analyse(SAMPLES)


def dated(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Every other article a year later."""
    return tuple(
        corrected(article, Correction(published=f"203{number % 2}-01-15"))
        for number, article in enumerate(articles)
    )


def named(articles: Sequence[Article]) -> tuple[Article, ...]:
    """All of one outlet, which says nothing else of itself."""
    return tuple(corrected(article, Correction("The Coast Herald", "", "")) for article in articles)


def from_the_beginning(analysis: Analysis) -> Analysis:
    return replace(analysis, events=events(analysis))


def test_another_day_is_matched_as_from_the_beginning(analysis: Analysis) -> None:
    later = dated(analysis.articles)
    assert is_matched_otherwise(analysis.articles, later)
    matched, comparisons = match_anew(replace(analysis, articles=later), compare_links(analysis))
    assert matched == from_the_beginning(analyse(SAMPLES, corrected=dated))
    assert comparisons == compare_links(matched)
    assert {link.quotes: link.score for link in matched.links} != {
        link.quotes: link.score for link in analysis.links
    }


def test_another_outlet_headline_or_byline_is_matched_as_before(analysis: Analysis) -> None:
    renamed = named(analysis.articles)
    assert not is_matched_otherwise(analysis.articles, renamed)
    assert replace(analysis, articles=renamed) == analyse(SAMPLES, corrected=named)
    assert events(replace(analysis, articles=renamed)) == events(analysis)


def test_the_sensitivity_holds_still(analysis: Analysis) -> None:
    strict, _ = match_anew(analysis, {}, sensitivity=0.0)
    assert strict.faint
    assert replace(strict, events=()) == analyse(SAMPLES, sensitivity=0.0)


def test_what_was_compared_is_not_compared_again(analysis: Analysis, monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[object] = []

    def compare(_: Analysis, link: object) -> Comparison:
        compared.append(link)
        return known[next(iter(known))]

    known = compare_links(analysis)
    monkeypatch.setattr(comparing, "compare_link", compare)
    assert match_anew(analysis, known)[1] == known
    assert not compared
    left_out = dict(list(known.items())[1:])
    match_anew(analysis, left_out)
    assert len(compared) == 1


@pytest.mark.parametrize("stage", ["matching", "gathering", "comparing"])
def test_it_stops_when_told_to(analysis: Analysis, stage: str) -> None:
    def report(progress: Progress) -> None:
        if progress.stage == stage:
            raise Cancelled

    with pytest.raises(Cancelled):
        match_anew(analysis, {}, report)
