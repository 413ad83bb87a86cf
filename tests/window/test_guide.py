"""The guide names every key that the menus have, and none that they have not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from reader.window.main import MainWindow
from reader.window.shell.menus import commands_of, plain

GUIDE = Path(__file__).parents[2] / "docs" / "guide.md"
ELSEWHERE = "In a pane"
"""The heading of those keys that are in no menu."""


def told() -> dict[tuple[str, str], list[str]]:
    """The keys of each command by its menu and its name, as the guide has them."""
    keys = GUIDE.read_text("utf-8").partition("\n## Keys\n")[2].partition("\n## ")[0]
    return {
        (menu, command): re.findall(r"`([^`]+)`", written)
        for menu, rows in re.findall(r"^### (.+)\n((?:(?!### ).*\n)*)", keys, re.MULTILINE)
        for command, written in re.findall(r"^\| (\w.*) \| (.*) \|$", rows, re.MULTILINE)
    }


@pytest.fixture
def commands(window: MainWindow) -> dict[tuple[str, ...], list[str]]:
    """The keys of each command of the window, by the menus that lead to it and its name."""
    return {
        (*path, plain(action.text())): [
            key.toString(QKeySequence.SequenceFormat.PortableText) for key in action.shortcuts()
        ]
        for top in window.menuBar().actions()
        if isinstance(menu := top.menu(), QMenu)
        for path, action in commands_of(menu)
    }


def test_the_guide_has_the_keys_of_the_menus(commands: dict[tuple[str, ...], list[str]]) -> None:
    found = told()
    assert {command: keys for command, keys in found.items() if command[0] != ELSEWHERE} == {
        (way[0], way[-1]): keys for way, keys in commands.items() if any(keys)
    }
    assert any(menu == ELSEWHERE for menu, _ in found)


def test_the_commands_that_the_guide_speaks_of_are_there(commands: dict[tuple[str, ...], list[str]]) -> None:
    text = " ".join(GUIDE.read_text("utf-8").split())
    spoken = {tuple(words.split(" › ")) for words in re.findall(r"\*\*([^*]+ › [^*]+)\*\*", text)}
    names = [tuple(word.rstrip("…").replace("’", "'") for word in way) for way in commands]
    assert spoken
    assert spoken <= {way[:length] for way in names for length in range(2, len(way) + 1)}
