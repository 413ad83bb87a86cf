"""Several renderings against a base."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.collation import Class, table

BASE = "Friends, do not touch the old dam, it may break. The valley should know that water gives life."
OTHERS = [
    "don't touch the old dam, it might burst.",
    "Do not touch the old dam; it may break. The valley should know that water gives life.",
    "Friends, do not touch the old dam … The valley must know that water gives us life.",
]
short = st.lists(
    st.sampled_from(["the", "dam", "will", "not", "break", ",", ". ", "we", "…", "old"]), max_size=12
)
renderings = short.map(" ".join)


def test_variants_are_grouped_by_who_shares_them() -> None:
    found = {place.variants[0].text: place for place in table(BASE, OTHERS).places}
    assert [(v.text, v.rows) for v in found["may break"].variants] == [
        ("may break", (0, 2)),
        ("might burst", (1,)),
    ]
    should = found["should"]
    assert [(v.text, v.rows) for v in should.variants] == [("should", (0, 2)), ("must", (3,))]
    assert (should.cls, should.alerts, should.readings[1]) == (Class.SUBSTANTIVE, ("modality",), None)
    assert found["do not"].cls is Class.ACCIDENTAL


def test_what_each_kept() -> None:
    kept = [[span.of(BASE) for span in spans] for spans in table(BASE, OTHERS).kept]
    assert kept[0] == [BASE]
    assert kept[1] == ["do not touch the old dam, it may break."]
    assert kept[3] == [
        "Friends, do not touch the old dam",
        "The valley should know that water gives life.",
    ]


def test_the_order_of_the_others_changes_nothing_but_their_numbers() -> None:
    def content(order: tuple[int, ...]) -> list[object]:
        made = table(BASE, [OTHERS[n] for n in order])
        return [
            (
                place.base,
                place.cls,
                place.kinds,
                place.alerts,
                {variant.text: {made.texts[row] for row in variant.rows} for variant in place.variants},
            )
            for place in made.places
        ]

    first = content((0, 1, 2))
    assert all(content(order) == first for order in permutations(range(3)))


def test_another_base_gives_another_table() -> None:
    made = table(OTHERS[0], [BASE, *OTHERS[1:]])
    assert made.texts[0] == OTHERS[0]
    bases = [place.variants[0].text for place in made.places]
    assert bases[0] == "don't"
    assert any("might burst" in text for text in bases)


def test_nothing_varies_where_all_agree() -> None:
    assert not table(BASE, [BASE, BASE]).places
    assert table("", [""]).kept == ((), ())


@settings(max_examples=200, deadline=None)
@given(renderings, st.lists(renderings, max_size=4))
def test_places_are_in_order_and_their_readings_in_their_texts(base: str, others: list[str]) -> None:
    made = table(base, others)
    assert len(made.kept) == len(made.texts) == len(others) + 1
    end = -1
    for place in made.places:
        assert place.base.start > end
        end = place.base.end
        assert place.readings[0] == place.base
        for row, reading in enumerate(place.readings):
            if reading is not None:
                assert 0 <= reading.start <= reading.end <= len(made.texts[row])
        shown = [row for variant in place.variants for row in variant.rows]
        assert sorted(shown) == [row for row, reading in enumerate(place.readings) if reading is not None]
        for variant in place.variants:
            for row in variant.rows:
                reading = place.readings[row]
                assert reading is not None
                assert reading.of(made.texts[row]) == variant.text
    for spans in made.kept:
        flat = [point for span in spans for point in span]
        assert flat == sorted(flat)
