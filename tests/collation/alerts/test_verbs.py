"""Verb forms and their tenses."""

from __future__ import annotations

import pytest

from reader.collation.alerts.opposites import are_opposites
from reader.collation.alerts.verbs import lemmas, tense


@pytest.mark.parametrize(
    ("sentence", "verb", "lemma", "expected"),
    [
        ("they attack the town", "attack", "attack", "present"),
        ("they attacked the town", "attacked", "attack", "past"),
        ("they have never attacked it", "attacked", "attack", "perfect"),
        ("they had attacked it", "attacked", "attack", "pluperfect"),
        ("they will attack it", "attack", "attack", "future"),
        ("they did not attack it", "attack", "attack", "past"),
        ("they may attack it", "attack", "attack", None),
        ("they want to attack it", "attack", "attack", None),
        ("the attack was long", "attack", "attack", None),
        ("it was attacked", "attacked", "attack", "past"),
        ("it has been attacked", "attacked", "attack", "perfect"),
        ("we are leaving", "leaving", "leave", "present"),
    ],
)
def test_tense(sentence: str, verb: str, lemma: str, expected: str | None) -> None:
    words = sentence.split()
    assert tense(words, words.index(verb), lemma) == expected


def test_lemmas() -> None:
    assert "stop" in lemmas("stopped")
    assert "carry" in lemmas("carried") & lemmas("carries")
    assert "say" in lemmas("said")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("supports", "opposed", True),
        ("legal", "illegal", True),
        ("safe", "unsafe", True),
        ("agree", "disagree", True),
        ("cover", "discover", False),
        ("form", "inform", False),
        ("port", "import", False),
        ("house", "home", False),
    ],
)
def test_opposites(one: str, other: str, expected: bool) -> None:
    assert are_opposites(one, other) is are_opposites(other, one) is expected
