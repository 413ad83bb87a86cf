"""What differs beside the words, on invented articles read from files and on quotes alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.collation.remarks.circumstances import Beside, Circumstance, circumstances
from reader.collation.remarks.cues import INSINUATES, Stance, stance_of
from reader.model import Analysis, Article, Cue, QuoteKind
from tests.collation.remarks.news import quoted, read, remark_of

LEDGER = """Reservoir at Tollan to stay closed

TOLLAN, May 4 — The reservoir above Tollan will stay closed to bathers, its keeper said on Monday.

"The water is clean, but nobody who values his skin, his dog or his patience should swim in it before June," \
warden Aldo Brenner said. "We found the pump broken."

"I opened the sluice myself at four in the morning," engineer Mira Stolz admitted.
"""

GAZETTE = """Bathers turned away

TOLLAN (Gazette) - Swimmers were turned away from the reservoir on Monday.

"The water is clean, but nobody should swim in it before June," Aldo Brenner said.

"I opened the sluice myself at four in the morning," Mira Stolz told the Gazette.
"""

BEACON = """Sluice row deepens

TOLLAN - The row over the sluice went on.

"I opened the sluice myself at four in the morning," said Casimir Vogt, who runs the lower mill.

"The water is clean, but nobody who values his skin […] should swim in it before June," Aldo Brenner said.
"""


def between(analysis: Analysis, one: str, other: str, opening: str) -> list[Circumstance]:
    """What differs beside the words of two outlets' quotes that begin so."""
    paths = {article.id: article.path for article in analysis.articles}
    first, second = (
        next(
            quote
            for quote in analysis.quotes
            if paths[quote.article] == f"{outlet}.txt" and quote.text.startswith(opening)
        )
        for outlet in (one, other)
    )
    assert analysis.remark_of[first.id] is analysis.remark_of[second.id]
    return list(circumstances(analysis, first, second))


@pytest.fixture(scope="module")
def tollan(tmp_path_factory: pytest.TempPathFactory) -> Analysis:
    folder: Path = tmp_path_factory.mktemp("tollan")
    return read(folder, ledger=LEDGER, gazette=GAZETTE, beacon=BEACON)


def test_a_cut_that_nothing_shows_is_told(tollan: Analysis) -> None:
    (cut,) = between(tollan, "ledger", "gazette", "The water")
    assert cut.kind is Beside.CUT
    assert cut.first == "who values his skin, his dog or his patience"
    assert cut.second is None
    assert (
        cut.explanation
        == "left out in the second without a mark: “who values his skin, his dog or his patience”"
    )
    (turned,) = between(tollan, "gazette", "ledger", "The water")
    assert (turned.first, turned.second) == (None, cut.first)


def test_a_cut_that_dots_show_is_not(tollan: Analysis) -> None:
    assert not between(tollan, "ledger", "beacon", "The water")


def test_cues_that_insinuate_otherwise_are_told(tollan: Analysis) -> None:
    (cue,) = between(tollan, "ledger", "gazette", "I opened")
    assert cue.kind is Beside.CUE
    assert cue.explanation == "“admitted” in the first, which makes it a concession, “told” in the second"
    assert cue.told("here", "there") == "“admitted” here, which makes it a concession, “told” there"


def test_another_speaker_weighs_more_than_another_cue(tollan: Analysis) -> None:
    speaker, cue = between(tollan, "ledger", "beacon", "I opened")
    assert speaker.explanation == "attributed to Mira Stolz in the first, to Casimir Vogt in the second"
    assert cue.kind is Beside.CUE


HARBOUR = "We shut the harbour at noon because the crane had lost a bolt"


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Anna Holm", "Peter Brandt", Beside.SPEAKER),
        ("Anna Holm", "Peter Holm", Beside.SPEAKER),
        ("Anna Holm", "a spokesman", Beside.NAMING),
        ("Anna Holm", "Harbour Authority", Beside.NAMING),
        ("Anna Holm", None, Beside.NAMING),
        ("Anna Holm", "Holm", None),
        ("Anna Holm", "Dr Anna Holm", None),
        ("Robert Brandt", "Bob Brandt", None),
        ("Anna Holm", "Anna Holmova", None),
        ("a spokesman", "an official", None),
        (None, None, None),
    ],
)
def test_who_is_another_and_who_is_only_named_in_one(
    one: str | None, other: str | None, kind: Beside | None
) -> None:
    first, second = quoted("North", HARBOUR, speaker=one), quoted("South", HARBOUR, speaker=other)
    found = circumstances(remark_of(first, second), first[1], second[1])
    assert [each.kind for each in found] == ([kind] if kind else [])


def test_speakers_are_not_told_apart_across_languages() -> None:
    first = quoted("North", HARBOUR, speaker="Anna Holm")
    second = quoted("Süd", "Wir schlossen den Hafen", speaker="Petra Brandt", language="de")
    assert not circumstances(remark_of(first, second), first[1], second[1])


def cuts(
    one: str, other: str, kind: QuoteKind = QuoteKind.DIRECT
) -> list[tuple[str | None, str | None, bool]]:
    first, second = quoted("North", one), quoted("South", other, kind=kind)
    found = circumstances(remark_of(first, second), first[1], second[1])
    return [(each.first, each.second, each.ends) for each in found if each.kind is Beside.CUT]


SENT = "We shut the harbour and sent the crew home"


def test_a_sentence_left_out_between_two_is_a_cut() -> None:
    full = "The gate was shut at night. The water came. Nobody rang the bell for an hour."
    short = "The gate was shut at night. Nobody rang the bell for an hour."
    assert cuts(full, short) == [("The water came.", None, False)]


def test_a_sentence_closed_where_it_goes_on_is_a_cut() -> None:
    full = "We will leave the harbour when they pay us, and not an hour before the money is here."
    assert cuts(full, "We will leave the harbour when they pay us.") == [
        ("and not an hour before the money is here.", None, True)
    ]
    assert cuts("We will leave the harbour when they pay us.", full) == [
        (None, "and not an hour before the money is here.", True)
    ]
    longer = "We will leave the harbour, with all our families, on the day when they pay us."
    on_that_day = full.replace("when they", "on the day when they")
    assert [each[2] for each in cuts(on_that_day, longer)] == [False, True]
    assert [each[2] for each in cuts(longer, on_that_day)] == [False, True]
    assert not cuts(full, "We will leave the harbour when they pay us,")
    assert not cuts(full, "leave the harbour when they pay us.", QuoteKind.FRAGMENT)


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("We shut the gate. We shut the harbour and sent the crew home.", f"{SENT}."),
        (f"{SENT}. Then it rained for days.", f"{SENT}."),
        (SENT.replace(" and", ", I must say, and"), SENT.replace(" and", " … and")),
        (SENT.replace(" and", " at noon sharp and"), SENT.replace(" and", " [then] and")),
        ("We shut the big old harbour and sent the crew home", SENT),
        ("On that day we shut the harbour and sent the crew home", SENT.replace(" and", " on that day and")),
        (
            "Nobody in this town has ever seen such a fog as that",
            "In these years no one here had met a fog like it",
        ),
    ],
    ids=["beginning", "end", "dots", "brackets", "two words", "moved", "other words"],
)
def test_what_is_no_cut(full: str, short: str) -> None:
    assert not cuts(full, short)
    assert not cuts(short, full)


def test_a_quote_that_its_cue_interrupts_is_not_cut(tmp_path: Path) -> None:
    whole = """Fog at Tollan

"We waited for the ferry until the fog had gone. Then we walked across the ice," Mira Stolz said.
"""
    parts = """Fog on the lake

"We waited for the ferry until the fog had gone," Mira Stolz said. "Then we walked across the ice."
"""
    analysis = read(tmp_path, ledger=whole, gazette=parts)
    assert len(analysis.links) == 2
    for link in analysis.links:
        one, other = (analysis.quote_by_id[quote] for quote in link.quotes)
        assert not circumstances(analysis, one, other)


@pytest.mark.parametrize(
    ("language", "cue", "stance"),
    [
        ("en", "said", Stance.NEUTRAL),
        ("en", "claiming", Stance.DOUBT),
        ("en-GB", "Acknowledged", Stance.CONCESSION),
        ("en", "hit back", Stance.OUTBURST),
        ("en", "was forced to admit", Stance.CONCESSION),
        ("en", "hummed", None),
        ("de", "behauptete", Stance.DOUBT),
        ("de", "räumte ein", Stance.CONCESSION),
        ("fr", "a reconnu", Stance.CONCESSION),
        ("fr", "déclaré", Stance.NEUTRAL),
        ("es", "advirtió", Stance.WARNING),
        ("it", "ha ammesso", Stance.CONCESSION),
        ("pt", "prometeu", Stance.PROMISE),
        ("nl", "beweerde", Stance.DOUBT),
        ("ru", "признала", Stance.CONCESSION),
        ("uk", "пригрозив", Stance.WARNING),
        ("pl", "przyznał", Stance.CONCESSION),
        ("cs", "varoval", Stance.WARNING),
        ("ar", "زعمت", Stance.DOUBT),
        ("zh", "承认", Stance.CONCESSION),
        ("ja", "認め", Stance.CONCESSION),
        ("fi", "sanoi", None),
        (None, "said", None),
    ],
)
def test_what_a_cue_insinuates(language: str | None, cue: str, stance: Stance | None) -> None:
    article = Article("a", "a.txt", cue, (), language=language)
    assert stance_of(Cue(cue, 0, len(cue)), article) is stance


def test_every_stance_has_its_phrase() -> None:
    assert set(INSINUATES) == set(Stance)


WORDS: str = "we shut old harbour noon , sent every crew home nobody ten doors . bridge lamp rope"


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, str]:
    """A text, and the same with a stretch left out and some words put in or replaced."""
    text = draw(st.permutations(WORDS.split()))
    other: list[str] = list(text)
    at = draw(st.integers(3, 9))
    del other[at : at + draw(st.integers(0, 5))]
    for _ in range(draw(st.integers(0, 2))):
        at = draw(st.integers(0, len(other)))
        other[at : at + draw(st.integers(0, 2))] = draw(
            st.lists(st.sampled_from(["…", "it's", "."]), max_size=2)
        )
    return " ".join(text), " ".join(other)


@settings(max_examples=200, deadline=None)
@given(edited())
def test_with_the_sides_changed_over_the_same_is_told(texts: tuple[str, str]) -> None:
    first, second = quoted("North", texts[0], cue="said"), quoted("South", texts[1], cue="warned")
    analysis = remark_of(first, second)
    found = circumstances(analysis, first[1], second[1])
    turned = circumstances(analysis, second[1], first[1])
    assert {(each.kind, each.first, each.second, each.ends) for each in found} == {
        (each.kind, each.second, each.first, each.ends) for each in turned
    }
    for each in found:
        if each.places:
            ours, theirs = each.places
            assert (ours.start < ours.end) is (each.first is not None)
            assert (theirs.start < theirs.end) is (each.second is not None)
