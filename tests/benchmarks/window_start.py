"""From the start of Python to a painted window: Variorum's beside an empty QMainWindow's."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator

from tests.benchmarks.figure import Figure

EMPTY = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv)
window = QMainWindow()
window.resize(1200, 800)
window.show()
window.grab()
"""

OURS = """
import sys, tempfile
from pathlib import Path
from PySide6.QtWidgets import QApplication
from reader.library import Library
from reader.window.looks.theme import Scheme, Theme
from reader.window.main import MainWindow
app = QApplication(sys.argv)
with tempfile.TemporaryDirectory() as folder:
    library = Library(Path(folder, "library.sqlite3"))
    window = MainWindow(library, Theme(Scheme.SYSTEM))
    window.show()
    window.grab()
    library.close()
"""

RUNS = 7


def measure() -> Iterator[Figure]:
    times: dict[str, list[float]] = {OURS: [], EMPTY: []}
    for _ in range(RUNS + 1):
        for program, taken in times.items():
            began = time.perf_counter()
            subprocess.run(
                [sys.executable, "-c", program],
                check=True,
                env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            )
            taken.append(time.perf_counter() - began)
    ours, peers = (statistics.median(taken[1:]) for taken in times.values())
    yield Figure("start to painted window", ours, "an empty QMainWindow", peers, 4)
