"""The comparison of a remark on the clipboard: made beside the window, whichever was wanted last."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage

from reader.window.opened.exportable import Exportable
from reader.window.shell.activity import Activity
from reader.window.words.core import core_words
from reader.window.work.tasks import copy_comparison
from reader.window.work.worker import Worker


class Copier(QObject):
    """Copies one comparison at a time, and shows in ``activity`` that it is being made."""

    told = Signal(str, bool)
    """A sentence for the status bar, and whether it is bad news."""

    def __init__(self, activity: Activity, parent: QObject) -> None:
        super().__init__(parent)
        self._activity = activity
        self.worker = Worker(self)
        self.worker.done.connect(self._put_on_clipboard)
        self.worker.failed.connect(
            lambda why: self.told.emit(self.tr("Not copied. {reason}").format(reason=core_words(why)), True)
        )
        self.worker.busy_changed.connect(activity.setVisible)
        activity.cancelled.connect(self.stop)

    @property
    def busy(self) -> bool:
        return self.worker.busy

    def copy(self, given: Exportable, form: str) -> None:
        """Copy the comparison of the remark before the reader: as rich text, a picture or Markdown."""
        from reader.export.copying import Copied

        if given.remark is not None:
            self._activity.begin(self.tr("Copying the comparison"))
            self.worker.start(
                copy_comparison, given.analysis, given.remark, Copied(form), given.name, given.source
            )

    def stop(self) -> None:
        """Leave on the clipboard what is on it."""
        self.worker.stop()
        self.told.emit(self.tr("Not copied."), False)

    def close(self) -> None:
        """End the work and wait until its process is gone."""
        self.worker.close()

    def _put_on_clipboard(self, made: Mapping[str, bytes]) -> None:
        data = QMimeData()
        if "image/png" in made:
            # Windows and macOS have pictures of their own, which Qt makes of this.
            data.setImageData(QImage.fromData(made["image/png"]))
        for kind, content in made.items():
            data.setData(kind, content)
        QGuiApplication.clipboard().setMimeData(data)
        self.told.emit(self.tr("Copied."), False)
