"""Marks under running text: a wash behind the words and a line beneath them, of a colour and a shape.

They are painted over a laid-out document rather than set in its character formats: a format's background
fills the whole line with its leading, and a change of marks would lay out the text again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QTextBlock,
    QTextDocument,
    QTextLine,
)

from reader.window.looks.direction import has_right_to_left


class Shape(Enum):
    """A line's shape says what its colour says, to those who see no colours."""

    NONE = auto()
    DOTTED = auto()
    SOLID = auto()
    DASHED = auto()
    DOUBLE = auto()
    WAVY = auto()


@dataclass(frozen=True, slots=True)
class Stroke:
    """How a mark looks; widths are in device-independent pixels."""

    colour: QColor
    shape: Shape
    wash: QColor | None = None
    outline: QColor | None = None
    width: float = 1.5


@dataclass(frozen=True, slots=True)
class Mark:
    """A stroke under the document's positions ``[start, end)``."""

    start: int
    end: int
    stroke: Stroke


def paint_marks(painter: QPainter, document: QTextDocument, marks: Sequence[Mark], clip: QRectF) -> None:
    """Paint the marks that fall into ``clip``, in the document's coordinates, under its text."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    hit, about = document.documentLayout().hitTest, Qt.HitTestAccuracy.FuzzyHit
    first, last = hit(clip.topLeft(), about), hit(clip.bottomRight(), about)
    for mark in marks:
        if mark.end < first or mark.start > last:
            continue
        boxes = list(boxes_of(document, mark.start, mark.end, clip))
        for box in boxes:
            _paint_ground(painter, box, mark.stroke)
        for box in boxes:
            _paint_line(painter, box, mark.stroke)
    painter.restore()


def boxes_of(document: QTextDocument, start: int, end: int, clip: QRectF | None = None) -> Iterator[QRectF]:
    """Where the words ``[start, end)`` stand, a box a line, from their ascenders to their descenders."""
    layout = document.documentLayout()
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        area = layout.blockBoundingRect(block)
        if clip is not None and area.top() > clip.bottom():
            return
        if clip is None or area.bottom() >= clip.top():
            yield from _boxes_in(block, area.topLeft(), start, end)
        block = block.next()


def _boxes_in(block: QTextBlock, origin: QPointF, start: int, end: int) -> Iterator[QRectF]:
    first, last = max(start - block.position(), 0), min(end - block.position(), block.length() - 1)
    layout = block.layout()
    rise, fall = _reach(QFontMetricsF(block.charFormat().font()))
    mixed = has_right_to_left(block.text())
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        left, right = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
        # The space at which a line breaks is not seen.
        while right > left and block.document().characterAt(block.position() + right - 1) == " ":
            right -= 1
        if left < right:
            baseline = origin.y() + line.y() + line.ascent()
            for edges in stretches(line, left, right, mixed):
                yield QRectF(origin.x() + edges[0], baseline - rise, edges[1] - edges[0], rise + fall)


def stretches(line: QTextLine, left: int, right: int, mixed: bool) -> Iterator[tuple[float, float]]:
    """Where on a line the characters ``[left, right)`` stand: apart, where others run between them."""
    if not mixed:
        first, last = _x(line, left), _x(line, right)
        yield min(first, last), max(first, last)
        return
    boxes = (run.boundingRect() for run in line.glyphRuns(left, right - left))
    edges = sorted((box.left(), box.right()) for box in boxes)
    if not edges:
        return
    start, end = edges[0]
    for first, last in edges[1:]:
        if first > end + 0.5:
            yield start, end
            start = first
        end = max(end, last)
    yield start, end


def _x(line: QTextLine, position: int) -> float:
    found: Any = line.cursorToX(position)
    # PySide hands the position back beside the coordinate.
    return found[0] if isinstance(found, tuple) else found


def line_top(document: QTextDocument, position: int) -> float:
    """How far down the document the line of a position begins; lays it out that far."""
    block = document.findBlock(position)
    top = document.documentLayout().blockBoundingRect(block).top()
    line = block.layout().lineForTextPosition(position - block.position())
    return top + line.y() if line.isValid() else top


def paint_stroke(painter: QPainter, left: float, right: float, baseline: float, stroke: Stroke) -> None:
    """Paint the mark of words of the painter's font that stand on ``baseline`` outside a document."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    rise, fall = _reach(QFontMetricsF(painter.font()))
    box = QRectF(left, baseline - rise, right - left, rise + fall)
    _paint_ground(painter, box, stroke)
    _paint_line(painter, box, stroke)
    painter.restore()


def _reach(metrics: QFontMetricsF) -> tuple[float, float]:
    """How far a mark goes above and below the line on which words stand."""
    return metrics.capHeight() * 1.3, max(metrics.capHeight() * 0.48, 4.5)


def _paint_ground(painter: QPainter, box: QRectF, stroke: Stroke) -> None:
    if stroke.wash is not None or stroke.outline is not None:
        painter.setPen(QPen(stroke.outline, 1.1) if stroke.outline is not None else Qt.PenStyle.NoPen)
        painter.setBrush(stroke.wash if stroke.wash is not None else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(-0.8, 0, 0.8, 0), 3, 3)


def _paint_line(painter: QPainter, box: QRectF, stroke: Stroke) -> None:
    if stroke.shape is Shape.NONE:
        return
    pen = QPen(stroke.colour, stroke.width)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    y = box.bottom() - stroke.width
    if stroke.shape is Shape.DOTTED:
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, 2.4])
    elif stroke.shape is Shape.DASHED:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([4, 2])
    painter.setPen(pen)
    if stroke.shape is Shape.WAVY:
        painter.drawPath(_wave(box.left(), box.right(), y))
        return
    painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
    if stroke.shape is Shape.DOUBLE:
        painter.drawLine(QPointF(box.left(), y - 2.6), QPointF(box.right(), y - 2.6))


def _wave(left: float, right: float, y: float, length: float = 6, height: float = 1.7) -> QPainterPath:
    path = QPainterPath(QPointF(left, y))
    x, up = left, True
    while x < right:
        step = min(length / 2, right - x)
        path.quadTo(x + step / 2, y + (-height * 2 if up else height * 2) / 2, x + step, y)
        x, up = x + step, not up
    return path
