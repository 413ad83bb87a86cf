"""The lists from which filters are chosen, however long they are."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from reader.window.looks.theme import Scheme, Theme
from reader.window.quotes import choices as module
from reader.window.quotes.choices import Choice, ChoiceBox

NAMES = ["Ada Brink", "Bo Falk", "Cy Dorn", "Di Ekman"]


@pytest.fixture
def box(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> ChoiceBox:
    Theme(Scheme.LIGHT)
    monkeypatch.setattr(module, "_MOST", 2)
    box = ChoiceBox("Speaker", "Any speaker", lambda: [Choice(name, name, 3) for name in NAMES])
    qtbot.addWidget(box)
    box.show()
    return box


def shown(box: ChoiceBox) -> list[str]:
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(box.model().index(row, 0).data(role)) for row in range(box.count())]


def test_a_long_list_says_how_many_it_leaves_out(qtbot: QtBot, box: ChoiceBox) -> None:
    tester = QAbstractItemModelTester(box.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    box.refresh()
    assert shown(box) == [
        "Any speaker",
        "Ada Brink, 3 remarks",
        "Bo Falk, 3 remarks",
        "2 more: type a name into the filter",
    ]
    for _ in range(5):
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.value == "Bo Falk"
    del tester


def test_what_is_chosen_is_in_the_list_all_the_same(box: ChoiceBox) -> None:
    box.choose("Di Ekman", "Di Ekman")
    box.refresh()
    assert shown(box)[3] == "Di Ekman, 3 remarks"
    assert box.currentText() == "Di Ekman"


def test_a_letter_goes_to_a_name(qtbot: QtBot, box: ChoiceBox) -> None:
    with qtbot.waitSignal(box.chosen):
        qtbot.keyClick(box, Qt.Key.Key_B)
    assert box.value == "Bo Falk"


def test_an_open_list_is_closed_again(qtbot: QtBot, box: ChoiceBox) -> None:
    box.showPopup()
    assert box.view().isVisible()
    qtbot.keyClick(box.view(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not box.view().isVisible())
