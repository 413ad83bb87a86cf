"""How far one article is to be scrolled with the other, so that what they share stays side by side."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence


class Course:
    """Heights of two pages that correspond, and between them in proportion.

    ``anchors``: pairs of heights, in pixels, each further down in the first page than the one before; those
    that are not further down in the second too are left out.
    """

    def __init__(self, anchors: Iterable[tuple[float, float]]) -> None:
        self._first: list[float] = []
        self._second: list[float] = []
        for here, there in anchors:
            if not self._first or (here > self._first[-1] and there >= self._second[-1]):
                self._first.append(here)
                self._second.append(there)

    def there(self, here: float) -> float:
        """The height in the second page for one in the first."""
        return _between(self._first, self._second, here)

    def here(self, there: float) -> float:
        """The height in the first page for one in the second."""
        return _between(self._second, self._first, there)


def _between(known: Sequence[float], answers: Sequence[float], at: float) -> float:
    if not known:
        return at
    number = bisect_right(known, at) - 1
    if number < 0:
        return answers[0] + at - known[0]
    if number + 1 == len(known):
        return answers[-1] + at - known[-1]
    start, end = known[number], known[number + 1]
    return answers[number] + (answers[number + 1] - answers[number]) * (at - start) / (end - start)
