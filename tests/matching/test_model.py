from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.matching.features import Features
from reader.matching.model import probability, rivalries, weights


def test_every_signal_has_a_weight_and_the_telling_ones_speak_for_a_link() -> None:
    signals = weights().signals
    assert all(isinstance(value, float) for value in signals)
    assert min(signals.found, signals.letters, signals.agree, signals.setting, weights().rival) > 0
    assert max(signals.parting, signals.differ, signals.apart) < 0


@given(st.floats(-1e6, 1e6))
def test_odds_become_probabilities(odds: float) -> None:
    assert 0 < probability(odds) < 1
    assert abs(probability(odds) + probability(-odds) - 1) < 1e-9


def test_a_quote_that_fits_another_one_better_counts_for_less() -> None:
    # Quote 0 of article 0 against quotes 1 and 2 of article 1; quote 3 of article 0 fits 2 better.
    places = [(0, 1, 0, 1), (0, 2, 0, 1), (3, 2, 0, 1)]
    assert rivalries(places, [4.0, 1.0, 3.0], [0.5, 0.5, 0.5]) == [0.0, -1.0, 0.0]
    assert rivalries(places, [4.0, 1.0, 3.0], [0.5, 1.0, 0.5])[1] == 0.0


def test_the_threshold_lies_between_chance_and_certainty() -> None:
    assert 0.4 < replace(weights(), bias=0.0).threshold < 0.9
    assert len(weights().signals) == len(Features._fields)
