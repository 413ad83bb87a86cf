"""The commands of the window: each stands in a menu, with its keys and with what it needs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from reader.resources import resource
from reader.source import Source
from reader.window.correcting import UNDO
from reader.window.opened.options import IGNORED, ONLY_DIFFERENCES, Scheme
from reader.window.shell.about import show_about
from reader.window.shell.keys import KeysDialog
from reader.window.shell.menus import Menus, Need
from reader.window.shell.palette import Palette
from reader.window.variants.panel import Layout
from reader.window.words.articles import source_name
from reader.window.words.citations import comparison_words

if TYPE_CHECKING:
    from reader.window.main import MainWindow

translate = QCoreApplication.translate

Standard = QKeySequence.StandardKey


class Commands(Menus):
    """The commands of ``window``, in its menu bar."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window.menuBar(), window)
        self._window = window
        self._file(self.bar.addMenu(translate("Menu", "&File")))
        self._edit(self.bar.addMenu(translate("Menu", "&Edit")))
        self._view(self.bar.addMenu(translate("Menu", "&View")))
        self._go(self.bar.addMenu(translate("Menu", "&Go")))
        self._remark(self.bar.addMenu(translate("Menu", "&Remark")))
        self._help(self.bar.addMenu(translate("Menu", "&Help")))

    def show_recent(self, sources: list[Source]) -> None:
        """Offer the sets that were opened last."""
        self.recent.clear()
        for source in sources:
            made = self.recent.addAction(source_name(source).replace("&", "&&"))
            made.triggered.connect(lambda _=False, source=source: self._window.open_set(source))
        self.recent.addSeparator()
        clear = self.recent.addAction(translate("Menu", "&Forget These…"))
        clear.triggered.connect(lambda _=False: self._window.forget_recent())
        self.recent.setEnabled(bool(sources))

    def show_scheme(self, scheme: Scheme) -> None:
        """Check the one that holds, wherever it was chosen."""
        self[scheme.value].setChecked(True)

    def _file(self, menu: QMenu) -> None:
        window, add = self._window, partial(self.add, menu)
        add("new_window", translate("Menu", "&New Window"), window.window_wanted.emit, Standard.New)
        menu.addSeparator()
        add("open", translate("Menu", "&Open Folder…"), window.ask_folder, Standard.Open)
        add("open_files", translate("Menu", "Open &Files…"), window.ask_files, "Ctrl+Shift+O")
        self.recent = menu.addMenu(translate("Menu", "Open &Recent"))
        add(
            "samples",
            translate("Menu", "Open the &Sample Set"),
            lambda: window.open_paths(resource("samples")),
        )
        add("update", translate("Menu", "&Update from Disk"), window.opening.update, "F5", needs=Need.SET)
        menu.addSeparator()
        add("export", translate("Menu", "&Export…"), window.ask_export, "Ctrl+E", needs=Need.EXPORTABLE)
        add("print", translate("Menu", "&Print…"), window.ask_print, Standard.Print, needs=Need.PRINTABLE)
        menu.addSeparator()
        add(
            "open_file",
            translate("Menu", "Open the Article’s F&ile"),
            window.open_file,
            "Ctrl+Shift+A",
            needs=Need.ARTICLE,
        )
        add(
            "show_in_folder",
            translate("Menu", "Sho&w in Folder"),
            window.show_in_folder,
            "Ctrl+Shift+D",
            needs=Need.ARTICLE,
        )
        menu.addSeparator()
        add("settings", translate("Menu", "Se&ttings…"), window.settings_wanted.emit, "Ctrl+,")
        menu.addSeparator()
        add("close", translate("Menu", "&Close Window"), window.close, "Ctrl+W")
        add("quit", translate("Menu", "&Quit"), window.quit_wanted.emit, "Ctrl+Q")

    def _edit(self, menu: QMenu) -> None:
        window, add = self._window, partial(self.add, menu)
        add("copy", translate("Menu", "&Copy"), window.copy, Standard.Copy)
        add(
            "copy_citation",
            translate("Menu", "Copy with C&itation"),
            window.copy_citation,
            "Ctrl+Shift+C",
            needs=Need.QUOTED,
        )
        add(
            "copy_markdown",
            translate("Menu", "Copy as &Markdown"),
            window.copy_markdown,
            "Ctrl+Alt+C",
            needs=Need.QUOTED,
        )
        menu.addSeparator()
        add(
            "correct",
            translate("Menu", "Co&rrect the Article…"),
            window.correcting.ask,
            "F2",
            needs=Need.ARTICLE,
        )
        add(
            "undo",
            translate("Menu", "&Undo the Correction"),
            window.correcting.undo,
            UNDO,
            needs=Need.CORRECTED,
        )
        menu.addSeparator()
        add(
            "find",
            translate("Menu", "&Find in the Article…"),
            window.find_in_article,
            Standard.Find,
            needs=Need.ARTICLE,
        )
        add(
            "find_next",
            translate("Menu", "Find &Next"),
            lambda: window.find_again(1),
            "F3",
            needs=Need.ARTICLE,
        )
        add(
            "find_previous",
            translate("Menu", "Find &Previous"),
            lambda: window.find_again(-1),
            "Shift+F3",
            needs=Need.ARTICLE,
        )
        add(
            "find_in_set",
            translate("Menu", "Find in &All Articles…"),
            window.find_in_set,
            "Ctrl+Shift+F",
            needs=Need.SET,
        )
        add("filter", translate("Menu", "Fi&lter Articles"), window.focus_filter, "Ctrl+L", needs=Need.SET)

    def _view(self, menu: QMenu) -> None:
        window, add = self._window, partial(self.add, menu)
        show = window.stack.go_to
        self.choice(
            menu,
            (
                ("read", "read", translate("Menu", "&Read"), "Ctrl+1"),
                ("quotes", "quotes", translate("Menu", "&Quotes"), "Ctrl+2"),
                ("overview", "overview", translate("Menu", "&Overview"), "Ctrl+3"),
                ("compare", "compare", translate("Menu", "&Compare"), "Ctrl+4"),
            ),
            "read",
            show,
            needs=Need.SET,
        )
        menu.addSeparator()
        desk = window.desk
        add(
            "articles_pane",
            translate("Menu", "Show or &Hide the Articles’ Pane"),
            lambda: desk.toggle(desk.side),
            "F7",
            needs=Need.READING,
        )
        add(
            "renderings_pane",
            translate("Menu", "Show or Hide the Re&nderings’ Pane"),
            lambda: desk.toggle(desk.variants),
            "F8",
            needs=Need.READING,
        )
        menu.addSeparator()
        arranging = window.desk.side.articles.menu
        arranging.setTitle(translate("Menu", "&Articles"))
        menu.addMenu(arranging)
        self._differences(menu.addMenu(translate("Menu", "&Differences")))
        menu.addSeparator()
        looks = menu.addMenu(translate("Menu", "A&ppearance"))
        self.choice(
            looks,
            (
                (Scheme.SYSTEM.value, Scheme.SYSTEM, translate("Menu", "Follow the &System"), None),
                (Scheme.LIGHT.value, Scheme.LIGHT, translate("Menu", "&Light"), None),
                (Scheme.DARK.value, Scheme.DARK, translate("Menu", "&Dark"), None),
            ),
            window.theme.scheme,
            window.choose_scheme,
        )
        add(
            "zoom_in", translate("Menu", "Zoom &In"), lambda: window.zooms.zoom_focused(1), "Ctrl++", "Ctrl+="
        )
        add("zoom_out", translate("Menu", "Zoom Ou&t"), lambda: window.zooms.zoom_focused(-1), "Ctrl+-")
        add("zoom_usual", translate("Menu", "&Usual Size"), lambda: window.zooms.zoom_focused(0), "Ctrl+0")
        menu.addSeparator()
        add(
            "sensitivity",
            translate("Menu", "S&ensitivity…"),
            window.sensitivity.ask,
            "Ctrl+T",
            needs=Need.LINKS,
        )
        add("full_screen", translate("Menu", "Fu&ll Screen"), window.toggle_full_screen, "F11")

    def _differences(self, menu: QMenu) -> None:
        """What is told of differences: of which kinds, and whether anything beside them."""
        window = self._window
        ignored = IGNORED.read(window.library)
        for kind, words in (
            ("accidentals", translate("Menu", "Ignore &All Spelling, Case and Punctuation")),
            ("case", translate("Menu", "Ignore &Case")),
            ("punctuation", translate("Menu", "Ignore &Punctuation")),
        ):
            self.toggle(menu, f"ignore_{kind}", words, kind in ignored, partial(window.ignore, kind))
        menu.addSeparator()
        self.toggle(
            menu,
            "only_differences",
            translate("Menu", "&Only Differences"),
            ONLY_DIFFERENCES.read(window.library),
            window.show_only_differences,
            "D",
        )

    def _go(self, menu: QMenu) -> None:
        window, add = self._window, partial(self.add, menu)
        desk = window.desk
        add("back", translate("Menu", "&Back"), window.stack.go_back, "Alt+Left", needs=Need.BACK)
        add(
            "forward", translate("Menu", "&Forward"), window.stack.go_forward, "Alt+Right", needs=Need.FORWARD
        )
        menu.addSeparator()
        add(
            "next_quote",
            translate("Menu", "Next &Shared Quote"),
            partial(window.step, 1),
            "J",
            needs=Need.REMARKS,
        )
        add(
            "previous_quote",
            translate("Menu", "Pre&vious Shared Quote"),
            partial(window.step, -1),
            "K",
            needs=Need.REMARKS,
        )
        menu.addSeparator()
        add("to_article", translate("Menu", "To the &Article"), window.escape, "Escape")
        add("next_pane", translate("Menu", "Next &Pane"), partial(window.stack.next_pane, 1), "F6")
        add(
            "previous_pane",
            translate("Menu", "Previous Pan&e"),
            partial(window.stack.next_pane, -1),
            "Shift+F6",
        )
        menu.addSeparator()
        add(
            "compare_articles",
            translate("Menu", "Compare &This Article with Another"),
            window.compare_article,
            "Ctrl+M",
            needs=Need.ARTICLE,
        )
        self._desk = desk

    def _remark(self, menu: QMenu) -> None:
        add, variants = partial(self.add, menu), self._window.desk.variants
        add(
            "next_rendering",
            translate("Menu", "&Next Rendering"),
            lambda: variants.step(1),
            "N",
            needs=Need.RENDERINGS,
        )
        add(
            "previous_rendering",
            translate("Menu", "&Previous Rendering"),
            lambda: variants.step(-1),
            "P",
            needs=Need.RENDERINGS,
        )
        add(
            "compare_against",
            translate("Menu", "Make This the &Base"),
            self._window.desk.compare_against_current,
            "B",
            needs=Need.RENDERINGS,
        )
        menu.addSeparator()
        add(
            "explain",
            translate("Menu", "&Why This Was Matched"),
            variants.toggle_explanation,
            "W",
            needs=Need.RENDERINGS,
        )
        add(
            "context",
            translate("Menu", "The &Sentence Around It"),
            variants.toggle_context,
            "S",
            needs=Need.RENDERINGS,
        )
        menu.addSeparator()
        self.choice(
            menu,
            (
                ("cards", Layout.CARDS, translate("Menu", "&Cards"), "Alt+1"),
                ("side_by_side", Layout.SIDES, translate("Menu", "Si&de by Side"), "Alt+2"),
                ("table", Layout.TABLE, translate("Menu", "&Table"), "Alt+3"),
            ),
            variants.layout_shown,
            variants.choose_layout,
        )
        menu.addSeparator()
        copying = menu.addMenu(translate("Menu", "C&opy the Comparison"))
        keys = {"rich_text": "Ctrl+Alt+R", "picture": "Ctrl+Alt+P", "markdown": "Ctrl+Alt+Shift+C"}
        for form, words in comparison_words().items():
            copy = partial(variants.copy_comparison, form)
            self.add(copying, f"comparison_{form}", words, copy, keys[form], needs=Need.RENDERINGS)

    def _help(self, menu: QMenu) -> None:
        window, bar = self._window, self.bar
        add = partial(self.add, menu)
        add("keys", translate("Menu", "&Keys"), lambda: KeysDialog(bar).open(), "F1", "?")
        add(
            "palette",
            translate("Menu", "&Find a Command…"),
            lambda: Palette(bar, window).open(),
            "Ctrl+Shift+P",
        )
        add("about", translate("Menu", "&About Variorum"), lambda: show_about(window))
