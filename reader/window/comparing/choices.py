"""The articles that one may be compared with, as a list: the nearest first, then outlet by outlet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.model import Article
from reader.window.looks.lines import draw_line
from reader.window.looks.theme import Theme, reading_font, tint
from reader.window.looks.tips import in_role
from reader.window.words.articles import date_words, outlet_name, title_of

translate = QCoreApplication.translate

Index = QModelIndex | QPersistentModelIndex

ARTICLE = Qt.ItemDataRole.UserRole
"""An article's id; a heading has none."""
DETAIL = Qt.ItemDataRole.UserRole + 1

_NEAREST = 8
"""Articles that are listed as the nearest."""


@dataclass(frozen=True, slots=True)
class Choice:
    """An article as the list shows it, or with no article the heading of those below."""

    words: str
    detail: str = ""
    article: str | None = None


def choices(
    articles: Mapping[str, Article], near: Mapping[str, int], other: str | None
) -> list[tuple[Choice, list[Choice]]]:
    """Headings and what stands under them. ``near``: how many quotes each shares with the article ``other``,
    which itself is left out."""
    found: list[tuple[Choice, list[Choice]]] = []
    nearest = sorted(
        (article for article in near if article in articles and article != other),
        key=lambda article: (-near[article], articles[article].path),
    )[:_NEAREST]
    if nearest:
        heading = Choice(translate("Comparing", "Nearest to the other article"))
        found.append((heading, [_near_choice(articles[article], near[article]) for article in nearest]))
    outlets: dict[str, list[Article]] = {}
    for article in articles.values():
        if article.id != other:
            outlets.setdefault(outlet_name(article), []).append(article)
    for outlet in sorted(outlets, key=str.casefold):
        dated = sorted(outlets[outlet], key=lambda article: (article.published or "9999", article.path))
        found.append((Choice(outlet), [_choice(article) for article in dated]))
    return found


def _choice(article: Article) -> Choice:
    return Choice(title_of(article), date_words(article.published, "MMM"), article.id)


def _near_choice(article: Article, shared: int) -> Choice:
    words = (
        translate("Comparing", "1 shared quote")
        if shared == 1
        else translate("Comparing", "{n} shared quotes").format(n=shared)
    )
    detail = " · ".join(filter(None, (outlet_name(article), date_words(article.published, "MMM"), words)))
    return Choice(title_of(article), detail, article.id)


class ChoiceModel(QAbstractListModel):
    """The choices, or those that hold the words looked for, under their headings."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: Sequence[tuple[Choice, list[Choice]]] = ()
        self._rows: list[Choice] = []

    def show_choices(self, groups: Sequence[tuple[Choice, list[Choice]]]) -> None:
        self._groups = groups
        self.narrow("")

    def narrow(self, words: str) -> None:
        """List only what has each of ``words`` in its headline, its detail or its heading."""
        wanted = words.casefold().split()
        self.beginResetModel()
        self._rows = []
        for heading, group in self._groups:
            kept = [choice for choice in group if _holds(choice, heading, wanted)]
            self._rows += [heading, *kept] if kept else []
        self.endResetModel()

    def row_of(self, article: str | None) -> int:
        """The first row of an article; of the first article listed where it is not; -1 of none."""
        rows = [row for row, choice in enumerate(self._rows) if choice.article is not None]
        return next((row for row in rows if self._rows[row].article == article), rows[0] if rows else -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self._rows[index.row()].article is None:
            # The arrow keys go from article to article.
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        choice = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.words
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return in_role(f"{choice.words}, {choice.detail}" if choice.detail else choice.words, role)
        return {ARTICLE: choice.article, DETAIL: choice.detail}.get(role)


def _holds(choice: Choice, heading: Choice, wanted: Sequence[str]) -> bool:
    text = f"{choice.words} {choice.detail} {heading.words}".casefold()
    return all(word in text for word in wanted)


class ChoiceDelegate(QStyledItemDelegate):
    """A heading small and strong, an article as a line of headline and a line of detail."""

    def __init__(self, view: QListView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._sizes: dict[tuple[str, bool, bool], QSize] = {}

    def _fonts(self) -> tuple[QFont, QFont, QFont]:
        base = self._view.font()
        heading, detail = QFont(base), QFont(base)
        heading.setWeight(QFont.Weight.DemiBold)
        heading.setPointSizeF(base.pointSizeF() * 0.95)
        detail.setPointSizeF(base.pointSizeF() * 0.88)
        return heading, reading_font(None, base.pointSizeF() * 1.08), detail

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        # The view asks for every row's height whenever it is opened.
        key = self._view.font().key(), index.data(ARTICLE) is None, bool(index.data(DETAIL))
        if key not in self._sizes:
            heading, title, detail = (QFontMetrics(font).height() for font in self._fonts())
            high = heading + 16 if key[1] else title + 8 + (detail if key[2] else 0)
            self._sizes[key] = QSize(100, high)
        return self._sizes[key]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        heading, title, detail = self._fonts()
        colours = self._theme.colours
        area: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        inner = area.adjusted(12, 4, -12, -4)
        painter.save()
        if index.data(ARTICLE) is None:
            self._write(painter, inner.adjusted(0, 8, 0, 0), str(index.data()), heading)
            painter.restore()
            return
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            chosen = bool(state & QStyle.StateFlag.State_Selected)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.selection if chosen else tint(colours.line, 0.5))
            painter.drawRoundedRect(area.adjusted(4, 0, -5, -1), 5, 5)
        painter.setPen(colours.ink)
        self._write(painter, inner, str(index.data()), title)
        if index.data(DETAIL):
            if not state & QStyle.StateFlag.State_Selected:
                painter.setPen(colours.dim)
            below = inner.adjusted(0, QFontMetrics(title).height(), 0, 0)
            self._write(painter, below, str(index.data(DETAIL)), detail)
        painter.restore()

    def _write(self, painter: QPainter, area: QRect, words: str, font: QFont) -> None:
        metrics = QFontMetrics(font)
        painter.setFont(font)
        draw_line(painter, QRect(area.left(), area.top(), area.width(), metrics.height()), words)
