"""The two panes with the gutter between them, scrolled together."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollBar, QWidget

from reader.model import Article, Span
from reader.window.comparing.course import Course
from reader.window.comparing.gutter import Band, Gutter
from reader.window.comparing.pane import ComparedPane, Placed
from reader.window.looks.strokes import difference_stroke
from reader.window.looks.theme import Theme
from reader.window.looks.typography import Typography
from reader.window.pages.document import set_page
from reader.window.words.articles import article_name, kicker
from reader.window.words.passages import passage_at_a_glance

if TYPE_CHECKING:
    from reader.collation import Segment
    from reader.collation.articles.passages import Passage, Sharing
    from reader.window.looks.marks import Stroke

_EYE = 0.3
"""Where in the panes the reader looks, as a share of their height: there the two are kept side by side."""


_HEADLINE = 1.4
"""How many times as large as prose a headline is set, whose lines are half as long as they usually are."""

_HOUSE_STYLE = dict.fromkeys(map(ord, "\"'‘’‚‛“”„‟«»‹›「」『』 \u00a0\u202f\n"))
"""Quotation marks, apostrophes and spaces: what passages of two outlets nearly always differ in."""


class PairView(QWidget):
    """Shows two articles; ``current_changed`` is the number of the passage that the reader is at."""

    current_changed = Signal(int)
    place_opened = Signal(int, int)
    """Which article, 0 or 1, and the code point in it that was clicked twice."""
    zoomed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._typography = Typography()
        self._zoom = 1.0
        self._articles: tuple[Article, Article] | None = None
        self._opened: tuple[set[int], set[int]] = (set(), set())
        self._passages: tuple[Passage, ...] = ()
        self._names = ("", "")
        self._course = Course([])
        self._together = True
        self._held: tuple[int, int] | None = None
        self._following = False
        self.current: int | None = None
        self.panes = ComparedPane(theme, self.describe), ComparedPane(theme, self.describe)
        self.gutter = Gutter(theme)
        self._bar = QScrollBar(Qt.Orientation.Vertical)
        self._bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # The first article is the one on the left in any language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._build()

    def _build(self) -> None:
        first, second = self.panes
        # The bars stand at the outer edges, so that nothing comes between the text and its bands.
        first.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        second.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._bar)
        row.addWidget(first, 1)
        row.addWidget(self.gutter)
        row.addWidget(second, 1)
        inner = first.verticalScrollBar()
        inner.rangeChanged.connect(self._fit_bar)
        inner.valueChanged.connect(self._bar.setValue)
        self._bar.valueChanged.connect(inner.setValue)
        self.gutter.passage_clicked.connect(self.go_to)
        for side, pane in enumerate(self.panes):
            pane.verticalScrollBar().valueChanged.connect(partial(self._on_scroll, side))
            pane.passage_clicked.connect(partial(self._on_click, side))
            pane.place_opened.connect(partial(self.place_opened.emit, side))
            pane.fold_toggled.connect(partial(self._toggle_fold, side))
            pane.laid_out.connect(self._on_layout)
            pane.zoomed.connect(self.zoomed)

    # What is shown

    def show_articles(self, articles: tuple[Article, Article] | None) -> None:
        """Show two articles, nothing of them marked yet."""
        self._articles = articles
        self._opened = set(), set()
        self._passages, self.current, self._held = (), None, None
        with self._still():
            for side, pane in enumerate(self.panes):
                if articles is None:
                    pane.clear_page()
                    continue
                self._set_page(side)
                pane.scroll_to(0)
                known = articles[side].outlet
                words = self.tr("Article of {outlet}") if known else self.tr("Article {outlet}")
                pane.setAccessibleName(words.format(outlet=article_name(articles[side])))
                pane.setAccessibleDescription("")

    def show_sharing(self, sharing: Sharing, names: tuple[str, str]) -> None:
        """Mark what the articles shown, which go by these names, have in common."""
        self._passages, self._names = sharing.passages, names
        self.current = None
        self._mark()

    def set_typography(self, typography: Typography) -> None:
        self._typography = typography
        self._set_anew()

    def set_zoom(self, zoom: float) -> None:
        self._zoom = zoom
        self._set_anew()

    def restyle(self) -> None:
        """Derive all colours anew."""
        self._set_anew()

    def scroll_together(self, together: bool) -> None:
        self._together = together
        if together:
            self._follow(0)

    def _set_anew(self) -> None:
        if self._articles is None:
            return
        tops = [pane.top / max(pane.document().size().height(), 1) for pane in self.panes]
        with self._still():
            for side in (0, 1):
                self._set_page(side)
            self._mark()
            for pane, share in zip(self.panes, tops, strict=True):
                pane.scroll_to(share * pane.document().size().height())

    def _set_page(self, side: int) -> None:
        if self._articles is None:
            return
        article = self._articles[side]
        typography = replace(self._typography, points=self._typography.points * self._zoom)
        page = set_page(
            article, kicker(article), typography, self._theme.colours, self._opened[side], _HEADLINE
        )
        self.panes[side].show_page(page, typography.measure())

    def _mark(self) -> None:
        for side, pane in enumerate(self.panes):
            pane.mark([self._placed(passage, side) for passage in self._passages], self.current)

    def _placed(self, passage: Passage, side: int) -> Placed:
        span = (passage.first, passage.second)[side]
        differences: list[tuple[Span, Stroke]] = []
        for segment in passage.collation.segments:
            here = (segment.a, segment.b)[side]
            if here.start < here.end and _is_told(segment, passage):
                seen = segment if side else _turned(segment)
                place = _stripped(Span(here.start + span.start, here.end + span.start), passage, span, side)
                differences.append((place, difference_stroke(seen, self._theme.colours)))
        return Placed(span, tuple(differences), passage.moved)

    def describe(self, number: int) -> str:
        return passage_at_a_glance(self._passages[number], *self._names)

    def _toggle_fold(self, side: int, start: int) -> None:
        self._opened[side].symmetric_difference_update({start})
        top = self.panes[side].top
        with self._still():
            self._set_page(side)
            self._mark()
            self.panes[side].scroll_to(top)

    # Passages

    def beside(self, by: int) -> int | None:
        """The passage after (+1) or before (-1) the current one, or the place where the reader looks."""
        if self.current is not None:
            number = self.current + by
        else:
            eye = self.panes[0].top + _EYE * self.panes[0].viewport().height()
            below = [number for number, (top, _) in enumerate(self.panes[0].heights) if top >= eye - 1]
            after = below[0] if below else len(self._passages)
            if by > 0 and self.panes[0].top == 0:
                after = 0
            number = after if by > 0 else after - 1
        return number if 0 <= number < len(self._passages) else None

    def go_to(self, number: int) -> None:
        """Bring a passage into view in both articles, beside its counterpart."""
        self._set_current(number)
        first = self.panes[0]
        height = first.viewport().height()
        top = first.heights[number][0] - first.top
        if not height * 0.04 <= top <= height * 0.6:
            top = height * 0.2
        # Near a page's head there is less above it.
        top = min(top, *(pane.heights[number][0] for pane in self.panes))
        # And no headline is left there that is half out of sight, if the two can stand beside one another so.
        below = (pane.heights[number][0] - pane.head for pane in self.panes)
        whole = (each for each in (top, *below) if 0 <= each <= top and not self._cuts(number, each))
        self._place(number, next(whole, top))

    def _cuts(self, number: int, top: float) -> bool:
        """Whether a headline is partly in sight when the passage begins ``top`` pixels below the edge."""
        return any(1 < pane.heights[number][0] - top < pane.head for pane in self.panes)

    def _on_click(self, side: int, number: int) -> None:
        """The passage that was clicked stays where it is, and its counterpart comes beside it."""
        pane = self.panes[side]
        self._set_current(number)
        self._place(number, pane.heights[number][0] - pane.top)

    def _place(self, number: int, top: float) -> None:
        """Scroll both panes so that the passage begins ``top`` pixels below their upper edge."""
        with self._still():
            for pane in self.panes:
                pane.scroll_to(pane.heights[number][0] - top)
        self._held = number, self.panes[0].top - self.panes[1].top
        self._show_bands()

    def _set_current(self, number: int) -> None:
        self.current = number
        for pane in self.panes:
            pane.set_current(number)
        self.current_changed.emit(number)

    # Scrolling

    def _on_layout(self) -> None:
        if all(pane.is_laid_out for pane in self.panes):
            self._align()

    def _align(self) -> None:
        first, second = self.panes
        ends = [(0.0, 0.0)]
        for passage, here, there in zip(self._passages, first.heights, second.heights, strict=False):
            if not passage.moved:
                ends += [(here[0], there[0]), (here[1], there[1])]
        ends.append((first.document().size().height(), second.document().size().height()))
        self._course = Course(ends)
        self._show_bands()

    def _on_scroll(self, side: int, _value: int = 0) -> None:
        if not all(pane.is_laid_out for pane in self.panes):
            return
        if not self._following and self._together:
            self._follow(side)
        self._show_bands()

    @contextmanager
    def _still(self) -> Iterator[None]:
        """Neither pane follows the other meanwhile."""
        before, self._following = self._following, True
        yield
        self._following = before

    def _follow(self, side: int) -> None:
        """Scroll the other pane after the one at ``side``."""
        pane, other = self.panes[side], self.panes[1 - side]
        if self._held is not None and not self._in_view(self._held[0], side):
            self._held = None
        if self._held is not None:
            apart = self._held[1]
            top = pane.top - apart if side == 0 else pane.top + apart
        else:
            # At its head a page stands at the other's head, whatever they share further down.
            eye = min(_EYE * pane.viewport().height(), pane.top)
            course = self._course.there if side == 0 else self._course.here
            top = course(pane.top + eye) - eye
        with self._still():
            other.scroll_to(top)

    def _in_view(self, number: int, side: int) -> bool:
        pane = self.panes[side]
        top, bottom = pane.heights[number]
        return bottom > pane.top and top < pane.top + pane.viewport().height()

    def _fit_bar(self, least: int, most: int) -> None:
        inner = self.panes[0].verticalScrollBar()
        self._bar.setRange(least, most)
        self._bar.setPageStep(inner.pageStep())
        self._bar.setSingleStep(inner.singleStep())

    def _show_bands(self) -> None:
        first, second = self.panes
        height = self.gutter.height()
        bands: list[Band] = []
        for number, (passage, here, there) in enumerate(
            zip(self._passages, first.heights, second.heights, strict=False)
        ):
            left = here[0] - first.top, here[1] - first.top
            right = there[0] - second.top, there[1] - second.top
            if max(left[1], right[1]) >= 0 and min(left[0], right[0]) <= height:
                bands.append(Band(number, left, right, passage.kind == "quote", passage.moved))
        self.gutter.show_bands(bands, self.current)


def _is_told(segment: Segment, passage: Passage) -> bool:
    """Whether a segment differs in more than marks around the passage, or the shape of marks in it."""
    if segment.op == "equal" or segment.kind != "punctuation":
        return segment.op != "equal"
    (a, b), (ours, theirs) = passage.texts, (segment.a, segment.b)
    if (ours.start == 0 and theirs.start == 0) or (ours.end == len(a) and theirs.end == len(b)):
        return False
    return ours.of(a).translate(_HOUSE_STYLE) != theirs.of(b).translate(_HOUSE_STYLE)


def _turned(segment: Segment) -> Segment:
    """The segment as the first article's reader sees it: what only the first has is what only here is."""
    return segment._replace(op=type(segment.op)("insert")) if segment.op == "delete" else segment


def _stripped(place: Span, passage: Passage, span: Span, side: int) -> Span:
    """The place without the white space at its ends."""
    words = Span(place.start - span.start, place.end - span.start).of(passage.texts[side])
    start = place.start + len(words) - len(words.lstrip())
    return Span(start, max(start, place.end - len(words) + len(words.rstrip())))
