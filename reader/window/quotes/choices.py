"""A filter's choices in a list that opens, each with the number of remarks that it would leave."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFontMetrics, QPainter, QPaintEvent, QPalette, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
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
_PART = Qt.ItemDataRole.UserRole + 1


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

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        choice = self.choices[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return choice.name
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


class QuietBox(QComboBox):
    """A box whose list opens, drawn as the fields beside it are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(QLineEdit().sizeHint().height())

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        size.setWidth(max(map(self.fontMetrics().horizontalAdvance, self.widest())) + 42)
        return size

    def widest(self) -> Sequence[str]:
        """The words of which the longest should be readable."""
        return [self.itemText(row) for row in range(self.count())]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        palette, role = self.palette(), QPalette.ColorRole
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(palette.color(role.Accent if self.hasFocus() else role.Mid))
        painter.setBrush(palette.color(role.Base))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, 5, 5)
        inner = box.adjusted(9, 0, -24, 0)
        words = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, int(inner.width())
        )
        painter.setPen(palette.color(role.Text if self.narrows else role.PlaceholderText))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.setPen(QPen(palette.color(role.PlaceholderText), 1.4))
        tip = QPointF(box.right() - 13, box.center().y() + 2)
        painter.drawPolyline([tip + QPointF(-4, -4), tip, tip + QPointF(4, -4)])

    @property
    def narrows(self) -> bool:
        """Whether what is chosen is to stand out."""
        return True


class ChoiceBox(QuietBox):
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

    def widest(self) -> Sequence[str]:
        return [self._all.name]

    @property
    def narrows(self) -> bool:
        return self.value is not None

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
