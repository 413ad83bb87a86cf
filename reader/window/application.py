"""The application: one window, shown before anything heavy begins."""

from __future__ import annotations

import multiprocessing
import signal
import sys
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from reader.library import open_library
from reader.resources import resource
from reader.window.main import MainWindow


def run(folder: Path | None, sensitivity: float | None = None) -> int:
    """Show the window until it is closed; returns the exit status."""
    multiprocessing.freeze_support()
    application = QApplication(sys.argv[:1])
    application.setApplicationName("variorum")
    application.setApplicationDisplayName("Variorum")
    application.setDesktopFileName("variorum")
    application.setWindowIcon(QIcon(str(resource("icons/variorum.svg"))))
    # Ctrl+C in the terminal ends the program, as it would any other.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    with closing(open_library()) as library:
        window = MainWindow(library, sensitivity)
        window.show()
        if folder is not None:
            QTimer.singleShot(0, lambda: window.open_folder(folder))
        return application.exec()
