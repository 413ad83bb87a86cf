"""Printing: what is asked, all pages looked at, and each painted on the printer's paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from reader.export import USUAL, Paper
from reader.window.main import MainWindow
from reader.window.shell import exporting_preview, printing
from reader.window.shell.printing import numbers_of, options_for
from reader.window.shell.printing_preview import PrintPreview
from tests.window.driving import SECONDS, press
from tests.window.pretended import previews_what_is_asked, works_for_ever


@pytest.fixture(autouse=True)
def _no_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exporting_preview, "previews", previews_what_is_asked)


@pytest.fixture
def preview(qtbot: QtBot, window: MainWindow) -> PrintPreview:
    """The pages of the set, being looked at."""
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    press(qtbot, window, "Ctrl+P")
    dialog = window.exporter.dialog
    assert dialog is not None
    assert dialog.windowTitle() == "Print"
    with qtbot.waitSignal(window.printing.worker.done, timeout=SECONDS):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
        assert window.print_activity.isVisible()
        assert not window.commands["print"].isEnabled()
    preview = window.printing.preview
    assert preview is not None
    qtbot.waitUntil(lambda: preview.total > 0, timeout=SECONDS)
    assert window.commands["print"].isEnabled()
    return preview


Asked = Callable[[], QPrintDialog]


@pytest.fixture
def ask(qtbot: QtBot, window: MainWindow, preview: PrintPreview, tmp_path: Path) -> Asked:
    """The system's dialog, with a file in the place of a printer."""

    def ask() -> QPrintDialog:
        qtbot.keyClick(preview, Qt.Key.Key_Return)
        dialog = window.printing.dialog
        assert dialog is not None
        file = dialog.findChild(QLineEdit, "filename")
        assert isinstance(file, QLineEdit)
        assert file.text().endswith("Port Ellery.pdf")
        file.setText(str(tmp_path / "printed.pdf"))
        return dialog

    return ask


def printed(qtbot: QtBot, window: MainWindow, dialog: QPrintDialog, path: Path) -> pypdfium2.PdfDocument:
    dialog.accept()
    assert window.printing.busy
    qtbot.waitUntil(lambda: not window.printing.busy, timeout=SECONDS)
    assert window.notice.text().endswith("printed.")
    assert not window.print_activity.isVisible()
    return pypdfium2.PdfDocument(path)


def inks(document: pypdfium2.PdfDocument, number: int) -> set[tuple[int, int, int]]:
    """The colours of a page."""
    image = document[number].render(scale=1).to_pil().convert("RGB")
    return {colour for _, colour in image.getcolors(1 << 24)}  # type: ignore[misc]


def test_all_pages_are_printed_as_they_are_looked_at(
    qtbot: QtBot, window: MainWindow, preview: PrintPreview, ask: Asked, tmp_path: Path
) -> None:
    total = preview.total
    assert total > 2
    document = printed(qtbot, window, ask(), tmp_path / "printed.pdf")
    assert window.notice.text() == f"{total} pages printed."
    assert len(document) == total
    for number in range(total):
        width, height = document[number].get_size()
        assert (round(width), round(height)) == (595, 842)
        seen = inks(document, number)
        assert (255, 255, 255) in seen
        assert min(map(sum, seen)) < 300, "there is something on the paper"
    assert any(max(ink) - min(ink) > 60 for number in range(total) for ink in inks(document, number))
    assert window.printing.preview is None
    assert [path.name for path in tmp_path.glob("*.pdf")] == ["printed.pdf"]


def test_the_paper_and_the_greys_of_the_printer_decide(qtbot: QtBot, window: MainWindow, ask: Asked) -> None:
    dialog = ask()
    printer = dialog.printer()
    chosen: list[object] = []
    # As the properties of a printer set them.
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    window.printing.worker.done.connect(chosen.append)
    window.printing.printer_chosen(printer)
    dialog.reject()
    qtbot.waitUntil(lambda: bool(chosen) and not window.printing.busy, timeout=SECONDS)
    document = pypdfium2.PdfDocument(printer.outputFileName())
    assert [round(each) for each in document[1].get_size()] == [612, 792]
    assert all(max(ink) - min(ink) < 3 for ink in inks(document, 1))
    Path(printer.outputFileName()).unlink()


def test_the_pages_are_turned_with_keys_and_buttons(
    qtbot: QtBot, window: MainWindow, preview: PrintPreview
) -> None:
    first = preview.sheet.image.copy()
    assert preview.sheet.accessibleName() == f"Page 1 of {preview.total}"
    qtbot.keyClick(preview.print, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: preview.sheet.accessibleName().startswith("Page 2"), timeout=SECONDS)
    assert preview.sheet.image != first
    qtbot.mouseClick(preview.on, Qt.MouseButton.LeftButton)
    assert preview.number.value() == 3
    qtbot.keyClick(preview.print, Qt.Key.Key_End)
    assert preview.number.value() == preview.total
    assert not preview.on.isEnabled()
    qtbot.keyClick(preview.print, Qt.Key.Key_Home)
    assert not preview.back.isEnabled()
    qtbot.keyClick(preview, Qt.Key.Key_Escape)
    assert window.printing.preview is None


def test_something_else_can_be_chosen_from_the_preview(
    qtbot: QtBot, window: MainWindow, preview: PrintPreview
) -> None:
    qtbot.mouseClick(preview.change, Qt.MouseButton.LeftButton)
    assert window.printing.preview is None
    dialog = window.exporter.dialog
    assert dialog is not None
    assert not dialog.name.isVisible()
    assert not dialog.options.formats.isVisible()
    assert dialog.options.paper.isVisible()


def test_printing_can_be_called_off_and_leaves_no_file(
    qtbot: QtBot, window: MainWindow, ask: Asked, tmp_path: Path
) -> None:
    ask().accept()
    qtbot.mouseClick(window.print_activity.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.printing.busy, timeout=SECONDS)
    assert window.notice.text().startswith("Printing stopped after ")
    assert not list(tmp_path.glob("*.pdf"))


def test_the_setting_of_pages_can_be_called_off(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(printing, "set_pages", works_for_ever)
    monkeypatch.setenv("PRETENDED", str(tmp_path))
    press(qtbot, window, "Ctrl+P")
    assert window.exporter.dialog is not None
    window.exporter.dialog.accept()
    qtbot.waitUntil((tmp_path / "pid").exists, timeout=SECONDS)
    qtbot.mouseClick(window.print_activity.cancel, Qt.MouseButton.LeftButton)
    assert not window.printing.busy
    assert window.notice.text() == "Printing stopped."


def test_a_window_that_is_closed_prints_no_more(window: MainWindow, ask: Asked, tmp_path: Path) -> None:
    ask().accept()
    assert window.printing.busy
    window.close()
    assert not window.printing.busy
    assert not list(tmp_path.glob("*.pdf"))


@pytest.mark.usefixtures("preview")
def test_a_window_that_is_closed_previews_no_more(window: MainWindow) -> None:
    window.close()
    assert window.printing.preview is None


@pytest.fixture
def printer(qapp: object) -> QPrinter:  # noqa: ARG001
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    return printer


def test_pages_are_chosen_ordered_and_repeated(printer: QPrinter) -> None:
    assert numbers_of(printer, 4, 2) == [1, 2, 3, 4]
    printer.setPrintRange(QPrinter.PrintRange.CurrentPage)
    assert numbers_of(printer, 4, 2) == [2]
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    assert numbers_of(printer, 4, 1) == [2, 3]
    printer.setPageRanges(QPageRanges.fromString("1,3-9"))
    assert numbers_of(printer, 4, 1) == [1, 3, 4]
    printer.setCopyCount(2)
    printer.setCollateCopies(True)
    assert numbers_of(printer, 4, 1) == [1, 3, 4, 1, 3, 4]
    printer.setCollateCopies(False)
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert numbers_of(printer, 4, 1) == [4, 4, 3, 3, 1, 1]


def test_paper_that_no_page_is_made_for_leaves_the_pages_as_they_are(printer: QPrinter) -> None:
    for size, paper in (("A5", Paper.A4), ("Letter", Paper.LETTER), ("A4", Paper.A4)):
        printer.setPageSize(QPageSize(QPageSize.PageSizeId[size]))
        assert options_for(printer, USUAL).paper is paper
    assert options_for(printer, USUAL).colour
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    assert not options_for(printer, USUAL).colour
