"""How two linked quotes relate, and which parts of them correspond."""

from __future__ import annotations

from rapidfuzz.distance import LCSseq

from reader.matching.alignment import Alignment
from reader.matching.wording import Wording
from reader.matching.words import fold
from reader.model import Relation, Span

_CLOSE = 0.6
"""Share of words kept, in order, from which a wording is the same one edited and not another."""
_TAKEN_OVER, _SEVERAL = 0.9, 12
"""Share of the shorter wording's words kept, and how many they are, from which it is the longer one cut."""
_WHOLE = 0.75
"""Share of a quote's words that its part must hold to stand for the whole."""


def relation_of(first: Wording, second: Wording, runs: tuple[range, range]) -> Relation:
    """The relation of two quotes whose words at ``runs`` correspond."""
    sizes = len(first.keys), len(second.keys)
    if sizes[0] == sizes[1] and _surfaces(first, range(sizes[0])) == _surfaces(second, range(sizes[1])):
        return Relation.VERBATIM
    parts = _surfaces(first, runs[0]), _surfaces(second, runs[1])
    kept = LCSseq.similarity(parts[0], parts[1])
    shorter, longer = sorted(map(len, parts))
    cut = kept >= max(_SEVERAL, _TAKEN_OVER * shorter)
    if kept < _CLOSE * longer and not cut:
        return Relation.RETRANSLATED
    whole = [len(part) >= _WHOLE * size for part, size in zip(parts, sizes, strict=True)]
    return Relation.EDITED if all(whole) else Relation.FRAGMENT


def corresponding(first: Wording, second: Wording, met: Alignment) -> tuple[range, range]:
    """The words of either quote that correspond, by index.

    The best run grows over what both sides have before and after it within its sentence, since words that
    stand in the same place of the same sentence correspond even where they differ; what only one side has
    was left out by the other. Without a run, the quotes correspond as wholes.
    """
    if not met.pairs:
        return range(len(first.keys)), range(len(second.keys))
    starts, ends = [met.first[0], met.second[0]], [met.first[1], met.second[1]]
    rooms = [_room_before(first, starts[0]), _room_before(second, starts[1])]
    if all(rooms):
        starts = [start - room for start, room in zip(starts, rooms, strict=True)]
    rooms = [_room_after(first, ends[0]), _room_after(second, ends[1])]
    if all(rooms):
        ends = [end + room for end, room in zip(ends, rooms, strict=True)]
    return range(starts[0], ends[0]), range(starts[1], ends[1])


def span_of(wording: Wording, run: range) -> Span:
    """The code points of the article's text that the words of ``run`` take up."""
    return wording.span(run.start, run.stop - 1)


def _room_before(wording: Wording, start: int) -> int:
    sentence = wording.sentences[start]
    return sum(wording.sentences[index] == sentence for index in range(start))


def _room_after(wording: Wording, end: int) -> int:
    sentence = wording.sentences[end - 1]
    return sum(wording.sentences[index] == sentence for index in range(end, len(wording.keys)))


def _surfaces(wording: Wording, run: range) -> list[str]:
    """The words of ``run`` as written but for case and accents."""
    text, start = wording.quote.text, wording.quote.start
    spans = (wording.span(index, index) for index in run)
    return [fold(text[span.start - start : span.end - start]) for span in spans]
