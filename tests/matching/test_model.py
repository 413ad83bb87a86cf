from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.matching.features import Features
from reader.matching.model import Claim, Contest, contests, probability, weights


def test_every_signal_has_a_weight_and_the_telling_ones_speak_for_a_link() -> None:
    signals = weights().signals
    assert all(isinstance(value, float) for value in signals)
    assert min(signals.found, signals.letters, signals.agree, signals.setting, signals.kindred) > 0
    assert min(weights().contest) > 0
    assert max(signals.parting, signals.differ, signals.apart) < 0


@given(st.floats(-1e6, 1e6))
def test_odds_become_probabilities(odds: float) -> None:
    assert 0 < probability(odds) < 1
    assert abs(probability(odds) + probability(-odds) - 1) < 1e-9


def claim(first: int, second: int, odds: float, covered: float, run: tuple[int, int] = (0, 4)) -> Claim:
    """A pair of quotes of articles 0 and 1 that aligns ``run`` of the first and four words of the second."""
    return Claim((first, second), (0, 1), (run, (0, 4)), odds, covered)


def test_a_quote_that_fits_another_one_better_counts_for_less() -> None:
    # Quote 0 against quotes 1 and 2 of the other article; its quote 3 fits 2 better.
    pairs = [claim(0, 1, 4.0, 0.5), claim(0, 2, 1.0, 0.5), claim(3, 2, 3.0, 0.5)]
    assert [contest.rival for contest in contests(pairs)] == [0.0, -1.0, 0.0]
    pairs[1] = claim(0, 2, 1.0, 1.0)
    assert contests(pairs)[1] == Contest()


def test_words_that_a_better_pair_explains_are_an_echo() -> None:
    echo = contests([claim(0, 1, 4.0, 0.5), claim(0, 2, 1.0, 0.5)])
    assert echo == [Contest(), Contest(echo=-1.5)]
    # Other words of a long quote may well render another one.
    apart = contests([claim(0, 1, 4.0, 0.5), claim(0, 2, 1.0, 0.5, (4, 9))])
    assert apart == [Contest(), Contest()]


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(4, 7), st.floats(-9, 9), st.floats(0, 1))))
def test_better_pairs_only_take_away(drawn: list[tuple[int, int, float, float]]) -> None:
    pairs = [claim(*item) for item in drawn]
    for contest in contests(pairs):
        assert max(contest.rival, contest.echo) <= 0
    assert not pairs or contests(pairs)[pairs.index(max(pairs, key=lambda pair: pair.odds))].rival == 0


def test_a_pair_is_surer_beside_sure_ones() -> None:
    pairs = [claim(0, 10, 4.0, 0.5), claim(1, 11, -1.0, 0.5), claim(2, 12, 2.0, 0.5), claim(2, 11, 3.0, 0.5)]
    found = contests(pairs)
    assert [(contest.beside, contest.between) for contest in found] == [(0, 0), (4, 2), (0, 0), (0, 0)]
    # Neighbours by number that stand in other articles say nothing.
    elsewhere = pairs[0]._replace(articles=(0, 2))
    assert contests([elsewhere, *pairs[1:]])[1] == found[1]._replace(beside=2, between=0)


def test_the_threshold_lies_between_chance_and_certainty() -> None:
    assert 0.4 < replace(weights(), bias=0.0).threshold < 0.9
    assert len(weights().signals) == len(Features._fields)
