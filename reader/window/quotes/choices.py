"""A filter's choices in a list that opens, each with the number of remarks that it would leave."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
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

from reader.window.looks.tips import in_role, tip
from reader.window.words.remarks import choice_words, more_words, number_words

Index = QModelIndex | QPersistentModelIndex

_COUNT = Qt.ItemDataRole.UserRole
_PART = Qt.ItemDataRole.UserRole + 1


_MOST = 1000
"""Choices in a list; of more nobody sees any, and Qt asks for each before it opens the list."""
_MORE = object()
"""The value of a line that says how many are left out."""


class Choice(NamedTuple):
    """``value`` is what the filter takes, None for all; ``leaves``: how many remarks.

    ``part``: of the choice before that is none.
    """

    name: str
    value: Hashable = None
    leaves: int | None = None
    part: bool = False


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

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self.choices[index.row()].value is _MORE:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        choice = self.choices[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return in_role(choice.name, role)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return choice.name if choice.leaves is None else choice_words(choice.name, choice.leaves)
        if role == _PART:
            return choice.part
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
        inner = area.adjusted(24 if index.data(_PART) else 10, 0, -10, 0)
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
        # Some platforms read what is chosen as the name.
        self.setAccessibleDescription(name)
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
        self.currentTextChanged.connect(lambda words: self.setToolTip(tip(words)))
        self._fill([self._all], None)
        self.activated.connect(self.chosen)

    @property
    def value(self) -> Any:
        """What is chosen; None for all."""
        row = self.currentIndex()
        return self._choices.choices[row].value if row >= 0 else None

    def sizeHint(self) -> QSize:
        """Wide enough for the words that are there before anything is chosen."""
        size = super().sizeHint()
        frame = size.width() - self.minimumContentsLength() * self.fontMetrics().horizontalAdvance("X")
        size.setWidth(self.fontMetrics().horizontalAdvance(self._all.name) + frame)
        return size

    def choose(self, value: Hashable, name: str) -> None:
        """Show a choice without telling of it."""
        self._fill([self._all] if value is None else [self._all, Choice(name, value)], value)

    def refresh(self) -> None:
        """Ask for the choices and their numbers as they are now."""
        asked, value = self._ask(), self.value
        choices = [self._all, *asked[:_MOST]]
        if value not in [choice.value for choice in choices]:
            now = (choice for choice in asked if choice.value == value)
            choices.append(next(now, Choice(self.currentText(), value, 0)))
        if len(asked) > _MOST:
            choices.append(Choice(more_words(len(asked) - _MOST), _MORE))
        self._fill(choices, value)

    def _fill(self, choices: Sequence[Choice], value: Hashable) -> None:
        self._choices.show(choices)
        self.setCurrentIndex([choice.value for choice in choices].index(value))

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
