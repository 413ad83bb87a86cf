"""An export from the window: begun in the dialog, done beside the window, and its file at hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from reader.window.main import MainWindow
from reader.window.shell import exporting, exporting_preview
from tests.window.driving import export_to
from tests.window.pretended import exports_for_ever, exports_with_a_warning, previews_what_is_asked

SECONDS = 60_000


@pytest.fixture(autouse=True)
def _no_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exporting_preview, "previews", previews_what_is_asked)


def test_a_pdf_from_the_menu(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    qtbot.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    dialog = window.exporter.dialog
    assert dialog is not None
    assert dialog.isVisible()
    assert dialog.windowModality() is Qt.WindowModality.WindowModal
    target = tmp_path / "Port Ellery.pdf"
    assert dialog.target == target
    with qtbot.waitSignal(window.exporter.worker.done, timeout=SECONDS):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
        assert window.export_activity.isVisible()
        assert not window.commands["export"].isEnabled()
        assert window.exporter.dialog is None
    assert target.read_bytes().startswith(b"%PDF-")
    assert str(target) in window.notice.text()
    assert not window.export_activity.isVisible()
    assert window.commands["export"].isEnabled()


def test_what_was_written_is_at_hand_until_something_else_is_told(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opened: list[str] = []
    able = True

    def open_url(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return able

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    assert not window.written.isVisible()
    with qtbot.waitSignal(window.exporter.worker.done, timeout=SECONDS):
        export_to(window, tmp_path / "harbour.json")
    assert window.written.isVisible()
    window.written.open.click()
    window.written.show_folder.click()
    assert opened == [str(tmp_path / "harbour.json"), str(tmp_path)]
    able = False
    window.written.show_folder.click()
    assert "cannot be opened" in window.notice.text()
    assert not window.written.isVisible()
    (tmp_path / "harbour.json").unlink()
    window.written.open.click()
    assert "not there any more" in window.notice.text()
    assert len(opened) == 3


def test_the_bases_are_those_that_the_reader_chose(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.desk.open_quote("q2")
    window.desk.compare_against("q6")
    with qtbot.waitSignal(window.exporter.worker.done, timeout=SECONDS):
        export_to(window, tmp_path / "harbour.json")
    written = json.loads((tmp_path / "harbour.json").read_text("utf-8"))
    assert {remark["id"]: remark["base"] for remark in written["remarks"]} == {
        "r1": "q1",
        "r2": "q6",
        "r3": "q3",
        "r4": "q4",
    }


def test_a_remark_alone(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.desk.open_quote("q3")
    with qtbot.waitSignal(window.exporter.worker.done, timeout=SECONDS):
        export_to(window, tmp_path / "mole.json", "remark")
    written = json.loads((tmp_path / "mole.json").read_text("utf-8"))
    assert [remark["id"] for remark in written["remarks"]] == ["r3"]
    assert len(written["articles"]) == 2


def test_the_set_is_named_and_warnings_are_told(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(exporting, "export_analysis", exports_with_a_warning)
    with qtbot.waitSignal(window.exporter.worker.done, timeout=SECONDS):
        export_to(window, tmp_path / "harbour.pdf")
    assert window.notice.text() == f"Exported to {tmp_path / 'harbour.pdf'}, but Port Ellery has no font"


def test_an_export_that_fails_is_one_sentence(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    with qtbot.waitSignal(window.exporter.worker.failed, timeout=SECONDS):
        export_to(window, tmp_path / "out" / "harbour.pdf")
        # It was there when the dialog looked.
        (tmp_path / "out").rmdir()
    assert window.notice.text().startswith("Not exported.")
    assert not window.written.isVisible()
    assert list(tmp_path.rglob("*.pdf")) == []


def test_an_export_can_be_called_off(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(exporting, "export_analysis", exports_for_ever)
    export_to(window, tmp_path / "harbour.pdf")
    qtbot.waitUntil((tmp_path / "pid").exists, timeout=SECONDS)
    qtbot.mouseClick(window.export_activity.cancel, Qt.MouseButton.LeftButton)
    assert not window.exporter.worker.busy
    assert window.notice.text() == "Export stopped."
    assert list(tmp_path.glob("harbour*")) == []


def test_an_article_and_a_remark_are_exported_from_their_menus(qtbot: QtBot, window: MainWindow) -> None:
    def ask(menu: object, words: str) -> tuple[str, str]:
        action = next(each for each in menu.actions() if words in each.text())  # type: ignore[attr-defined]
        action.trigger()
        dialog = window.exporter.dialog
        assert dialog is not None
        found = dialog.what.what.value, dialog.what.buttons[dialog.what.what].accessibleName()
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert window.exporter.dialog is None
        return found

    articles = window.desk.list.order()
    other = next(each for each in articles if each != window.desk.article)
    headline = window.desk.collection.articles[other].title
    assert headline is not None
    what, words = ask(window.desk.list.menu_of(other), "xport…")
    assert what == "article"
    assert headline in words
    window.desk.open_quote("q3")
    assert ask(window.desk.variants.menu_for("q3"), "xport the Remark") == (
        "remark",
        "This remark: “I would not call it a catastrophe,”",
    )
    window.stack.go_to("quotes")
    table = window.stack.currentWidget().table  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: table.remarks.rowCount() == 4)
    table.go_to_row(table.remarks.listed().index("r4"))
    assert ask(table, "xport the Remark") == ("remark", "This remark: “It is a very expensive repair.”")
