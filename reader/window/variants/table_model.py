"""The alignment table as a model: a row a rendering, a column a place where some of them vary."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtWidgets import QWidget

from reader.window.looks.tips import in_role
from reader.window.opened.renderings import Rendering
from reader.window.variants.model import RENDERING, Index
from reader.window.words.places import (
    AWAY,
    NOTHING,
    SAME,
    cell_in_words,
    place_in_words,
    row_in_words,
)
from reader.window.words.renderings import heading

if TYPE_CHECKING:
    from reader.collation import Place
    from reader.collation.remarks.remark import CollatedRemark

CELL = Qt.ItemDataRole.UserRole + 1

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Cell(NamedTuple):
    """What a row has at a place.

    ``text``: its words, or a sign. ``variant``: 0 for what the base has, then from the gravest on; None where
    the row passes the place over or is not compared.
    """

    text: str
    variant: int | None
    alert: bool = False

    @property
    def letter(self) -> str:
        return _LETTERS[(self.variant - 1) % len(_LETTERS)] if self.variant else ""


class TableModel(QAbstractTableModel):
    """The rows are there at once, the columns when the remark has been collated."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: list[Rendering] = []
        self.collated: CollatedRemark | None = None
        self.places: tuple[Place, ...] = ()
        self.in_text_order = False
        self._rows: dict[str, int] = {}

    def show_renderings(self, renderings: list[Rendering]) -> None:
        self.beginResetModel()
        self.shown, self.collated, self.places, self._rows = renderings, None, (), {}
        self.endResetModel()

    def show_collated(self, collated: CollatedRemark) -> None:
        """Show the places of the remark, whose renderings are those that are shown."""
        self.beginResetModel()
        self.collated = collated
        self._rows = {each.quote.id: number for number, each in enumerate(collated.rows)}
        self.places = self._ordered()
        self.endResetModel()

    def order(self, in_text_order: bool) -> None:
        """Put the places in the order of the base's text, or the gravest first."""
        self.beginResetModel()
        self.in_text_order = in_text_order
        self.places = self._ordered()
        self.endResetModel()

    def _ordered(self) -> tuple[Place, ...]:
        if self.collated is None:
            return ()
        table = self.collated.table
        return table.places if self.in_text_order else table.gravest_first

    def table_row(self, row: int) -> int | None:
        """The number that collation gives a row, None where it is not compared."""
        return self._rows.get(self.shown[row].quote.id)

    def cell(self, row: int, column: int) -> Cell:
        place, number = self.places[column], self.table_row(row)
        if number is None:
            return Cell("", None)
        for order, variant in enumerate(place.variants):
            if number in variant.rows:
                written = next(each.text for each in variant.writings if number in each.rows)
                text = " ".join(written.split())
                if order == 0 and number and text == " ".join(variant.text.split()):
                    text = SAME
                return Cell(text or NOTHING, order, bool(variant.alerts))
        return Cell(AWAY, None)

    def words_of(self, column: int) -> str:
        """The base's words at a place, a sign where it has none."""
        place = self.places[column]
        base = self.collated.base.quote.text if self.collated else ""
        return " ".join(place.base.of(base).split()) or NOTHING

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.places)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == RENDERING:
            return self.shown[row]
        if role == CELL:
            return self.cell(row, column)
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cell(row, column).text
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            place, words = self.places[column], self.words_of(column)
            return in_role(cell_in_words(self.shown[row], self.table_row(row), place, words), role)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal:
            if not 0 <= section < len(self.places):
                return None
            if role == Qt.ItemDataRole.DisplayRole:
                return self.words_of(section)
            if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
                return in_role(place_in_words(self.places[section], self.words_of(section)), role)
            return None
        if not 0 <= section < len(self.shown):
            return None
        rendering = self.shown[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return heading(rendering.article)
        if role == RENDERING:
            return rendering
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            number = self.table_row(section)
            detours = self.collated.table.detours[number] if self.collated and number is not None else ()
            return in_role(row_in_words(rendering, detours), role)
        return None

    def has_alert_beside(self, row: int) -> bool:
        """Whether a long passage that the row does not follow, and so no place, raises an alert."""
        number = self.table_row(row)
        if self.collated is None or number is None:
            return False
        return any(detour.alert for detour in self.collated.table.detours[number])
