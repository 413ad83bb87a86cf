"""The desk: the articles on the left, the one being read in the middle, its variants on the right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from reader.library import Library
from reader.library.corrections import correction_of, stated_of
from reader.model import Analysis, Article, Quote, Remark, Span
from reader.source import Source
from reader.window.column import ReadingColumn
from reader.window.looks.theme import Theme
from reader.window.looks.typography import Typography
from reader.window.opened.bases import Bases
from reader.window.opened.collection import Collection
from reader.window.opened.history import History, Place
from reader.window.pages.document import set_page
from reader.window.panes import Panes, pane_after
from reader.window.side import Side
from reader.window.variants.panel import VariantsPanel
from reader.window.words.articles import kicker, source_name, source_path, title_of
from reader.window.words.copies import copy_words
from reader.window.words.glances import describe_quote
from reader.window.work.tasks import Reading

_SEARCHED = 340
"""The width in pixels from which lines of what was found can be read."""


class Desk(Panes):
    """Shows a set and goes about in it. ``changed`` says that other commands may be had than before."""

    changed = Signal()
    told = Signal(str)
    """A sentence for the status bar."""
    file_wanted = Signal(str)
    """The path of a file that the reader would see before the others that are still to be read."""
    visited = Signal(object)
    """The reader went to a Place; where this view is not in sight, it should come into it."""
    read = Signal(str)
    """An article has been opened."""

    def __init__(
        self, theme: Theme, library: Library, history: History, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._library = library
        self.history = history
        self.collection = Collection()
        self.bases = Bases(library)
        self.article: str | None = None
        self.typography = Typography()
        self._zoom = self._variants_zoom = 1.0
        self._opened: dict[str, frozenset[int]] = {}
        self._awaited: Place | None = None
        self._wanted: str | None = None
        self.untouched = True
        """Whether the reader has gone nowhere yet since the set was opened."""
        self._build()
        self.list.chosen.connect(self.go_to)
        self.list.open_wanted.connect(self._read)
        self.side.waiting.wanted.connect(self._want)
        self.side.left.connect(self.take_keys)
        self.side.search.place_wanted.connect(self._go_to_found)
        self.reading.quote_opened.connect(self.open_quote)
        self.reading.quote_focused.connect(self.variants.mark_in_view)
        self.reading.past_end.connect(self._leave_article)
        self.reading.fold_toggled.connect(self._toggle_fold)
        self.variants.told.connect(self.told)
        self.variants.view.place_wanted.connect(self.go_to_quote)
        self.variants.view.base_wanted.connect(self.compare_against)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _build(self) -> None:
        self.side = Side(self._theme)
        self.list, self.filter, self.problems = (
            self.side.articles.list,
            self.side.articles.filter,
            self.side.problems,
        )
        self.middle = ReadingColumn(self._theme, lambda quote: describe_quote(self.collection, quote))
        self.reading, self.welcome = self.middle.reading, self.middle.welcome
        self.variants = VariantsPanel(self._theme)
        self.arrange(self.side, self.middle, self.variants)
        self.show_sides(False)

    # The set

    def begin(self, source: Source, awaited: Place | None = None) -> None:
        """Clear the desk for a set; of its articles that of ``awaited`` is opened, there."""
        name = source_name(source)
        self.collection = Collection(source)
        self.history.clear()
        self.article = None
        self.bases = Bases(self._library, source)
        self._opened = {}
        self._awaited = awaited
        self._wanted = None
        self.untouched = True
        self.side.begin(name)
        self.go_on()
        self.show_sides(False)
        self.say(self.tr("Reading {folder}").format(folder=name), source_path(source))
        self.changed.emit()

    def go_on(self) -> None:
        """Say that the set is being read, from its beginning or from where that was broken off."""
        self.variants.clear(self.tr("Quotes that several outlets carry will be lit once all have been read."))

    def add(self, read: Iterable[tuple[Article, tuple[Quote, ...]]]) -> None:
        """Lay articles on the desk as they have been read; one of them is opened."""
        for article, quotes in read:
            if article.id in self.collection.articles:
                # It was read before the reading was broken off, and is shown anew once all are complete.
                self.side.waiting.remove((article.path,))
                continue
            self.collection.add(article, quotes)
            self.list.articles.add(article, self.collection.count(article.id))
            if self._wanted is not None and f"{article.path}/".startswith(f"{self._wanted}/"):
                self._wanted, self._awaited = None, Place(article.id)
            awaited = self._awaited is not None and self._awaited.article == article.id
            if self.article is None or awaited:
                self.show_sides(True)
                self._arrive(self._awaited if awaited and self._awaited else Place(article.id))
            self.side.waiting.remove((article.path,))
        self.side.count(self.collection)

    def correct(self, articles: Mapping[str, Article]) -> None:
        """Show articles, by their ids, as they are corrected while the set is being read."""
        known = self.collection.articles
        articles = {
            name: one for name, one in articles.items() if name in known and _differ(one, known[name])
        }
        if articles:
            self.collection.correct(articles)
            self.list.articles.correct(articles)
            self._restyle()

    def wait_for(self, files: Iterable[str]) -> None:
        """List the files that are to be read."""
        self.side.waiting.wait_for(files)
        self.side.waiting.remove(article.path for article in self.collection.articles.values())
        if self.collection.articles:
            self.side.count(self.collection)
        self.show_sides(True)

    def wait_no_more(self) -> None:
        """All files have been read, also those in which no article was found."""
        self.side.waiting.wait_for(())

    def _want(self, path: str) -> None:
        """Open the first article of a file as soon as it is read."""
        self._wanted, self.untouched = path, False
        self.file_wanted.emit(path)

    def complete(self, reading: Reading) -> None:
        """Light what the analysis found, or say why there is nothing."""
        self.correct(reading.analysis.article_by_id)
        self.collection.complete(reading)
        self.list.set_events(reading.analysis.events)
        self._tell_copies(reading.analysis)
        self._light()
        self._show_result(reading)

    def _tell_copies(self, analysis: Analysis) -> None:
        """Say which articles run one text, also above the one that is open."""
        self.list.set_copies(analysis)
        if self.article in analysis.copies_of:
            self._restyle()

    def _show_result(self, reading: Reading) -> None:
        """Say what could not be read, and what to do with the rest."""
        self._wanted = None
        self.side.waiting.wait_for(())
        files = frozenset(path for path, stamp in reading.listing.items() if stamp)
        self.problems.show_problems(reading.analysis.problems, reading.analysis.articles, files)
        where = source_path(self.collection.source) if self.collection.source is not None else ""
        if self.article is None and reading.analysis.problems:
            self.show_sides(True)
            self.say(
                self.tr("Nothing here can be read"),
                self.tr("None of the files in {folder} could be read; the list beside this says why.").format(
                    folder=where
                ),
            )
            self.problems.fold.setChecked(True)
        elif self.article is None:
            self.say(
                self.tr("No articles here"),
                self.tr("{folder} holds no articles: nothing that Variorum can read as one.").format(
                    folder=where
                ),
            )
        self._show_no_remark()
        awaited, self._awaited = self._awaited, None
        if awaited is not None and awaited.article == self.article and awaited.quote is not None:
            self.reading.focus_quote(awaited.quote, scroll=False)
        self.side.refresh(self.collection)
        self.changed.emit()

    def replace(self, reading: Reading) -> None:
        """Take over the set as it was read anew: article, place and remark stay as far as they are there."""
        place, remark, order = self.place(), self.variants.remark, self.list.order()
        current, base = self.variants.current_quote(), self.variants.base
        self.collection = Collection(self.collection.source)
        self.collection.complete(reading)
        self.list.set_copies(reading.analysis)
        self.list.articles.refill(
            ((article, self.collection.count(article.id)) for article in reading.analysis.articles),
            reading.analysis.events,
        )
        self.history.keep(set(self.collection.articles))
        self.article = None
        if place is not None and self._has(place.article):
            self.show_place(place)
        elif reading.analysis.articles:
            self._arrive(Place(self._nearest_left(order, place)))
            self.told.emit(self.tr("The article that was open is no longer in the set."))
        self.side.count(self.collection)
        self._show_result(reading)
        # A remark's name may be another one now; its quotes' are not.
        for quote in (current, base, *(remark.quotes if remark is not None else ())):
            if quote is not None and self.collection.remark_of(quote) is not None:
                self._show_remark(quote)
                break

    def _nearest_left(self, order: list[str], place: Place | None) -> str:
        """The article that stood next to a place that is gone; the first listed where none is left."""
        here = order.index(place.article) if place is not None and place.article in order else 0
        left = [article for article in (*order[here:], *reversed(order[:here])) if self._has(article)]
        return left[0] if left else self.list.order()[0]

    def _has(self, article: str | None) -> bool:
        return article in self.collection.articles

    def revise(self, reading: Reading) -> None:
        """Take over the set with some of its articles corrected; all else is as it was."""
        current = self.variants.current_quote()
        self.correct(reading.analysis.article_by_id)
        self.collection.complete(reading)
        self._tell_copies(reading.analysis)
        if current is not None:
            self._show_remark(current)
        self.changed.emit()

    def operate(self, reading: Reading) -> None:
        """Light what another sensitivity lets through; the page, and the remark if it is still one, stay."""
        current = self.variants.current_quote()
        self.collection.complete(reading)
        self._light()
        if current is None or self.collection.remark_of(current) is None:
            self._show_no_remark()
        else:
            self._show_remark(current)
        self.changed.emit()

    def _light(self) -> None:
        """Count and mark anew what other outlets carry."""
        self.list.articles.recount(self.collection.counts)
        if self.article is not None:
            self.reading.set_lights(self.collection.lights(self.article))
        self.side.count(self.collection)

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
        self.side.give_up(self.collection)
        self.variants.clear(
            self.tr("The articles were not all read and compared, and so no quote is lit. F5 goes on.")
        )

    def say(self, title: str, text: str) -> None:
        """Say something where the article would stand."""
        self.middle.say(title, text)

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

    def show_quote(self, quote: str) -> None:
        """Open the article of a quote, at the quote, and its renderings."""
        self.go_to_quote(quote)
        self.open_quote(quote)

    def open_quote(self, quote: str, by_key: bool = False) -> None:
        """Show the renderings of a lit quote; asked for by key, the keys go on there."""
        if self.collection.remark_of(quote) is None:
            return
        self.untouched = False
        self.note_place()
        self._show_remark(quote)
        self.reopen(self.variants)
        if by_key:
            self.variants.pane.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def compare_against(self, quote: str) -> None:
        """Make a quote the base of the remark that is shown, and remember it."""
        remark = self.variants.remark
        if remark is not None:
            self.bases.choose(remark, quote)
            self._show_remark(quote)

    def compare_against_current(self) -> None:
        quote = self.variants.current_quote()
        if quote is not None:
            self.compare_against(quote)

    def step(self, by: int) -> None:
        """Go to the next (+1) or previous (-1) lit quote."""
        self.reading.step(by)

    def next_pane(self, by: int) -> None:
        """Give the keys to the next (+1) or previous (-1) pane."""
        side = self.side.search if self.side.searching else self.list
        variants = [self.variants] if self.variants.remark is not None else []
        panes = [pane for pane in (side, self.middle.pane, *variants) if pane.isVisible()]
        pane = pane_after(panes, by)
        self.reopen(self.side if pane is side else pane)
        pane = self.variants.pane if pane is self.variants else pane
        pane.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_filter(self) -> None:
        self.reopen(self.side)
        self.side.show_articles()
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def find_in_article(self) -> None:
        if self.article is not None:
            self.middle.find_words(self.collection.articles[self.article].text)

    def find_in_set(self) -> None:
        self.reopen(self.side)
        self.give_room(self.side, _SEARCHED)
        self.side.show_search(self.collection)

    def take_keys(self) -> None:
        """Give the keys to the article, or to what stands in its place."""
        self.middle.pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> Place | None:
        """Where the reader is."""
        if self.article is None:
            return None
        return Place(self.article, self.reading.top_point, self.reading.focused_quote)

    def note_place(self) -> None:
        """What is left is found again where it was left."""
        place = self.place()
        if place is not None:
            self.history.amend(place)

    def _visit(self, place: Place) -> None:
        """Go where the reader wants to be."""
        self._awaited, self._wanted, self.untouched = None, None, False
        self._arrive(place)

    def _arrive(self, place: Place) -> None:
        self.note_place()
        self.history.visit(place)
        self.show_place(place, arriving=True)
        self.visited.emit(place)

    def show_place(self, place: Place, arriving: bool = False) -> None:
        """Show a place in an article as it was left, or so that who arrives there sees its quote; without
        noting that the reader went there.
        """
        if place.article is None:
            return
        other = place.article != self.article
        if other:
            self._set_article(place.article)
            self.read.emit(place.article)
        if other or place.quote is None or not arriving:
            self.reading.restore_top(place.position)
        self.reading.focus_quote(place.quote, scroll=arriving)
        self.changed.emit()

    def _read(self, article: str) -> None:
        """Open an article and give it the keys."""
        if article != self.article:
            self.go_to(article)
        self.take_keys()

    def _set_article(self, identity: str) -> None:
        article = self.collection.articles[identity]
        self.article = identity
        opened = self._opened.get(identity, frozenset())
        typography = self.typography.zoomed(self._zoom)
        analysis = self.collection.analysis
        above = kicker(article, copy_words(analysis, identity) if analysis else "")
        page = set_page(article, above, typography, self._theme.colours, opened)
        self.reading.show_page(page, typography.measure(), self.collection.lights(identity))
        self.reading.setAccessibleName(title_of(article))
        self.middle.show_article()
        self.middle.set_text(article.text)
        self.list.mark_current(identity)

    def _go_to_found(self, article: str, start: int, end: int) -> None:
        """Open an article where words were found in it, with all that was found there marked."""
        if not self._has(article):
            return
        self._visit(Place(article, start))
        self.middle.show_found(self.side.search.query, Span(start, end))

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

    def _show_remark(self, current: str) -> None:
        """Show the renderings of the remark of the quote ``current``, this one chosen."""
        remark: Remark | None = self.collection.remark_of(current)
        if self.collection.analysis is not None and remark is not None:
            self.variants.show_remark(self.collection.analysis, remark, self.bases.of(remark), current)
            self.variants.mark_in_view(self.reading.focused_quote)

    # What is kept

    def state(self) -> dict[str, Any]:
        """Where the reader is, and how the panes are arranged."""
        place = self.place()
        return {
            "place": list(place[:3]) if place is not None else None,
            "remark": self.variants.current_quote(),
            "articles": self.side.articles.state(),
            "variants": self.variants.state(),
            "search": self.side.search.state(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Arrange the panes as ``state`` says."""
        side = self.side
        for name, pane in (("articles", side.articles), ("variants", self.variants), ("search", side.search)):
            if isinstance(kept := state.get(name), dict):
                pane.restore(kept)

    # Looks

    def set_typography(self, typography: Typography) -> None:
        """Set articles and renderings in another face or size."""
        self.typography = typography
        self.variants.set_typography(typography.zoomed(self._variants_zoom))
        self._restyle()

    def set_reading_zoom(self, zoom: float) -> None:
        """Set the article larger or smaller; 1.0 is the usual size."""
        self._zoom = zoom
        self._restyle()

    def set_variants_zoom(self, zoom: float) -> None:
        """Set the renderings larger or smaller; 1.0 is the usual size."""
        self._variants_zoom = zoom
        self.variants.set_typography(self.typography.zoomed(zoom))

    def _restyle(self) -> None:
        """Set the open article anew where it stands."""
        font = self.typography.font
        font.setPointSizeF(self.font().pointSizeF() * 1.4)
        self.side.set_face(font)
        if self.article is not None:
            top, quote = self.reading.top_point, self.reading.focused_quote
            self._set_article(self.article)
            self.reading.focus_quote(quote, scroll=False)
            self.reading.restore_top(top)


def _differ(one: Article, other: Article) -> bool:
    """Whether one article is corrected otherwise than the other."""
    return stated_of(one) != stated_of(other) or correction_of(one) != correction_of(other)
