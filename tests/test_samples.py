"""The sample set is the first thing a new user sees: it holds what it promises, and the program solves it."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from pathlib import Path

import pytest

from reader.analysis import analyse
from reader.ingest import read_folder
from reader.model import Analysis, Article, SectionKind
from tests.evaluation.gold import GoldQuote, read_gold
from tests.evaluation.scoring import Score, score

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "resources" / "samples"
GOLD = read_gold(ROOT / "tests" / "evaluation" / "samples.json")
PAGE = "northern-herald.html"


@pytest.fixture(scope="module")
def articles() -> dict[str, Article]:
    read = [item for item, _, _ in read_folder(SAMPLES)]
    assert all(isinstance(item, Article) for item in read)
    return {item.path: item for item in read if isinstance(item, Article)}


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    return analyse(SAMPLES)


@pytest.fixture(scope="module")
def scored(analysis: Analysis) -> Score:
    return score(analysis, {"": GOLD})[""]


def group_of(words: str) -> list[GoldQuote]:
    """The quotes of the group that has a member holding ``words``."""
    (members,) = [
        members
        for _, members in GOLD.groups
        if any(words in GOLD.quote_by_id[quote].text for quote in members)
    ]
    return [GOLD.quote_by_id[quote] for quote in members]


def texts_of(words: str) -> list[str]:
    return [quote.text for quote in group_of(words)]


def test_six_outlets_tell_it(articles: dict[str, Article]) -> None:
    assert set(articles) == set(GOLD.outlets)
    assert len(articles) == 6
    for path, article in articles.items():
        assert article.outlet == GOLD.outlets[path]
        assert article.published is not None
        assert article.published.startswith("2026-03-0")


def test_every_labelled_quote_is_read(articles: dict[str, Article]) -> None:
    for quote in GOLD.quotes:
        text = articles[quote.article].text
        start = quote.start_in(text)
        section = articles[quote.article].section_at(start)
        assert section is not None, quote
        assert section.kind in {SectionKind.HEADLINE, SectionKind.BODY, SectionKind.CAPTION}, quote


def test_an_article_is_a_short_read(articles: dict[str, Article]) -> None:
    for article in articles.values():
        body = [part.span.of(article.text) for part in article.sections if part.kind is SectionKind.BODY]
        assert 230 <= sum(len(text.split()) for text in body) <= 450, article.path


def test_the_page_keeps_its_furniture_apart(articles: dict[str, Article]) -> None:
    page = articles[PAGE]
    kinds: dict[str, SectionKind | None] = {}
    for words in (
        "Accept all",
        "Most read",
        "sounds like my last stay",
        "never cheer",
        "A grey tug",
        "Anneke",
    ):
        place = page.text.find(words)
        section = page.section_at(place) if place >= 0 else None
        kinds[words] = section.kind if section else None
    assert kinds["Accept all"] in {SectionKind.BOILERPLATE, None}
    assert kinds["Most read"] in {SectionKind.BOILERPLATE, None}
    assert kinds["sounds like my last stay"] in {SectionKind.COMMENT, None}
    assert kinds["never cheer"] in {SectionKind.COMMENT, None}
    assert kinds["Anneke"] is SectionKind.CAPTION


def test_the_labels_hold_the_phenomena() -> None:
    relations = Counter(relation for relation, _ in GOLD.groups)
    assert len(GOLD.quotes) >= 25
    assert relations.keys() == {"verbatim", "edited", "fragment", "retranslated"}
    assert sum(quote.kind == "scare" for quote in GOLD.quotes) >= 4
    assert len(GOLD.near_misses) >= 10


def test_one_remark_is_translated_twice_with_hardly_a_shared_phrase() -> None:
    a, b = (re.findall(r"\w+", text.casefold()) for text in texts_of("fortune deserted him"))
    shared = difflib.SequenceMatcher(None, a, b, autojunk=False).find_longest_match().size
    assert shared <= 2
    assert len(set(a) & set(b)) <= 10


def test_what_outlets_change() -> None:
    hours = " ".join(texts_of("customs hall"))
    assert "19 hours" in hours
    assert "nine hours" in hours
    assert {"not" in text.split() for text in texts_of("hostile act")} == {True, False}
    assert {text.endswith("?") for text in texts_of("drowning man")} == {True, False}
    flags = " ".join(texts_of("under her own flag"))
    assert "Ormhaven" in flags
    assert "Ormsk" in flags
    watch = " ".join(texts_of("night-watch"))
    assert "harbor" in watch
    assert "harbour" in watch
    grateful = texts_of("grateful to the crew")
    assert sum("who did what any sailor would do" in text for text in grateful) == 2


def test_one_remark_stands_in_three_outlets_word_for_word() -> None:
    assert len(texts_of("the first buses")) == 3
    assert len({text.strip(",.") for text in texts_of("the first buses")}) == 1


def test_one_cue_differs(articles: dict[str, Article]) -> None:
    cues = []
    for quote in group_of("tug alongside"):
        text = articles[quote.article].text
        after = quote.start_in(text) + len(quote.text)
        cues.append(text[after : after + 16])
    assert sorted("admitted" in cue for cue in cues) == [False, True]


def test_one_quote_reopens_at_each_paragraph(articles: dict[str, Article]) -> None:
    text = articles["the-weekly-tideline.txt"].text
    starts = [quote.start_in(text) for quote in GOLD.quotes if quote.article == "the-weekly-tideline.txt"][:3]
    assert all(text[start - 2 : start] == "\n“" for start in starts)


def test_the_program_finds_the_quotes(scored: Score) -> None:
    assert scored.quotes.f1 >= 0.97, scored.misses


def test_the_program_names_the_speakers(scored: Score) -> None:
    assert scored.speakers.f1 >= 0.97, scored.misses


def test_the_program_links_what_is_one_remark_and_nothing_else(scored: Score) -> None:
    assert scored.near_misses_linked == 0, scored.misses
    assert (scored.pairs.precision, scored.pairs.recall) == (1, 1), scored.misses


def test_the_readers_comments_are_not_the_articles(analysis: Analysis) -> None:
    assert not any("cheer a searchlight until" in quote.text for quote in analysis.quotes)
    assert not any("value your privacy" in quote.text for quote in analysis.quotes)
    assert not any("worst spring" in quote.text for quote in analysis.quotes)


def test_everything_is_read(analysis: Analysis) -> None:
    assert not analysis.problems


def test_the_folder_holds_articles_only() -> None:
    assert {path.suffix for path in SAMPLES.iterdir()} == {".txt", ".html"}
