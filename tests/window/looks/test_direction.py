"""A text runs the way that most of its letters do."""

from __future__ import annotations

import pytest

from reader.window.looks.direction import has_right_to_left, runs_right_to_left


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("", False),
        ("The harbour is shut.", False),
        ("הנמל נסגר.", True),
        ("الميناء مغلق", True),
        ("BBC: הנמל נסגר עד האביב", True),
        ("The mayor said “שלום” to everyone who came.", False),
        ("12:30 – 300", False),
        ("Гавань закрыта", False),
    ],
)
def test_which_way(text: str, does: bool) -> None:
    assert runs_right_to_left(text) is does


def test_any_letter_that_runs_the_other_way_is_seen() -> None:
    assert has_right_to_left("He said שלום once.")
    assert not has_right_to_left("He said “hello” – once, naïvely.")
