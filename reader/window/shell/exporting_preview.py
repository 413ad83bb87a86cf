"""How an export will begin, beside what is chosen for it: its first pages, or the first lines of its text."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontDatabase, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.export import Choice, Options
from reader.export.preview import Preview
from reader.window.looks.positions import showable
from reader.window.looks.theme import Theme, set_ink
from reader.window.opened.exportable import Exportable
from reader.window.shell.exporting_lines import LinesView
from reader.window.words.core import core_words
from reader.window.words.exports import part_words
from reader.window.work.answering import Answering
from reader.window.work.previews import previews

_PAUSE = 250
"""Milliseconds without another wish after which a preview is made."""
_SHEET = 1.4142
"""How much higher than wide a page is that has not been seen yet."""
_STALE = 0.45
"""How strong, 0..1, a picture is shown in the place of one that is being made."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be previewed; ``articles`` are as many as are chosen."""

    format: str
    choice: Choice
    options: Options
    articles: int


class Sheet(QWidget):
    """One page, as large as there is room for it."""

    resized = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.image = QImage()
        self.stale = False
        self.setMinimumSize(120, 160)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(340, 480)

    def show_image(self, image: QImage) -> None:
        self.image = image
        self.update()

    @property
    def wanted(self) -> int:
        """How many pixels of the screen a page is wide that fits."""
        shape = self.image.height() / self.image.width() if self.image.width() else _SHEET
        room = min(self.width() - 2.0, (self.height() - 2) / shape)
        return max(round(room * self.devicePixelRatioF()), 50)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def paintEvent(self, _: QPaintEvent) -> None:
        if self.image.isNull():
            return
        scale = self.devicePixelRatioF()
        shape = self.image.height() / self.image.width()
        # A picture that is small stays so; a page fills the room.
        wide = min(self.wanted, self.image.width() * 2) / scale
        place = QRectF((self.width() - wide) / 2, 1, wide, wide * shape)
        place.moveTo(round(place.x() * scale) / scale, 1)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setOpacity(_STALE if self.stale else 1)
        painter.drawImage(place, self.image)
        painter.setOpacity(1)
        painter.setPen(QPen(self._theme.colours.line, 1))
        painter.drawRect(place.adjusted(-0.5, -0.5, 0.5, 0.5))


class PreviewPane(QWidget):
    """Shows how an export begins, made by ``answering``; what is wished last is what is shown."""

    def __init__(
        self, given: Exportable, theme: Theme, answering: Answering, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._answering = answering
        self._wish: Wish | None = None
        self._images: list[tuple[str, QImage]] = []
        self._at = 0
        self.shown: Preview | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._start)
        answering.done.connect(self._show)
        answering.failed.connect(self._fail)
        answering.begin(previews, given.analysis, given.name, given.source)
        self._build()
        self.sheet.resized.connect(self._on_resize)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.title.setText(self.tr("Preview of the first pages"))
        self._tell("")
        self._turn_to(0)

    def _build(self) -> None:
        self.title = QLabel()
        self.state = QLabel()
        self.state.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.sheet = Sheet(self._theme)
        self.text = QPlainTextEdit()
        self.text.setObjectName("boxed")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(self.font().pointSizeF() * 0.9)
        self.text.setFont(font)
        self.text.setAccessibleName(self.tr("The beginning of the file"))
        self.lines = LinesView(self._theme)
        self.why = QLabel()
        self.why.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.told = QLabel()
        for label in (self.why, self.told):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.stack = QStackedWidget()
        for widget in (self.sheet, self.text, self.lines, self.why):
            self.stack.addWidget(widget)
        self.back, self.on = QPushButton(self.tr("Pre&vious Page")), QPushButton(self.tr("Ne&xt Page"))
        self.place = QLabel()
        self.place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.turning = QWidget()
        policy = self.turning.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.turning.setSizePolicy(policy)
        turning = QHBoxLayout(self.turning)
        turning.setContentsMargins(0, 0, 0, 0)
        turning.addWidget(self.back)
        turning.addWidget(self.place, 1)
        turning.addWidget(self.on)
        for button, by in ((self.back, -1), (self.on, 1)):
            button.setObjectName("link")
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, by=by: self._turn_to(self._at + by))
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addWidget(self.state, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.stack, 1)
        column.addWidget(self.turning)
        column.addWidget(self.told)

    # What is wished

    def wish(self, wish: Wish) -> None:
        """Show how that begins, soon."""
        self._wish = wish
        if not wish.articles:
            self._pause.stop()
            self._answering.forget()
            self._say(self.tr("Nothing is chosen."))
            return
        self._set_busy(True)
        self._pause.start()

    def stop(self) -> None:
        self._pause.stop()
        self._answering.stop()

    def _start(self) -> None:
        if (wish := self._wish) is not None:
            self._answering.ask(self.sheet.wanted, wish.format, wish.choice, wish.options)

    def _set_busy(self, busy: bool) -> None:
        self.sheet.stale = busy
        self.sheet.update()
        self.text.setEnabled(not busy)
        self.lines.setEnabled(not busy)
        self.state.setText(self.tr("Being made…") if busy else "")

    # What is shown

    def _show(self, preview: Preview) -> None:
        self.shown = preview
        self.title.setText(self.tr("Preview of the first pages"))
        self._set_busy(False)
        format = QImage.Format.Format_RGB32
        self._images = [
            (page.label, QImage(page.pixels, page.width, page.height, page.stride, format).copy())
            for page in preview.pages
        ]
        if preview.picture:
            self._images = [("", QImage.fromData(preview.picture))]
        if self._images:
            self.stack.setCurrentWidget(self.sheet)
        elif preview.lines:
            self.lines.show_lines(preview.lines)
            self.stack.setCurrentWidget(self.lines)
            self.title.setText(self.tr("Preview of the first lines"))
        elif preview.text:
            self.text.setPlainText("\n".join(map(showable, preview.text.split("\n"))))
            self.stack.setCurrentWidget(self.text)
            self.title.setText(self.tr("Preview of the first lines"))
        told = [core_words(preview.told)] if preview.told else []
        if told and not (self._images or preview.lines or preview.text):
            self._say(*told)
            return
        if self._wish is not None and preview.shown < self._wish.articles:
            told.append(part_words(preview.shown, self._wish.articles))
        self._tell(" ".join(told))
        self._turn_to(min(self._at, max(len(self._images) - 1, 0)))

    def _fail(self, why: str) -> None:
        self._say(self.tr("No preview: {reason}").format(reason=core_words(why)))

    def _say(self, sentence: str) -> None:
        """Say something where a page would be."""
        self._set_busy(False)
        self._images = []
        self.why.setText(sentence)
        self.stack.setCurrentWidget(self.why)
        self._tell("")
        self._turn_to(0)

    def _tell(self, sentence: str) -> None:
        self.told.setText(sentence)
        self.told.setVisible(bool(sentence))

    def _turn_to(self, number: int) -> None:
        self._at = number
        self.turning.setVisible(len(self._images) > 1)
        # The keys stay with the one button that can still be pressed.
        for button, other, enabled in (
            (self.back, self.on, number > 0),
            (self.on, self.back, number + 1 < len(self._images)),
        ):
            if not enabled and button.hasFocus():
                other.setEnabled(True)
                other.setFocus(Qt.FocusReason.OtherFocusReason)
            button.setEnabled(enabled)
        if not self._images:
            return
        label, image = self._images[number]
        self.sheet.show_image(image)
        words = self.tr("Page {n}").format(n=label) if label else self.tr("The picture")
        self.place.setText(words)
        self.sheet.setAccessibleName(words)

    def _on_resize(self) -> None:
        paged = self.shown is not None and bool(self.shown.pages) and bool(self._images)
        if paged and abs(self.sheet.image.width() - self.sheet.wanted) > 1:
            # Sharp again once the size stays.
            self._pause.start()

    def _restyle(self) -> None:
        for label in (self.state, self.place, self.told, self.why):
            set_ink(label, self._theme.colours.dim)
        self.sheet.update()
