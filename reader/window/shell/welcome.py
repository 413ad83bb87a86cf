"""What stands in the middle while no article does: what to do, or why there is nothing to read."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.library.store import Known
from reader.resources import resource
from reader.source import Source
from reader.window.looks.theme import Theme, reading_font, set_ink
from reader.window.looks.tips import set_tip
from reader.window.words.articles import known_words

_RECENT = 5
_LISTED = 20
"""Paths of a set that its tool tip lists at most."""


class Welcome(QWidget):
    """Offers to open a folder, files, the samples or a recent set; ``say`` puts a sentence above that."""

    open_wanted = Signal()
    files_wanted = Signal()
    set_wanted = Signal(object)
    """A Source."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = QLabel()
        self._title.setFont(reading_font(None, 22))
        self._text = QLabel()
        self._text.setFont(reading_font(None, 12.5))
        for label in (self._title, self._text):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        open_button = QPushButton(self.tr("Open Folder…"))
        open_button.setDefault(True)
        open_button.clicked.connect(self.open_wanted)
        files_button = QPushButton(self.tr("Open Files…"))
        files_button.setAutoDefault(True)
        files_button.clicked.connect(self.files_wanted)
        self._samples = QPushButton(self.tr("Open the Sample Set"))
        self._samples.setAutoDefault(True)
        self._samples.clicked.connect(lambda: self.set_wanted.emit(Source.of(resource("samples"))))
        self.setFocusProxy(open_button)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(open_button)
        buttons.addWidget(files_button)
        buttons.addWidget(self._samples)
        buttons.addStretch()
        self._recent_title = QLabel(self.tr("Opened before"))
        self._recent = QVBoxLayout()
        self._recent.setSpacing(1)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch(2)
        column.addWidget(self._title)
        column.addSpacing(10)
        column.addWidget(self._text)
        column.addSpacing(22)
        column.addLayout(buttons)
        column.addSpacing(30)
        column.addWidget(self._recent_title)
        column.addSpacing(4)
        column.addLayout(self._recent)
        column.addStretch(3)
        frame = QWidget()
        frame.setMaximumWidth(520)
        frame.setLayout(column)
        across = QHBoxLayout(self)
        across.setContentsMargins(32, 16, 32, 16)
        across.addStretch(1)
        across.addWidget(frame, 20)
        across.addStretch(1)
        self.setAutoFillBackground(True)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def text(self) -> str:
        return self._text.text()

    def invite(self, known: list[Known]) -> None:
        """Say what the program does and how to begin."""
        self.say(
            self.tr("Read the news side by side"),
            self.tr(
                "Drop a folder of articles here, or some files, or open a folder with Ctrl+O: saved pages, "
                "PDFs, mails, documents, books, feeds, tables, and archives of these. Every quote that "
                "another outlet also carries is lit; click it to see how their words differ."
            ),
        )
        for button in self.findChildren(QPushButton, "link"):
            self._recent.removeWidget(button)
            button.deleteLater()
        last: QWidget = self._samples
        for one in [one for one in known if any(path.exists() for path in one.source.paths)][:_RECENT]:
            button = QPushButton(known_words(one).replace("&", "&&"))
            button.setObjectName("link")
            button.setAutoDefault(True)
            set_tip(button, "\n".join(map(str, one.source.paths[:_LISTED])))
            button.setAccessibleName(self.tr("Open {set}").format(set=known_words(one)))
            button.clicked.connect(lambda _=False, source=one.source: self.set_wanted.emit(source))
            self._recent.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            QWidget.setTabOrder(last, button)
            last = button
        self._recent_title.setVisible(self._recent.count() > 0)

    def say(self, title: str, text: str) -> None:
        """Say something else there."""
        self._title.setText(title)
        self._text.setText(text)

    def _restyle(self) -> None:
        colours = self._theme.colours
        palette = self.palette()
        palette.setColor(self.backgroundRole(), colours.paper)
        self.setPalette(palette)
        set_ink(self._recent_title, colours.dim)
