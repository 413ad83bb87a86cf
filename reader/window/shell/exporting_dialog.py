"""One dialog for every export: what, in which format, how it is to look, and where to."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from reader.export import FORMATS, ExportError, format_of, require_writable
from reader.library import Library
from reader.source import Source
from reader.window.looks.positions import showable
from reader.window.looks.theme import Theme, set_ink
from reader.window.looks.tips import set_tip
from reader.window.opened.exportable import Exportable
from reader.window.shell.dialogs import give_size
from reader.window.shell.exporting_kept import Kept, What
from reader.window.shell.exporting_options import OptionsBox
from reader.window.shell.exporting_preview import PreviewPane, Wish
from reader.window.shell.exporting_what import WhatBox
from reader.window.shell.one_line import OneLine
from reader.window.words.articles import folder_words
from reader.window.words.core import core_words
from reader.window.words.exports import file_words, format_words
from reader.window.work.answering import Answering

translate = QCoreApplication.translate

_BESIDE = 700
"""Pixels of width from which the preview stands beside the choices, and not beneath them."""
_SMALLEST = 360, 320
_BENEATH = 420
"""Pixels of height of a preview beneath the choices."""


class ExportDialog(QDialog):
    """Asks for everything, shows how the export begins, and tells with ``wanted`` what is to be written.

    ``what`` is asked for from the start; without it what was exported last. ``answering`` makes the preview.
    If ``printing``, no file is asked for, and ``pages_wanted`` tells what is to be printed.
    """

    wanted = Signal(object, str, object, object)
    """The path, the format's name, the Choice and the Options."""
    pages_wanted = Signal(object, object)
    """The Choice and the Options."""

    def __init__(
        self,
        given: Exportable,
        library: Library,
        theme: Theme,
        answering: Answering,
        what: What | None = None,
        parent: QWidget | None = None,
        printing: bool = False,
    ) -> None:
        super().__init__(parent)
        self._given = given
        self._printing = printing
        self._library = library
        self._theme = theme
        self._kept = Kept.read(library)
        self._asked = what
        self._edited = False
        """Whether the name of the file is one that the user gave."""
        self._folder = self._kept.folder or _beside_set(given.source)
        self.setWindowTitle(self.tr("Print") if printing else self.tr("Export"))
        # Else Qt would not let it be so narrow that the preview goes beneath the choices.
        self.setMinimumSize(*_SMALLEST)
        self._build(answering)
        self.options.show_options(self._kept.options)
        if printing:
            self.options.for_paper()
        else:
            self.options.formats.choose(self._kept.format)
        self.what.choose(what or self._kept.what)
        self.what.changed.connect(self._refresh)
        self.options.changed.connect(self._refresh)
        self.name.textEdited.connect(self._on_edit)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._refresh()
        self.what.buttons[self.what.what].setFocus()
        give_size(self, 960, 720)

    def _build(self, answering: Answering) -> None:
        self.what = WhatBox(self._given)
        self.options = OptionsBox()
        self.preview = PreviewPane(self._given, self._theme, answering)
        self.page = QWidget()
        self._choices = QVBoxLayout(self.page)
        self._choices.setContentsMargins(16, 12, 16, 14)
        self._choices.setSpacing(12)
        self._choices.addWidget(self.what)
        self._choices.addWidget(self.options)
        self._choices.addStretch()
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self.page)
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        self.area.setMinimumWidth(self.page.minimumSizeHint().width() + bar)
        self._beside = QWidget()
        self._right = QVBoxLayout(self._beside)
        self._right.setContentsMargins(16, 14, 16, 14)
        self._right.addWidget(self.preview)
        self._between = _rule(vertical=True)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.area, 1)
        row.addWidget(self._between)
        row.addWidget(self._beside, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        column.addWidget(_rule())
        column.addLayout(self._foot())
        self._set_tab_order()

    def _foot(self) -> QVBoxLayout:
        self.name = QLineEdit()
        label = QLabel(self.tr("File &name"))
        label.setBuddy(self.name)
        self.name.setAccessibleName(self.tr("File name"))
        self.browse = QPushButton(self.tr("Bro&wse…"))
        self.browse.setAutoDefault(False)
        self.browse.clicked.connect(self.ask_file)
        self.where, self.problem = OneLine(), QLabel()
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        words = self.tr("Print Preview…") if self._printing else self.tr("Export")
        self.export = self.buttons.addButton(words, QDialogButtonBox.ButtonRole.AcceptRole)
        self.export.setDefault(True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        file = QHBoxLayout()
        file.setSpacing(10)
        file.addWidget(label)
        file.addWidget(self.name, 1)
        file.addWidget(self.browse)
        for asked in (label, self.name, self.browse):
            asked.setVisible(not self._printing)
        end = QHBoxLayout()
        end.setSpacing(12)
        end.addWidget(self.where, 1)
        end.addWidget(self.buttons)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 10, 16, 10)
        foot.setSpacing(8)
        foot.addLayout(file)
        foot.addWidget(self.problem)
        foot.addLayout(end)
        return foot

    def _set_tab_order(self) -> None:
        options, articles, preview = self.options, self.what.articles, self.preview
        ways = [
            *self.what.buttons.values(),
            articles.filter,
            articles.all,
            articles.none,
            articles.view,
            options.formats,
            options.paper,
            options.type_size,
            options.apparatus,
            options.table,
            options.colour,
            options.boilerplate,
            preview.text,
            preview.lines,
            preview.back,
            preview.on,
            self.name,
            self.browse,
            self.export,
        ]
        for one, other in pairwise(ways):
            self.setTabOrder(one, other)

    # What is chosen

    @property
    def target(self) -> Path:
        """The file that is to be written, with the format's suffix where none was given."""
        named = self._named
        suffixes = FORMATS[self.options.formats.format].suffixes
        if not named.name.lower().endswith(suffixes):
            named = named.with_name(named.name + suffixes[0])
        return named

    @property
    def _named(self) -> Path:
        """What the name of the user alone would be."""
        return self._folder / Path(self.name.text().strip()).expanduser()

    def _no_name(self) -> str:
        """Why what the user gave is no name of a file, in a sentence; nothing if it is one."""
        name = self.name.text().strip()
        endings = [suffix for form in FORMATS.values() for suffix in form.suffixes]
        if name.endswith((os.sep, os.altsep or os.sep)) or Path(name).name.lower() in ("", "..", *endings):
            return self.tr("Give the file a name.")
        if self._named.is_dir():
            return self.tr("There is a folder called {name}: give the file another name.").format(name=name)
        return ""

    def _refresh(self) -> None:
        """Take over what is chosen now: the formats that can be had, the name, the preview."""
        what, formats = self.what, self.options.formats
        articles, remarks = what.numbers
        formats.blockSignals(True)
        before = formats.format
        formats.forbid(self._reasons(remarks))
        formats.blockSignals(False)
        if formats.format != before:
            formats.currentIndexChanged.emit(formats.currentIndex())
            return
        self._suggest()
        self._show_problem("")
        self.export.setEnabled(bool(articles))
        self.preview.wish(Wish(formats.format, what.choice, self.options.options, articles))

    def _reasons(self, remarks: int) -> dict[str, str]:
        """Why a format cannot hold what is chosen, by the names of those that cannot."""
        reasons: dict[str, str] = {}
        if remarks != 1:
            why = translate("Export", "This format holds one remark: choose one remark above.")
            reasons = {name: why for name, form in FORMATS.items() if form.of_one}
        printed = self.what.printed
        if not printed:
            why = translate("Export", "None of the chosen articles was read from a PDF.")
            reasons |= dict.fromkeys(("annotated", "originals"), why)
        elif printed > 1:
            reasons["annotated"] = translate("Export", "This format holds one PDF: choose one article above.")
        return reasons

    def _suggest(self) -> None:
        """Name the file by what it will hold, or give the name of the user the suffix of the format."""
        suffix = FORMATS[self.options.formats.format].suffixes[0]
        if not self._edited:
            self.name.setText(file_words(self._given.name, self.what.what, suffix))
            return
        name = self.name.text()
        known = sorted((each for form in FORMATS.values() for each in form.suffixes), key=len, reverse=True)
        found = next((each for each in known if name.lower().endswith(each)), "")
        own = FORMATS[self.options.formats.format].suffixes
        if found and found not in own:
            self.name.setText(name[: -len(found)] + suffix)

    def _on_edit(self) -> None:
        """The suffix that the user gives a name decides on the format."""
        self._edited = True
        with suppress(ExportError):
            self.options.formats.choose(format_of(Path(self.name.text().strip())), or_another=False)
        self._show_problem("")

    def ask_file(self) -> None:
        """Ask with the system's own dialog where to."""
        form = FORMATS[self.options.formats.format]
        suffixes = " ".join(f"*{suffix}" for suffix in form.suffixes)
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Export to"),
            str(self.target),
            f"{format_words(form.description)[0]} ({suffixes})",
            "",
            # It is asked for here, whichever way a name was given.
            QFileDialog.Option.DontConfirmOverwrite,
        )
        if chosen:
            self._folder = Path(chosen).parent
            self.name.setText(Path(chosen).name)
            self._on_edit()
            self._show_folder()

    # The end

    def accept(self) -> None:
        if not self.export.isEnabled():
            return
        what = self._kept.what if self._asked is not None else self.what.what
        options = self.options.options
        if self._printing:
            replace(self._kept, what=what, options=options).keep(self._library)
            self.pages_wanted.emit(self.what.choice, options)
            super().accept()
            return
        target = Path()
        try:
            if why := self._no_name():
                self._show_problem(why)
                self.name.setFocus()
                return
            target = self.target
            require_writable(target, self._given.analysis, self._given.source)
            replacing = target.exists()
        except (ExportError, ValueError, OSError, RuntimeError) as error:
            self._show_problem(core_words(_shortened(str(error), target)))
            set_tip(self.problem, str(error))
            self.name.setFocus()
            return
        if replacing and not self._may_replace(target):
            self.name.setFocus()
            return
        format = self.options.formats.format
        replace(self._kept, what=what, format=format, folder=target.parent, options=options).keep(
            self._library
        )
        self.wanted.emit(target, format, self.what.choice, options)
        super().accept()

    def done(self, result: int) -> None:
        self.preview.stop()
        super().done(result)

    def _may_replace(self, target: Path) -> bool:
        question = translate("Export", "{name} already exists. Replace it?").format(name=target.name)
        box = QMessageBox(QMessageBox.Icon.Question, translate("Export", "Export"), question, parent=self)
        box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No)
        box.setTextFormat(Qt.TextFormat.PlainText)
        answer = box.exec()
        box.deleteLater()
        return answer == QMessageBox.StandardButton.Yes

    # Looks

    def _show_problem(self, sentence: str) -> None:
        # A sentence that begins with the name of a file says it as it is.
        if not sentence.startswith(Path(self.name.text().strip()).stem or "\0"):
            sentence = sentence[:1].upper() + sentence[1:]
        self.problem.setText(showable(sentence))
        self.problem.setVisible(bool(sentence))
        self.where.setVisible(not self._printing)
        self.name.setAccessibleDescription(sentence)
        self._show_folder()

    def _show_folder(self) -> None:
        self.where.say(self.tr("In {folder}").format(folder=showable(folder_words(self._folder))))
        set_tip(self.where, str(self._folder))

    def _restyle(self) -> None:
        colours = self._theme.colours
        set_ink(self.where, colours.dim)
        set_ink(self.problem, colours.alert)
        self.what.restyle(colours)
        self.options.restyle(colours)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = event.size().width() >= _BESIDE
        if beside is (self.preview.parentWidget() is self._beside):
            return
        if beside:
            self.preview.setMinimumHeight(0)
            self._right.addWidget(self.preview)
        else:
            self.preview.setMinimumHeight(_BENEATH)
            self._choices.insertWidget(2, self.preview)
        self._beside.setVisible(beside)
        self._between.setVisible(beside)


def _beside_set(source: Source) -> Path:
    """The folder around a set."""
    first, *others = source.paths
    return source.root.parent if others else first.parent


def _shortened(sentence: str, target: Path) -> str:
    """What is said of a file without the folders that it lies in, which the dialog names beside it."""
    if not target.name:
        return sentence
    return sentence.replace(str(target), target.name).replace(str(target.parent), folder_words(target.parent))


def _rule(vertical: bool = False) -> QFrame:
    rule = QFrame()
    rule.setObjectName("rule")
    rule.setFixedWidth(1) if vertical else rule.setFixedHeight(1)
    return rule
