"""Several renderings against a base."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.collation import Alert, Class, Ignored, Kind, Op, Span, Table, collate, table

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


def test_readings_that_differ_in_writing_only_are_one_variant() -> None:
    made = table(
        "The harbor wall held.", ["The harbor gate held.", "The harbour Gate held.", "The harbour wall held."]
    )
    harbor, wall = made.places
    assert [(each.text, each.rows) for each in harbor.variants] == [("harbor", (0, 1, 2, 3))]
    assert [(each.text, each.rows) for each in harbor.variants[0].writings] == [
        ("harbor", (0, 1)),
        ("harbour", (2, 3)),
    ]
    assert harbor.cls is Class.ACCIDENTAL
    gate = wall.variants[1]
    assert gate.rows == (1, 2)
    assert {each.text for each in gate.writings} == {"gate", "Gate"}


def test_a_passage_worded_anew_does_not_swallow_what_others_change_within_it() -> None:
    base = "Before the month of May is over we shall open the northern gate for everybody who waits."
    made = table(
        base,
        [
            base.replace("May", "June"),
            "In spring, at long last, nobody will find that door locked any more, they told me again.",
        ],
    )
    (month,) = [place for place in made.places if place.alerts]
    assert [variant.text for variant in month.variants] == ["May", "June"]
    assert month.readings[2] is None
    (detour,) = made.detours[2]
    assert detour.kind is Kind.REWRITE
    assert detour.base.holds(month.base)
    assert made.kept[2] == made.kept[0]


def test_one_rendering_shows_that_what_another_changes_is_two_changes() -> None:
    made = table("They waited ten days.", ["They lingered two days.", "They waited two days."])
    assert [[(each.text, each.rows) for each in place.variants] for place in made.places] == [
        [("waited", (0, 2)), ("lingered", (1,))],
        [("ten", (0,)), ("two", (1, 2))],
    ]
    assert made.places[1].alerts == (Alert.NUMBER,)
    assert not made.places[0].alerts


def test_words_put_in_before_others_are_a_place_of_their_own() -> None:
    made = table("We saw the dam break.", ["We saw the old dam break.", "We saw the wall break."])
    assert [[variant.text for variant in place.variants] for place in made.places] == [
        ["", "old "],
        ["dam", "wall"],
    ]


def test_dots_of_the_base_are_no_cut_of_the_others() -> None:
    made = table("We will … stay.", ["We will eat and drink and be merry and stay."])
    (place,) = made.places
    assert place.variants[0].text.strip() == "…"
    assert made.kept[1] == made.kept[0]


def test_the_gravest_place_is_named_first() -> None:
    made = table(
        "He said ten men came and left.",
        ["He says ten men came; and left.", "He said two men came and left."],
    )
    assert next(place.variants[0].text for place in made.gravest_first) == "ten"
    assert made.gravest_first[-1].cls is Class.ACCIDENTAL


def test_what_is_ignored_makes_no_place() -> None:
    others = ["the Dam, held", "the dam broke"]
    assert len(table("The dam held", others).places) > 1
    (place,) = table("The dam held", others, [Ignored.ACCIDENTALS]).places
    assert [variant.text for variant in place.variants] == ["held", "broke"]


def pieces(made: Table, row: int) -> list[tuple[Span, str]]:
    """The row read off the table: spans of its text, each with what the table says that stands there."""
    base = made.texts[0]
    found = [(span, span.of(made.texts[row])) for span in made.beyond[row]]
    found += [(detour.reading, detour.reading.of(made.texts[row])) for detour in made.detours[row]]
    skipped = [detour.base for detour in made.detours[row]]
    blocks = []
    for place in made.places:
        reading = place.readings[row]
        skipped.append(place.base)
        if reading is not None:
            text = next(
                writing.text
                for variant in place.variants
                for writing in variant.writings
                if row in writing.rows
            )
            found.append((reading, text))
            blocks.append(reading)
    shared = [""]
    for point in range(len(base)):
        if any(span.start <= point < span.end for span in skipped):
            shared.append("")
        else:
            if any(span.start == span.end == point for span in skipped):
                shared.append("")
            shared[-1] += base[point]
    return [*found, *((Span(-1, -1), text) for text in shared if text)]


@settings(max_examples=400, deadline=None)
@given(renderings, st.lists(renderings, max_size=4))
def test_each_row_can_be_read_off_the_table(base: str, others: list[str]) -> None:
    made = table(base, others)
    for row, text in enumerate(made.texts):
        told = pieces(made, row)
        spans = sorted(span for span, _ in told if span.start >= 0 and span.start < span.end)
        shared = iter([text for span, text in told if span.start < 0])
        rest: list[str] = []
        end = 0
        for span in [*spans, Span(len(text), len(text))]:
            assert span.start >= end
            rest.append(text[end : span.start])
            end = span.end
        assert "".join(rest) == "".join(shared)
        assert all(said == span.of(text) for span, said in told if span.start >= 0)


def spelled(text: str, spans: list[Span]) -> set[int]:
    """The code points of the spans, but for spaces."""
    return {point for span in spans for point in range(*span) if not text[point].isspace()}


@settings(max_examples=200, deadline=None)
@given(renderings, st.lists(renderings, max_size=4))
def test_every_difference_is_shown(base: str, others: list[str]) -> None:
    made = table(base, others)
    for row, other in enumerate(others, 1):
        differing = [segment for segment in collate(base, other).segments if segment.op is not Op.EQUAL]
        places = [place for place in made.places if place.readings[row] is not None]
        around = made.detours[row]
        ours = [*(place.base for place in places), *(each.base for each in around)]
        theirs = [
            *(place.readings[row] or place.base for place in places),
            *(each.reading for each in around),
        ]
        assert spelled(base, [segment.a for segment in differing]) <= spelled(base, ours)
        assert spelled(other, [segment.b for segment in differing]) <= spelled(
            other, [*theirs, *made.beyond[row]]
        )


@settings(max_examples=200, deadline=None)
@given(st.lists(renderings, min_size=1, max_size=5))
def test_the_same_rows_agree_whatever_the_base(texts: list[str]) -> None:
    def agreeing(base: int) -> set[frozenset[int]]:
        order = [base, *(n for n in range(len(texts)) if n != base)]
        made = table(texts[base], [texts[n] for n in order[1:]])
        groups: dict[object, list[int]] = {}
        for row, name in enumerate(order):
            shared = tuple(
                next((w for v in place.variants for w in v.writings if row in w.rows), None)
                for place in made.places
            )
            around = tuple((d.base, d.reading.of(made.texts[row])) for d in made.detours[row])
            beyond = tuple(span.of(made.texts[row]) for span in made.beyond[row])
            groups.setdefault((shared, around, beyond, made.kept[row]), []).append(name)
        return {frozenset(group) for group in groups.values()}

    assert all(agreeing(base) == agreeing(0) for base in range(len(texts)))


@settings(max_examples=200, deadline=None)
@given(renderings, renderings)
def test_two_that_agree_in_substance_do_so_from_either_side(one: str, other: str) -> None:
    def agree(base: str, text: str) -> bool:
        made = table(base, [text])
        return (
            all(place.cls is Class.ACCIDENTAL for place in made.places)
            and not made.detours[1]
            and not any(span.start < span.end for span in made.beyond[1])
        )

    assert agree(one, other) == agree(other, one)


@settings(max_examples=200, deadline=None)
@given(renderings, st.lists(renderings, max_size=4))
def test_places_are_in_order_and_their_readings_in_their_texts(base: str, others: list[str]) -> None:
    made = table(base, others)
    assert len(made.kept) == len(made.texts) == len(others) + 1
    end = -1
    for place in made.places:
        assert place.base.start >= end
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
                assert reading.of(made.texts[row]) in {writing.text for writing in variant.writings}
            assert sorted(row for writing in variant.writings for row in writing.rows) == list(variant.rows)
    for spans in made.kept:
        flat = [point for span in spans for point in span]
        assert flat == sorted(flat)


def test_an_alert_in_the_table_explains_itself_and_none_is_lost() -> None:
    base = "support said has may not will 300 Malkov ten two"
    others = [
        "support said then may not will 300 Malkov ten two",
        "support said has may not kept 300 5 ships not two",
        "Orvane said has they not will 300 5 ten weeks",
        "support said may not will 300 Malkov ten men",
    ]
    made = table(base, others)
    for place in made.places:
        for variant in place.variants:
            assert bool(variant.alerts) <= bool(variant.explanations)
    raised = {alert for other in others for alert in collate(base, other).summary.alerts}
    assert raised == {alert for place in made.places for alert in place.alerts} | {
        alert for row in made.detours for each in row if each.alert for alert in (each.alert, *each.also)
    }
