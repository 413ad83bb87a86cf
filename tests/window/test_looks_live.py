"""Light, dark and another palette while the window is open: every view takes them on at once."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.window.looks.theme import colours_named
from reader.window.main import MainWindow
from reader.window.opened.options import Palette, Scheme
from reader.window.variants.panel import Layout
from tests.window.test_keyboard import GO


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def lightness(image: QImage) -> float:
    """The mean lightness, 0..255, of a picture's points."""
    places = [
        (x, y)
        for x in range(2, image.width() - 2, max(image.width() // 40, 1))
        for y in range(2, image.height() - 2, max(image.height() // 40, 1))
    ]
    return sum(image.pixelColor(x, y).lightness() for x, y in places) / len(places)


def share_near(image: QImage, colour: QColor) -> float:
    """The share of a picture's points that have about this colour."""
    near = total = 0
    for x in range(0, image.width(), 3):
        for y in range(0, image.height(), 3):
            seen = image.pixelColor(x, y)
            parts = (
                seen.red() - colour.red(),
                seen.green() - colour.green(),
                seen.blue() - colour.blue(),
            )
            near += max(map(abs, parts)) < 4
            total += 1
    return near / total


@pytest.mark.parametrize("view", GO)
def test_a_view_turns_dark_and_light_again(qtbot: QtBot, window: MainWindow, view: str) -> None:
    window.choose_scheme(Scheme.LIGHT)
    window.desk.open_quote("q2")
    GO[view](qtbot, window)
    before = window.desk.reading.focused_quote, window.desk.variants.current_quote()
    light = picture(window)
    assert lightness(light) > 200
    window.choose_scheme(Scheme.DARK)
    dark = picture(window)
    assert lightness(dark) < 80
    colours = colours_named("dark", window.theme.palette)
    assert share_near(dark, colours.paper) + share_near(dark, colours.chrome) > 0.5
    white = colours_named("light", window.theme.palette).paper
    assert share_near(dark, white) < 0.01, "nothing was left light"
    assert window.stack.view == view
    assert (window.desk.reading.focused_quote, window.desk.variants.current_quote()) == before
    window.choose_scheme(Scheme.LIGHT)
    assert lightness(picture(window)) > 200


@pytest.mark.parametrize("layout", list(Layout))
def test_the_renderings_take_on_another_palette(window: MainWindow, layout: Layout) -> None:
    window.choose_scheme(Scheme.LIGHT)
    variants = window.desk.variants
    window.desk.open_quote("q2")
    variants.choose_layout(layout)
    pictures = []
    for palette in Palette:
        window.theme.choose_palette(palette)
        pictures.append(picture(variants))
    assert all(one != other for one, other in pairwise(pictures))
    window.theme.choose_palette(Palette.BLUE_ORANGE)
    assert picture(variants) == pictures[0]


def test_the_lit_quotes_take_on_another_palette(window: MainWindow) -> None:
    window.choose_scheme(Scheme.LIGHT)
    first = picture(window.desk.reading)
    window.theme.choose_palette(Palette.TEAL_MAGENTA)
    second = picture(window.desk.reading)
    assert first != second
    alert = colours_named("light", Palette.TEAL_MAGENTA).alert
    assert share_near(picture(window.desk.reading.strip), alert) > 0


def test_the_empty_window_turns_dark(empty_window: MainWindow) -> None:
    empty_window.choose_scheme(Scheme.LIGHT)
    assert lightness(picture(empty_window)) > 200
    empty_window.choose_scheme(Scheme.DARK)
    assert lightness(picture(empty_window)) < 80
    assert empty_window.commands["dark"].isChecked()
    assert empty_window.library.setting("scheme") == "dark"
