"""What stands on the wash of a variant, and on the tag of the base, can be read in every palette."""

from __future__ import annotations

import pytest

from reader.window.looks.strokes import variant_wash
from reader.window.looks.theme import Colours, Palette, colours_named, tint
from tests.window.looks.seeing import contrast, washed

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(params=[(scheme, palette) for scheme in ("light", "dark") for palette in Palette])
def colours(request: pytest.FixtureRequest) -> Colours:
    return colours_named(*request.param)


def test_readings_stand_out_from_the_wash_of_their_variant(colours: Colours) -> None:
    for variant in range(1, 9):
        for alert in (False, True):
            ground = washed(colours.paper, variant_wash(variant, alert, colours))
            assert contrast(colours.ink, ground) >= 4.5
            assert contrast(colours.alert if alert else colours.dim, ground) >= 4.5


def test_the_tag_of_the_base_can_be_read(colours: Colours) -> None:
    assert contrast(colours.there, washed(colours.raised, tint(colours.there, 0.10))) >= 4.5
