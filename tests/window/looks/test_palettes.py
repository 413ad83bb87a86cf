"""Every palette can be read by everyone, in light and in dark: contrast and differences are computed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

import pytest
from PySide6.QtGui import QColor

from reader.collation import collate
from reader.model import Departure
from reader.window.looks.marks import Stroke
from reader.window.looks.strokes import difference_stroke, found_stroke, stroke_of, variant_wash
from reader.window.looks.theme import Colours, Palette, colours_named, tint
from tests.window.looks.seeing import SIGHT, Triple, ciede2000, contrast, distance, washed

WORDS = ("ink", "dim", "accent", "alert", "here", "there", "moved")
"""The colours in which words are set."""
MARKS = ("verbatim", "edited", "substantive", "alert", "here", "moved", "faint", "accent")
QUOTES = ("verbatim", "edited", "substantive", "alert")
DIFFERENCES = ("here", "there", "moved", "alert")
APART = 10
"""CIEDE2000 between colours that are told apart at a glance.

Side by side, a difference of 2 to 3 is seen at once. The marks are thin lines, apart from each other and on
washes of their own, for which some four times as much is asked.
"""
GROUNDS_APART = 4
"""The same between grounds, which are wide and lie side by side."""


def modes(palette: Palette) -> list[object]:
    return [pytest.param((palette, scheme), id=f"{palette.value}-{scheme}") for scheme in ("light", "dark")]


@pytest.fixture(params=[mode for palette in Palette for mode in modes(palette)])
def palette(request: pytest.FixtureRequest) -> tuple[Palette, str]:
    return request.param


@pytest.fixture
def colours(palette: tuple[Palette, str]) -> Colours:
    return colours_named(palette[1], palette[0])


@pytest.fixture
def least(palette: tuple[Palette, str]) -> float:
    """The contrast that words must have: WCAG's AA, and AAA in the palette for those who need more."""
    return 7 if palette[0] is Palette.HIGH_CONTRAST else 4.5


def strokes(colours: Colours) -> Iterator[Stroke]:
    """Every stroke that is painted behind words."""
    for departure in Departure:
        yield stroke_of(departure, colours)
        yield stroke_of(departure, colours, focused=True)
    old, new = (
        "There are 30 boats in the harbour, which we all saw; on Monday they sail.",
        "On Monday they sail. There are 300 ships in the harbour, which we saw ourselves;",
    )
    segments = [segment for segment in collate(old, new).segments if segment.op != "equal"]
    assert {segment.op for segment in segments} >= {"replace", "move"}
    assert any(segment.alert for segment in segments)
    for segment in segments:
        yield difference_stroke(segment, colours)
        yield difference_stroke(segment, colours, in_base=True)
    yield found_stroke(colours)
    yield found_stroke(colours, current=True)


def test_words_stand_out_from_every_ground(colours: Colours, least: float) -> None:
    for ground in (colours.paper, colours.chrome, colours.raised, colours.selection, colours.find):
        for name in WORDS:
            assert contrast(getattr(colours, name), ground) >= least, (name, ground.name())


def test_words_stand_out_from_every_wash(colours: Colours, least: float) -> None:
    washes = [stroke.wash for stroke in strokes(colours) if stroke.wash is not None]
    assert len(washes) > 2 * len(Departure)
    washes += [variant_wash(variant, alert, colours) for variant in range(1, 6) for alert in (False, True)]
    for wash in washes:
        for ground in (colours.paper, colours.chrome, colours.raised):
            for name in WORDS:
                seen = washed(ground, wash)
                assert contrast(getattr(colours, name), seen) >= least, (name, wash.name(), ground.name())


def test_the_words_of_a_list_stand_out_where_the_mouse_is_and_where_the_filter_was_found(
    colours: Colours, least: float
) -> None:
    for wash in (tint(colours.line, 0.5), tint(colours.accent, 0.17)):
        for ground in (colours.paper, colours.chrome, colours.raised):
            for name in WORDS:
                wanted = least if name in ("ink", "dim") else 4.5
                assert contrast(getattr(colours, name), washed(ground, wash)) >= wanted, (name, wash.name())


def test_marks_stand_out_from_every_ground(colours: Colours) -> None:
    """3 is what WCAG asks of graphics that carry meaning."""
    for ground in (colours.paper, colours.chrome, colours.raised):
        for name in MARKS:
            assert contrast(getattr(colours, name), ground) >= 3, (name, ground.name())


@pytest.mark.parametrize("sight", SIGHT)
def test_what_must_be_told_apart_is_told_apart_by_everyone(
    palette: tuple[Palette, str], colours: Colours, sight: str
) -> None:
    if palette[0] is Palette.MONOCHROME:
        return  # that is told by shapes, below
    for group in (QUOTES, DIFFERENCES):
        for one, other in combinations(group, 2):
            apart = distance(getattr(colours, one), getattr(colours, other), sight)
            assert apart >= APART, (one, other, round(apart, 1))


@pytest.mark.parametrize("sight", SIGHT)
def test_found_words_are_seen_on_every_ground(colours: Colours, sight: str) -> None:
    plain = [colours.paper, colours.chrome, colours.raised, colours.selection]
    under = [
        washed(colours.paper, stroke.wash)
        for stroke in strokes(colours)
        if stroke.wash is not None and stroke.wash.rgb() != colours.find.rgb()
    ]
    for ground in plain + under:
        assert distance(colours.find, ground, sight) >= GROUNDS_APART, ground.name()


def test_no_colour_alone_tells_a_mark(colours: Colours) -> None:
    """Whoever sees no colours has the shape of the line; words of the base stand in brackets."""
    quotes = [stroke_of(step, colours).shape for step in (*Departure, None)]
    assert len(set(quotes)) == len(quotes)
    shapes = {
        (segment.op, segment.alert is not None): difference_stroke(segment, colours).shape
        for first, second in (
            ("We go home.", "We all go home."),
            ("We go.", "We run."),
            ("no way", "one way"),
        )
        for segment in collate(first, second).segments
        if segment.op != "equal"
    }
    assert len(set(shapes.values())) == len(shapes)


def test_monochrome_has_no_hue_and_grows_in_weight() -> None:
    for scheme in ("light", "dark"):
        colours = colours_named(scheme, Palette.MONOCHROME)
        weights = [contrast(colours.of(departure), colours.paper) for departure in Departure]
        assert weights == sorted(weights)
        assert all(second >= first * 1.25 for first, second in pairwise(weights))
        for name in Colours.__slots__:
            colour: QColor = getattr(colours, name)
            assert max(colour.getRgb()[:3]) - min(colour.getRgb()[:3]) <= 3, name  # type: ignore[index]


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
        ((50, 2.49, -0.001), (50, -2.49, 0.0011), 7.2195),
        ((50, 2.5, 0), (58, 24, 15), 19.4535),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((6.7747, -0.2908, -2.4247), (5.8714, -0.0985, -2.2286), 0.6377),
    ],
)
def test_the_difference_of_colours_is_that_of_its_source(one: Triple, other: Triple, apart: float) -> None:
    """From the test data of Sharma, Wu and Dalal."""
    assert ciede2000(one, other) == pytest.approx(apart, abs=0.0001)


def test_the_measures_know_black_from_white_and_who_sees_no_red() -> None:
    black, white = QColor("#000000"), QColor("#ffffff")
    assert contrast(black, white) == pytest.approx(21)
    assert distance(black, white) == pytest.approx(100, abs=0.1)
    red, green = QColor("#d01c1c"), QColor("#5d7f10")
    assert distance(red, green) > 2.5 * distance(red, green, "deuteranopia")
