"""The passages in which two long quotes meet: these are weighed, as the model knows no longer quotes."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter

from reader.landmarks import landmarks
from reader.matching.chains import PHRASE
from reader.matching.remembering import remembered
from reader.matching.wording import Wording, passage

LONGEST = 400
"""Words of a quote that are weighed against another's."""
_AROUND = 10
"""Words by which a passage that holds another wording may be longer at either end, besides half of it."""


def passages(first: Wording, second: Wording) -> tuple[Wording, Wording]:
    """Of each quote the passage of up to ``LONGEST`` words that has most in common with the other."""
    if len(first.keys) <= LONGEST and len(second.keys) <= LONGEST:
        return first, second
    return _of_long(first, second)


@remembered(8)
def _of_long(first: Wording, second: Wording) -> tuple[Wording, Wording]:
    if len(second.keys) <= LONGEST:
        return _likest(first, second), second
    if len(first.keys) <= LONGEST:
        return first, _likest(second, first)
    starts = _meeting(first, second)
    return passage(first, starts[0], starts[0] + LONGEST), passage(second, starts[1], starts[1] + LONGEST)


def place_in(wording: Wording, part: Wording) -> int:
    """The index of the word of the wording with which the passage begins."""
    return 0 if part is wording else bisect_left(wording.marks, part.marks[0]) // 2


def _likest(long: Wording, short: Wording) -> Wording:
    """The passage of the long quote that has most of the short one's words, each counted once."""
    size = min(LONGEST, 2 * (len(short.keys) + _AROUND))
    within: Counter[str] = Counter()
    weight = most = 0.0
    best = size
    for end, key in enumerate(long.keys, start=1):
        if key in short.places:
            within[key] += 1
            if within[key] == 1:
                weight += long.weights[end - 1]
        if end > size and (gone := long.keys[end - 1 - size]) in short.places:
            within[gone] -= 1
            if not within[gone]:
                weight -= long.weights[end - 1 - size]
        if weight > most:
            most, best = weight, max(end, size)
    start = min(max(0, best - size // 2 - LONGEST // 2), len(long.keys) - LONGEST)
    return passage(long, start, start + LONGEST)


def _meeting(first: Wording, second: Wording) -> tuple[int, int]:
    """Where the passages begin of which most is the same in both."""
    runs = landmarks(first.keys, second.keys, PHRASE)
    best, most = (0, 0), 0
    last = common = 0
    for number, run in enumerate(runs):
        while last < len(runs) and runs[last].first < run.first + LONGEST:
            common += runs[last].size
            last += 1
        if common > most:
            best, most = (run.first, run.second), common
        common -= runs[number].size
    back = max(0, best[0] + LONGEST - len(first.keys), best[1] + LONGEST - len(second.keys))
    return max(0, best[0] - back), max(0, best[1] - back)
