"""Two whole articles beside one another: what they share joined by bands, what differs in it marked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from reader.model import Analysis, Article
from reader.window.comparing.choices import Choice, choices
from reader.window.comparing.chooser import Chooser
from reader.window.comparing.head import Head, arrow
from reader.window.comparing.listed import PassageList
from reader.window.comparing.pair import PairView
from reader.window.looks.legend import ROOMY, Legend
from reader.window.looks.marks import Shape, Stroke
from reader.window.looks.theme import Theme, set_ink, tint
from reader.window.looks.typography import Typography
from reader.window.opened.collection import Collection
from reader.window.words.articles import article_name
from reader.window.words.core import core_words
from reader.window.words.passages import passage_in_words, sharing_words
from reader.window.work.tasks import compare_articles
from reader.window.work.worker import Worker

if TYPE_CHECKING:
    from reader.collation.articles.passages import Sharing

_WIDE = 1000
"""Pixels from which on the list of passages has room beside the articles."""


class CompareView(QWidget):
    """Shows two articles of the open set, first those that share most quotes."""

    quote_wanted = Signal(str)
    """The reader wants to read on at this quote in its article."""
    compared = Signal()
    """What the two articles share is shown now."""
    told = Signal(str)
    zoomed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._collection = Collection()
        self._chosen: tuple[str | None, str | None] = (None, None)
        self._stale = False
        self._is_put_away = self._was_low = False
        self.sharing: Sharing | None = None
        self.worker = Worker(self)
        self._build()
        self._connect()
        self.set_typography(Typography())
        self._restyle()

    def _build(self) -> None:
        self.first = Chooser(self._theme, lambda: self._offered(1))
        self.second = Chooser(self._theme, lambda: self._offered(0))
        self.swap_button = arrow("⇄", self.tr("Swap the two articles"))
        self._chosen_row = chosen = QHBoxLayout()
        chosen.setContentsMargins(16, 12, 16, 6)
        chosen.setSpacing(8)
        chosen.addWidget(self.first, 1)
        chosen.addWidget(self.swap_button)
        chosen.addWidget(self.second, 1)
        self.head = Head()
        self.pair = PairView(self._theme)
        self.list = PassageList(self._theme)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        self._split.addWidget(self.pair)
        self._split.addWidget(self.list)
        self._split.setStretchFactor(0, 1)
        self._split.setStretchFactor(1, 0)
        self._split.setSizes([800, 290])
        self._legend = Legend(self._theme)
        self._legend_pane = QWidget()
        footer = QVBoxLayout(self._legend_pane)
        footer.setContentsMargins(0, 0, 0, 8)
        footer.setSpacing(6)
        footer.addWidget(_rule())
        legend = QHBoxLayout()
        legend.setContentsMargins(16, 0, 16, 0)
        legend.addWidget(self._legend)
        footer.addLayout(legend)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(chosen)
        whole.addWidget(self.head)
        whole.addWidget(_rule())
        whole.addWidget(self._split, 1)
        whole.addWidget(self._legend_pane)

    def _connect(self) -> None:
        self.first.chosen.connect(lambda article: self._choose(0, article))
        self.second.chosen.connect(lambda article: self._choose(1, article))
        self.swap_button.clicked.connect(self.swap)
        self.head.previous.clicked.connect(lambda: self.step(-1))
        self.head.next.clicked.connect(lambda: self.step(1))
        self.head.read_on.clicked.connect(self._read_on)
        self.head.together.toggled.connect(self.pair.scroll_together)
        self.head.listed.toggled.connect(self.list.setVisible)
        self.list.chosen.connect(self.pair.go_to)
        self.list.entered.connect(self._enter)
        self.pair.current_changed.connect(self._on_current)
        self.pair.place_opened.connect(self._on_place)
        self.pair.zoomed.connect(self.zoomed)
        self.worker.done.connect(self._on_sharing)
        self.worker.failed.connect(self._on_failure)
        self._theme.changed.connect(self._restyle)
        for watched in (self.list, *self.pair.panes):
            watched.installEventFilter(self)

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """What the keys go to from one to the next."""
        return (*self.pair.panes, self.list)

    def take_keys(self) -> None:
        """Have the keys from here on: go to the article on the left."""
        self.pair.panes[0].setFocus(Qt.FocusReason.OtherFocusReason)

    # The set

    def show_set(self, collection: Collection) -> None:
        """Compare articles of this set; those that are shown stay, if they are in it."""
        self._collection = collection
        self._stale = True
        if self.isVisible() or not collection.articles:
            self._refresh()

    def show_articles(self, first: str, second: str) -> None:
        """Compare two articles of the set, by their ids."""
        self._chosen = first, second
        self._stale = True
        if self.isVisible():
            self._refresh()

    def swap(self) -> None:
        first, second = self._chosen
        if first is not None and second is not None:
            self.show_articles(second, first)

    def state(self) -> dict[str, Any]:
        first, second = self._chosen
        return {
            "first": first,
            "second": second,
            "together": self.head.together.isChecked(),
            "listed": self.head.listed.isChecked() or self._is_put_away,
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Take over what ``state`` told, as far as it fits."""
        first, second = state.get("first"), state.get("second")
        if isinstance(first, str) and isinstance(second, str):
            self.show_articles(first, second)
        self.head.together.setChecked(bool(state.get("together", True)))
        self.head.listed.setChecked(bool(state.get("listed", True)))

    def close_work(self) -> None:
        """End the comparison that is under way, and wait until it has ended."""
        self.worker.close()

    @property
    def articles(self) -> tuple[Article, Article] | None:
        """The two articles that are compared."""
        first, second = (self._collection.articles.get(each or "") for each in self._chosen)
        return (first, second) if first is not None and second is not None else None

    @property
    def _analysis(self) -> Analysis | None:
        return self._collection.analysis

    def _choose(self, side: int, article: str) -> None:
        first, second = self._chosen
        if article == self._chosen[1 - side]:
            self.swap()
        elif side == 0:
            self.show_articles(article, second or "")
        else:
            self.show_articles(first or "", article)

    def _offered(self, other: int) -> list[tuple[Choice, list[Choice]]]:
        article = self._chosen[other]
        near = self._collection.neighbours.get(article or "", {})
        return choices(self._collection.articles, near, article)

    def _settle(self) -> None:
        """Choose articles where those chosen are not in the set: the nearest to one another."""
        articles = self._collection.articles
        first, second = (each if each in articles else None for each in self._chosen)
        near = self._collection.neighbours
        if first is None and second is None and near:
            first, second = max(
                ((one, other) for one, others in near.items() for other in others),
                key=lambda pair: near[pair[0]][pair[1]],
            )
        first = first or _nearest(near, second, articles)
        second = second or _nearest(near, first, articles)
        self._chosen = first, second

    def _refresh(self) -> None:
        """Show the articles, and have what they share looked for."""
        self._stale = False
        self.worker.stop()
        self.sharing = None
        self._settle()
        pair = self.articles
        self.first.show_article(pair[0] if pair else None, self.tr("The article on the left"))
        self.second.show_article(pair[1] if pair else None, self.tr("The article on the right"))
        self.list.passages.show_passages((), ("", ""))
        self.pair.show_articles(pair)
        if pair is None:
            self._say(self.tr("There are no two articles to compare."))
        elif self._analysis is None:
            self._say(self.tr("What the two share is told once all articles have been read and compared."))
        else:
            from reader.collation.articles.neighbours import links_between

            self._say(self.tr("Looking for what the two share …"))
            links = links_between(self._analysis, pair[0].id, pair[1].id)
            self.worker.start(compare_articles, *pair, links)

    def stop(self) -> None:
        """End the search for what the two share."""
        self.worker.stop()
        self._say(self.tr("Stopped before it was known what the two share. Choose an article to go on."))

    def _say(self, sentence: str) -> None:
        self.head.summary.say(sentence)
        self._enable()

    def _on_sharing(self, sharing: Sharing) -> None:
        self.sharing = sharing
        pair = self.articles
        if pair is None:
            return
        names = self._names(pair)
        sentence = sharing_words(sharing, *names)
        if sharing.cut_short:
            sentence += " " + self.tr("They repeat themselves so much that not all was compared.")
        self.list.passages.show_passages(sharing.passages, names)
        self.pair.show_sharing(sharing, names)
        self._say(sentence)
        self.compared.emit()

    def _on_failure(self, why: str) -> None:
        self._say(self.tr("What the two share could not be found. {reason}").format(reason=core_words(why)))

    def _names(self, pair: tuple[Article, Article]) -> tuple[str, str]:
        """What the two are called: by their outlets, or by their sides where these are the same."""
        first, second = map(article_name, pair)
        if first == second:
            return self.tr("{outlet} (left)").format(outlet=first), self.tr("{outlet} (right)").format(
                outlet=second
            )
        return first, second

    # The passages

    def step(self, by: int) -> None:
        """Go to the next (+1) or previous (-1) shared passage."""
        if self.sharing is None or not self.sharing.passages:
            return
        number = self.pair.beside(by)
        if number is None:
            self.told.emit(
                self.tr("This was the last shared passage.")
                if by > 0
                else self.tr("This was the first shared passage.")
            )
            return
        self.pair.go_to(number)

    def _enter(self, number: int) -> None:
        self.pair.go_to(number)
        self.pair.panes[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_current(self, number: int) -> None:
        self.list.mark_current(number)
        if self.sharing is not None and (pair := self.articles):
            passages = self.sharing.passages
            words = passage_in_words(passages[number], number + 1, len(passages), *self._names(pair))
            for pane in self.pair.panes:
                pane.setAccessibleDescription(words)
        self._enable()

    def _on_place(self, side: int, point: int) -> None:
        """Read on at the quote that was clicked twice."""
        pair = self.articles
        if pair is None or self._analysis is None:
            return
        for quote in self._analysis.quotes_of[pair[side].id]:
            if quote.start <= point < quote.end and quote.id in self._analysis.remark_of:
                self.quote_wanted.emit(quote.id)
                return

    def _current_quote(self) -> str | None:
        """The first linked quote in the current passage."""
        pair, number = self.articles, self.pair.current
        if pair is None or number is None or self.sharing is None or self._analysis is None:
            return None
        place = self.sharing.passages[number].first
        return next(
            (
                quote.id
                for quote in self._analysis.quotes_of[pair[0].id]
                if quote.start < place.end
                and place.start < quote.end
                and quote.id in self._analysis.remark_of
            ),
            None,
        )

    def _read_on(self) -> None:
        quote = self._current_quote()
        if quote is not None:
            self.quote_wanted.emit(quote)

    def _enable(self) -> None:
        shared = self.sharing is not None and bool(self.sharing.passages)
        self.swap_button.setEnabled(self.articles is not None)
        self.head.enable(shared, self._current_quote() is not None)

    # Looks

    def set_typography(self, typography: Typography) -> None:
        self.pair.set_typography(typography)

    def set_zoom(self, zoom: float) -> None:
        """Set the articles larger or smaller; 1.0 is usual."""
        self.pair.set_zoom(zoom)

    def _restyle(self) -> None:
        colours = self._theme.colours
        set_ink(self.head.summary, colours.dim)
        self._legend.explain(
            [
                (self.tr("shared"), Stroke(colours.accent, Shape.NONE, tint(colours.accent, 0.10))),
                (self.tr("in another place"), Stroke(colours.moved, Shape.DASHED, tint(colours.moved, 0.10))),
                (self.tr("only here"), Stroke(colours.here, Shape.SOLID, tint(colours.here, 0.10))),
                (self.tr("replaced"), Stroke(colours.here, Shape.DOUBLE, tint(colours.here, 0.10))),
                (self.tr("spelling"), Stroke(colours.dim, Shape.DOTTED)),
                (self.tr("sense may differ"), Stroke(colours.alert, Shape.WAVY, tint(colours.alert, 0.13))),
            ]
        )
        self.pair.restyle()

    def _put_away(self, away: bool) -> None:
        """Have no list where it would leave the articles no room; bring back what was put away for that."""
        if away and not self._was_low:
            self._is_put_away = self.head.listed.isChecked()
            self.head.listed.setChecked(False)
        elif not away and self._is_put_away:
            self._is_put_away = False
            self.head.listed.setChecked(True)
        self._was_low = away

    # Qt's events

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide, low = event.size().width() >= _WIDE, event.size().height() < ROOMY
        self._legend_pane.setHidden(low)
        self.head.fit(wide, low)
        for chooser in (self.first, self.second):
            chooser.shorten(low)
        self._chosen_row.setContentsMargins(16, 6 if low else 12, 16, 6)
        self._put_away(low and not wide)
        orientation = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if self._split.orientation() is not orientation:
            self._split.setOrientation(orientation)
            self._split.setSizes([event.size().width() - 290, 290] if wide else [600, 120])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            by = {Qt.Key.Key_N: 1, Qt.Key.Key_P: -1}.get(Qt.Key(event.key()))
            if by is not None and event.type() is QEvent.Type.ShortcutOverride:
                # Here these are the keys of the shared passages.
                event.accept()
                return True
            if by is not None and event.type() is QEvent.Type.KeyPress:
                self.step(by)
                return True
            enters = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enters and watched in self.pair.panes and event.type() is QEvent.Type.KeyPress:
                self._read_on()
                return True
        return super().eventFilter(watched, event)


def _nearest(
    near: Mapping[str, Mapping[str, int]], article: str | None, articles: Mapping[str, Article]
) -> str | None:
    """The article that shares most quotes with this one; any other where none does."""
    shared = near.get(article or "", {})
    if shared:
        return max(shared, key=lambda other: shared[other])
    return next((other for other in articles if other != article), None)


def _rule() -> QFrame:
    rule = QFrame()
    rule.setObjectName("rule")
    rule.setFixedHeight(1)
    return rule
