"""Words that two differing passages share by chance, told from those that hold the texts together."""

from __future__ import annotations

from operator import attrgetter

from reader.collation.alignment.blocks import GLUE, Block
from reader.collation.kinds import ELLIPSIS
from reader.collation.text.words import Words

_LIGHT = attrgetter("light")
_LONGEST = 3
_ROUNDS = 3
_LARGE = 4
"""Words on both sides that differ, beside which one light word in common tells nothing."""


def without_islands(a: Words, b: Words, anchors: list[Block]) -> list[Block]:
    """The anchors without those that two differing passages share by chance."""
    for _ in range(_ROUNDS):
        kept: list[Block] = []
        i = j = 0
        last = len(anchors) - 1
        for index, anchor in enumerate(anchors):
            _, i1, i2, j1, j2 = anchor
            if i2 - i1 <= _LONGEST and (i < i1 or j < j1):
                _, i_next, _, j_next, _ = anchors[index + 1] if index < last else (None, len(a), 0, len(b), 0)
                if (i2 < i_next or j2 < j_next) and _is_island(
                    a, b, anchor, (i1 - i, j1 - j), (i_next - i2, j_next - j2)
                ):
                    continue
            kept.append(anchor)
            i, j = i2, j2
        if len(kept) == len(anchors):
            break
        anchors = kept
    return anchors


def _is_island(a: Words, b: Words, anchor: Block, left: tuple[int, int], right: tuple[int, int]) -> bool:
    """Whether so few and light words between so large changes are better read as changed too.

    Two words changed on each side of "the" read as one change; a name or a number stays an anchor. Light
    words that open a sentence in one text and stand within one in the other are shared by chance.
    """
    _, i1, i2, j1, j2 = anchor
    forms = a.forms[i1:i2]
    size = i2 - i1
    light = all(map(_LIGHT, forms))
    sides = bool(min(left)) + bool(min(right))
    if not light and sides < 2:
        return False
    smaller = min(max(left), max(right))
    if not light:
        weight = size + sum((not form.light) + (form.capital or form.counts) for form in forms)
        return smaller >= 3 * weight
    if _beside_dots(a, i1, i2) or _beside_dots(b, j1, j2):
        return False
    if sides and bool(a.sentences(i1 - left[0], i1)) != bool(b.sentences(j1 - left[1], j1)):
        return True
    if sides == 2:
        if size > 1 and not GLUE.issuperset(a.keys[i1:i2]):
            return smaller >= 2 * size - 1
        of_a_name = left == (1, 1) and max(right) < _LARGE and _parts_a_name(a, b, anchor, right)
        return smaller >= size - 1 and not of_a_name
    if size == 1 and max(min(left), min(right)) >= _LARGE:
        return not _sentence_ends_near(a, b, anchor, left, right)
    return sides == 1 and smaller >= 3 * size


def _sentence_ends_near(
    a: Words, b: Words, anchor: Block, left: tuple[int, int], right: tuple[int, int]
) -> bool:
    return bool(
        a.sentences(anchor.i1 - left[0], anchor.i2 + right[0] - 1)
        or b.sentences(anchor.j1 - left[1], anchor.j2 + right[1] - 1)
    )


def _beside_dots(words: Words, start: int, end: int) -> bool:
    before, after = words.gaps[start], words.gaps[end]
    return (before != " " and ELLIPSIS.search(before) is not None) or (
        after != " " and ELLIPSIS.search(after) is not None
    )


def _parts_a_name(a: Words, b: Words, anchor: Block, right: tuple[int, int]) -> bool:
    """Whether a word that is no name stands before the anchor in both texts, and a name after it."""
    return all(
        not words.forms[first - 1].light
        and not _is_named(words, first - 1)
        and any(_is_named(words, index) for index in range(last, last + after))
        for words, first, last, after in (
            (a, anchor.i1, anchor.i2, right[0]),
            (b, anchor.j1, anchor.j2, right[1]),
        )
    )


def _is_named(words: Words, index: int) -> bool:
    form = words.forms[index]
    opens = not index or bool(words.sentences(index, index))
    return form.quantity is not None or (form.sound != "" and not opens)
