"""The heads of the alignment table: the base's words above its columns, the outlets before its rows."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from reader.window.looks.theme import Theme
from reader.window.looks.typography import Typography
from reader.window.variants.faces import SMALLER, face
from reader.window.variants.model import RENDERING
from reader.window.variants.table_model import TableModel
from reader.window.words.articles import article_name, beside_name, date_words, title_of
from reader.window.words.places import kind_words

PADDING = 8
SIDES = (16, 12)
"""Pixels before the words on the left and on the right side."""


class SidesHeader(QHeaderView):
    """Above each side whose words stand below; of the right one, which of how many it is."""

    def __init__(self, model: QAbstractItemModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model = model
        self._theme = theme
        self.set_typography(Typography())
        self.setSectionsClickable(True)

    def set_typography(self, typography: Typography) -> None:
        self._face = face(typography)
        self.setFixedHeight(round(QFontMetrics(self._face).height() + 2 * PADDING))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        colours = self._theme.colours
        painter.save()
        painter.fillRect(rect, colours.chrome)
        painter.setPen(QPen(colours.line, 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inside = rect.adjusted(SIDES[section], 0, -PADDING, 0)
        painter.setFont(self._face)
        painter.setPen(colours.ink if section else colours.there)
        words = self._model.headerData(section, Qt.Orientation.Horizontal) or ""
        shown = QFontMetrics(self._face).elidedText(words, Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)
        painter.restore()


class PlacesHeader(QHeaderView):
    """Above each column the base's words, and below them what kind of difference the place holds."""

    def __init__(self, model: TableModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model = model
        self._theme = theme
        self.set_typography(Typography())
        self.setSectionsClickable(True)
        self.setHighlightSections(False)

    def set_typography(self, typography: Typography) -> None:
        self.words = typography.font
        self.words.setPointSizeF(typography.points * 0.86)
        self.words.setWeight(QFont.Weight.DemiBold)
        self.small = face(typography, SMALLER)
        self.setFixedHeight(
            round(QFontMetrics(self.words).height() + QFontMetrics(self.small).height() + 2 * PADDING)
        )

    def kind(self, section: int) -> str:
        place = self._model.places[section]
        return ("▲ " if place.alerts else "") + kind_words(place)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        if not 0 <= section < len(self._model.places):
            return
        colours, place = self._theme.colours, self._model.places[section]
        painter.save()
        painter.fillRect(rect, colours.chrome)
        painter.setPen(QPen(colours.line, 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inside = rect.adjusted(PADDING, PADDING, -PADDING, -PADDING)
        for font, ink, words, edge in (
            (self.words, colours.ink, self._model.words_of(section), Qt.AlignmentFlag.AlignTop),
            (
                self.small,
                colours.alert if place.alerts else colours.dim,
                self.kind(section),
                Qt.AlignmentFlag.AlignBottom,
            ),
        ):
            painter.setFont(font)
            painter.setPen(ink)
            shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideMiddle, inside.width())
            painter.drawText(inside, edge | Qt.AlignmentFlag.AlignLeading, shown)
        painter.restore()


class OutletsHeader(QHeaderView):
    """Before each row its outlet and date; it stays in its place while the columns scroll."""

    def __init__(self, model: TableModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._model = model
        self._theme = theme
        self.name_width = 80
        self.in_view: str | None = None
        self.set_typography(Typography())
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def set_typography(self, typography: Typography) -> None:
        self.name, self.small = face(typography), face(typography, SMALLER)
        height = QFontMetrics(self.name).height() + QFontMetrics(self.small).height()
        self.setMinimumSectionSize(10)
        self.setDefaultSectionSize(round(height + 8))

    def fit(self, widest: int) -> None:
        """Be as wide as the longest name, and no wider than ``widest``."""
        metrics = QFontMetrics(self.name)
        widths = [metrics.horizontalAdvance(self._name(row)) for row in range(len(self._model.shown))]
        self.name_width = min(max(widths, default=80), widest)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self.name_width + 16 + PADDING, super().sizeHint().height())

    def _name(self, row: int) -> str:
        rendering = self._model.shown[row]
        name = article_name(rendering.article)
        if rendering.is_base:
            name = self.tr("Base · {outlet}").format(outlet=name)
        return f"▲ {name}" if self._model.has_alert_beside(row) else name

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        if not 0 <= section < len(self._model.shown):
            return
        colours, rendering = (
            self._theme.colours,
            self._model.headerData(section, Qt.Orientation.Vertical, RENDERING),
        )
        painter.save()
        painter.fillRect(rect, colours.chrome)
        painter.setPen(QPen(colours.line, 1))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        if rendering.quote.id == self.in_view:
            painter.fillRect(QRect(rect.left() + 6, rect.top() + 6, 3, rect.height() - 12), colours.accent)
        inside = rect.adjusted(16, 3, -PADDING, -3)
        base = rendering.is_base or self._model.has_alert_beside(section)
        ink = (colours.there if rendering.is_base else colours.alert) if base else colours.ink
        if self._model.collated is not None and self._model.table_row(section) is None:
            ink = colours.dim  # Not compared: its cells are empty.
        for font, colour, words, edge in (
            (self.name, ink, self._name(section), Qt.AlignmentFlag.AlignTop),
            (
                self.small,
                colours.dim,
                beside_name(rendering.article, date_words(rendering.article.published, "MMM"))
                or title_of(rendering.article),
                Qt.AlignmentFlag.AlignBottom,
            ),
        ):
            painter.setFont(font)
            painter.setPen(colour)
            shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, inside.width())
            painter.drawText(inside, edge | Qt.AlignmentFlag.AlignLeading, shown)
        painter.restore()
