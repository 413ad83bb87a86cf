"""Photograph the real window on a folder: light and dark, at 100% and 200%.

    python packaging/screenshots.py [FOLDER] [OUT]

FOLDER is the sample set unless given, OUT is docs/screenshots. Needs no screen.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SCALES = (1, 2)
SIZE = (1380, 880)


def main(folder: Path, out: Path) -> None:
    """Write every picture; each scale takes a process of its own, as Qt reads it once."""
    out.mkdir(parents=True, exist_ok=True)
    for scale in SCALES:
        environment = {**os.environ, "QT_SCALE_FACTOR": str(scale), "PYTHONPATH": str(ROOT)}
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        command = [sys.executable, __file__, "--scale", str(scale), str(folder), str(out)]
        subprocess.run(command, env=environment, check=True)


def photograph(folder: Path, out: Path, scale: int) -> None:
    """Write the pictures of one scale, in this process."""
    from PySide6.QtCore import QEventLoop
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from reader.library import Library
    from reader.window.looks.theme import Scheme, Theme
    from reader.window.main import MainWindow

    application = QApplication([])
    suffix = "" if scale == 1 else f"-{scale}00"
    with tempfile.TemporaryDirectory() as place:
        library = Library(Path(place) / "library.sqlite3")
        window = MainWindow(library, Theme(Scheme.SYSTEM))
        window.resize(*SIZE)
        window.show()

        def take(name: str) -> None:
            QTest.qWait(100)
            for scheme in (Scheme.LIGHT, Scheme.DARK):
                window.theme.choose(scheme)
                application.processEvents()
                path = out / f"{name}-{scheme.value}{suffix}.png"
                if not window.grab().save(str(path)):
                    raise SystemExit(f"{path} cannot be written")
                print(path)

        try:
            take("welcome")
            loop = QEventLoop()
            window.opening.worker.busy_changed.connect(lambda busy: None if busy else loop.quit())
            window.open_paths(folder)
            loop.exec()
            collection = window.desk.collection
            if collection.analysis is None or not collection.analysis.remarks:
                raise SystemExit(f"{folder} has no shared quote to show")
            # The one that shows most: the gravest departure, then the most renderings.
            remark = max(
                collection.analysis.remarks,
                key=lambda each: (collection.departure(each.base) or 0, len(each.quotes)),
            )
            window.desk.go_to_quote(remark.base)
            window.desk.open_quote(remark.base)
            take("window")
        finally:
            window.close()
            library.close()


if __name__ == "__main__":
    arguments = sys.argv[1:]
    if arguments[:1] == ["--scale"]:
        photograph(Path(arguments[2]), Path(arguments[3]), int(arguments[1]))
    else:
        given = [Path(argument) for argument in arguments]
        main(*(given + [ROOT / "resources" / "samples", ROOT / "docs" / "screenshots"][len(given) :]))
