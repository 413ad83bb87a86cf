"""The icons of ``resources/icons``, drawn in the colour of the text beside them."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from reader.resources import resource

SIZE = 18
"""Device-independent pixels a side."""


def icon(name: str, colour: QColor, disabled: QColor) -> QIcon:
    """The icon ``name`` in ``colour``, and in ``disabled`` where its action cannot be had."""
    drawn = QIcon()
    svg = resource(f"icons/{name}.svg").read_text("utf-8")
    for mode, ink in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, disabled)):
        renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", ink.name()).encode()))
        for ratio in (1, 2, 3):
            pixmap = QPixmap(SIZE * ratio, SIZE * ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            renderer.render(painter, QRectF(pixmap.rect()))
            painter.end()
            pixmap.setDevicePixelRatio(ratio)
            drawn.addPixmap(pixmap, mode)
    return drawn
