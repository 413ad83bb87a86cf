"""Numbers as horizontal bars under their words: a list, each row of which leads to the quotes behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QBrush, QFont, QFontMetrics, QKeyEvent, QPainter, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reader.window.looks.theme import Theme, tint
from reader.window.looks.tips import tip
from reader.window.looks.wheel import ZoomWheel

Index = QModelIndex | QPersistentModelIndex

BAR = Qt.ItemDataRole.UserRole
_SIDE, _THICK, _GAP = 16, 5, 12
"""Device-independent pixels: the margin beside a row, a bar's height, what is between words and number."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A number in words and as a share of 0..1, and the quotes behind it under the title for their list.

    ``colour`` is one of the theme's; ``hollow`` bars are hatched: what they count is undecided. Without a
    ``number`` it is a heading of those that follow.
    """

    words: str
    number: str = ""
    share: float = 0.0
    quotes: tuple[str, ...] = ()
    title: str = ""
    meaning: str = ""
    colour: str = "accent"
    hollow: bool = False


class BarsModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bars: Sequence[Bar] = ()

    def show_bars(self, bars: Sequence[Bar]) -> None:
        self.beginResetModel()
        self._bars = bars
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._bars)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and not self._bars[index.row()].number:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        bar = self._bars[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return bar.words
        if role == BAR:
            return bar
        if role == Qt.ItemDataRole.AccessibleTextRole:
            heading = next((each.words for each in self._bars[index.row() :: -1] if not each.number), "")
            words = self._in_words(index.row())
            return self.tr("{heading}. {words}").format(heading=heading, words=words) if bar.number else words
        if role == Qt.ItemDataRole.ToolTipRole and bar.number:
            return tip(self._in_words(index.row()))
        return None

    def _in_words(self, row: int) -> str:
        bar = self._bars[row]
        if not bar.number:
            return bar.words
        words = self.tr("{words}: {number}").format(words=bar.words, number=bar.number)
        return (
            self.tr("{words}, {meaning}").format(words=words, meaning=bar.meaning) if bar.meaning else words
        )


class _Delegate(QStyledItemDelegate):
    """Words and number on a line, the bar below them, and below it what it means."""

    def __init__(self, view: QListView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme

    def _fonts(self) -> tuple[QFont, QFont, QFont]:
        base = self._view.font()
        heading, small = QFont(base), QFont(base)
        heading.setWeight(QFont.Weight.DemiBold)
        small.setPointSizeF(base.pointSizeF() * 0.88)
        return heading, base, small

    def _laid_out(self, bar: Bar, left: int, top: int, width: int) -> tuple[QRect, QRect, QRect]:
        """Where the words, the bar and its meaning stand, the number being beside the words."""
        heading, words, small = self._fonts()
        room = width - 2 * _SIDE
        number = QFontMetrics(words).horizontalAdvance(bar.number) + _GAP if bar.number else 0
        font = words if bar.number else heading
        first = _wrapped(bar.words, font, QRect(left + _SIDE, top, room - number, 0))
        track = QRect(left + _SIDE, first.bottom() + 4, room, _THICK if bar.number else 0)
        below = QRect(left + _SIDE, track.bottom() + 3, room, 0)
        return first, track, _wrapped(bar.meaning, small, below) if bar.meaning else below

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        bar: Bar = index.data(BAR)
        width = self._width()
        *_, last = self._laid_out(bar, 0, self._above(index), width)
        return QSize(width, last.top() + last.height() + _GAP // 2)

    def _width(self) -> int:
        """The list's, less its scroll bar's, be that shown or not: rows wrap alike when it comes and goes."""
        return self._view.width() - self._view.verticalScrollBar().sizeHint().width()

    def _above(self, index: Index) -> int:
        """The room above a row's words; headings stand away from what is before them."""
        bar: Bar = index.data(BAR)
        return 5 if bar.number else 18 if index.row() else 4

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        bar: Bar = index.data(BAR)
        area: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        heading, font, small = self._fonts()
        colours = self._theme.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words, track, meaning = self._laid_out(
            bar, area.left(), area.top() + self._above(index), self._width()
        )
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver) and bool(bar.quotes)
        if bar.number and (chosen or hovered):
            painter.setPen(colours.accent if chosen and self._view.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(colours.selection if chosen else tint(colours.line, 0.5))
            painter.drawRoundedRect(
                area.left() + 6, area.top() + 1, self._width() - 13, area.height() - 3, 6, 6
            )
        wrapped = Qt.TextFlag.TextWordWrap.value
        painter.setFont(font if bar.number else heading)
        painter.setPen(colours.ink if bar.quotes or chosen or not bar.number else colours.dim)
        painter.drawText(words, wrapped, bar.words)
        if bar.number:
            number = QFont(font)
            number.setUnderline(hovered)
            painter.setFont(number)
            painter.setPen(colours.ink if chosen else colours.accent if bar.quotes else colours.dim)
            line = QRect(track.left(), words.top(), track.width(), QFontMetrics(font).height())
            painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, bar.number)
            self._paint_bar(painter, track, bar)
        if bar.meaning:
            painter.setFont(small)
            painter.setPen(colours.ink if chosen else colours.dim)
            painter.drawText(meaning, wrapped, bar.meaning)
        painter.restore()

    def _paint_bar(self, painter: QPainter, track: QRect, bar: Bar) -> None:
        colours = self._theme.colours
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.line)
        painter.drawRoundedRect(track, 2, 2)
        if bar.share <= 0:
            return
        colour = getattr(colours, bar.colour)
        filled = QRect(
            track.left(), track.top(), max(round(track.width() * min(bar.share, 1.0)), 3), track.height()
        )
        if bar.hollow:
            painter.setBrush(self._view.palette().window())
            painter.drawRect(filled)
            painter.setPen(QPen(colour, 1))
            painter.setBrush(QBrush(colour, Qt.BrushStyle.BDiagPattern))
            painter.drawRect(filled.adjusted(0, 0, -1, -1))
        else:
            painter.setBrush(colour)
            painter.drawRoundedRect(filled, 2, 2)


def _wrapped(text: str, font: QFont, room: QRect) -> QRect:
    """As much of ``room``, from its top on, as ``text`` takes in lines of its width."""
    width = max(room.width(), 40)
    tall = QFontMetrics(font).boundingRect(QRect(0, 0, width, 9999), Qt.TextFlag.TextWordWrap.value, text)
    return QRect(room.left(), room.top(), width, tall.height())


class Bars(QListView):
    """The list; a click on a row or Enter asks for the quotes behind it."""

    quotes_wanted = Signal(list, str)
    zoomed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wheel = ZoomWheel()
        self.bars = BarsModel(self)
        self.setModel(self.bars)
        self.setItemDelegate(_Delegate(self, theme))
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._ask)
        theme.changed.connect(self.viewport().update)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show these in the place of those before; the same number stays current if it is there still."""
        before: Bar | None = self.currentIndex().data(BAR)
        self.bars.show_bars(bars)
        kept = [(bar.title, bar.words) for bar in bars]
        if before is not None and (before.title, before.words) in kept:
            self.setCurrentIndex(self.bars.index(kept.index((before.title, before.words))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask(self.currentIndex())
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self._wheel.zooms(event, self.zoomed):
            super().wheelEvent(event)

    def _ask(self, index: QModelIndex) -> None:
        bar = index.data(BAR)
        if bar is not None and bar.quotes:
            self.quotes_wanted.emit(list(bar.quotes), bar.title)
