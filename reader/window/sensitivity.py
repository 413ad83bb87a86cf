"""How doubtful a link may be in a window: chosen in a dialog, and worked out beside the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from reader.library import Library
from reader.window.desk import Desk
from reader.window.looks.theme import Theme
from reader.window.opening import Opening
from reader.window.stack import Stack
from reader.window.words.links import prospect_words
from reader.window.work.aside import Aside
from reader.window.work.tasks import Reading


class Sensitivity(QObject):
    """The sensitivity of a window, 0..1, None the usual one; kept for sets that are opened later."""

    changed = Signal()
    told = Signal(str)

    def __init__(
        self, library: Library, theme: Theme, desk: Desk, stack: Stack, opening: Opening, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._theme = theme
        self._desk = desk
        self._stack = stack
        self._opening = opening
        self._window = parent
        self.operating = Aside(self)
        """Works out what another sensitivity lets through."""
        self.operating.done.connect(self._on_operated)
        for another in (opening.begun, opening.ended):
            another.connect(self.operating.stop)
        opening.ended.connect(self._keep)

    @property
    def chosen(self) -> float | None:
        """The one of the open set; None is the usual one."""
        own = self._opening.own_sensitivity
        return None if self._opening.made and own == _number(None) else own

    def ask(self) -> None:
        """Let the reader see what another sensitivity would link, and choose it."""
        analysis = self._desk.collection.analysis
        if analysis is None:
            return
        # The rooms before the window load slowly, and the window shows first.
        from reader.window.shell.sensitivity import SensitivityDialog

        dialog = SensitivityDialog(analysis, self._now(), self._theme, self._window)
        dialog.chosen.connect(self.choose)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def choose(self, sensitivity: float | None) -> None:
        """Link what a sensitivity lets through, now and in the sets opened later; None is the usual one."""
        self._opening.sensitivity = sensitivity
        self._library.keep("sensitivity", sensitivity)
        self.changed.emit()
        self._operate(sensitivity)

    def _now(self) -> float:
        return _number(self.chosen)

    def _keep(self) -> None:
        """Where another was chosen while the set was read, link what that lets through."""
        self.changed.emit()
        if not self._opening.made and self._opening.read_at != self.chosen:
            self._operate(self.chosen)

    def _operate(self, sensitivity: float | None) -> None:
        reading = self._desk.collection.reading
        if reading is not None:
            now = _number(sensitivity)
            self.operating.start(lambda: (now, reading.at(now)))

    def _on_operated(self, operated: tuple[float, Reading]) -> None:
        now, reading = operated
        self._desk.operate(reading)
        self._stack.refresh()
        self.changed.emit()
        self.told.emit(prospect_words(now, len(reading.analysis.links), len(reading.analysis.remarks)))


def _number(sensitivity: float | None) -> float:
    from reader.matching import usual_sensitivity

    return usual_sensitivity() if sensitivity is None else sensitivity
