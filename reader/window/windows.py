"""The windows of the program: opened, closed, and on the next start opened again as they were."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer

from reader.library import Library
from reader.window.looks.theme import Theme
from reader.window.main import MainWindow
from reader.window.opened.options import PALETTE, SCHEME
from reader.window.words.core import core_words


class Windows(QObject):
    """Keeps the windows that are open. ``sensitivity``, 0..1, is that of the first; see ``MainWindow``."""

    def __init__(self, library: Library, sensitivity: float | None = None) -> None:
        super().__init__()
        self._library = library
        self._sensitivity = sensitivity
        self._theme = Theme(SCHEME.read(library), self, PALETTE.read(library))
        self._windows: list[MainWindow] = []
        self._quitting = False
        library.on_problem = self._tell

    def __len__(self) -> int:
        return len(self._windows)

    def __iter__(self) -> Iterator[MainWindow]:
        return iter(self._windows)

    def open(self) -> MainWindow:
        """Show another window, on nothing yet."""
        window = MainWindow(self._library, self._theme, self._sensitivity)
        self._sensitivity = None
        before = self._windows[-1] if self._windows else None
        self._windows.append(window)
        window.window_wanted.connect(self.open)
        window.quit_wanted.connect(self.quit)
        window.settings_wanted.connect(lambda: self._ask_settings(window))
        window.opened.connect(self._note)
        window.correcting.made.connect(partial(self._correct, window))
        window.closed.connect(lambda: self._forget(window))
        if before is not None:
            window.move(before.pos().x() + 32, before.pos().y() + 32)
        window.show()
        return window

    def reopen(self) -> None:
        """Show the windows that were open last, on the sets that were open in them; at least one."""
        for source, _ in self._library.windows() or [(None, {})]:
            window = self.open()
            if source is not None:
                QTimer.singleShot(0, partial(window.open_set, source))

    def quit(self) -> None:
        """Close all windows; the next start opens them again."""
        self._note()
        self._quitting = True
        for window in list(self._windows):
            window.close()

    def _note(self) -> None:
        if not self._quitting:
            self._library.keep_windows((window.source, {}) for window in self._windows)

    def _forget(self, window: MainWindow) -> None:
        """A window is closed: of several it is gone, but the last one comes back on the next start."""
        self._windows.remove(window)
        if self._windows:
            self._note()
        _take_apart_once_gone(window)
        window.deleteLater()

    def _tell(self, problem: str) -> None:
        """Say in the windows what the library cannot do."""
        for window in self._windows:
            window.tell(core_words(problem), bad=True)

    def _correct(self, window: MainWindow) -> None:
        """Show in the other windows too what has been corrected in one."""
        for other in self._windows:
            if other is not window:
                other.opening.correct()

    def _ask_settings(self, window: MainWindow) -> None:
        from reader.window.shell.settings import SettingsDialog

        dialog = SettingsDialog(self._library, self._theme, window)
        dialog.changed.connect(self._set_typography)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _set_typography(self) -> None:
        for window in self._windows:
            window.set_typography()


def _take_apart_once_gone(window: MainWindow) -> None:
    """Free what a window holds, its set above all, as soon as Qt has deleted it.

    Its parts know one another, and what the worker has frozen is never looked through for such rings.
    """
    window.desk.list.articles.clear()
    held = [vars(part) for part in (window, *window.findChildren(QObject))]

    def let_go() -> None:
        for names in held:
            names.clear()

    window.destroyed.connect(let_go)
