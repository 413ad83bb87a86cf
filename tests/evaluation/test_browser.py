"""A mistake is shown with all that one needs to see why it was made."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from reader.matching import at_sensitivity, match, usual_sensitivity
from reader.model import Analysis
from tests.evaluation.browser import Browser, is_known
from tests.evaluation.gold import Gold, GoldQuote
from tests.evaluation.scoring import Score, score
from tests.matching.made import article, quotes_of

SAID = (
    "The ferry will sail again on Thursday, once the divers have cleared the anchor chain.",
    "The ferry will sail again on Thursday, once divers cleared the anchor chain.",
    "We had soup for supper, as we do.",
    "Broth again in the evening; it is our custom.",
)
GOLD = Gold(
    "The ferry",
    "2031-05-01",
    {"one.txt": "One", "two.txt": "Two"},
    tuple(
        GoldQuote(f"q{number}", name, text, 1, "Ilse Brandt", "direct")
        for number, (name, text) in enumerate(zip(["one.txt", "two.txt"] * 2, SAID, strict=True))
    ),
    (("retranslated", ("q2", "q3")),),
    (frozenset(("q0", "q1")),),
    (),
)


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    articles = tuple(
        article(f"{name}.txt", f"She spoke. “{first}” It rained.\n\nShe ate. “{second}” It snowed.")
        for name, first, second in (("one", SAID[0], SAID[2]), ("two", SAID[1], SAID[3]))
    )
    quotes = tuple(quote for one in articles for quote in quotes_of(one, "Ilse Brandt"))
    return at_sensitivity(Analysis(articles, quotes, faint=match(articles, quotes)), usual_sensitivity())


def shown(analysis: Analysis, show: str) -> str:
    out = io.StringIO()
    Browser(analysis, Console(file=out, width=80, highlight=False)).show(score(analysis, {"": GOLD}), show)
    return out.getvalue()


def test_what_was_missed_is_shown_in_full_with_its_score_and_reasons(analysis: Analysis) -> None:
    told = shown(analysis, "missed")
    assert "pair missed (retranslated)" in told
    assert "one.txt (speaker Ilse Brandt)" in told
    assert all(f"\n    {text}\n" in told for text in SAID[2:])
    assert "at best" in told
    assert "  same speaker: Ilse Brandt\n" in told
    assert "ferry" not in told
    assert told.endswith("1 mistake of “missed”\n")


def test_what_is_wrong_is_shown_with_why_it_was_linked(analysis: Analysis) -> None:
    told = shown(analysis, "wrong")
    assert "near miss linked" in told
    assert ": linked\n" in told
    assert "rare words shared" in told
    assert "Broth" not in told


@pytest.mark.parametrize(
    ("show", "mistakes"), [("all", 2), ("Retranslated", 1), ("a phrase shared", 1), ("named in one", 0)]
)
def test_all_mistakes_or_those_of_a_phenomenon(analysis: Analysis, show: str, mistakes: int) -> None:
    assert f"{mistakes} mistake" in shown(analysis, show).splitlines()[-1]


def test_the_same_is_shown_again_in_the_same_order(analysis: Analysis) -> None:
    assert shown(analysis, "all") == shown(analysis, "all")


def test_a_phenomenon_nobody_knows_is_known_for_that(analysis: Analysis) -> None:
    traits = sum(score(analysis, {"": GOLD}).values(), Score()).phenomena
    assert is_known("missed", ())
    assert is_known("retranslated", traits)
    assert not is_known("rhyme", traits)
