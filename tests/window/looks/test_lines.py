"""A line of words begins on its own side, and is cut where it ends."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from reader.window.looks.lines import draw_line


def inked(words: str) -> tuple[int, int]:
    """How far from the left and from the right edge of 300 pixels the words stand."""
    image = QImage(300, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    draw_line(painter, QRect(0, 0, 300, 40), words)
    painter.end()
    dark = [x for x in range(300) if any(image.pixelColor(x, y).lightness() < 160 for y in range(40))]
    return dark[0], 299 - dark[-1]


@pytest.mark.parametrize(("words", "backwards"), [("The quay.", False), ("שלום לכולם.", True)])
def test_a_line_begins_on_the_side_from_which_its_words_run(
    qtbot: QtBot,  # noqa: ARG001
    words: str,
    backwards: bool,
) -> None:
    left, right = inked(words)
    assert (left > 100 and right < 10) if backwards else (left < 10 and right > 100)


@pytest.mark.parametrize("words", ["The quay " * 40, "שלום לכולם " * 40])
def test_a_line_that_is_too_long_fills_its_room(qtbot: QtBot, words: str) -> None:  # noqa: ARG001
    assert max(inked(words)) < 40
