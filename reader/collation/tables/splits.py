"""Changes of several words cut where another rendering shows what stands for what.

Beside “waited two days”, “lingered ten days” is one change; a third rendering that “waited ten days” shows
that it is two. The columns of an alignment of several texts are found only when all are seen together (Dekker
and Middell, *Computer-supported collation with CollateX*, 2011).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.collation.segment import Class, Kind, Op, Segment
from reader.collation.segments.pen import same
from reader.collation.text.words import Words, words_of
from reader.model import Span

_OF_WORDS = frozenset({Kind.SUBSTITUTION, Kind.REWRITE})


class _Evidence(NamedTuple):
    """A change that some rendering has by itself: what stands for ``segment.a`` is the words ``keys``."""

    segment: Segment
    keys: tuple[str, ...]


def split(
    base: str, others: Sequence[str], collations: Sequence[Sequence[Segment]]
) -> list[tuple[Segment, ...]]:
    """The segments of each text, which still cover it and ``base``, their changes cut by what others show."""
    evidence = _evidence(others, collations)
    starts = [each.segment.a.start for each in evidence]
    found: list[tuple[Segment, ...]] = []
    for other, segments in zip(others, collations, strict=True):
        words = words_of(other)
        pieces: list[Segment] = []
        for segment in segments:
            if segment.op is Op.REPLACE and segment.kind in _OF_WORDS:
                pieces += _pieces(base, segment, words, evidence, starts)
            else:
                pieces.append(segment)
        found.append(tuple(pieces))
    return found


def _evidence(others: Sequence[str], collations: Sequence[Sequence[Segment]]) -> list[_Evidence]:
    """The changes to words that are more than function words, each once, in the order of the base."""
    found: dict[tuple[Span, tuple[str, ...]], tuple[str, Segment]] = {}
    for other, segments in zip(others, collations, strict=True):
        words = words_of(other)
        for segment in segments:
            if segment.op not in (Op.REPLACE, Op.INSERT) or segment.cls is not Class.SUBSTANTIVE:
                continue
            inside = _inside(words, segment.b)
            if any(not words.forms[n].light for n in inside):
                keys = tuple(words.keys[inside.start : inside.stop])
                written = segment.b.of(other), segment
                known = found.get((segment.a, keys))
                if known is None or written[0] < known[0]:
                    found[segment.a, keys] = written
    return [
        _Evidence(segment, keys)
        for (_, keys), (_, segment) in sorted(found.items(), key=lambda item: item[0])
    ]


def _pieces(
    base: str,
    segment: Segment,
    words: Words,
    evidence: Sequence[_Evidence],
    starts: Sequence[int],
) -> Iterator[Segment]:
    """The segment in pieces, the longest run of words that another shows at its place first found."""
    if segment.op is not Op.REPLACE or segment.kind not in _OF_WORDS:
        yield segment
        return
    inside = _inside(words, segment.b)
    best: tuple[int, _Evidence, int] | None = None
    for number in range(bisect_left(starts, segment.a.start), len(evidence)):
        shown = evidence[number]
        if shown.segment.a.start > segment.a.end:
            break
        length = len(shown.keys)
        if length >= len(inside) or (best is not None and length <= best[0]):
            continue
        if shown.segment.a.end > segment.a.end or shown.segment.a == segment.a:
            continue
        at = _place(segment, words, inside, shown)
        if at is not None:
            best = length, shown, at
    if best is None:
        yield segment
        return
    length, shown, at = best
    middle = Span(words.starts[at], min(words.ends[at + length - 1], segment.b.end))
    if shown.segment.a.end == segment.a.end:
        middle = Span(middle.start, segment.b.end)
    if shown.segment.a.start == segment.a.start:
        middle = Span(segment.b.start, middle.end)
    before = Span(segment.a.start, shown.segment.a.start), Span(segment.b.start, middle.start)
    after = Span(shown.segment.a.end, segment.a.end), Span(middle.end, segment.b.end)
    for piece in _rest(base, words.text, segment, shown.segment, *before):
        yield from _pieces(base, piece, words, evidence, starts)
    yield shown.segment._replace(b=middle, inner=())
    for piece in _rest(base, words.text, segment, shown.segment, *after):
        yield from _pieces(base, piece, words, evidence, starts)


def _place(segment: Segment, words: Words, inside: range, shown: _Evidence) -> int | None:
    """The word of ``inside`` at which the words shown begin, None where they do not stand for the same."""
    length = len(shown.keys)
    keys = words.keys
    first, last = inside.start, inside.stop - length
    if shown.segment.a.start == segment.a.start and shown.segment.a.end > shown.segment.a.start:
        places = [first]
    elif shown.segment.a.end == segment.a.end and shown.segment.a.end > shown.segment.a.start:
        places = [last]
    elif segment.kind is Kind.SUBSTITUTION:
        places = list(range(first + 1, last))
    else:
        return None
    found = [at for at in places if tuple(keys[at : at + length]) == shown.keys]
    return found[0] if len(found) == 1 else None


def _rest(base: str, other: str, whole: Segment, shown: Segment, a: Span, b: Span) -> Iterator[Segment]:
    """What of ``whole`` stands beside the part shown; the space that both have at either end apart."""
    if a.start == a.end and b.start == b.end:
        return
    ours, theirs = a.of(base), b.of(other)
    lead = _common(ours, theirs)
    trail = _common(ours[lead:][::-1], theirs[lead:][::-1])
    yield from _equal(Span(a.start, a.start + lead), Span(b.start, b.start + lead))
    here, there = Span(a.start + lead, a.end - trail), Span(b.start + lead, b.end - trail)
    if here.start < here.end or there.start < there.end:
        alert = whole.alert if whole.alert is not shown.alert else None
        explanation = None if shown.alert and not alert else whole.explanation
        op, kind = Op.REPLACE, whole.kind
        if here.start == here.end:
            op, kind = Op.INSERT, Kind.ADDITION
        elif there.start == there.end:
            op, kind = Op.DELETE, Kind.OMISSION
        also = tuple(each for each in whole.also if each is not shown.alert) if alert else ()
        yield Segment(op, kind, Class.SUBSTANTIVE, alert, explanation, here, there, also=also)
    yield from _equal(Span(a.end - trail, a.end), Span(b.end - trail, b.end))


def _equal(a: Span, b: Span) -> Iterator[Segment]:
    if a.start < a.end:
        yield same(a, b)


def _common(one: str, other: str) -> int:
    """How many spaces the two have in common at their beginning."""
    length = 0
    for a, b in zip(one, other, strict=False):
        if a != b or not a.isspace():
            break
        length += 1
    return length


def _inside(words: Words, span: Span) -> range:
    """The words that begin within the span."""
    return range(bisect_left(words.starts, span.start), bisect_left(words.starts, span.end))


def in_pieces(
    base: str, collations: Sequence[Sequence[Segment]], cuts: Sequence[Collection[int]]
) -> Iterator[tuple[Segment, ...]]:
    """The segments of each text, its ``cuts`` (their numbers) parted where others begin, end or differ.

    So that what others have there stands by itself and not in one place as long as all that it lacks.
    """
    changed = (segment.a for segments in collations for segment in segments if segment.op is not Op.EQUAL)
    edges = sorted({edge for span in changed for edge in span})
    for segments, numbers in zip(collations, cuts, strict=True):
        yield tuple(
            piece
            for number, segment in enumerate(segments)
            for piece in (
                _parted(base, segment, edges, head=number == 0)
                if number in numbers and _leaves_out(segment)
                else (segment,)
            )
        )


def _leaves_out(segment: Segment) -> bool:
    """Whether the text has nothing for the words of the base, but for marks."""
    return segment.kind in (Kind.OMISSION, Kind.ELLIPSIS) and not segment.alert


def _parted(base: str, segment: Segment, edges: Sequence[int], *, head: bool) -> Iterator[Segment]:
    """What is left out as so many pieces, parted at the ``edges`` (in order) that lie in it.

    The marks that stand for it go with the piece next to what is kept. How many words it is, no piece tells;
    one that has none is a difference of marks.
    """
    (start, end), (first, last) = segment.a, segment.b
    inside = edges[bisect_right(edges, start) : bisect_left(edges, end)]
    if not inside:
        yield segment
        return
    for span in map(Span._make, pairwise((start, *inside, end))):
        piece = segment._replace(a=span, explanation=None, inner=())
        if not (span.end == end if head else span.start == start):
            at = first if head else last
            piece = piece._replace(op=Op.DELETE, b=Span(at, at))
        if not words_of(span.of(base)).starts:
            piece = piece._replace(kind=Kind.PUNCTUATION, cls=Class.ACCIDENTAL)
        yield piece
