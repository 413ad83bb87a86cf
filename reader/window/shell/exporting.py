"""Exporting: one dialog asks for everything, the work is done beside the window, and its file is at hand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from reader.library import Library
from reader.window.looks.theme import Theme
from reader.window.looks.tips import set_tip
from reader.window.shell.activity import Activity
from reader.window.words.core import core_words
from reader.window.work.answering import Answering
from reader.window.work.tasks import Exported, export_analysis
from reader.window.work.worker import Worker

if TYPE_CHECKING:
    from reader.export import Choice, Options
    from reader.window.opened.exportable import Exportable
    from reader.window.shell.exporting_dialog import ExportDialog


class Written(QWidget):
    """What can be done with the file that was written; hidden where there is none to speak of."""

    told = Signal(str, bool)
    """A sentence for the status bar, and whether it is bad news."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = Path()
        self.open, self.show_folder = QPushButton(self.tr("Open")), QPushButton(self.tr("Show in Folder"))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(10)
        for button in (self.open, self.show_folder):
            button.setObjectName("link")
            button.setAutoDefault(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        self.open.clicked.connect(lambda: self._go_to(self._path))
        self.show_folder.clicked.connect(lambda: self._go_to(self._path.parent))
        self.hide()

    def offer(self, path: Path) -> None:
        self._path = path
        set_tip(self.open, str(path))
        set_tip(self.show_folder, str(path.parent))
        self.show()

    def _go_to(self, path: Path) -> None:
        if not path.exists():
            self.told.emit(self.tr("{file} is not there any more.").format(file=path), True)
        elif not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.told.emit(self.tr("{file} cannot be opened.").format(file=path), True)


class Exporter(QObject):
    """Asks what is exported, exports one thing at a time, and shows how far it is in ``activity``."""

    told = Signal(str, bool)
    """A sentence for the status bar, and whether it is bad news."""
    busy_changed = Signal(bool)
    stopped = Signal()
    written = Signal(object)
    """The path of a file that has been written, once it has been told."""
    pages_wanted = Signal(object, object, object)
    """The Exportable, the Choice and the Options of what is to be printed."""

    def __init__(self, library: Library, theme: Theme, activity: Activity, parent: QWidget) -> None:
        super().__init__(parent)
        self._library = library
        self._theme = theme
        self._activity = activity
        self._window = parent
        self.dialog: ExportDialog | None = None
        self.previewer = Answering(self)
        self.worker = Worker(self)
        self.worker.progressed.connect(lambda steps: activity.show_progress(steps[-1]))
        self.worker.done.connect(self._on_export)
        self.worker.failed.connect(
            lambda why: self.told.emit(self.tr("Not exported. {reason}").format(reason=core_words(why)), True)
        )
        self.worker.busy_changed.connect(activity.setVisible)
        self.worker.busy_changed.connect(self.busy_changed)
        activity.cancelled.connect(self.stop)

    @property
    def busy(self) -> bool:
        return self.worker.busy

    def ask(self, given: Exportable, what: str | None = None, printing: bool = False) -> None:
        """Ask what of a set is exported, which What at first or else that of the last time, how and where; or
        what of it is printed, and how.
        """
        # The rooms before the window load slowly, and the window shows first.
        from reader.window.shell.exporting_dialog import ExportDialog
        from reader.window.shell.exporting_kept import What

        if self.busy or self.dialog is not None:
            return
        self.dialog = ExportDialog(
            given,
            self._library,
            self._theme,
            self.previewer,
            What(what) if what else None,
            self._window,
            printing,
        )
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.wanted.connect(
            lambda target, form, choice, options: self._export(given, target, form, choice, options)
        )
        self.dialog.pages_wanted.connect(
            lambda choice, options: self.pages_wanted.emit(given, choice, options)
        )
        self.dialog.finished.connect(self._on_answer)
        self.dialog.open()

    def _on_answer(self) -> None:
        self.dialog = None

    def _export(self, given: Exportable, target: Path, form: str, choice: Choice, options: Options) -> None:
        self._activity.begin(self.tr("Exporting"))
        self.worker.start(
            export_analysis, given.analysis, target, form, given.name, choice, options, given.source
        )

    def stop(self) -> None:
        self.worker.stop()
        self.stopped.emit()
        self.told.emit(self.tr("Export stopped."), False)

    def close(self) -> None:
        """End the work and wait until its processes are gone."""
        if self.dialog is not None:
            self.dialog.close()
        self.previewer.close()
        self.worker.close()

    def _on_export(self, exported: Exported) -> None:
        told = self.tr("Exported to {path}").format(path=exported.target)
        if exported.warnings:
            # The status bar has one line; all of them are in its tool tip.
            told = self.tr("{exported}, but {warning}").format(
                exported=told, warning="; ".join(map(core_words, exported.warnings))
            )
        self.told.emit(told, False)
        self.written.emit(exported.target)
