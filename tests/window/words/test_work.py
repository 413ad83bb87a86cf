"""The time left is told in round words."""

from __future__ import annotations

import pytest

from reader.window.words.work import left_words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (3.1, "about 5 seconds left"),
        (21, "about 25 seconds left"),
        (54, "about 55 seconds left"),
        (55, "about a minute left"),
        (89, "about a minute left"),
        (100, "about 2 minutes left"),
        (3000, "about 50 minutes left"),
        (3400, "about an hour left"),
        (7000, "about 2 hours left"),
    ],
)
def test_the_time_left_is_told_in_round_words(seconds: float, words: str) -> None:
    assert left_words(seconds) == words
