"""The application: its windows, the first of them shown before anything heavy begins."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from reader.library import Library, open_library
from reader.resources import resource
from reader.source import Source
from reader.window.looks.language import speak
from reader.window.opened.options import LANGUAGE, SCALE
from reader.window.windows import Windows


def run(folder: Path | None, sensitivity: float | None = None) -> int:
    """Show a window until it, and every other one, is closed; returns the exit status."""
    multiprocessing.freeze_support()
    with closing(open_library()) as library:
        _scale(library)
        application = QApplication(sys.argv[:1])
        application.setApplicationName("variorum")
        application.setApplicationDisplayName("Variorum")
        application.setDesktopFileName("variorum")
        application.setWindowIcon(QIcon(str(resource("icons/variorum.svg"))))
        # Ctrl+C in the terminal ends the program, as it would any other.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        speak(LANGUAGE.read(library))
        windows = Windows(library, sensitivity)
        if folder is not None:
            window = windows.open()
            QTimer.singleShot(0, lambda: window.open_set(Source.of(folder)))
        else:
            windows.reopen()
        return application.exec()


def _scale(library: Library) -> None:
    """Show everything as large as the settings say; Qt wants to know before there is an application."""
    scale = SCALE.read(library)
    if scale != 1 and "QT_SCALE_FACTOR" not in os.environ:
        os.environ["QT_SCALE_FACTOR"] = str(scale)
