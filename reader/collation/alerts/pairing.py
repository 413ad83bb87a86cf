"""Which negations of two texts stand for each other."""

from __future__ import annotations

from reader.collation.alerts.correspondence import Correspondence
from reader.collation.text.tongues import Mark


def unpaired_negations(c: Correspondence) -> tuple[list[Mark], list[Mark]]:
    """The negations of either text that none of the other's stands for."""
    left_a, left_b = [], list(c.b.negations)
    for mark in c.a.negations:
        at = c.there.get(mark.start)
        fellow = next((other for other in left_b if other.start == at), None)
        if fellow is None:
            left_a.append(mark)
        else:
            left_b.remove(fellow)
    apart = {(mark, other) for mark in left_a for other in left_b if _of_other_words(c, mark, other)}
    for mark in list(left_a):
        facing = c.facing(mark.start)
        fellow = next(
            (other for other in left_b if other.start in facing and (mark, other) not in apart), None
        )
        if fellow is not None:
            left_a.remove(mark)
            left_b.remove(fellow)
    for mark in list(left_a):
        fellow = next((other for other in left_b if (mark, other) not in apart), None)
        if fellow is not None:
            left_a.remove(mark)
            left_b.remove(fellow)
    return left_a, left_b


def _of_other_words(c: Correspondence, mark: Mark, other: Mark) -> bool:
    """Whether the word that one denies the other text affirms, and denies another: ", not the doors"."""
    turned = c.turned
    return _affirmed(c, mark, other) or _affirmed(turned, other, mark)


def _affirmed(c: Correspondence, mark: Mark, other: Mark) -> bool:
    head, its = c.head(mark.end), c.turned.head(other.end)
    fellow = c.there.get(head) if head is not None else None
    return (
        fellow is not None
        and its is not None
        and c.turned.fellow(its) is None
        and fellow < other.start
        and "," in c.b.words.gap(c.b.owner[other.start])
    )
