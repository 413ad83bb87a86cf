"""The four views in their places: reading, the quotes, the overview, two articles compared."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from reader.window.desk import Desk
from reader.window.looks.theme import Theme
from reader.window.looks.typography import Typography
from reader.window.opened.collection import Collection
from reader.window.opened.history import Place
from reader.window.panes import pane_after
from reader.window.zooms import Zooms

VIEWS = ("read", "quotes", "overview", "compare")


class Stack(QStackedWidget):
    """Shows one view at a time, ``desk`` first. The others are made when they are first wanted."""

    shown = Signal(str)
    """Another view is in sight, by its name."""
    told = Signal(str)
    export_wanted = Signal(str)
    comparison_wanted = Signal(str, str)
    """A remark is to be exported."""
    compare_made = Signal(object)
    """The CompareView is there, whose work takes its time."""

    def __init__(self, theme: Theme, desk: Desk, zooms: Zooms, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk = desk
        self._zooms = zooms
        self._views: dict[str, Any] = {"read": desk}
        self._states: dict[str, dict[str, Any]] = {}
        self.addWidget(desk)
        desk.visited.connect(lambda _: self._bring("read"))

    @property
    def view(self) -> str:
        """The name of the view in sight."""
        current = self.currentWidget()
        return next(name for name, view in self._views.items() if view is current)

    def go_to(self, view: str) -> None:
        """Show a view, and note in the history that the reader went there."""
        if view == self.view:
            return
        if self.view == "read":
            self._desk.note_place()
        place = self._desk.place() if view == "read" else Place(None, view=view)
        if place is not None:
            self._desk.history.visit(place)
        self._bring(view)

    def go_back(self) -> None:
        if self._desk.history.can_go_back:
            self._leave()
            self._go(self._desk.history.back())

    def go_forward(self) -> None:
        if self._desk.history.can_go_forward:
            self._leave()
            self._go(self._desk.history.forward())

    def begin(self, state: dict[str, Any]) -> None:
        """Another set is opened: arrange the views as ``state`` says, those not made yet once they are."""
        self._states = {name: kept for name, kept in state.items() if isinstance(kept, dict)}
        for name, view in self._views.items():
            if name != "read":
                view.show_set(Collection())
            view.restore(self._states.get(name, {}))
        self._bring("read")

    def refresh(self) -> None:
        """The set, what is known of it or its sensitivity has changed."""
        for name, view in self._views.items():
            if name != "read":
                view.show_set(self._desk.collection)

    def show_quotes(self, quotes: list[str], title: str) -> None:
        """List the remarks of some quotes alone."""
        self.go_to("quotes")
        self._views["quotes"].show_only(quotes, title)

    def listed(self) -> tuple[str, ...] | None:
        """The remarks that the Quotes view lists, by their ids; None before it has been looked at."""
        return self._views["quotes"].listed_remarks() if "quotes" in self._views else None

    def compare(self, first: str, second: str | None = None) -> None:
        """Show two articles side by side, by their ids; None is the one nearest to the first."""
        self.go_to("compare")
        other = second if second != first else None
        self._views["compare"].show_articles(first, other or self._nearest(first))

    def state(self) -> dict[str, Any]:
        """The view in sight, and how each is arranged."""
        kept = {name: view.state() for name, view in self._views.items()}
        return {"view": self.view, **self._states, **kept}

    def next_pane(self, by: int) -> None:
        """Give the keys to the next (+1) or previous (-1) pane of the view in sight."""
        view = self._views[self.view]
        if view is self._desk:
            self._desk.next_pane(by)
            return
        shown = [pane for pane in view.panes if pane.isVisible()]
        if shown:
            pane_after(shown, by).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_typography(self, typography: Typography) -> None:
        """Set articles in another face or size, where two are compared too."""
        self._desk.set_typography(typography)
        if (compare := self._views.get("compare")) is not None:
            compare.set_typography(typography)

    def close_work(self) -> None:
        """End what is being worked at for the views."""
        for name in ("overview", "compare"):
            if name in self._views:
                self._views[name].close_work()

    def _nearest(self, article: str) -> str:
        """The article that shares most with one; of several the first listed, itself where it is alone."""
        near = self._desk.collection.neighbours.get(article, {})
        others = [one for one in self._desk.list.order() if one != article]
        return max(others, key=lambda one: near.get(one, 0), default=article)

    def _leave(self) -> None:
        if self.view == "read":
            self._desk.note_place()

    def _go(self, place: Place) -> None:
        if place.view == "read":
            self._desk.show_place(place)
        self._bring(place.view)

    def _bring(self, name: str) -> None:
        if name not in self._views:
            self._make(name)
        view = self._views[name]
        if self.currentWidget() is not view:
            self.setCurrentWidget(view)
            view.take_keys()
            self.shown.emit(name)

    def _make(self, name: str) -> None:
        # Loaded when they are wanted: the window shows first.
        if name == "quotes":
            from reader.window.quotes.view import QuotesView

            view = QuotesView(self._theme)
            view.remark_wanted.connect(self._show_remark)
            view.export_wanted.connect(self.export_wanted)
            view.comparison_wanted.connect(self.comparison_wanted)
            view.told.connect(self.told)
        elif name == "overview":
            from reader.window.overview.view import OverviewView

            view = OverviewView(self._theme)
            view.quotes_wanted.connect(self.show_quotes)
        else:
            from reader.window.comparing.view import CompareView

            view = CompareView(self._theme)
            view.quote_wanted.connect(self._desk.show_quote)
            view.told.connect(self.told)
            view.set_typography(self._desk.typography)
            self.compare_made.emit(view)
        self._views[name] = view
        self.addWidget(view)
        self._zooms.watch(name, view, view.zoomed, view.set_zoom)
        view.restore(self._states.get(name, {}))
        view.show_set(self._desk.collection)

    def _show_remark(self, remark: str) -> None:
        found = self._desk.collection.remark(remark)
        if found is not None:
            self._desk.show_quote(self._desk.bases.of(found))
