"""The right-hand panel: whose remark it is, its renderings in one of three layouts, what their marks mean."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from reader.model import Analysis, Departure, Remark
from reader.window.looks.legend import ROOMY, Legend
from reader.window.looks.strokes import stroke_of
from reader.window.looks.theme import Theme, set_ink
from reader.window.looks.typography import Typography
from reader.window.looks.wheel import ZoomWheel
from reader.window.opened.renderings import Rendering, renderings
from reader.window.variants.cards import VariantsView
from reader.window.variants.legends import cards_key, sides_key, table_key
from reader.window.variants.model import RENDERING
from reader.window.variants.side_by_side import SideBySide
from reader.window.variants.table import AlignmentTable
from reader.window.words.citations import (
    citation,
    citation_in_markdown,
    comparison_words,
    remark_in_citations,
)
from reader.window.words.differences import departure_words, ignored_words
from reader.window.words.renderings import heading, summary_words


class Layout(StrEnum):
    CARDS = "cards"
    SIDES = "sides"
    TABLE = "table"


class VariantsPanel(QWidget):
    """Shows one remark; until then, how to open one, or why there is none.

    ``view`` are the cards; their current one is the chosen rendering in every layout.
    """

    told = Signal(str)
    """A sentence for the status bar."""
    export_wanted = Signal(str)
    """A remark is to be exported."""
    comparison_wanted = Signal(str, str)
    """The comparison of a remark is to be copied, and as what."""
    layout_changed = Signal(str)
    zoomed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wheel = ZoomWheel()
        self._theme = theme
        self._typography = Typography()
        self._remark: Remark | None = None
        self._base: str | None = None
        self._ignoring: frozenset[str] = frozenset()
        self.view = VariantsView(theme)
        self.sides = SideBySide(theme)
        self.table = AlignmentTable(theme)
        self._speaker, self._summary, self._hint = QLabel(), QLabel(), QLabel()
        for label in (self._speaker, self._summary, self._hint):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._legend = Legend(theme)
        self._layouts = self._make_layouts()
        self._pages = QStackedWidget()
        hint = QWidget()
        inner = QVBoxLayout(hint)
        inner.setContentsMargins(16, 0, 16, 0)
        inner.addWidget(self._hint)
        for page in (hint, self.view, self.sides, self.table):
            self._pages.addWidget(page)
        self._arrange()
        self._connect()
        self.set_typography(Typography())
        self.clear("")

    def _make_layouts(self) -> QTabBar:
        bar = QTabBar()
        bar.setObjectName("layouts")
        bar.setDrawBase(False)
        bar.setExpanding(False)
        bar.setUsesScrollButtons(False)
        bar.setElideMode(Qt.TextElideMode.ElideRight)
        bar.setAccessibleName(self.tr("Layout of the renderings"))
        for words in (self.tr("Cards"), self.tr("Side by side"), self.tr("Table")):
            bar.setTabToolTip(bar.addTab(words), words)
        return bar

    def _arrange(self) -> None:
        header = QVBoxLayout()
        header.setContentsMargins(16, 18, 16, 6)
        header.setSpacing(3)
        for widget in (self._speaker, self._summary):
            header.addWidget(widget)
        header.addSpacing(5)
        header.addWidget(self._layouts)
        rule = QFrame()
        rule.setObjectName("rule")
        rule.setFixedHeight(1)
        footer = QVBoxLayout()
        footer.setContentsMargins(16, 6, 16, 8)
        footer.addWidget(self._legend)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(header)
        whole.addWidget(self._pages, 1)
        whole.addWidget(rule)
        whole.addLayout(footer)

    def _connect(self) -> None:
        self._layouts.currentChanged.connect(lambda number: self.choose_layout(list(Layout)[number]))
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.view.menu_wanted.connect(self._show_menu)
        for layout in (self.sides, self.table):
            layout.place_wanted.connect(self.view.place_wanted)
            layout.menu_wanted.connect(self._show_menu)
        # In the order in which they stand.
        self.setTabOrder(self._layouts, self.view)
        self.sides.others_wanted.connect(self._show_others)
        self.table.chosen.connect(self._choose)
        self.table.collated.connect(lambda: self.table.choose(self.view.current_quote()))
        for shown in (self.view, self.sides, self.table.table):
            shown.viewport().installEventFilter(self)
        self._theme.changed.connect(self._restyle)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QWheelEvent) and self._wheel.zooms(event, self.zoomed):
            return True
        return super().eventFilter(watched, event)

    # What is shown

    @property
    def remark(self) -> Remark | None:
        return self._remark

    @property
    def base(self) -> str | None:
        """The quote that the others are compared with."""
        return self._base

    @property
    def layout_shown(self) -> Layout:
        return list(Layout)[self._layouts.currentIndex()]

    @property
    def pane(self) -> QWidget:
        """What takes the keys in the layout that is shown."""
        return {Layout.CARDS: self.view, Layout.SIDES: self.sides, Layout.TABLE: self.table.table}[
            self.layout_shown
        ]

    def take_keys(self) -> None:
        """Have the keys from here on: go to the renderings as they are laid out."""
        self.pane.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _shown(self) -> list[Rendering]:
        return self.view.renderings.shown

    def clear(self, hint: str) -> None:
        """Show no remark, but a few words in its place."""
        self._remark = self._base = None
        self._show([], "")
        self._speaker.setText(self.tr("Renderings"))
        self._summary.setText("")
        self._summary.hide()
        self._layouts.hide()
        self._hint.setText(hint)
        self._pages.setCurrentIndex(0)
        self._restyle()

    def show_remark(self, analysis: Analysis, remark: Remark, base: str, current: str) -> None:
        """Show a remark's renderings beside the quote ``base``, the card of the quote ``current`` chosen."""
        self._remark, self._base = remark, base
        shown = renderings(analysis, remark, base, self._ignoring)
        self._speaker.setText(remark.speaker or self.tr("Speaker not named"))
        self._summarise(shown)
        self._summary.show()
        self._layouts.show()
        self._pages.setCurrentIndex(1 + self._layouts.currentIndex())
        self._show(shown, current)
        self._restyle()

    def _show(self, shown: list[Rendering], current: str) -> None:
        # The table first: the cards tell it which rendering is chosen.
        self.table.show_renderings(shown)
        self.view.show_renderings(shown, current)
        self.table.mark_in_view(current)
        self._show_side()

    def _show_side(self) -> None:
        """Show the chosen rendering beside the base."""
        shown = self._shown
        if len(shown) < 2:
            self.sides.show_rendering(None)
        elif self.layout_shown is Layout.SIDES:
            row = self._row_beside()
            place = self.tr("{n} of {m}").format(n=row, m=len(shown) - 1) if len(shown) > 2 else ""
            self.sides.show_rendering(shown[row], place, self.view.shortened)

    def _row_beside(self) -> int:
        """The row of what stands beside the base: the chosen one; else the first that is compared with it."""
        row = self.view.currentIndex().row()
        if row > 0:
            return row
        return next((row for row, one in enumerate(self._shown) if one.compared), 1)

    def _on_current(self, index: QModelIndex) -> None:
        if index.isValid():
            self._show_side()
            self.table.choose(index.data(RENDERING).quote.id)

    def _choose(self, quote: str) -> None:
        row = self.view.renderings.row_of(quote)
        if row >= 0 and row != self.view.currentIndex().row():
            self.view.setCurrentIndex(self.view.renderings.index(row))

    def choose_layout(self, layout: Layout) -> None:
        """Show the renderings as cards, side by side or as a table."""
        number = list(Layout).index(layout)
        had_focus = self._pages.isAncestorOf(QGuiApplication.focusObject())  # type: ignore[arg-type]
        self._layouts.setCurrentIndex(number)
        if self._remark is not None:
            self._pages.setCurrentIndex(1 + number)
            self._show_side()
            if had_focus:
                self.pane.setFocus(Qt.FocusReason.OtherFocusReason)
        self._restyle()
        self.layout_changed.emit(layout.value)

    def state(self) -> dict[str, Any]:
        return {"layout": self.layout_shown.value, "in_text_order": self.table.table.cells.in_text_order}

    def restore(self, state: dict[str, Any]) -> None:
        """Take up a state that was kept; of one that cannot be read, nothing."""
        if state.get("layout") in list(Layout):
            self.choose_layout(Layout(state["layout"]))
        self.table.order(state.get("in_text_order") is True)

    def mark_in_view(self, quote: str | None) -> None:
        """Show which rendering stands in the reading pane."""
        self.view.mark_in_view(quote)
        self.table.mark_in_view(quote)

    def step(self, by: int) -> None:
        """Choose the next (+1) or previous (-1) rendering."""
        if self.layout_shown is Layout.SIDES:
            row = self._row_beside() + by
            if 1 <= row < len(self._shown):
                self.view.setCurrentIndex(self.view.renderings.index(row))
        else:
            self.view.step(by)

    def current_quote(self) -> str | None:
        """The chosen rendering; side by side, the one on the right."""
        if self.layout_shown is Layout.SIDES and self.sides.lines.rendering is not None:
            return self.sides.lines.rendering.quote.id
        return self.view.current_quote()

    def toggle_explanation(self) -> None:
        """Show on its card why the chosen rendering was matched, or fold that away."""
        self._to_cards()
        self.view.toggle_explanation()

    def toggle_context(self) -> None:
        """Show on its card what stands around the chosen rendering, or fold that away."""
        self._to_cards()
        self.view.toggle_context()

    def _to_cards(self) -> None:
        quote = self.current_quote()
        if self.layout_shown is not Layout.CARDS and quote is not None:
            self._choose(quote)
            self.choose_layout(Layout.CARDS)

    def ignore(self, ignoring: frozenset[str]) -> None:
        """Tell no difference of writing of these kinds, from now on."""
        self._ignoring = ignoring
        shown = [replace(one, ignoring=ignoring) for one in self._shown]
        in_view = self.view.quote_in_view
        self._show(shown, self.view.current_quote() or "")
        self.mark_in_view(in_view)
        self._summarise(shown)

    def shorten(self, shortened: bool) -> None:
        """Show the differences alone, or the whole renderings."""
        self.view.shorten(shortened)
        self._show_side()
        self._summarise(self._shown)

    def _summarise(self, shown: list[Rendering]) -> None:
        """Say how many renderings there are, and what of their differences is not shown."""
        words = [summary_words(shown) if shown else "", *ignored_words(self._ignoring)]
        if self.view.shortened:
            words.append(self.tr("only differences"))
        self._summary.setText(" · ".join(words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._legend.setVisible(event.size().height() >= ROOMY)

    # Copying

    def _rendering(self, quote: str | None = None) -> Rendering | None:
        row = self.view.renderings.row_of(quote or self.current_quote() or "")
        return self._shown[row] if row >= 0 else None

    def copy_text(self, quote: str | None = None) -> None:
        """Copy the words of a rendering, of the chosen one where none is named."""
        if rendering := self._rendering(quote):
            self._copy(rendering.quote.text)

    def copy_citation(self, quote: str | None = None) -> None:
        """Copy a rendering with where it stands."""
        if rendering := self._rendering(quote):
            self._copy(citation(rendering.quote, rendering.article))

    def copy_markdown(self, quote: str | None = None) -> None:
        """Copy a rendering with where it stands, as a block quote in Markdown."""
        if rendering := self._rendering(quote):
            self._copy(citation_in_markdown(rendering.quote, rendering.article))

    def copy_remark_citations(self) -> None:
        """Copy all renderings, each with where it stands."""
        if self._shown:
            self._copy(remark_in_citations(self._shown))

    def copy_comparison(self, form: str) -> None:
        """Copy all renderings and what differs in them: as rich text, a picture or Markdown."""
        if self._remark is not None:
            self.comparison_wanted.emit(self._remark.id, form)

    def export_remark(self) -> None:
        if self._remark is not None:
            self.export_wanted.emit(self._remark.id)

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.told.emit(self.tr("Copied."))

    # Menus

    def menu_for(self, quote: str) -> QMenu:
        """What can be done with a rendering."""
        menu = QMenu(self)
        rendering = self._rendering(quote)
        base = menu.addAction(self.tr("Make This the &Base"), lambda: self.view.base_wanted.emit(quote))
        base.setEnabled(rendering is not None and not rendering.is_base)
        menu.addAction(self.tr("&Go to Its Place"), lambda: self.view.place_wanted.emit(quote))
        menu.addSeparator()
        menu.addAction(self.tr("&Copy"), lambda: self.copy_text(quote))
        menu.addAction(self.tr("Copy with C&itation"), lambda: self.copy_citation(quote))
        menu.addAction(self.tr("Copy as &Markdown"), lambda: self.copy_markdown(quote))
        menu.addAction(self.tr("Copy &All Renderings with Citations"), self.copy_remark_citations)
        copying = menu.addMenu(self.tr("Copy the Compariso&n"))
        for form, words in comparison_words().items():
            copying.addAction(words, partial(self.copy_comparison, form))
        menu.addAction(self.tr("&Export the Remark…"), self.export_remark)
        menu.addSeparator()
        why = menu.addAction(self.tr("&Why This Was Matched"), lambda: self._on_card(quote, True))
        why.setEnabled(rendering is not None and not rendering.is_base)
        menu.addAction(self.tr("&Show Context"), lambda: self._on_card(quote, False))
        return menu

    def _on_card(self, quote: str, why: bool) -> None:
        self._choose(quote)
        if why:
            self.toggle_explanation()
        else:
            self.toggle_context()

    def _show_menu(self, quote: str, place: QPoint) -> None:
        menu = self.menu_for(quote)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def _show_others(self, place: QPoint) -> None:
        """Let the reader choose what stands beside the base."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for rendering in self._shown[1:]:
            words = heading(rendering.article).replace("&", "&&")
            menu.addAction(words, lambda quote=rendering.quote.id: self._choose(quote))
        menu.popup(place)

    # Looks

    def set_typography(self, typography: Typography) -> None:
        self._typography = typography
        self._restyle()
        for layout in (self.view, self.sides, self.table):
            layout.set_typography(typography)

    def _restyle(self) -> None:
        colours = self._theme.colours
        font = self._typography.font
        font.setPointSizeF(self._typography.points * 1.25)
        self._speaker.setFont(font)
        set_ink(self._summary, colours.dim)
        set_ink(self._hint, colours.dim)
        if self._remark is None:
            self._legend.explain(
                [(departure_words(step), stroke_of(step, colours)) for step in (*Departure, None)]
            )
            return
        explained = {Layout.CARDS: cards_key, Layout.SIDES: sides_key, Layout.TABLE: table_key}
        self._legend.explain(explained[self.layout_shown](colours))
