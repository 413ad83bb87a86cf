"""A button that says which article is compared, and opens a list in which another is looked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from reader.model import Article
from reader.window.comparing.choices import ARTICLE, Choice, ChoiceDelegate, ChoiceModel
from reader.window.looks.lines import draw_line
from reader.window.looks.theme import Theme, reading_font
from reader.window.looks.tips import set_tip
from reader.window.words.articles import date_words, outlet_name, title_of

_MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
_WIDEST, _HIGHEST = 480, 440


class _Popup(QFrame):
    """The list, with a line above it for the words to look for."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._choices = ChoiceModel(self)
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Find by headline, outlet or date"))
        self.line.setAccessibleName(self.tr("Find an article"))
        self.line.setAcceptDrops(False)
        self.list = QListView()
        self.list.setModel(self._choices)
        self.list.setItemDelegate(ChoiceDelegate(self.list, theme))
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Articles"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QVBoxLayout(self)
        inner.setContentsMargins(8, 8, 8, 8)
        inner.setSpacing(6)
        inner.addWidget(self.line)
        inner.addWidget(self.list, 1)
        self.line.textChanged.connect(self._narrow)
        self.line.returnPressed.connect(lambda: self._choose(self.list.currentIndex()))
        self.line.installEventFilter(self)
        self.list.clicked.connect(self._choose)

    def open_at(
        self, place: QPoint, size: QSize, groups: Sequence[tuple[Choice, list[Choice]]], now: str | None
    ) -> None:
        self._choices.show_choices(groups)
        self.line.clear()
        self._go_to(self._choices.row_of(now))
        self.resize(size)
        self.move(place)
        self.show()
        self.line.setFocus()

    def _narrow(self, words: str) -> None:
        self._choices.narrow(words)
        self._go_to(self._choices.row_of(None))

    def _go_to(self, row: int) -> None:
        index = self._choices.index(row) if row >= 0 else QModelIndex()
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)

    def _choose(self, index: QModelIndex) -> None:
        article = index.data(ARTICLE)
        if article is not None:
            self.close()
            self.chosen.emit(article)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in _MOVES:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)


class Chooser(QPushButton):
    """``offered`` tells what there is to choose, whenever the list is opened."""

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        offered: Callable[[], Sequence[tuple[Choice, list[Choice]]]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._offered = offered
        self._article: Article | None = None
        self._low = False
        self.popup = _Popup(theme, self)
        self.popup.chosen.connect(self.chosen)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.open)

    def show_article(self, article: Article | None, name: str) -> None:
        """Say which article it is; ``name`` says which of the two."""
        self._article = article
        said = self.tr("none") if article is None else ", ".join(self._lines())
        self.setAccessibleName(f"{name}: {said}")
        set_tip(self, said)
        self.update()

    def shorten(self, low: bool) -> None:
        """Say no more than the headline, which takes one line."""
        if low != self._low:
            self._low = low
            self.updateGeometry()
            self.update()

    def open(self) -> None:
        """Open the list below the button."""
        width = max(self.width(), min(_WIDEST, self.window().width() - 40))
        left = self.mapTo(self.window(), QPoint(0, 0)).x()
        left = min(left, max(self.window().width() - width - 8, 0))
        below = self.mapTo(self.window(), QPoint(0, self.height() + 2)).y()
        height = max(min(_HIGHEST, self.window().height() - below - 12), 200)
        place = self.window().mapToGlobal(QPoint(left, below))
        now = self._article.id if self._article else None
        self.popup.open_at(place, QSize(width, height), self._offered(), now)

    def _lines(self) -> tuple[str, str]:
        """The outlet with the date, and the headline."""
        article = self._article
        if article is None:
            return self.tr("Choose an article"), ""
        above = " · ".join(filter(None, (outlet_name(article), date_words(article.published, "MMM"))))
        return above, title_of(article)

    def _fonts(self) -> tuple[QFont, QFont]:
        small = QFont(self.font())
        small.setPointSizeF(self.font().pointSizeF() * 0.9)
        return small, reading_font(None, self.font().pointSizeF() * 1.1)

    def sizeHint(self) -> QSize:
        heights = [QFontMetrics(font).height() for font in self._fonts()]
        return QSize(160, (heights[-1] if self._low else sum(heights)) + 14)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""  # type: ignore[attr-defined]
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        self._write(painter)

    def _write(self, painter: QPainter) -> None:
        colours = self._theme.colours
        area = self.rect().adjusted(12, 6, -28, -6)
        top = area.top()
        lines = list(zip(self._lines(), self._fonts(), (colours.dim, colours.ink), strict=True))
        for words, font, colour in lines[-1:] if self._low and self._article else lines:
            metrics = QFontMetrics(font)
            painter.setFont(font)
            painter.setPen(colour)
            draw_line(painter, QRect(area.left(), top, area.width(), metrics.height()), words)
            top += metrics.height()
        painter.setPen(colours.dim)
        painter.setFont(self.font())
        painter.drawText(
            self.rect().adjusted(0, 0, -10, 0),
            int(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter),
            "▾",
        )
