"""Photograph every view of the real window: in light and dark, at 100% and 200%, in English and in German.

    python packaging/screenshots.py [FOLDER [OUT]]

FOLDER is the sample set unless given, OUT is build/screenshots; the pictures are called
``<view>-<light|dark>[-<scale>][-<language>].png``. Without arguments those that the README or the guide shows
are then put into docs/screenshots, with fewer colours. Needs no screen.
"""

from __future__ import annotations

import multiprocessing
import os
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QDialog, QWidget

    from reader.window.main import MainWindow

ROOT = Path(__file__).resolve().parents[1]
SHOWN = ROOT / "docs" / "screenshots"
"""What is kept with the project: the pictures that its pages show."""
PAGES = (ROOT / "README.md", ROOT / "docs" / "guide.md")
SITTINGS = ((1, "en"), (2, "en"), (1, "de"))
"""Scale and language, each in a process of its own, as Qt reads them once."""
SIZES = {1: (1380, 880), 2: (960, 640)}
"""Of the window, by scale: what is shown twice as large has less room."""
PATIENCE = 60
"""Seconds that one piece of work, and twice that one sitting, may take."""


def main(folder: Path, out: Path) -> None:
    """Write every picture of a folder's articles."""
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as cache:
        os.environ |= {"QT_QPA_PLATFORM": "offscreen", "XDG_CACHE_HOME": cache}
        for scale, language in SITTINGS:
            os.environ["QT_SCALE_FACTOR"] = str(scale)
            context = multiprocessing.get_context("spawn")
            sitting = context.Process(target=photograph, args=(folder, out, scale, language))
            sitting.start()
            sitting.join(2 * PATIENCE)
            if sitting.exitcode is None:
                sitting.kill()
            if sitting.exitcode != 0:
                raise SystemExit(f"The pictures at {scale}00% in {language!r} could not be taken.")


def photograph(folder: Path, out: Path, scale: int, language: str) -> None:
    """Write the pictures of one scale and language, in this process."""
    from PySide6.QtWidgets import QApplication, QDialog

    from reader.library import Library
    from reader.window.looks.language import speak
    from reader.window.looks.theme import Scheme
    from reader.window.windows import Windows

    application = QApplication([])
    # A cursor that blinks is there in one picture and gone in the next.
    application.setCursorFlashTime(0)
    speak(language)
    suffix = ("" if scale == 1 else f"-{scale}00") + ("" if language == "en" else f"-{language}")
    with tempfile.TemporaryDirectory() as place, closing(Library(Path(place) / "library.sqlite3")) as library:
        windows = Windows(library)
        window = windows.open()
        window.resize(*SIZES[scale])
        try:
            for name, shown in views(window, folder):
                for scheme in (Scheme.LIGHT, Scheme.DARK):
                    window.theme.choose(scheme)
                    path = out / f"{name}-{scheme.value}{suffix}.png"
                    if not still(shown).save(str(path)):
                        raise SystemExit(f"{path} cannot be written.")
                    print(path)
                window.theme.choose(Scheme.LIGHT)
                if isinstance(shown, QDialog):
                    shown.reject()
        finally:
            windows.quit()


def views(window: MainWindow, folder: Path) -> Iterator[tuple[str, QWidget]]:
    """Each view once all that belongs in it is there: its name, and what is to be photographed."""
    from reader.collation.remarks.overview import overview as overview_of
    from reader.window.articles.rows import Grouping
    from reader.window.variants.panel import Layout
    from reader.window.words.articles import title_of

    desk, stack = window.desk, window.stack
    yield "welcome", window
    heard(window.opening.ended, lambda: window.open_paths(folder))
    analysis, collection, linked = desk.collection.analysis, desk.collection, desk.collection.comparisons
    if analysis is None or not analysis.remarks:
        raise SystemExit(f"{folder} has no shared quote to show.")
    quotes = analysis.quote_by_id
    # The gravest departure, in most renderings; and of these the one that is met first in its article.
    grave = max(analysis.remarks, key=lambda each: (collection.departure(each.base) or 0, len(each.quotes)))
    met = min(grave.quotes, key=lambda quote: quotes[quote].start)
    desk.go_to(quotes[met].article)
    desk.show_quote(met)
    desk.variants.view.scrollToTop()
    yield "reading", window
    desk.variants.step(1)
    desk.variants.toggle_explanation()
    yield "why", window
    desk.variants.toggle_explanation()
    desk.side.articles.grouping = Grouping.EVENT
    yield "events", window
    desk.side.articles.grouping = Grouping.OUTLET
    desk.show_quote(max(linked, key=lambda pair: linked[pair].distance)[0])
    desk.variants.choose_layout(Layout.SIDES)
    yield "side-by-side", window
    desk.show_quote(met)
    heard(desk.variants.table.collated, lambda: desk.variants.choose_layout(Layout.TABLE))
    sizes = desk.sizes()
    desk.setSizes([sizes[0], sizes[1] * 3 // 4, sizes[1] // 4 + sizes[2]])
    yield "table", window
    desk.variants.choose_layout(Layout.CARDS)
    desk.setSizes(sizes)
    words = (grave.speaker or title_of(collection.articles[quotes[met].article])).split()[-1]
    window.find_in_article()
    desk.middle.bar.field.line.setText(words)
    yield "find", window
    desk.middle.bar.close_bar()
    window.find_in_set()
    heard(desk.side.search.finished, lambda: desk.side.search.look_for(words))
    yield "find-in-set", window
    desk.side.show_articles()
    stack.go_to("quotes")
    yield "quotes", window
    stack.go_to("overview")
    overview: Any = stack.currentWidget()
    heard(overview.profiling.done)
    pairs = overview_of(analysis, linked).pairs
    overview.restore({"outlets": max(pairs, key=lambda names: pairs[names].distance or 0)})
    yield "overview", window
    overview.pictures.setCurrentIndex(1)
    yield "who-first", window
    other = next(quote for quote in grave.quotes if collection.departure(quote) and quote != met)
    window.compare_article(quotes[other].article)
    comparing: Any = stack.currentWidget()
    heard(comparing.compared)
    passages = comparing.sharing.passages
    comparing.pair.go_to(
        max(range(len(passages)), key=lambda number: len(passages[number].collation.summary.alerts))
    )
    yield "compare", window
    stack.go_to("read")
    yield "settings", dialog(window, "settings")
    sensitivity: Any = dialog(window, "sensitivity")
    sensitivity.slider.setValue(10)
    yield "sensitivity", sensitivity
    palette: Any = dialog(window, "palette")
    palette.words.setText(window.tr("co"))
    yield "palette", palette
    yield "keys", dialog(window, "keys")


def dialog(window: MainWindow, command: str) -> QDialog:
    """The dialog that a command of the menus opens."""
    from PySide6.QtWidgets import QApplication, QDialog

    window.commands[command].trigger()
    opened = QApplication.activeModalWidget()
    if not isinstance(opened, QDialog):
        raise SystemExit(f"“{command}” opens no dialog.")
    return opened


def heard(signal: SignalInstance, begin: Callable[[], object] = lambda: None) -> None:
    """Begin something, and go on once its signal has come."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    came: list[object] = []
    signal.connect(lambda *_: (came.append(signal), loop.quit()))
    begin()
    if not came:
        QTimer.singleShot(PATIENCE * 1000, loop.quit)
        loop.exec()
    if not came:
        raise SystemExit(f"{signal} did not come within {PATIENCE} seconds.")


def still(shown: QWidget) -> QImage:
    """What a widget looks like once nothing is worked at in slices, and nothing moves in it any more."""
    from PySide6.QtCore import QAbstractAnimation, QTimer
    from PySide6.QtWidgets import QApplication

    def busy() -> bool:
        running = QAbstractAnimation.State.Running
        return any(timer.isActive() and not timer.interval() for timer in shown.findChildren(QTimer)) or any(
            animation.state() is running for animation in shown.findChildren(QAbstractAnimation)
        )

    before, now = None, shown.grab().toImage()
    while busy() or now != before:
        QApplication.processEvents()
        before, now = now, shown.grab().toImage()
    return now


def publish(out: Path) -> None:
    """Keep those pictures in ``out`` that the pages show, in 256 colours, and no other."""
    from PySide6.QtGui import QImage

    names = {
        name
        for page in PAGES
        if page.exists()
        for name in re.findall(r"screenshots/([\w-]+\.png)", page.read_text("utf-8"))
    }
    SHOWN.mkdir(exist_ok=True)
    for old in SHOWN.glob("*.png"):
        old.unlink()
    for name in sorted(names):
        if not reduced(QImage(str(out / name))).save(str(SHOWN / name), "PNG", 0):  # type: ignore[call-overload]
            raise SystemExit(f"{SHOWN / name} cannot be written.")


def reduced(image: QImage) -> QImage:
    """The same in 256 colours: of those that are alike the commonest, the commonest first."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage

    image = image.convertToFormat(QImage.Format.Format_RGB32)
    commonest: dict[int, int] = {}
    for colour, _ in Counter(memoryview(image.constBits()).cast("I")).most_common():
        commonest.setdefault(colour & 0xF8F8F8, colour)
        if len(commonest) == 256:
            break
    return image.convertToFormat(
        QImage.Format.Format_Indexed8, list(commonest.values()), Qt.ImageConversionFlag.ThresholdDither
    )


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    given = [Path(argument) for argument in sys.argv[1:]]
    main(*(given + [ROOT / "resources" / "samples", ROOT / "build" / "screenshots"][len(given) :]))
    if not given:
        publish(ROOT / "build" / "screenshots")
