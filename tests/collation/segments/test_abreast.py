"""Two renderings abreast: sentence stands beside sentence, and no segment is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.collation import Ignored, collate
from reader.collation.segments.abreast import abreast

WORDS = st.sampled_from(
    ["the", "quay", "is", "gone", "not", "so.", "Yes!", "and,", "\n", "「はい。」", "…", '"']
)
TEXTS = st.lists(WORDS, max_size=40).map(" ".join)


def lines(a: str, b: str) -> list[tuple[str, str]]:
    return [
        (
            "".join(each.a.of(a) for each in line.segments).strip(),
            "".join(each.b.of(b) for each in line.segments).strip(),
        )
        for line in abreast(a, b, collate(a, b).segments)
    ]


def test_each_sentence_has_a_line() -> None:
    assert lines("The quay is gone. We wait. Nobody sails.", "The quay has gone. We wait. No one sails.") == [
        ("The quay is gone.", "The quay has gone."),
        ("We wait.", "We wait."),
        ("Nobody sails.", "No one sails."),
    ]


def test_what_one_alone_has_stands_beside_nothing() -> None:
    assert lines("We wait. Nobody sails this winter. We hope.", "We wait. We hope.") == [
        ("We wait.", "We wait."),
        ("Nobody sails this winter.", ""),
        ("We hope.", "We hope."),
    ]


def test_a_long_sentence_ends_its_line_with_a_clause() -> None:
    long = (
        "The old quay that our grandfathers built of stone is gone for good, and nobody will sail in winter"
    )
    found = lines(long, long.replace("nobody", "no one"))
    assert [first for first, _ in found] == [long.partition(" and")[0], long.partition(", ")[2]]
    assert len(lines("It is gone, and nobody sails", "It is gone, and no one sails")) == 1


@given(TEXTS, TEXTS, st.sets(st.sampled_from(list(Ignored))))
def test_lines_hold_both_texts_in_order(a: str, b: str, ignoring: set[Ignored]) -> None:
    segments = collate(a, b, ignoring).segments
    found = abreast(a, b, segments)
    assert "".join(each.a.of(a) for line in found for each in line.segments) == a
    assert "".join(each.b.of(b) for line in found for each in line.segments) == b
    assert all(line.segments for line in found)
