"""Opening a set: read in a process of its own, shown as it comes, and watched for changes from then on."""

from __future__ import annotations

from collections import deque
from functools import partial
from importlib import import_module
from threading import Thread
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from reader.library import Corrections, Library
from reader.library.corrections import folder_of
from reader.model import Article, Progress
from reader.source import Source
from reader.window.desk import Desk
from reader.window.opened.history import Place
from reader.window.shell.activity import Activity
from reader.window.shell.update_bar import UpdateBar
from reader.window.stack import VIEWS, Stack
from reader.window.words.core import core_words
from reader.window.work.analysing import analyse_folder, is_made, match_reading_anew
from reader.window.work.aside import Aside
from reader.window.work.tasks import Reading
from reader.window.work.watching import Watch
from reader.window.work.worker import Worker

translate = QCoreApplication.translate

_SHOWN = 50
"""Milliseconds from the first article's arrival until it has been painted."""

_LOADED = (
    "reader.matching",
    "reader.collation.segments.abreast",
    "reader.collation.remarks.sifting",
    "reader.collation.articles.neighbours",
    "reader.collation.remarks.overview",
    "reader.library.cache",
    "reader.revising",
    "reader.export",
    "reader.export.preview",
)
"""What the window has use for once there is an article, that wanted first first."""

_VIEW_MODULES = ("reader.window.quotes.view", "reader.window.overview.view", "reader.window.comparing.view")
_APART = 250
"""Milliseconds from the loading of one view to that of the next."""


class Opening(QObject):
    """Shows sets on ``desk`` and in the views of ``stack``, where they were left last."""

    begun = Signal()
    """Another set takes the place of the one that was open."""
    ended = Signal()
    """It, or the same set anew, has been read and compared."""
    told = Signal(str, bool)
    """A sentence for the status bar, and whether it is bad news."""

    def __init__(
        self,
        library: Library,
        desk: Desk,
        stack: Stack,
        activity: Activity,
        update_bar: UpdateBar,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._desk = desk
        self._stack = stack
        self._activity = activity
        self._update_bar = update_bar
        self._anew = False
        self._matching = False
        """Whether the open set is matched anew, and not read."""
        self._corrections = self._heeded = Corrections()
        """Those that hold, and those that were heeded when the set was read last."""
        self._folder: str | None = None
        self._state: dict[str, Any] = {}
        self._change = (0, 0, 0)
        self.source: Source | None = None
        self.sensitivity: float | None = None
        """The one that sets are read at, 0..1; None is the usual one."""
        self.asked: float | None = None
        """The one that an analysis is opened at which was made before; None is its own."""
        self.made = False
        """Whether the set is such an analysis, and so is shown as it was made."""
        self.read_at: float | None = None
        """The one that the set was read at last."""
        self.worker = Worker(self)
        self._revising = Aside(self)
        self._revising.done.connect(self._on_revised)
        self.watch = Watch(self)
        self.watch.changed.connect(self._on_change)
        update_bar.accepted.connect(self.update)
        activity.cancelled.connect(self.cancel)
        self.worker.progressed.connect(self._on_progress)
        self.worker.done.connect(self._on_reading)
        self.worker.failed.connect(self._on_failure)
        self.worker.busy_changed.connect(activity.setVisible)
        desk.file_wanted.connect(self._want)

    def open(self, source: Source) -> None:
        """Read the articles of a set in the place of those that are open."""
        self._begin(source)
        self._read()

    def show(self, source: Source, reading: Reading) -> None:
        """Show a set that has been read already, in the place of the one that is open."""
        self._begin(source)
        self._desk.add(
            (article, reading.analysis.quotes_of[article.id]) for article in reading.analysis.articles
        )
        self._on_reading(reading)

    def update(self) -> None:
        """Read the set anew, which stays open as it is until that is done."""
        if self.source is not None and not self.worker.busy:
            collection = self._desk.collection
            if not collection.articles and collection.analysis is None:
                self.open(self.source)
                return
            self._anew = True
            if collection.analysis is None:
                self._desk.go_on()
                self.told.emit("", False)
            self._read()

    def _want(self, path: str) -> None:
        """Have a file read before the others; where the reading was broken off, it goes on with that."""
        if not self.worker.busy:
            self.update()
        self.worker.want(path)

    @property
    def folder(self) -> str:
        """What stands before the path of each article to make it absolute."""
        if self._folder is None:
            self._folder = folder_of(self.source) if self.source is not None else ""
        return self._folder

    @property
    def own_sensitivity(self) -> float | None:
        """The one that the set is read at, or that it was made at."""
        analysis = self._desk.collection.analysis
        if not self.made:
            return self.sensitivity
        return self.asked if analysis is None else analysis.sensitivity

    def correct(self) -> None:
        """Show the articles of the set as the library has them corrected now."""
        if self.made:
            return
        self._corrections = self._library.corrections()
        self._revise()

    def _revise(self) -> None:
        collection = self._desk.collection
        if collection.reading is not None:
            self._revising.start(_revised, collection.reading, self._corrections, self.folder)
        elif collection.articles:
            # What is still being read is corrected again once it is there.
            found = self._corrections.applied_to(tuple(collection.articles.values()), self.folder)
            self._desk.correct({article.id: article for article in found})

    def _on_revised(self, revised: tuple[Reading, Reading]) -> None:
        before, reading = revised
        if before is not self._desk.collection.reading:
            self._revise()
        elif before.analysis.articles != reading.analysis.articles:
            self._desk.revise(reading)
            self._stack.refresh()
            self._match_anew(before, reading)

    def _match_anew(self, before: Reading, reading: Reading) -> None:
        """Match the quotes of the set anew if its articles are corrected so that it may matter."""
        from reader.revising import is_matched_otherwise

        # What is being read anew is matched as it is corrected when it is there.
        reads = self.worker.busy and not self._matching
        if not reads and is_matched_otherwise(before.analysis.articles, reading.analysis.articles):
            self._anew = self._matching = True
            self._begin_work(translate("Opening", "Comparing anew"))
            self.worker.start(match_reading_anew, reading, self.source, self.sensitivity)

    def cancel(self) -> None:
        self.worker.stop()
        if self._matching:
            self._anew = self._matching = False
            told = translate("Opening", "Stopped before quotes were compared anew. F5 compares them.")
            self.told.emit(told, False)
        elif self._desk.collection.analysis is not None:
            self._anew = False
            self._update_bar.offer(*self._change)
            self.told.emit(translate("Opening", "Stopped before the set was read anew."), False)
        else:
            self._anew = False
            if not self._desk.collection.articles:
                self._desk.welcome.invite(self._library.sets())
            self._desk.give_up()
            told = translate("Opening", "Stopped before the whole set was read and compared.")
            self.told.emit(told, False)
        self._desk.take_keys()

    def keep_place(self) -> None:
        """Note where the reader is, and how all is arranged, to find it so the next time."""
        if self.source is not None and self._desk.article is not None:
            self._library.keep_state(self.source, self._stack.state())

    def close(self) -> None:
        """End the work, and note where the reader was."""
        self.keep_place()
        self._revising.stop()
        self.worker.close()
        self.watch.stop()

    def _begin(self, source: Source) -> None:
        self.keep_place()
        self.worker.stop()
        self._revising.stop()
        self.watch.stop()
        self._anew = self._matching = False
        self.source, self._folder = source, None
        self.made = is_made(source)
        self._corrections = self._heeded = Corrections()
        if not self.made:
            self._corrections = self._library.corrections()
        self._change = 0, 0, 0
        self.read_at = self.sensitivity
        self._update_bar.hide()
        self._state = self._library.state(source)
        self._desk.begin(source, _place(self._state.get("read")))
        self._stack.begin(self._state)
        self._desk.list.mark_read(self._library.read(source))
        self.begun.emit()

    def _read(self) -> None:
        self._update_bar.hide()
        self._begin_work(
            translate("Opening", "Opening the analysis")
            if self.made
            else translate("Opening", "Reading articles")
        )
        self.worker.start(analyse_folder, self.source, self.own_sensitivity, self._corrections)

    def _begin_work(self, what: str) -> None:
        self.read_at, self._heeded = self.sensitivity, self._corrections
        self._activity.begin(what)

    def _on_progress(self, steps: list[Progress]) -> None:
        if self._desk.article is None:
            # Neither the start of the window nor the first article nor the first click waits for it.
            QTimer.singleShot(_SHOWN, _load)
        if self._desk.collection.analysis is None:
            for step in steps:
                if step.waiting:
                    self._desk.wait_for(step.waiting)
            self._desk.add((self._corrected(step.article), step.quotes) for step in steps if step.article)
            self._desk.side.waiting.remove(step.path for step in steps if step.path)
            if steps[-1].stage not in ("listing", "reading"):
                self._desk.wait_no_more()
        self._activity.show_progress(steps[-1])

    def _corrected(self, article: Article) -> Article:
        """An article that has just been read, also by what has been corrected since that began."""
        if self._heeded is self._corrections:
            return article
        return self._corrections.applied_to([article], self.folder)[0]

    def _on_reading(self, reading: Reading) -> None:
        anew, self._anew, self._matching = self._anew, False, False
        if anew:
            self._desk.replace(reading)
        else:
            self._desk.complete(reading)
        self._stack.refresh()
        # Where articles are compared, all wait for it.
        Thread(target=lambda: reading.neighbours).start()
        if self.source is not None:
            self._library.remember(self.source, len(reading.analysis.articles))
            self.watch.watch(self.source, reading.listing)
            if not anew and self._desk.untouched and self._stack.view == "read":
                self._reopen(self._state)
        self.ended.emit()
        if self._heeded is not self._corrections:
            self._revise()

    def _reopen(self, state: dict[str, Any]) -> None:
        """Show again the remark and the view that were in sight when the set was last left."""
        match state.get("read"):
            case {"remark": str(quote)}:
                self._desk.open_quote(quote)
        view = state.get("view")
        if view in VIEWS and self._desk.article is not None:
            self._stack.go_to(view)

    def _on_failure(self, why: str) -> None:
        why = core_words(why)
        self._anew = self._matching = False
        if self._desk.article is None:
            self._desk.give_up()
            self._desk.say(translate("Opening", "This set cannot be opened"), why)
            return
        if self._desk.collection.analysis is not None:
            self._update_bar.offer(*self._change)
        else:
            self._desk.give_up()
        self.told.emit(why, True)

    def _on_change(self, added: int, removed: int, altered: int) -> None:
        self._change = added, removed, altered
        if not self.worker.busy:
            self._update_bar.offer(*self._change)


def _revised(reading: Reading, corrections: Corrections, folder: str) -> tuple[Reading, Reading]:
    """A reading, and what it is with its articles corrected."""
    deque((*reading.looked_up(), reading.neighbours), maxlen=0)
    revised = reading.with_articles(corrections.applied_to(reading.analysis.articles, folder))
    deque(revised.looked_up(), maxlen=0)
    return reading, revised


def _load() -> None:
    """Load, in a thread, what the first click, key or view would else wait for."""

    def load() -> None:
        from reader.collation import collate

        # The first that is collated waits for the words and figures that the room knows.
        collate("It was 1.", "It was 2.")
        for module in _LOADED:
            import_module(module)

    Thread(target=load, name="loading").start()
    for number, view in enumerate(_VIEW_MODULES, 1):
        # Qt's own classes are made in the window's thread, in moments of some 40 ms.
        QTimer.singleShot(number * _APART, partial(import_module, view))


def _place(state: object) -> Place | None:
    """The place that a desk's state tells, if it is one."""
    match state:
        case {"place": [str(article), int(position), str() | None as quote]}:
            return Place(article, position, quote)
    return None
