from __future__ import annotations

from pathlib import Path

from tests.benchmarks.pairs import (
    PAIRS,
    REPETITIVE,
    labelled_pairs,
    made_renderings,
    repetitive_pairs,
)


def test_the_labelled_pairs_are_always_the_same_and_told_apart_by_single_spaces(shared: Path) -> None:
    pairs = labelled_pairs()
    assert shared.is_dir()
    assert len(pairs) == PAIRS
    assert pairs == labelled_pairs()
    assert all(text == " ".join(text.split()) and text for pair in pairs for text in pair)


def test_the_made_renderings_are_of_some_thirty_words_and_no_choice_is_left_open() -> None:
    made = made_renderings(50)
    assert made == made_renderings(50)
    assert len(set(made)) > 45
    assert all(24 <= len(text.split()) <= 36 for text in made)
    assert not any(sign in text for text in made for sign in "[|]")


def test_repetitive_pairs_say_few_words_over_and_over() -> None:
    for first, second in repetitive_pairs().values():
        assert first != second
        for text in (first, second):
            assert len(text.split()) == REPETITIVE
            assert len(set(text.split())) < 20
