"""All the pages that are to be printed, one at a time, before they are."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from reader.export.sheets import Page
from reader.window.looks.theme import Theme, set_ink
from reader.window.shell.dialogs import give_size
from reader.window.shell.exporting_preview import Sheet
from reader.window.words.core import core_words
from reader.window.work.answering import Answering
from reader.window.work.previews import sheets

_KEYS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}


class PrintPreview(QDialog):
    """Shows the pages of a PDF, of which ``answering`` makes the one that is looked at."""

    print_wanted = Signal()
    change_wanted = Signal()
    """Something else is to be printed, or otherwise."""

    def __init__(self, pdf: bytes, theme: Theme, answering: Answering, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._answering = answering
        self.total = 0
        """How many pages there are; 0 until that is known."""
        self.setWindowTitle(self.tr("Print Preview"))
        self._build()
        answering.done.connect(self._show)
        answering.failed.connect(self._fail)
        answering.begin(sheets, pdf)
        theme.changed.connect(self._restyle)
        self._restyle()
        give_size(self, 720, 860)

    def _build(self) -> None:
        self.sheet = Sheet(self._theme)
        self.sheet.resized.connect(self._on_resize)
        self.back, self.on = QPushButton(self.tr("Pre&vious Page")), QPushButton(self.tr("Ne&xt Page"))
        for button, by in ((self.back, -1), (self.on, 1)):
            button.setObjectName("link")
            button.setAutoDefault(False)
            button.setEnabled(False)
            button.clicked.connect(lambda _=False, by=by: self.number.stepBy(by))
        self.number = QSpinBox()
        self.number.setRange(1, 1)
        self.number.setKeyboardTracking(False)
        self.number.valueChanged.connect(self._ask)
        label = QLabel(self.tr("Pa&ge"))
        label.setBuddy(self.number)
        self.number.setAccessibleName(self.tr("Page"))
        self.of = QLabel(self.tr("Being made…"))
        self.of.setTextFormat(Qt.TextFormat.PlainText)
        turning = QHBoxLayout()
        turning.setSpacing(8)
        turning.addWidget(self.back)
        turning.addStretch()
        for widget in (label, self.number, self.of):
            turning.addWidget(widget)
        turning.addStretch()
        turning.addWidget(self.on)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.change = self.buttons.addButton(self.tr("&Change…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.print = self.buttons.addButton(self.tr("&Print…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.print.setDefault(True)
        self.print.setEnabled(False)
        self.buttons.accepted.connect(self.print_wanted)
        self.buttons.rejected.connect(self.reject)
        self.change.clicked.connect(self.reject)
        self.change.clicked.connect(self.change_wanted)
        rule = QFrame()
        rule.setObjectName("rule")
        rule.setFixedHeight(1)
        pages, foot = QVBoxLayout(), QVBoxLayout()
        pages.setContentsMargins(16, 14, 16, 10)
        pages.setSpacing(8)
        pages.addWidget(self.sheet, 1)
        pages.addLayout(turning)
        foot.setContentsMargins(16, 10, 16, 10)
        foot.addWidget(self.buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(pages, 1)
        column.addWidget(rule)
        column.addLayout(foot)
        self.print.setFocus()

    def _ask(self) -> None:
        self._answering.ask(self.number.value() - 1, self.sheet.wanted)
        self._enable()

    def _on_resize(self) -> None:
        if abs(self.sheet.image.width() - self.sheet.wanted) > 1:
            self._ask()

    def _show(self, answer: tuple[int, int, Page]) -> None:
        number, self.total, page = answer
        format = QImage.Format.Format_RGB32
        image = QImage(page.pixels, page.width, page.height, page.stride, format).copy()
        self.number.setRange(1, self.total)
        self.of.setText(self.tr("of {n}").format(n=self.total))
        self.sheet.setAccessibleName(self.tr("Page {n} of {total}").format(n=number + 1, total=self.total))
        self.sheet.show_image(image)
        self._enable()
        self._on_resize()

    def _fail(self, why: str) -> None:
        self.of.setText(self.tr("No preview: {reason}").format(reason=core_words(why)))

    def _enable(self) -> None:
        number = self.number.value()
        for button, other, enabled in (
            (self.back, self.on, number > 1),
            (self.on, self.back, number < self.total),
        ):
            # The keys stay with the one button that can still be pressed.
            if not enabled and button.hasFocus():
                other.setEnabled(True)
                other.setFocus(Qt.FocusReason.OtherFocusReason)
            button.setEnabled(enabled)
        self.print.setEnabled(self.total > 0)

    def done(self, result: int) -> None:
        self._answering.stop()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _KEYS:
            self.number.stepBy(_KEYS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.number.setValue(1 if key is Qt.Key.Key_Home else self.total)
        else:
            super().keyPressEvent(event)

    def _restyle(self) -> None:
        set_ink(self.of, self._theme.colours.dim)
        self.sheet.update()
