"""A filter's choices in a list that opens, each with the number of remarks that it would leave."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QPainter, QPalette, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reader.window.words.remarks import choice_words, number_words

Index = QModelIndex | QPersistentModelIndex

_COUNT = Qt.ItemDataRole.UserRole


class Choice(NamedTuple):
    """``value`` is what the filter takes, None for all; ``leaves``: how many remarks."""

    name: str
    value: Hashable = None
    leaves: int | None = None


class _ChoiceModel(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.choices: Sequence[Choice] = ()

    def show(self, choices: Sequence[Choice]) -> None:
        self.beginResetModel()
        self.choices = choices
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.choices)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        choice = self.choices[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return choice.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return choice.name if choice.leaves is None else choice_words(choice.name, choice.leaves)
        if role == _COUNT:
            return "" if choice.leaves is None else number_words(choice.leaves)
        return None


class _ChoiceDelegate(QStyledItemDelegate):
    """The name, cut where it is too long, and at the right the number."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        area: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        palette: QPalette = option.palette  # type: ignore[attr-defined]
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.fillRect(area, palette.highlight())
        inner = area.adjusted(10, 0, -10, 0)
        metrics: QFontMetrics = option.fontMetrics  # type: ignore[attr-defined]
        count = str(index.data(_COUNT))
        room = inner.width() - metrics.horizontalAdvance(count) - 12
        name = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room)
        vertical = Qt.AlignmentFlag.AlignVCenter
        painter.save()
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        painter.drawText(inner, vertical | Qt.AlignmentFlag.AlignLeft, name)
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(inner, vertical | Qt.AlignmentFlag.AlignRight, count)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> Any:
        size = super().sizeHint(option, index)
        size.setHeight(size.height() + 8)
        return size


class ChoiceBox(QComboBox):
    """One filter. ``all_words`` name the choice that lets all through; ``ask`` gives the others.

    It is asked whenever somebody looks. ``chosen`` tells that the reader has chosen.
    """

    chosen = Signal()

    def __init__(
        self, name: str, all_words: str, ask: Callable[[], Sequence[Choice]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._all = Choice(all_words)
        self._ask = ask
        self._choices = _ChoiceModel(self)
        self.setAccessibleName(name)
        view = QListView(self)
        view.setUniformItemSizes(True)
        self.setView(view)
        self.setModel(self._choices)
        self.setItemDelegate(_ChoiceDelegate(self))
        self.setMaxVisibleItems(18)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(7)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._fill([self._all], None)
        self.activated.connect(self._choose)

    @property
    def value(self) -> Any:
        """What is chosen; None for all."""
        row = self.currentIndex()
        return self._choices.choices[row].value if row >= 0 else None

    def choose(self, value: Hashable, name: str) -> None:
        """Show a choice without telling of it."""
        self._fill([self._all] if value is None else [self._all, Choice(name, value)], value)

    def refresh(self) -> None:
        """Ask for the choices and their numbers as they are now."""
        choices = [self._all, *self._ask()]
        value = self.value
        if value not in [choice.value for choice in choices]:
            choices.append(Choice(self.currentText(), value, 0))
        self._fill(choices, value)

    def _fill(self, choices: Sequence[Choice], value: Hashable) -> None:
        self._choices.show(choices)
        self.setCurrentIndex([choice.value for choice in choices].index(value))
        self.setToolTip(self.currentText() if value is not None else "")

    def _choose(self) -> None:
        self.setToolTip(self.currentText() if self.value is not None else "")
        self.chosen.emit()

    def showPopup(self) -> None:
        self.refresh()
        em = self.fontMetrics().horizontalAdvance("m")
        self.view().setMinimumWidth(max(self.width(), 26 * em))
        super().showPopup()

    def focusInEvent(self, event: QFocusEvent) -> None:
        # The arrow keys go through the choices without opening their list.
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.refresh()
        super().focusInEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # A wheel that passes over the filters on its way to the list is not a choice.
        event.ignore()
