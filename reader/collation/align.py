"""Which words of one text stand for which of another.

``difflib`` (Ratcliff and Obershelp's gestalt matching) aligns the words by their keys; then words that differ
only in how they are written are paired, chance agreements between two changes are given up, and phrases that
stand elsewhere in the other text are told from those that are in one text only.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from reader.collation.blocks import Block, Part, with_changes
from reader.collation.sentences import cut_at_sentence_ends, ends_sentence
from reader.collation.transliteration import same_name
from reader.collation.words import Form, Words

_FULL_COMPARISON = 40_000
"""Pairs of equal words up to which difflib's own search is affordable: it is quadratic in them."""
_COARSE_COMPARISON = 100_000_000
"""Pairs of words up to which their longest common subsequence is, whose table has a bit a pair."""
_HOLE = 2_500
"""Pairs of words within one difference up to which words written differently are looked for."""
_MOST_MOVES = 5_000


class Alignment(NamedTuple):
    """``blocks`` cover all words of both texts in order. ``moved`` pairs the moved ranges: the first word on
    each side and how many. ``islands``: words that two changes share by chance, within the blocks of both.
    ``cut_short``: the texts were too long and repetitive for the full comparison."""

    blocks: list[Block]
    moved: list[tuple[int, int, int]]
    islands: list[Block]
    cut_short: bool


def align(a: Words, b: Words) -> Alignment:
    """The alignment of two texts, the same whichever comes first."""
    if (len(a), a.text) > (len(b), b.text):
        turned = align_in_order(b, a)
        return Alignment(
            [Block(part, j1, j2, i1, i2) for part, i1, i2, j1, j2 in turned.blocks],
            [(j, i, n) for i, j, n in turned.moved],
            [Block(part, j1, j2, i1, i2) for part, i1, i2, j1, j2 in turned.islands],
            turned.cut_short,
        )
    return align_in_order(a, b)


def align_in_order(a: Words, b: Words) -> Alignment:
    matches, cut_short = _matches(a.keys, b.keys)
    shared = list(_with_variants(a, b, matches))
    anchors = _without_islands(a, b, shared)
    islands = sorted(set(shared).difference(anchors), key=lambda block: block.i1)
    blocks = list(cut_at_sentence_ends(a, b, with_changes(anchors, len(a), len(b))))
    moved: list[tuple[int, int, int]] = []
    if not cut_short:
        moved = _moves(a, b, blocks)
        if moved:
            blocks = list(_with_moves(blocks, moved))
    return Alignment(blocks, moved, islands, cut_short)


def _matches(a: Sequence[str], b: Sequence[str]) -> tuple[list[Block], bool]:
    """The runs of equal keys, in order, and whether they were found by the coarser search."""
    end = min(len(a), len(b))
    head = 0
    while head < end and a[head] == b[head]:
        head += 1
    tail = 0
    while tail < end - head and a[-1 - tail] == b[-1 - tail]:
        tail += 1
    found = [Block(Part.MATCH, 0, head, 0, head)] if head else []
    inner_a, inner_b = a[head : len(a) - tail], b[head : len(b) - tail]
    cut_short = False
    if inner_a and inner_b:
        if (
            len(inner_a) * len(inner_b) <= _FULL_COMPARISON
            or _agreements(inner_a, inner_b) <= _FULL_COMPARISON
        ):
            matcher = SequenceMatcher(None, inner_a, inner_b, autojunk=False)
            runs: list[tuple[int, int, int]] = [
                (match[0], match[1], match[2]) for match in matcher.get_matching_blocks()
            ]
        else:
            cut_short = True
            runs = _common_subsequence(inner_a, inner_b)
        found += [Block(Part.MATCH, i + head, i + head + n, j + head, j + head + n) for i, j, n in runs if n]
    if tail:
        found.append(Block(Part.MATCH, len(a) - tail, len(a), len(b) - tail, len(b)))
    return found, cut_short


def _agreements(a: Sequence[str], b: Sequence[str]) -> int:
    counts = Counter(b)
    return sum(counts[key] for key in a)


def _common_subsequence(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int, int]]:
    if len(a) * len(b) > _COARSE_COMPARISON:
        return []
    return [
        (code.src_start, code.dest_start, code.src_end - code.src_start)
        for code in LCSseq.opcodes(a, b)
        if code.tag == "equal"
    ]


def _with_variants(a: Words, b: Words, matches: list[Block]) -> Iterator[Block]:
    """The matches, and between them the words that are the same but for their writing."""
    i = j = 0
    for match in [*matches, Block(Part.MATCH, len(a), len(a), len(b), len(b))]:
        if i < match.i1 and j < match.j1 and (match.i1 - i) * (match.j1 - j) <= _HOLE:
            yield from _variants(a, b, (i, match.i1), (j, match.j1))
        if match.i1 < match.i2:
            yield match
        i, j = match.i2, match.j2


def _variants(a: Words, b: Words, ours: tuple[int, int], theirs: tuple[int, int]) -> list[Block]:
    there: dict[str, tuple[int, int]] = {}
    for whole, start, end in _wholes(b, *theirs):
        there.setdefault(whole, (start, end))
    found = [(start, end, *there[whole]) for whole, start, end in _wholes(a, *ours) if whole in there]
    named = [j for j in range(*theirs) if _nameable(b.forms[j])]
    if named:
        for i in range(*ours):
            if _nameable(a.forms[i]):
                found += [(i, i + 1, j, j + 1) for j in named if _same_written_apart(a.forms[i], b.forms[j])]
    if not found:
        return []
    kept: list[Block] = []
    i_end = j_end = 0
    for i1, i2, j1, j2 in sorted(set(found), key=lambda item: (item[0], item[2], item[1] - item[0], item)):
        if i1 >= i_end and j1 >= j_end:
            kept.append(Block(Part.VARIANT, i1, i2, j1, j2))
            i_end, j_end = i2, j2
    return kept


def _wholes(words: Words, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The letters of each word, and of each two that only a space or a hyphen parts, run together."""
    forms = words.forms
    for index in range(start, end):
        for whole in forms[index].wholes:
            yield whole, index, index + 1
        if index + 1 < end and words.starts[index + 1] - words.ends[index] <= 1:
            yield forms[index].wholes[0] + forms[index + 1].wholes[0], index, index + 2


def _nameable(form: Form) -> bool:
    return bool(form.sound) or form.quantity is not None


def _same_written_apart(form: Form, other: Form) -> bool:
    if form.quantity is not None and other.quantity is not None:
        return form.quantity.same(other.quantity)
    return same_name(form.sound, other.sound)


def _without_islands(a: Words, b: Words, anchors: list[Block]) -> list[Block]:
    """The anchors without those that two differing passages share by chance."""
    for _ in range(3):
        kept: list[Block] = []
        i = j = 0
        for index, anchor in enumerate(anchors):
            last = index + 1 == len(anchors)
            i_next, j_next = (len(a), len(b)) if last else (anchors[index + 1].i1, anchors[index + 1].j1)
            left, right = (anchor.i1 - i, anchor.j1 - j), (i_next - anchor.i2, j_next - anchor.j2)
            if (
                anchor.i2 - anchor.i1 <= 3
                and max(left)
                and max(right)
                and _is_island(a, b, anchor, left, right)
            ):
                continue
            kept.append(anchor)
            i, j = anchor.i2, anchor.j2
        if len(kept) == len(anchors):
            break
        anchors = kept
    return anchors


def _is_island(a: Words, b: Words, anchor: Block, left: tuple[int, int], right: tuple[int, int]) -> bool:
    """Whether so few and light words between so large changes are better read as changed too.

    Two words changed on each side of "the" read as one change; a name or a number stays an anchor. Light
    words that open a sentence in one text and stand within one in the other are shared by chance.
    """
    forms = a.forms[anchor.i1 : anchor.i2]
    content = sum(not form.light for form in forms)
    smaller = min(max(left), max(right))
    sides = bool(min(left)) + bool(min(right))
    if not content:
        if sides and _ends_sentence_within(a, anchor.i1, left[0]) != _ends_sentence_within(
            b, anchor.j1, left[1]
        ):
            return True
        if sides == 2:
            return smaller >= 2 * len(forms) - 1
        return sides == 1 and smaller >= 3 * len(forms)
    weight = len(forms) + content + sum(form.capital or form.counts for form in forms)
    return sides == 2 and smaller >= 3 * weight


def _ends_sentence_within(words: Words, index: int, before: int) -> bool:
    """Whether a sentence ends in the ``before`` words before ``index``, or next to them."""
    return any(ends_sentence(words, place) for place in range(max(index - before, 1), index + 1))


def _moves(a: Words, b: Words, blocks: list[Block]) -> list[tuple[int, int, int]]:
    """Phrases that both texts have, at different places: first word in each, and how many words."""
    changes = [block for block in blocks if block.part is Part.CHANGE]
    there: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for block in changes:
        for j in range(block.j1, block.j2):
            there[b.keys[j]].append((j, block.j2))
    pairs = [
        (i, block.i2, j, end)
        for block in changes
        for i in range(block.i1, block.i2)
        for j, end in there.get(a.keys[i], ())
    ]
    if len(pairs) < 2 or len(pairs) > _MOST_MOVES:
        return []
    candidates: list[tuple[int, int, int, int]] = []
    for i, i_end, j, j_end in pairs:
        n = 0
        while i + n < i_end and j + n < j_end and a.keys[i + n] == b.keys[j + n]:
            n += 1
        content = sum(not form.light for form in a.forms[i : i + n])
        if content >= 2 or (content and n >= 3):
            candidates.append((-(content + n), i, j, n))
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    moved: list[tuple[int, int, int]] = []
    for _, i, j, n in sorted(candidates):
        if taken_a.isdisjoint(range(i, i + n)) and taken_b.isdisjoint(range(j, j + n)):
            taken_a.update(range(i, i + n))
            taken_b.update(range(j, j + n))
            moved.append((i, j, n))
    return sorted(moved)


def _with_moves(blocks: list[Block], moved: list[tuple[int, int, int]]) -> Iterator[Block]:
    """The blocks, each change that holds moved words cut at them."""
    for block in blocks:
        if block.part is not Part.CHANGE:
            yield block
            continue
        ours = list(_cut(block.i1, block.i2, sorted((i, i + n) for i, _, n in moved)))
        theirs = list(_cut(block.j1, block.j2, sorted((j, j + n) for _, j, n in moved)))
        if len(ours) <= 1 and len(theirs) <= 1 and not any(is_moved for *_, is_moved in ours + theirs):
            yield block
            continue
        yield from _interleaved(ours, theirs, block.i1, block.j1)


def _cut(start: int, end: int, ranges: list[tuple[int, int]]) -> Iterator[tuple[int, int, bool]]:
    """``[start, end)`` in pieces: those within ``ranges``, which are moved, and those between them."""
    for low, high in ranges:
        if start <= low and high <= end:
            if start < low:
                yield start, low, False
            yield low, high, True
            start = high
    if start < end:
        yield start, end, False


def _interleaved(
    ours: list[tuple[int, int, bool]], theirs: list[tuple[int, int, bool]], i: int, j: int
) -> Iterator[Block]:
    """Both sides' pieces in order, what stays on one side facing what stays on the other."""
    while ours or theirs:
        if ours and ours[0][2]:
            i1, i, _ = ours.pop(0)
            yield Block(Part.MOVE, i1, i, j, j)
        elif theirs and theirs[0][2]:
            j1, j, _ = theirs.pop(0)
            yield Block(Part.MOVE, i, i, j1, j)
        else:
            i1, i, _ = ours.pop(0) if ours else (i, i, False)
            j1, j, _ = theirs.pop(0) if theirs else (j, j, False)
            yield Block(Part.CHANGE, i1, i, j1, j)
