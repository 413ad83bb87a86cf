"""Settings show at once, are kept, and are undone by Cancel; all of it with the keyboard alone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QRadioButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.window.looks.theme import Theme, colours_named
from reader.window.opened.options import (
    FAMILY,
    LANGUAGE,
    PALETTE,
    SCALE,
    SCHEME,
    SIZE,
    Palette,
    Scheme,
)
from reader.window.shell.settings import Choices, SettingsDialog


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(Scheme.LIGHT, qapp)


@pytest.fixture
def dialog(library: Library, theme: Theme, qtbot: QtBot) -> SettingsDialog:
    SCHEME.keep(library, Scheme.LIGHT)
    dialog = SettingsDialog(library, theme)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    return dialog


def press(key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)


def test_a_choice_shows_and_is_kept_at_once(dialog: SettingsDialog, library: Library, theme: Theme) -> None:
    painted = {}
    for palette, button in zip(Palette, dialog.palettes.buttons(), strict=True):
        button.click()
        assert theme.colours == colours_named("light", palette)
        assert PALETTE.read(library) is palette
        painted[palette] = dialog.preview.grab().toImage()
    for one in Palette:
        assert [other for other in Palette if painted[one] == painted[other]] == [one]
    dialog.schemes.buttons()[2].click()
    assert theme.is_dark
    assert SCHEME.read(library) is Scheme.DARK


def test_type_is_set_anew_while_it_is_chosen(dialog: SettingsDialog, library: Library, qtbot: QtBot) -> None:
    before = dialog.preview.heightForWidth(300)
    with qtbot.waitSignal(dialog.changed):
        dialog.points.setValue(22)
    assert SIZE.read(library) == 22
    assert dialog.preview.heightForWidth(300) > before
    with qtbot.waitSignal(dialog.changed):
        dialog.family.setCurrentIndex(1)
    assert FAMILY.read(library) == dialog.family.currentData()
    assert FAMILY.read(library)
    dialog.accept()
    assert Choices.kept(library).typography.points == 22


def test_escape_brings_back_what_was(dialog: SettingsDialog, library: Library, theme: Theme) -> None:
    before = Choices.kept(library)
    dialog.palettes.buttons()[3].click()
    dialog.schemes.buttons()[2].click()
    dialog.points.setValue(30)
    dialog.scale.setCurrentIndex(3)
    dialog.language.setCurrentIndex(2)
    assert Choices.kept(library) == dialog.chosen != before
    press(Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert Choices.kept(library) == before
    assert theme.colours == colours_named("light")


def test_the_keyboard_reaches_everything_in_reading_order(dialog: SettingsDialog) -> None:
    reached: list[QWidget] = []
    focus = QApplication.focusWidget()
    while focus is not None and focus not in reached:
        reached.append(focus)
        press(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
    # Of a group of buttons the one that is chosen takes the keys, and the arrows choose another.
    groups = [dialog.schemes.checkedButton(), dialog.palettes.checkedButton()]
    assert reached[:6] == [*groups, dialog.family, dialog.points, dialog.scale, dialog.language]
    assert all(isinstance(button, QPushButton) for button in reached[6:])
    assert len(reached) == 8
    dialog.palettes.buttons()[0].setFocus()
    press(Qt.Key.Key_Down)
    assert dialog.chosen.palette is Palette.TEAL_MAGENTA


def test_every_control_has_a_name(dialog: SettingsDialog) -> None:
    controls = [
        widget
        for kind in (QRadioButton, QComboBox, QSpinBox, QPushButton)
        for widget in dialog.findChildren(kind)
    ]
    assert len(controls) > 10
    for control in [*controls, dialog.preview]:
        assert QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name), control


@pytest.mark.parametrize("width", [480, 640, 900])
def test_nothing_is_cut_off_in_a_small_window(dialog: SettingsDialog, width: int, qtbot: QtBot) -> None:
    dialog.resize(width, 360)
    page = dialog.page
    qtbot.waitUntil(lambda: page.width() <= dialog.area.viewport().width() <= width)
    assert dialog.minimumSizeHint().width() <= 480
    for widget in page.findChildren(QWidget):
        if widget.isVisible():
            right = widget.mapTo(page, QPoint(widget.width(), 0)).x()
            assert right <= page.width(), widget
    dialog.language.setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Backtab)
    shown = dialog.scale.mapTo(dialog.area.viewport(), QPoint(0, 0)).y()
    assert 0 <= shown < dialog.area.viewport().height()


def test_the_wheel_passes_over_what_is_not_in_focus(dialog: SettingsDialog) -> None:
    dialog.schemes.buttons()[1].setFocus()
    before = dialog.chosen
    for field in (dialog.family, dialog.points, dialog.scale, dialog.language):
        at = QPointF(5, 5)
        turned = QWheelEvent(
            at,
            field.mapToGlobal(at),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(field, turned)
    assert dialog.chosen == before


@pytest.mark.parametrize(
    ("option", "kept", "read"),
    [
        (SCHEME, "dusk", Scheme.SYSTEM),
        (PALETTE, ["blue-orange"], Palette.BLUE_ORANGE),
        (SIZE, 900, 40.0),
        (SIZE, "large", 13.0),
        (SCALE, 2.1, 2.0),
        (SCALE, {}, 1.0),
        (FAMILY, 7, None),
        (LANGUAGE, "", None),
    ],
)
def test_what_is_no_choice_is_read_as_the_usual_one(
    option: object, kept: object, read: object, library: Library
) -> None:
    library.keep(option.name, kept)  # type: ignore[attr-defined]
    assert option.read(library) == read  # type: ignore[attr-defined]


STARTED = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from reader.window.application import run

def look():
    window = QApplication.topLevelWidgets()[0].window()
    least = window.minimumSizeHint()
    print(window.devicePixelRatio(), least.width(), least.height())
    QApplication.quit()

started = QApplication.exec
QApplication.exec = lambda *_: (QTimer.singleShot(0, look), started())[1]
sys.exit(run(None))
"""


@pytest.mark.parametrize("scale", [1.0, 1.5, 3.0])
def test_the_next_start_has_the_scale_and_fits_the_screen(scale: float, tmp_path: Path) -> None:
    """At 300% a screen of 1920 by 1080 pixels has room for 640 by 360."""
    data = tmp_path / "data"
    library = Library(data / "variorum" / "library.sqlite3")
    SCALE.keep(library, scale)
    library.close()
    environment = {name: value for name, value in os.environ.items() if name != "QT_SCALE_FACTOR"}
    environment |= {"XDG_DATA_HOME": str(data), "QT_QPA_PLATFORM": "offscreen"}
    told = subprocess.run(
        [sys.executable, "-c", STARTED],
        env=environment,
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    ratio, width, height = map(float, told.stdout.split())
    assert ratio == scale
    assert width <= 640
    assert height <= 360
