"""The renderings of a remark as a list that every layout of the panel shows."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from reader.window.opened.renderings import Rendering
from reader.window.words.links import match_words
from reader.window.words.renderings import heading, rendering_in_words

Index = QModelIndex | QPersistentModelIndex

RENDERING = Qt.ItemDataRole.UserRole


class RenderingsModel(QAbstractListModel):
    """The renderings of one remark, the base first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: list[Rendering] = []

    def show_renderings(self, renderings: list[Rendering]) -> None:
        self.beginResetModel()
        self.shown = renderings
        self.endResetModel()

    def row_of(self, quote: str) -> int:
        """The row of a quote's rendering, -1 where it has none."""
        return next((row for row, one in enumerate(self.shown) if one.quote.id == quote), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        rendering = self.shown[index.row()]
        if role == RENDERING:
            return rendering
        if role == Qt.ItemDataRole.DisplayRole:
            return heading(rendering.article)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return rendering_in_words(rendering)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return ". ".join(match_words(rendering))
        return None
