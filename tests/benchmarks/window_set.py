"""The window with a thousand invented articles: analysed behind it, cancelled, and opened from the cache.

Each is done in a process of its own, whose window stands on no screen. A frame is the time in which the
window answers nothing: a timer of 5 ms should ring and does not. What it waited while other programs had the
processor is not counted.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.figure import Figure
from tests.benchmarks.invented import write_articles

if TYPE_CHECKING:
    from reader.window.main import MainWindow

# Qt is imported where it is used: the worker's processes import this module too, and have no use for it.

OPENING = 1.0
"""Seconds to the first article of a set in the cache."""
FRAME, CANCEL = 100.0, 200.0
"""Milliseconds."""
MEMORY = 400.0
"""Megabytes."""
RUNS = 5


def measure() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "articles")
        count = write_articles(folder)
        for file in folder.rglob("*.txt"):
            os.utime(file, (1_900_000_000, 1_900_000_000))
        cancelled = _run("cancel", folder)
        analysed = _run("analyse", folder)
        opened = [_run("open", folder) for _ in range(RUNS)]
    first, shown, frame = (
        statistics.median(run[name] for run in opened) for name in ("first", "shown", "frame")
    )
    name = f"{count:,} articles"
    yield Figure(f"{name} from the cache, to the first", first, "allowed", OPENING, 1)
    yield Figure(f"{name} from the cache, from the start", first + shown, "the window alone", shown, 5)
    yield Figure(f"{name} from the cache, longest frame", 1000 * frame, "allowed", FRAME, 1, "ms")
    yield Figure(f"{name} being analysed, longest frame", 1000 * analysed["frame"], "allowed", FRAME, 1, "ms")
    yield Figure(f"{name} being analysed, cancelled", 1000 * cancelled["gone"], "allowed", CANCEL, 1, "ms")
    memory = max(run["memory"] for run in (analysed, *opened))
    yield Figure(f"{name} open, memory", memory, "allowed", MEMORY, 1, "MB")


def _run(what: str, folder: Path) -> dict[str, float]:
    print(f"window: {what} ...", end=" ", file=sys.stderr, flush=True)
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.window_set", what, str(folder)],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "QT_LOGGING_RULES": "*.warning=false",
            "XDG_CACHE_HOME": str(folder.parent / "cache"),
        },
    )
    found = json.loads(done.stdout)
    print(", ".join(f"{name} {value:.3f}" for name, value in found.items()), file=sys.stderr)
    return found


class Frames:
    """The longest frame since ``begin``."""

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        self.longest = 0.0
        self._timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=5)
        self._timer.timeout.connect(self._tick)

    def begin(self) -> None:
        self._last = time.perf_counter(), time.thread_time(), _waits()
        self._timer.start()

    def _tick(self) -> None:
        wall, own, waits = self._last
        waited = sum(now - waits.get(task, now) for task, now in _waits().items())
        self.longest = max(self.longest, time.thread_time() - own, time.perf_counter() - wall - waited)
        self._last = time.perf_counter(), time.thread_time(), _waits()


def _waits() -> dict[str, float]:
    """Seconds that each thread has waited for a processor; only Linux keeps account of them."""
    found: dict[str, float] = {}
    with suppress(FileNotFoundError):
        for task in Path("/proc/self/task").iterdir():
            with suppress(OSError):  # The thread has come to its end meanwhile.
                found[task.name] = int((task / "schedstat").read_text().split()[1]) / 1e9
    return found


def _open(folder: Path, then: Callable[[MainWindow, dict[str, float]], None]) -> dict[str, float]:
    """Open ``folder`` in a window; ``then`` watches it. What was measured once the application quits."""
    began = time.perf_counter()
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication

    from reader.library import Library
    from reader.window.looks.theme import Scheme, Theme
    from reader.window.main import MainWindow

    application = QApplication([])
    library = Library(folder.parent / "library.sqlite3")
    window = MainWindow(library, Theme(Scheme.SYSTEM))
    window.show()
    window.grab()
    found = {"shown": time.perf_counter() - began}
    frames = Frames()

    class First(QObject):
        """Notes when the first article is painted."""

        def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802
            if event.type() is QEvent.Type.Paint and window.desk.article is not None:
                found.setdefault("first", time.perf_counter() - opened)
            return False

    first = First()
    window.desk.reading.viewport().installEventFilter(first)
    then(window, found)
    opened = time.perf_counter()

    def begin() -> None:
        frames.begin()
        window.open_paths(folder)

    QTimer.singleShot(0, begin)
    application.exec()
    found |= {"frame": frames.longest, "memory": _megabytes()}
    window.close()
    library.close()
    return found


def _until_done(window: MainWindow, found: dict[str, float]) -> None:
    from PySide6.QtCore import QCoreApplication, QTimer

    began = time.perf_counter()

    def done() -> None:
        found["done"] = time.perf_counter() - began
        # What is drawn for the result counts too.
        QTimer.singleShot(500, QCoreApplication.quit)

    window.opening.worker.done.connect(done)
    window.opening.worker.failed.connect(lambda why: sys.exit(why))


def _until_cancelled(window: MainWindow, found: dict[str, float]) -> None:
    """Cancel in the middle; ``gone`` is how long it takes until no process is at it any more."""
    from multiprocessing import active_children

    from PySide6.QtCore import QCoreApplication, QTimer

    def heard() -> None:
        if len(window.desk.collection.articles) < 300 or "gone" in found:
            return
        began = time.perf_counter()
        processes = [child.pid for child in active_children() if child.pid]
        window.opening.cancel()

        def look() -> None:
            if not any(_alive(process) for process in processes):
                found["gone"] = time.perf_counter() - began
                QCoreApplication.quit()

        if not processes:
            sys.exit("there is nothing to be cancelled")
        found["gone"] = float("inf")
        timer = QTimer(window, interval=1)
        timer.timeout.connect(look)
        timer.start()

    window.opening.worker.progressed.connect(heard)


def _alive(process: int) -> bool:
    with suppress(ProcessLookupError):
        os.kill(process, 0)
        return True
    return False


def _megabytes() -> float:
    """The memory that this process has now, or where that is not told, the most it has had."""
    status = Path("/proc/self/status")
    if status.exists():
        lines = dict(line.split(":", 1) for line in status.read_text().splitlines())
        return int(lines["VmRSS"].split()[0]) / 1024
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20


WATCHING = {"open": _until_done, "analyse": _until_done, "cancel": _until_cancelled}

if __name__ == "__main__":
    json.dump(_open(Path(sys.argv[2]), WATCHING[sys.argv[1]]), sys.stdout)
