"""The desk: the articles on the left, the one being read in the middle, its variants on the right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from reader.library import Library
from reader.model import Analysis, Article, Quote, Remark
from reader.window.articles.problems import ProblemList
from reader.window.articles.view import ArticleList
from reader.window.looks.theme import Theme, set_ink
from reader.window.looks.typography import Typography
from reader.window.opened.collection import Collection
from reader.window.opened.history import History, Place
from reader.window.reading.document import set_page
from reader.window.reading.pane import ReadingPane
from reader.window.shell.welcome import Welcome
from reader.window.variants.panel import VariantsPanel
from reader.window.words.articles import articles_words, count_words, kicker, title_of
from reader.window.words.renderings import describe_quote
from reader.window.work.tasks import Reading

SIZES = [280, 660, 440]
"""The panes' widths in pixels, until the reader drags them."""

_NARROWEST = [160, 360, 260]

_WIDEST = [420, (1 << 24) - 1, 680]
"""Wider than this, a list's lines or a card's are too long to read."""


class Desk(QSplitter):
    """Shows a set and goes about in it. ``changed`` says that other commands may be had than before."""

    changed = Signal()
    told = Signal(str)
    """A sentence for the status bar."""

    def __init__(self, theme: Theme, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._library = library
        self.collection = Collection()
        self.history = History()
        self.article: str | None = None
        self.typography = Typography()
        self._bases: dict[str, str] = {}
        self._opened: dict[str, frozenset[int]] = {}
        self._build()
        self.list.chosen.connect(self.go_to)
        self.reading.quote_opened.connect(self.open_quote)
        self.reading.quote_focused.connect(self.variants.view.mark_in_view)
        self.reading.past_end.connect(self._leave_article)
        self.reading.fold_toggled.connect(self._toggle_fold)
        self.variants.view.place_wanted.connect(self.go_to_quote)
        self.variants.view.base_wanted.connect(self.compare_against)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _build(self) -> None:
        self.list = ArticleList(self._theme)
        self.problems = ProblemList()
        self._name, self._counts = QLabel(), QLabel()
        heading = QVBoxLayout()
        heading.setContentsMargins(16, 16, 16, 6)
        heading.setSpacing(2)
        for label in (self._name, self._counts):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            heading.addWidget(label)
        self._side = QWidget()
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(heading)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Filter articles"))
        self.filter.setAccessibleName(self.tr("Filter articles"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setAcceptDrops(False)
        self.filter.textChanged.connect(self.list.narrow)
        self.filter.returnPressed.connect(self.list.setFocus)
        row = QHBoxLayout()
        row.setContentsMargins(12, 4, 12, 6)
        row.addWidget(self.filter)
        column.addLayout(row)
        column.addWidget(self.list, 1)
        column.addWidget(self.problems)
        self.reading = ReadingPane(self._theme, lambda quote: describe_quote(self.collection, quote))
        self.welcome = Welcome(self._theme)
        self.middle = QStackedWidget()
        self.middle.addWidget(self.welcome)
        self.middle.addWidget(self.reading)
        self.variants = VariantsPanel(self._theme)
        for number, widget in enumerate((self._side, self.middle, self.variants)):
            self.addWidget(widget)
            self.setCollapsible(number, number != 1)
            widget.setMinimumWidth(_NARROWEST[number])
            widget.setMaximumWidth(_WIDEST[number])
        self.setHandleWidth(1)
        self.setSizes(SIZES)
        self._show_sides(False)

    # The set

    def begin(self, folder: Path) -> None:
        """Clear the desk for the set in ``folder``."""
        self.collection = Collection(folder)
        self.history = History()
        self.article = None
        self._bases = dict(self._library.bases(folder))
        self._opened = {}
        self.list.articles.clear()
        self.filter.clear()
        self.problems.show_problems(())
        self.variants.clear(self.tr("Quotes that several outlets carry will be lit once all have been read."))
        self._name.setText(folder.name)
        self._show_sides(False)
        self.say(self.tr("Reading {folder}").format(folder=folder.name), str(folder))
        self.changed.emit()

    def add(self, read: Iterable[tuple[Article, tuple[Quote, ...]]]) -> None:
        """Lay articles on the desk as they have been read; the first one is opened."""
        for article, quotes in read:
            self.collection.add(article, quotes)
            self.list.articles.add(article, self.collection.count(article.id))
            if self.article is None:
                self._show_sides(True)
                self.go_to(article.id)
        self._summarise()

    def complete(self, reading: Reading) -> None:
        """Light what the analysis found, or say why there is nothing."""
        self.collection.complete(reading)
        self.list.set_events(reading.analysis.events)
        self._light()
        self.problems.show_problems(reading.analysis.problems)
        if self.article is None and reading.analysis.problems:
            self._show_sides(True)
            self.say(
                self.tr("Nothing here can be read"),
                self.tr("None of the files in {folder} could be read; the list beside this says why.").format(
                    folder=self.collection.folder
                ),
            )
            self.problems.fold.setChecked(True)
        elif self.article is None:
            self.say(
                self.tr("No articles here"),
                self.tr("{folder} holds no articles: no text and no saved web page.").format(
                    folder=self.collection.folder
                ),
            )
        self._show_no_remark()
        self.changed.emit()

    def operate(self, sensitivity: float) -> None:
        """Light what ``sensitivity`` lets through; the page, and the remark if it is still one, stay open."""
        if self.collection.analysis is None:
            return
        current = self.variants.view.current_quote()
        self.collection.operate(sensitivity)
        self._light()
        remark = self.collection.remark_of(current) if current is not None else None
        if remark is None or current is None:
            self._show_no_remark()
        else:
            in_view = self.variants.view.quote_in_view
            self._show_remark(remark, current)
            self.variants.view.mark_in_view(in_view)
        self.changed.emit()

    def _light(self) -> None:
        """Count and mark anew what other outlets carry."""
        self.list.articles.recount(
            {article: self.collection.count(article) for article in self.collection.articles}
        )
        if self.article is not None:
            self.reading.set_lights(self.collection.lights(self.article))
        self._summarise()

    def _show_no_remark(self) -> None:
        """Say how to open a remark, or that there is none."""
        analysis = self.collection.analysis
        self.variants.clear(
            self.tr(
                "Click a lit quote to see how other outlets render it.\n\n"
                "From the keyboard: J and K go from one lit quote to the next, Enter opens it."
            )
            if analysis is not None and analysis.remarks
            else self.tr("No quote of these articles is carried by more than one of them.")
        )

    def give_up(self) -> None:
        """Say that the work on the set ended before quotes were compared."""
        self.variants.clear(
            self.tr("The articles were not compared, and so no quote is lit. Open the folder again to do so.")
        )

    def say(self, title: str, text: str) -> None:
        """Say something where the article would stand."""
        self.welcome.say(title, text)
        self.middle.setCurrentWidget(self.welcome)

    def _summarise(self) -> None:
        articles = articles_words(len(self.collection.articles))
        self._counts.setText(f"{articles}, {count_words(self.collection.total)}")

    # Going about

    def go_to(self, article: str) -> None:
        """Open an article at its head."""
        self._visit(Place(article))

    def go_to_quote(self, quote: str) -> None:
        """Open the article of a quote, at the quote."""
        found = self.collection.quote(quote)
        if found is not None:
            self._visit(Place(found.article, found.start, quote))
            self.reading.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_back(self) -> None:
        if self.history.can_go_back:
            self._note_place()
            self._show(self.history.back())

    def go_forward(self) -> None:
        if self.history.can_go_forward:
            self._note_place()
            self._show(self.history.forward())

    def open_quote(self, quote: str, by_key: bool = False) -> None:
        """Show the renderings of a lit quote; asked for by key, the keys go on there."""
        remark = self.collection.remark_of(quote)
        if remark is None:
            return
        self._note_place()
        self._show_remark(remark, quote)
        self._reopen(self.variants)
        if by_key:
            self.variants.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def compare_against(self, quote: str) -> None:
        """Make a quote the base of the remark that is shown, and remember it."""
        remark, folder = self.variants.remark, self.collection.folder
        if remark is None or folder is None:
            return
        self._bases[remark.id] = quote
        self._library.choose_base(folder, remark.id, quote)
        in_view = self.variants.view.quote_in_view
        self._show_remark(remark, quote)
        self.variants.view.mark_in_view(in_view)

    def chosen_analysis(self) -> Analysis | None:
        """The analysis, each remark with the base that the reader chose; None until it is complete."""
        analysis = self.collection.analysis
        if analysis is None:
            return None
        return replace(
            analysis,
            remarks=tuple(replace(remark, base=self._base_of(remark)) for remark in analysis.remarks),
        )

    def _base_of(self, remark: Remark) -> str:
        base = self._bases.get(remark.id, remark.base)
        return base if base in remark.quotes else remark.base

    def compare_against_current(self) -> None:
        quote = self.variants.view.current_quote()
        if quote is not None:
            self.compare_against(quote)

    def next_pane(self, by: int) -> None:
        """Give the keys to the next (+1) or previous (-1) pane."""
        middle = self.reading if self.middle.currentWidget() is self.reading else self.welcome
        panes = [pane for pane in (self.list, middle, self.variants.view) if pane.isVisible()]
        inside = [number for number, pane in enumerate(panes) if pane.hasFocus()]
        pane = panes[((inside[0] + by) if inside else 0) % len(panes)]
        pane.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_filter(self) -> None:
        self._reopen(self._side)
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _reopen(self, pane: QWidget) -> None:
        """Give a pane that was pushed shut its usual width again."""
        sizes, number = self.sizes(), self.indexOf(pane)
        if sizes[number] == 0 and pane.isVisibleTo(self):
            sizes[number] = SIZES[number]
            sizes[1] = max(sizes[1] - SIZES[number], _NARROWEST[1])
            self.setSizes(sizes)

    def focus_middle(self) -> None:
        """Give the keys to the article, or to what stands in its place."""
        shown = self.reading if self.middle.currentWidget() is self.reading else self.welcome
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _visit(self, place: Place) -> None:
        self._note_place()
        self.history.visit(place)
        self._show(place)

    def _note_place(self) -> None:
        """What is left is found again where it was left."""
        if self.article is not None:
            self.history.amend(Place(self.article, self.reading.top_point, self.reading.focused_quote))

    def _show(self, place: Place) -> None:
        if place.article != self.article:
            self._set_article(place.article)
            self.reading.restore_top(place.position)
        elif place.quote is None:
            self.reading.restore_top(place.position)
        self.reading.focus_quote(place.quote)
        self.changed.emit()

    def _set_article(self, identity: str) -> None:
        article = self.collection.articles[identity]
        self.article = identity
        opened = self._opened.get(identity, frozenset())
        page = set_page(article, kicker(article), self.typography, self._theme.colours, opened)
        self.reading.show_page(page, self.typography.measure(), self.collection.lights(identity))
        self.reading.setAccessibleName(title_of(article))
        self.middle.setCurrentWidget(self.reading)
        self.list.mark_current(identity)

    def _toggle_fold(self, start: int) -> None:
        """Show a folded run of the open article, or fold it again; its line stays where it is."""
        if self.article is None:
            return
        value = self.reading.verticalScrollBar().value()
        self._opened[self.article] = self._opened.get(self.article, frozenset()) ^ {start}
        self._set_article(self.article)
        self.reading.verticalScrollBar().setValue(value)
        self.reading.focus_fold(start)

    def _leave_article(self, by: int) -> None:
        """Go on to the nearest lit quote of the articles after or before this one."""
        order = self.list.order()
        here = order.index(self.article) if self.article in order else -1 if by > 0 else len(order)
        for article in order[here + 1 :] if by > 0 else reversed(order[:here]):
            lit = self.collection.lit(article)
            if lit:
                self.go_to_quote(lit[0 if by > 0 else -1].id)
                return
        self.told.emit(
            self.tr("This was the last shared quote.")
            if by > 0
            else self.tr("This was the first shared quote.")
        )

    def _show_remark(self, remark: Remark, current: str) -> None:
        if self.collection.analysis is None:
            return
        self.variants.show_remark(self.collection.analysis, remark, self._base_of(remark), current)

    # Looks

    def set_typography(self, typography: Typography) -> None:
        """Set articles and renderings in another face or size."""
        self.typography = typography
        self.variants.set_typography(typography)
        self._restyle()

    def _restyle(self) -> None:
        """Set the open article anew where it stands."""
        font = self.typography.font
        font.setPointSizeF(self.font().pointSizeF() * 1.4)
        self._name.setFont(font)
        set_ink(self._counts, self._theme.colours.dim)
        if self.article is not None:
            top, quote = self.reading.top_point, self.reading.focused_quote
            self._set_article(self.article)
            self.reading.focus_quote(quote, scroll=False)
            self.reading.restore_top(top)

    def _show_sides(self, shown: bool) -> None:
        self._side.setVisible(shown)
        self.variants.setVisible(shown)
