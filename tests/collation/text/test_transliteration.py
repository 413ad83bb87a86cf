"""Names of other scripts, spelled by different schools."""

from __future__ import annotations

import pytest

from reader.collation.text.transliteration import folded, same_in_wade, same_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("sergei", "sergey"),
        ("dmitry", "dmitrii"),
        ("mohammed", "muhammad"),
        ("hussein", "husain"),
        ("kyiv", "kiev"),
        ("gaddafi", "qadhafi"),
        ("tchaikovsky", "chaikovskii"),
        ("alexander", "aleksandr"),
        ("donbas", "donbass"),
        ("chaim", "haim"),
        ("tzipi", "zipi"),
        ("hanukkah", "chanukah"),
        ("zedong", "tsetung"),
    ],
)
def test_one_name(one: str, other: str) -> None:
    assert same_name(folded(one), folded(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("iran", "iraq"),
        ("austria", "australia"),
        ("lanz", "holm"),
        ("putin", "patton"),
        ("mali", "malawi"),
        ("", "ann"),
        ("neuinfektionen", "infektionen"),
    ],
)
def test_two_names(one: str, other: str) -> None:
    assert not same_name(folded(one), folded(other))


def test_pinyin_and_wade_and_giles() -> None:
    assert same_in_wade(folded("denghui"), folded("tenghui"))
    assert not same_in_wade(folded("denghui"), folded("xiaoping"))


def test_other_scripts_are_left_alone() -> None:
    assert folded("иванов") == ""
