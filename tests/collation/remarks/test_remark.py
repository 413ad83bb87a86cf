"""A remark collated against any of its renderings."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.collation import Alert, Class, Ignored, Kind
from reader.collation.remarks.data import remark_data, table_data
from reader.collation.remarks.remark import CollatedRemark, collate_remark
from reader.model import Analysis, Link, QuoteKind, Relation, Span
from tests.collation.remarks.news import quoted, remark_of

FULL = quoted(
    "North", "Friends, the dam may break. We have ten boats. The valley should know it.",
    speaker="Anna Holm", cue="said", published="2031-05-02",
)  # fmt: skip
SHORT = quoted("South", "the dam may break. We have two boats.", published="2031-05-01", cue="admitted")
OTHER = quoted("East", "Friends, the dam might break. We have two boats. The valley must know it.")
CUT = quoted("West", "Friends, the dam may break … The valley should know it.", speaker="Anna Holm")
GERMAN = quoted("Süd", "Freunde, der Damm kann brechen.", language="de")
ALL = (FULL, SHORT, OTHER, CUT, GERMAN)

words = ["dam", "the", "we", "boats", "ten", "not", "May", "may", ".", ",", "…", "valley"]
said = st.lists(st.sampled_from(words), min_size=1, max_size=10).map(" ".join)


def collated(analysis: Analysis, base: str | None = None, *ignoring: Ignored) -> CollatedRemark:
    return collate_remark(analysis, analysis.remarks[0], base, ignoring)


def test_a_remark_is_collated_against_its_base() -> None:
    made = collated(remark_of(*ALL))
    assert [each.outlet for each in made.witnesses] == ["North", "South", "East", "Süd", "West"]
    assert [row.outlet for row in made.rows] == ["North", "South", "East", "West"]
    assert made.table.texts == tuple(row.quote.text for row in made.rows)
    (boats,) = [place for place in made.table.places if Alert.NUMBER in place.alerts]
    assert [(each.text, each.rows) for each in boats.variants] == [("ten", (0,)), ("two", (1, 2))]
    assert boats.readings[3] is None
    german = made.witnesses[3]
    assert (german.foreign, german.collation) == (True, None)


def test_another_base_derives_everything_anew() -> None:
    analysis = remark_of(*ALL)
    made = collated(analysis, OTHER[1].id)
    assert made.base.outlet == "East"
    (boats,) = [place for place in made.table.places if Alert.NUMBER in place.alerts]
    assert {each.text: len(each.rows) for each in boats.variants} == {"two": 2, "ten": 1}
    with pytest.raises(KeyError):
        collated(analysis, "elsewhere")


def test_the_trim_map_is_of_the_fullest_rendering_whatever_the_base() -> None:
    analysis = remark_of(*ALL)
    trims = collated(analysis).trims
    assert trims.fullest.text == FULL[1].text
    kept = {row.outlet: [span.of(FULL[1].text) for span in row.kept] for row in trims.rows}
    assert kept == {
        "South": ["the dam may break. We have ten boats."],
        "North": [FULL[1].text],
        "East": [FULL[1].text],
        "West": ["Friends, the dam may break", "The valley should know it."],
    }
    assert {row.outlet: round(row.share, 2) for row in trims.rows}["South"] == round(8 / 14, 2)
    assert all(collated(analysis, quote.id).trims == trims for _, quote in ALL[1:-1])


def test_a_remark_in_numbers() -> None:
    summary = collated(remark_of(*ALL)).summary
    assert summary.pairs == 3
    assert summary.alerts.count(Alert.NUMBER) == 1
    assert summary.counts[Kind.ELLIPSIS] == 1
    assert summary.beside == {"cue": 1, "naming": 3}
    assert summary.kept is not None
    assert 0 < summary.kept < 1
    lone = collated(remark_of(FULL, GERMAN)).summary
    assert (lone.pairs, lone.kept, lone.distance) == (0, None, None)


def test_a_fragment_is_compared_where_its_link_says() -> None:
    whole = quoted("North", "The gate is shut. We wait for the tide, and the gate will open.")
    part = quoted("South", "the gate will open", kind=QuoteKind.FRAGMENT)
    analysis = remark_of(whole, part, relation=Relation.FRAGMENT)
    place = Span(whole[1].text.index("the gate will"), whole[1].text.index("open") + 4)
    link = replace(analysis.links[0], spans=(place, part[1].span))
    made = collated(replace(analysis, links=(link,)))
    assert made.rows[1].parts.here == place
    assert made.table.kept[1][0].of(whole[1].text) == "the gate will open."


def test_renderings_of_other_words_are_not_compared() -> None:
    long = quoted("North", "The harbour froze in March. Nobody brought the sledges down.")
    one, two = (
        quoted("South", "The harbour froze in March."),
        quoted("East", "Nobody brought the sledges down."),
    )
    analysis = remark_of(long, one, two)
    first, second = Span(0, 27), Span(28, len(long[1].text))
    links = (
        Link((long[1].id, one[1].id), 0.9, Relation.FRAGMENT, (first, one[1].span)),
        Link((long[1].id, two[1].id), 0.9, Relation.FRAGMENT, (second, two[1].span)),
    )
    analysis = replace(analysis, links=links)
    assert len(collated(analysis).rows) == 3
    made = collated(analysis, one[1].id)
    assert {each.outlet: each.apart for each in made.witnesses} == {
        "South": False,
        "North": False,
        "East": True,
    }
    assert {row.outlet for row in made.trims.rows} == {"South", "North", "East"}


def test_what_a_fragment_does_not_quote_raises_no_alert() -> None:
    whole = quoted("North", "Do not play with the lamp in the barn")
    part = quoted("South", "play with the lamp in the barn", kind=QuoteKind.FRAGMENT)
    assert not collated(remark_of(whole, part)).summary.alerts
    clause = quoted("South", "play with the lamp in the barn")
    assert collated(remark_of(whole, clause)).summary.alerts == (Alert.NEGATION,)


def test_what_is_ignored_is_no_place() -> None:
    analysis = remark_of(quoted("North", "The Dam held."), quoted("South", "the dam held!"))
    assert collated(analysis).table.places
    made = collated(analysis, None, Ignored.ACCIDENTALS)
    assert not made.table.places
    assert made.summary.distance == 0


@settings(max_examples=100, deadline=None)
@given(st.lists(said, min_size=2, max_size=5, unique=True), st.randoms(use_true_random=False))
def test_the_order_of_articles_quotes_and_links_changes_nothing(texts: list[str], random: object) -> None:
    analysis = remark_of(*(quoted(f"Outlet {number}", text) for number, text in enumerate(texts)))
    assert hasattr(random, "sample")

    def shuffled(items: tuple[object, ...]) -> tuple[object, ...]:
        return tuple(random.sample(items, len(items)))  # pyright: ignore[reportAttributeAccessIssue]

    mixed = replace(
        analysis,
        articles=shuffled(analysis.articles),
        quotes=shuffled(analysis.quotes),
        links=shuffled(analysis.links),
        remarks=(replace(analysis.remarks[0], quotes=shuffled(analysis.remarks[0].quotes)),),
    )
    assert remark_data(collated(analysis)) == remark_data(collated(mixed))


@settings(max_examples=100, deadline=None)
@given(st.lists(said, min_size=2, max_size=4))
def test_parallel_places_part_what_all_rows_share(texts: list[str]) -> None:
    made = collated(remark_of(*(quoted(f"Outlet {number}", text) for number, text in enumerate(texts))))
    base = made.table.texts[0]
    for row, text in enumerate(made.table.texts):
        rebuilt, at = "", 0
        for place in made.parallel:
            reading = place.readings[row]
            assert reading is not None
            rebuilt += base[at : place.base.start] + reading.of(text)
            at = place.base.end
        assert rebuilt + base[at:] == text


def test_what_one_row_has_not_of_the_end_hides_no_change_of_another() -> None:
    told = "The gate held all night. Forty boats came in before the storm. Nobody was lost in the harbour."
    changed = told.replace("Forty", "Fifty").replace("Nobody", "Somebody")
    part = told[: told.index(" Forty")]
    texts = quoted("North", told), quoted("South", changed), quoted("East", part)
    made = collated(remark_of(*texts))
    told_of = {place.base.of(told): place for place in made.parallel}
    for word, other in (("Forty", "Fifty"), ("Nobody", "Somebody")):
        readings = [
            reading and reading.of(text)
            for reading, text in zip(told_of[word].readings, made.table.texts, strict=True)
        ]
        assert sorted(filter(None, readings)) == sorted([word, other])


@pytest.mark.parametrize("mark", ["", "... "])
def test_what_one_row_has_not_of_the_middle_hides_no_change_of_another(mark: str) -> None:
    left_out = "whatever the minister on the far side of the river may ask, "
    told = f"The toll stays as it is this year, {left_out}for the millers have paid."
    changed = told.replace("minister", "bishop")
    made = collated(
        remark_of(
            quoted("North", told), quoted("South", changed), quoted("East", told.replace(left_out, mark))
        )
    )
    places = {place.base.of(told): place for place in made.parallel}
    row = next(row for row, text in enumerate(made.table.texts) if text not in (told, changed))
    assert {each.text: each.cut for each in places["minister"].variants if each.rows != (row,)} == {
        "minister": False,
        "bishop": False,
    }
    assert next(each for each in places["minister"].variants if row in each.rows).cut
    lacking = [place for place in made.parallel if row not in place.variants[0].rows]
    assert all(place.cls is Class.SUBSTANTIVE for place in lacking if place.base.of(told).strip(" ,"))


def test_parts_of_one_remark_stand_each_in_a_place_of_its_own() -> None:
    first, second, third = "The mill is sold.", "The weir is broken.", "The eels are gone for good."
    texts = " ".join((first, second, third)), second, third
    made = collated(remark_of(*(quoted(name, text) for name, text in zip("NSE", texts, strict=True))))
    told = made.table.texts[0]
    assert told == texts[0]
    places = [place for place in made.parallel if any(map(str.isalpha, place.base.of(told)))]
    assert [place.base.of(told).strip(" .") for place in places] == [
        first.strip("."),
        second.strip("."),
        third.strip("."),
    ]


def test_a_mark_that_a_part_does_not_begin_with_is_no_word_left_out() -> None:
    told = "The gate held all night, so we must act before the storms return."
    begins = "so we must act before the storms return."
    ends = "The gate held all night"
    longer = told.replace("night,", "night again,")
    made = collated(
        remark_of(
            *(quoted(name, text) for name, text in zip("NSEW", (told, longer, begins, ends), strict=True))
        )
    )
    row = made.table.texts.index(begins)
    place = next(each for each in made.parallel if each.base.of(told).strip() == ",")
    assert place.cls is Class.ACCIDENTAL
    assert row in place.variants[0].rows


@settings(max_examples=60, deadline=None)
@given(*[st.text(min_size=1, max_size=30)] * 3)
def test_any_text_can_be_collated_and_told_as_json(one: str, two: str, three: str) -> None:
    made = collated(
        remark_of(quoted("North", one), quoted("South", two), quoted("East", three, language=None))
    )
    data = json.loads(json.dumps(remark_data(made)))
    assert data["table"] == json.loads(json.dumps(table_data(made.table)))
    assert [each["row"] for each in data["renderings"]] == [0, 1, 2]
    assert len(data["table"]["rows"]) == 3
    for place in made.table.places:
        assert place.cls in (Class.ACCIDENTAL, Class.SUBSTANTIVE)
