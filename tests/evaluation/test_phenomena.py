"""A quote or a pair is told to be what it is."""

from __future__ import annotations

import pytest

from reader.model import Article, Section, SectionKind, Span
from tests.evaluation.measure import fallen, figures, floors
from tests.evaluation.phenomena import (
    BY,
    CONTENT,
    GROUPS,
    KIND,
    LANGUAGE,
    LENGTH,
    MARK,
    NAMED,
    NEAR,
    PLACE,
    STANDING,
    Seen,
    of_near_miss,
    of_pair,
    of_quote,
    of_speaker,
)
from tests.evaluation.scoring import Score, Tally

HEAD = "“Mind the kettle”"
BODY = (
    'Ida Dorn said: "The kettle is on." She laughed.\n\n'
    "«Il bout», a dit Dorn. «Encore», a-t-elle dit.\n\n"
    "“The kettle,” the cook added, “has been on since 1931.”\n\n"
    "“Nobody ever asked\n\n"
    "“why it was on.” “Is it off?”"
)
TEXT = f"{HEAD}\n\n{BODY}"
ARTICLE = Article(
    "a",
    "a.txt",
    TEXT,
    (
        Section(SectionKind.HEADLINE, 0, len(HEAD)),
        Section(SectionKind.BODY, len(HEAD) + 2, len(TEXT)),
    ),
    language="en",
)
QUOTES = (
    "Mind the kettle",
    "The kettle is on.",
    "Il bout",
    "Encore",
    "The kettle,",
    "has been on since 1931.",
    "Nobody ever asked",
    "why it was on.",
    "Is it off?",
)


def seen(text: str, speaker: str | None = "Ida Dorn") -> Seen:
    others = [
        (Span(TEXT.index(other), TEXT.index(other) + len(other)), speaker)
        for other in QUOTES
        if other != text
    ]
    return Seen(ARTICLE, TEXT.index(text), text, "direct", speaker, others)


def names(traits: object, group: str) -> set[str]:
    return {name for each, name in traits if each == group}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "marks", "place"),
    [
        ("Mind the kettle", {"“curly”"}, "headline"),
        ("The kettle is on.", {'"straight"'}, "body"),
        ("Il bout", {"«guillemets»"}, "body"),
        ("Nobody ever asked", {"“curly”", "left open"}, "body"),
    ],
)
def test_a_quote_is_known_by_its_marks_and_its_place(text: str, marks: set[str], place: str) -> None:
    traits = list(of_quote(seen(text)))
    assert names(traits, MARK) == marks
    assert names(traits, STANDING) == {place}
    assert names(traits, KIND) == {"direct"}


@pytest.mark.parametrize(
    ("one", "other", "shape"),
    [
        ("The kettle,", "The kettle is on.", {"cut by its cue"}),
        ("has been on since 1931.", "The kettle is on.", {"cut by its cue"}),
        ("Nobody ever asked", "The kettle is on.", {"over several paragraphs"}),
        ("Mind the kettle", "The kettle is on.", {"in a headline"}),
        ("Encore", "Il bout", set()),
    ],
)
def test_a_pair_is_known_by_its_shape(one: str, other: str, shape: set[str]) -> None:
    assert names(of_pair(seen(one), seen(other)), PLACE) == shape
    assert "cut by its cue" not in names(of_pair(seen(one, None), seen(other, None)), PLACE)


def test_a_pair_is_known_by_length_speaker_language_and_content() -> None:
    traits = list(of_pair(seen("has been on since 1931."), seen("Nobody ever asked", None)))
    assert names(traits, LENGTH) == {"up to 5 words"}
    assert names(traits, NAMED) == {"named in one"}
    assert names(traits, LANGUAGE) == {"en"}
    assert names(traits, CONTENT) == {"a number", "one denies", "no rare word shared"}
    traits = list(of_pair(seen("Is it off?"), seen("The kettle is on.")))
    assert names(traits, CONTENT) == {"one asks", "no rare word shared"}


@pytest.mark.parametrize(
    ("one", "other", "tempts"),
    [
        ("The kettle is on.", "The kettle is off now.", "a phrase shared"),
        ("The kettle is on.", "Whose kettle?", "a rare word shared"),
        ("The kettle is on.", "Tea for all!", "the subject alone"),
    ],
)
def test_a_near_miss_is_known_by_what_tempts(one: str, other: str, tempts: str) -> None:
    quotes = [Seen(ARTICLE, 0, text, "direct", "Ida Dorn") for text in (one, other)]
    assert names(of_near_miss(*quotes), NEAR) == {tempts, "same speaker"}


@pytest.mark.parametrize(
    ("text", "speaker", "by"),
    [
        ("The kettle is on.", "Ida Dorn", "the full name"),
        ("Il bout", "Ida Dorn", "a part of the name"),
        ("The kettle is on.", "Otto Pell", "a pronoun"),
        ("The kettle,", "Otto Pell", "a role"),
        ("Is it off?", "Otto Pell", "nothing in the paragraph"),
        ("Is it off?", None, "nobody (right: not named)"),
    ],
)
def test_a_speaker_is_known_by_the_words_that_name_him(text: str, speaker: str | None, by: str) -> None:
    assert of_speaker(seen(text), speaker) == (BY, by)


def test_every_floor_is_that_of_a_figure() -> None:
    total = Score()
    for what, named in floors().items():
        assert all(0 < floor <= 1 for floor in named.values())
        if what == "overall":
            assert named.keys() <= figures(total)[what].keys()
        else:
            assert {name.rpartition(", ")[0] for name in named} <= set(GROUPS)


def test_a_phenomenon_that_is_no_more_has_fallen() -> None:
    total = Score(phenomena=Score().phenomena)
    total.count([("pairs: relation", "edited")], Tally(50, 50, 50))
    lines = fallen(total)
    assert not any("edited" in line for line in lines)
    assert any("fragment" in line for line in lines)
