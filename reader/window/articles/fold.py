"""A list of files below the articles, under a line that says how many there are, and opens and folds it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from reader.window.looks.tips import set_tip


class FoldLine(QPushButton):
    """Checked while the list is open; what has no room in a narrow pane is in the tool tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setObjectName("link")
        self.setAutoDefault(True)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._write)

    def tell(self, words: str) -> None:
        self._words = words
        self.setAccessibleName(words)
        self._write()

    def _write(self) -> None:
        line = f"{'▾' if self.isChecked() else '▸'}  {self._words}"
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self).width()
        elided = self.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, room)
        self.setText(elided)
        set_tip(self, "" if elided == line else self._words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._write()


class FoldedList(QWidget):
    """``view`` under the line ``fold``, with a rule above both."""

    def __init__(self, view: QListView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        view.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setMinimumSize(QSize(0, 120))
        view.hide()
        self.fold = FoldLine()
        self.fold.toggled.connect(view.setVisible)
        rule = QFrame()
        rule.setObjectName("rule")
        rule.setFixedHeight(1)
        inner = QVBoxLayout()
        inner.setContentsMargins(13, 5, 12, 6)
        inner.setSpacing(2)
        inner.addWidget(self.fold)
        inner.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule)
        column.addLayout(inner)
