from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from math import exp

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.matching import match
from reader.model import Article, Link, Quote, Speaker
from tests.matching.made import article, quotes_of

FERRY = "The ferry will sail again on Thursday, once the divers have cleared the anchor chain."
BREAD = "Nobody in this valley bakes bread the way my grandmother did, and nobody ever shall."
HARBOUR = "The harbour master of Port Ellery spoke."
BY = ("Ilse Brandt", "Ilse Brandt")


def why(
    one: str,
    other: str,
    speakers: tuple[str | None, str | None] = BY,
    around: str = HARBOUR,
    days: tuple[str | None, str | None] = (None, None),
    language: str | None = None,
) -> Mapping[str, float]:
    """The reasons of the one link between two quotes, each in an article of its own."""
    articles = [
        replace(article(f"{number}.txt", f"{around} “{said}” That was all.", day), language=language)
        for number, (said, day) in enumerate(zip((one, other), days, strict=True))
    ]
    quotes = [
        quote for each, speaker in zip(articles, speakers, strict=True) for quote in quotes_of(each, speaker)
    ]
    (link,) = match(articles, quotes)
    return link.reasons


def said(reasons: Mapping[str, float], *beginnings: str) -> str:
    """The one reason that begins so."""
    (found,) = [reason for reason in reasons if reason.startswith(beginnings)]
    return found


def test_shared_words_are_counted_and_the_rarest_named_as_they_are_written() -> None:
    other = "Once the Divers have cleared the chain, the ferries sail on Friday."
    reason = said(why(FERRY, other), "6 of 7 rare words shared")
    named = reason.partition(": ")[2].split(", ")
    assert len(named) == 3
    assert all(word.strip("“”") in other for word in named)


@pytest.mark.parametrize(
    ("other", "order"),
    [
        ("On Thursday the ferry will sail, when divers have cleared that anchor chain.", ""),
        ("The ferry is to sail on Thursday, if divers clear its anchor chain.", ", in the same order"),
        ("The chain, the anchor: divers clear it all, Thursday we sail the ferry.", ", in another order"),
    ],
)
def test_their_order_is_told_where_it_tells(other: str, order: str) -> None:
    reason = said(why(FERRY, other), "all", "6 of", "7 of", "5 of")
    assert reason.partition(" shared")[2].partition(":")[0] == order


def test_a_sentence_of_a_longer_quote_is_told() -> None:
    reasons = why(f"{BREAD} {FERRY}", "Divers have cleared the anchor chain")
    assert "within one sentence of the longer quote" in said(reasons, "all 4 rare words shared")
    assert "within" not in said(why(FERRY, "Divers have cleared the anchor chain"), "all 4 rare words")


@pytest.mark.parametrize(
    ("other", "told"),
    [
        (FERRY.upper(), "word for word the same, all 15 words"),
        (
            "once the divers have cleared the anchor chain",
            "word for word for all 8 words of the shorter quote",
        ),
        (
            "The ferry will sail again on Thursday, if nobody stops the swans from nesting there.",
            "word for word for 7 words",
        ),
    ],
)
def test_a_run_of_the_same_words_is_told_with_its_length(other: str, told: str) -> None:
    assert why(FERRY, other)[told] > 0


@pytest.mark.parametrize(
    ("speakers", "told", "sign"),
    [
        (("Ilse Brandt", "I. Brandt"), "same speaker: Ilse Brandt", 1),
        (("Ilse Brandt", "Brandt"), "may be the same speaker: Ilse Brandt and Brandt", 1),
        (("Ilse Brandt", "Ada Lund"), "different speakers: Ilse Brandt, Ada Lund", -1),
        (("Ilse Brandt", None), "speaker not named in one", 0),
        ((None, None), "speaker not named in either", 0),
    ],
)
def test_who_speaks_is_always_told(speakers: tuple[str | None, str | None], told: str, sign: int) -> None:
    value = why(FERRY, FERRY, speakers)[told]
    assert (value > 0) - (value < 0) == sign


def test_what_both_are_told_with_is_named_as_it_is_written() -> None:
    around = "The Lighthouse Keepers' Union met in Port Ellery, and Ilse Brandt was there."
    reason = said(why(FERRY, FERRY, around=around), "both told with")
    assert "“Port Ellery”" in reason
    assert "Brandt" not in reason, "the speaker is a reason of her own"
    around = "On Monday the mayor of Saint-Malo-sur-Ellery slept.\n\nIt rained."
    reason = said(why(FERRY, FERRY, around=around), "both told with")
    assert reason.startswith("both told with “Saint-Malo-sur-Ellery”"), "the paragraph before counts"


def test_a_question_that_both_answer_is_told_with_what_it_is_about() -> None:
    around = "Asked about the Free Syrian Army, she shook her head."
    assert "“Free Syrian Army”" in said(why(FERRY, FERRY, around=around), "both answer a question about")
    around = "Gefragt nach dem Leuchtturm von Ellery, schwieg sie."
    assert "“Leuchtturm”" in said(
        why(
            "Die Fähre bleibt im Hafen liegen.",
            "Die Fähre bleibt im Hafen liegen.",
            around=around,
            language="de",
        ),
        "both answer a question about",
    )


def test_days_between_the_articles_are_counted() -> None:
    assert why(FERRY, FERRY, days=("2031-05-01", "2031-05-10"))["published 9 days apart"] < 0
    assert why(FERRY, FERRY, days=("2031-05-01", "2031-05-02"))["published 1 day apart"] < 0
    assert not any("apart" in reason for reason in why(FERRY, FERRY, days=("2031-05-01", None)))


def test_words_near_in_meaning_are_named() -> None:
    reasons = why(
        "Those farmers traded their cattle on the ice before the harvest",
        "On the ice, before any harvest, the peasants traded their livestock",
    )
    assert "“cattle” and “livestock”" in said(reasons, "words near in meaning")


def test_characters_are_counted_where_words_are_not_spaced() -> None:
    one, other = "壁をたたいたら、壁のほうが先に話し始めたんです", "壁のほうが先に話し始めた"
    reasons = why(one, other, around="浜崎澪子さんは店で語った。", language="ja")
    assert "word for word for all 12 characters of the shorter quote" in reasons
    assert "characters shared" in said(reasons, "all")


SENTENCES = (
    FERRY,
    BREAD,
    FERRY.replace("will", "will not"),
    "Will the ferry sail on Thursday?",
    "the divers",
)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(SENTENCES), st.sampled_from((None, *BY, "Lund"))), max_size=6))
def test_the_reasons_add_up_to_the_score_the_weightiest_first(said: list[tuple[str, str | None]]) -> None:
    articles: list[Article] = []
    quotes: list[Quote] = []
    for number, (text, name) in enumerate(said):
        first, last = text[: len(text) // 2], text[len(text) // 2 :]
        one = article(f"{number}.txt", f"{HARBOUR} “{first}” she said, “{last}” So much for that. “{text}”")
        articles.append(one)
        speaker = Speaker(name, name, 0, 0) if name else None
        quotes += [replace(quote, speaker=speaker) for quote in quotes_of(one, chained=True)]
    for link in match(articles, quotes):
        check(link)


def check(link: Link) -> None:
    values = list(link.reasons.values())
    # Both are rounded.
    assert 1 / (1 + exp(-sum(values))) == pytest.approx(link.score, abs=2e-4)
    assert [abs(value) for value in values] == sorted(map(abs, values), reverse=True)
