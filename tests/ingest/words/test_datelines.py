"""Datelines are read as agencies write them, and sentences are not taken for them."""

from __future__ import annotations

import pytest

from reader.ingest.words.datelines import dateline_of


@pytest.mark.parametrize(
    ("paragraph", "place", "agency"),
    [
        ("MOSCOW (Sputnik) — The ship has sailed.", "MOSCOW", "Sputnik"),
        ("KYIV. May 20 (Interfax) - The ship has sailed.", "KYIV. May 20", "Interfax"),
        ("MOSCOW, October 5. /TASS/. The ship has sailed.", "MOSCOW, October 5", "TASS"),
        ("SEOUL, South Korea (AP) — The ship has sailed.", "SEOUL, South Korea", "AP"),
        ("PORT CALDER, March 3 (Meridian) — The ship has sailed.", "PORT CALDER, March 3", "Meridian"),
        ("(BBC): The ship has sailed.", "", "BBC News"),
        ("МОСКВА, 5 окт - РИА Новости. Корабль ушёл.", "МОСКВА, 5 окт", "RIA Novosti"),
        ("Berlin (dpa) - Das Schiff ist weg.", "Berlin", "dpa"),
    ],
)
def test_datelines(paragraph: str, place: str, agency: str) -> None:
    assert dateline_of(paragraph) == (place, agency)


@pytest.mark.parametrize(
    "paragraph",
    [
        "Senator Pat Oake (D-Maine) — no relation — sat down.",
        "Odile Farrant (the mayor) - left early.",
        "It rained.",
    ],
)
def test_what_is_no_dateline(paragraph: str) -> None:
    assert dateline_of(paragraph) is None
