"""The list of the files that could not be read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from reader.model import Problem
from reader.window.articles.problems import ProblemModel

pytestmark = pytest.mark.usefixtures("qapp")


def test_problems() -> None:
    model = ProblemModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_problems((Problem("a.bin", "it is not a text"),))
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "a.bin: it is not a text"
    model.show_problems(())
    assert model.rowCount() == 0
    del tester
