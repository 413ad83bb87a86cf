"""Words that two differing passages share by chance, told from those that hold the texts together."""

from __future__ import annotations

from reader.collation.blocks import Block
from reader.collation.words import Words

_LONGEST = 3
_ROUNDS = 3


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
    forms = a.forms[anchor.i1 : anchor.i2]
    content = sum(not form.light for form in forms)
    smaller = min(max(left), max(right))
    sides = bool(min(left)) + bool(min(right))
    if not content:
        ends_a = a.sentences(anchor.i1 - left[0], anchor.i1)
        ends_b = b.sentences(anchor.j1 - left[1], anchor.j1)
        if sides and bool(ends_a) != bool(ends_b):
            return True
        if sides == 2:
            return smaller >= 2 * len(forms) - 1
        return sides == 1 and smaller >= 3 * len(forms)
    weight = len(forms) + content + sum(form.capital or form.counts for form in forms)
    return sides == 2 and smaller >= 3 * weight
