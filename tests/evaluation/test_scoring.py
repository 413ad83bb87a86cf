"""The measure itself is right: known answers get known scores."""

from __future__ import annotations

import pytest

from reader.model import (
    Analysis,
    Article,
    Link,
    Quote,
    QuoteKind,
    Relation,
    Section,
    SectionKind,
    Speaker,
)
from tests.evaluation.gold import Gold, GoldQuote
from tests.evaluation.phenomena import RELATION
from tests.evaluation.scoring import Score, Tally, same_person, score

TEXTS = {
    "a.txt": 'Dorn said: "The kettle is on." He added: "The cat is out."',
    "b.txt": 'Dorn said: "The kettle has been put on." "No more tea," said Pell.',
}
GOLD = Gold(
    "The kettle",
    "2026-01-01",
    {"a.txt": "A", "b.txt": "B"},
    (
        GoldQuote("q1", "a.txt", "The kettle is on.", 1, "Ida Dorn", "direct"),
        GoldQuote("q2", "a.txt", "The cat is out.", 1, "Ida Dorn", "direct"),
        GoldQuote("q3", "b.txt", "The kettle has been put on.", 1, "Ida Dorn", "direct"),
        GoldQuote("q4", "b.txt", "No more tea,", 1, None, "direct"),
    ),
    (("retranslated", ("q1", "q3")),),
    (frozenset(("q2", "q3")),),
    (),
)


def analysis(
    folder: str = "", drop: str = "", name: str | None = "Dorn", links: tuple[tuple[str, str], ...] = ()
) -> Analysis:
    """An analysis that finds the quotes of ``GOLD`` but for ``drop``, names ``name`` and makes ``links``."""
    prefix = f"{folder}/" if folder else ""
    articles, quotes = [], []
    for path, text in TEXTS.items():
        articles.append(
            Article(prefix + path, prefix + path, text, (Section(SectionKind.BODY, 0, len(text)),))
        )
        for gold in GOLD.quotes:
            if gold.article == path and gold.id != drop:
                start = gold.start_in(text)
                speaker = Speaker(name, name, 0, len(name)) if name else None
                quotes.append(
                    Quote(
                        folder + gold.id,
                        prefix + path,
                        start,
                        start + len(gold.text),
                        gold.text,
                        QuoteKind.DIRECT,
                        speaker=speaker,
                    )
                )
    spans = {quote.id: quote.span for quote in quotes}
    made = tuple(
        Link((folder + a, folder + b), 0.9, Relation.EDITED, (spans[folder + a], spans[folder + b]))
        for a, b in links
    )
    return Analysis(tuple(articles), tuple(quotes), made)


def scored(**made: object) -> Score:
    return score(analysis(**made), {"": GOLD})[""]  # pyright: ignore[reportArgumentType]


def test_a_perfect_analysis_scores_one() -> None:
    perfect = scored(links=(("q1", "q3"),))
    assert (perfect.quotes.f1, perfect.speakers.f1, perfect.pairs.f1) == (1, 1, 1)
    assert perfect.phenomena[RELATION, "retranslated"] == Tally(1, 1, 1)
    assert perfect.near_misses_linked == 0
    assert perfect.misses == []


def test_a_quote_not_found_costs_recall_and_its_pair() -> None:
    short = scored(drop="q3")
    assert short.quotes == Tally(4, 3, 3)
    assert short.pairs == Tally(1, 0, 0)
    assert sorted(miss.what for miss in short.misses) == ["pair missed (retranslated)", "quote missed"]


def test_an_article_that_was_not_read_costs_its_quotes() -> None:
    whole = analysis()
    half = Analysis(whole.articles[:1], whole.quotes[:2])
    assert score(half, {"": GOLD})[""].quotes == Tally(4, 2, 2)


def test_a_linked_near_miss_is_a_wrong_pair() -> None:
    wrong = scored(links=(("q1", "q3"), ("q2", "q3")))
    assert wrong.pairs == Tally(1, 2, 1)
    assert wrong.near_misses_linked == 1


def test_a_link_nobody_labelled_is_a_wrong_pair() -> None:
    assert scored(links=(("q2", "q4"),)).pairs == Tally(1, 1, 0)


def test_a_link_to_another_event_counts_against_both() -> None:
    one, two = analysis("one"), analysis("two")
    ends = ("oneq1", "twoq3")
    stray = Link(ends, 0.9, Relation.EDITED, (one.quotes[0].span, two.quotes[2].span))
    both = Analysis(one.articles + two.articles, one.quotes + two.quotes, (stray,))
    scores = score(both, {"one": GOLD, "two": GOLD})
    assert [scores[folder].strays for folder in ("one", "two")] == [1, 1]
    assert [scores[folder].pairs for folder in ("one", "two")] == [Tally(1, 1, 0)] * 2


def test_no_speaker_costs_recall_and_a_wrong_one_precision() -> None:
    assert scored(name=None).speakers == Tally(3, 0, 0)
    assert scored(name="Ottokar Pell").speakers == Tally(3, 3, 0)


@pytest.mark.parametrize(
    ("gold", "named", "same"),
    [
        ("Ida Dorn", "Ida Dorn", True),
        ("Ida Dorn", "Dorn", True),
        ("Ida Dorn", "I. Dorn", True),
        ("Ida Dorn", "Otto Dorn", False),
        ("Ida Dorn", "Ida Pell", False),
        ("Ximena Olazábal", "Ximena Olazabal", True),
        ("Сверре Хольмвик", "Хольмвик", True),
        ("Ida Dorn", "…", False),
    ],
)
def test_names(gold: str, named: str, same: bool) -> None:
    assert same_person(gold, named) is same


def test_parts_of_one_remark_tied_through_a_third_are_neither_right_nor_wrong() -> None:
    def quote(number: int) -> GoldQuote:
        return GoldQuote(f"q{number}", f"{number}.txt", str(number), 1, None, "direct")

    quotes = tuple(quote(number) for number in range(4))
    groups = (("fragment", ("q0", "q1")), ("fragment", ("q1", "q2")))
    gold = Gold("", "", {}, quotes, groups, (), ())
    assert gold.family_of["q0"] == {"q0", "q1", "q2"}
    assert "q3" not in gold.family_of
    assert frozenset(("q0", "q2")) not in gold.pairs
