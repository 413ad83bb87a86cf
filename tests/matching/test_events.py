"""Which articles tell of one event, and what the event is called."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.matching.events import events
from reader.model import (
    Analysis,
    Article,
    Cancelled,
    Link,
    Progress,
    Quote,
    QuoteKind,
    Relation,
    Section,
    SectionKind,
)

FERRY = (
    "Skipper Ansa Veldkamp ran the ferry Dunnock aground on the Skarvey reef before dawn.",
    "The Dunnock struck the Skarvey reef with forty passengers, and Ansa Veldkamp sounded the horn.",
    "Lifeboats took the passengers off the ferry Dunnock; the skipper, Ansa Veldkamp, left last.",
)
MILL = (
    "The paper mill at Ostrell will dismiss two hundred workers, director Jory Pell told the council.",
    "Jory Pell, who runs the Ostrell paper mill, blamed the price of pulp for the dismissals.",
    "Councillors in Ostrell asked the mill's director, Jory Pell, to keep the workers until summer.",
)
CHOIR = "A choir of beekeepers sang madrigals in a quarry near Tammet on Sunday evening."


def article(name: str, text: str, published: str | None = None) -> Article:
    return Article(name, f"{name}.txt", text, (Section(SectionKind.BODY, 0, len(text)),), published=published)


def told(*texts: str) -> Analysis:
    return Analysis(tuple(article(f"{number:02}", text) for number, text in enumerate(texts)))


def test_articles_on_one_matter_are_one_event_and_a_lone_one_is_none() -> None:
    found = events(told(FERRY[0], MILL[0], CHOIR, FERRY[1], MILL[1], FERRY[2], MILL[2]))
    assert [event.articles for event in found] == [("00", "03", "05"), ("01", "04", "06")]


def test_an_event_is_called_by_what_its_articles_name() -> None:
    ferry, mill = events(told(*FERRY, *MILL))
    assert "Skarvey reef" in ferry.words
    assert any("Veldkamp" in phrase for phrase in ferry.words)
    assert any("Jory Pell" in phrase for phrase in mill.words)
    assert len(ferry.words) <= 3


def test_a_compound_is_named_whole() -> None:
    text = "The Tarn-na-Loch lodge in Brecken burned down, and Tarn-na-Loch had no other lodge."
    (event,) = events(told(text, text.replace("burned down", "was lost")))
    assert any("Tarn-na-Loch" in phrase for phrase in event.words)


def test_the_earliest_article_comes_first_and_the_earliest_event() -> None:
    texts = (*FERRY[:2], *MILL[:2])
    dates = ("2030-05-04", "2030-05-03T08:00", None, "2030-05-01")
    analysis = Analysis(
        tuple(article(f"{n}", text, day) for n, (text, day) in enumerate(zip(texts, dates, strict=True)))
    )
    found = events(analysis)
    assert [event.articles for event in found] == [("3", "2"), ("1", "0")]
    assert [event.published for event in found] == ["2030-05-01", "2030-05-03"]


def test_like_articles_that_lie_years_apart_tell_of_two_events() -> None:
    early, late = (article(name, FERRY[0], f"{name}-05-04") for name in ("2010", "2030"))
    assert events(Analysis((early, replace(late, published="2010-05-06"))))
    assert events(Analysis((early, late))) == ()


def test_a_chain_of_articles_each_like_the_next_is_not_one_event() -> None:
    names = [f"Qa{letter}dor Ze{letter}lik Po{letter}mur" for letter in "bcdfghjklmnprstv"]
    chain = told(*(f"{one} met {other}." for one, other in pairwise(names)))
    assert max(len(event.articles) for event in events(chain)) <= 4


def test_a_shared_quote_speaks_for_one_event() -> None:
    ferry = article("a", "Ansa Veldkamp ran the Dunnock aground; the council of Ostrell heard complaints.")
    pulp = article(
        "b",
        "Pulp prices rose in Tammet, say Veldkamp and Pell; beekeepers near Brecken and Skarvey quarries"
        " were weary of madrigals and lanterns.",
    )
    choir = article("b", CHOIR)
    quotes = tuple(Quote(f"q{at.id}", at.id, 0, 4, at.text[:4], QuoteKind.DIRECT) for at in (ferry, pulp))
    link = Link(("qa", "qb"), 1.0, Relation.VERBATIM, (quotes[0].span, quotes[1].span))
    assert events(Analysis((ferry, pulp), quotes)) == ()
    assert len(events(Analysis((ferry, pulp), quotes, (link,)))) == 1
    assert events(Analysis((ferry, choir), quotes, (link,))) == (), "a quote alone makes no event"


def test_nothing_is_told_of_nothing() -> None:
    assert events(Analysis()) == ()
    assert events(told("", "   ", "the of and")) == ()


def test_it_can_be_called_off() -> None:
    def stop(progress: Progress) -> None:
        if progress.done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        events(told(*FERRY), stop)


@settings(deadline=None, max_examples=50)
@given(st.lists(st.sampled_from((*FERRY, *MILL, CHOIR, "", "Zut!")), max_size=14))
def test_no_article_is_in_two_events_and_every_event_has_two(texts: list[str]) -> None:
    found = [article for event in events(told(*texts)) for article in event.articles]
    assert len(found) == len(set(found))
    assert all(len(event.articles) > 1 for event in events(told(*texts)))
