from __future__ import annotations

import pytest

from reader.matching.people import Identity, identity


@pytest.mark.parametrize(
    ("first", "second", "wanted"),
    [
        ("Sergei Orlov", "Sergey Orlov", Identity.SAME),
        ("President Marta Velasco", "Marta Velasco", Identity.SAME),
        ("M. Velasco", "Marta Velasco", Identity.SAME),
        ("Velasco", "Marta Velasco", Identity.COMPATIBLE),
        ("the defence ministry", "Ruritanian Defence Ministry", Identity.SAME),
        ("Marta Velasco", "Jorge Velasco", Identity.DIFFERENT),
        ("I. Farrow", "Ilse Farrow", Identity.SAME),
        ("H. Farrow", "Hillary Farrow", Identity.SAME),
        ("P. Farrow", "Philip Farrow", Identity.SAME),
        ("Y. Orlov", "Yuri Orlov", Identity.SAME),
        ("X. Jinhai", "Xi Jinhai", Identity.SAME),
        ("Owen Farrow Jr.", "Owen Farrow", Identity.UNKNOWN),
        ("King Owen", "Owen King", Identity.COMPATIBLE),
        ("Ada Lund", "Ada Lund Ferris", Identity.COMPATIBLE),
        ("Ada Ferris", "Ada Lund Ferris", Identity.SAME),
        ("Dick Farrow", "Richard T. Farrow", Identity.SAME),
        ("Volodymyr Hnatiuk", "Vladimir Hnatyuk", Identity.SAME),
        ("Jitky Havlové", "Jitkou Havlovou", Identity.COMPATIBLE),
        ("Мартин Лендрэй", "Мартин Лендрей", Identity.COMPATIBLE),
        ("Korbel", "Korbelová", Identity.UNKNOWN),
        ("Ortega", "Orlov", Identity.DIFFERENT),
        ("Lee", "Liu", Identity.DIFFERENT),
        ("an official", "Marta Velasco", Identity.UNKNOWN),
        ("полиция", "Мартин Лендрей", Identity.UNKNOWN),
        ("外务省", "山田", Identity.DIFFERENT),
        ("Marta Velasco", "Mario Velasco", Identity.DIFFERENT),
        ("Marta Velasco", "Miguel Velasco", Identity.DIFFERENT),
        ("Marta Velasco", "Ana Ruiz", Identity.DIFFERENT),
        ("Marta Velasco", None, Identity.UNKNOWN),
        (None, None, Identity.UNKNOWN),
        ("—", "Marta Velasco", Identity.UNKNOWN),
    ],
)
def test_names_are_compared(first: str | None, second: str | None, wanted: Identity) -> None:
    assert identity(first, second) is wanted
    assert identity(second, first) is wanted
