"""The articles' pane: a line to filter them by, a button to arrange them with, and the list."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from reader.window.articles.rows import Grouping
from reader.window.articles.view import ArticleList
from reader.window.looks.icons import SIZE, icon
from reader.window.looks.theme import Theme


class FilterLine(QLineEdit):
    """Enter and Down go on to the list below."""

    def __init__(self, below: ArticleList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._below = below
        self.setPlaceholderText(self.tr("Filter articles"))
        self.setAccessibleName(self.tr("Filter articles"))
        self.setClearButtonEnabled(True)
        self.setAcceptDrops(False)
        self.textChanged.connect(below.narrow)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self._below.take_keys()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class ArticlesPane(QWidget):
    """``list`` is the list itself, ``filter`` the line above it, ``menu`` how the articles are arranged."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.list = ArticleList(theme)
        self.filter = FilterLine(self.list)
        self.button = QToolButton()
        self.button.setObjectName("compact")
        self.button.setIconSize(QSize(SIZE, SIZE))
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.menu = self._menu()
        self.button.setMenu(self.menu)
        row = QHBoxLayout()
        row.setContentsMargins(12, 4, 12, 6)
        row.setSpacing(6)
        row.addWidget(self.filter, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.list, 1)
        # In the order in which they stand.
        self.setTabOrder(self.filter, self.button)
        self.setTabOrder(self.button, self.list)
        theme.changed.connect(self._restyle)
        self._arrange()

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        self._group = QActionGroup(menu)
        self._groupings: dict[Grouping, QAction] = {}
        for grouping, words in (
            (Grouping.OUTLET, self.tr("Group by &Outlet")),
            (Grouping.DATE, self.tr("Group by &Date")),
            (Grouping.EVENT, self.tr("Group by &Event")),
        ):
            choice = menu.addAction(words)
            choice.setCheckable(True)
            choice.setChecked(grouping is Grouping.OUTLET)
            self._groupings[grouping] = self._group.addAction(choice)
        self._group.triggered.connect(self._arrange)
        menu.addSeparator()
        self._newest_first = self._choice(menu, self.tr("&Newest First"))
        menu.addSeparator()
        self._unread = self._choice(menu, self.tr("Only &Unread Ones"))
        self._alerts = self._choice(menu, self.tr("Only Those with &Alerts"))
        menu.addSeparator()
        menu.addAction(self.tr("&Mark All as Read")).triggered.connect(self.list.mark_all_read)
        return menu

    def _choice(self, menu: QMenu, words: str) -> QAction:
        choice = menu.addAction(words)
        choice.setCheckable(True)
        choice.toggled.connect(self._arrange)
        return choice

    @property
    def grouping(self) -> Grouping:
        # While another is being chosen, two are checked.
        chosen = self._group.checkedAction()
        return next(grouping for grouping, action in self._groupings.items() if action is chosen)

    @grouping.setter
    def grouping(self, grouping: Grouping) -> None:
        self._groupings[grouping].setChecked(True)
        self._arrange()

    def state(self) -> dict[str, Any]:
        """How the articles are arranged. Which of them are listed is not kept, lest some be missed."""
        return {"grouping": self.grouping.value, "newest first": self._newest_first.isChecked()}

    def restore(self, state: dict[str, Any]) -> None:
        """Arrange as ``state`` says; what it does not say, or not well, stays."""
        if state.get("grouping") in list(Grouping):
            self.grouping = Grouping(state["grouping"])
        self._newest_first.setChecked(state.get("newest first") is True)

    def show_all(self) -> None:
        """List every article again."""
        self.filter.clear()
        self._unread.setChecked(False)
        self._alerts.setChecked(False)

    def take_keys(self) -> None:
        """Have the keys from here on: go to the list."""
        self.list.take_keys()

    def set_zoom(self, zoom: float) -> None:
        self.list.set_zoom(zoom)

    def _arrange(self) -> None:
        self.list.group(self.grouping, self._newest_first.isChecked())
        self.list.want_unread(self._unread.isChecked())
        self.list.want_alerts(self._alerts.isChecked())
        self._restyle()

    def _restyle(self) -> None:
        colours = self._theme.colours
        narrowed = self._unread.isChecked() or self._alerts.isChecked()
        ink = colours.accent if narrowed else colours.ink
        self.button.setIcon(icon("arrange", ink, colours.faint))
        words = {
            Grouping.OUTLET: self.tr("Articles by outlet"),
            Grouping.DATE: self.tr("Articles by date"),
            Grouping.EVENT: self.tr("Articles by event"),
        }[self.grouping]
        if narrowed:
            words = self.tr("{arranged}, not all of them").format(arranged=words)
        self.button.setAccessibleName(words)
        self.button.setToolTip(words)
