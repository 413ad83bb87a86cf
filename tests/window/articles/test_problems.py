"""The list of the files that could not be read."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.model import Article, Problem
from reader.window.articles.problems import ProblemList, ProblemModel

pytestmark = pytest.mark.usefixtures("qapp")


def test_problems() -> None:
    model = ProblemModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_problems((Problem("a.bin", "it is not a text"),))
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "a.bin: it is not a text"
    model.show_problems(())
    assert model.rowCount() == 0
    del tester


def test_of_very_many_only_some_are_laid_out_at_once(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = Counter[int]()
    words = ProblemModel.words

    def counted(model: ProblemModel, row: int) -> tuple[str, str]:
        asked[row] += 1
        return words(model, row)

    monkeypatch.setattr(ProblemModel, "words", counted)
    problems = ProblemList()
    qtbot.addWidget(problems)
    problems.resize(300, 300)
    problems.show()
    problems.show_problems(tuple(Problem(f"scans/{n}.pdf", "it is locked") for n in range(50_000)))
    assert problems.fold.accessibleName() == f"{QLocale().toString(50_000)} files not read"
    qtbot.mouseClick(problems.fold, Qt.MouseButton.LeftButton)
    problems.grab()
    assert 0 < len(asked) < 1_000
    QApplication.processEvents()
    assert len(asked) < 2_000


def test_what_has_no_room_in_a_narrow_pane_is_in_the_tool_tip(qtbot: QtBot) -> None:
    problems = ProblemList()
    qtbot.addWidget(problems)
    problems.show()
    problems.resize(400, 300)
    problems.show_problems((Problem("a.bin", "it is not a text"),))
    assert problems.fold.text().endswith("1 file not read")
    assert not problems.fold.toolTip()
    problems.resize(110, 300)
    assert problems.fold.text().endswith("…")
    assert "1 file not read" in problems.fold.toolTip()


def test_a_file_of_which_some_could_be_read_counts_once_and_as_read_in_part(qtbot: QtBot) -> None:
    problems = ProblemList()
    qtbot.addWidget(problems)
    letters = [Problem("letters.mbox", reason) for reason in ("it is no letter", "it is locked")]
    pages = [Problem(f"pages.zip/{n}.bin", "it is not a text") for n in range(3)]
    read = [Article("a1", path, "It blew.", ()) for path in ("letters.mbox", "harbour.txt")]
    files = {"letters.mbox", "pages.zip", "harbour.txt"}
    problems.show_problems((*letters, letters[0], *pages), read, files)
    assert problems.fold.accessibleName() == "1 file not read, 1 in part"
    rows = [problems.problems.index(row).data() for row in range(problems.problems.rowCount())]
    assert rows[:2] == ["letters.mbox\nit is no letter; it is locked", "pages.zip/0.bin\nit is not a text"]
    assert len(rows) == 4
    problems.show_problems(tuple(letters), read, files)
    assert problems.fold.accessibleName() == "1 file read in part"
    problems.show_problems(tuple(pages), read, files)
    assert problems.fold.accessibleName() == "1 file not read"


def test_a_row_has_room_for_all_its_words_at_every_width(qtbot: QtBot) -> None:
    problems = ProblemList()
    qtbot.addWidget(problems)
    problems.show()
    problems.show_problems(tuple(Problem(f"{n}/x.jsonl", "its JSON is broken in line 2") for n in range(12)))
    problems.fold.setChecked(True)
    for width in range(180, 260):
        problems.resize(width, 300)
        QApplication.processEvents()
        first, second = (problems.view.visualRect(problems.problems.index(row)) for row in (0, 1))
        assert first.height() + problems.view.spacing() * 2 >= second.top() - first.top()
