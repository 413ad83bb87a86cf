"""Exporting: where to and in which format is asked with the system's own dialog, the work done beside it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from reader.model import Analysis
from reader.source import Source
from reader.window.shell.activity import Activity
from reader.window.words.articles import source_name
from reader.window.words.core import core_words
from reader.window.work.tasks import Exported, export_analysis
from reader.window.work.worker import Worker


class Exporter(QObject):
    """Exports one thing at a time, and shows how far it is in ``activity``."""

    told = Signal(str, bool)
    """A sentence for the status bar, and whether it is bad news."""
    busy_changed = Signal(bool)
    stopped = Signal()

    def __init__(self, activity: Activity, parent: QWidget) -> None:
        super().__init__(parent)
        self._activity = activity
        self._window = parent
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

    def ask(self, analysis: Analysis, source: Source) -> None:
        """Ask where to, and export an analysis of a set."""
        chosen = ask_target(self._window, source.root)
        if chosen is None:
            return
        target, form = chosen
        self._activity.begin(self.tr("Exporting"))
        self.worker.start(export_analysis, analysis, target, form, source_name(source))

    def stop(self) -> None:
        self.worker.stop()
        self.stopped.emit()
        self.told.emit(self.tr("Export stopped."), False)

    def close(self) -> None:
        """End the work and wait until its process is gone."""
        self.worker.close()

    def _on_export(self, exported: Exported) -> None:
        told = self.tr("Exported to {path}").format(path=exported.target)
        if exported.warnings:
            # The status bar has one line; all of them are in its tool tip.
            told = self.tr("{exported}, but {warning}").format(
                exported=told, warning="; ".join(map(core_words, exported.warnings))
            )
        self.told.emit(told, False)


def ask_target(parent: QWidget, folder: Path) -> tuple[Path, str] | None:
    """The file to write and the name of its format; None where the user thought better of it."""
    # The rooms before the window load slowly, and the window shows first.
    from reader.export import FORMATS

    filters = {
        f"{core_words(each.description)} ({' '.join(f'*{suffix}' for suffix in each.suffixes)})": name
        for name, each in FORMATS.items()
    }
    suggestion = folder.parent / f"{folder.name}.pdf"
    chosen, filter_words = QFileDialog.getSaveFileName(
        parent,
        QCoreApplication.translate("Export", "Export what was compared"),
        str(suggestion),
        ";;".join(filters),
    )
    if not chosen:
        return None
    target = Path(chosen)
    for name, each in FORMATS.items():
        if target.suffix.lower() in each.suffixes:
            return target, name
    name = filters.get(filter_words, "pdf")
    target = target.with_name(target.name + FORMATS[name].suffixes[0])
    # The dialog asked about the name as it was typed.
    return (target, name) if not target.exists() or _may_replace(parent, target) else None


def _may_replace(parent: QWidget, target: Path) -> bool:
    question = QCoreApplication.translate("Export", "{name} already exists. Replace it?").format(
        name=target.name
    )
    title = QCoreApplication.translate("Export", "Export")
    box = QMessageBox(QMessageBox.Icon.Question, title, question, parent=parent)
    box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No)
    box.setTextFormat(Qt.TextFormat.PlainText)
    answer = box.exec()
    box.deleteLater()
    return answer == QMessageBox.StandardButton.Yes
