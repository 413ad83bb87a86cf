"""Ctrl and the wheel zoom by a step for each notch, however finely the turn is told."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QWheelEvent

from reader.window.looks.wheel import ZoomWheel

CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
MOMENTUM = Qt.ScrollPhase.ScrollMomentum

pytestmark = pytest.mark.usefixtures("qapp")


class Pane(QObject):
    zoomed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.wheel = ZoomWheel()
        self.told: list[int] = []
        self.zoomed.connect(self.told.append)

    def turn(
        self, by: int, keys: Qt.KeyboardModifier = CTRL, phase: Qt.ScrollPhase = Qt.ScrollPhase.NoScrollPhase
    ) -> bool:
        event = QWheelEvent(
            QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, by), Qt.MouseButton.NoButton, keys, phase, False
        )
        return self.wheel.zooms(event, self.zoomed)


def test_a_notch_is_a_step() -> None:
    pane = Pane()
    assert all(pane.turn(by) for by in (120, -120, -240, 0))
    assert pane.told == [1, -1, -1, -1]


def test_a_touchpad_zooms_as_far_as_a_wheel() -> None:
    pane = Pane()
    for _ in range(50):
        pane.turn(6)
    assert pane.told == [1, 1]
    pane.turn(-60)
    assert pane.told == [1, 1], "what is left of a turn the other way is forgotten"
    pane.turn(-60)
    assert pane.told == [1, 1, -1]
    for _ in range(50):
        assert pane.turn(-60, phase=MOMENTUM)
    assert pane.told == [1, 1, -1]


def test_without_ctrl_it_scrolls() -> None:
    pane = Pane()
    pane.turn(100)
    assert not pane.turn(120, NONE)
    pane.turn(100)
    assert pane.told == []
