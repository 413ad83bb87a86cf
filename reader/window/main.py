"""The main window: the views in their frame, with the menus and the work that goes on behind them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QMainWindow, QMessageBox, QVBoxLayout, QWidget

from reader.library import Library
from reader.source import Source
from reader.window.commands import Commands
from reader.window.context import show_context_menu
from reader.window.copying import copy, copy_cited
from reader.window.correcting import Correcting
from reader.window.desk import Desk
from reader.window.exporting import exportable
from reader.window.looks.theme import Theme, set_ink
from reader.window.looks.tips import set_tip
from reader.window.looks.typography import Typography
from reader.window.opened.history import History
from reader.window.opened.options import (
    FAMILY,
    GEOMETRY,
    IGNORED,
    ONLY_DIFFERENCES,
    SCHEME,
    SENSITIVITY,
    SIZE,
    WIDTHS,
    Scheme,
)
from reader.window.opening import Opening
from reader.window.panes import SIZES
from reader.window.sensitivity import Sensitivity
from reader.window.shell.activity import Activity
from reader.window.shell.copier import Copier
from reader.window.shell.exporting import Exporter, Written
from reader.window.shell.menus import Need
from reader.window.shell.printing import Printing
from reader.window.shell.tool_bar import ToolBar
from reader.window.shell.update_bar import UpdateBar
from reader.window.stack import Stack
from reader.window.words.articles import source_name
from reader.window.words.core import core_words
from reader.window.words.links import sensitivity_name
from reader.window.zooms import Zooms

if TYPE_CHECKING:
    from reader.window.comparing.view import CompareView

_FADING = 10_000
"""Milliseconds after which what was told is no news any more."""


class MainWindow(QMainWindow):
    """``library`` is where choices are remembered; who opened it closes it, after the window.

    ``sensitivity``, 0..1, takes the place of the one remembered; None in both is the usual one.
    """

    window_wanted = Signal()
    """Another window, beside this."""
    quit_wanted = Signal()
    settings_wanted = Signal()
    opened = Signal()
    """Another set is shown."""
    closed = Signal()

    def __init__(self, library: Library, theme: Theme, sensitivity: float | None = None) -> None:
        super().__init__()
        self.library = library
        self.theme = theme
        self.zooms = Zooms(library, "reading", self)
        self.desk = Desk(self.theme, library, History())
        self.stack = Stack(self.theme, self.desk, self.zooms)
        self._build()
        self.opening = Opening(library, self.desk, self.stack, self.analysis_activity, self.update_bar, self)
        self.opening.sensitivity = SENSITIVITY.read(library) if sensitivity is None else sensitivity
        self.opening.asked = sensitivity
        self.sensitivity = Sensitivity(library, theme, self.desk, self.stack, self.opening, self)
        self.correcting = Correcting(library, theme, self.desk, self.opening, self)
        self.exporter = Exporter(library, theme, self.export_activity, self)
        self.copier = Copier(self.copy_activity, self)
        self.printing = Printing(theme, self.print_activity, self)
        self.commands = Commands(self)
        self.tools = ToolBar(self.commands, self)
        self.addToolBar(self.tools)
        self._connect()
        self._restore()

    def _build(self) -> None:
        self.setWindowTitle("Variorum")
        self.setAcceptDrops(True)
        self.setMinimumSize(400, 240)
        self.update_bar = UpdateBar(self.theme)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.update_bar)
        column.addWidget(self.stack, 1)
        self.setCentralWidget(middle)
        self._bad = False
        self._fading = QTimer(self, singleShot=True, interval=_FADING)
        self._fading.timeout.connect(lambda: self.tell(""))
        self.notice = QLabel()
        self.notice.setTextFormat(Qt.TextFormat.PlainText)
        self.notice.setIndent(10)
        self.notice.setMinimumWidth(1)
        self.analysis_activity = Activity()
        self.export_activity = Activity()
        self.compare_activity = Activity()
        self.copy_activity = Activity()
        self.print_activity = Activity()
        self.written = Written()
        self.statusBar().addWidget(self.notice, 1)
        self.statusBar().addPermanentWidget(self.written)
        self.statusBar().addPermanentWidget(self.analysis_activity)
        self.statusBar().addPermanentWidget(self.export_activity)
        self.statusBar().addPermanentWidget(self.compare_activity)
        self.statusBar().addPermanentWidget(self.copy_activity)
        self.statusBar().addPermanentWidget(self.print_activity)
        self.statusBar().setSizeGripEnabled(False)

    def _connect(self) -> None:
        desk, zooms = self.desk, self.zooms
        self.theme.changed.connect(self._restyle)
        desk.changed.connect(self._enable)
        desk.told.connect(self.tell)
        desk.read.connect(self._mark_read)
        self.stack.told.connect(self.tell)
        self.stack.shown.connect(self._on_view)
        self.stack.compare_made.connect(self._show_work)
        zooms.watch("reading", desk.middle, desk.reading.zoomed, desk.set_reading_zoom)
        zooms.watch("articles", desk.side, desk.list.zoomed, desk.side.articles.set_zoom)
        zooms.watch("variants", desk.variants, desk.variants.zoomed, desk.set_variants_zoom)
        desk.reading.context_menu_wanted.connect(
            lambda place, quote: show_context_menu(self, self.commands, desk, place, quote)
        )
        desk.list.read_toggled.connect(self._keep_read)
        desk.list.open_file_wanted.connect(self.open_file)
        desk.list.show_in_folder_wanted.connect(self.show_in_folder)
        desk.problems.view.file_wanted.connect(self.show_path_in_folder)
        desk.list.compare_wanted.connect(self.compare_article)
        desk.list.correct_wanted.connect(self.correcting.ask)
        desk.list.export_wanted.connect(lambda article: self.ask_export("article", article))
        desk.variants.export_wanted.connect(lambda remark: self.ask_export("remark", remark))
        self.stack.export_wanted.connect(lambda remark: self.ask_export("remark", remark))
        desk.variants.comparison_wanted.connect(self.copy_comparison)
        self.stack.comparison_wanted.connect(self.copy_comparison)
        self.copier.told.connect(self.tell)
        self.exporter.pages_wanted.connect(self.printing.begin)
        self.printing.change_wanted.connect(self.ask_print)
        self.printing.told.connect(self.tell)
        self.printing.busy_changed.connect(self._enable)
        self.correcting.made.connect(self._enable)
        self.correcting.told.connect(self.tell)
        desk.welcome.open_wanted.connect(self.ask_folder)
        desk.welcome.files_wanted.connect(self.ask_files)
        desk.welcome.set_wanted.connect(self.open_set)
        self.opening.begun.connect(self._on_begin)
        self.sensitivity.changed.connect(self._say_sensitivity)
        self.sensitivity.told.connect(self.tell)
        self.opening.ended.connect(self._show_recent)
        self.opening.ended.connect(self._enable)
        self.opening.told.connect(self.tell)
        self.exporter.told.connect(self.tell)
        self.exporter.busy_changed.connect(self._enable)
        self.exporter.stopped.connect(desk.take_keys)
        self.exporter.written.connect(self._offer)
        self.written.told.connect(self.tell)

    def _restore(self) -> None:
        self.resize(1380, 880)
        if geometry := GEOMETRY.read(self.library):
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii", "ignore")))
        self.desk.setSizes(WIDTHS.read(self.library) or SIZES)
        self.set_typography()
        self.desk.variants.ignore(IGNORED.read(self.library))
        self.desk.variants.shorten(ONLY_DIFFERENCES.read(self.library))
        self._show_recent()
        self.desk.welcome.setFocus()
        self._say_sensitivity()
        if self.library.problem:
            self.tell(core_words(self.library.problem), bad=True)
        self._restyle()
        self._enable()

    # Opening a set

    def ask_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Open a folder of articles"), self._last_folder()
        )
        if chosen:
            self.open_paths(Path(chosen))

    def ask_files(self) -> None:
        from reader.ingest import LIST_SUFFIXES, SUFFIXES

        suffixes = dict.fromkeys((*SUFFIXES, *sorted(LIST_SUFFIXES)))
        known = " ".join(f"*{suffix}" for suffix in suffixes if suffix)
        filters = (
            self.tr("Articles, archives and lists of them ({suffixes})").format(suffixes=known),
            self.tr("All files (*)"),
        )
        chosen, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("Open articles"),
            self._last_folder(),
            ";;".join(filters),
            "",
            QFileDialog.Option.HideNameFilterDetails,
        )
        if chosen:
            self.open_paths(*map(Path, chosen))

    def _last_folder(self) -> str:
        known = self.library.sets()
        return str(known[0].source.root) if known else ""

    def open_paths(self, *paths: Path) -> None:
        """Read the articles in a folder, or in files, in the place of those that are open."""
        self.open_set(Source.of(*paths))

    def open_set(self, source: Source) -> None:
        """Read the articles of a set in the place of those that are open, where they were left last."""
        self.opening.open(source)

    @property
    def source(self) -> Source | None:
        """The set that is open."""
        return self.opening.source

    def _on_begin(self) -> None:
        if self.source is not None:
            name = source_name(self.source)
            self.setWindowTitle(self.tr("{folder} – Variorum").format(folder=name))
        self.tell("")
        self._enable()
        self.opened.emit()

    def forget_recent(self) -> None:
        """Forget the sets that were opened before and all that is kept of them, if the reader means it."""
        from reader.library.cache import open_cache

        asked = self.tr(
            "What you read and chose in these sets, and where you were, is forgotten too. "
            "The articles stay where they are."
        )
        title = self.tr("Forget the sets opened before?")
        answer = QMessageBox.question(self, title, asked)
        if answer is not QMessageBox.StandardButton.Yes:
            return
        cache = open_cache()
        for known in self.library.sets():
            self.library.forget(known.source)
            cache.drop(known.source)
        self._show_recent()

    def _show_recent(self) -> None:
        known = self.library.sets()
        self.commands.show_recent([one.source for one in known])
        if self.source is None:
            self.desk.welcome.invite(known)

    # Going about

    def step(self, by: int) -> None:
        """Go to the next (+1) or previous (-1) lit quote, reading."""
        self.stack.go_to("read")
        self.desk.step(by)

    def escape(self) -> None:
        """From another pane to the article, and from another view back to reading."""
        desk = self.desk
        if self.copier.busy:
            self.copier.stop()
            return
        if self.stack.view != "read":
            self.stack.go_to("read")
        elif desk.filter.hasFocus() and desk.filter.text():
            desk.filter.clear()
            return
        elif desk.middle.bar.isVisible():
            desk.middle.bar.close_bar()
        desk.take_keys()

    def find_in_article(self) -> None:
        self.stack.go_to("read")
        self.desk.find_in_article()

    def find_again(self, by: int) -> None:
        """Go to the next (+1) or previous (-1) place of the words that were looked for in the article."""
        self.stack.go_to("read")
        self.desk.middle.find_again(by)

    def find_in_set(self) -> None:
        self.stack.go_to("read")
        self.desk.find_in_set()

    def focus_filter(self) -> None:
        self.stack.go_to("read")
        self.desk.focus_filter()

    def compare_article(self, other: str | None = None) -> None:
        """Show the open article beside another; None lets the view choose the nearest."""
        if self.desk.article is not None:
            self.stack.compare(self.desk.article, other)

    # What is copied, and where it lies

    def copy(self) -> None:
        copy(self.desk, self.focusWidget())

    def copy_citation(self) -> None:
        self._tell_copied(copy_cited(self.desk, self.focusWidget()))

    def copy_markdown(self) -> None:
        self._tell_copied(copy_cited(self.desk, self.focusWidget(), markdown=True))

    def copy_comparison(self, remark: str, form: str) -> None:
        """Copy how the renderings of a remark differ: as rich text, a picture or Markdown."""
        given = exportable(self.desk, self.stack, remark)
        if given is not None:
            self.tell("")
            self.copier.copy(given, form)

    def _tell_copied(self, copied: bool) -> None:
        self.tell(
            self.tr("Copied, with where it stands.")
            if copied
            else self.tr("Select some words, or go to a quote, to copy it with where it stands.")
        )

    def open_file(self, article: str | None = None) -> None:
        """Open an article's file with the program it belongs to; None is the open article."""
        self._open(self._path_of(article), in_folder=False)

    def show_in_folder(self, article: str | None = None) -> None:
        """Open the folder that an article's file lies in."""
        self._open(self._path_of(article), in_folder=True)

    def show_path_in_folder(self, path: str) -> None:
        """Open the folder of what has that path in the set."""
        self._open(path, in_folder=True)

    def _path_of(self, article: str | None) -> str | None:
        found = self.desk.collection.articles.get(article or self.desk.article or "")
        return found.path if found is not None else None

    def _open(self, path: str | None, in_folder: bool) -> None:
        """Open what has that path in the set, or the archive that it lies in; or else the folder of it."""
        from reader.ingest import file_at

        if path is None or self.source is None:
            return
        file = file_at(self.source.root, path)
        if file is None:
            self.tell(self.tr("{file} is not there any more.").format(file=path), bad=True)
            return
        file = file.parent if in_folder else file
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(file))):
            self.tell(self.tr("{file} cannot be opened.").format(file=file), bad=True)

    # Read and unread

    def _mark_read(self, article: str) -> None:
        self.desk.list.mark_read([article])
        self._keep_read([article], True)

    def _show_work(self, view: CompareView) -> None:
        """Show in the status bar how far the comparison of two articles is."""
        worker, activity = view.worker, self.compare_activity

        def show(busy: bool) -> None:
            activity.begin(self.tr("Comparing two articles"))
            activity.setVisible(busy)

        worker.busy_changed.connect(show)
        worker.progressed.connect(lambda steps: activity.show_progress(steps[-1]))
        activity.cancelled.connect(view.stop)

    def _keep_read(self, articles: Iterable[str], read: bool) -> None:
        if self.source is not None:
            self.library.mark_read(self.source, articles, read)

    def _say_sensitivity(self) -> None:
        """Say in the tool bar which sensitivity it is, unless it is the usual one."""
        self.commands["sensitivity"].setIconText(sensitivity_name(self.sensitivity.chosen))

    # Export

    def ask_export(self, what: str | None = None, subject: str | None = None) -> None:
        """Ask what is exported and how: an article or a remark, by its id, or else what was the last time."""
        given = exportable(self.desk, self.stack, subject)
        if given is not None:
            self.tell("")
            self.exporter.ask(given, what)

    def ask_print(self) -> None:
        """Ask what is printed and how."""
        given = exportable(self.desk, self.stack)
        if given is not None:
            self.tell("")
            self.exporter.ask(given, printing=True)

    def _offer(self, path: Path) -> None:
        """Let a file that was written be opened, for as long as nothing else is told."""
        self._fading.stop()
        self.written.offer(path)

    # Looks

    def set_typography(self) -> None:
        """Set articles and renderings in the face and size that the settings say."""
        self.stack.set_typography(Typography(FAMILY.read(self.library), SIZE.read(self.library)))

    def choose_scheme(self, scheme: Scheme) -> None:
        SCHEME.keep(self.library, scheme)
        self.theme.choose(scheme)

    def ignore(self, kind: str, ignored: bool) -> None:
        """Tell, or tell no more, differences of writing of a kind: accidentals, case or punctuation."""
        before = IGNORED.read(self.library)
        kinds = before | {kind} if ignored else before - {kind}
        IGNORED.keep(self.library, kinds)
        self.desk.variants.ignore(kinds)

    def show_only_differences(self, only: bool) -> None:
        ONLY_DIFFERENCES.keep(self.library, only)
        self.desk.variants.shorten(only)

    def toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def tell(self, sentence: str, bad: bool = False) -> None:
        """Say something in the status bar."""
        self.written.hide()
        self.notice.setText(sentence)
        set_tip(self.notice, sentence)
        self._bad = bad
        self._fading.start() if sentence and not bad else self._fading.stop()
        self._ink_notice()

    def _ink_notice(self) -> None:
        colours = self.theme.colours
        set_ink(self.notice, colours.alert if self._bad else colours.ink)

    def _restyle(self) -> None:
        self.tools.restyle(self.theme.colours)
        self.commands.show_scheme(self.theme.scheme)
        self._ink_notice()

    def _on_view(self, view: str) -> None:
        self.commands[view].setChecked(True)
        self._enable()

    def _enable(self) -> None:
        desk, analysis, reading = self.desk, self.desk.collection.analysis, self.stack.view == "read"
        have = {
            Need.SET: bool(desk.collection.articles),
            Need.ARTICLE: desk.article is not None,
            Need.READING: reading and bool(desk.collection.articles),
            Need.QUOTED: desk.article is not None and self.stack.view in ("read", "quotes"),
            Need.ANALYSIS: analysis is not None,
            Need.LINKS: analysis is not None and bool(analysis.links or analysis.faint),
            Need.REMARKS: reading and analysis is not None and bool(analysis.remarks),
            Need.RENDERINGS: reading and desk.variants.remark is not None,
            Need.CORRECTED: self.correcting.can_undo,
            Need.BACK: desk.history.can_go_back,
            Need.FORWARD: desk.history.can_go_forward,
            Need.EXPORTABLE: analysis is not None and bool(analysis.articles) and not self.exporter.busy,
            Need.PRINTABLE: analysis is not None and bool(analysis.articles) and not self.printing.busy,
        }
        self.commands.enable({need for need, met in have.items() if met})

    # Qt's events

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = _dropped(event)
        if paths:
            event.acceptProposedAction()
            self.open_paths(*paths)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.tools.set_room(event.size().width())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self.opening.watch.look()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.opening.close()
        GEOMETRY.keep(self.library, self.saveGeometry().toBase64().toStdString())
        if self.desk.article is not None:
            WIDTHS.keep(self.library, self.desk.sizes())
        self.exporter.close()
        self.copier.close()
        self.printing.close()
        self.stack.close_work()
        super().closeEvent(event)
        self.closed.emit()


def _dropped(event: QDropEvent) -> list[Path]:
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return [path for path in paths if path.exists()]
