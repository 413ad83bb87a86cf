"""Every stage that the core or a task reports has a name in the status bar."""

from __future__ import annotations

import ast
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from reader.window.words.work import stage_words

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
