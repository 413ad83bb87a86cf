"""The shared passages as a list: for the keyboard, for a screen reader, and at a glance."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

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
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.window.looks.lines import draw_line
from reader.window.looks.theme import Theme, reading_font, tint
from reader.window.looks.tips import tip
from reader.window.words.passages import beginning, passage_detail, passage_in_words

if TYPE_CHECKING:
    from reader.collation.articles.passages import Passage

Index = QModelIndex | QPersistentModelIndex

DETAIL = Qt.ItemDataRole.UserRole
ALERTS = Qt.ItemDataRole.UserRole + 1


class PassageModel(QAbstractListModel):
    """A row a passage, in the order of the first article."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._passages: Sequence[Passage] = ()
        self._names = ("", "")

    def show_passages(self, passages: Sequence[Passage], names: tuple[str, str]) -> None:
        """List the passages of two articles that go by these names."""
        self.beginResetModel()
        self._passages, self._names = passages, names
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._passages)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        passage = self._passages[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return beginning(passage.texts[0])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return passage_in_words(passage, index.row() + 1, len(self._passages), *self._names)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(passage_detail(passage))
        if role == DETAIL:
            return passage_detail(passage)
        if role == ALERTS:
            return bool(passage.collation.summary.alerts)
        return None


class _Delegate(QStyledItemDelegate):
    """A line of the passage's words, and one of what it is."""

    def __init__(self, view: QListView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme

    def _fonts(self) -> tuple[QFont, QFont]:
        base = self._view.font()
        detail = QFont(base)
        detail.setPointSizeF(base.pointSizeF() * 0.88)
        return reading_font(None, base.pointSizeF() * 1.05), detail

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(100, sum(QFontMetrics(font).height() for font in self._fonts()) + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours = self._theme.colours
        area: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(colours.accent if chosen and self._view.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(colours.selection if chosen else tint(colours.line, 0.5))
            painter.drawRoundedRect(area.adjusted(6, 1, -7, -2), 5, 5)
        top, inner = area.top() + 6, area.adjusted(14, 0, -14, 0)
        words = str(index.data(DETAIL))
        if index.data(ALERTS):
            words = "▲ " + words
        detail = colours.alert if index.data(ALERTS) else colours.ink if chosen else colours.dim
        number = str(index.row() + 1)
        serif = QFontMetrics(self._fonts()[0])
        painter.setFont(self._fonts()[0])
        painter.setPen(colours.dim)
        room = serif.horizontalAdvance("0") * max(len(number), 2) + 6
        painter.drawText(inner.left(), top + serif.ascent(), number)
        inner.setLeft(inner.left() + room)
        lines = (str(index.data()), colours.ink), (words, detail)
        for (line, colour), font in zip(lines, self._fonts(), strict=True):
            metrics = QFontMetrics(font)
            painter.setFont(font)
            painter.setPen(colour)
            draw_line(painter, QRect(inner.left(), top, inner.width(), metrics.height()), line)
            top += metrics.height() + 1
        painter.restore()


class PassageList(QListView):
    """``chosen``: the passage that the reader went to; ``entered``: the one to read on at, by Enter."""

    chosen = Signal(int)
    entered = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.passages = PassageModel(self)
        self.setModel(self.passages)
        self.setItemDelegate(_Delegate(self, theme))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportMargins(0, 6, 0, 6)
        self.setAccessibleName(self.tr("Shared passages"))
        self.clicked.connect(lambda index: self.chosen.emit(index.row()))
        self.selectionModel().currentChanged.connect(self._tell)
        theme.changed.connect(self.viewport().update)

    def mark_current(self, number: int | None) -> None:
        """Show which passage is the current one, without choosing it again."""
        index = self.passages.index(number) if number is not None else QModelIndex()
        blocked = self.blockSignals(True)
        self.setCurrentIndex(index)
        self.blockSignals(blocked)
        self.scrollTo(index)

    def _tell(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.entered.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)
