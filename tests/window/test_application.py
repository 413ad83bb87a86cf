"""The program as it is started: shown first, loading little, and gone with status 0 when it is closed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent

OPEN_AND_CLOSE = """
import sys
from pathlib import Path
from reader.window import open_window, windows

class Window(windows.MainWindow):
    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.opening.ended.connect(self.report)

    def show(self):
        rooms = {name.split(".")[1] for name in sys.modules if name.startswith("reader.")}
        usual = {"window", "library", "apart", "folding", "model", "resources", "source"}
        print("loaded", *sorted(rooms - usual))
        super().show()

    def report(self):
        print("articles", len(self.desk.collection.articles))
        self.close()

windows.MainWindow = Window
sys.exit(open_window(Path(sys.argv[1])))
"""

LOOK_AROUND = """
import sys, threading
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from reader.window import open_window, windows

class Window(windows.MainWindow):
    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.opening.ended.connect(self.look_around)

    def look_around(self):
        while "reader.export" not in sys.modules or any(
            thread.name == "loading" for thread in threading.enumerate()
        ):
            QTest.qWait(1)
        before = set(sys.modules)
        for key in "JNBWS":
            self.desk.step(1)
            self.desk.open_quote(self.desk.reading.focused_quote)
            QTest.keyClick(self, key)
            for layout in ("side_by_side", "table", "cards"):
                self.commands[layout].trigger()
                QTest.qWait(50)
        for view in ("quotes", "overview", "compare"):
            self.stack.go_to(view)
            QTest.qWait(200)
        self.compare_article()
        self.sensitivity.ask()
        QFileDialog.getSaveFileName = lambda *_: ("", "")
        self.ask_export()
        # What the watch of the files needs it loads in its own thread.
        aside = ("reader.window", "reader.ingest")
        loaded = {name for name in set(sys.modules) - before if not name.startswith(aside)}
        print("loaded", *sorted(name for name in loaded if name.startswith("reader") or name == "typst"))
        self.close()

windows.MainWindow = Window
sys.exit(open_window(Path(sys.argv[1])))
"""


def run(code: str, *arguments: str, home: Path) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(HERE.parents[1]),
        # Where each platform keeps the user's data: never the user's own.
        "XDG_DATA_HOME": str(home),
        "HOME": str(home),
        "LOCALAPPDATA": str(home),
    }
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_a_folder_is_opened_read_and_closed(tmp_path: Path) -> None:
    done = run(OPEN_AND_CLOSE, str(HERE / "port_ellery"), home=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["loaded", "articles 4"]
    assert "Traceback" not in done.stderr
    assert list(tmp_path.rglob("library.sqlite3"))


def test_what_a_click_needs_is_loaded_before_it(tmp_path: Path) -> None:
    done = run(LOOK_AROUND, str(HERE / "port_ellery"), home=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["loaded"]


def test_the_worker_processes_know_nothing_of_qt(tmp_path: Path) -> None:
    code = "import reader.window.work.tasks, sys; print([name for name in sys.modules if 'PySide6' in name])"
    assert run(code, home=tmp_path).stdout == "[]\n"
