"""Export from the menu: where to, in which format, and a sentence about what came of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from reader.export import FORMATS
from reader.model import Analysis, Report
from reader.window.main import MainWindow
from reader.window.shell import exporting
from reader.window.shell.exporting import ask_target
from reader.window.work.tasks import Exported

SECONDS = 60_000


def exports_with_a_warning(
    analysis: Analysis,  # noqa: ARG001
    target: Path,
    form: str,  # noqa: ARG001
    name: str,
    report: Report,  # noqa: ARG001
) -> Exported:
    return Exported(target, (f"{name} has no font",))


def choose(monkeypatch: pytest.MonkeyPatch, path: Path | str, number: int = 0) -> list[str]:
    """Answer the save dialog with a path and the ``number``-th format; returns what it was asked."""
    asked: list[str] = []

    def answer(*arguments: str) -> tuple[str, str]:
        asked.extend(arguments[1:])
        return str(path), arguments[3].split(";;")[number]

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return asked


@pytest.mark.parametrize("name", list(FORMATS))
def test_the_format_is_that_of_the_suffix_or_else_of_the_filter(
    empty_window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    suffix = FORMATS[name].suffixes[0]
    asked = choose(monkeypatch, tmp_path / f"out{suffix}")
    assert ask_target(empty_window, tmp_path / "set") == (tmp_path / f"out{suffix}", name)
    assert asked[1] == str(tmp_path / "set.pdf")
    choose(monkeypatch, tmp_path / "v1.2 final", list(FORMATS).index(name))
    assert ask_target(empty_window, tmp_path) == (tmp_path / f"v1.2 final{suffix}", name)
    choose(monkeypatch, "")
    assert ask_target(empty_window, tmp_path) is None


@pytest.mark.parametrize("answer", [QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No])
def test_no_file_is_replaced_unasked_because_its_suffix_was_left_out(
    empty_window: MainWindow,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    answer: QMessageBox.StandardButton,
) -> None:
    target = tmp_path / "harbour.pdf"
    target.write_text("older")
    choose(monkeypatch, tmp_path / "harbour")
    monkeypatch.setattr(QMessageBox, "exec", lambda _: answer)
    chosen = ask_target(empty_window, tmp_path)
    assert chosen == ((target, "pdf") if answer is QMessageBox.StandardButton.Yes else None)


def test_a_pdf_from_the_menu(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    target = tmp_path / "harbour.pdf"
    choose(monkeypatch, target)
    with qtbot.waitSignal(window.exporter.worker.done, timeout=SECONDS):
        qtbot.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        assert window.export_activity.isVisible()
        assert not window.commands["export"].isEnabled()
    assert target.read_bytes().startswith(b"%PDF-")
    assert str(target) in window.notice.text()
    assert not window.export_activity.isVisible()
    assert window.commands["export"].isEnabled()


def test_the_bases_are_those_that_the_reader_chose(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window.desk.open_quote("q2")
    window.desk.compare_against("q6")
    choose(monkeypatch, tmp_path / "harbour.json")
    with qtbot.waitSignal(window.exporter.worker.done, timeout=SECONDS):
        window.ask_export()
    written = json.loads((tmp_path / "harbour.json").read_text("utf-8"))
    assert {remark["id"]: remark["base"] for remark in written["remarks"]} == {
        "r1": "q1",
        "r2": "q6",
        "r3": "q3",
        "r4": "q4",
    }


def test_the_set_is_named_and_warnings_are_told(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(exporting, "export_analysis", exports_with_a_warning)
    choose(monkeypatch, tmp_path / "harbour.pdf")
    with qtbot.waitSignal(window.exporter.worker.done, timeout=SECONDS):
        window.ask_export()
    assert window.notice.text() == f"Exported to {tmp_path / 'harbour.pdf'}, but Port Ellery has no font"


def test_a_target_that_cannot_be_written_is_one_sentence(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    choose(monkeypatch, tmp_path / "missing" / "harbour.pdf")
    with qtbot.waitSignal(window.exporter.worker.failed, timeout=SECONDS):
        window.ask_export()
    assert window.notice.text().startswith("Not exported.")
    assert "missing" in window.notice.text()
    assert list(tmp_path.rglob("*.pdf")) == []


def test_an_export_can_be_called_off(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    choose(monkeypatch, tmp_path / "harbour.pdf")
    window.ask_export()
    qtbot.mouseClick(window.export_activity.cancel, Qt.MouseButton.LeftButton)
    assert not window.exporter.worker.busy
    qtbot.wait(300)
    assert not (tmp_path / "harbour.pdf").exists()
    assert window.notice.text() == "Export stopped."
