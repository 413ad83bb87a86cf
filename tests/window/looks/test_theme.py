"""Both palettes can be read by everyone, and the window follows light and dark while it is open."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from reader.model import Departure
from reader.window.looks.strokes import stroke_of
from reader.window.looks.theme import Colours, Scheme, colours_named, tint
from reader.window.main import MainWindow


def luminance(colour: QColor) -> float:
    """Relative luminance, 0..1 (WCAG 2.2)."""

    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def contrast(one: QColor, other: QColor) -> float:
    """Contrast ratio, 1..21 (WCAG 2.2)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def washed(ground: QColor, wash: QColor) -> QColor:
    strength = wash.alphaF()
    mixed = [
        over * strength + under * (1 - strength)
        for over, under in zip(wash.getRgbF()[:3], ground.getRgbF()[:3], strict=True)  # type: ignore[index]
    ]
    return QColor.fromRgbF(*mixed)


@pytest.fixture(params=["light", "dark"])
def colours(request: pytest.FixtureRequest) -> Colours:
    return colours_named(request.param)


def test_text_stands_out_from_every_ground(colours: Colours) -> None:
    for ground in (colours.paper, colours.chrome, colours.raised):
        for ink in (colours.ink, colours.dim, colours.accent, colours.alert, colours.here, colours.there):
            assert contrast(ink, ground) >= 4.5, (ink.name(), ground.name())
    assert contrast(colours.ink, colours.selection) >= 4.5


def test_text_stands_out_from_the_wash_of_a_mark(colours: Colours) -> None:
    for departure in Departure:
        for focused in (False, True):
            wash = stroke_of(departure, colours, focused).wash
            assert wash is not None
            assert contrast(colours.ink, washed(colours.paper, wash)) >= 4.5
    for wash in (tint(colours.here, 0.10), tint(colours.moved, 0.10), tint(colours.alert, 0.13)):
        assert contrast(colours.ink, washed(colours.raised, wash)) >= 4.5
        assert contrast(colours.dim, washed(colours.chrome, wash)) >= 4.5


def test_lines_stand_out_from_the_page(colours: Colours) -> None:
    """3 is what WCAG asks of graphics that carry meaning."""
    for departure in Departure:
        assert contrast(colours.of(departure), colours.paper) >= 3, departure
    assert contrast(colours.accent, colours.chrome) >= 3


def test_every_step_has_its_own_shape(colours: Colours) -> None:
    shapes = [stroke_of(step, colours).shape for step in (*Departure, None)]
    assert len(set(shapes)) == len(shapes)


def test_the_window_follows_the_system(window: MainWindow) -> None:
    window.theme.choose(Scheme.LIGHT)
    light = window.grab().toImage().pixelColor(window.width() // 2, window.height() - 80)
    window.theme.choose(Scheme.DARK)
    dark = window.grab().toImage().pixelColor(window.width() // 2, window.height() - 80)
    assert luminance(light) > 0.8
    assert luminance(dark) < 0.1
    assert QApplication.palette().color(QPalette.ColorRole.Text) == colours_named("dark").ink


def test_what_is_open_stays_where_it_is_when_dark_falls(window: MainWindow) -> None:
    window.theme.choose(Scheme.LIGHT)
    desk = window.desk
    desk.go_to_quote("q3")
    desk.open_quote("q3")
    desk.reading.verticalScrollBar().setValue(30)
    before = desk.reading.verticalScrollBar().value()
    window.theme.choose(Scheme.DARK)
    assert desk.reading.focused_quote == "q3"
    assert abs(desk.reading.verticalScrollBar().value() - before) < 40
    assert desk.reading.page is not None
    cursor = desk.reading.textCursor()
    assert cursor.charFormat().foreground().color() == colours_named("dark").ink
    assert desk.variants.remark is not None


def test_the_choice_is_remembered(window: MainWindow) -> None:
    window.choose_scheme(Scheme.DARK)
    assert window.library.setting("scheme") == "dark"
    again = MainWindow(window.library)
    assert again.theme.is_dark
    again.choose_scheme(Scheme.SYSTEM)
    assert again.theme.is_dark == (QApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark)
    again.close()
