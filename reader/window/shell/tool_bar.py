"""The tool bar: back and forward, the lit quotes, the four views, and what is wanted most of the rest."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

from reader.window.looks.icons import SIZE, icon
from reader.window.looks.theme import Colours
from reader.window.shell.menus import Menus, keys_in_words, plain

_STEPS = (
    ("back", "back"),
    ("forward", "forward"),
    None,
    ("previous", "previous_quote"),
    ("next", "next_quote"),
)
_VIEWS = (("read", "read"), ("quotes", "quotes"), ("overview", "overview"), ("compare", "compare"))
_REST = (("sensitivity", "sensitivity"), ("open", "open"), ("export", "export"))

_ROOMY = 1000
"""Pixels of width from which icons have their words beside them."""


class ToolBar(QToolBar):
    """Shows commands of ``menus``."""

    def __init__(self, menus: Menus, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tools"))
        self._menus = menus
        self._worded: list[QToolButton] = []
        self._icons: dict[str, QAction] = {}
        self.setMovable(False)
        self.setIconSize(QSize(SIZE, SIZE))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        for step in _STEPS:
            if step is None:
                self.addSeparator()
            else:
                self._add(*step)
        self._space()
        for view in _VIEWS:
            self._add(*view).setObjectName("view")
        self._worded += [self._button(name) for _, name in _VIEWS]
        self._space()
        for rest in _REST:
            self._add(*rest).setObjectName("worded")
        self._worded += [self._button(name) for _, name in _REST]

    def _add(self, picture: str, name: str) -> QToolButton:
        action = self._menus[name]
        self._icons[picture] = action
        self.addAction(action)
        button = self._button(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        words = plain(action.text()).rstrip("…")
        action.setToolTip(f"{words} ({keys_in_words(action)})")
        button.setAccessibleName(words)
        return button

    def _button(self, name: str) -> QToolButton:
        button = self.widgetForAction(self._menus[name])
        assert isinstance(button, QToolButton)  # noqa: S101 - what Qt makes of an action
        return button

    def _space(self) -> None:
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)

    def set_room(self, width: int) -> None:
        """Leave out the words beside the icons in a window that is too narrow for them."""
        style = (
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            if width >= _ROOMY
            else Qt.ToolButtonStyle.ToolButtonIconOnly
        )
        for button in self._worded:
            button.setToolButtonStyle(style)

    def restyle(self, colours: Colours) -> None:
        """Draw the icons in these colours."""
        for picture, action in self._icons.items():
            action.setIcon(icon(picture, colours.ink, colours.faint))
