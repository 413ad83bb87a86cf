"""Commands, and the menus that they stand in: each with its keys, and with what it needs to be had."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from enum import Enum, auto
from typing import Any

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

Key = str | QKeySequence.StandardKey


class Need(Enum):
    """What must be there for a command to be had."""

    SET = auto()
    ARTICLE = auto()
    READING = auto()
    """The view in which articles are read is in sight, with a set."""
    ANALYSIS = auto()
    LINKS = auto()
    REMARKS = auto()
    RENDERINGS = auto()
    """A remark is shown."""
    QUOTED = auto()
    """There is something to copy with its source."""
    CORRECTED = auto()
    """There is a correction to take back."""
    BACK = auto()
    FORWARD = auto()
    EXPORTABLE = auto()
    PRINTABLE = auto()


class Menus:
    """The menus of a menu bar, and their commands by name."""

    def __init__(self, bar: QMenuBar, owner: QWidget) -> None:
        self.bar = bar
        self._owner = owner
        self._actions: dict[str, QAction] = {}
        self._needs: dict[str, Need] = {}

    def __getitem__(self, name: str) -> QAction:
        """The command of a name. Raises KeyError where there is none."""
        return self._actions[name]

    def add(
        self,
        menu: QMenu,
        name: str,
        words: str,
        do: Callable[[], object],
        *keys: Key,
        needs: Need | None = None,
    ) -> QAction:
        """Add a command at the end of a menu."""
        made = QAction(words, self._owner)
        made.setShortcuts([QKeySequence(key) for key in keys])
        made.triggered.connect(lambda _=False: do())
        menu.addAction(made)
        self._actions[name] = made
        if needs is not None:
            self._needs[name] = needs
            made.setEnabled(False)
        return made

    def toggle(
        self, menu: QMenu, name: str, words: str, on: bool, turn: Callable[[bool], object], *keys: Key
    ) -> QAction:
        """Add a command that is on or off."""
        made = QAction(words, self._owner)
        made.setCheckable(True)
        made.setChecked(on)
        made.setShortcuts([QKeySequence(key) for key in keys])
        made.toggled.connect(turn)
        menu.addAction(made)
        self._actions[name] = made
        return made

    def choice(
        self,
        menu: QMenu,
        options: Iterable[tuple[str, Any, str, Key | None]],
        chosen: object,
        choose: Callable[[Any], object],
        needs: Need | None = None,
    ) -> None:
        """Add commands of which one holds: each a name, what it chooses, its words and its key."""
        group = QActionGroup(self._owner)
        for name, value, words, key in options:
            made = group.addAction(words)
            made.setCheckable(True)
            made.setChecked(value == chosen)
            if key is not None:
                made.setShortcut(QKeySequence(key))
            made.triggered.connect(lambda _=False, value=value: choose(value))
            menu.addAction(made)
            self._actions[name] = made
            if needs is not None:
                self._needs[name] = needs
                made.setEnabled(False)

    def enable(self, have: Collection[Need]) -> None:
        """Let those commands be had whose needs are met."""
        for name, need in self._needs.items():
            self._actions[name].setEnabled(need in have)


def commands_of(menu: QMenu, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], QAction]]:
    """The commands of a menu and of the menus in it, each with the names of the menus that lead to it."""
    path = (*path, plain(menu.title()))
    for action in menu.actions():
        if isinstance(inner := action.menu(), QMenu):
            yield from commands_of(inner, path)
        elif not action.isSeparator():
            yield path, action


def plain(words: str) -> str:
    """The words of a command without their mnemonic."""
    return words.replace("&&", "\0").replace("&", "").replace("\0", "&")


def keys_in_words(action: QAction) -> str:
    """The keys of a command as the platform writes them."""
    written = [key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()]
    return ",  ".join(each for each in written if each)
