"""Outlets against outlets as a table: what each cell counts, in numbers and in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.window.looks.tips import in_role, tip
from reader.window.words.links import share_words
from reader.window.words.overview import (
    before_title,
    before_words,
    first_title,
    first_words,
    invited,
    outlet_words,
    own_words,
    pair_title,
    shared_words,
)

if TYPE_CHECKING:
    from reader.collation.remarks.overview import Carried, Outlet, Overview, Pair, Shared

Index = QModelIndex | QPersistentModelIndex

CELL = Qt.ItemDataRole.UserRole
QUOTES = Qt.ItemDataRole.UserRole + 1
TITLE = Qt.ItemDataRole.UserRole + 2


class Picture(Enum):
    """What the table shows."""

    SHARED = auto()
    """Above the diagonal how much is shared, below it how far apart the wordings are."""
    FIRST = auto()
    """How often the outlet of the row published before that of the column."""


class Drawn(Enum):
    """How a cell is drawn."""

    NOTHING = auto()
    OWN = auto()
    SQUARE = auto()
    """By a square of the ``share``'s area."""
    SHADE = auto()
    """By a ground the darker the greater the ``share``."""
    PARTS = auto()
    """By a bar, filled over the ``share`` and hatched over the ``untold`` one."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A number and the shares, 0..1, that are drawn with it."""

    drawn: Drawn
    number: str = ""
    share: float = 0.0
    untold: float = 0.0


class MatrixModel(QAbstractTableModel):
    """A row and a column for each outlet that shares a remark with another, be it in copies of one text."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._overview: Overview | None = None
        self._picture = Picture.SHARED
        self.outlets: tuple[Outlet, ...] = ()
        self._cells: dict[tuple[int, int], Cell] = {}
        self._most = 1

    def show_overview(self, overview: Overview | None) -> None:
        self.beginResetModel()
        self._overview = overview
        self.outlets = overview.paired if overview else ()
        self._cells.clear()
        pairs = overview.pairs.values() if overview else ()
        self._most = max((len(pair.shared) for pair in pairs), default=0) or 1
        self.endResetModel()

    def show_picture(self, picture: Picture) -> None:
        self._picture = picture
        self._cells.clear()
        if self.outlets:
            last = len(self.outlets) - 1
            self.dataChanged.emit(self.index(0, 0), self.index(last, last))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.outlets)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.outlets)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,  # noqa: ARG002
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if not 0 <= section < len(self.outlets):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return outlet_words(self.outlets[section].name)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return in_role(own_words(self.outlets[section]), role)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._overview is None:
            return None
        row, column = index.row(), index.column()
        if role == CELL:
            return self._cell(row, column)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(row, column).number
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._in_words(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            words = self._in_words(row, column)
            return tip(invited(words) if self._counted(row, column) else words)
        if role == QUOTES:
            return [quote for each in self._counted(row, column) for quote in each.quotes]
        if role == TITLE:
            return self._title(row, column)
        return None

    def pair(self, row: int, column: int) -> Pair:
        """What the outlets of a row and a column share, seen from that of the row."""
        from reader.collation.remarks.overview import Pair

        if self._overview is None:
            return Pair()
        return self._overview.pair(self.outlets[row].name, self.outlets[column].name)

    def _counted(self, row: int, column: int) -> Sequence[Carried | Shared]:
        """The remarks behind the number of a cell."""
        if self._copies_alone(row, column):
            return self.pair(row, column).copied
        if self._is_not_ranked(row, column):
            return ()
        found = self.outlets[row] if row == column else self.pair(row, column)
        return found.before if self._picture is Picture.FIRST else found.shared

    def _copies_alone(self, row: int, column: int) -> bool:
        """Whether two outlets share nothing but copies of one text."""
        pair = self.pair(row, column)
        return bool(pair.copied) and not pair.shared

    def _is_not_ranked(self, row: int, column: int) -> bool:
        """Whether the picture is of who was first, which of outlets that are not known nobody can tell."""
        return self._picture is Picture.FIRST and None in (
            self.outlets[row].name,
            self.outlets[column].name,
        )

    def _cell(self, row: int, column: int) -> Cell:
        # A table of forty outlets is painted over and over while the pointer moves across it.
        if (row, column) not in self._cells:
            self._cells[row, column] = self._counted_cell(row, column)
        return self._cells[row, column]

    def _counted_cell(self, row: int, column: int) -> Cell:
        found = self.outlets[row] if row == column else self.pair(row, column)
        if self._copies_alone(row, column):
            return Cell(Drawn.OWN, "=")
        if not found.shared or self._is_not_ranked(row, column):
            return Cell(Drawn.NOTHING)
        of = len(found.shared)
        if self._picture is Picture.FIRST:
            before, untold = len(found.before), len(found.same) + len(found.unknown)
            return Cell(Drawn.PARTS, str(before) if untold < of else "–", before / of, untold / of)
        if row == column:
            return Cell(Drawn.OWN, str(of))
        if row < column:
            return Cell(Drawn.SQUARE, str(of), of / self._most)
        distance = self.pair(row, column).distance
        if distance is None:
            return Cell(Drawn.SHADE, "–")
        return Cell(Drawn.SHADE, share_words(distance), distance)

    def _in_words(self, row: int, column: int) -> str:
        outlet, other = self.outlets[row], self.outlets[column]
        if self._picture is Picture.SHARED:
            if row == column:
                return own_words(outlet)
            return shared_words(outlet.name, other.name, self.pair(row, column))
        if row == column:
            return first_words(outlet)
        return before_words(outlet.name, other.name, self.pair(row, column))

    def _title(self, row: int, column: int) -> str:
        first, second = self.outlets[row].name, self.outlets[column].name
        if row == column:
            return outlet_words(first) if self._picture is Picture.SHARED else first_title(first)
        return pair_title(first, second) if self._picture is Picture.SHARED else before_title(first, second)
