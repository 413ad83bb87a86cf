"""A heading in a line; an article as its headline, in two lines at most, and what it holds."""

from __future__ import annotations

from dataclasses import dataclass
from unicodedata import bidirectional

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.folding import places_of
from reader.window.articles.model import ArticleModel
from reader.window.articles.rows import Heading, Row
from reader.window.looks.marks import paint_stroke
from reader.window.looks.positions import Units, showable
from reader.window.looks.strokes import found_stroke
from reader.window.looks.theme import Colours, Theme, reading_font, tint
from reader.window.words.articles import articles_words, count_words, joined

Index = QModelIndex | QPersistentModelIndex

_SIDE = 16
_BETWEEN = " · "
_LONGEST = 400
"""Characters of a headline that are looked at; two lines hold fewer."""


@dataclass(frozen=True, slots=True)
class _Faces:
    heading: QFont
    unread: QFont
    read: QFont
    detail: QFont

    @staticmethod
    def of(base: QFont, zoom: float) -> _Faces:
        points = base.pointSizeF() * zoom
        heading, detail = QFont(base), QFont(base)
        heading.setWeight(QFont.Weight.DemiBold)
        heading.setPointSizeF(points * 0.95)
        detail.setPointSizeF(points * 0.88)
        unread, read = reading_font(None, points * 1.08), reading_font(None, points * 1.08)
        unread.setWeight(QFont.Weight.DemiBold)
        return _Faces(heading, unread, read, detail)


class ArticleDelegate(QStyledItemDelegate):
    """Keeps how wide words are and how high rows, for a thousand are asked for at once."""

    def __init__(self, view: QListView, articles: ArticleModel, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._articles = articles
        self._theme = theme
        self._words: tuple[str, ...] = ()
        self._zoom = 1.0
        self._wrapping = QTextOption()
        self._wrapping.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.measure_anew()

    def measure_anew(self, zoom: float | None = None) -> None:
        """Take over the view's font; ``zoom`` is 1.0 at its usual size."""
        self._zoom = zoom or self._zoom
        self._faces = _Faces.of(self._view.font(), self._zoom)
        self._title, self._detail = QFontMetrics(self._faces.unread), QFontMetrics(self._faces.detail)
        self._heading = QFontMetrics(self._faces.heading)
        self._leading = round(self._title.ascent() * 1.28)
        self._wide: dict[str, int] = {}
        """The widths of details and of headlines, which are told apart by a sign before them."""
        self._sizes: dict[Heading | Row, QSize] = {}
        self._broken: dict[tuple[str, bool], list[str]] = {}
        """The lines of headlines, unread and read."""

    def mark(self, words: tuple[str, ...]) -> None:
        """Mark where ``words``, folded, stand in headlines."""
        self._words = words

    def forget(self) -> None:
        """Measure the rows anew: the list has another width, or they say other things."""
        self._sizes.clear()
        self._broken.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        # The view asks for every row whenever one comes or goes.
        thing = self._articles.thing(index.row())
        size = self._sizes.get(thing)
        if size is None:
            width = self._view.viewport().width()
            size = self._sizes[thing] = QSize(width, self._height_of(thing, width))
        return size

    def _height_of(self, thing: Heading | Row, width: int) -> int:
        if isinstance(thing, Heading):
            return self._heading.height() + 22
        room = width - 2 * _SIDE
        lines = 1 + (self._headline_width(thing.title) > room)
        return lines * self._leading + len(self._flow(thing, room)) * self._detail.height() + 19

    def _headline_width(self, title: str) -> int:
        key = "\n" + title
        if key not in self._wide:
            self._wide[key] = self._title.horizontalAdvance(title[:_LONGEST])
        return self._wide[key]

    def _detail_width(self, words: str) -> int:
        if words not in self._wide:
            self._wide[words] = self._detail.horizontalAdvance(words)
        return self._wide[words]

    def _flow(self, row: Row, room: int) -> list[list[str]]:
        """What stands under a headline, in as many lines as it needs; no part is broken."""
        lines: list[list[str]] = [[]]
        used = 0
        detail = row.detail if self._detail_width(row.detail) <= room else row.brief_detail
        copies = row.copies if self._detail_width(row.copies) <= room else row.brief_copies
        for part in (row.where, detail, row.alerts, copies):
            if not part:
                continue
            wide = self._detail_width(part)
            if lines[-1]:
                between = self._detail_width(_BETWEEN)
                if used + between + wide <= room:
                    used += between + wide
                    lines[-1].append(part)
                    continue
                lines.append([])
            lines[-1].append(part)
            used = wide
        return lines

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area = QRect(option.rect)  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        thing = self._articles.thing(index.row())
        painter.save()
        if isinstance(thing, Heading):
            self._paint_heading(painter, area, thing)
        else:
            self._paint_row(painter, area, thing, state)
        painter.restore()

    def _paint_heading(self, painter: QPainter, area: QRect, heading: Heading) -> None:
        colours = self._theme.colours
        left, room = area.left() + _SIDE, area.width() - 2 * _SIDE
        baseline = area.bottom() - 7
        title = heading.title
        while self._heading.horizontalAdvance(title) > room and _BETWEEN in title:
            title = title.rpartition(_BETWEEN)[0]
        left_over = room - self._heading.horizontalAdvance(title) - 12
        beside = next((words for words in _beside(heading) if self._detail_width(words) <= left_over), "")
        painter.setFont(self._faces.heading)
        painter.setPen(colours.ink)
        words = self._heading.elidedText(title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(left, baseline, words)
        painter.setFont(self._faces.detail)
        painter.setPen(colours.dim)
        painter.drawText(left + room - self._detail_width(beside), baseline, beside)

    def _paint_row(self, painter: QPainter, area: QRect, row: Row, state: QStyle.StateFlag) -> None:
        colours = self._theme.colours
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(colours.accent if chosen and self._view.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(colours.selection if chosen else tint(colours.line, 0.5))
            painter.drawRoundedRect(area.adjusted(6, 1, -7, -2), 6, 6)
        inner = area.adjusted(_SIDE, 8, -_SIDE, -8)
        if not row.read:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.accent)
            radius = self._title.xHeight() * 0.3
            middle = inner.top() + self._title.ascent() - self._title.xHeight() / 2
            painter.drawEllipse(QPointF(area.left() + _SIDE / 2 + 1, middle), radius, radius)
        y = self._paint_title(painter, inner, row, colours)
        self._paint_detail(painter, inner, y, row, colours.ink if chosen else colours.dim)

    def _paint_title(self, painter: QPainter, inner: QRect, row: Row, colours: Colours) -> int:
        """Returns where the headline ends."""
        painter.setFont(self._faces.read if row.read else self._faces.unread)
        backwards = _runs_backwards(row.title)
        # Left is where a line begins, whichever way it runs.
        flags = Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip
        flags |= Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        flags |= Qt.TextFlag.TextForceRightToLeft if backwards else Qt.TextFlag.TextForceLeftToRight
        y, metrics = inner.top(), painter.fontMetrics()
        for line in self._lines(row, inner.width()):
            for start, end in () if backwards else places_of(" ".join(self._words), line):
                before, wide = metrics.horizontalAdvance(line[:start]), metrics.horizontalAdvance(line[:end])
                left, right = inner.left() + before, inner.left() + wide
                paint_stroke(painter, left, right, y + self._title.ascent(), found_stroke(colours))
            painter.setPen(colours.ink)
            painter.drawText(QRect(inner.left(), y, inner.width(), self._title.height()), int(flags), line)
            y += self._leading
        return y

    def _lines(self, row: Row, room: int) -> list[str]:
        """A headline in two lines at most, the second cut where it is too long.

        It breaks where it does unread, so that no row changes its height for having been read.
        """
        if self._headline_width(row.title) <= room:
            return [row.title]
        lines = self._broken.get((row.title, row.read))
        if lines is None:
            title = showable(row.title[:_LONGEST])
            layout = QTextLayout(title, self._faces.unread)
            layout.setTextOption(self._wrapping)
            layout.beginLayout()
            line = layout.createLine()
            line.setLineWidth(max(room, 40))
            end = Units(title).point(line.textLength())
            layout.endLayout()
            metrics = QFontMetrics(self._faces.read) if row.read else self._title
            rest = metrics.elidedText(title[end:].strip(), Qt.TextElideMode.ElideRight, room)
            lines = self._broken[row.title, row.read] = [title[:end].rstrip(), rest]
        return lines

    def _paint_detail(self, painter: QPainter, inner: QRect, y: int, row: Row, ink: QColor) -> None:
        painter.setFont(self._faces.detail)
        y += 3 + self._detail.ascent()
        for line in self._flow(row, inner.width()):
            x = inner.left()
            for number, part in enumerate(line):
                words = self._detail.elidedText(part, Qt.TextElideMode.ElideRight, inner.width())
                painter.setPen(ink)
                if number:
                    painter.drawText(x, y, _BETWEEN)
                    x += self._detail_width(_BETWEEN)
                if part == row.alerts:
                    painter.setPen(self._theme.colours.alert)
                painter.drawText(x, y, words)
                x += self._detail_width(words)
            y += self._detail.height()


def _beside(heading: Heading) -> tuple[str, ...]:
    """What may stand beside a heading, the fullest first; the one headline below it says all itself."""
    number = len(heading.rows)
    if number == 1:
        return (heading.detail,)
    return (
        joined(heading.detail, count_words(heading.count)),
        joined(heading.detail, articles_words(number)),
        heading.detail or str(number),
    )


def _runs_backwards(text: str) -> bool:
    """Whether the first letter is of a script that is written from right to left."""
    strong = (kind for kind in map(bidirectional, text) if kind in ("L", "R", "AL"))
    return next(strong, "L") != "L"
