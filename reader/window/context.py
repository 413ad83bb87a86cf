"""The menu of a place in the article: what can be done with its words, its quote and its file."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from reader.window.desk import Desk
from reader.window.shell.menus import Menus

translate = QCoreApplication.translate

_COMMANDS = (
    ("copy", "copy_citation", "copy_markdown"),
    ("find", "find_in_set"),
    ("correct", "compare_articles", "open_file", "show_in_folder"),
)
"""Names of commands, in groups."""


def show_context_menu(parent: QWidget, menus: Menus, desk: Desk, place: QPoint, quote: str) -> None:
    """Show the menu at a place of the screen, on a quote's id or, where there is none, on an empty one."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if quote and desk.reading.is_lit(quote):
        opening = QAction(translate("Context", "Show Its &Renderings"), menu)
        opening.triggered.connect(lambda _=False: desk.open_quote(quote))
        menu.addAction(opening)
    for group in _COMMANDS:
        menu.addSeparator()
        menu.addActions([menus[name] for name in group])
    menu.popup(place)
