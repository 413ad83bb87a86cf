"""Two texts' differences in numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from reader.collation.alignment.blocks import Block, Part
from reader.collation.segment import Alert, Kind, Segment, gravity, in_order

_WRITTEN_APART = 0.9
_MOVED = 0.5


@dataclass(frozen=True, slots=True)
class Summary:
    """``kept``: the share of a text's words that the other has too, moved ones among them, 0..1; of the text
    of which the other has less.

    ``distance``: 0 for the same words in the same order, 1 for none in common; a word written in another
    way counts a tenth, a moved one half. Punctuation counts nothing in either. ``counts``: how many segments
    of each kind. ``alerts``: those of every segment, the gravest first.
    """

    kept: float
    distance: float
    counts: Mapping[Kind, int]
    alerts: tuple[Alert, ...]

    def __reduce__(self) -> tuple[object, ...]:
        # A mapping proxy cannot be sent to another process.
        return Summary, (self.kept, self.distance, dict(self.counts), self.alerts)


def summarise(
    blocks: Sequence[Block],
    segments: Sequence[Segment],
    words_a: int,
    words_b: int,
    *,
    written_apart_is_same: bool = False,
) -> Summary:
    """The summary of a collation whose texts have so many words."""
    same = apart_a = apart_b = moved_a = moved_b = 0
    for part, i1, i2, j1, j2 in blocks:
        if part is Part.MATCH:
            same += i2 - i1
        elif part is Part.VARIANT:
            apart_a, apart_b = apart_a + i2 - i1, apart_b + j2 - j1
        elif part is Part.MOVE:
            moved_a, moved_b = moved_a + i2 - i1, moved_b + j2 - j1
    kept_of_a = (same + apart_a + moved_a) / words_a if words_a else 1.0
    kept_of_b = (same + apart_b + moved_b) / words_b if words_b else 1.0
    likeness = 1 if written_apart_is_same else _WRITTEN_APART
    near = 2 * same + likeness * (apart_a + apart_b) + _MOVED * (moved_a + moved_b)
    both = words_a + words_b
    counts = Counter([segment.kind for segment in segments if segment.kind is not Kind.SAME])
    alerts = sorted(
        (alert for s in segments if s.alert is not None for alert in (s.alert, *s.also)),
        key=gravity,
    )
    return Summary(
        kept=min(kept_of_a, kept_of_b),
        distance=1 - near / both if both else 0.0,
        counts=MappingProxyType({kind: counts[kind] for kind in in_order(counts)}),
        alerts=tuple(alerts),
    )
