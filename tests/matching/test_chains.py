from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.landmarks import Run, landmarks
from reader.matching.chains import PHRASE, chain

KEYS = st.lists(st.sampled_from("abcdef"), max_size=40)


@given(KEYS, KEYS)
def test_a_chain_holds_equal_words_in_the_order_of_both(first: list[str], second: list[str]) -> None:
    found = chain(first, second)
    assert not found.cut_short
    i = j = 0
    for run in found.runs:
        assert run.size > 0
        assert i <= run.first
        assert j <= run.second
        assert (i, j) != run[:2] or (i, j) == (0, 0)
        i, j = run.first + run.size, run.second + run.size
        assert first[run.first : i] == second[run.second : j]
    assert i <= len(first)
    assert j <= len(second)


@given(KEYS)
def test_a_text_has_all_its_words_in_common_with_itself(keys: list[str]) -> None:
    assert chain(keys, keys).runs == ([Run(0, 0, len(keys))] if keys else [])


def test_a_landmark_is_a_phrase_that_stands_but_once_as_far_as_it_reaches() -> None:
    first, second = list("xabcdey"), list("abcdezz")
    assert landmarks(first, second, PHRASE) == [Run(1, 0, 5)]
    assert landmarks(first + first, second, PHRASE) == []


def test_a_word_left_out_parts_two_runs() -> None:
    assert chain("abcde", "abde").runs == [Run(0, 0, 2), Run(3, 2, 2)]
