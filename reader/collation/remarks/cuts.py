"""Words that one rendering leaves out within its marks without showing that it does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

from reader.collation.segment import Class, Kind, Op, Segment
from reader.collation.tables.rows import words_in
from reader.collation.text.words import words_of
from reader.model import Span

_FEWEST = 3
"""Words left out that are a cut rather than another wording; of a whole sentence fewer will do."""
_FEWEST_OF_A_SENTENCE = 2
_BESIDE = 2
"""Words that both have on either side of a cut, ..."""
_AROUND = 6
"""... on both sides together, and before a sentence that one closes early."""
_ALIKE = 0.8
"""Share of the words, cuts left aside, that must be the same: of two translations neither is cut."""
_NEAR = 5
"""Code points beside a cut in which a mark is looked for."""
_STEM = 5
"""Letters of a word that its forms share."""
_MARKED = regex.compile(r"…|⋯|\.\s?\.|[\[\]()]")
_SENTENCE_END = regex.compile(r"[.!?。！？؟।](?![.\p{L}\p{Nd}])")
_STOP = regex.compile(r"\s*+[.。।](?!\s?\.)")


class Cut(NamedTuple):
    """Where in either text; the one that is cut has an empty span. ``ends``: its sentence is closed there."""

    a: Span
    b: Span
    ends: bool


def unmarked_cuts(a: str, b: str, segments: Sequence[Segment]) -> Iterator[Cut]:
    """The stretches that one text has in the middle of words which both have, and for which the other has no
    mark. ``segments`` cover both texts."""
    left_out = [n for n, each in enumerate(segments) if _leaves_out(a, b, each)]
    sizes = _sizes(a, b, segments) if left_out else []
    if not _one_wording(a, b, segments, sizes):
        return
    for n in left_out:
        each = segments[n]
        before, after = _run(sizes, range(n - 1, -1, -1)), _run(sizes, range(n + 1, len(segments)))
        if min(before, after) < _BESIDE or before + after < _AROUND:
            continue
        if not (_put_elsewhere(a, b, segments, each) or _is_end_or_marked(a, b, each)):
            yield Cut(each.a, each.b, False)


def early_stop(a: str, b: str, segments: Sequence[Segment]) -> Cut | None:
    """Where ``a`` ends with a stop and ``b`` has the same words and then goes on with the sentence."""
    words = words_of(a)
    if not len(words) or not _STOP.match(a, words.ends[-1]):
        return None
    last = next(n for n, each in enumerate(segments) if each.a.end >= words.ends[-1])
    segment = segments[last]
    at = segment.b.start + words.ends[-1] - segment.a.start if segment.op is Op.EQUAL else segment.b.end
    if _STOP.match(b, at) or _MARKED.match(b[at:].lstrip()):
        return None
    end = _SENTENCE_END.search(b, at)
    rest = Span(at, end.end() if end else len(b))
    if words_in(b, rest) < _FEWEST:
        return None
    sizes = _sizes(a, b, segments)
    if _run(sizes, range(last, -1, -1)) < _AROUND or not _one_wording(a, b, segments, sizes):
        return None
    return Cut(Span(words.ends[-1], words.ends[-1]), rest, True)


def _leaves_out(a: str, b: str, segment: Segment) -> bool:
    if segment.kind not in (Kind.OMISSION, Kind.ADDITION) or segment.op not in (Op.DELETE, Op.INSERT):
        return False
    text, span = (a, segment.a) if segment.op is Op.DELETE else (b, segment.b)
    size, stretch = words_in(text, span), span.of(text).rstrip()
    if size > _FEWEST or (size >= _FEWEST and len(_telling(stretch)) > 1):
        return True
    before = text[: span.start].rstrip()
    sentence = bool(_SENTENCE_END.match(before[-1:]) and _SENTENCE_END.match(stretch[-1:]))
    return sentence and size >= _FEWEST_OF_A_SENTENCE


def _put_elsewhere(a: str, b: str, segments: Sequence[Segment], cut: Segment) -> bool:
    """Whether most of the telling words that one text has here the other has at another place."""
    first = cut.op is Op.DELETE
    here = _telling(cut.a.of(a) if first else cut.b.of(b))
    there = frozenset[str]().union(
        *(
            _telling(each.b.of(b) if first else each.a.of(a))
            for each in segments
            if each.cls is Class.SUBSTANTIVE
        )
    )
    return 2 * len(here & there) >= len(here)


def _telling(text: str) -> frozenset[str]:
    """The heads of the words that carry sense, the same in most forms of a word."""
    return frozenset(form.key[:_STEM] for form in words_of(text).forms if not form.light)


def _is_end_or_marked(a: str, b: str, cut: Segment) -> bool:
    """Whether the words left out may as well be the first or the last of their text, or marked as left out.

    Of “We lost. We lost the gate”, beside “We lost the gate”, the first two words are no cut.
    """
    long, short, here, there = (a, b, cut.a, cut.b) if cut.op is Op.DELETE else (b, a, cut.b, cut.a)
    keys, reach = words_of(here.of(long)).keys, 2 * (here.end - here.start)
    start = max(0, there.start - reach)
    before, after = words_of(short[start : there.start]), words_of(short[there.end : there.end + reach])
    back, on = _run_of_equal(keys[::-1], before.keys[::-1]), _run_of_equal(keys, after.keys)
    if len(before) == back or len(after) == on:
        return True
    first = start + before.starts[-back] if back else there.start
    last = there.end + (after.ends[on - 1] if on else 0)
    return _MARKED.search(short[max(0, first - _NEAR) : last + _NEAR]) is not None


def _run_of_equal(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words the two have in common at their beginning."""
    return next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


def _sizes(a: str, b: str, segments: Sequence[Segment]) -> list[float | None]:
    """For each segment that differs in its writing at most, how many words it has; None for the others.

    What an outlet says in brackets in the place of the speaker's words is none, but parts nothing.
    """
    return [
        (0.0 if each.kind is Kind.BRACKET else None)
        if each.cls is Class.SUBSTANTIVE
        else (words_in(a, each.a) + words_in(b, each.b)) / 2
        for each in segments
    ]


def _one_wording(a: str, b: str, segments: Sequence[Segment], sizes: Sequence[float | None]) -> bool:
    """Whether the two are the same words but for what is left out."""
    shared = [n for n, size in enumerate(sizes) if size]
    if not shared:
        return False
    ours = theirs = 0.0
    for n in range(shared[0], shared[-1]):
        each = segments[n]
        if each.cls is Class.SUBSTANTIVE and not _leaves_out(a, b, each):
            ours, theirs = ours + words_in(a, each.a), theirs + words_in(b, each.b)
    common = sum(size or 0.0 for size in sizes)
    return common / (common + max(ours, theirs)) >= _ALIKE


def _run(sizes: Sequence[float | None], numbers: range) -> float:
    """The words in common of the segments ``numbers`` up to the first that differs."""
    words = 0.0
    for n in numbers:
        size = sizes[n]
        if size is None:
            break
        words += size
    return words
