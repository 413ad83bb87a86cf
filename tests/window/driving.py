"""What a person does at the window, as the tests say it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from reader.window.main import MainWindow
from reader.window.variants.model import RENDERING

SECONDS = 30_000
"""Milliseconds that a process may take on a busy machine."""


def press(qtbot: QtBot, window: QWidget, *keys: str) -> None:
    """Press keys, written as in the menus, one after the other, wherever the cursor is."""
    for each in keys:
        combination = QKeySequence(each)[0]  # type: ignore[index]
        focus = QApplication.focusWidget() or window
        qtbot.keyClick(focus, combination.key(), combination.keyboardModifiers())


def write(qtbot: QtBot, window: QWidget, words: str) -> None:
    """Write words wherever the cursor is."""
    qtbot.keyClicks(QApplication.focusWidget() or window, words)


def wait_until_gone(qtbot: QtBot, *widgets: QWidget) -> None:
    qtbot.waitUntil(lambda: not any(map(isValid, widgets)), timeout=SECONDS)


def export_to(window: MainWindow, path: Path, what: str | None = None) -> None:
    """Export to a path from the menu, in the format of its suffix."""
    window.ask_export(what)
    dialog = window.exporter.dialog
    assert dialog is not None
    dialog.name.clear()
    dialog.name.insert(str(path))
    dialog.name.textEdited.emit(str(path))
    dialog.export.click()


def click_quote(qtbot: QtBot, window: MainWindow, quote: str) -> None:
    place = window.desk.reading.place_of(quote).center().toPoint()
    qtbot.mouseClick(window.desk.reading.viewport(), Qt.MouseButton.LeftButton, pos=place)


def cards(window: MainWindow) -> list[str]:
    """The quotes whose renderings are shown, in their order."""
    model = window.desk.variants.view.renderings
    return [model.index(row).data(RENDERING).quote.id for row in range(model.rowCount())]


def drop(window: MainWindow, *paths: Path) -> bool:
    """Drop paths on the window, as a file manager does; whether it was taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    arguments = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPoint(300, 300), *arguments)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(window, QDropEvent(QPointF(300, 300), *arguments))
    return True
