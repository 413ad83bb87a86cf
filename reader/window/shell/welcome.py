"""What stands in the middle while no article does: what to do, or why there is nothing to read."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.resources import resource
from reader.window.looks.theme import Theme, reading_font, set_ink
from reader.window.words.articles import folder_words

_RECENT = 5


class Welcome(QWidget):
    """Offers to open a folder, the samples or a recent set; ``say`` puts a sentence above the offer."""

    open_wanted = Signal()
    folder_wanted = Signal(Path)

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
        self._samples = QPushButton(self.tr("Open the Sample Set"))
        self._samples.setAutoDefault(True)
        self._samples.clicked.connect(lambda: self.folder_wanted.emit(resource("samples")))
        self.setFocusProxy(open_button)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(open_button)
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

    def invite(self, recent: list[Path]) -> None:
        """Say what the program does and how to begin."""
        self.say(
            self.tr("Read the news side by side"),
            self.tr(
                "Drop a folder of articles here, or open one with Ctrl+O. Every quote that another outlet "
                "also carries is lit; click it to see who changed the words."
            ),
        )
        for button in self.findChildren(QPushButton, "link"):
            self._recent.removeWidget(button)
            button.deleteLater()
        last: QWidget = self._samples
        for folder in [folder for folder in recent if folder.is_dir()][:_RECENT]:
            button = QPushButton(folder_words(folder).replace("&", "&&"))
            button.setObjectName("link")
            button.setAutoDefault(True)
            button.setToolTip(str(folder))
            button.setAccessibleName(self.tr("Open {folder}").format(folder=folder))
            button.clicked.connect(lambda _=False, folder=folder: self.folder_wanted.emit(folder))
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
