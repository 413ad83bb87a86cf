"""Articles that are one text are found, whatever outlets do to it; those that only look like it are not."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.matching import copies
from reader.matching.copies import rearranged
from reader.model import (
    Analysis,
    Article,
    Cancelled,
    Copies,
    Progress,
    QuoteKind,
    Section,
    SectionKind,
    article_id,
)
from tests.matching.made import quotes_of
from tests.matching.press import Paragraphs, Press, made, pairs_of, printed

PRESS = Press(3)
STORY = PRESS.story(10, 10)


def families(*articles: Article, report: list[Progress] | None = None) -> list[set[str]]:
    """The paths of the articles of each family."""
    path = {article.id: article.path for article in articles}
    quotes = tuple(quote for article in articles for quote in quotes_of(article))
    found = copies(articles, quotes, (report if report is not None else []).append)
    return [{path[article] for article in family.articles} for family in found]


def are_copies(one: Paragraphs, other: Paragraphs, outlet: str = "The Courier") -> bool:
    return bool(families(printed(one, "a.txt", "The Post"), printed(other, "b.txt", outlet)))


def test_families_are_found_with_few_missed_and_hardly_any_wrong() -> None:
    right = wrong = missed = 0
    for seed in range(3):
        press = made(seed)
        found = set(pairs_of([family.articles for family in copies(press.articles, press.quotes)]))
        right += len(found & press.pairs)
        wrong += len(found - press.pairs)
        missed += len(press.pairs - found)
    assert right > 400
    assert right / (right + wrong) >= 0.98
    assert right / (right + missed) >= 0.96


@pytest.mark.parametrize("outlet", ["The Post", "The Courier"])
@pytest.mark.parametrize("way", ["as_it_is", "cut", "with_its_own", "in_its_style", "updated", "remarked"])
def test_whatever_an_outlet_does_to_a_text_it_stays_a_copy(way: str, outlet: str) -> None:
    assert are_copies(STORY, getattr(Press(5), way)(STORY), outlet)


def test_an_article_without_a_quote_saved_twice_is_found() -> None:
    plain = [[PRESS.sentence() for _ in range(8)]]
    assert are_copies(plain, plain, "The Post")


@pytest.mark.parametrize("way", ["half_rewritten", "following"])
def test_a_story_that_shares_half_its_prose_or_its_background_is_none(way: str) -> None:
    assert not are_copies(STORY, getattr(Press(5), way)(STORY), "The Post")


def test_two_reports_of_one_speech_are_none() -> None:
    speech = [PRESS.sentence(20, 40) for _ in range(20)]
    assert not are_copies(PRESS.reporting(speech), PRESS.reporting(speech))
    brief = [[PRESS.sentence()], [f"“{' '.join(speech)}”"]]
    assert not are_copies(brief, [[PRESS.sentence()], *brief[1:]])


def test_a_speech_printed_twice_with_hardly_a_word_beside_it_is_one_text() -> None:
    speech = [f"“{PRESS.sentence(20, 40)}”" for _ in range(6)]
    intro = [PRESS.sentence(12)]
    assert not are_copies([intro, speech], [[PRESS.sentence()], speech])
    edited = [*speech[:-1], speech[-1].replace("the", "that")]
    assert are_copies([intro, speech], [intro, edited])
    assert not are_copies([["He said:"], speech], [["He said:"], edited])
    unmarked = [said.replace("“", "‹").replace("”", "›") for said in speech]
    assert are_copies([["He said:"], speech], [["He said:"], unmarked])


def test_terms_in_scare_quotes_are_the_authors_words() -> None:
    scared = [[f"“{PRESS.sentence()}”" for _ in range(6)]]
    other = [[f"“{PRESS.sentence()}”" for _ in range(6)], [PRESS.sentence(40, 40)]]
    one, two = printed([*scared, *other[1:]], "a.txt", "The Post"), printed(other, "b.txt", "The Courier")
    for kind, number in ((QuoteKind.DIRECT, 1), (QuoteKind.SCARE, 0)):
        quotes = (*quotes_of(one, kind=kind), *quotes_of(two, kind=kind))
        assert len(copies((one, two), quotes)) == number


def test_furniture_comments_and_captions_make_no_copy() -> None:
    shared = " ".join(PRESS.sentence() for _ in range(20))
    for kind in (SectionKind.BOILERPLATE, SectionKind.COMMENT, SectionKind.CAPTION):
        articles = []
        for path in ("a.txt", "b.txt"):
            body = " ".join(PRESS.sentence() for _ in range(8))
            text = f"{body}\n\n{shared}"
            sections = Section(SectionKind.BODY, 0, len(body)), Section(kind, len(body) + 2, len(text))
            articles.append(Article(article_id(path), path, text, sections, "The Post"))
        assert families(*articles) == []


def test_a_round_up_does_not_join_what_it_holds() -> None:
    one, two = PRESS.story(4, 4), PRESS.story(4, 4)
    articles = [
        printed(story, f"{number}.txt", "The Post") for number, story in enumerate((one, two, one + two))
    ]
    assert max(map(len, families(*articles)), default=0) <= 2


def test_the_first_and_the_last_of_many_versions_are_not_one_text() -> None:
    versions = [[[PRESS.sentence(12, 12) for _ in range(12)]]]
    for _ in range(12):
        versions.append([[*versions[-1][0][1:], PRESS.sentence(12, 12)]])
    articles = [printed(version, f"{number:02}.txt", "The Post") for number, version in enumerate(versions)]
    found = families(*articles)
    assert any(len(family) > 1 for family in found)
    assert all(are_copies(one, other) for one, other in pairwise(versions))
    assert not any({"00.txt", "12.txt"} <= family for family in found)


def test_the_agency_stands_for_its_copies_and_else_the_earliest() -> None:
    early, late = (
        printed(STORY, "a.txt", "The Post", "2021-05-02"),
        printed(STORY, "b.txt", "AFP", "2021-05-03"),
    )
    (found,) = copies((early, late), ())
    assert found == Copies((late.id, early.id), (1.0, 1.0))
    wire = printed(STORY, "c.txt", "The Wire", "2021-05-04")
    carrying = replace(early, source="The Wire")
    assert copies((carrying, wire), ())[0].first == wire.id
    other = printed(STORY, "d.txt", "The Courier", "2021-05-01T08:00")
    undated = printed(STORY, "e.txt", "The Gazette")
    assert copies((undated, early, other), ())[0].articles == (other.id, early.id, undated.id)


def test_another_may_stand_for_a_family_once_its_articles_have_been_corrected() -> None:
    early, late = (
        printed(
            STORY,
            f"{day}.txt",
            "The Post",
            f"2021-05-0{day}",
        )
        for day in (1, 2)
    )
    found = copies((early, late), quotes_of(early) + quotes_of(late))
    quotes = quotes_of(early) + quotes_of(late)
    assert rearranged(Analysis((early, late), quotes, copies=found)) == found
    redated = replace(early, published="2021-05-03")
    (again,) = rearranged(Analysis((redated, late), quotes, copies=found))
    assert again == Copies((late.id, early.id), (1.0, 1.0))


def test_it_is_told_how_much_is_alike() -> None:
    (found,) = copies(
        (
            printed(STORY, "a.txt", "The Post", "2021-05-02"),
            printed(PRESS.with_its_own(STORY), "b.txt", "The Post", "2021-05-03"),
            printed(PRESS.in_its_style(STORY), "c.txt", "The Courier", "2021-05-04"),
        ),
        (),
    )
    assert found.alike[:2] == (1.0, 1.0)
    assert 0.6 < found.alike[2] < 1


def test_scripts_without_spaces_are_compared_sign_by_sign() -> None:
    signs = "".join(chr(0x4E00 + random.Random(1).randrange(3000) + number) for number in range(200))
    one, two = ([[f"{signs}。"]], [[f"{signs[:150]}。"]])
    assert are_copies(one, two)
    assert not are_copies(one, [["".join(chr(ord(sign) + 5000) for sign in signs)]])


def test_articles_without_words_and_no_articles_are_no_copies() -> None:
    assert copies((), ()) == ()
    empty = [Article(article_id(path), path, text, ()) for path, text in (("a", ""), ("b", ""), ("c", " … "))]
    assert copies(empty, ()) == ()


def test_the_report_hears_of_every_article_and_may_cancel() -> None:
    heard: list[Progress] = []
    families(*(printed(STORY, f"{number}.txt", "The Post") for number in range(3)), report=heard)
    assert [(each.stage, each.done, each.total) for each in heard] == [("copies", n, 3) for n in (1, 2, 3)]

    def cancel(_: Progress) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        copies((printed(STORY, "a.txt", "The Post"),), (), cancel)


PLANS = st.lists(
    st.tuples(
        st.integers(0, 3), st.sampled_from(["as_it_is", "cut", "with_its_own", "updated", "half_rewritten"])
    ),
    min_size=2,
    max_size=9,
)
STORIES = [PRESS.story(6, 9) for _ in range(4)]


@settings(max_examples=60)
@given(PLANS, st.randoms(use_true_random=False))
def test_no_article_is_in_two_families_and_their_order_changes_nothing(
    plan: list[tuple[int, str]], chance: random.Random
) -> None:
    press = Press(1)
    articles = [
        printed(getattr(press, way)(STORIES[story]), f"{number}.txt", f"Outlet {number % 3}")
        for number, (story, way) in enumerate(plan)
    ]
    quotes = [quote for article in articles for quote in quotes_of(article)]
    found = copies(articles, quotes)
    members = [article for family in found for article in family.articles]
    assert len(members) == len(set(members))
    assert all(len(family.articles) > 1 for family in found)
    shuffled = chance.sample(articles, len(articles))
    assert set(copies(shuffled, quotes)) == set(found)


@given(
    st.lists(
        st.sampled_from(["One line.", "Some other line of words", "水上の町", "", "a " * 40]), max_size=6
    )
)
def test_equal_texts_are_always_one_family(texts: list[str]) -> None:
    articles = [Article(article_id(str(n)), str(n), text, ()) for n, text in enumerate(texts)]
    same = {text for text in texts if texts.count(text) > 1 and text}
    assert len(copies(articles, ())) == len(same)
    for family in copies(articles, ()):
        assert len({article.text for article in articles if article.id in family.articles}) == 1
