"""Where the reader has been: back and forward as in a browser."""

from __future__ import annotations

from typing import NamedTuple


class Place(NamedTuple):
    """A place in an article: a code point of its text, and the quote that was focused there.

    Or, where ``view`` is another than that of reading, this view.
    """

    article: str | None
    position: int = 0
    quote: str | None = None
    view: str = "read"


class History:
    def __init__(self) -> None:
        self._places: list[Place] = []
        self._now = -1

    def clear(self) -> None:
        """Forget all, for another set is opened."""
        self._places, self._now = [], -1

    def visit(self, place: Place) -> None:
        """Go to ``place``; what lay forward is forgotten."""
        if self._now >= 0 and self._places[self._now] == place:
            return
        del self._places[self._now + 1 :]
        self._places.append(place)
        self._now += 1

    def amend(self, place: Place) -> None:
        """Note how far the reader has read in the present article before leaving it."""
        if self._now >= 0 and self._places[self._now][::3] == place[::3]:
            self._places[self._now] = place

    def keep(self, articles: set[str]) -> None:
        """Forget the places in articles that are no longer there; the present place stays the present one."""
        kept = [
            (number, place)
            for number, place in enumerate(self._places)
            if place.article is None or place.article in articles
        ]
        self._now = sum(number <= self._now for number, _ in kept) - 1
        self._places = [place for _, place in kept]

    @property
    def can_go_back(self) -> bool:
        return self._now > 0

    @property
    def can_go_forward(self) -> bool:
        return self._now < len(self._places) - 1

    def back(self) -> Place:
        """The place before this one. Raises IndexError where there is none."""
        if not self.can_go_back:
            raise IndexError("at the first place")
        self._now -= 1
        return self._places[self._now]

    def forward(self) -> Place:
        """The place after this one. Raises IndexError where there is none."""
        if not self.can_go_forward:
            raise IndexError("at the last place")
        self._now += 1
        return self._places[self._now]
