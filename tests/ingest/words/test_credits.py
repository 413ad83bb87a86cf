from __future__ import annotations

import pytest

from reader.ingest.words.credits import parted


@pytest.mark.parametrize(
    ("byline", "outlet"),
    [
        ("Buster Colquhoun, Chief Reporter, Daily Lantern", "Daily Lantern"),
        ("Jane Doe, Senior Political Correspondent", None),
        ("Jane Doe, Saltby Reporter", "Saltby Reporter"),
        ("Jane Doe, The National Reporter", "The National Reporter"),
    ],
)
def test_a_title_in_a_byline_is_no_outlet(byline: str, outlet: str | None) -> None:
    _, credit = parted(byline)
    assert (credit.source if credit else None) == outlet
