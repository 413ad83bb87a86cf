"""The keys, menu by menu, on one page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QMenu,
    QMenuBar,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from reader.window.shell.menus import commands_of, keys_in_words, plain


class KeysDialog(QDialog):
    """Every command of a menu bar that has keys, and a few that only a pane knows."""

    def __init__(self, bar: QMenuBar) -> None:
        super().__init__(bar)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        self.list = QTreeWidget()
        self.list.setColumnCount(2)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setItemsExpandable(False)
        self.list.setObjectName("commands")
        self.list.setAccessibleName(self.tr("Keys"))
        self._add(
            self.tr("While reading"),
            [
                (self.tr("Open the renderings of a lit quote"), self.tr("Enter, or a click")),
                (self.tr("Next and previous lit quote, across articles"), "→  ←"),
                (self.tr("Go to the place of a rendering"), self.tr("Enter, or a click")),
                (
                    self.tr("Go to a fold, and open or close it"),
                    self.tr("Tab, Enter"),
                ),
                (self.tr("Select words"), self.tr("Shift+arrows")),
                (
                    self.tr("The menu of a quote, a rendering, an article"),
                    self.tr("Menu, or a right click"),
                ),
                (self.tr("Larger and smaller, the pane under the pointer"), self.tr("Ctrl+wheel")),
            ],
        )
        self._add(
            self.tr("In the other views"),
            [
                (self.tr("Open a row, or list the quotes behind a number"), self.tr("Enter")),
                (self.tr("Next and previous shared passage of two articles"), "N  P"),
                (self.tr("Back to the article"), self.tr("Esc")),
            ],
        )
        for menu in bar.actions():
            if isinstance(top := menu.menu(), QMenu):
                self._add(
                    plain(top.title()),
                    [
                        (plain(action.text()), keys)
                        for _, action in commands_of(top)
                        if (keys := keys_in_words(action))
                    ],
                )
        self.list.expandAll()
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.list)
        column.addWidget(buttons)
        self.resize(620, 640)

    def _add(self, title: str, entries: list[tuple[str, str]]) -> None:
        if not entries:
            return
        heading = QTreeWidgetItem([title])
        font = heading.font(0)
        font.setBold(True)
        heading.setFont(0, font)
        self.list.addTopLevelItem(heading)
        heading.addChildren([QTreeWidgetItem([words, keys]) for words, keys in entries])
