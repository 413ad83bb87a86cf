"""The overview: outlets against outlets as a picture, and beside it the numbers of what is chosen in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reader.model import Progress
from reader.window.looks.legend import ROOMY
from reader.window.looks.theme import Theme, set_ink
from reader.window.overview.bars import Bar, Bars
from reader.window.overview.matrix import Picture
from reader.window.overview.rows import rows_of_both, rows_of_outlet, rows_of_pair, rows_of_profile
from reader.window.overview.squares import Matrix
from reader.window.words.core import core_words
from reader.window.words.overview import outlet_counts, outlet_words, pair_counts, pair_title
from reader.window.words.work import stage_words
from reader.window.work.aside import Aside
from reader.window.work.tasks import Reading, profile_set
from reader.window.work.worker import Worker

if TYPE_CHECKING:
    from reader.collation.remarks.overview import Overview
    from reader.collation.remarks.profile import Profile
    from reader.window.opened.collection import Collection

_WIDE = 76
"""Widths of a letter from which the numbers stand beside the picture, and not below it."""
_PICTURES = (Picture.SHARED, Picture.FIRST)


class OverviewView(QWidget):
    """``quotes_wanted``: the quotes behind a number, under the title that their list is to have."""

    quotes_wanted = Signal(list, str)
    zoomed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._reading: Reading | None = None
        self._overview: Overview | None = None
        self._profiles: tuple[Profile, ...] = ()
        self._stale = False
        self._zoom = 1.0
        self._wanted: tuple[str | None, str | None] | None = None
        self.surveying = Aside(self)
        self.profiling = Worker(self)
        self._build()
        self._connect()
        self._restyle()
        self._explain()
        self._say(self.tr("Nothing has been compared yet."))

    def _build(self) -> None:
        self.pictures = QTabBar()
        self.pictures.setDrawBase(False)
        self.pictures.setExpanding(False)
        self.pictures.setAccessibleName(self.tr("Picture"))
        self.pictures.addTab(self.tr("Shared, and how far apart"))
        self.pictures.addTab(self.tr("Who published first"))
        self.legend, self.left_out = QLabel(), QLabel()
        self.matrix = Matrix(self.theme)
        self.matrix.setAccessibleName(self.tr("Outlets against outlets"))
        self.title, self.detail = QLabel(), QLabel()
        self.bars = Bars(self.theme)
        self.bars.setAccessibleName(self.tr("Numbers of what is chosen"))
        self.message = QLabel()
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for label in (self.legend, self.left_out, self.title, self.detail, self.message):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setForegroundRole(QPalette.ColorRole.WindowText)
        self._panes = QSplitter()
        self._panes.setHandleWidth(1)
        self._panes.setChildrenCollapsible(False)
        picture = _column((self.pictures, self.legend, self.matrix, self.left_out), self.matrix)
        picture.setBackgroundRole(QPalette.ColorRole.Base)
        picture.setAutoFillBackground(True)
        self._panes.addWidget(picture)
        self._panes.addWidget(
            _column((self.title, self.detail, self.bars, self._build_activity()), self.bars)
        )
        self._panes.setStretchFactor(0, 3)
        self._panes.setStretchFactor(1, 2)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.message)
        self._stack.addWidget(self._panes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def _build_activity(self) -> QWidget:
        """What is being done about the outlets' profiles, and a way to stop it or to begin again."""
        self._activity = QWidget()
        self.doing = QLabel()
        self.doing.setTextFormat(Qt.TextFormat.PlainText)
        self.doing.setWordWrap(True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self.cancel = QPushButton()
        self.cancel.setObjectName("link")
        self.cancel.setAutoDefault(True)
        row = QHBoxLayout()
        row.addWidget(self.doing, 1)
        row.addWidget(self.cancel)
        inner = QVBoxLayout(self._activity)
        inner.setContentsMargins(16, 4, 16, 8)
        inner.addLayout(row)
        inner.addWidget(self._bar)
        return self._activity

    def _connect(self) -> None:
        self.pictures.currentChanged.connect(self._show_picture)
        self.matrix.chosen.connect(lambda *_: self._show_chosen())
        for numbers in (self.matrix, self.bars):
            numbers.quotes_wanted.connect(self.quotes_wanted)
            numbers.zoomed.connect(self.zoomed)
        self.surveying.done.connect(self._take_overview)
        self.profiling.progressed.connect(self._show_progress)
        self.profiling.done.connect(self._take_profiles)
        self.profiling.failed.connect(self._show_failure)
        self.cancel.clicked.connect(self._cancel_or_begin)
        self.theme.changed.connect(self._restyle)

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """What the keys go to from one to the next."""
        return (self.matrix, self.bars)

    def take_keys(self) -> None:
        """Have the keys from here on: go to the picture."""
        self.matrix.setFocus(Qt.FocusReason.OtherFocusReason)

    # The set

    def show_set(self, collection: Collection) -> None:
        """Show the set, once this is seen; what was being worked out for another is dropped."""
        if collection.reading is self._reading:
            return
        self._wanted = self._chosen() or self._wanted
        self.surveying.stop()
        self.profiling.stop()
        self._reading, self._overview, self._profiles = collection.reading, None, ()
        self._stale = self._reading is not None
        if self._reading is None:
            self._say(self.tr("Nothing has been compared yet."))
        else:
            self._say(self.tr("Comparing the outlets …"))
        if self.isVisible():
            self._survey()

    def close_work(self) -> None:
        """Hear no more of what is being worked out, and end it."""
        self.surveying.stop()
        self.profiling.close()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._survey()

    def _survey(self) -> None:
        if self._stale and self._reading is not None:
            self._stale = False
            self.surveying.start(_overview_of, self._reading)

    def _take_overview(self, overview: Overview) -> None:
        self._overview = overview
        if len(overview.outlets) < 2:
            self._say(self.tr("Only one outlet: nothing to compare."))
            return
        if not overview.pairs:
            self._say(self.tr("No two outlets share a remark."))
            return
        self.matrix.show_overview(overview)
        paired = {outlet.name for outlet in overview.paired}
        alone = [outlet_words(outlet.name) for outlet in overview.outlets if outlet.name not in paired]
        others = self.tr("Sharing nothing with others: {outlets}").format(outlets=", ".join(alone))
        self.left_out.setText(others if alone else "")
        self._set_low(self.height() < ROOMY)
        self._stack.setCurrentWidget(self._panes)
        self._choose(self._wanted)
        self._begin_profiling()

    def _say(self, words: str) -> None:
        self.message.setText(words)
        self._stack.setCurrentWidget(self.message)

    # How outlets edit

    def _begin_profiling(self) -> None:
        if self._reading is None:
            return
        self.doing.setText(stage_words("profiling"))
        self._bar.setRange(0, 0)
        self._bar.show()
        self.cancel.setText(self.tr("Cancel"))
        self._activity.show()
        self.profiling.start(profile_set, self._reading.analysis)

    def _show_progress(self, steps: list[Progress]) -> None:
        step = steps[-1]
        if step.done >= step.total:
            # What follows the last step is not counted.
            self.doing.setText(self.tr("Putting the numbers together …"))
            self._bar.setRange(0, 0)
            return
        self.doing.setText(
            self.tr("{what}, {done} of {total}").format(
                what=stage_words(step.stage), done=step.done, total=step.total
            )
        )
        self._bar.setRange(0, step.total)
        self._bar.setValue(step.done)

    def _take_profiles(self, profiles: tuple[Profile, ...]) -> None:
        self._profiles = profiles
        self._activity.hide()
        self._show_chosen()

    def _show_failure(self, why: str) -> None:
        self._offer(
            self.tr("How the outlets edit was not worked out. {reason}").format(reason=core_words(why))
        )

    def _cancel_or_begin(self) -> None:
        if self.profiling.busy:
            self.profiling.stop()
            self._offer(self.tr("How the outlets edit was not worked out."))
        else:
            self._begin_profiling()

    def _offer(self, words: str) -> None:
        """Say that there are no profiles, and offer to work them out."""
        self.doing.setText(words)
        self._bar.hide()
        self.cancel.setText(self.tr("Work it out"))

    # What is chosen

    def _cell(self) -> tuple[int, int]:
        current = self.matrix.currentIndex()
        return current.row(), current.column()

    def _chosen(self) -> tuple[str | None, str | None] | None:
        row, column = self._cell()
        if row < 0:
            return None
        outlets = self.matrix.cells.outlets
        return outlets[row].name, outlets[column].name

    def _choose(self, names: tuple[str | None, str | None] | None) -> None:
        """Go to the cell of two outlets; where these are not there, of two that share most."""
        outlets = [outlet.name for outlet in self.matrix.cells.outlets]
        if names is not None and names[0] in outlets and names[1] in outlets:
            row, column = outlets.index(names[0]), outlets.index(names[1])
        else:
            pairs = self._overview.pairs if self._overview else {}
            most = max(pairs, key=lambda names: (len(pairs[names].shared), len(pairs[names].copied)))
            row, column = sorted(map(outlets.index, most))
        self.matrix.setCurrentIndex(self.matrix.cells.index(row, column))

    def _show_picture(self, number: int) -> None:
        self.matrix.cells.show_picture(_PICTURES[number])
        self._explain()

    def _explain(self) -> None:
        if _PICTURES[self.pictures.currentIndex()] is Picture.SHARED:
            words = self.tr(
                "Above the diagonal: how many remarks two outlets share; the larger the square, the more. "
                "Below it: how far apart their wordings are, 0.00 for the same words, 1.00 for none in "
                "common; the darker, the farther. On it: how many remarks an outlet shares with any "
                "other. A dash: no two wordings were compared. An equals sign: they share only copies of one "
                "text. Outlets that share most stand together."
            )
        else:
            words = self.tr(
                "How many of the remarks that they share the outlet of the row published before that of the "
                "column: the filled part. Hatched: the dates do not tell. Empty: that of the column was "
                "first. On the diagonal: how many an outlet published before all others."
            )
        self.legend.setText(words)
        self.pictures.setTabToolTip(self.pictures.currentIndex(), words)
        self.matrix.setAccessibleDescription(words)

    def _show_chosen(self) -> None:
        row, column = self._cell()
        if row < 0 or self._overview is None:
            return
        first, second = self.matrix.cells.outlets[row], self.matrix.cells.outlets[column]
        if row == column:
            self.title.setText(outlet_words(first.name))
            self.detail.setText(outlet_counts(first))
        else:
            self.title.setText(pair_title(first.name, second.name))
            self.detail.setText(pair_counts(self.matrix.cells.pair(row, column)))
        self.bars.show_bars(list(self._rows(row, column)))

    def _rows(self, row: int, column: int) -> Iterator[Bar]:
        overview = self._overview
        if overview is None:
            return
        outlet, other = self.matrix.cells.outlets[row], self.matrix.cells.outlets[column]
        profiles = {profile.outlet: profile for profile in self._profiles}
        if outlet is other:
            if outlet.name in profiles:
                yield from rows_of_profile(profiles[outlet.name])
            yield from rows_of_outlet(outlet, overview)
            return
        yield from rows_of_pair(outlet, other, self.matrix.cells.pair(row, column))
        if outlet.name in profiles and other.name in profiles:
            yield from rows_of_both(profiles[outlet.name], profiles[other.name])

    # Looks

    def set_zoom(self, zoom: float) -> None:
        """Draw all in type so many times as large as usual."""
        self._zoom = zoom
        self._restyle()
        self.matrix.fit()
        self.bars.scheduleDelayedItemsLayout()

    def state(self) -> dict[str, Any]:
        """The picture and the outlets chosen in it, to be shown again."""
        return {"picture": self.pictures.currentIndex(), "outlets": self._chosen() or self._wanted}

    def restore(self, state: dict[str, Any]) -> None:
        """Show what ``state`` says; where it says nothing that can be shown, what is usual."""
        match state.get("picture"):
            case int(picture) if 0 <= picture < len(_PICTURES):
                self.pictures.setCurrentIndex(picture)
            case _:
                self.pictures.setCurrentIndex(0)
        match state.get("outlets"):
            case [str() | None as first, str() | None as second]:
                self._wanted = first, second
            case _:
                self._wanted = None
        if self._overview is not None:
            self._choose(self._wanted)

    def _restyle(self) -> None:
        colours = self.theme.colours
        for label in (self.legend, self.left_out, self.detail, self.message, self.doing):
            set_ink(label, colours.dim)
        self.pictures.setStyleSheet(
            "QTabBar::tab { border: none; border-bottom: 2px solid transparent; background: transparent;"
            f" padding: 4px 1px; margin-right: 18px; color: {colours.dim.name()}; }}"
            f"QTabBar::tab:selected {{ color: {colours.ink.name()}; border-color: {colours.accent.name()}; }}"
            f"QTabBar::tab:hover {{ color: {colours.ink.name()}; }}"
            f"QTabBar::tab:selected:focus {{ color: {colours.accent.name()}; }}"
        )
        for words, size in (
            (self.pictures, 1.0),
            (self.matrix, 1.0),
            (self.bars, 1.0),
            (self.detail, 1.0),
            (self.message, 1.0),
            (self.doing, 1.0),
            (self.cancel, 1.0),
            (self.legend, 0.92),
            (self.left_out, 0.92),
            (self.title, 1.25),
        ):
            font = QApplication.font()
            font.setPointSizeF(font.pointSizeF() * size * self._zoom)
            words.setFont(font)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = self.height() < ROOMY
        wide = low or self.width() >= _WIDE * self.fontMetrics().horizontalAdvance("M")
        self._set_low(low)
        orientation = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if orientation is not self._panes.orientation():
            self._panes.setOrientation(orientation)
            room = self.width() if wide else self.height()
            self._panes.setSizes([room * 2 // 3, room // 3])

    def _set_low(self, low: bool) -> None:
        """Leave the height of a ``low`` view to the picture: what explains it is its tab's tool tip too."""
        self.legend.setHidden(low)
        self.left_out.setHidden(low or not self.left_out.text())


def _overview_of(reading: Reading) -> Overview:
    # The rooms before the window load slowly, and the window shows first.
    from reader.collation.remarks.overview import overview

    return overview(reading.analysis, reading.comparisons)


def _column(widgets: tuple[QWidget, ...], tall: QWidget) -> QWidget:
    """Widgets below one another, ``tall`` with all the room there is; labels and tabs keep off the edges."""
    pane = QWidget()
    column = QVBoxLayout(pane)
    column.setContentsMargins(0, 10, 0, 8)
    column.setSpacing(6)
    for widget in widgets:
        if isinstance(widget, QLabel | QTabBar | QTableView):
            row = QHBoxLayout()
            row.setContentsMargins(16, 0, 16, 0)
            row.addWidget(widget)
            column.addLayout(row, int(widget is tall))
        else:
            column.addWidget(widget, int(widget is tall))
    return pane
