"""Printing: the pages of the PDF export, looked at first, then painted one by one beside the window."""

from __future__ import annotations

import time
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Qt, QThread, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from reader.model import Progress
from reader.window.looks.theme import Theme
from reader.window.opened.exportable import Exportable
from reader.window.shell.activity import Activity
from reader.window.words.core import core_words
from reader.window.words.exports import file_words
from reader.window.work.answering import Answering
from reader.window.work.tasks import set_pages
from reader.window.work.worker import Worker

if TYPE_CHECKING:
    from reader.export import Choice, Options
    from reader.export.sheets import Page
    from reader.window.shell.printing_preview import PrintPreview

_FINEST = 300
"""Dots to the inch that pages are made of at most; finer printers set the more of their own for each."""


_ROWS = 250
"""Rows of dots that are painted at once; as many more as there are to the next that is blank."""

_BREATH = 0.001
"""Seconds in which the window's thread gets the interpreter."""


class _Painting(QThread):
    """Paints pages on a printer, one after the other, and holds no more than one."""

    painted = Signal(object)
    """A Progress."""

    def __init__(self, pdf: bytes, printer: QPrinter, current: int, parent: QObject) -> None:
        super().__init__(parent)
        self._pdf = pdf
        self._printer = printer
        self._current = current
        self.done, self.total = 0, 0
        self.begun = False
        self.problem = ""

    def run(self) -> None:
        from reader.export import ExportError
        from reader.export.sheets import Sheets

        grey = self._printer.colorMode() is QPrinter.ColorMode.GrayScale
        painter = QPainter()
        self.begun = painter.begin(self._printer)
        if not self.begun:
            return
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        try:
            with closing(Sheets(self._pdf)) as sheets:
                numbers = numbers_of(self._printer, len(sheets), self._current)
                self.total = len(numbers)
                for number in numbers:
                    if self.isInterruptionRequested():
                        self._printer.abort()
                        break
                    if self.done:
                        self._printer.newPage()
                    page = sheets.at(number - 1, min(self._printer.resolution(), _FINEST), grey)
                    image = _image(page, grey)
                    _paint(painter, page, image, _placed(image, self._printer))
                    self.done += 1
                    self.painted.emit(Progress("printing", self.done, self.total))
        except ExportError as error:
            self.problem = str(error)
        finally:
            painter.end()


def _image(page: Page, grey: bool) -> QImage:
    format = QImage.Format.Format_Grayscale8 if grey else QImage.Format.Format_RGB32
    return QImage(page.pixels, page.width, page.height, page.stride, format)


def _paint(painter: QPainter, page: Page, image: QImage, place: QRectF) -> None:
    """Paint what is on a page in parts, between which the window's thread gets the interpreter."""
    from reader.export.sheets import bands

    scale = place.height() / image.height()
    for top, bottom in bands(page, _ROWS):
        rows = QRectF(0, top, image.width(), bottom - top)
        where = QRectF(place.x(), place.y() + top * scale, place.width(), rows.height() * scale)
        painter.drawImage(where, image, rows)
        time.sleep(_BREATH)


def _placed(image: QImage, printer: QPrinter) -> QRectF:
    """Where a page stands on the paper: as large as fits, in the middle."""
    paper = printer.paperRect(QPrinter.Unit.DevicePixel)
    size = image.size().toSizeF().scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(paper.topLeft(), size)
    place.moveCenter(paper.center())
    return place


def numbers_of(printer: QPrinter, total: int, current: int) -> list[int]:
    """The pages that a printer is to be given, of so many, in their order and as often as they are wanted."""
    numbers = list(range(1, total + 1))
    match printer.printRange():
        case QPrinter.PrintRange.CurrentPage:
            numbers = [current]
        case QPrinter.PrintRange.PageRange if printer.fromPage():
            ranges = printer.pageRanges()
            last = printer.toPage() or total
            numbers = [
                number
                for number in numbers
                if (printer.fromPage() <= number <= last if ranges.isEmpty() else ranges.contains(number))
            ]
        case _:
            pass
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        numbers.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    return numbers * copies if printer.collateCopies() else [each for each in numbers for _ in range(copies)]


def options_for(printer: QPrinter, options: Options) -> Options:
    """The options, with the paper and the colours that were chosen for the printer."""
    from reader.export import Paper

    papers = {QPageSize.PageSizeId.A4: Paper.A4, QPageSize.PageSizeId.Letter: Paper.LETTER}
    paper = papers.get(printer.pageLayout().pageSize().id(), options.paper)
    return replace(options, paper=paper, colour=printer.colorMode() is QPrinter.ColorMode.Color)


class Printing(QObject):
    """Sets pages, shows them, asks for a printer and prints; shows how far that is in ``activity``."""

    told = Signal(str, bool)
    """A sentence for the status bar, and whether it is bad news."""
    busy_changed = Signal(bool)
    change_wanted = Signal()

    def __init__(self, theme: Theme, activity: Activity, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._activity = activity
        self._window = parent
        self._given: tuple[Exportable, Choice, Options] | None = None
        self._pdf = b""
        self.printer: QPrinter | None = None
        """The one that was chosen for the pages that are being set."""
        self._current = 1
        self.preview: PrintPreview | None = None
        self.dialog: QPrintDialog | None = None
        self.previewer = Answering(self)
        self.worker = Worker(self)
        self.worker.progressed.connect(lambda steps: activity.show_progress(steps[-1]))
        self.worker.done.connect(self._on_pages)
        self.worker.failed.connect(
            lambda why: self.told.emit(self.tr("Not printed. {reason}").format(reason=core_words(why)), True)
        )
        self.worker.busy_changed.connect(self._on_busy)
        self.painting: _Painting | None = None
        activity.cancelled.connect(self.stop)

    @property
    def busy(self) -> bool:
        return self.worker.busy or self.painting is not None

    def begin(self, given: Exportable, choice: Choice, options: Options) -> None:
        """Set the pages of what is chosen, and show them."""
        self.printer = None
        self._set(given, choice, options)

    def _set(self, given: Exportable, choice: Choice, options: Options) -> None:
        self._given = given, choice, options
        self._activity.begin(self.tr("Setting the pages"))
        self.worker.start(set_pages, given.analysis, given.name, choice, options, given.source)

    def _on_busy(self) -> None:
        self._activity.setVisible(self.busy)
        self.busy_changed.emit(self.busy)

    def _on_pages(self, pdf: bytes) -> None:
        self._pdf = pdf
        if self.printer is not None:
            self._print()
            return
        from reader.window.shell.printing_preview import PrintPreview

        self.preview = PrintPreview(pdf, self._theme, self.previewer, self._window)
        self.preview.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.preview.print_wanted.connect(self.ask_printer)
        self.preview.change_wanted.connect(self.change_wanted)
        self.preview.finished.connect(self._on_preview)
        self.preview.open()

    def _on_preview(self) -> None:
        self.preview = None

    def ask_printer(self) -> None:
        """Ask with the system's own dialog which printer, paper and pages."""
        if self.preview is None or self._given is None:
            return
        given, _, options = self._given
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(given.name)
        printer.setCreator("Variorum")
        printer.setFullPage(True)
        size = QPageSize.PageSizeId.A4 if options.paper.value == "a4" else QPageSize.PageSizeId.Letter
        printer.setPageSize(QPageSize(size))
        printer.setPageOrientation(QPageLayout.Orientation.Portrait)
        printer.setColorMode(QPrinter.ColorMode.Color if options.colour else QPrinter.ColorMode.GrayScale)
        if not QPrinterInfo.availablePrinterNames():
            printer.setOutputFileName(str(Path.home() / file_words(given.name, "all", ".pdf")))
        self._current = self.preview.number.value()
        asking = QAbstractPrintDialog.PrintDialogOption
        self.dialog = QPrintDialog(printer, self.preview)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.setOption(asking.PrintPageRange)
        self.dialog.setOption(asking.PrintCurrentPage)
        self.dialog.setMinMax(1, self.preview.total)
        self.dialog.accepted.connect(lambda: self.printer_chosen(printer))
        self.dialog.finished.connect(self._on_dialog)
        # Its own ``open`` is another.
        QDialog.open(self.dialog)

    def _on_dialog(self) -> None:
        self.dialog = None

    def printer_chosen(self, printer: QPrinter) -> None:
        """Print on it, with pages set anew where its paper or its colours are others."""
        if self._given is None:
            return
        given, choice, options = self._given
        self.printer = printer
        if self.preview is not None:
            self.preview.close()
        wanted = options_for(printer, options)
        if wanted != options:
            self._set(given, choice, wanted)
        else:
            self._print()

    def _print(self) -> None:
        if self.printer is None:
            return
        self.painting = painting = _Painting(self._pdf, self.printer, self._current, self)
        painting.painted.connect(self._activity.show_progress)
        painting.finished.connect(self._on_painted)
        self._activity.begin(self.tr("Printing"))
        self._on_busy()
        painting.start()

    def _on_painted(self) -> None:
        painting, printer = self.painting, self.printer
        self.painting = self.printer = None
        self._on_busy()
        if painting is None or printer is None:
            return
        done, total = painting.done, painting.total
        file = printer.outputFileName()
        if not painting.begun:
            told = self.tr("Not printed. {printer} does not take anything.").format(
                printer=file or printer.printerName()
            )
        elif painting.problem:
            told = self.tr("Not printed. {reason}").format(reason=core_words(painting.problem))
        elif done < total:
            told = self.tr("Printing stopped after {n} of {total} pages.").format(n=done, total=total)
        elif total == 1:
            told = self.tr("1 page printed.")
        else:
            told = self.tr("{n} pages printed.").format(n=total)
        if painting.begun and done < total and file:
            with suppress(OSError):
                Path(file).unlink()
        self.told.emit(told, bool(painting.problem) or not painting.begun)
        painting.deleteLater()

    def stop(self) -> None:
        if self.painting is not None:
            self.painting.requestInterruption()
        elif self.worker.busy:
            self.worker.stop()
            self.told.emit(self.tr("Printing stopped."), False)

    def close(self) -> None:
        """End the work and wait until nothing of it is left."""
        for dialog in (self.dialog, self.preview):
            if dialog is not None:
                dialog.close()
        self.previewer.close()
        self.worker.close()
        if (painting := self.painting) is not None:
            painting.requestInterruption()
            painting.wait()
            self._on_painted()
