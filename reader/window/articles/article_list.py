"""The articles of the set, by outlet, each with its number of quotes and of shared ones."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from reader.model import Article
from reader.window.looks.theme import Theme, reading_font, tint
from reader.window.opened.collection import Count
from reader.window.words.articles import count_words, date_words, outlet_name, title_of

Index = QModelIndex | QPersistentModelIndex

ARTICLE = Qt.ItemDataRole.UserRole
DETAIL = Qt.ItemDataRole.UserRole + 1
HEADLINE = Qt.ItemDataRole.UserRole + 3
"""An article's headline; an outlet has none."""
WORDS = Qt.ItemDataRole.UserRole + 2
"""What the filter looks in."""

_BETWEEN = " · "


@dataclass(eq=False)
class _Row:
    article: Article
    count: Count
    outlet: _Outlet

    @property
    def key(self) -> tuple[str, str]:
        return self.article.published or "9999", self.article.path


@dataclass(eq=False)
class _Outlet:
    name: str
    rows: list[_Row] = field(default_factory=list)

    @property
    def key(self) -> str:
        return self.name.casefold()

    @property
    def count(self) -> Count:
        return sum((row.count for row in self.rows), Count())


class ArticleModel(QAbstractItemModel):
    """Outlets by name, under each its articles by date."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._outlets: list[_Outlet] = []
        self._rows: dict[str, _Row] = {}

    def clear(self) -> None:
        self.beginResetModel()
        self._outlets, self._rows = [], {}
        self.endResetModel()

    def add(self, article: Article, count: Count) -> None:
        """Put an article in its place."""
        outlet = self._outlet(outlet_name(article))
        row = _Row(article, count, outlet)
        number = bisect_left(outlet.rows, row.key, key=lambda other: other.key)
        parent = self.createIndex(self._outlets.index(outlet), 0, outlet)
        self.beginInsertRows(parent, number, number)
        outlet.rows.insert(number, row)
        self._rows[article.id] = row
        self.endInsertRows()
        self.dataChanged.emit(parent, parent)

    def recount(self, counts: dict[str, Count]) -> None:
        """Take over new counts, by article id."""
        for article, count in counts.items():
            self._rows[article].count = count
        for number, outlet in enumerate(self._outlets):
            parent = self.index(number, 0)
            self.dataChanged.emit(parent, parent)
            self.dataChanged.emit(self.index(0, 0, parent), self.index(len(outlet.rows) - 1, 0, parent))

    def order(self) -> list[str]:
        """The ids of the articles as they are listed."""
        return [row.article.id for outlet in self._outlets for row in outlet.rows]

    def index_of(self, article: str) -> QModelIndex:
        row = self._rows.get(article)
        return self.createIndex(row.outlet.rows.index(row), 0, row) if row else QModelIndex()

    def _outlet(self, name: str) -> _Outlet:
        number = bisect_left(self._outlets, name.casefold(), key=lambda outlet: outlet.key)
        if number == len(self._outlets) or self._outlets[number].key != name.casefold():
            self.beginInsertRows(QModelIndex(), number, number)
            self._outlets.insert(number, _Outlet(name))
            self.endInsertRows()
        return self._outlets[number]

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        things = self._outlets if not parent.isValid() else getattr(parent.internalPointer(), "rows", ())
        if column == 0 and 0 <= row < len(things):
            return self.createIndex(row, 0, things[row])
        return QModelIndex()

    def parent(self, child: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        row = child.internalPointer() if child.isValid() else None
        if isinstance(row, _Row):
            return self.createIndex(self._outlets.index(row.outlet), 0, row.outlet)
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if not parent.isValid():
            return len(self._outlets)
        thing = parent.internalPointer()
        return len(thing.rows) if isinstance(thing, _Outlet) and parent.column() == 0 else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: ARG002, B008
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(index.internalPointer(), _Outlet):
            # The arrow keys go from article to article.
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        thing = index.internalPointer()
        if isinstance(thing, _Outlet):
            return self._outlet_data(thing, role)
        article = thing.article
        if role in (Qt.ItemDataRole.DisplayRole, HEADLINE):
            return title_of(article)
        if role == DETAIL:
            return _detail(thing)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{title_of(article)}, {_detail(thing)}"
        if role == WORDS:
            return f"{thing.outlet.name} {title_of(article)} {date_words(article.published)} {article.path}"
        if role == ARTICLE:
            return article.id
        if role == Qt.ItemDataRole.ToolTipRole:
            return article.path
        return None

    def _outlet_data(self, outlet: _Outlet, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return outlet.name
        if role == DETAIL:
            # What stands under the one headline below need not stand here too.
            return count_words(outlet.count) if len(outlet.rows) > 1 else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{outlet.name}, {count_words(outlet.count)}"
        return None


def _detail(row: _Row) -> str:
    date = date_words(row.article.published, "MMM")
    return _BETWEEN.join(part for part in (date, count_words(row.count)) if part)


class _Delegate(QStyledItemDelegate):
    """An outlet as a small heading, an article as its headline in two lines at most, and a line of detail."""

    def __init__(self, view: QTreeView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._width = 0
        self._heights: dict[str | None, int] = {}

    def _fonts(self) -> tuple[QFont, QFont, QFont]:
        base = self._view.font()
        heading, detail = QFont(base), QFont(base)
        heading.setWeight(QFont.Weight.DemiBold)
        heading.setPointSizeF(base.pointSizeF() * 0.95)
        detail.setPointSizeF(base.pointSizeF() * 0.88)
        return heading, reading_font(None, base.pointSizeF() * 1.08), detail

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        # The view asks for every row's height whenever articles arrive.
        width = self._view.viewport().width()
        if width != self._width:
            self._heights.clear()
            self._width = width
        title = index.data(HEADLINE)
        if title not in self._heights:
            self._heights[title] = self._height(title)
        return QSize(width, self._heights[title])

    def _height(self, headline: str | None) -> int:
        heading, title, detail = self._fonts()
        if headline is None:
            return QFontMetrics(heading).height() + 22
        lines = len(_lines(headline, title, self._width - 32))
        return lines * _line_height(title) + QFontMetrics(detail).height() + 19

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        heading, title, detail = self._fonts()
        colours = self._theme.colours
        area: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        area = QRect(0, area.top(), self._view.viewport().width(), area.height())
        inner = area.adjusted(16, 8, -16, -8)
        painter.save()
        if index.data(ARTICLE) is None:
            painter.setFont(heading)
            painter.setPen(colours.ink)
            baseline = area.bottom() - 7
            room = inner.width()
            shared = str(index.data(DETAIL))
            wanted = QFontMetrics(detail).horizontalAdvance(shared) + 12
            if QFontMetrics(heading).horizontalAdvance(str(index.data())) + wanted <= room:
                room -= wanted
            else:
                shared = ""
            elided = QFontMetrics(heading).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room)
            painter.drawText(inner.left(), baseline, elided)
            painter.setFont(detail)
            painter.setPen(colours.dim)
            painter.drawText(
                inner.right() - QFontMetrics(detail).horizontalAdvance(shared) + 1, baseline, shared
            )
            painter.restore()
            return
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(colours.accent if chosen and self._view.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(colours.selection if chosen else tint(colours.line, 0.5))
            painter.drawRoundedRect(area.adjusted(6, 1, -7, -2), 6, 6)
        painter.setFont(title)
        painter.setPen(colours.ink)
        y = inner.top() + QFontMetrics(title).ascent()
        for line in _lines(str(index.data()), title, inner.width()):
            painter.drawText(inner.left(), y, line)
            y += _line_height(title)
        painter.setFont(detail)
        painter.setPen(colours.ink if chosen else colours.dim)
        metrics, words = QFontMetrics(detail), str(index.data(DETAIL))
        if metrics.horizontalAdvance(words) > inner.width():
            # How much there is to compare matters more than the day.
            words = words.rpartition(_BETWEEN)[2]
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner.left(), inner.bottom() - metrics.descent(), words)
        painter.restore()


def _line_height(font: QFont) -> int:
    return round(QFontMetrics(font).ascent() * 1.28)


def _lines(text: str, font: QFont, width: int) -> list[str]:
    """``text`` in two lines at most, the second cut where it is too long."""
    text = text[:400]
    layout = QTextLayout(text, font)
    layout.setTextOption(QTextOption())
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(max(width, 40))
    break_at = line.textLength()
    layout.endLayout()
    rest = text[break_at:].strip()
    first = text[:break_at].rstrip()
    return (
        [first, QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)] if rest else [first]
    )


class ArticleList(QTreeView):
    """The list; ``chosen`` is an article that the reader went to, by mouse or keys."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.articles = ArticleModel(self)
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(self.articles)
        self._shown.setFilterRole(WORDS)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._shown.setRecursiveFilteringEnabled(True)
        self.setModel(self._shown)
        self.setItemDelegate(_Delegate(self, theme))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Articles"))
        self._shown.rowsInserted.connect(lambda parent: self.expand(parent))
        self.selectionModel().currentChanged.connect(self._tell)
        theme.changed.connect(self.viewport().update)

    def mark_current(self, article: str) -> None:
        """Show which article is open, without choosing it again."""
        index = self._shown.mapFromSource(self.articles.index_of(article))
        if index.isValid() and index != self.currentIndex():
            blocked = self.blockSignals(True)
            self.setCurrentIndex(index)
            self.blockSignals(blocked)
            self.scrollTo(index)

    def narrow(self, words: str) -> None:
        """List only the articles in whose outlet, headline, date or path ``words`` stand."""
        self._shown.setFilterFixedString(words.strip())
        self.expandAll()

    def order(self) -> list[str]:
        """The ids of the articles as they are listed now."""
        found = []
        for outlet in range(self._shown.rowCount()):
            parent = self._shown.index(outlet, 0)
            found += [
                self._shown.index(row, 0, parent).data(ARTICLE) for row in range(self._shown.rowCount(parent))
            ]
        return found

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()

    def _tell(self, current: QModelIndex) -> None:
        article = current.data(ARTICLE)
        if article is not None:
            self.chosen.emit(article)
