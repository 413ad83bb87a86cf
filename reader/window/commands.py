"""The commands: each an action in a menu with its shortcut, some in the tool bar as well."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolBar, QWidget

from reader.resources import resource
from reader.window.looks.icons import SIZE, icon
from reader.window.looks.theme import Colours, Scheme
from reader.window.shell.keys import KeysDialog
from reader.window.words.articles import folder_words
from reader.window.words.links import share_words

if TYPE_CHECKING:
    from reader.window.main import MainWindow

translate = QCoreApplication.translate


@dataclass
class Commands:
    """The actions that the window enables, disables or names anew, and the menu of recent sets."""

    export: QAction
    back: QAction
    forward: QAction
    next_quote: QAction
    previous_quote: QAction
    next_rendering: QAction
    previous_rendering: QAction
    compare: QAction
    explain: QAction
    sensitivity: QAction
    recent: QMenu
    _icons: dict[str, QAction]

    def restyle(self, colours: Colours) -> None:
        """Draw the icons in these colours."""
        for name, action in self._icons.items():
            action.setIcon(icon(name, colours.ink, colours.faint))

    def show_sensitivity(self, sensitivity: float | None) -> None:
        """Say in the tool bar which sensitivity it is, unless it is the usual one."""
        words = translate("Menu", "Sensitivity")
        self.sensitivity.setIconText(words if sensitivity is None else f"{words} {share_words(sensitivity)}")

    def show_recent(self, folders: list[Path], open_folder: Callable[[Path], None]) -> None:
        self.recent.clear()
        for folder in folders:
            words = folder_words(folder).replace("&", "&&")
            self.recent.addAction(words).triggered.connect(lambda _=False, folder=folder: open_folder(folder))
        self.recent.setEnabled(bool(folders))


def build_commands(window: MainWindow) -> Commands:
    """Fill the window's menu bar and tool bar."""

    def action(
        menu: QMenu,
        words: str,
        do: Callable[[], object],
        *keys: str | QKeySequence.StandardKey,
        enabled: bool = True,
    ) -> QAction:
        made = QAction(words, window)
        made.setShortcuts([QKeySequence(key) for key in keys])
        made.setEnabled(enabled)
        made.triggered.connect(lambda _=False: do())
        menu.addAction(made)
        return made

    bar = window.menuBar()
    file = bar.addMenu(translate("Menu", "&File"))
    opening = action(
        file, translate("Menu", "&Open Folder…"), window.ask_folder, QKeySequence.StandardKey.Open
    )
    recent = file.addMenu(translate("Menu", "Open &Recent"))
    action(file, translate("Menu", "Open the &Sample Set"), lambda: window.open_folder(resource("samples")))
    file.addSeparator()
    export = action(file, translate("Menu", "&Export…"), window.ask_export, "Ctrl+E", enabled=False)
    file.addSeparator()
    action(file, translate("Menu", "&Quit"), window.close, QKeySequence.StandardKey.Quit, "Ctrl+Q")

    view = bar.addMenu(translate("Menu", "&View"))
    _appearance(view.addMenu(translate("Menu", "&Appearance")), window)
    font = view.addMenu(translate("Menu", "Reading &Font"))
    action(font, translate("Menu", "&Serif"), lambda: window.choose_family(None))
    action(font, translate("Menu", "S&ans Serif"), lambda: window.choose_family(window.font().family()))
    action(font, translate("Menu", "&Other…"), window.ask_family)
    view.addSeparator()
    action(view, translate("Menu", "Zoom &In"), lambda: window.zoom(1), "Ctrl++", "Ctrl+=")
    action(view, translate("Menu", "Zoom &Out"), lambda: window.zoom(-1), "Ctrl+-")
    action(view, translate("Menu", "&Usual Size"), lambda: window.zoom(0), "Ctrl+0")
    view.addSeparator()
    _differences(view.addMenu(translate("Menu", "&Differences")), window)
    sensitivity = action(
        view, translate("Menu", "S&ensitivity…"), window.ask_sensitivity, "Ctrl+T", enabled=False
    )
    view.addSeparator()
    action(view, translate("Menu", "Fu&ll Screen"), window.toggle_full_screen, "F11")

    go = bar.addMenu(translate("Menu", "&Go"))
    back = action(go, translate("Menu", "&Back"), window.desk.go_back, "Alt+Left", enabled=False)
    forward = action(go, translate("Menu", "&Forward"), window.desk.go_forward, "Alt+Right", enabled=False)
    go.addSeparator()
    next_quote = action(
        go, translate("Menu", "Next &Shared Quote"), lambda: window.desk.reading.step(1), "J", enabled=False
    )
    previous_quote = action(
        go,
        translate("Menu", "Pre&vious Shared Quote"),
        lambda: window.desk.reading.step(-1),
        "K",
        enabled=False,
    )
    go.addSeparator()
    cards = window.desk.variants.view
    next_rendering = action(
        go, translate("Menu", "&Next Rendering"), lambda: cards.step(1), "N", enabled=False
    )
    previous_rendering = action(
        go, translate("Menu", "&Previous Rendering"), lambda: cards.step(-1), "P", enabled=False
    )
    compare = action(
        go,
        translate("Menu", "&Compare Against This"),
        window.desk.compare_against_current,
        "B",
        enabled=False,
    )
    explain = action(
        go, translate("Menu", "&Why This Was Matched"), cards.toggle_explanation, "W", enabled=False
    )
    go.addSeparator()
    action(go, translate("Menu", "F&ilter Articles"), window.desk.focus_filter, "Ctrl+L")
    action(
        go,
        translate("Menu", "To the &Article"),
        lambda: window.desk.reading.setFocus(Qt.FocusReason.ShortcutFocusReason),
        "Escape",
    )
    action(go, translate("Menu", "Next Pan&e"), lambda: window.desk.next_pane(1), "F6")
    action(go, translate("Menu", "Previous Pane"), lambda: window.desk.next_pane(-1), "Shift+F6")

    help_menu = bar.addMenu(translate("Menu", "&Help"))
    action(help_menu, translate("Menu", "&Keys"), lambda: KeysDialog(bar).open(), "F1", "?")

    icons = {
        "back": back,
        "forward": forward,
        "open": opening,
        "previous": previous_quote,
        "next": next_quote,
        "sensitivity": sensitivity,
        "export": export,
    }
    _tool_bar(window, icons)
    return Commands(
        export,
        back,
        forward,
        next_quote,
        previous_quote,
        next_rendering,
        previous_rendering,
        compare,
        explain,
        sensitivity,
        recent,
        icons,
    )


def _appearance(menu: QMenu, window: MainWindow) -> None:
    group = QActionGroup(menu)
    for scheme, words in (
        (Scheme.SYSTEM, translate("Menu", "Follow the &System")),
        (Scheme.LIGHT, translate("Menu", "&Light")),
        (Scheme.DARK, translate("Menu", "&Dark")),
    ):
        choice = group.addAction(words)
        choice.setCheckable(True)
        choice.setChecked(window.theme.scheme is scheme)
        choice.triggered.connect(lambda _=False, scheme=scheme: window.choose_scheme(scheme))
        menu.addAction(choice)


def _differences(menu: QMenu, window: MainWindow) -> None:
    """What the cards tell of differences: of which kinds, and whether anything beside them."""
    setting = window.library.setting
    ignored = setting("differences.ignored", [])
    for kind, words in (
        ("accidentals", translate("Menu", "Ignore &All Spelling, Case and Punctuation")),
        ("case", translate("Menu", "Ignore &Case")),
        ("punctuation", translate("Menu", "Ignore &Punctuation")),
    ):
        choice = menu.addAction(words)
        choice.setCheckable(True)
        choice.setChecked(kind in ignored)
        choice.toggled.connect(lambda on, kind=kind: window.ignore(kind, on))
    menu.addSeparator()
    only = menu.addAction(translate("Menu", "&Only Differences"))
    only.setCheckable(True)
    only.setShortcut("D")
    only.setChecked(setting("differences.only", False))
    only.toggled.connect(window.show_only_differences)


def _tool_bar(window: MainWindow, actions: dict[str, QAction]) -> None:
    bar = QToolBar(translate("Menu", "Tools"), window)
    bar.setMovable(False)
    bar.setIconSize(QSize(SIZE, SIZE))
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    for name in ("back", "forward"):
        bar.addAction(actions[name])
    bar.addSeparator()
    for name in ("previous", "next"):
        bar.addAction(actions[name])
    space = QWidget()
    space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    bar.addWidget(space)
    for name in ("sensitivity", "open", "export"):
        bar.addAction(actions[name])
        button = bar.widgetForAction(actions[name])
        button.setProperty("toolButtonStyle", Qt.ToolButtonStyle.ToolButtonTextBesideIcon.value)
        button.setObjectName("worded")
    for action in actions.values():
        button = bar.widgetForAction(action)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        words = action.text().replace("&", "").rstrip("…")
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{words} ({keys})")
        button.setAccessibleName(words)
    window.addToolBar(bar)
