"""Every stage that is reported has a name in the status bar, and the time left is told in round words."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from reader.model import Progress
from reader.window.words.work import left_words, progress_words, stage_words

READER = Path(__file__).parents[3] / "reader"


def stages() -> set[str]:
    """The first arguments of every Progress that is made."""
    found = set()
    for module in READER.rglob("*.py"):
        for node in ast.walk(ast.parse(module.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "Progress":
                stage = node.args[0]
                if isinstance(stage, ast.Constant):
                    found.add(str(stage.value))
    return found


def test_every_stage_has_its_words(qapp: QCoreApplication) -> None:  # noqa: ARG001
    assert len(stages()) > 5
    # A stage without words of its own is only given a capital.
    bare = {stage for stage in stages() if stage_words(stage) == stage.capitalize()}
    assert bare == set()


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (3.1, "about 5 seconds left"),
        (21, "about 25 seconds left"),
        (54, "about 55 seconds left"),
        (55, "about a minute left"),
        (89, "about a minute left"),
        (100, "about 2 minutes left"),
        (3000, "about 50 minutes left"),
        (3400, "about an hour left"),
        (7000, "about 2 hours left"),
    ],
)
def test_the_time_left_is_told_in_round_words(seconds: float, words: str) -> None:
    assert left_words(seconds) == words


def test_how_many_of_how_many_is_told_where_there_are_several(qapp: QCoreApplication) -> None:  # noqa: ARG001
    assert progress_words(Progress("setting", 0, 1), None) == "Setting the pages"
    assert progress_words(Progress("setting", 0, 0), None) == "Setting the pages"
    assert progress_words(Progress("setting", 1, 2), None) == "Setting the pages, 1 of 2"
