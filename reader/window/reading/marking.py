"""What is marked on a page, and where on it: lit quotes, a fold in focus, words that were found."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from reader.model import Span
from reader.window.looks.marks import Mark, Shape, Stroke, line_top
from reader.window.looks.strokes import found_stroke, stroke_of
from reader.window.looks.theme import Colours
from reader.window.opened.collection import Light
from reader.window.pages.document import Page
from reader.window.reading.strip import Tick

_TICKS = 400
"""Found places of which the strip shows each; of more it shows every second, third and so on."""


def light_marks(page: Page, lights: Sequence[Light], focused: str | None, colours: Colours) -> list[Mark]:
    """The marks of an article's quotes, that of the ``focused`` one the stronger."""
    strokes = {light.departure: stroke_of(light.departure, colours) for light in lights}
    place = page.positions.in_document
    return [
        Mark(
            place(light.span.start),
            place(light.span.end),
            stroke_of(light.departure, colours, True) if light.quote == focused else strokes[light.departure],
        )
        for light in lights
    ]


def fold_marks(page: Page, focused: int | None, colours: Colours) -> list[Mark]:
    stroke = Stroke(colours.accent, Shape.NONE, outline=colours.accent)
    return [Mark(fold.at, fold.end, stroke) for fold in page.folds if fold.hidden.start == focused]


def found_marks(
    page: Page, found: Sequence[Span], current: int, first: int, last: int, colours: Colours
) -> list[Mark]:
    """The marks of what was found between two positions of the document; ``current`` is one's number."""
    text, place = page.positions.in_text, page.positions.in_document
    begin = bisect_left(found, text(first), key=lambda span: span.end)
    end = bisect_right(found, text(last), key=lambda span: span.start)
    usual, strong = found_stroke(colours), found_stroke(colours, True)
    return [
        Mark(place(found[number].start), place(found[number].end), strong if number == current else usual)
        for number in range(begin, end)
    ]


class Scale:
    """Shares 0..1 of a page's height: guessed from the length of its text until ``exact``."""

    def __init__(self, page: Page, height: float, exact: bool) -> None:
        self._page = page
        self._height = height
        self._exact = exact

    def share(self, point: int) -> float:
        at = self._page.positions.in_document(point)
        if self._exact:
            return min(line_top(self._page.document, at) / self._height, 1.0)
        return at / max(self._page.document.characterCount(), 1)


def ticks(lights: Sequence[Light], scale: Scale) -> list[Tick]:
    return [
        Tick(scale.share(light.span.start), light.departure, light.quote)
        for light in lights
        if light.departure is not None
    ]


def found_shares(found: Sequence[Span], scale: Scale) -> list[float]:
    return [scale.share(span.start) for span in found[:: max(len(found) // _TICKS, 1)]]
