"""Two or more renderings of a remark, aligned word by word, and what kind each difference is of."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

from reader.collation.alerts.refine import refined
from reader.collation.alerts.stages import alerts_in_stages
from reader.collation.alignment.align import align
from reader.collation.segment import Alert, Class, Kind, Op, Segment
from reader.collation.segments.ignoring import Ignored, without
from reader.collation.segments.passages import passages
from reader.collation.segments.segments import segments_of
from reader.collation.segments.summary import Summary, summarise
from reader.collation.tables.rows import Detour
from reader.collation.tables.table import Place, Table, tabulate
from reader.collation.tables.variants import Variant, Writing
from reader.collation.text.words import words_of
from reader.model import Span

__all__ = [
    "Alert",
    "Class",
    "Collation",
    "Detour",
    "Ignored",
    "Kind",
    "Op",
    "Place",
    "Segment",
    "Span",
    "Summary",
    "Table",
    "Variant",
    "Writing",
    "collate",
    "passages",
    "table",
    "to_data",
]


@dataclass(frozen=True, slots=True)
class Collation:
    """Two texts and the segments that cover both: every code point once, in order on either side.

    ``cut_short``: the texts were so long and repetitive that in places only their longest common subsequence
    was sought, or nothing at all, and no phrase at another place; or so many words differ in a stretch that
    no alert was looked for there.
    """

    a: str
    b: str
    segments: tuple[Segment, ...]
    summary: Summary
    cut_short: bool


def collate(a: str, b: str, ignoring: Collection[Ignored] = ()) -> Collation:
    """``a`` and ``b`` aligned word by word. Neither is taken for the original of the other.

    An ``equal`` segment is the same code points on both sides. A moved phrase is two segments of op
    ``move`` with the same explanation: one with the words in ``a`` and an empty span in ``b``, at its place
    in the first text, one the other way round at its place in the second, so that the list keeps both
    sides in order. With the sides swapped the same stretches have the same kinds, an addition for an
    omission. What is to be ignored counts as equal, in the segments and in the summary.
    """
    words_a, words_b = words_of(a), words_of(b)
    blocks, moved, islands, cut_short = align(words_a, words_b)
    alerts, complete = alerts_in_stages(words_a, words_b, blocks)
    blocks, alerts = refined(blocks, alerts)
    segments = segments_of(words_a, words_b, blocks, moved, islands, alerts)
    if ignoring:
        segments = without(segments, ignoring)
    alike = Ignored.ACCIDENTALS in ignoring
    summary = summarise(blocks, segments, len(words_a), len(words_b), written_apart_is_same=alike)
    return Collation(a, b, segments, summary, cut_short or not complete)


def table(base: str, others: Sequence[str], ignoring: Collection[Ignored] = ()) -> Table:
    """``others`` against ``base``: the places where any departs from it, and what of it each kept.

    The order of ``others`` numbers the rows and changes nothing else.
    """
    collations = [collate(base, other) for other in others]
    made = tabulate(base, others, [each.segments for each in collations], ignoring)
    return replace(made, cut_short=True) if any(each.cut_short for each in collations) else made


def to_data(collation: Collation) -> dict[str, Any]:
    """What ``variorum diff --json`` prints."""
    summary = collation.summary
    return {
        **({"cut_short": True} if collation.cut_short else {}),
        "segments": list(map(_segment_data, collation.segments)),
        "summary": {
            "kept": round(summary.kept, 4),
            "distance": round(summary.distance, 4),
            "counts": {kind.value: count for kind, count in summary.counts.items()},
            "alerts": [alert.value for alert in summary.alerts],
        },
    }


def _segment_data(segment: Segment) -> dict[str, Any]:
    data: dict[str, Any] = {
        "op": segment.op.value,
        "class": segment.cls.value,
        "kind": segment.kind.value,
        "alert": segment.alert.value if segment.alert else None,
        "explanation": segment.explanation,
        "a": list(segment.a),
        "b": list(segment.b),
    }
    if segment.also:
        data["also"] = [alert.value for alert in segment.also]
    if segment.inner:
        data["inner"] = list(map(_segment_data, segment.inner))
    return data
