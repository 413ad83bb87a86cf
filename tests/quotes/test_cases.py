"""Russian and Ukrainian names in the nominative."""

from __future__ import annotations

import pytest

from reader.quotes.cases import nominative, noun


@pytest.mark.parametrize(
    ("oblique", "expected"),
    [
        ("Аглаи Перестукиной", "Аглая Перестукина"),
        ("Степана Горбуля", "Степан Горбуль"),
        ("Сергея Лавренова", "Сергей Лавренов"),
        ("Дмитрия Пескарского", "Дмитрий Пескарский"),
        ("Марии Заозёрской", "Мария Заозёрская"),
        ("Игоря Холода", "Игорь Холод"),
        ("Павла Иванова", "Павел Иванов"),
        ("Льва Осокина", "Лев Осокин"),
        ("Родион Загвоздин", "Родион Загвоздин"),
        ("Анна Седова", "Анна Седова"),
        ("Мбвана Кулунга", "Мбвана Кулунга"),
    ],
)
def test_names(oblique: str, expected: str) -> None:
    assert nominative(oblique.split(), "ru") == tuple(expected.split())


def test_other_languages_are_left_alone() -> None:
    assert nominative(("Jana", "Nováka"), "cs") == ("Jana", "Nováka")


@pytest.mark.parametrize(
    ("word", "expected"),
    [("министерстве", "министерство"), ("мэрии", "мэрия"), ("музее", "музей"), ("трава", "трава")],
)
def test_nouns(word: str, expected: str) -> None:
    assert noun(word, "ru") == expected
