"""The remarks of the set as a table, in the order and the number that the reader asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from reader.model import Analysis, Article, Quote
from reader.window.looks.tips import tip
from reader.window.words.remarks import (
    apart_words,
    carrier_words,
    carriers_words,
    column_meaning,
    column_words,
    digest_in_words,
    distance_words,
    first_words,
    gravest_words,
    number_words,
    rendered_words,
    rendering_words,
    sorted_words,
    speaker_words,
)

if TYPE_CHECKING:
    from reader.collation.remarks.digests import Digest

Index = QModelIndex | QPersistentModelIndex

COLUMNS = ("place", "speaker", "renderings", "outlets", "first", "distance", "gravest")
"""What remarks can be sorted by, in the order of the table."""

DIGEST = Qt.ItemDataRole.UserRole
LOOKED_FOR = Qt.ItemDataRole.UserRole + 1
"""The words that the list is filtered by."""

_LONGEST = 2000
"""Code points of a tool tip."""


class RemarkModel(QAbstractTableModel):
    """Rows are picked from the digests of an analysis by number. ``order_wanted`` asks for another order."""

    order_wanted = Signal(str, bool)

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._analysis = Analysis()
        self._digests: Sequence[Digest] = ()
        self._shown: Sequence[int] = ()
        self._words = ""
        self._sorted_by = (COLUMNS[0], False)

    def show(
        self, analysis: Analysis, digests: Sequence[Digest], shown: Sequence[int], words: str = ""
    ) -> None:
        """List the digests numbered ``shown``, each with a rendering in which ``words`` stand, if any."""
        self.beginResetModel()
        self._analysis, self._digests, self._shown, self._words = analysis, digests, shown, words
        self.endResetModel()

    def say_sorted(self, column: str, descending: bool) -> None:
        """Show by which column, and whether from the greatest on, the rows are sorted."""
        self._sorted_by = column, descending
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    def base(self, digest: Digest) -> tuple[Quote, Article]:
        """The base of a remark, and the article in which it stands."""
        quote = self._analysis.quote_by_id[digest.base]
        return quote, self._analysis.article_by_id[quote.article]

    def digest(self, row: int) -> Digest:
        return self._digests[self._shown[row]]

    def listed(self) -> tuple[str, ...]:
        """The ids of the remarks, in the order of the rows."""
        return tuple(self._digests[number].remark for number in self._shown)

    def row_of(self, number: int) -> int:
        """The row of a remark by its number, -1 where it is not shown."""
        return self._shown.index(number) if number in self._shown else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        digest = self.digest(index.row())
        if role == DIGEST:
            return digest
        if role == LOOKED_FOR:
            return self._words
        column = COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._rendering(digest) if column == "place" else cell_words(digest, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            # The first cell stands for the row; the others are read on their way along it.
            if column == "place":
                return digest_in_words(digest, self._rendering(digest))
            return cell_words(digest, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            outlets = "\n".join((rendered_words(digest), *map(carrier_words, digest.outlets)))
            words = {"place": _summary(digest), "outlets": outlets}
            return tip(words.get(column, cell_words(digest, column)))
        return None

    def _rendering(self, digest: Digest) -> str:
        """The words of the base; of another, and whose it is, where what was looked for stands there."""
        if not self._words:
            return digest.words
        from reader.collation.remarks.sifting import rendering_with

        quote = rendering_with(self._analysis, digest, self._words)
        if quote.id == digest.base:
            return digest.words
        return rendering_words(self._analysis.article_by_id[quote.article], quote)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        column = COLUMNS[section]
        by, descending = self._sorted_by
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                f"{column_words(column)} {'▾' if descending else '▴'}"
                if column == by
                else column_words(column)
            )
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return sorted_words(by, descending) if column == by else column_words(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return column_meaning(column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment(column) | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if 0 <= column < len(COLUMNS):
            self.order_wanted.emit(COLUMNS[column], order is Qt.SortOrder.DescendingOrder)


def alignment(column: str) -> Qt.AlignmentFlag:
    """Numbers stand under one another."""
    return Qt.AlignmentFlag.AlignRight if column in ("renderings", "distance") else Qt.AlignmentFlag.AlignLeft


def _summary(digest: Digest) -> str:
    """What the row says, that of columns for which a narrow table has no room included."""
    lines = (speaker_words(digest.speaker), *map(carrier_words, digest.outlets), first_words(digest.first))
    return "\n".join((cell_words(digest, "place")[:_LONGEST], "", *lines, apart_words(digest.distance)))


def cell_words(digest: Digest, column: str) -> str:
    match column:
        case "place":
            return " ".join(digest.words.split())
        case "speaker":
            return speaker_words(digest.speaker)
        case "renderings":
            return number_words(len(digest.quotes))
        case "outlets":
            return carriers_words(digest)
        case "first":
            return first_words(digest.first)
        case "distance":
            return distance_words(digest.distance)
        case _:
            return gravest_words(digest)
