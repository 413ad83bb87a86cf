from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from reader.matching import Outlook, at_sensitivity, families, match, usual_sensitivity
from reader.matching.model import FAINT, weights
from reader.model import Analysis, Link, Quote, Relation
from tests.benchmarks.planted import planted
from tests.matching.made import article, quotes_of

ARTICLES = tuple(article(f"{name}.txt", f"“{name} one.” “{name} two.”") for name in "abcde")
QUOTES = tuple(quote for one in ARTICLES for quote in quotes_of(one, "Ilse Brandt"))
SENSITIVITY = st.floats(0, 1)
PAIRS = [
    (first, second)
    for number, first in enumerate(QUOTES)
    for second in QUOTES[number + 1 :]
    if first.article != second.article
]


def link(pair: tuple[Quote, Quote], score: float) -> Link:
    first, second = pair
    return Link((first.id, second.id), score, Relation.EDITED, (first.span, second.span))


def pairs(links: Iterable[Link]) -> set[tuple[str, str]]:
    return {one.quotes for one in links}


@st.composite
def analyses(draw: st.DrawFn) -> Analysis:
    scores = draw(st.dictionaries(st.sampled_from(range(len(PAIRS))), st.floats(FAINT, 1)))
    return Analysis(ARTICLES, QUOTES, faint=tuple(link(PAIRS[n], scores[n]) for n in sorted(scores)))


def test_a_sensitivity_links_what_scores_one_less_it_or_more() -> None:
    found = Analysis(
        ARTICLES,
        QUOTES,
        faint=tuple(
            link(pair, score) for pair, score in zip(PAIRS, (0.3, 0.2999, 0.95, 0.299999999), strict=False)
        ),
    )
    assert [one.score for one in at_sensitivity(found, 0.7).links] == [0.3, 0.95, 0.299999999]
    assert [one.score for one in at_sensitivity(found, 0.7).faint] == [0.2999]
    assert at_sensitivity(found, 0).links == ()
    assert len(at_sensitivity(found, 1).links) == 4


def test_the_usual_one_links_from_the_threshold_on() -> None:
    least = weights().threshold
    found = Analysis(ARTICLES, QUOTES, faint=(link(PAIRS[0], least), link(PAIRS[1], least - 0.001)))
    assert [one.score for one in at_sensitivity(found, usual_sensitivity()).links] == [least]


@given(analyses(), SENSITIVITY, SENSITIVITY)
def test_any_point_can_be_had_from_any_other(found: Analysis, first: float, second: float) -> None:
    there = at_sensitivity(found, second)
    assert at_sensitivity(at_sensitivity(found, first), second) == there
    assert pairs(there.links) | pairs(there.faint) == pairs(found.faint)
    assert len(there.links) + len(there.faint) == len(found.faint)
    assert there.remarks == families(ARTICLES, QUOTES, there.links)
    assert there.links == tuple(one for one in found.faint if one in there.links), "in the quotes' order"


@given(analyses(), SENSITIVITY, SENSITIVITY)
def test_the_outlook_tells_what_will_be(found: Analysis, first: float, second: float) -> None:
    outlook = Outlook(at_sensitivity(found, first))
    here, there = at_sensitivity(found, first), at_sensitivity(found, second)
    assert outlook.at(second) == (len(there.links), len(there.remarks))
    changed = outlook.between(first, second)
    assert pairs(changed) == pairs(here.links) ^ pairs(there.links)
    assert changed == sorted(changed, key=lambda one: -round(one.score, 6))


def test_more_is_found_than_is_usually_linked() -> None:
    made = planted(600)
    scores = [one.score for one in match(made.articles, made.quotes)]
    assert min(scores) >= FAINT
    assert any(score < weights().threshold for score in scores)
    assert any(score >= weights().threshold for score in scores)
