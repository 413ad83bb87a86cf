"""The list of articles: what is listed of them, the one that is open, and what a menu does with one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QElapsedTimer, QEvent, QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QMenu, QWidget

from reader.folding import folded
from reader.model import Analysis, Event
from reader.window.articles.delegate import ArticleDelegate
from reader.window.articles.model import ARTICLE, ArticleModel, Index
from reader.window.articles.rows import Grouping, Wanted
from reader.window.looks.theme import Theme
from reader.window.looks.wheel import ZoomWheel


class ArticleList(QListView):
    """``chosen`` is an article that the reader went to, ``open_wanted`` one that is to have the keys."""

    chosen = Signal(str)
    open_wanted = Signal(str)
    read_toggled = Signal(list, bool)
    """Ids of articles that the reader marked as read (True) or unread."""
    open_file_wanted = Signal(str)
    show_in_folder_wanted = Signal(str)
    correct_wanted = Signal(str)
    """What the file of an article says of it is wrong."""
    compare_wanted = Signal(str)
    export_wanted = Signal(str)
    """An article to be compared with the one that is open."""
    zoomed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wheel = ZoomWheel()
        self._theme = theme
        self._open: str | None = None
        self._asked = ""
        self._quiet = False
        self._seen = False
        """Whether the open article was in sight before the list was made anew."""
        self._typed = QElapsedTimer()
        self.articles = ArticleModel(self)
        self.setModel(self.articles)
        self._delegate = ArticleDelegate(self, self.articles, theme)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Articles"))
        self.selectionModel().currentChanged.connect(self._tell)
        # What a row says beside its headline is another thing under other headings.
        self.articles.modelReset.connect(self._delegate.forget)
        self.articles.modelAboutToBeReset.connect(self._note_sight)
        self.articles.modelReset.connect(self._take_up)
        theme.changed.connect(self.viewport().update)

    # What is listed

    def narrow(self, words: str) -> None:
        """List only the articles in whose names, headline, date or path all ``words`` stand."""
        self._asked = words.strip()
        self._want(replace(self.articles.wanted, words=tuple(folded(words).split())))

    def want_unread(self, only: bool) -> None:
        self._want(replace(self.articles.wanted, unread=only))

    def want_alerts(self, only: bool) -> None:
        self._want(replace(self.articles.wanted, alerts=only))

    def _want(self, wanted: Wanted) -> None:
        if wanted != self.articles.wanted:
            self._delegate.mark(wanted.words)
            self.articles.want(wanted)
            self._show_open()

    def group(self, grouping: Grouping, newest_first: bool) -> None:
        if (grouping, newest_first) != (self.articles.grouping, self.articles.newest_first):
            self.articles.group(grouping, newest_first)
            self._show_open()

    def set_events(self, events: tuple[Event, ...]) -> None:
        self.articles.set_events(events)

    def set_copies(self, analysis: Analysis) -> None:
        self.articles.set_copies(analysis)

    def order(self) -> list[str]:
        """The ids of the articles as they are listed now."""
        return self.articles.order()

    def mark_current(self, article: str) -> None:
        """Show which article is open, without choosing it again."""
        self._open = article
        self._keep_open()

    def mark_read(self, articles: Iterable[str], read: bool = True) -> None:
        """Show that articles have been read, or not."""
        self.articles.set_read(articles, read)

    def set_zoom(self, zoom: float) -> None:
        """1.0 is the usual size."""
        self._delegate.measure_anew(zoom)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def _note_sight(self) -> None:
        self._seen = self._sees_open(self.viewport().size())

    def _take_up(self) -> None:
        # Who looks at other articles, or has gone nowhere yet, is not taken away to the open one.
        self._keep_open(self._seen)

    def _keep_open(self, scroll: bool = True) -> None:
        index = self.articles.index_of(self._open) if self._open else QModelIndex()
        self._quiet = True
        if index.isValid():
            if index != self.currentIndex():
                self.setAutoScroll(False)
                self.setCurrentIndex(index)
                self.setAutoScroll(True)
            if scroll:
                self.scrollTo(index)
        else:
            self.selectionModel().clear()
        self._quiet = False
        self.setAccessibleDescription(self._nothing())

    def _tell(self, current: QModelIndex) -> None:
        article = current.data(ARTICLE)
        if article is not None and not self._quiet:
            self.chosen.emit(article)

    def current_article(self) -> str | None:
        return self.currentIndex().data(ARTICLE)

    def _nothing(self) -> str:
        """Why nothing is listed; empty where something is, or there is nothing to list."""
        if self.articles.rowCount() or self.articles.is_empty:
            return ""
        wanted = self.articles.wanted
        if not self._asked:
            return {
                (True, False): self.tr("Every article has been read."),
                (False, True): self.tr("No article has an alert."),
            }.get((wanted.unread, wanted.alerts), self.tr("No unread article has an alert."))
        return {
            (False, False): self.tr("No article matches “{words}”."),
            (True, False): self.tr("No unread article matches “{words}”."),
            (False, True): self.tr("No article with an alert matches “{words}”."),
            (True, True): self.tr("No unread article with an alert matches “{words}”."),
        }[wanted.unread, wanted.alerts].format(words=self._asked)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        nothing = self._nothing()
        if nothing:
            painter = QPainter(self.viewport())
            painter.setPen(self._theme.colours.dim)
            area = self.viewport().rect().adjusted(16, 12, -16, -12)
            painter.drawText(area, int(Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap), nothing)

    # Going about

    def keyPressEvent(self, event: QKeyEvent) -> None:
        article = self.current_article()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and article is not None:
            self.open_wanted.emit(article)
            return
        if event.text().isprintable() and event.text():
            self._typed.start()
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # Who is typing a headline's first letters wants no letter of it to be a command.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            typing = self._typed.isValid() and not self._typed.hasExpired(
                QApplication.keyboardInputInterval()
            )
            plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            if typing and plain and event.text() and event.text().isprintable():
                event.accept()
                return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        # Qt makes the first article the current one where none is; nobody chose it.
        chosen = self.currentIndex().isValid()
        self._quiet = True
        super().focusInEvent(event)
        if not chosen:
            self.selectionModel().clear()
        self._quiet = False

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        index = super().moveCursor(action, modifiers)
        if index.isValid() and index.data(ARTICLE) is None:
            # A heading: on to the article below it, or above it where the way leads up.
            up = action in (self.CursorAction.MoveUp, self.CursorAction.MovePageUp) and index.row() > 0
            return self.articles.index(index.row() + (-1 if up else 1), 0)
        return index

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        # The first article of a group is not shown without its heading.
        above = self.articles.index(index.row() - 1, 0)
        if above.isValid() and above.data(ARTICLE) is None:
            super().scrollTo(above, hint)
        super().scrollTo(index, hint)

    def take_keys(self) -> None:
        """Have the keys from here on; where no article is the current one, go to the first."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self.current_article() is None and self.articles.rowCount():
            self.setCurrentIndex(self.articles.index(1, 0))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        article = self.indexAt(event.position().toPoint()).data(ARTICLE)
        if article is not None and event.button() == Qt.MouseButton.LeftButton:
            self.open_wanted.emit(article)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # A menu of an article is no way to open it.
        if event.button() != Qt.MouseButton.RightButton:
            super().mousePressEvent(event)

    def _sees_open(self, size: QSize) -> bool:
        """Whether the open article is in sight where the list is as large as that."""
        return self.visualRect(self.currentIndex()).intersects(QRect(QPoint(), size))

    def _show_open(self) -> None:
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self._wheel.zooms(event, self.zoomed):
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        # What comes below the list, as that of the files not read does, takes no room from the open article.
        seen = self._sees_open(event.oldSize())
        super().resizeEvent(event)
        if seen and event.size().height() < event.oldSize().height():
            self._show_open()
        if event.oldSize().width() != event.size().width():
            self._delegate.forget()
            self.scheduleDelayedItemsLayout()

    def dataChanged(self, first: Index, last: Index, roles: Iterable[int] = ()) -> None:
        # Qt would lay out every row anew for one that has been read.
        if roles:
            QAbstractItemView.dataChanged(self, first, last, list(roles))
            return
        seen = self._sees_open(self.viewport().size())
        self._delegate.forget()
        super().dataChanged(first, last)
        # Rows that are told more of are higher, and would push the open article out of sight.
        # At once, for soon others may stand before it that push it out of sight by right.
        if seen:
            self._show_open()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._delegate.measure_anew()
            self.scheduleDelayedItemsLayout()

    # The menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        place: QPoint = event.pos()
        if by_key:
            self.scrollTo(index)
            place = QRect(self.visualRect(index)).center()
        menu = self.menu_of(index.data(ARTICLE))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(place))

    def menu_of(self, article: str | None) -> QMenu:
        """What can be done with an article, and with all of them."""
        menu = QMenu(self)
        unread = self.articles.unread()

        def entry(words: str, do: Any, enabled: bool = True) -> None:
            action = menu.addAction(words)
            action.setEnabled(enabled)
            action.triggered.connect(lambda _=False: do())

        if article is not None:
            entry(self.tr("&Open"), lambda: self.open_wanted.emit(article))
            entry(
                self.tr("&Compare with the Open Article"),
                lambda: self.compare_wanted.emit(article),
                self._open not in (None, article),
            )
            menu.addSeparator()
            if self.articles.is_read(article):
                entry(self.tr("Mark as &Unread"), lambda: self._toggle_read([article], False))
            else:
                entry(self.tr("Mark as &Read"), lambda: self._toggle_read([article], True))
        entry(self.tr("Mark &All as Read"), lambda: self._toggle_read(unread, True), bool(unread))
        if article is not None:
            menu.addSeparator()
            entry(self.tr("Co&rrect…"), lambda: self.correct_wanted.emit(article))
            entry(self.tr("&Export…"), lambda: self.export_wanted.emit(article))
            menu.addSeparator()
            entry(self.tr("Open the &File"), lambda: self.open_file_wanted.emit(article))
            entry(self.tr("&Show in Its Folder"), lambda: self.show_in_folder_wanted.emit(article))
        return menu

    def mark_all_read(self) -> None:
        self._toggle_read(self.articles.unread(), True)

    def _toggle_read(self, articles: list[str], read: bool) -> None:
        self.mark_read(articles, read)
        self.read_toggled.emit(articles, read)
