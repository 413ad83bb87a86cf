"""The line below the articles that says how many files there are of a kind, and opens their list."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

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
