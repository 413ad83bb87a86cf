"""The main window: the desk in its frame, with the menus and the work that goes on behind it."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QByteArray, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFontDialog, QLabel, QMainWindow

from reader.library import Library
from reader.model import Progress
from reader.window.commands import build_commands
from reader.window.desk import SIZES, Desk
from reader.window.looks.theme import Scheme, Theme, set_ink
from reader.window.looks.typography import Typography
from reader.window.shell.activity import Activity
from reader.window.shell.exporting import ask_target
from reader.window.words.links import prospect_words
from reader.window.work.tasks import Exported, Reading, analyse_folder, export_analysis
from reader.window.work.worker import Worker


class MainWindow(QMainWindow):
    """``library`` is where choices are remembered; who opened it closes it, after the window.

    ``sensitivity``, 0..1, takes the place of the one remembered; None in both is the usual one.
    """

    def __init__(self, library: Library, sensitivity: float | None = None) -> None:
        super().__init__()
        self.library = library
        self.sensitivity = library.setting("sensitivity") if sensitivity is None else sensitivity
        self.theme = Theme(Scheme(self.library.setting("scheme", Scheme.SYSTEM.value)), self)
        self.desk = Desk(self.theme, self.library)
        self.analysing = Worker(self)
        self.exporting = Worker(self)
        self._build()
        self.commands = build_commands(self)
        self._connect()
        self._restore()

    def _build(self) -> None:
        self.setWindowTitle("Variorum")
        self.setAcceptDrops(True)
        self.setCentralWidget(self.desk)
        self._bad = False
        self.notice = QLabel()
        self.notice.setTextFormat(Qt.TextFormat.PlainText)
        self.notice.setIndent(10)
        self.analysis_activity = Activity()
        self.export_activity = Activity()
        self.statusBar().addWidget(self.notice, 1)
        self.statusBar().addPermanentWidget(self.analysis_activity)
        self.statusBar().addPermanentWidget(self.export_activity)
        self.statusBar().setSizeGripEnabled(False)

    def _connect(self) -> None:
        self.theme.changed.connect(self._restyle)
        self.desk.changed.connect(self._enable)
        self.desk.told.connect(self.tell)
        self.desk.reading.zoomed.connect(self.zoom)
        self.desk.welcome.open_wanted.connect(self.ask_folder)
        self.desk.welcome.folder_wanted.connect(self.open_folder)
        self.analysing.progressed.connect(self._on_progress)
        self.analysing.done.connect(self._on_reading)
        self.analysing.failed.connect(self._on_failure)
        self.analysing.busy_changed.connect(self.analysis_activity.setVisible)
        self.analysis_activity.cancelled.connect(self.cancel_analysis)
        self.exporting.progressed.connect(lambda steps: self.export_activity.show_progress(steps[-1]))
        self.exporting.done.connect(self._on_export)
        self.exporting.failed.connect(
            lambda why: self.tell(self.tr("Not exported. {reason}").format(reason=why), bad=True)
        )
        self.exporting.busy_changed.connect(self.export_activity.setVisible)
        self.exporting.busy_changed.connect(self._enable)
        self.export_activity.cancelled.connect(self.cancel_export)

    def _restore(self) -> None:
        setting = self.library.setting
        self.resize(1380, 880)
        if geometry := setting("window.geometry"):
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
        self.desk.setSizes(setting("window.splitter", SIZES))
        usual = Typography()
        self.desk.set_typography(
            Typography(setting("reading.family"), setting("reading.points", usual.points))
        )
        self.desk.variants.ignore(frozenset(setting("differences.ignored", [])))
        self.desk.variants.shorten(setting("differences.only", False))
        recent = self.library.recent()
        self.desk.welcome.invite(recent)
        self.desk.welcome.setFocus()
        self.commands.show_recent(recent, self.open_folder)
        self.commands.show_sensitivity(self.sensitivity)
        if self.library.problem:
            self.tell(self.library.problem, bad=True)
        self._restyle()

    # Opening a folder

    def ask_folder(self) -> None:
        recent = self.library.recent()
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Open a folder of articles"), str(recent[0]) if recent else ""
        )
        if chosen:
            self.open_folder(Path(chosen))

    def open_folder(self, folder: Path) -> None:
        """Read the articles in a folder in the place of those that are open."""
        # A name such as "." says nothing in a title.
        folder = folder.absolute()
        self._begin(folder)
        self.analysis_activity.begin(self.tr("Reading articles"))
        self.analysing.start(analyse_folder, folder, self.sensitivity)

    def show_reading(self, folder: Path, reading: Reading) -> None:
        """Show a set that has been read already, in the place of the one that is open."""
        self._begin(folder)
        self.desk.add(
            (article, reading.analysis.quotes_of[article.id]) for article in reading.analysis.articles
        )
        self._on_reading(reading)

    def cancel_analysis(self) -> None:
        self.analysing.stop()
        if not self.desk.collection.articles:
            self.desk.welcome.invite(self.library.recent())
        self.desk.give_up()
        self.desk.focus_middle()
        self.tell(self.tr("Stopped before the whole folder was read and compared."))

    def _begin(self, folder: Path) -> None:
        self.analysing.stop()
        self.setWindowTitle(self.tr("{folder} – Variorum").format(folder=folder.name or folder))
        self.tell("")
        self.desk.begin(folder)

    def _on_progress(self, steps: list[Progress]) -> None:
        if self.desk.article is None:
            # Neither the start of the window nor the first article nor the first click waits for it.
            QTimer.singleShot(500, Thread(target=import_module, args=("reader.collation",)).start)
        self.desk.add((step.article, step.quotes) for step in steps if step.article is not None)
        self.analysis_activity.show_progress(steps[-1])

    def _on_reading(self, reading: Reading) -> None:
        self.desk.complete(reading)
        if self.desk.collection.folder is not None:
            self.library.remember(self.desk.collection.folder)
        self.commands.show_recent(self.library.recent(), self.open_folder)

    def _on_failure(self, why: str) -> None:
        if self.desk.article is None:
            self.desk.say(self.tr("This folder cannot be opened"), why)
        else:
            self.desk.give_up()
            self.tell(why, bad=True)

    # Sensitivity

    def ask_sensitivity(self) -> None:
        """Let the reader see what another sensitivity would link, and choose it."""
        analysis = self.desk.collection.analysis
        if analysis is None:
            return
        # The rooms before the window load slowly, and the window shows first.
        from reader.matching import usual_sensitivity
        from reader.window.shell.sensitivity import SensitivityDialog

        now = usual_sensitivity() if self.sensitivity is None else self.sensitivity
        dialog = SensitivityDialog(analysis, now, self.theme, self)
        dialog.chosen.connect(self.choose_sensitivity)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def choose_sensitivity(self, sensitivity: float | None) -> None:
        """Link what a sensitivity lets through, now and in the sets opened later; None is the usual one."""
        from reader.matching import usual_sensitivity

        self.sensitivity = sensitivity
        self.library.keep("sensitivity", sensitivity)
        self.commands.show_sensitivity(sensitivity)
        there = usual_sensitivity() if sensitivity is None else sensitivity
        self.desk.operate(there)
        analysis = self.desk.collection.analysis
        if analysis is not None:
            self.tell(prospect_words(there, len(analysis.links), len(analysis.remarks)))

    # Export

    def ask_export(self) -> None:
        """Ask where to, and export what was compared."""
        analysis, folder = self.desk.chosen_analysis(), self.desk.collection.folder
        if analysis is None or folder is None:
            return
        chosen = ask_target(self, folder)
        if chosen is None:
            return
        target, form = chosen
        self.tell("")
        self.export_activity.begin(self.tr("Exporting"))
        self.exporting.start(export_analysis, analysis, target, form, folder.name or str(folder))

    def _on_export(self, exported: Exported) -> None:
        told = self.tr("Exported to {path}").format(path=exported.target)
        if exported.warnings:
            # The status bar has one line; all of them are in its tool tip.
            told = self.tr("{exported}, but {warning}").format(
                exported=told, warning="; ".join(exported.warnings)
            )
        self.tell(told)

    def cancel_export(self) -> None:
        self.exporting.stop()
        self.desk.focus_middle()
        self.tell(self.tr("Export stopped."))

    # Looks

    def choose_scheme(self, scheme: Scheme) -> None:
        self.library.keep("scheme", scheme.value)
        self.theme.choose(scheme)

    def choose_family(self, family: str | None) -> None:
        """Set articles in another face; None is the program's own."""
        self.library.keep("reading.family", family)
        self.desk.set_typography(Typography(family, self.desk.typography.points))

    def ask_family(self) -> None:
        chosen, font = QFontDialog.getFont(self.desk.typography.font, self, self.tr("Reading font"))
        if chosen:
            self.choose_family(font.family())

    def zoom(self, steps: int) -> None:
        """Set articles and renderings in larger or smaller type; 0 steps is the usual size."""
        now = self.desk.typography
        self.desk.set_typography(now.enlarged(steps) if steps else Typography(now.family))
        self.library.keep("reading.points", self.desk.typography.points)

    def ignore(self, kind: str, ignored: bool) -> None:
        """Tell, or tell no more, differences of writing of a kind: accidentals, case or punctuation."""
        kinds = set(self.library.setting("differences.ignored", []))
        kinds = kinds | {kind} if ignored else kinds - {kind}
        self.library.keep("differences.ignored", sorted(kinds))
        self.desk.variants.ignore(frozenset(kinds))

    def show_only_differences(self, only: bool) -> None:
        self.library.keep("differences.only", only)
        self.desk.variants.shorten(only)

    def toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def tell(self, sentence: str, bad: bool = False) -> None:
        """Say something in the status bar."""
        self.notice.setText(sentence)
        self.notice.setToolTip(sentence)
        self._bad = bad
        self._restyle()

    def _restyle(self) -> None:
        colours = self.theme.colours
        self.commands.restyle(colours)
        set_ink(self.notice, colours.alert if self._bad else colours.ink)

    def _enable(self) -> None:
        commands, collection, history = self.commands, self.desk.collection, self.desk.history
        analysis = collection.analysis
        commands.back.setEnabled(history.can_go_back)
        commands.forward.setEnabled(history.can_go_forward)
        for command in (commands.next_quote, commands.previous_quote):
            command.setEnabled(analysis is not None and bool(analysis.remarks))
        for command in (
            commands.next_rendering,
            commands.previous_rendering,
            commands.compare,
            commands.explain,
        ):
            command.setEnabled(self.desk.variants.remark is not None)
        commands.sensitivity.setEnabled(analysis is not None and bool(analysis.links or analysis.faint))
        commands.export.setEnabled(
            analysis is not None and bool(analysis.articles) and not self.exporting.busy
        )

    # Qt's events

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped_folder(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        folder = _dropped_folder(event)
        if folder is not None:
            event.acceptProposedAction()
            self.open_folder(folder)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.library.keep("window.geometry", self.saveGeometry().toBase64().toStdString())
        if self.desk.article is not None:
            self.library.keep("window.splitter", self.desk.sizes())
        self.analysing.close()
        self.exporting.close()
        super().closeEvent(event)


def _dropped_folder(event: QDropEvent) -> Path | None:
    for url in event.mimeData().urls():
        if url.isLocalFile() and Path(url.toLocalFile()).is_dir():
            return Path(url.toLocalFile())
    return None
