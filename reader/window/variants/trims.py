"""The trim map: what of the fullest rendering each of them kept, drawn as bars."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reader.window.looks.theme import Theme, tint
from reader.window.looks.typography import Typography
from reader.window.variants.faces import face
from reader.window.variants.model import Index
from reader.window.words.places import kept_words, trim_in_words

if TYPE_CHECKING:
    from reader.collation.remarks.remark import Trim, TrimMap

TRIM = Qt.ItemDataRole.UserRole

_SIDE = 16
_GAP = 10


class TrimsModel(QAbstractListModel):
    """What each rendering kept, in the order of the table; nothing where all kept everything."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.trims: TrimMap | None = None
        self._rows: tuple[Trim, ...] = ()

    def show_trims(self, trims: TrimMap | None) -> None:
        self.beginResetModel()
        self.trims = trims
        rows = trims.rows if trims else ()
        self._rows = rows if any(row.share < 1 for row in rows) else ()
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self.trims is None:
            return None
        trim = self._rows[index.row()]
        if role == TRIM:
            return trim
        if role == Qt.ItemDataRole.DisplayRole:
            return trim.outlet
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return trim_in_words(self.trims, trim)
        return None


class TrimDelegate(QStyledItemDelegate):
    """An outlet, a bar that is full where its rendering has the fullest one's words, and the share."""

    def __init__(self, view: TrimsView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(60, self._view.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        trim: Trim = index.data(TRIM)
        model: TrimsModel = self._view.trims
        colours, area = self._theme.colours, QRectF(option.rect)  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        metrics = self._view.fontMetrics()
        share, whole = kept_words(trim.share), kept_words(1)
        name_width = min(self._view.name_width, area.width() * 0.45)
        share_width = metrics.horizontalAdvance(whole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._view.font())
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            painter.setPen(QPen(colours.accent, 1))
            painter.drawRoundedRect(area.adjusted(_SIDE - 6.5, 0.5, -_SIDE + 6.5, -0.5), 4, 4)
        centre = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        name = QRectF(area.left() + _SIDE, area.top(), name_width, area.height())
        painter.setPen(colours.ink)
        elided = metrics.elidedText(trim.outlet, Qt.TextElideMode.ElideRight, int(name.width()))
        painter.drawText(name, centre, elided)
        right = area.right() - _SIDE
        painter.setPen(colours.dim)
        painter.drawText(
            QRectF(right - share_width, area.top(), share_width, area.height()),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
            share,
        )
        left = name.right() + _GAP
        width = right - share_width - _GAP - left
        bar = QRectF(left, area.center().y() - 3.5, max(width, 10), 7)
        painter.setPen(QPen(colours.line, 1))
        painter.drawLine(QPointF(bar.left(), bar.center().y()), QPointF(bar.right(), bar.center().y()))
        painter.setPen(QPen(colours.here, 1))
        painter.setBrush(tint(colours.here, 0.35))
        length = max(len(model.trims.fullest.text) if model.trims else 1, 1)
        for kept in trim.kept:
            start, end = (bar.left() + bar.width() * at / length for at in kept)
            painter.drawRect(QRectF(start, bar.top(), max(end - start, 1.5), bar.height()))
        painter.restore()


class TrimsView(QListView):
    """The bars, one below the other. A click or Enter asks for the place of a rendering."""

    place_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.trims = TrimsModel(self)
        self.name_width = 120.0
        self.setModel(self.trims)
        self.setItemDelegate(TrimDelegate(self, theme))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("What each has of the fullest rendering"))

    @property
    def row_height(self) -> int:
        return round(self.fontMetrics().height() * 1.5)

    def set_typography(self, typography: Typography) -> None:
        self.setFont(face(typography))
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if index.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.place_wanted.emit(index.data(TRIM).quote)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid():
            self.place_wanted.emit(index.data(TRIM).quote)
