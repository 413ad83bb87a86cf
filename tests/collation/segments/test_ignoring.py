"""What a reader asks not to be shown."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.collation import Class, Ignored, Kind, Op, collate, table

A = "“We honour the treaty,” Lanz said. The 5,000 men won’t leave the Old Harbour now"
B = '"We honor the treaty" Lanz said. The five thousand men will not leave the old harbour'
prose = st.lists(
    st.sampled_from(["The", "the", "harbour", "harbor", "won't", "will not", ",", ".", "5", "five", "sea"]),
    max_size=14,
).map(" ".join)
ignorings = st.sets(st.sampled_from(Ignored))


def kinds(ignoring: set[Ignored]) -> set[Kind]:
    return {segment.kind for segment in collate(A, B, ignoring).segments} - {Kind.SAME}


@pytest.mark.parametrize(
    ("ignored", "gone"),
    [
        (Ignored.CASE, {Kind.CASE}),
        (Ignored.PUNCTUATION, {Kind.PUNCTUATION}),
        (
            Ignored.ACCIDENTALS,
            {Kind.CASE, Kind.PUNCTUATION, Kind.SPELLING, Kind.NUMBER_FORMAT, Kind.CONTRACTION},
        ),
    ],
)
def test_what_is_ignored_is_not_told(ignored: Ignored, gone: set[Kind]) -> None:
    assert gone <= kinds(set())
    assert kinds({ignored}) == kinds(set()) - gone


def test_texts_that_differ_in_accidentals_alone_are_equal_when_these_are_ignored() -> None:
    collation = collate("The Defence of it!", "the defense of it.", {Ignored.ACCIDENTALS})
    assert [segment.op for segment in collation.segments] == [Op.EQUAL]
    assert (collation.summary.distance, dict(collation.summary.counts)) == (0, {})


def test_the_table_has_no_place_for_what_is_ignored() -> None:
    others = ["the defense of it", "The Defence of that"]
    places = table("The Defence of it", others, {Ignored.ACCIDENTALS}).places
    assert [place.cls for place in places] == [Class.SUBSTANTIVE]


@given(prose, prose, ignorings)
def test_the_segments_still_cover_both_texts_and_no_substantive_one_is_lost(
    a: str, b: str, ignoring: set[Ignored]
) -> None:
    segments = collate(a, b, ignoring).segments
    at_a = at_b = 0
    for segment in segments:
        assert (segment.a.start, segment.b.start) == (at_a, at_b)
        at_a, at_b = segment.a.end, segment.b.end
    assert (at_a, at_b) == (len(a), len(b))
    substantive = [s for s in collate(a, b).segments if s.cls is Class.SUBSTANTIVE]
    assert [s for s in segments if s.cls is Class.SUBSTANTIVE] == substantive
    assert all(not (x.op is Op.EQUAL and y.op is Op.EQUAL) for x, y in pairwise(segments))
